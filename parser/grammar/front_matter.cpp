// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/front_matter.hpp"

#include <algorithm>

#include <tao/pegtl.hpp>

namespace concord::grammar {

namespace front_matter {

using namespace tao::pegtl;

// "title: …", "last_updated:", "canonical-part: …"; not "Title: …" and not "see http://…".
struct key : seq<ranges<'a', 'z', '_', '_'>,
                 star<ranges<'a', 'z', 'A', 'Z', '0', '9', '_', '_', '-', '-'>>> {};
struct setting : seq<key, one<':'>, sor<one<' ', '\t'>, eof>> {};
// "  - entry", "- entry", "# remark", and what is indented below a key.
struct below : one<' ', '\t', '-', '#'> {};
struct line : sor<eof, setting, below> {};

} // namespace front_matter

namespace {

constexpr std::size_t longest = 80; // lines

template <class Rule>
bool matches(std::string_view words) {
    tao::pegtl::memory_input<> in(words.data(), words.data() + words.size(), "");
    return tao::pegtl::parse<Rule>(in);
}

std::string_view without_end_blanks(std::string_view words) {
    return words.substr(0, words.find_last_not_of(" \t") + 1);
}

} // namespace

std::size_t front_matter_end(std::string_view text, std::span<const Line> lines) {
    const auto words = [&](std::size_t at) {
        return without_end_blanks(slice(text, lines[at].span));
    };
    if (lines.size() < 3 || words(0) != "---" || !matches<front_matter::setting>(words(1))) {
        return 0;
    }
    for (std::size_t at = 1; at < std::min(lines.size(), longest); ++at) {
        if (words(at) == "---" || words(at) == "...") return at;
        if (!matches<front_matter::line>(words(at))) return 0;
    }
    return 0;
}

std::optional<Setting> read_setting(std::string_view text, const Line& line) {
    const auto words = without_end_blanks(slice(text, line.span));
    if (!matches<front_matter::setting>(words)) return std::nullopt;
    const auto colon = words.find(':');
    auto begin = std::min(words.find_first_not_of(" \t", colon + 1), words.size());
    auto end = words.size();
    const char quote = begin < end ? words[begin] : ' ';
    if (end - begin > 2 && (quote == '"' || quote == '\'') && words.back() == quote) {
        ++begin;
        --end;
    }
    const auto at = [&](std::size_t offset) {
        return line.span.begin + static_cast<std::uint32_t>(offset);
    };
    return Setting{{at(0), at(colon)}, {at(begin), at(end)}};
}

} // namespace concord::grammar
