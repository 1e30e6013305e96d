// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/model/document.hpp"

namespace concord {

/// Whose review a sentence tells of.
enum class ReviewSubject : std::uint8_t {
    unsaid,    ///< Not said in so many words: the place of the sentence must tell.
    agreement, ///< "this agreement is reviewed …", or "it" behind a sentence on the agreement.
    other      ///< "staff training is reviewed …": something that the agreement deals with.
};

/// Reads the words before a cadence of review in its sentence: what is reviewed there.
[[nodiscard]] ReviewSubject review_subject(const Document& document, const Cadence& cadence);

} // namespace concord
