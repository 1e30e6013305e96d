// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/model/document.hpp"

namespace concord {

/// True for the date of a review that was held: "last reviewed on …", or a row of the document
/// history that says "reviewed".
[[nodiscard]] bool records_review(const Document& document, const DateExpr& date);

/// "… was drawn up after the joint review of December 2024": a review from which the text came.
[[nodiscard]] bool looks_back_on_review(const Document& document, const DateExpr& date);

/// True when it is the agreement that is reviewed, not something that the agreement deals with.
[[nodiscard]] bool reviews_agreement(const Document& document, const Cadence& cadence);

} // namespace concord
