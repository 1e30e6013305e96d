// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/running_heads.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "parser/grammar/label.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/passes/signature_shape.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

using grammar::Line;
using grammar::LineKind;

constexpr std::size_t shortest = 8;  ///< Bytes of a head that could be nothing else.
constexpr std::size_t longest = 140; ///< It fits on a line.
constexpr std::size_t fewest = 3;    ///< Times that it stands there.

/// The words of a line without the number of the page at their end, and that number; 0 for none.
struct Bare {
    std::string_view words;
    std::uint32_t page = 0;
};

std::string_view without_end(std::string_view words, std::string_view marks) noexcept {
    while (!words.empty() && marks.find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    return words;
}

/// Takes a number of at most four figures off the end; 0 where there is none.
std::uint32_t take_number(std::string_view& words) noexcept {
    std::uint32_t number = 0;
    std::uint32_t place = 1;
    for (; !words.empty() && is_digit(words.back()) && place <= 1000; words.remove_suffix(1)) {
        number += place * static_cast<std::uint32_t>(words.back() - '0');
        place *= 10;
    }
    return number;
}

/// "Protocol - 3", "Protocol  3", "Protocol | Page 3 of 9"; not "Objective 3", "March 2024".
Bare without_page(std::string_view words) noexcept {
    std::string_view rest = words;
    std::uint32_t page = take_number(rest);
    if (page == 0) return {words, 0};
    const std::string_view total = without_end(rest, " ");
    const bool of = total.size() < rest.size() && total.ends_with(" of");
    if (of || rest.ends_with('/')) {
        rest = without_end(rest.substr(0, rest.size() - (of ? 3 : 1)), " ");
        page = take_number(rest);
        if (page == 0) return {words, 0};
    }
    std::string_view before = without_end(rest, " ");
    constexpr std::string_view name = "page";
    const bool named = before.size() >= name.size() &&
                       equal_folded(before.substr(before.size() - name.size()), name);
    if (named) before.remove_suffix(name.size());
    const bool parted = before.ends_with('-') || before.ends_with('|') || before.ends_with('\t') ||
                        rest.size() - before.size() >= 2;
    if (!named && !parted) return {words, 0};
    return {without_end(before, " -|\t"), page};
}

/// A line that may be a head, and what tells its words from those of nearly all others.
struct Candidate {
    std::uint64_t key = 0;
    std::uint32_t line = 0;
    Bare bare;
};

class HeadFinder {
public:
    HeadFinder(std::string_view text, std::span<const Line> lines) : text_(text), lines_(lines) {}

    std::vector<bool> run() {
        gather();
        if (candidates_.size() < fewest) return {};
        repeated_.resize(lines_.size());
        for_each_group([this](std::span<const Candidate> group) {
            for (const Candidate& one : group)
                repeated_[one.line] = true;
        });
        for_each_group([this](std::span<const Candidate> group) {
            if (!are_heads(group)) return;
            heads_.resize(lines_.size());
            for (const Candidate& one : group.subspan(1))
                heads_[one.line] = true;
        });
        return std::move(heads_);
    }

private:
    /// Lines whose words stand there often enough, in the order of their words, then of the text.
    void gather() {
        std::array<std::uint8_t, 1024> counts{};
        const auto count_of = [&counts](std::uint64_t key) -> std::uint8_t& {
            return counts[(key >> 32) % counts.size()];
        };
        for (std::uint32_t at = 0; at < lines_.size(); ++at) {
            if (!may_be_head(at)) continue;
            const Bare bare = without_page(words_of(at));
            if (bare.words.size() < shortest) continue;
            candidates_.push_back({key_of(bare.words), at, bare});
            std::uint8_t& count = count_of(candidates_.back().key);
            count = std::min<std::uint8_t>(fewest, count + 1U);
        }
        std::erase_if(candidates_,
                      [&count_of](const Candidate& one) { return count_of(one.key) < fewest; });
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.key < b.key; });
    }

    template <class Function>
    void for_each_group(Function take) const {
        for (auto first = candidates_.begin(); first != candidates_.end();) {
            const auto last = std::find_if(first, candidates_.end(), [first](const Candidate& c) {
                return c.key != first->key || c.bare.words != first->bare.words;
            });
            const std::span group(first, last);
            if (group.size() >= fewest) take(group);
            first = last;
        }
    }

    [[nodiscard]] std::string_view words_of(std::uint32_t at) const {
        return slice(text_, lines_[at].content);
    }
    [[nodiscard]] bool is_edge(std::uint32_t at) const {
        return at >= lines_.size() || lines_[at].kind == LineKind::blank;
    }

    /// A line with nothing above or below it that is no sentence, no label and no place to sign.
    [[nodiscard]] bool may_be_head(std::uint32_t at) const {
        const Line& line = lines_[at];
        const auto size = line.content.size();
        if (line.kind != LineKind::text || size < shortest || size > longest) return false;
        const bool above = at == 0 || is_edge(at - 1) || line.page_break;
        const bool below = is_edge(at + 1) || lines_[at + 1].page_break;
        const std::string_view words = words_of(at);
        constexpr std::string_view ends = ".;:,";
        return (above || below) && ends.find(words.back()) == std::string_view::npos &&
               words.front() != '[';
    }

    /// Its size, its first eight bytes and its last.
    static std::uint64_t key_of(std::string_view words) noexcept {
        constexpr std::uint64_t mixer = 0x9E37'79B9'7F4A'7C15U;
        const std::uint64_t ends = word_at(words, 0) * mixer ^ word_at(words, words.size() - 8);
        return (ends ^ words.size()) * mixer;
    }

    [[nodiscard]] bool are_heads(std::span<const Candidate> group) const {
        const Candidate& first = group.front();
        constexpr std::ptrdiff_t fewest_letters = 6;
        const std::string_view words = first.bare.words;
        if (std::count_if(words.begin(), words.end(), is_letter_byte) < fewest_letters ||
            is_signature_line(words) || is_signature_detail(words) ||
            grammar::match_label(text_, lines_[first.line].content.begin))
            return false;
        const bool numbered = std::ranges::any_of(group, has_page);
        if (numbered && !std::ranges::is_sorted(group, std::ranges::less_equal{}, page_of))
            return false;
        constexpr std::uint32_t page = 1000; // bytes, where nothing else shows that there are pages
        constexpr std::uint32_t least = 200;
        const std::uint32_t distance = usual_distance(group);
        if (distance < least) return false;
        // The last line of a paragraph has nothing below it, and its sentence above it.
        const auto stands_apart = [this](const Candidate& one) {
            return (one.line == 0 || is_edge(one.line - 1)) && is_edge(one.line + 1);
        };
        if (numbered || between_pages(group)) return true;
        return distance >= page && std::ranges::all_of(group, stands_apart) &&
               (cuts_sentence(group) || beside_others(group));
    }

    static bool has_page(const Candidate& one) noexcept { return one.bare.page != 0; }
    static std::uint32_t page_of(const Candidate& one) noexcept { return one.bare.page; }

    /// The median of the distances where half of all lie near it; else 0.
    [[nodiscard]] std::uint32_t usual_distance(std::span<const Candidate> group) const {
        std::vector<std::uint32_t> all;
        for (std::size_t i = 1; i < group.size(); ++i)
            all.push_back(lines_[group[i].line].first - lines_[group[i - 1].line].first);
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end());
        const std::uint32_t median = *middle;
        const auto near = std::ranges::count_if(all, [median](std::uint32_t distance) {
            return distance >= median / 2 && distance / 2 <= median;
        });
        return 2 * static_cast<std::size_t>(near) >= all.size() ? median : 0;
    }

    /// What stands around a head, past blank lines and other heads.
    struct Around {
        bool page = false; ///< The number of a page, or a form feed.
        const Line* text = nullptr;
    };

    [[nodiscard]] Around around(std::uint32_t head, int step) const {
        Around found;
        std::uint32_t at = head;
        constexpr int farthest = 60; // lines: heads and feet of two pages and the gap between
        for (int lines = 0; lines < farthest; ++lines) {
            found.page = found.page || (step < 0 && lines_[at].page_break);
            at += static_cast<std::uint32_t>(step);
            if (at >= lines_.size()) return found; // also below 0
            const Line& line = lines_[at];
            found.page = found.page || line.page_break;
            if (line.kind == LineKind::blank || repeated_[at]) continue;
            if (!is_furniture(slice(text_, line.content))) {
                found.text = &line;
                return found;
            }
            found.page = true;
        }
        return found;
    }

    /// Whether most of them stand beside the number of a page or a form feed.
    [[nodiscard]] bool between_pages(std::span<const Candidate> group) const {
        const auto some = std::ranges::count_if(group, [this](const Candidate& one) {
            return around(one.line, -1).page || around(one.line, 1).page;
        });
        return 2 * static_cast<std::size_t>(some) >= group.size();
    }

    /// Whether one of them stands inside a sentence.
    [[nodiscard]] bool cuts_sentence(std::span<const Candidate> group) const {
        return std::ranges::any_of(group, [this](const Candidate& one) {
            const Line* const above = around(one.line, -1).text;
            const Line* const below = around(one.line, 1).text;
            if (above == nullptr || below == nullptr || above->kind != LineKind::text ||
                below->kind != LineKind::text)
                return false;
            const char end = text_[above->content.end - 1];
            // The number of a page may stick to the words above it.
            const bool open = is_lower(end) || is_digit(end) || end == ',';
            return open && is_lower(text_[below->content.begin]);
        });
    }

    /// Whether most of them stand next to another line that comes again and again: the foot of a
    /// page and the head of the next.
    [[nodiscard]] bool beside_others(std::span<const Candidate> group) const {
        const auto beside = [this](const Candidate& one) {
            return repeats_next(one.line, -1) || repeats_next(one.line, 1);
        };
        const auto some = std::ranges::count_if(group, beside);
        return 2 * static_cast<std::size_t>(some) >= group.size();
    }

    [[nodiscard]] bool repeats_next(std::uint32_t at, int step) const {
        do
            at += static_cast<std::uint32_t>(step);
        while (at < lines_.size() && lines_[at].kind == LineKind::blank);
        return at < lines_.size() && repeated_[at];
    }

    std::string_view text_;
    std::span<const Line> lines_;
    std::vector<Candidate> candidates_;
    std::vector<bool> repeated_; ///< By line: its words stand there often enough.
    std::vector<bool> heads_;
};

} // namespace

std::vector<bool> running_heads(std::string_view text, std::span<const Line> lines) {
    constexpr std::size_t two_pages = 600; // bytes: less is no text of pages
    return text.size() < two_pages ? std::vector<bool>() : HeadFinder(text, lines).run();
}

} // namespace concord
