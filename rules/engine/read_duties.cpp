// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/read_duties.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/engine/duty_lists.hpp"
#include "rules/engine/duty_words.hpp"
#include "rules/engine/label_words.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

/// These items describe the processing; nobody has to do anything for them.
constexpr std::array<std::string_view, 6> descriptions{
    "subject-matter", "duration", "nature-purpose", "data-types", "data-subjects", "a-transfers"};

/// Duties that are often spread over several paragraphs, each of which names their object.
constexpr std::array<std::string_view, 3> spread{"d-28(2)-subprocessor-authorisation",
                                                 "d-28(4)-flow-down", "g-delete-return"};

/// The duty whose second member is the choice of the controller, who may go by its own name: "at
/// the University's choice".
constexpr std::string_view choice_of = "g-delete-return";

/// Duties of which no part alone says anything: a text may speak of audits and
/// infringements anywhere.
constexpr std::array<std::string_view, 2> pairs{"h-audit", "h-inform-infringing"};

/// The paragraph that states a duty. A numbered clause under a heading is one; its neighbours are
/// others.
ClauseId paragraph_of(const Document& document, ClauseId id) {
    const auto around = stated_in(document, id);
    const bool heads = around != id && !document.clauses[around].heading.empty() &&
                       document.clauses[around].body.empty();
    const auto kind = document.clauses[id].kind;
    const bool numbered = kind == ClauseKind::clause || document.clauses[id].label.present();
    return heads && numbered ? id : around;
}

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool all_of(const std::vector<bool>& said) {
    return std::find(said.begin(), said.end(), false) == said.end();
}

/// A heading proper; whole sentences are set as headings for their looks.
bool is_short(const Document& document, const Occurrence& phrase) {
    return document.clauses[phrase.clause].heading.size() <= 80;
}

class DutyReader {
public:
    DutyReader(const Document& document, const RuleBook& book, const Occurrences& found)
        : document_(document),
          found_(found),
          prohibitions_(lexicon_set(book, "prohibitions")),
          no_duty_(lexicon_set(book, "no_duty")),
          names_(document) {}

    /// All the parts of a duty, or only some. The parts stand in one paragraph.
    ItemReading read(const VariantGroup& duty, bool processor);
    /// Words that come near a duty and do not state it: at most a part of it.
    void look_for_traces(const VariantGroup& traces, ItemReading& item);
    /// A section that bears the name of the duty says something of it: a part.
    void look_for_sections(const VariantGroup& sections, ItemReading& item) const;
    /// A label that states an item of the description by what stands beside it, where the list
    /// around it tells of another item too: a glossary has a row for personal data as well.
    void look_for_labels(const VariantGroup& labels, std::span<const VariantGroup> all,
                         ItemReading& item);

private:
    [[nodiscard]] Force force(const Occurrence& phrase) const;
    [[nodiscard]] std::string_view paragraph_words(ClauseId paragraph) const;
    [[nodiscard]] bool states(const Occurrence& phrase) const;
    bool take(std::size_t member, const Occurrence& phrase, std::vector<bool>& said,
              ItemReading& out);
    [[nodiscard]] ClauseId head_over(ClauseId row) const;
    [[nodiscard]] bool denies(const VariantGroup& duty, const Occurrence& first) const;

    const Document& document_;
    const Occurrences& found_;
    PhraseSet prohibitions_;
    PhraseSet no_duty_;
    DutyNames names_;
    bool binding_ = false; ///< The duty at hand is one of the processor.
};

Force DutyReader::force(const Occurrence& phrase) const {
    const auto sentence = sentence_at(document_, phrase.folded);
    return force_of(to_lower(document_.folded.text().substr(sentence.begin, sentence.size())),
                    phrase.folded.begin - sentence.begin, names_);
}

std::string_view DutyReader::paragraph_words(ClauseId paragraph) const {
    Span range = document_.clauses[paragraph].folded;
    for (const Clause& part : document_.clauses.subtree(paragraph)) {
        range = range.empty()         ? part.folded
                : part.folded.empty() ? range
                                      : cover(range, part.folded);
    }
    return document_.folded.text(range);
}

