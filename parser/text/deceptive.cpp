// SPDX-License-Identifier: Apache-2.0
#include "parser/text/deceptive.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr std::size_t most_places = 100;

bool is_ascii_letter(char32_t value) noexcept {
    return value < 0x80 && is_lower(to_lower(static_cast<char>(value)));
}

bool is_latin(char32_t value) noexcept {
    return is_ascii_letter(value) ||
           (value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7);
}

bool is_greek_or_cyrillic(char32_t value) noexcept {
    return (value >= 0x370 && value <= 0x3FF) || (value >= 0x400 && value <= 0x52F);
}

/// Letters of other alphabets that look like a Latin one in every usual typeface.
bool looks_latin(char32_t value) noexcept {
    constexpr std::u32string_view letters = U"аеорсухіјѕԁԛԝһАВЕКМНОРСТУХІЈЅԌԚԜ" // Cyrillic
                                            U"οανιρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";           // Greek
    return letters.find(value) != std::u32string_view::npos;
}

/// Begins a stretch that is shown from right to left whatever its letters are.
bool turns_round(char32_t value) noexcept {
    return value == 0x202B || value == 0x202E || value == 0x2067;
}

bool ends_turn(char32_t value) noexcept {
    return value == 0x202C || value == 0x2069;
}

bool has_no_width(char32_t value) noexcept {
    return (value >= 0x200B && value <= 0x200D) || value == 0x2060 || value == 0xFEFF;
}

bool is_tag(char32_t value) noexcept {
    return value >= 0xE0000 && value <= 0xE007F;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<Note> run() {
        for (std::size_t at = first_non_ascii(text_, 0); at < text_.size();
             at = first_non_ascii(text_, at)) {
            const CodePoint here = code_point_at(text_, at);
            at = take(here.value, at, at + std::max<std::size_t>(here.size, 1));
        }
        return std::move(notes_);
    }

private:
    /// Looks at one character and says where to go on.
    std::size_t take(char32_t value, std::size_t at, std::size_t end) {
        if (turns_round(value)) return turned(at, end);
        if (value == 0x1F3F4) return flag(end);
        if (is_tag(value)) return tags(at, end);
        if (has_no_width(value)) return split(at, end);
        if (is_greek_or_cyrillic(value)) return foreign(at);
        return end;
    }

    void note(NoteCode code, std::size_t begin, std::size_t end) {
        auto& known = counts_[static_cast<std::size_t>(code) % counts_.size()];
        if (++known <= most_places) {
            notes_.push_back(
                {code, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, 1});
            return;
        }
        const auto last = std::find_if(notes_.rbegin(), notes_.rend(),
                                       [code](const Note& one) { return one.code == code; });
        ++last->count;
    }

    /// Up to what ends the turn, or the line does.
    std::size_t turned(std::size_t begin, std::size_t end) {
        bool letters = false;
        bool right_to_left = false; // there the turn is as it should be
        while (end < text_.size() && text_[end] != '\n' && text_[end] != '\r') {
            const CodePoint here = code_point_at(text_, end);
            if (ends_turn(here.value)) break;
            letters =
                letters || is_latin(here.value) || (here.value < 0x80 && is_digit(text_[end]));
            right_to_left = right_to_left || (here.value >= 0x590 && here.value <= 0x8FF);
            end += std::max<std::size_t>(here.size, 1);
        }
        if (letters && !right_to_left) note(NoteCode::reordered_text, begin, end);
        return end;
    }

    /// A waving flag and tags behind it make the flag of a country such as Wales.
    [[nodiscard]] std::size_t flag(std::size_t end) const {
        while (end < text_.size()) {
            const CodePoint here = code_point_at(text_, end);
            if (!is_tag(here.value)) break;
            end += here.size;
        }
        return end;
    }

    std::size_t tags(std::size_t begin, std::size_t end) {
        end = flag(end);
        note(NoteCode::tag_characters, begin, end);
        return end;
    }

    /// Between two letters of a word, where nothing of the kind belongs.
    std::size_t split(std::size_t at, std::size_t end) {
        while (end < text_.size()) {
            const CodePoint here = code_point_at(text_, end);
            if (!has_no_width(here.value)) break;
            end += here.size;
        }
        const bool before = at > 0 && is_latin(before_at(at).value);
        const bool behind = end < text_.size() && is_latin(code_point_at(text_, end).value);
        if (!before || !behind) return end;
        const std::size_t begin = word_begin(at);
        const std::size_t stop = word_end(end);
        note(NoteCode::split_word, begin, stop);
        return stop;
    }

    /// The word around a Greek or Cyrillic letter: odd when Latin letters stand in it too.
    std::size_t foreign(std::size_t at) {
        const std::size_t begin = word_begin(at);
        const std::size_t end = word_end(at);
        std::size_t latin = 0;
        bool alike = false;
        for (std::size_t next = begin; next < end;) {
            const CodePoint here = code_point_at(text_, next);
            latin += is_latin(here.value) ? 1U : 0U;
            alike = alike || looks_latin(here.value);
            next += std::max<std::size_t>(here.size, 1);
        }
        if (latin >= 2 && alike) note(NoteCode::mixed_scripts, begin, end);
        return end;
    }

    [[nodiscard]] static bool in_word(char32_t value) noexcept {
        return is_latin(value) || is_greek_or_cyrillic(value) || has_no_width(value);
    }

    [[nodiscard]] CodePoint before_at(std::size_t at) const {
        std::size_t begin = at - 1;
        while (begin > 0 && is_continuation(text_[begin]))
            --begin;
        return code_point_at(text_, begin);
    }

    [[nodiscard]] std::size_t word_begin(std::size_t at) const {
        while (at > 0) {
            const CodePoint here = before_at(at);
            if (!in_word(here.value)) break;
            at -= std::max<std::size_t>(here.size, 1);
        }
        return at;
    }

    [[nodiscard]] std::size_t word_end(std::size_t at) const {
        while (at < text_.size()) {
            const CodePoint here = code_point_at(text_, at);
            if (!in_word(here.value)) break;
            at += std::max<std::size_t>(here.size, 1);
        }
        return at;
    }

    std::string_view text_;
    std::vector<Note> notes_;
    std::array<std::size_t, 64> counts_{}; ///< Places found, by code.
};

} // namespace

bool can_deceive(char32_t value) noexcept {
    return turns_round(value) || is_tag(value) || has_no_width(value) ||
           is_greek_or_cyrillic(value);
}

std::vector<Note> deceptive_places(std::string_view text) {
    return Finder(text).run();
}

} // namespace concord
