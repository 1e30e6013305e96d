// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/grammar/party_rules.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

/// Whether a word of the text, in any case, stands at `at`.
[[nodiscard]] inline bool word_at(std::string_view text, std::size_t at,
                                  std::string_view word) noexcept {
    return at + word.size() <= text.size() && same_word(text.substr(at, word.size()), word) &&
           (at + word.size() == text.size() || !is_word(text[at + word.size()]));
}

/// One past the blanks and line breaks that stand at `at`.
[[nodiscard]] inline std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) noexcept {
    while (at < text.size() && is_blank(text[at]))
        ++at;
    return at;
}

/// One past what the rule takes at `at`; `at` where it takes nothing.
template <class Rule>
[[nodiscard]] std::uint32_t skip_rule(std::string_view text, std::uint32_t at) {
    pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf> in(
        text.data() + at, text.data() + text.size(), "");
    return pegtl::parse<Rule>(in) ? static_cast<std::uint32_t>(in.current() - text.data()) : at;
}

/// What stands between one name and the next.
enum class Gap : std::uint8_t { none, weak, strong };

struct Next {
    Gap gap = Gap::none;
    std::uint32_t at = 0; ///< Where the next name may begin.
    bool last = false;    ///< An "and" in the same line leads to it.
};

/// The work behind read_party_list(): walks from the end of a name over brackets and descriptions
/// to the next name of the list.
class PartyListReader {
public:
    PartyListReader(std::string_view text, std::span<const DefinitionMark> marks)
        : text_(text), marks_(marks) {}

    [[nodiscard]] std::vector<PartyItem> read(std::uint32_t from);

private:
    // From one name to the next (party_joints.cpp).
    [[nodiscard]] Next next(std::uint32_t at, PartyItem& item);
    [[nodiscard]] Next joined(std::uint32_t at, bool marked);
    [[nodiscard]] Next behind_stop(std::uint32_t stop) const;
    [[nodiscard]] bool describes(std::uint32_t at) const;
    [[nodiscard]] bool tells_office(std::uint32_t bracket) const;
    [[nodiscard]] bool is_introduced(Span name) const;
    [[nodiscard]] bool ends_with_year(std::uint32_t stop) const;
    [[nodiscard]] bool goes_on_behind(std::uint32_t stop) const;
    [[nodiscard]] bool ends_sentence(std::uint32_t stop, bool described) const;
    [[nodiscard]] std::uint32_t skip_description(std::uint32_t from, std::uint32_t limit,
                                                 bool described, PartyItem& item) const;

    // Names, holes and what stands in brackets (party.cpp).
    [[nodiscard]] std::uint32_t hole_end(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t named_hole(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t role_at(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t bracket(std::uint32_t at, PartyItem& item) const;
    /// "hereinafter referred to as "Alder"", and not "formerly known as Pier Ltd".
    void take_called(const DefinitionMark& mark, PartyItem& item) const;

    std::string_view text_;
    std::span<const DefinitionMark> marks_;
    bool lines_ = false; ///< The list stands one name to a line.
    bool last_ = false;  ///< The name at hand is the one behind "and".
};

} // namespace concord::grammar
