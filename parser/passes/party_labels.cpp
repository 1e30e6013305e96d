// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_labels.hpp"

#include <algorithm>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::uint32_t reach = 900; // bytes from one label to the next
constexpr std::size_t most_parties = 24;

bool is_mark(char c) noexcept {
    return c == '*' || c == '_' || c == '#' || c == '|' || c == ' ' || c == '\t' || c == '(';
}

std::uint32_t line_end(std::string_view source, std::uint32_t at) noexcept {
    return static_cast<std::uint32_t>(std::min(source.find('\n', at), source.size()));
}

/// Where the words behind the label `word` begin, when the line has it and a sign that it is one:
/// a colon, a tab, a dash, or nothing else on the line. 0 when it has none.
std::uint32_t behind_label(std::string_view source, std::uint32_t line, std::string_view word) {
    const auto end = line_end(source, line);
    auto at = line;
    while (at < end && (is_mark(source[at]) || source[at] == '-')) // "- and -"
        ++at;
    if (!equal_folded(source.substr(at, word.size()), word)) return 0;
    at += static_cast<std::uint32_t>(word.size());
    if (at < end && (is_lower(source[at]) || is_upper(source[at]) || is_digit(source[at])))
        return 0;
    bool label = false;
    for (; at < end; ++at) {
        const char c = source[at];
        const bool sign = c == ':' || c == '\t' || c == '|' || c == '-';
        if (!sign && !is_mark(c) && c != ')' && c != '\r') break;
        label = label || sign;
    }
    const bool alone = at == end;
    return label || alone ? at : 0;
}

/// The words behind a label: the rest of its line, else the next line that has any.
Span named_at(std::string_view source, std::uint32_t at) {
    auto end = line_end(source, at);
    for (int lines = 0; at >= end && end < source.size() && lines < 4; ++lines) {
        at = end + 1;
        end = line_end(source, at);
        while (at < end && (is_mark(source[at]) || source[at] == '\r'))
            ++at;
    }
    end = std::max(at, end);
    // "Client name: Alpha Ltd": a label of its own.
    const auto line = source.substr(at, std::min<std::uint32_t>(end - at, 40));
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && colon >= 4 &&
        equal_folded(line.substr(colon - 4, 4), "name")) {
        at += static_cast<std::uint32_t>(colon + 1);
    }
    return {at, end};
}

} // namespace

std::vector<Span> labelled_parties(std::string_view source, std::uint32_t between) {
    const auto before = source.substr(0, between).rfind('\n');
    const auto first =
        before == std::string_view::npos ? 0U : static_cast<std::uint32_t>(before + 1);
    std::vector<Span> found;
    const auto behind = behind_label(source, first, "between");
    if (behind == 0) return found;
    found.push_back(named_at(source, behind));
    auto stop = found.back().end + reach;
    for (auto line = line_end(source, found.back().end) + 1;
         line < source.size() && line < stop && found.size() < most_parties;
         line = line_end(source, line) + 1) {
        auto name = behind_label(source, line, "and");
        if (name == 0) name = behind_label(source, line, "&");
        if (name == 0) continue;
        found.push_back(named_at(source, name));
        line = found.back().end;
        stop = line + reach;
    }
    if (found.size() < 2) found.clear();
    return found;
}

} // namespace concord
