// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/front_matter.hpp"

#include <algorithm>
#include <cstddef>

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
struct name : seq<string<'t', 'i', 't', 'l', 'e', ':'>, plus<one<' ', '\t'>>, not_at<eof>> {};

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

/// The second "---"; the first line's place when there is none.
std::size_t end_of_front_matter(std::string_view text, std::span<const Line> lines) {
    const auto words = [&](std::size_t at) {
        return without_end_blanks(slice(text, lines[at].span));
    };
    if (lines.size() < 3 || words(0) != "---" || !matches<front_matter::setting>(words(1))) {
        return 0;
    }
    for (std::size_t at = 1; at < std::min(lines.size(), longest); ++at) {
        if (words(at) == "---") return at;
        if (!matches<front_matter::line>(words(at))) return 0;
    }
    return 0;
}

/// The value of "title: 'X'", without quotes; empty for other lines.
Span title_of(std::string_view text, const Line& line) {
    const auto words = without_end_blanks(slice(text, line.span));
    if (!matches<front_matter::name>(words)) return {};
    auto begin = words.find_first_not_of(" \t", words.find(':') + 1);
    auto end = words.size();
    const char quote = words[begin];
    if (end - begin > 2 && (quote == '"' || quote == '\'') && words.back() == quote) {
        ++begin;
        --end;
    }
    return {line.span.begin + static_cast<std::uint32_t>(begin),
            line.span.begin + static_cast<std::uint32_t>(end)};
}

} // namespace

void set_aside_front_matter(std::string_view text, std::span<Line> lines) {
    const auto end = end_of_front_matter(text, lines);
    if (end == 0) return;
    const auto behind = lines.subspan(end + 1);
    const auto next =
        std::ranges::find_if(behind, [](const Line& line) { return line.kind != LineKind::blank; });
    bool named = next != behind.end() && next->kind == LineKind::heading && next->level == 1;
    for (auto& line : lines.first(end + 1)) {
        const auto title = named ? Span{} : title_of(text, line);
        line.kind = title.empty() ? LineKind::comment : LineKind::heading;
        if (title.empty()) continue;
        line.content = title;
        line.level = 1;
        named = true;
    }
}

} // namespace concord::grammar
