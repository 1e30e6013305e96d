// SPDX-License-Identifier: Apache-2.0
// What is understood of the two memoranda, against tables written by hand.
#include <algorithm>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "parser/model/schedule.hpp"
#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "rules/engine/reading.hpp"
#include "tests/support/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// One row: kind, line, value, attributes.
struct Fact {
    std::string kind;
    std::string line;
    std::string value;
    std::map<std::string, std::string> attributes;
};

std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    for (auto end = text.find(separator); end != std::string::npos;
         end = text.find(separator, at)) {
        parts.push_back(text.substr(at, end - at));
        at = end + separator.size();
    }
    parts.push_back(text.substr(at));
    return parts;
}

std::vector<Fact> read_facts(const std::string& table) {
    std::vector<Fact> facts;
    for (const auto& line : lines(table)) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        auto cells = split(line, "\t");
        cells.resize(5);
        Fact fact{cells[0], cells[1], cells[2], {}};
        for (const auto& attribute : split(cells[3], "; ")) {
            const auto equals = attribute.find('=');
            if (equals != std::string::npos) {
                fact.attributes[attribute.substr(0, equals)] = attribute.substr(equals + 1);
            }
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

/// A document with everything that facts are compared with, as short strings.
class Understood {
public:
    explicit Understood(const std::string& path) : document_(parse(load(path))) {
        const auto& book = built_in_book();
        const auto reading = understand(document_, book);
        for (const auto& section : reading.sections) {
            sections_[std::string(section.section->id)] = section.state;
        }
        type_ = to_string(reading.type.type);
    }

    [[nodiscard]] bool holds(const Fact& fact) const {
        if (fact.kind == "contact") return contact(fact);
        if (fact.kind == "date") return date(fact);
        if (fact.kind == "cadence") return cadence(fact);
        if (fact.kind == "reference") return reference(fact);
        if (fact.kind == "section") return section(fact);
        if (fact.kind == "party") return party(fact);
        if (fact.kind == "term") return term(fact);
        if (fact.kind == "type") return fact.value == type_;
        if (fact.kind == "next-review") return next(fact);
        if (fact.kind == "contacts") return contacts(fact);
        return true; // data: judged by the rules' tests
    }

private:
    static SourceText load(const std::string& path) {
        return std::move(*concord::read(tests::read(path), {path, {}}));
    }

    [[nodiscard]] std::string line(Span span) const {
        return std::to_string(document_.source.line_of(span.begin));
    }

    static bool says(const Fact& fact, const std::string& name, const std::string& have) {
        const auto wanted = fact.attributes.find(name);
        return wanted == fact.attributes.end() ||
               std::equal(have.begin(), have.end(), wanted->second.begin(), wanted->second.end(),
                          [](char a, char b) { return std::tolower(a) == std::tolower(b); });
    }

    [[nodiscard]] bool contact(const Fact& fact) const {
        const auto signs = [&](const Signatory& who) {
            return line(who.span) == fact.line &&
                   (who.name == fact.value || who.role == fact.value);
        };
        const auto listed = [&](const Contact& who) {
            const bool same = who.name == fact.value || who.role == fact.value;
            return same && line(who.span) == fact.line && says(fact, "role", who.role) &&
                   says(fact, "email", who.email) && says(fact, "phone", who.phone) &&
                   says(fact, "topic", who.topic) &&
                   says(fact, "complete", who.name.empty() || who.email.empty() ? "no" : "yes") &&
                   says(fact, "party",
                        who.party.valid() ? document_.parties[who.party.index()].name : "");
        };
        return std::any_of(document_.contacts.begin(), document_.contacts.end(), listed) ||
               std::any_of(document_.signatories.begin(), document_.signatories.end(), signs);
    }

    /// How many contacts there are in all, so that none is made of a blank cell.
    [[nodiscard]] bool contacts(const Fact& fact) const {
        return std::to_string(document_.contacts.size()) == fact.value;
    }

    [[nodiscard]] bool date(const Fact& fact) const {
        return std::any_of(document_.dates.begin(), document_.dates.end(),
                           [&](const DateExpr& one) {
                               return line(one.span) == fact.line &&
                                      document_.source.text(one.span) == fact.value &&
                                      says(fact, "iso", one.iso()) &&
                                      says(fact, "meaning", std::string(to_string(one.meaning)));
                           });
    }

    [[nodiscard]] bool cadence(const Fact& fact) const {
        return std::any_of(
            document_.cadences.begin(), document_.cadences.end(), [&](const Cadence& one) {
                return line(one.span) == fact.line &&
                       says(fact, "months", one.months ? std::to_string(*one.months) : "") &&
                       says(fact, "of", std::string(to_string(one.of)));
            });
    }

    [[nodiscard]] bool reference(const Fact& fact) const {
        return std::any_of(document_.references.begin(), document_.references.end(),
                           [&](const Reference& one) {
                               return line(one.span) == fact.line &&
                                      (one.target == fact.value ||
                                       document_.source.text(one.span) == fact.value) &&
                                      says(fact, "kind", std::string(to_string(one.kind)));
                           });
    }

    /// What is not there must not count as present, and the other way about; how well a section
    /// does its work is what rules tell.
    [[nodiscard]] bool section(const Fact& fact) const {
        const auto state = sections_.at(fact.value);
        return fact.attributes.at("state") == "absent" ? state != SectionState::present
                                                       : state != SectionState::absent;
    }

    [[nodiscard]] bool party(const Fact& fact) const {
        return std::any_of(
            document_.parties.begin(), document_.parties.end(), [&](const Party& one) {
                return one.name == fact.value && says(fact, "short", one.short_name) &&
                       says(fact, "legal", one.legal_name);
            });
    }

    [[nodiscard]] bool term(const Fact& fact) const {
        return std::any_of(document_.terms.begin(), document_.terms.end(),
                           [&](const DefinedTerm& one) {
                               return line(one.introduced) == fact.line && one.name == fact.value;
                           });
    }

    [[nodiscard]] bool next(const Fact& fact) const {
        const auto schedule = next_review(document_, *parse_iso("2026-11-21"));
        return schedule.due && to_iso(*schedule.due) == fact.value && schedule.overdue_days &&
               says(fact, "overdue_days", std::to_string(*schedule.overdue_days));
    }

    Document document_;
    std::map<std::string, SectionState> sections_;
    std::string type_;
};

void agrees(const std::string& document, const std::string& table) {
    const Understood understood(document);
    const auto facts = read_facts(read(table));
    REQUIRE(facts.size() > 40);
    for (const auto& fact : facts) {
        INFO(fact.kind << " in line " << fact.line << ": " << fact.value);
        CHECK(understood.holds(fact));
    }
}

} // namespace

TEST_CASE("facts of the sample memorandum agree with their table", "[golden]") {
    const auto twin = source_dir() + "/corpus/agreements/twin-mou";
    agrees(twin + ".txt", twin + ".expected/facts.tsv");
}

TEST_CASE("facts of the real memorandum agree with their table", "[golden][shared]") {
    const auto data = shared_data();
    if (!data) {
        return;
    }
    agrees(data->string() + "/seeds/cqc-nhs-resolution-mou.txt",
           source_dir() + "/tests/golden/memorandum-facts.tsv");
}
