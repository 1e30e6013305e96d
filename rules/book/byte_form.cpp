// SPDX-License-Identifier: Apache-2.0
#include "rules/book/byte_form.hpp"

#include "parser/text/decode.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr unsigned bits_a_byte = 7; // the eighth says that there are more
constexpr std::uint8_t more = 1U << bits_a_byte;

void append_number(std::string& out, std::uint64_t value) {
    while (value >= more) {
        out += static_cast<char>(static_cast<std::uint8_t>(value | more));
        value >>= bits_a_byte;
    }
    out += static_cast<char>(static_cast<std::uint8_t>(value));
}

bool begins_character(std::string_view text, std::size_t at) noexcept {
    return at == text.size() || !is_continuation(text[at]);
}

} // namespace

void ByteWriter::number(std::uint64_t value) {
    append_number(rest_, value);
}

void ByteWriter::whole_number(std::int64_t value) {
    // The sign goes to the lowest bit, so that small numbers of either sign are short.
    const auto bits = static_cast<std::uint64_t>(value);
    number(value < 0 ? (~bits << 1) | 1 : bits << 1);
}

void ByteWriter::text(std::string_view text) {
    auto known = known_.find(text);
    if (known == known_.end()) {
        known = known_.emplace(std::string(text), arena_.size()).first;
        arena_ += text;
    }
    number(known->second);
    number(text.size());
}

void ByteWriter::bytes(std::string_view bytes) {
    number(bytes.size());
    rest_ += bytes;
}

std::string ByteWriter::take() const {
    std::string all;
    append_number(all, arena_.size());
    return all + arena_ + rest_;
}

ByteReader::ByteReader(std::string_view bytes) : rest_(bytes) {
    arena_ = this->bytes();
    want(first_invalid_utf8(arena_) == std::string_view::npos);
}

std::uint64_t ByteReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += bits_a_byte) {
        const auto byte = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        const auto part = static_cast<std::uint64_t>(byte & (more - 1U));
        value |= part << shift;
        if (byte < more) {
            want((part << shift) >> shift == part); // nothing was cut off
            return sound_ ? value : 0;
        }
    }
    refuse();
    return 0;
}

std::uint64_t ByteReader::number(std::uint64_t most) {
    const std::uint64_t value = number();
    want(value <= most);
    return sound_ ? value : 0;
}

std::int64_t ByteReader::whole_number() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
}

std::size_t ByteReader::count(std::size_t least) {
    const auto rows = static_cast<std::size_t>(number());
    want(rows <= rest_.size() / least); // of what is left behind the number
    return sound_ ? rows : 0;
}

std::string_view ByteReader::text() {
    const auto begin = number_of<std::size_t>(arena_.size());
    const auto size = number_of<std::size_t>(arena_.size() - begin);
    want(begins_character(arena_, begin) && begins_character(arena_, begin + size));
    return sound_ ? arena_.substr(begin, size) : std::string_view{};
}

std::string_view ByteReader::bytes() {
    const auto size = count(1);
    const auto found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
}

} // namespace concord
