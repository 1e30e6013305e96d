// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

/// The label of a row of a form: what stands in its first cell, in the folded text, where the table
/// has two columns ("Retention | Six months"). Empty for every other clause.
[[nodiscard]] std::string_view form_label(const Document& document, const Clause& clause);

} // namespace concord
