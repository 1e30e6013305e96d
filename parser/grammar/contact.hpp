// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/grammar/naming_words.hpp"
#include "parser/text/span.hpp"

namespace concord::grammar {

/// An e-mail address as it stands in a text.
struct EmailMatch {
    Span span;           ///< Without "mailto:" and brackets.
    std::string address; ///< Local part as written, host in lower case, obfuscation undone.
};

/// E-mail addresses of a text in reading order.
/// Accepts: jane.doe@body.example, mailto:jane@body.example, jane (at) body.example,
/// jane[at]body dot example, jane at body dot example.
/// Rejects: @handle, jane@localhost, "meet at noon", a@b..c.
[[nodiscard]] std::vector<EmailMatch> find_emails(std::string_view text);
/// The same, faster where the words of the text are noted.
[[nodiscard]] std::vector<EmailMatch> find_emails(std::string_view text, const NamingWords& words);

/// Telephone numbers of a text in reading order, with their extension.
/// Accepts: 020 7946 0000, (01632) 960 001, +44 (0)20 7946 0000 ext. 12, 1-800-555-0100 x7.
/// Rejects: 29/01/2025, 2008, £1,000,000, 12.3.4, an order number of 20 digits.
[[nodiscard]] std::vector<Span> find_phones(std::string_view text);

} // namespace concord::grammar