/// Duties are often bans ("shall not engage another processor without …"): a negated phrase counts
/// where the sentence forbids something, and not where it says that there is no duty.
bool DutyReader::states(const Occurrence& phrase) const {
    if (!phrase.negated) {
        return true;
    }
    const auto sentence = sentence_at(document_, phrase.folded);
    const auto in_sentence = [&](PhraseSet set) {
        const auto words = found_.in(set, phrase.clause);
        return std::any_of(words.begin(), words.end(),
                           [&](const Occurrence& word) { return sentence.contains(word.folded); });
    };
    return shuts_out(to_lower(slice(document_.folded.text(), sentence))) ||
           (in_sentence(prohibitions_) && !in_sentence(no_duty_));
}

/// Notes what a phrase says; false when it says nothing for the duty.
bool DutyReader::take(std::size_t member, const Occurrence& phrase, std::vector<bool>& said,
                      ItemReading& out) {
    if (said[member] || !states(phrase)) {
        return said[member];
    }
    // A heading names the duty; the text below it has to lay it on somebody.
    const auto force = !binding_                                          ? Force::binds
                       : phrase.in_heading && is_short(document_, phrase) ? Force::weak
                                                                          : this->force(phrase);
    said[member] = force == Force::binds;
    if (force == Force::binds || force == Force::weak) {
        out.evidence.push_back({document_.folded.source(phrase.folded), phrase.clause});
        return true;
    }
    return false;
}

/// Whether one sentence holds all parts of the duty and says that there is none.
bool DutyReader::denies(const VariantGroup& duty, const Occurrence& first) const {
    if (!binding_ || first.in_heading || force(first) != Force::denied) {
        return false;
    }
    const auto sentence = sentence_at(document_, first.folded);
    return std::all_of(duty.members.begin() + 1, duty.members.end(), [&](PhraseSet member) {
        const auto words = found_.in(member, first.clause);
        return std::any_of(words.begin(), words.end(),
                           [&](const Occurrence& word) { return sentence.contains(word.folded); });
    });
}

/// The head of the table, "Duty | Who is responsible", over a row that fills a second cell.
ClauseId DutyReader::head_over(ClauseId row) const {
    if (!row.valid()) {
        return {};
    }
    const Clause& clause = document_.clauses[row];
    if (clause.kind != ClauseKind::row || !clause.table.valid()) {
        return {};
    }
    const auto words = document_.folded.text(clause.folded);
    const auto second = std::min(words.find('\t'), words.size());
    const bool filled = std::ranges::any_of(words.substr(second), is_letter_byte);
    const ClauseId head =
        document_.clauses.first_child(document_.tables[clause.table.index()].clause);
    return filled && head != row ? head : ClauseId();
}

ItemReading DutyReader::read(const VariantGroup& duty, bool processor) {
    ItemReading out;
    out.item = duty.name;
    binding_ = processor && !among(duty.name, descriptions);
    const bool together = duty.name == "a-transfers" || (binding_ && !among(duty.name, spread));
    const bool apart = !processor || !together;
    std::vector<bool> all(duty.members.size(), false);
    bool whole = false;
    bool denied = false;
    if (duty.members.empty()) {
        return out;
    }
    for (const auto& first : found_.of(duty.members.front())) {
        if (first.in_heading && !has_content(document_, first.clause)) {
            continue;
        }
        denied = denied || denies(duty, first);
        std::vector<bool> here(duty.members.size(), false);
        auto& said = apart ? all : here;
        if (!take(0, first, said, out)) {
            continue;
        }
        const auto paragraph =
            apart ? stated_in(document_, first.clause) : paragraph_of(document_, first.clause);
        for (std::size_t member = 1; member < said.size(); ++member) {
            for (const auto& phrase : found_.below(duty.members[member], paragraph)) {
                take(member, phrase, said, out);
                // "Data Breach", and below it "- Notify Controller within 24 hours".
                said[0] = said[0] || (first.in_heading && said[member] && states(phrase) &&
                                      lays_by_list(document_, phrase, names_));
            }
        }
        if (!processor) {
            if (const ClauseId head = head_over(first.clause); head.valid()) {
                for (std::size_t member = 1; member < said.size(); ++member) {
                    said[member] = said[member] || !found_.in(duty.members[member], head).empty();
                }
            }
        }
        if (duty.name == choice_of && said.size() > 1 && !said[1]) {
            said[1] = names_.controller_chooses(to_lower(paragraph_words(paragraph)));
        }
        whole = whole || all_of(said);
    }
    const std::size_t least = among(duty.name, pairs) ? 2 : 1;
    if (out.evidence.size() >= least) {
        out.state = whole && !denied ? SectionState::present : SectionState::partial;
    }
    return out;
}

