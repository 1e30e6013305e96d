// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/book/book_loader.hpp"
#include "rules/book/phrase.hpp"
#include "rules/book/title.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 9> law_statuses{"guard",    "became",     "lapsed",
                                                       "pending",  "repealed",   "revoked",
                                                       "replaced", "superseded", "renamed"};
constexpr std::array<std::string_view, 7> results{"ok",     "A",       "W",    "E",
                                                  "advice", "warning", "error"};
constexpr std::array<std::string_view, 7> result_names{"ok",     "advice",  "warning", "error",
                                                       "advice", "warning", "error"};

/// How messages name a law: the first way to read its first phrase, as far as spelling is known.
std::string first_form(const YamlNode* cited) {
    if (cited == nullptr || cited->items.empty()) {
        return {};
    }
    const auto forms = expand_phrase(cited->items.front().scalar);
    if (!forms || forms->empty()) {
        return {};
    }
    return forms->front().exact.empty() ? forms->front().text : forms->front().exact;
}

} // namespace

void BookLoader::load_laws() {
    std::vector<Law> laws;
    for (const auto& node : rows_of("laws/laws")) {
        Fields fields(node, complaints_);
        Law law;
        law.id = keep(fields.text("id"));
        law.cited = keep(first_form(fields.need("cited")));
        law.phrases = phrases(fields, "cited");
        law.kind = keep(fields.text("kind"));
        law.status = static_cast<LawStatus>(fields.choice("status", law_statuses, 0));
        law.from = keep(iso_date(fields, "from"));
        (void)fields.text_or("from_precision");
        law.now = keep(fields.text_or("now"));
        law.note = keep(fields.text_or("note"));
        (void)fields.text_or("source");
        law.doubtful = fields.flag_or("doubtful", false);
        law.saved = fields.flag_or("saved", false);
        law.context = phrases(fields, "context");
        fields.finish();
        if (std::any_of(laws.begin(), laws.end(),
                        [&](const Law& other) { return other.id == law.id; })) {
            complaints_.at(node, fmt::format("duplicate law \"{}\"", law.id));
        }
        laws.push_back(law);
    }
    book_.book_.laws = book_.store_.keep(std::move(laws));
    load_law_names();
    load_statutes();
}

void BookLoader::load_law_names() {
    std::vector<LawName> names;
    for (const auto& node : rows_of("laws/law_names")) {
        Fields fields(node, complaints_);
        LawName name;
        name.id = keep(fields.text("id"));
        name.right = keep(fields.text_or("right"));
        name.result = result_names[fields.choice("result", results, 0)];
        name.from = keep(iso_date(fields, "from"));
        name.note = keep(fields.text_or("note"));
        name.phrases = phrases(fields, "cited");
        (void)fields.text_or("status");
        fields.finish();
        names.push_back(name);
    }
    book_.book_.law_names = book_.store_.keep(std::move(names));
    std::vector<LawChange> changes;
    for (const auto& node : rows_of("laws/changes")) {
        Fields fields(node, complaints_);
        LawChange change;
        change.date = keep(iso_date(fields, "date"));
        change.what = keep(fields.text("what"));
        change.authority = keep(fields.text_or("authority"));
        fields.finish();
        if (!change.authority.empty() && authority_ids_.count(std::string(change.authority)) == 0) {
            complaints_.at(node, fmt::format("unknown authority \"{}\"", change.authority));
        }
        changes.push_back(change);
    }
    book_.book_.law_changes = book_.store_.keep(std::move(changes));
}

void BookLoader::load_statutes() {
    std::vector<KnownStatute> statutes;
    for (const auto& node : rows_of("laws/statutes")) {
        Fields fields(node, complaints_);
        KnownStatute statute;
        statute.title = keep(fields.text("title"));
        statute.compared = keep(comparable_title(statute.title));
        statute.kind = keep(fields.text("kind"));
        statute.number = keep(fields.text_or("number"));
        statute.year = static_cast<std::int32_t>(fields.number_or("year", 0));
        fields.finish();
        statutes.push_back(statute);
    }
    book_.book_.statutes = book_.store_.keep(std::move(statutes));
}

} // namespace concord
