// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace concord {

/// What the rules of HTML say about an element, as far as they decide what a tag closes.
enum TagTrait : std::uint16_t {
    tag_void = 1,        ///< Has no content and no end tag.
    tag_raw = 2,         ///< Its content is not markup.
    tag_special = 4,     ///< Stops the search of end tags for ordinary elements.
    tag_wall = 8,        ///< What is open outside of it is out of reach.
    tag_block = 16,      ///< Its start ends an open paragraph.
    tag_format = 32,     ///< Ends alone, around the blocks that stand in it.
    tag_table_part = 64, ///< Row, cell or section of a table.
    tag_list = 128       ///< What is open outside of it is out of reach for list entries.
};

/// A tag name as a number, and the traits of its element.
struct TagName {
    std::uint64_t id = 0;
    std::uint16_t traits = 0;
};

/// Looks up a name in any case.
[[nodiscard]] TagName tag_name(std::string_view name) noexcept;

/// The elements that are open while tags pass by: never fewer than an HTML parser keeps open, but
/// for formatting that it repeats on its own.
class HtmlNesting {
public:
    [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }

    void start(TagName tag);
    void end(TagName tag);

private:
    void close_implied(TagName tag);
    void close_entry(TagName one, TagName other);
    void close_paragraph();
    void close_table_parts(std::uint64_t one, std::uint64_t other);
    void cut(std::size_t keep);
    void remove(std::size_t at);
    [[nodiscard]] std::uint32_t& count(std::uint64_t id) noexcept {
        return counts_[id % counts_.size()];
    }

    std::vector<TagName> open_;
    std::array<std::uint32_t, 1024> counts_{}; ///< Open elements by a hash of their name.
};

} // namespace concord
