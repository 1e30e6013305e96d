// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parser/text/result.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// Which text of a document with tracked changes is read.
enum class RevisionView : std::uint8_t {
    as_final,   ///< As if all changes were accepted: what would be signed.
    as_original ///< As if all were rejected.
};

/// What is known about bytes besides themselves.
struct Hints {
    std::string name;               ///< File name, or "-" for standard input; its ending counts.
    std::optional<SourceFormat> as; ///< The format that the user named.
    RevisionView view = RevisionView::as_final;
    bool recognise = false; ///< Let text recognition try a scan.
};

/// Reads a document in whatever supported format it is in, which its bytes decide before its name
/// does. What is not read is refused by name, with what to do about it.
[[nodiscard]] Result<SourceText> read(std::string_view bytes, const Hints& hints);

} // namespace concord
