// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rules/book/owned_book.hpp"

namespace concord {

/// One YAML file, already read: the loader touches no files.
struct BookFile {
    std::string name; ///< What messages call it, usually its path.
    std::string text;
};

/// Everything that a book is made of.
struct BookSources {
    std::vector<BookFile> knowledge; ///< Catalogues and registers, in any order.
    std::vector<BookFile> packs;     ///< Rules.
    std::vector<BookFile> profiles;  ///< The first one is the default.
    std::string version = "0";
};

/// Reads a book strictly: what is unknown, missing, misspelt, duplicated or without an authority
/// or example is an error; all that were found are reported together.
[[nodiscard]] Result<OwnedBook> load_book(const BookSources& sources);

/// What becomes of a rule in a pack that has the id of one of the base.
enum class SameId : std::uint8_t {
    refused, ///< An error: ids are for ever.
    replaces ///< It takes the other's place: to try out a changed copy of a pack.
};

/// How many lists of phrases own packs may have beside `base`.
[[nodiscard]] std::size_t most_own_lists(const RuleBook& base) noexcept;

/// Lays packs of a user's own beside the rules of `base`, just as strictly. Such a pack may bring
/// authorities of its own and use all knowledge of `base`. Its phrases are a second plan, so the
/// first one stays as it was compiled. `base` must outlive the result and have no own packs yet.
[[nodiscard]] Result<OwnedBook> extend_book(const RuleBook& base,
                                            const std::vector<BookFile>& packs,
                                            SameId same = SameId::refused);

} // namespace concord
