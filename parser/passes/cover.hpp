// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "parser/text/source.hpp"

namespace concord {

/// A line that tells what state a document is in rather than what it is: "Version 2.1", "DRAFT",
/// "Last updated: 3 May 2024", "Execution copy", "Official-sensitive".
[[nodiscard]] bool is_status_line(std::string_view words);

/// "2026", "April 2026", "3 March 2026" alone on its line.
[[nodiscard]] bool is_date_line(std::string_view words);

/// A note that a register of companies asks for above what it holds: "[***] Certain confidential
/// information has been omitted …".
[[nodiscard]] bool is_filing_note(std::string_view words);

/// How many blocks from the start may be marks under which a register of companies files an
/// agreement: "Exhibit 10.3" above its own title and parties, which makes no annex of it. 0 when
/// nothing there is one.
[[nodiscard]] std::size_t filing_marks_end(const SourceText& source);

/// Whether some kind of agreement is named.
[[nodiscard]] bool names_agreement(std::string_view words);

/// Whether a block among those is such a mark.
[[nodiscard]] bool is_filing_mark(std::string_view text, const Block& block);

} // namespace concord
