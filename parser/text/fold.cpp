// SPDX-License-Identifier: Apache-2.0
#include "parser/text/fold.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <utility>

#include "parser/text/byte_mask.hpp"
#include "parser/text/fold_character.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

/// Bytes that stay as they are whatever stands beside them.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (unsigned byte = '!'; byte < 0x80; ++byte)
        plain[byte] = byte != '*' && byte != '<' && byte != '&';
    return plain;
}();

bool is_plain(char byte) noexcept {
    return plain_bytes[static_cast<unsigned char>(byte)];
}

/// The blanks of ASCII, as fold_character() has them.
bool is_blank(char byte) noexcept {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// End of the stretch from `at`, a plain byte, that can be copied: plain bytes, and single blanks
/// between them. `behind` more bytes than `source` shows may be read, not taken.
std::uint32_t end_of_plain(std::string_view source, std::uint32_t at, std::size_t behind) noexcept {
    const auto end = static_cast<std::uint32_t>(source.size());
    std::uint64_t stops = 0;
    while (at < end && end + behind - at >= block_size && stops == 0) {
        const char* const block = source.data() + at;
        const std::uint64_t blanks = byte_mask(block, ' ');
        stops = fold_mask(block) | (blanks & (blanks >> 1));
        // A blank at the end of the block is looked at again together with what follows it.
        const bool whole = block[block_size - 1] != ' ';
        at += stops != 0 ? static_cast<std::uint32_t>(std::countr_zero(stops))
                         : static_cast<std::uint32_t>(whole ? block_size : block_size - 1);
    }
    if (stops == 0) {
        while (at < end && (is_plain(source[at]) ||
                            (source[at] == ' ' && at + 1 < end && is_plain(source[at + 1]))))
            ++at;
    }
    at = std::min(at, end);
    return source[at - 1] == ' ' ? at - 1 : at;
}

/// End of the blanks of ASCII from `at` on. Long runs of them indent lines and stand in tables.
std::uint32_t end_of_blanks(std::string_view source, std::uint32_t at) noexcept {
    while (at + std::size_t{8} <= source.size() && word_at(source, at) == every_byte(' '))
        at += 8;
    while (at < source.size() && is_blank(source[at]))
        ++at;
    return at;
}

/// A run of asterisks, with the invisible characters between them.
struct Asterisks {
    std::uint32_t end = 0;
    std::uint32_t count = 0;
};

Asterisks asterisks_at(std::string_view source, std::uint32_t at) noexcept {
    Asterisks run{at, 0};
    while (run.end < source.size()) {
        const CodePoint here = code_point_at(source, run.end);
        if (here.value == '*') {
            ++run.count;
        } else if (here.size == 0 || fold_character(here.value).action != FoldAction::drop) {
            break;
        }
        run.end += here.size;
    }
    return run;
}

/// One past a tag that only dresses words, as people write them into Markdown: `<span class="x">`,
/// `</b>`; `at` itself where none begins. `<name>` and `<a party>` are left alone: they ask for
/// words.
std::uint32_t end_of_dress(std::string_view source, std::uint32_t at) noexcept {
    constexpr std::array<std::string_view, 14> dresses{"span", "strong", "small", "font", "mark",
                                                       "sub",  "sup",    "ins",   "div",  "em",
                                                       "b",    "i",      "u",     "a"};
    constexpr std::size_t longest = 300;
    const auto rest = source.substr(at + 1, longest);
    const std::size_t slash = rest.starts_with('/') ? 1 : 0;
    for (const auto name : dresses) {
        if (rest.substr(slash, name.size()) != name) continue;
        const auto after = rest.substr(slash + name.size());
        const auto close = after.find_first_of("<>\n");
        if (close == std::string_view::npos || after[close] != '>') continue;
        const auto inside = after.substr(0, close);
        if (inside.empty() || (inside.front() == ' ' && inside.find('=') != inside.npos)) {
            return at + 1 + static_cast<std::uint32_t>(slash + name.size() + close + 1);
        }
    }
    return at;
}

} // namespace

// Asked for each stretch and each run of blanks, so in place.

inline void FoldedText::add_step(const Step& step) {
    // Up to here the step before is in force.
    while (step_at_.size() * stretch < step.folded)
        step_at_.push_back(static_cast<std::uint32_t>(steps_.size() - 1));
    steps_.push_back(step);
}

inline void FoldedText::keep(std::string_view source, Span span) {
    const bool goes_on = !steps_.empty() && steps_.back().source_of(size()).begin == span.begin;
    if (!goes_on) add_step({size(), span.begin, 0, 0});
    text_.append(source.data() + span.begin, span.size());
    source_end_ = span.end;
}

inline void FoldedText::replace(Span span, std::string_view folded) {
    add_step({size(), span.begin, span.size(), static_cast<std::uint32_t>(folded.size())});
    text_.append(folded);
    source_end_ = span.end;
}

/// Appends one piece of source, stretch by stretch. Blanks are held back until a character follows,
/// because they count only between two.
class FoldedText::Appender {
public:
    Appender(FoldedText& folded, std::string_view source, Span span)
        : folded_(folded),
          source_(source.substr(0, span.end)),
          at_(span.begin),
          behind_(source.size() - span.end),
          begin_(folded.size()) {}

