// SPDX-License-Identifier: Apache-2.0
#include "parser/text/source.hpp"

#include <algorithm>
#include <cassert>

#include "parser/text/byte_mask.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

/// Distance between two places whose character count is stored.
constexpr std::uint32_t checkpoint_step = 4096;

/// Offsets at which lines begin. LF, CR LF and a CR alone each end a line.
std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts{0};
    walk_bytes<'\n', '\r'>(text, [&](std::uint32_t at) {
        const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        starts.push_back(at + (pair ? 2 : 1));
        return starts.back();
    });
    return starts;
}

/// Characters before every multiple of `checkpoint_step`.
std::vector<std::uint32_t> count_by_steps(std::string_view text) {
    std::vector<std::uint32_t> counts{0};
    counts.reserve(text.size() / checkpoint_step + 1);
    for (std::size_t at = 0; at + checkpoint_step <= text.size(); at += checkpoint_step) {
        const std::size_t here = count_code_points(text.substr(at, checkpoint_step));
        counts.push_back(counts.back() + static_cast<std::uint32_t>(here));
    }
    return counts;
}

/// True when some line is so long that counting its characters again and again would hurt.
bool has_long_line(const std::vector<std::uint32_t>& starts, std::size_t size) noexcept {
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : size;
        if (end - starts[i] > checkpoint_step) return true;
    }
    return false;
}

} // namespace

std::string_view to_string(SourceFormat format) noexcept {
    switch (format) {
    case SourceFormat::text:
        return "text";
    case SourceFormat::markdown:
        return "markdown";
    case SourceFormat::html:
        return "html";
    case SourceFormat::docx:
        return "docx";
    case SourceFormat::odt:
        return "odt";
    case SourceFormat::pdf:
        return "pdf";
    }
    return "unknown";
}

SourceText::SourceText(std::string name, SourceFormat format, std::string utf8,
                       std::vector<Note> notes)
    : name_(std::move(name)),
      format_(format),
      text_(std::move(utf8)),
      notes_(std::move(notes)),
      line_starts_(find_line_starts(text_)) {
    if (has_long_line(line_starts_, text_.size())) checkpoints_ = count_by_steps(text_);
}

void SourceText::set_blocks(std::vector<Block> blocks, std::vector<Span> cells) noexcept {
    blocks_ = std::move(blocks);
    cells_ = std::move(cells);
}

void SourceText::set_origins(std::vector<Origin> origins, std::vector<std::string> parts) noexcept {
    origins_ = std::move(origins);
    parts_ = std::move(parts);
}

Origin SourceText::origin(std::uint32_t offset) const noexcept {
    const auto after =
        std::upper_bound(origins_.begin(), origins_.end(), offset,
                         [](std::uint32_t at, const Origin& origin) { return at < origin.offset; });
    return after == origins_.begin() ? Origin{} : *std::prev(after);
}

std::string_view SourceText::part(const Origin& origin) const noexcept {
    const bool named = origin.part > 0 && origin.part <= parts_.size();
    return named ? std::string_view(parts_[origin.part - 1U]) : std::string_view();
}

Position SourceText::position(std::uint32_t offset) const noexcept {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    // Inside a character its first byte counts.
    while (offset > 0 && offset < text_.size() && is_continuation(text_[offset]))
        --offset;
    const std::uint32_t line = line_of(offset);
    const std::uint32_t start = line_starts_[line - 1];
    if (offset - start <= checkpoint_step) {
        const std::size_t before = count_code_points(text({start, offset}));
        return {line, static_cast<std::uint32_t>(before) + 1};
    }
    return {line, characters_before(offset) - characters_before(start) + 1};
}

std::uint32_t SourceText::characters_before(std::uint32_t offset) const noexcept {
    assert(!checkpoints_.empty());
    const std::uint32_t step = offset / checkpoint_step;
    const std::size_t rest = count_code_points(text({step * checkpoint_step, offset}));
    return checkpoints_[step] + static_cast<std::uint32_t>(rest);
}

std::uint32_t SourceText::line_of(std::uint32_t offset) const noexcept {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return static_cast<std::uint32_t>(after - line_starts_.begin());
}

std::uint32_t SourceText::line_count() const noexcept {
    return static_cast<std::uint32_t>(line_starts_.size());
}

Span SourceText::line(std::uint32_t number) const noexcept {
    assert(number >= 1 && number <= line_count());
    const std::uint32_t begin = line_starts_[number - 1];
    if (number == line_count()) return {begin, static_cast<std::uint32_t>(text_.size())};
    std::uint32_t end = line_starts_[number] - 1;
    if (end > begin && text_[end] == '\n' && text_[end - 1] == '\r') --end;
    return {begin, end};
}

} // namespace concord
