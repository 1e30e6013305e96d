// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/definition.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "parser/grammar/definition_rules.hpp"
#include "parser/grammar/rare_bytes.hpp"

namespace concord::grammar {

namespace {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf>;

// Terms wait in `pending` until the form around them is known to match.
struct Found {
    const char* base = nullptr;
    std::vector<Span> pending;
    std::vector<DefinitionMark> marks;

    [[nodiscard]] Span span(const char* begin, const char* end) const {
        return {static_cast<std::uint32_t>(begin - base), static_cast<std::uint32_t>(end - base)};
    }

    void commit(DefinitionForm form, Span whole) {
        for (std::size_t i = 0; i < pending.size(); ++i) {
            // An alternative that failed may have left the same place behind: the last one counts.
            const auto again = [&](Span later) { return later.begin <= pending[i].begin; };
            if (std::any_of(pending.begin() + static_cast<std::ptrdiff_t>(i) + 1, pending.end(),
                            again))
                continue;
            if (whole.contains(pending[i])) marks.push_back({pending[i], whole, form});
        }
        pending.clear();
    }
};

template <class Rule>
struct definition_action : pegtl::nothing<Rule> {};

struct keep_term {
    template <class In>
    static void apply(const In& in, Found& found) {
        found.pending.push_back(found.span(in.begin(), in.end()));
    }
};
template <>
struct definition_action<definition::double_text> : keep_term {};
template <>
struct definition_action<definition::single_text> : keep_term {};
template <>
struct definition_action<definition::short_term> : keep_term {};
template <>
struct definition_action<definition::capital_term> : keep_term {};
template <>
struct definition_action<definition::plain_first> : keep_term {};

template <DefinitionForm form>
struct commit_form {
    template <class In>
    static void apply(const In& in, Found& found) {
        found.commit(form, found.span(in.begin(), in.end()));
    }
};
// Inside a bracket the whole is the bracket with its marks.
template <DefinitionForm form>
struct commit_bracket {
    template <class In>
    static void apply(const In& in, Found& found) {
        found.commit(form, found.span(in.begin() - 1, in.end() + 1));
    }
};
template <>
struct definition_action<definition::abbreviation> : commit_bracket<DefinitionForm::abbreviation> {
};
template <>
struct definition_action<definition::quoted_list> : commit_bracket<DefinitionForm::bracketed> {};
template <>
struct definition_action<definition::plain_list> : commit_bracket<DefinitionForm::bracketed> {};
template <>
struct definition_action<definition::single_name> : commit_bracket<DefinitionForm::short_name> {};
template <>
struct definition_action<definition::means> : commit_form<DefinitionForm::means> {};
template <>
struct definition_action<definition::other_name> : commit_form<DefinitionForm::other_name> {};
template <>
struct definition_action<definition::called> : commit_form<DefinitionForm::called> {};

/// True when the bracket at `at` may define a term: nothing is defined without a quotation mark or
/// a capital letter, nor behind another bracket or the end of a line.
bool may_define(std::string_view text, std::uint32_t at) noexcept {
    for (std::size_t i = at + std::size_t{1}; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'' || is_upper(c) || is_high(c)) return true;
        if (c == ')' || c == '(' || c == '\n') return false;
    }
    return false;
}

/// Tries a definition wherever one may begin: at a bracket, a quotation mark that opens, or a cue.
class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) { found_.base = text.data(); }

    std::vector<DefinitionMark> run(std::span<const std::uint32_t> cues) {
        auto cue = cues.begin();
        walk_rare_bytes<'(', '"', '\''>(text_, [&](std::uint32_t at) {
            for (; cue != cues.end() && *cue < at; ++cue)
                try_at(*cue);
            try_mark(at);
            return at + 1;
        });
        for (; cue != cues.end(); ++cue)
            try_at(*cue);
        return std::move(found_.marks);
    }

private:
    void try_mark(std::uint32_t at) {
        if (text_[at] == '(' ? may_define(text_, at) : at == 0 || !is_word(text_[at - 1]))
            try_at(at);
    }

    void try_at(std::uint32_t at) {
        if (at < behind_) return;
        found_.pending.clear();
        Input in(text_.data() + at, text_.data() + text_.size(), "");
        if (pegtl::parse<definition::any_form, definition_action>(in, found_))
            behind_ = static_cast<std::uint32_t>(in.current() - text_.data());
    }

    std::string_view text_;
    Found found_;
    std::uint32_t behind_ = 0; ///< Where the last definition ended.
};

