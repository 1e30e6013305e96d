// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/definition.hpp"

#include <algorithm>

#include "parser/grammar/definition_rules.hpp"

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

template <>
struct definition_action<definition::skip> {
    static void apply0(Found& found) { found.pending.clear(); }
};

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

} // namespace

std::vector<DefinitionMark> find_definitions(std::string_view text) {
    Found found;
    found.base = text.data();
    Input in(text.data(), text.data() + text.size(), "");
    pegtl::parse<definition::text, definition_action>(in, found);
    for (DefinitionMark& mark : found.marks)
        mark.term = trim(text, mark.term, ",.;:");
    std::erase_if(found.marks, [](const DefinitionMark& mark) { return mark.term.empty(); });
    return std::move(found.marks);
}

} // namespace concord::grammar
