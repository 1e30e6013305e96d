// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstring>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"min", ParamType::number, false, "how many places make a finding, 1 by default", {}},
    ParamSpec{"each", ParamType::flag, false, "one finding for each place", {}},
    ParamSpec{"unless", ParamType::phrases, false, "pairs that mean one thing", {}},
};

/// The words on both sides of a slash, "inspectors / investigators"; empty when it joins no words
/// (dates, addresses, references such as SI 2014/2936).
Span pair_at(std::string_view text, std::uint32_t slash) {
    constexpr std::uint32_t shortest = 2;
    auto begin = slash;
    auto end = slash + 1;
    if (begin > 0 && text[begin - 1] == ' ') {
        --begin;
    }
    if (end < text.size() && text[end] == ' ') {
        ++end;
    }
    const auto left_end = begin;
    const auto right_begin = end;
    while (begin > 0 && is_letter(text[begin - 1])) {
        --begin;
    }
    while (end < text.size() && is_letter(text[end])) {
        ++end;
    }
    const bool address = (begin > 0 && std::strchr("/.@:#-_0123456789", text[begin - 1])) ||
                         (end < text.size() && std::strchr("/@:#_0123456789", text[end])) ||
                         (end + 1 < text.size() && text[end] == '.' && is_letter(text[end + 1]));
    return left_end - begin < shortest || end - right_begin < shortest || address
               ? Span{}
               : Span{begin, end};
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto text = document.folded.text();
    auto fixed = question.occurrences("unless"); // in reading order, as the slashes are
    std::vector<Span> places;
    for (auto at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
        const auto pair = pair_at(text, static_cast<std::uint32_t>(at));
        while (!fixed.empty() && fixed.front().folded.end <= at)
            fixed = fixed.subspan(1);
        const bool one_thing = !fixed.empty() && fixed.front().folded.contains(pair);
        if (!pair.empty() && !one_thing) {
            places.push_back(document.folded.source(pair));
        }
    }
    // "and/or" is the pair that disputes are about: it comes first.
    const auto and_or = [&](Span place) {
        const auto words = document.source.text(place);
        return words == "and/or" || words == "And/or" || words == "and / or";
    };
    std::stable_partition(places.begin(), places.end(), and_or);
    report_places(question, findings, places);
}

} // namespace

CheckKind slash_check() noexcept {
    return {"slash", "words joined by a slash", params, run};
}

} // namespace concord
