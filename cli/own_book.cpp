// SPDX-License-Identifier: Apache-2.0
#include "cli/own_book.hpp"

#include "cli/run.hpp"
#include "rules/book/packed_book.hpp"

namespace concord {

Result<OwnedBook> own_book(const RuleBook& base, const std::vector<BookFile>& packs,
                           const UserCache* cache) {
    if (cache == nullptr) return extend_book(base, packs);
    const std::string key = packed_key(base, packs, program_version() + ' ' + program_stamp());
    if (auto bytes = cache->read(key, most_packed_bytes)) {
        if (auto book = unpack_book(std::move(*bytes), base, key)) return std::move(*book);
    }
    auto book = extend_book(base, packs);
    if (book) {
        const std::string bytes = pack_book(*book, base, key);
        if (!bytes.empty()) cache->write(key, bytes);
    }
    return book;
}

} // namespace concord
