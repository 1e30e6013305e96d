// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/check.hpp"

namespace concord {

/// Whether a kind of contact is among the contacts, or the text gives its task to somebody who is.
[[nodiscard]] bool is_covered(const Question& question, const ContactKind& kind);

/// Where the text gives the kind something to do, in the source; empty where it does not.
[[nodiscard]] Span task_place(const Question& question, const ContactKind& kind);

} // namespace concord
