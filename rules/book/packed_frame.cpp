// SPDX-License-Identifier: Apache-2.0
#include "rules/book/packed_frame.hpp"

#include "parser/text/sha256.hpp"

namespace concord {

namespace {

constexpr std::size_t checksum_size = 64;

} // namespace

std::string framed(std::string_view key, std::string_view packed) {
    std::string bytes(packed_mark);
    bytes += key;
    bytes += packed;
    return bytes + sha256_hex(bytes);
}

std::optional<std::string_view> unframed(std::string_view bytes, std::string_view key) {
    const std::size_t head = packed_mark.size() + key.size();
    if (bytes.size() < head + checksum_size || !bytes.starts_with(packed_mark) ||
        bytes.substr(packed_mark.size(), key.size()) != key) {
        return std::nullopt;
    }
    const std::size_t end = bytes.size() - checksum_size;
    if (sha256_hex(bytes.substr(0, end)) != bytes.substr(end)) {
        return std::nullopt;
    }
    return bytes.substr(head, end - head);
}

} // namespace concord
