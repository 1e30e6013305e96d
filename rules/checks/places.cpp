// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/places.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"

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

std::size_t position_of(std::string_view words, std::string_view text) {
    if (words.empty() || words.size() > text.size()) {
        return words.empty() ? 0 : std::string_view::npos;
    }
    // Words are only compared where their first and their last byte stand.
    const std::size_t last = words.size() - 1;
    std::size_t at = 0;
    for (; at + last + block_size <= text.size(); at += block_size) {
        for (auto mask = byte_mask(text.data() + at, words.front()) &
                         byte_mask(text.data() + at + last, words.back());
             mask != 0; mask &= mask - 1) {
            const auto place = at + static_cast<std::size_t>(std::countr_zero(mask));
            if (text.substr(place, words.size()) == words) {
                return place;
            }
        }
    }
    const auto rest = text.substr(at).find(words);
    return rest == std::string_view::npos ? rest : at + rest;
}

LineStarts& line_starts(const Question& question) {
    auto& known = question.shared.line_starts;
    return known ? *known : known.emplace(question.document.source.text());
}

RunningLabels& running_labels(const Question& question) {
    auto& known = question.shared.running_labels;
    return known ? *known : known.emplace(question.document.source.text());
}

std::string_view small_letters(const Question& question) {
    auto& known = question.shared.small_letters;
    if (!known) {
        known = to_lower(question.document.folded.text());
    }
    return *known;
}

namespace {

/// Whether words stand somewhere in small letters; an address, "dpo@shelterline.org", does not
/// count.
bool stands_small(std::string_view text, std::string_view words) {
    const auto joins = [](char c) { return c == '@' || c == '-' || c == '_' || c == '/'; };
    for (std::size_t from = 0; from < text.size();) {
        const auto at = position_of(words, text.substr(from));
        if (at == std::string_view::npos) {
            return false;
        }
        const auto begin = from + at;
        const auto end = begin + words.size();
        const bool dotted = end + 1 < text.size() && text[end] == '.' && is_lower(text[end + 1]);
        const char before = begin > 0 ? text[begin - 1] : ' ';
        const bool behind = joins(before) || before == '.' || is_digit(before);
        if (!behind && !dotted && (end >= text.size() || !joins(text[end]))) {
            return true;
        }
        from = begin + 1;
    }
    return false;
}

/// "and the customer ("Controller")": a party to be, that the text knows by its part alone.
bool is_part_alone(std::string_view name) {
    constexpr std::array<std::string_view, 6> parts{"controller", "data controller", "customer",
                                                    "client",     "subscriber",      "user"};
    return std::ranges::any_of(parts,
                               [name](std::string_view part) { return equal_folded(name, part); });
}

} // namespace

bool is_name(const Question& question, PartyId party) {
    const auto& document = question.document;
    auto& known = question.shared.is_name;
    known.resize(document.parties.size());
    auto& answer = known[party.index()];
    if (!answer) {
        const auto& name = document.parties[party.index()].name;
        answer = !is_part_alone(name) && !stands_small(document.folded.text(), to_lower(name));
    }
    return *answer;
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
