// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// One person or post as a cell or line names it. Spans are in the text that was read.
struct PersonText {
    Span whole;
    Span name; ///< Without titles and post-nominals; empty for a post alone.
    Span role;
    Span organisation;
    Span email;
    Span phone;
    Span topic;          ///< A label that is no post: "Journeys: Jane Doe, …".
    std::string address; ///< The e-mail address as find_emails() gives it.
};

/// Reads the persons and posts of one cell or line of folded text; '\n' stands between lines.
/// `bodies` are names of organisations that the document is known to speak of.
/// Accepts: "Role Name email", "Name, Role email", "Name Role email", "Name (Role)",
/// "Name - Role - email", "Role", "Name: X / Role: Y / Email: Z", several persons in one cell.
/// Rejects (gives nothing): blank text, "n/a", "Vacant", a date, "Signed".
[[nodiscard]] std::vector<PersonText> read_people(std::string_view text,
                                                  std::span<const std::string> bodies = {});

/// One of the fields that a label such as "Job title:" announces.
enum class PersonField { none, name, role, organisation, email, phone, date, signature, label };

/// The field that a label names, for lines, cells and column headings: "Job title" is a role;
/// none when the words are no such label.
[[nodiscard]] PersonField person_field(std::string_view label);

/// Where `role` ends or begins with one of `bodies`: that body's span inside `text`; else empty.
[[nodiscard]] Span body_at_edge(std::string_view text, Span role,
                                std::span<const std::string> bodies);

} // namespace concord::grammar
