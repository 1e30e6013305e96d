// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/title_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "parser/grammar/word_table.hpp"
#include "parser/text/ascii.hpp"

namespace concord::grammar {

namespace {

/// Capitalised words that begin a sentence or a reference, never a title.
constexpr std::array<std::string_view, 82> never_in_title{
    "The",          "This",       "That",      "These",     "Those",    "Under",      "In",
    "On",           "At",         "By",        "With",      "From",     "To",         "If",
    "Where",        "When",       "While",     "Whereas",   "WHEREAS",  "Any",        "All",
    "Each",         "Every",      "Such",      "Both",      "Either",   "Neither",    "No",
    "Other",        "Pursuant",   "Subject",   "See",       "As",       "An",         "A",
    "Is",           "And",        "Or",        "Section",   "Sections", "Regulation", "Article",
    "Articles",     "Schedule",   "Schedules", "Part",      "Chapter",  "Paragraph",  "Clause",
    "Rule",         "Its",        "Their",     "His",       "Her",      "Our",        "Your",
    "Applicable",   "Relevant",   "Certain",   "Following", "Since",    "Until",      "Including",
    "Per",          "Via",        "It",        "Laws",      "Said",     "Annex",      "Further",
    "Governmental", "Compliance", "Exhibit",   "EXHIBIT",   "Appendix", "APPENDIX",   "SCHEDULE",
    "ANNEX",        "Attachment", "Officer",   "THE",       "OF"};

constexpr std::array<std::string_view, 12> links{"and", "of", "for",  "the", "to", "with",
                                                 "at",  "by", "etc.", "&",   "on", "in"};

/// Before "of the" these belong to a title; others are what the title is cited for.
constexpr std::array<std::string_view, 6> takes_of_the{
    "Representation", "Protection", "Functioning", "Rights", "Law", "Prevention"};

constexpr std::array<std::string_view, 14> anchors{
    "Act",        "Acts", "Regulations", "Order", "Directions", "Rules",  "Bill",
    "Regulation", "Code", "Directive",   "Law",   "GDPR",       "Treaty", "Convention"};

// What a word is as it is written; it may be more than one.
constexpr std::uint8_t never = 1;
constexpr std::uint8_t link = 2;
constexpr std::uint8_t anchor = 4;
constexpr std::uint8_t of_the = 8;

constexpr auto title_kinds = [] {
    WrittenWordTable<std::uint8_t, 256> table;
    const auto add = [&table](const auto& words, std::uint8_t kind) {
        for (const std::string_view word : words)
            table[word] = static_cast<std::uint8_t>(table[word] | kind);
    };
    add(never_in_title, never);
    add(links, link);
    add(anchors, anchor);
    add(takes_of_the, of_the);
    return table;
}();

std::uint8_t title_kind(std::string_view word) noexcept {
    const std::uint8_t* const kind = title_kinds.find(word);
    return kind == nullptr ? 0 : *kind;
}

bool acronym(std::string_view word) noexcept {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), is_upper);
}

/// Ends a sentence or clause, unless it is "U.S." or "No.".
bool ends_sentence(std::string_view word) noexcept {
    const char last = word.back();
    if (last == ';' || last == ':' || last == '?' || last == '!' || last == '"') return true;
    if (last != '.' || word == "etc." || word == "No." || word == "St.") return false;
    return word.size() < 2 || word.size() > 6 || !is_upper(word[word.size() - 2]);
}

/// The word that ends at `end`: a bracket with all that it holds, else up to the blank before.
std::string_view word_before(std::string_view text, std::uint32_t stop,
                             std::uint32_t end) noexcept {
    if (text[end - 1] == ')') {
        const std::size_t open = text.rfind('(', end - 1);
        if (open != std::string_view::npos && open >= stop && end - open <= 80)
            return text.substr(open, end - open);
        return {};
    }
    std::uint32_t begin = end;
    while (begin > stop && text[begin - 1] != ' ' && text[begin - 1] != '\t' &&
           text[begin - 1] != '\n' && text[begin - 1] != '(' && text[begin - 1] != '"')
        --begin;
    return text.substr(begin, end - begin);
}

/// Walks from right to left; holds what has been accepted so far.
class Growth {
public:
    Growth(std::string_view text, std::uint32_t stop, std::uint32_t at) noexcept
        : text_(text), stop_(stop), at_(at) {
        grown_.begin = at;
    }