/// "(SC099999)": the number under which a register has a body, and no short form of it.
bool is_register_number(std::string_view term) noexcept {
    constexpr std::size_t most_letters = 3;
    constexpr std::size_t least_digits = 4;
    const auto end = std::find_if_not(term.begin(), term.end(), is_upper);
    return static_cast<std::size_t>(end - term.begin()) <= most_letters &&
           static_cast<std::size_t>(term.end() - end) >= least_digits &&
           std::all_of(end, term.end(), is_digit);
}

/// "Freedom of Information (Scotland) Act 2002": the bracket stands inside a title.
bool inside_title(std::string_view text, const DefinitionMark& mark) noexcept {
    if (mark.form == DefinitionForm::means || mark.form == DefinitionForm::called) return false;
    const std::string_view behind = text.substr(mark.whole.end, 24);
    return std::ranges::any_of(std::array<std::string_view, 6>{" Act ", " Regulations ", " Order ",
                                                               " Rules ", " Bill ", " Measure "},
                               [&](std::string_view kind) {
                                   return behind.starts_with(kind) && behind.size() > kind.size() &&
                                          is_digit(behind[kind.size()]);
                               });
}

/// "the Processor, we, us": several terms in one pair of quotation marks, which pronouns tell from
/// a term with commas in it. Leaves the first that is none; the others follow in `more`.
void part_terms(std::string_view text, DefinitionMark& mark, std::vector<DefinitionMark>& more) {
    const std::string_view words = slice(text, mark.term);
    if (words.find(", ") == words.npos) return;
    std::vector<Span> terms;
    bool pronouns = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t comma = std::min(words.find(", ", at), words.size());
        const std::size_t joint = std::min(words.find(" or ", at), words.size());
        const std::size_t end = std::min(comma, joint);
        Span term{mark.term.begin + static_cast<std::uint32_t>(at),
                  mark.term.begin + static_cast<std::uint32_t>(end)};
        for (const std::string_view lead : {"or ", "and ", "the "})
            if (slice(text, term).starts_with(lead))
                term.begin += static_cast<std::uint32_t>(lead.size());
        if (is_pronoun(slice(text, term)))
            pronouns = true;
        else if (!term.empty())
            terms.push_back(term);
        constexpr std::size_t comma_size = 2;
        constexpr std::size_t joint_size = 4;
        at = end + (comma <= joint ? comma_size : joint_size);
    }
    if (!pronouns || terms.empty()) return;
    mark.term = terms.front();
    for (std::size_t i = 1; i < terms.size(); ++i)
        more.push_back({terms[i], mark.whole, mark.form});
}

} // namespace

bool is_pronoun(std::string_view word) noexcept {
    return one_of(word, {"we", "us", "our", "ours", "you", "your", "yours"});
}

std::vector<DefinitionMark> find_definitions(std::string_view text, const NamingWords& words) {
    std::vector<DefinitionMark> marks = Finder(text).run(words.cues);
    std::vector<DefinitionMark> more;
    for (DefinitionMark& mark : marks) {
        mark.term = trim(text, mark.term, ",.;:");
        part_terms(text, mark, more);
    }
    if (!more.empty()) {
        marks.insert(marks.end(), more.begin(), more.end());
        std::ranges::stable_sort(marks, {},
                                 [](const DefinitionMark& mark) { return mark.whole.begin; });
    }
    std::erase_if(marks, [&](const DefinitionMark& mark) {
        // "Quayside(R)": a mark of trade.
        const bool letter = mark.term.size() == 1 && mark.form == DefinitionForm::short_name;
        return mark.term.empty() || letter || is_register_number(slice(text, mark.term)) ||
               inside_title(text, mark);
    });
    return marks;
}

std::span<const DefinitionMark> marks_in(std::span<const DefinitionMark> marks, std::uint32_t begin,
                                         std::uint32_t end) noexcept {
    const auto place = [](const DefinitionMark& one) { return one.whole.begin; };
    const auto first = std::ranges::lower_bound(marks, begin, {}, place);
    return {first, std::ranges::lower_bound(first, marks.end(), end, {}, place)};
}

const DefinitionMark* mark_at(std::span<const DefinitionMark> marks, std::uint32_t at) noexcept {
    const auto mark = std::ranges::lower_bound(
        marks, at, {}, [](const DefinitionMark& one) { return one.whole.begin; });
    return mark == marks.end() || mark->whole.begin != at ? nullptr : &*mark;
}

} // namespace concord::grammar
