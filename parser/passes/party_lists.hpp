// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/model/document.hpp"

namespace concord {

/// Puts names together that a bare "and" took apart: "Department of Health" and "Social Care". The
/// short form in a bracket tells, else how the names stand elsewhere in the text.
void join_names(std::string_view text, std::vector<grammar::PartyItem>& items);

/// "the Controller, Alder Trust, and the Processor, Birch Ltd": a role in front of a comma is a
/// short form of the name behind it, and no party.
void join_roles(std::string_view text, std::vector<grammar::PartyItem>& items);

/// Takes the parts of addresses out that commas make look like names: "Alder Council, Oak House,
/// 80 London Road".
void leave_addresses(std::string_view text, std::vector<grammar::PartyItem>& items);

/// True when a word of the name tells what it is of: a kind of body, a form of company, capitals.
[[nodiscard]] bool tells_a_body(std::string_view text, Span name);

/// True when a line that begins with the name introduces a body: the name is the line, or a
/// bracket, comma or small word such as "of" or "is" follows it.
[[nodiscard]] bool names_a_body(std::string_view text, const grammar::PartyItem& item, Span line);

/// No name of the one list is in the other: "Supply and Transport Agreement" names no parties.
[[nodiscard]] bool apart(std::string_view text, std::span<const grammar::PartyItem> title,
                         std::span<const grammar::PartyItem> clause);

} // namespace concord