    Grown run() noexcept {
        for (int steps = 0; steps < 24 && at_ > stop_ + 1 && text_[at_ - 1] == ' '; ++steps) {
            const std::string_view word = word_before(text_, stop_, at_ - 1);
            if (word.empty() || !take(word)) break;
            at_ -= static_cast<std::uint32_t>(word.size()) + 1;
        }
        return grown_;
    }

private:
    void accept(std::string_view word) noexcept {
        grown_.begin = at_ - 1 - static_cast<std::uint32_t>(word.size());
        linked_ = false;
        joined_ = false;
        group_ = false;
    }

    bool take(std::string_view word) noexcept {
        if (word.front() == '(') return take_group(word);
        if (is_digit(word.front())) return take_year(word);
        if ((title_kind(word) & link) != 0) return take_link(word);
        return take_capitalised(word);
    }

    bool take_group(std::string_view word) noexcept {
        const std::string_view inner = word.substr(1, word.size() - 2);
        // "(CQC)" introduces a short form.
        if (inner.empty() || !is_upper(inner.front()) || linked_ || acronym(inner)) return false;
        accept(word);
        grown_.bracketed = true;
        group_ = true;
        return true;
    }

    bool take_year(std::string_view word) noexcept {
        const bool four = word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit) &&
                          (word[0] == '1' || word[0] == '2');
        if (!four || linked_) return false;
        if (grown_.words == 0 && !grown_.bracketed) {
            // "the 2008 Act" – unless the year ends the title before: "Act 2008 Regulations".
            const bool first = among_before("the") || among_before("that");
            if (first) {
                accept(word);
                grown_.year_only = true;
                return false;
            }
        }
        year_ = true;
        return true;
    }

    [[nodiscard]] bool among_before(std::string_view word) const noexcept {
        const std::string_view head = text_.substr(stop_, at_ - 5 - stop_);
        return head.ends_with(" ") && head.substr(0, head.size() - 1).ends_with(word);
    }

    bool take_link(std::string_view word) noexcept {
        if (word == "etc.") return true; // "… at Work etc. Act 1974"
        if (year_ || group_ || (word == "the" && !linked_ && grown_.words == 0)) return false;
        // A joiner next to the anchor joins two things: "Rules and Regulations".
        if (grown_.words == 0 && !grown_.bracketed) return false;
        if (word == "the") {
            the_ = true;
        } else if (the_) {
            if (word == "and") return false;
            of_the_ = true;
        }
        joined_ = joined_ || word == "and" || word == "&";
        listed_ = listed_ || joined_;
        linked_ = true;
        return true;
    }

    bool take_capitalised(std::string_view word) noexcept {
        const bool comma = word.back() == ',';
        const std::string_view bare = comma ? word.substr(0, word.size() - 1) : word;
        if (bare.empty() || !is_upper(bare.front())) return false;
        const std::uint8_t kind = title_kind(bare);
        if ((kind & never) != 0) return false;
        if (ends_sentence(bare) || (comma && (!listed_ || linked_))) return false;
        if (year_ && (kind & anchor) == 0) return false;
        if ((joined_ || comma) && ((kind & anchor) != 0 || lone_acronym(bare))) return false;
        if (the_ && (!of_the_ || (kind & of_the) == 0)) return false;
        if (bare.ends_with("'s") && acronym(bare.substr(0, bare.size() - 2))) return false;
        the_ = of_the_ = year_ = false;
        accept(word);
        ++grown_.words;
        return true;
    }

    static bool lone_acronym(std::string_view word) noexcept {
        return acronym(word) && word != "NHS" && word != "UK" && word != "EU";
    }

    std::string_view text_;
    std::uint32_t stop_;
    std::uint32_t at_;
    Grown grown_;
    bool linked_ = false; ///< The last word was a link.
    bool joined_ = false; ///< … and it was "and".
    bool listed_ = false; ///< An "and" has been passed: commas may follow.
    bool group_ = false;  ///< The last word was a bracket.
    bool year_ = false;   ///< The last word was a year: only "Act" may come before it.
    bool the_ = false;
    bool of_the_ = false;
};

} // namespace

Grown grow_left(std::string_view text, std::uint32_t stop, std::uint32_t at) noexcept {
    return Growth(text, stop, at).run();
}

} // namespace concord::grammar
