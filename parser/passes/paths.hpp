// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "parser/model/clause_builder.hpp"

namespace concord {

/// Makes the paths that findings, waivers and baselines name clauses by: "para/10/bullet/3",
/// "annex/1/care-board/item/2", "table/contacts". Headings do not stand in the paths of numbered
/// paragraphs, because their numbers run on across headings.
class PathMaker {
public:
    /// Path of a clause that is about to be added below `parent` (invalid at the top level).
    /// `heading` is its heading text.
    [[nodiscard]] std::string path(const ClauseTreeBuilder& builder, const Clause& clause,
                                   ClauseId parent, std::string_view heading);

private:
    /// The how-manieth child of this kind.
    [[nodiscard]] std::string nth(ClauseId parent, ClauseKind kind);

    std::map<std::pair<ClauseId, ClauseKind>, std::uint32_t> counts_;
};

/// "Areas of co-operation" → "areas-of-co-operation"; at most 48 characters, "section" if nothing
/// is left.
[[nodiscard]] std::string slug(std::string_view words);

} // namespace concord