void DutyReader::look_for_traces(const VariantGroup& traces, ItemReading& item) {
    if (item.state != SectionState::absent || traces.members.empty()) {
        return;
    }
    for (const auto& first : found_.of(traces.members.front())) {
        std::vector<bool> said(traces.members.size(), false);
        binding_ = !among(traces.name, descriptions);
        ItemReading near;
        take(0, first, said, near);
        for (std::size_t member = 1; said[0] && member < said.size(); ++member) {
            for (const auto& phrase : found_.in(traces.members[member], first.clause)) {
                take(member, phrase, said, near);
            }
        }
        if (all_of(said)) {
            item.state = SectionState::partial;
            item.evidence = std::move(near.evidence);
            return;
        }
    }
}

void DutyReader::look_for_sections(const VariantGroup& sections, ItemReading& item) const {
    if (item.state != SectionState::absent || sections.members.empty()) return;
    for (const auto& name : found_.of(sections.members.front())) {
        if (!name.in_heading || !labels_content(document_, name) ||
            below_controller(document_, name.clause, names_))
            continue;
        item.state = SectionState::partial;
        item.evidence.push_back({document_.folded.source(name.folded), name.clause});
        return;
    }
}

void DutyReader::look_for_labels(const VariantGroup& labels, std::span<const VariantGroup> all,
                                 ItemReading& item) {
    if (item.state == SectionState::present || labels.members.empty()) {
        return;
    }
    const auto describes = [&](const VariantGroup& other, ClauseId list) {
        const bool data = other.name == "data-types" || other.name == "data-subjects";
        return other.kind == labels.kind && !data && !other.members.empty() &&
               other.name != labels.name &&
               std::ranges::any_of(
                   found_.below(other.members.front(), list),
                   [&](const auto& word) { return labels_content(document_, word); });
    };
    for (const auto& label : found_.of(labels.members.front())) {
        auto list = document_.clauses[label.clause].parent;
        // A table may have come apart over pages: what stands under one heading is one list.
        if (list.valid() && document_.clauses[list].kind == ClauseKind::table &&
            document_.clauses[list].parent.valid()) {
            list = document_.clauses[list].parent;
        }
        if (!list.valid() || !labels_content(document_, label) ||
            std::ranges::none_of(all, [&](const auto& other) { return describes(other, list); })) {
            continue;
        }
        item.state = SectionState::present;
        item.evidence.push_back({document_.folded.source(label.folded), label.clause});
        return;
    }
}

} // namespace

std::vector<ItemReading> read_duties(const Document& document, const RuleBook& book,
                                     const Occurrences& found, std::string_view list) {
    std::vector<ItemReading> out;
    DutyReader reader(document, book, found);
    for (const auto& duty : book.variants) {
        if (duty.kind == list) {
            out.push_back(reader.read(duty, list == "art28"));
        }
    }
    const auto traces = std::string(list) + "-traces";
    const auto labels = std::string(list) + "-labels";
    const auto sections = std::string(list) + "-sections";
    for (const auto& near : book.variants) {
        const auto item = std::find_if(out.begin(), out.end(), [&](const ItemReading& reading) {
            return reading.item == near.name;
        });
        if (item == out.end()) {
            continue;
        }
        if (near.kind == traces) {
            reader.look_for_traces(near, *item);
        } else if (near.kind == labels) {
            reader.look_for_labels(near, book.variants, *item);
        } else if (near.kind == sections) {
            reader.look_for_sections(near, *item);
        }
    }
    return out;
}

} // namespace concord
