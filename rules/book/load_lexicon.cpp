// SPDX-License-Identifier: Apache-2.0
#include "rules/book/book_loader.hpp"

namespace concord {

void BookLoader::load_lexicon() {
    const auto* lists = enter("lexicon/lexicons");
    std::vector<Lexicon> lexicons;
    for (std::size_t i = 0; lists != nullptr && i < lists->keys.size(); ++i) {
        Lexicon lexicon;
        lexicon.name = keep(lists->keys[i].name);
        lexicon.phrases = phrases(lists->items[i]);
        lexicon.words = book_.store_.keep(texts_of(lists->items[i], complaints_));
        lexicons.push_back(lexicon);
    }
    book_.book_.lexicons = book_.store_.keep(std::move(lexicons));
}

} // namespace concord
