// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/places.hpp"

#include <algorithm>
#include <array>

namespace concord {

const Occurrence* first_in_text(const Question& question, PhraseSet set) {
    const auto all = question.reading.occurrences.of(set);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Occurrence& one) {
        return !one.negated && !one.in_heading && one.clause.valid() &&
               !question.document.clauses.in_annex(one.clause);
    });
    return found == all.end() ? nullptr : &*found;
}

Span place_of(const Question& question, std::span<const std::string_view> sections) {
    for (const auto id : sections) {
        const auto* section = question.reading.section(id);
        if (section == nullptr) {
            continue;
        }
        if (!section->headings.empty()) {
            return question.document.clauses[section->headings.front()].heading;
        }
        if (!section->evidence.empty()) {
            return section->evidence.front().span;
        }
    }
    return {};
}

ClauseId paragraph_above(const Document& document, ClauseId clause) {
    auto best = clause;
    for (auto id = clause; id.valid(); id = document.clauses[id].parent) {
        const auto kind = document.clauses[id].kind;
        if (kind == ClauseKind::heading || kind == ClauseKind::annex ||
            !document.clauses[id].heading.empty()) {
            break;
        }
        best = id;
    }
    return best;
}

std::vector<ClauseId> clauses_of(const Question& question, const SectionReading& section) {
    std::vector<ClauseId> tops = section.headings;
    if (tops.empty()) {
        for (const auto& evidence : section.evidence) {
            if (evidence.clause.valid()) {
                tops.push_back(paragraph_above(question.document, evidence.clause));
            }
        }
    }
    std::vector<ClauseId> out;
    for (const ClauseId top : tops) {
        const auto end = question.document.clauses[top].next;
        for (auto at = static_cast<std::uint32_t>(top.index()); at < end; ++at) {
            out.emplace_back(at);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::string lower_case(std::string_view words) {
    std::string out(words);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool says(const Document& document, std::string_view words) {
    return lower_case(document.folded.text()).find(words) != std::string::npos;
}

bool is_name(const Document& document, const std::string& party) {
    return document.folded.text().find(lower_case(party)) == std::string_view::npos;
}

std::string with_article(std::string_view name) {
    // Kinds of body that are called by their kind; the rest bear names.
    constexpr std::array<std::string_view, 16> kinds{
        "Commission", "Council",   "Office",  "Department", "Authority", "Agency",
        "Ministry",   "Ombudsman", "Board",   "Body",       "Executive", "Inspectorate",
        "Tribunal",   "Trust",     "Service", "Registrar"};
    const bool named = name.starts_with("NHS ") || name.starts_with("HM ") ||
                       name.starts_with("The ") || name.starts_with("the ");
    const bool kind = std::any_of(kinds.begin(), kinds.end(), [&](std::string_view word) {
        return name.find(word) != std::string_view::npos;
    });
    return kind && !named ? "The " + std::string(name) : std::string(name);
}

std::string enumerated(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        out += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    return out;
}

} // namespace concord