    Span run() {
        while (at_ < source_.size()) {
            if (is_plain(source_[at_])) {
                keep_to(end_of_plain(source_, at_, behind_));
            } else if (is_blank(source_[at_])) {
                take_blanks();
            } else if (source_[at_] == '*') {
                take_asterisks();
            } else if (source_[at_] == '<') {
                take_tag();
            } else if (source_[at_] == '&') {
                take_entity();
            } else {
                take_character();
            }
        }
        return {begin_, folded_.size()};
    }

private:
    void keep_to(std::uint32_t end) {
        write_blank();
        folded_.keep(source_, {at_, end});
        at_ = end;
    }

    void take_blanks() {
        const std::uint32_t begin = blank_.empty() ? at_ : blank_.begin;
        at_ = end_of_blanks(source_, at_);
        blank_ = {begin, at_};
    }

    /// Exactly two are a mark of emphasis; more or fewer belong to the text.
    void take_asterisks() {
        const Asterisks run = asterisks_at(source_, at_);
        while (run.count != 2 && at_ < run.end) {
            if (source_[at_] == '*') {
                keep_to(at_ + 1);
            } else {
                ++at_;
            }
        }
        at_ = run.end;
    }

    void take_tag() {
        const std::uint32_t end = end_of_dress(source_, at_);
        if (end == at_) {
            keep_to(at_ + 1);
        } else {
            at_ = end;
        }
    }

    void take_entity() {
        const Entity entity = entity_at(source_, at_);
        const Span here{at_, at_ + entity.size};
        if (entity.size == 0) return keep_to(at_ + 1);
        if (entity.folded == " ") {
            blank_ = blank_.empty() ? here : cover(blank_, here);
        } else {
            write_blank();
            folded_.replace(here, entity.folded);
        }
        at_ = here.end;
    }

    void take_character() {
        const CodePoint character = code_point_at(source_, at_);
        const Span here{at_, at_ + std::max(character.size, 1U)};
        const CharacterFold fold = fold_character(character.value);
        switch (fold.action) {
        case FoldAction::blank:
            blank_ = blank_.empty() ? here : cover(blank_, here);
            break;
        case FoldAction::drop:
            break;
        case FoldAction::keep:
            keep_to(here.end);
            break;
        case FoldAction::replace:
            write_blank();
            folded_.replace(here, fold.replacement);
            break;
        }
        at_ = here.end;
    }

    void write_blank() {
        const Span blank = std::exchange(blank_, {});
        if (blank.empty() || folded_.size() == begin_) return;
        folded_.add_step({folded_.size(), blank.begin, blank.size(), 1});
        folded_.text_ += ' ';
        folded_.source_end_ = blank.end;
    }

    FoldedText& folded_;
    std::string_view source_;
    std::uint32_t at_;
    std::size_t behind_;  ///< Bytes of the source behind the piece, which may be read in passing.
    std::uint32_t begin_; ///< Where the piece begins in the folded text.
    Span blank_;          ///< Blanks met and not written.
};

Span FoldedText::append(std::string_view source, Span span) {
    assert(span.begin >= source_end_ && span.end <= source.size());
    return Appender(*this, source, span).run();
}

void FoldedText::separate(char separator) {
    replace({source_end_, source_end_}, {&separator, 1});
}

/// The number of the step that a folded byte belongs to; `from` is no later one.
std::size_t FoldedText::step_of(std::uint32_t folded, std::size_t from) const noexcept {
    const std::size_t at = folded / stretch;
    if (at >= step_at_.size()) return steps_.size() - 1;
    const Step* step = steps_.data() + std::max<std::size_t>(from, step_at_[at]);
    const Step* const last = steps_.data() + steps_.size() - 1;
    while (step != last && step[1].folded <= folded)
        ++step;
    return static_cast<std::size_t>(step - steps_.data());
}

Span FoldedText::source(Span folded) const noexcept {
    if (folded.begin >= text_.size()) return {source_end_, source_end_};
    const std::size_t begin = step_of(folded.begin, 0);
    const Span first = steps_[begin].source_of(folded.begin);
    if (folded.empty()) return {first.begin, first.begin};
    const std::uint32_t last = folded.end - 1;
    // Most ranges are short and lie in one step.
    const bool one_step = begin + 1 == steps_.size() || last < steps_[begin + 1].folded;
    const std::size_t end = one_step ? begin : step_of(last, begin);
    return {first.begin, steps_[end].source_of(last).end};
}

std::uint32_t FoldedText::folded(std::uint32_t source_offset) const noexcept {
    const auto next = std::lower_bound(
        steps_.begin(), steps_.end(), source_offset,
        [](const Step& step, std::uint32_t offset) { return step.source < offset; });
    const auto next_folded = next == steps_.end() ? size() : next->folded;
    if (next == steps_.begin()) return next_folded;
    const Step& before = *(next - 1);
    if (source_offset <= before.source_behind()) return before.folded_behind();
    return std::min(before.folded_behind() + (source_offset - before.source_behind()), next_folded);
}

void FoldedText::reserve(std::size_t bytes) {
    text_.reserve(bytes);
    steps_.reserve(bytes / 32);
    step_at_.reserve(bytes / stretch + 1);
}

} // namespace concord
