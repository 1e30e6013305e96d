// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/passes/reference_finder.hpp"

namespace concord {

/// "Amendment No. 2 to …", "Deed of variation", "Addendum": a text on another agreement. In an
/// "Amendment Agreement", "the Agreement" may be the text itself.
bool ReferenceFinder::names_amendment() const {
    const auto has = [this](std::string_view words) {
        return title_text_.find(words) != std::string::npos;
    };
    return (has("amendment") || has("addendum") || has("deed of variation") ||
            has("variation of") || has("variation to")) &&
           !has("amendment agreement") && !has("restate");
}

/// In an amendment, parts of what it amends: in the words that it puts there ("… as set out in
/// Section 9.1 …" in quotes), and what is new there.
bool ReferenceFinder::of_amended(const UnitMention& mention) const {
    if (!amends_) return false;
    const Span clause = clause_of(mention.span.begin).folded;
    const std::string_view before = slice(text_, {clause.begin, mention.span.begin});
    return std::ranges::count(before, '"') % 2 == 1 || before.ends_with("new ") ||
           before.ends_with("New ") || before.ends_with("NEW ");
}

} // namespace concord
