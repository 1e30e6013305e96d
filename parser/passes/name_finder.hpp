// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// Finds many names in one walk over a text: at each word that can begin a name those that begin
/// with it are tried, and the longest that stands there in full wins. Case counts.
class NameFinder {
public:
    /// Adds a name; what is found reports `owner`. Two owners of one name are both reported.
    void add(std::string_view name, std::uint32_t owner);
    /// Puts the names in order: behind the last add() and before anything is asked.
    void prepare();

    /// The names that begin with one word.
    struct Group {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    /// Those whose first word is `word`; null when there are none.
    [[nodiscard]] const Group* beginning_with(std::string_view word) const noexcept {
        const FirstWords& known = first_words_[static_cast<unsigned char>(word.front())];
        return (known.sizes >> word.size() % 64 & 1U) == 0 ? nullptr : find_group(word);
    }

    /// True when a name begins with anything but a capital letter or a byte beyond ASCII.
    [[nodiscard]] bool begin_small() const noexcept { return begin_small_; }

    /// A name that begins at `at`: its length and the index of its entry; {0, 0} when there is
    /// none.
    struct Match {
        std::uint32_t length = 0;
        std::uint32_t entry = 0;
    };
    /// `group` is what beginning_with() says of the word at `at`.
    [[nodiscard]] Match match(std::string_view text, std::uint32_t at, Group group) const noexcept;

    /// Calls `take(owner)` for everybody whose name the entry is.
    template <class Take>
    void each_owner(std::uint32_t entry, Take take) const {
        do
            take(names_[entry].owner);
        while (names_[entry++].shared);
    }

private:
    /// One name of one owner.
    struct Name {
        std::uint32_t begin = 0; ///< In text_.
        std::uint32_t size = 0;
        std::uint32_t first_word = 0; ///< Its length.
        std::uint32_t owner = 0;
        std::uint32_t run_end = 0; ///< Behind the names of its group that are of its size.
        std::uint64_t order = 0;   ///< The first bytes of its first word, as a number.
        char last = '\0';          ///< Its last byte.
        bool alone = false;        ///< No other name of the group is of its size.
        bool shared = false;       ///< The next entry is another owner of the same name.
    };

    [[nodiscard]] const Group* find_group(std::string_view word) const noexcept;
    /// True when the text, which begins with the first word of the name, goes on with the others.
    [[nodiscard]] bool continues(const Name& name, std::string_view rest) const noexcept {
        const std::uint32_t first = name.first_word;
        return name.size == first ||
               (name.last == rest[name.size - 1] &&
                text(name).substr(first) == rest.substr(first, name.size - first));
    }
    [[nodiscard]] std::string_view text(const Name& name) const noexcept {
        return std::string_view(text_).substr(name.begin, name.size);
    }
    [[nodiscard]] std::string_view first_word(const Name& name) const noexcept {
        return std::string_view(text_).substr(name.begin, name.first_word);
    }

    bool begin_small_ = false;
    std::string text_;        ///< All names, one behind the other.
    std::vector<Name> names_; ///< By first word, then the longest first, then by their letters.
    std::vector<Group> groups_;
    /// What the first words that begin with one byte are like.
    struct FirstWords {
        std::uint64_t sizes = 0; ///< One bit for each length, modulo 64: rules out most words.
        Group groups;            ///< Theirs.
    };
    std::array<FirstWords, 256> first_words_{};
};

} // namespace concord
