// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/package.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <zlib.h>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// A part may inflate to this many times its stored size where it is large; XML is far below.
constexpr std::size_t most_ratio = 400;
constexpr std::size_t ratio_counts_from = std::size_t{8} << 20;

constexpr std::size_t end_record = 22;
constexpr std::size_t directory_record = 46;
constexpr std::size_t local_record = 30;

Error damaged(std::string message) {
    return {ErrorKind::damaged,
            std::move(message),
            {},
            "open it in the program that made it and save it again"};
}

Error too_large(std::string message) {
    return {ErrorKind::too_large, std::move(message), {}, "check that this is the file you meant"};
}

/// A little-endian number of `size` bytes. Precondition: they exist.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Names that lead out of a package; no program writes them.
bool is_hostile(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        name.find('\0') != std::string_view::npos) {
        return true;
    }
    for (std::size_t at = 0; at <= name.size();) {
        const auto end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

/// Where the record at the end of a package stands: the last one whose comment fits.
std::optional<std::size_t> find_end_record(std::string_view bytes) {
    constexpr std::size_t longest_comment = 0xFFFF;
    if (bytes.size() < end_record) return std::nullopt;
    const std::size_t last = bytes.size() - end_record;
    const std::size_t first = last - std::min(last, longest_comment);
    for (std::size_t at = last + 1; at-- > first;) {
        const bool here = bytes.substr(at, 4) == "PK\5\6" &&
                          at + end_record + number(bytes, at + 20, 2) <= bytes.size();
        if (here) return at;
    }
    return std::nullopt;
}

/// Frees what zlib holds, however inflating ends.
class Inflater {
public:
    Inflater() { sound_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (sound_) inflateEnd(&stream_);
    }

    /// Inflates into `out`, which grows to at most `most` bytes and one; false when broken.
    bool run(std::string_view stored, std::string& out, std::size_t most) {
        if (!sound_) return false;
        // zlib does not change what it reads, but its interface is older than const.
        stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stored.data()));
        stream_.avail_in = static_cast<uInt>(stored.size());
        std::size_t size = 0;
        for (;;) {
            if (size == out.size())
                out.resize(std::min(most + 1, std::max<std::size_t>(4096, size * 2)));
            stream_.next_out = reinterpret_cast<Bytef*>(out.data()) + size;
            const std::size_t room = out.size() - size;
            stream_.avail_out = static_cast<uInt>(room);
            const int state = inflate(&stream_, Z_NO_FLUSH);
            size += room - stream_.avail_out;
            if (state == Z_STREAM_END || size > most) break;
            const bool stuck = stream_.avail_out == room || stream_.avail_in == 0;
            if (state != Z_OK && state != Z_BUF_ERROR) return false;
            if (stuck && stream_.avail_out > 0) return false; // cut short
        }
        out.resize(size);
        return true;
    }

private:
    z_stream stream_{};
    bool sound_ = false;
};

} // namespace

struct Package::Archive {
    struct Part {
        std::string folded; ///< Name in lower case; parts are sorted by it.
        std::string name;
        std::size_t local = 0; ///< Where its own record begins.
        std::uint32_t stored = 0, size = 0, crc = 0, method = 0, flags = 0;
    };

    [[nodiscard]] const Part* part(std::string_view name) const {
        const std::string folded = to_lower(name);
        const auto found =
            std::lower_bound(parts.begin(), parts.end(), folded,
                             [](const Part& part, const auto& want) { return part.folded < want; });
        return found != parts.end() && found->folded == folded ? &*found : nullptr;
    }

    [[nodiscard]] std::optional<Error> read_directory();
    [[nodiscard]] std::optional<Error> check_names();
    /// The stored bytes of a part; empty optional when its own record says something else.
    [[nodiscard]] std::optional<std::string_view> stored_bytes(const Part& part) const;

    std::string_view bytes;
    std::vector<Part> parts;
    std::size_t inflated = 0; ///< Of all parts read so far.
};

