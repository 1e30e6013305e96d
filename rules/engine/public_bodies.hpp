// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

/// Whether a party's name is one that only public bodies bear: "Harbour Council".
[[nodiscard]] bool looks_public(std::string_view name);

/// Whether it is one that only private bodies bear: "Pellbury Limited".
[[nodiscard]] bool looks_private(std::string_view name);

/// Whether two or more parties are known and each is a public body, a state or an organisation of
/// states by its name.
[[nodiscard]] bool among_public_bodies(const Document& document);

/// Whether parties are named in a range of the source, none of them public by its name and one of
/// them or more private.
[[nodiscard]] bool names_private_only(const Document& document, Span source);

} // namespace concord
