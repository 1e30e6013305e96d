// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord::grammar {

/// True for a word that names a post, an office or the desk that answers: "Director", "Team".
[[nodiscard]] bool is_post_word(std::string_view word);

/// True for a word that often begins or fills the name of a post and is no part of a person's
/// name: "Strategy", "Interim", "Information".
[[nodiscard]] bool is_post_qualifier(std::string_view word);

/// True for a word that marks an organisation's name: "Commission", "Trust", "Ltd".
[[nodiscard]] bool is_body_word(std::string_view word);

} // namespace concord::grammar