std::optional<Error> Package::Archive::read_directory() {
    const auto end = find_end_record(bytes);
    if (!end) return damaged("the package is cut short: its directory is missing");
    const std::uint32_t count = number(bytes, *end + 10, 2);
    const std::size_t size = number(bytes, *end + 12, 4);
    std::size_t at = number(bytes, *end + 16, 4);
    const bool several = number(bytes, *end + 4, 2) != 0 || number(bytes, *end + 8, 2) != count;
    if (several || at > *end || size > *end - at) {
        return damaged("the directory of the package is damaged");
    }
    if (count > most_parts) return too_large("the package has more than 10,000 parts");
    parts.reserve(count);
    const std::size_t stop = at + size;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (stop - at < directory_record || bytes.substr(at, 4) != "PK\1\2") {
            return damaged("the directory of the package is damaged");
        }
        const std::size_t name_size = number(bytes, at + 28, 2);
        const std::size_t rest = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (stop - at < directory_record + name_size + rest) {
            return damaged("the directory of the package is damaged");
        }
        Part part;
        part.name = bytes.substr(at + directory_record, name_size);
        part.folded = to_lower(part.name);
        part.flags = number(bytes, at + 8, 2);
        part.method = number(bytes, at + 10, 2);
        part.crc = number(bytes, at + 16, 4);
        part.stored = number(bytes, at + 20, 4);
        part.size = number(bytes, at + 24, 4);
        part.local = number(bytes, at + 42, 4);
        parts.push_back(std::move(part));
        at += directory_record + name_size + rest;
    }
    return check_names();
}

std::optional<Error> Package::Archive::check_names() {
    std::sort(parts.begin(), parts.end(),
              [](const Part& a, const Part& b) { return a.folded < b.folded; });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (is_hostile(parts[i].name)) {
            return damaged("the package names a part that leads out of it");
        }
        if (i > 0 && parts[i].folded == parts[i - 1].folded) {
            return damaged("the package holds the part \"" + parts[i].name +
                           "\" twice, and programs differ in which they show");
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> Package::Archive::stored_bytes(const Part& part) const {
    const std::size_t at = part.local;
    if (at > bytes.size() || bytes.size() - at < local_record || bytes.substr(at, 4) != "PK\3\4") {
        return std::nullopt;
    }
    const std::size_t name_size = number(bytes, at + 26, 2);
    const std::size_t head = local_record + name_size + number(bytes, at + 28, 2);
    const std::size_t left = bytes.size() - at;
    if (head > left || part.stored > left - head) return std::nullopt;
    // One name in the directory and another at the part: programs would differ in what they read.
    if (bytes.substr(at + local_record, name_size) != part.name) return std::nullopt;
    return bytes.substr(at + head, part.stored);
}

Package::Package(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(std::string_view bytes) {
    auto archive = std::make_unique<Archive>();
    archive->bytes = bytes;
    if (auto error = archive->read_directory()) return tl::unexpected(*std::move(error));
    return Package(std::move(archive));
}

std::optional<std::string_view> Package::find(std::string_view name) const {
    const auto* part = archive_->part(name);
    return part == nullptr ? std::nullopt : std::optional<std::string_view>(part->name);
}

bool Package::has_below(std::string_view folder) const {
    const std::string folded = to_lower(folder);
    return std::any_of(archive_->parts.begin(), archive_->parts.end(),
                       [&](const auto& part) { return part.folded.starts_with(folded); });
}

Result<std::string> Package::read(std::string_view name) {
    const auto* part = archive_->part(name);
    if (part == nullptr) {
        return tl::unexpected(damaged("the package lacks its part \"" + std::string(name) + '"'));
    }
    const auto broken = [&](const char* how) {
        return tl::unexpected(damaged("the part \"" + part->name + "\" " + how));
    };
    constexpr std::uint32_t encrypted = 1;
    if ((part->flags & encrypted) != 0) {
        return fail(ErrorKind::unsupported, "the file is protected by a password", {},
                    "remove the password and check the file again");
    }
    const auto stored = archive_->stored_bytes(*part);
    if (!stored) return broken("is not where the directory says");
    constexpr std::uint32_t plain = 0;
    constexpr std::uint32_t deflated = 8;
    if (part->method != plain && part->method != deflated) {
        return broken("is packed in a way that office programs do not use");
    }
    const std::size_t left = std::min(most_part_bytes, most_bytes - archive_->inflated);
    const std::size_t by_ratio = std::max(ratio_counts_from, stored->size() * most_ratio);
    const std::size_t most = std::min(left, by_ratio);
    std::string content;
    if (part->method == plain) {
        content = *stored;
    } else {
        // What the directory says of the size is only a hint: it may lie in both directions.
        content.resize(
            std::min<std::size_t>({part->size + std::size_t{1}, most + 1, std::size_t{16} << 20}));
        if (!Inflater().run(*stored, content, most)) return broken("is damaged");
    }
    if (content.size() > most) {
        return tl::unexpected(
            too_large("the part \"" + part->name + "\" inflates to more than may be read"));
    }
    const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size());
    if (content.size() != part->size || crc != part->crc) return broken("is damaged");
    archive_->inflated += content.size();
    return content;
}

} // namespace concord
