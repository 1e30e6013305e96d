// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace concord {

/// Goes through the source of a text node beside its decoded text and tells where each character
/// of the text stands.
class SourceWalk {
public:
    SourceWalk(std::string_view source, std::string_view text) : source_(source), text_(text) {}

    /// Place of the character of the text at `at`; to be asked for each in turn.
    [[nodiscard]] std::uint32_t place(std::size_t at);

private:
    [[nodiscard]] bool is_reference(std::size_t at) const;
    [[nodiscard]] std::uint32_t reference(std::size_t at);

    std::string_view source_;
    std::string_view text_;
    std::size_t next_ = 0;
    std::uint32_t inside_ = 0;
    std::size_t inside_until_ = 0;
};

} // namespace concord
