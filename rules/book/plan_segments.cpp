// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_segments.hpp"

#include "rules/book/plan_hash.hpp"

namespace concord {

namespace {

/// Plan::Word::size counts so far.
constexpr std::size_t longest_word = 255;

bool is_mark(char c) noexcept {
    return c == number_mark || c == letters_mark;
}

/// Whether a word or mark stands at `at`: then what came before is not cut off cleanly.
bool goes_on(std::string_view text, std::size_t at) noexcept {
    return at < text.size() &&
           (is_mark(text[at]) || is_word_byte(static_cast<unsigned char>(text[at])));
}

std::size_t gap_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && !goes_on(text, at)) {
        ++at;
    }
    return at;
}

} // namespace

Segments split_literal(const Literal& literal) {
    std::string text = literal.text;
    if (literal.open) {
        text += letters_mark;
    }
    Segments out;
    std::size_t done = 0;
    for (;;) {
        const std::size_t begin = gap_end(text, done);
        const bool cut = done == 0 ? begin == 0 : begin > done;
        if (!cut || begin == text.size() || text[begin] == letters_mark) {
            break;
        }
        Segment segment{text.substr(done, begin - done), {}, Segment::Kind::number};
        std::size_t end = begin + 1;
        if (text[begin] != number_mark) {
            end = word_end(text, begin);
            segment.word = text.substr(begin, end - begin);
            segment.kind = Segment::Kind::word;
            if (segment.word.size() > longest_word) {
                break;
            }
            if (end < text.size() && text[end] == letters_mark) {
                if (segment.word.size() < shortest_stem) {
                    break;
                }
                segment.kind = Segment::Kind::stem;
                ++end;
            }
        }
        if (goes_on(text, end)) {
            break;
        }
        out.steps.push_back(std::move(segment));
        done = end;
    }
    out.tail = text.substr(done);
    return out;
}

} // namespace concord
