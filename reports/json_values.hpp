// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "reports/report.hpp"

namespace concord {

/// JSON with its keys in the order of the contract.
using Json = nlohmann::ordered_json;

/// The text, or null when there is none.
[[nodiscard]] Json text_or_null(std::string_view text);

/// Words of the document as they stand, at most 200 characters of them.
[[nodiscard]] Json quote_of(const Document& document, Span span);

/// {"path", "format", "sha256"}; the last two are null for what could not be read.
[[nodiscard]] Json source_of(const Report& report);

/// {"code", "reason", "place"}
[[nodiscard]] Json not_checked(std::string_view code, std::string_view reason);
/// The same for what could not be read at all.
[[nodiscard]] Json not_checked(const Error& failure);

/// The way back to the document that was read; null where its reader knows nothing.
[[nodiscard]] Json origin_of(const SourceText& source, Span span);

/// [{"clause", "line", "quote"}]; what rests on an absence is left out.
[[nodiscard]] Json evidence_of(const Document& document, const std::vector<Evidence>& evidence);

/// The nodes of the outline in reading order, with their own text when it is asked for.
[[nodiscard]] Json outline_of(const Document& document, bool with_text);

/// Appends the value, indented by two, safe to show on a terminal, with a line break at the end.
void append_json(std::string& out, const Json& value);

} // namespace concord
