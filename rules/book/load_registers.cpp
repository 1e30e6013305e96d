// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "parser/text/ascii.hpp"
#include "rules/book/book_loader.hpp"
#include "rules/book/phrase.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 9> body_statuses{"living",  "pending", "abolished",
                                                        "renamed", "merged",  "replaced",
                                                        "closed",  "split",   "brand-ended"};
constexpr std::array<std::string_view, 3> body_matches{"phrase", "cased", "expanded-only"};
constexpr std::array<std::string_view, 3> truths{"true", "false", "unknown"};

/// Names without a small letter are abbreviations, and those without their capitals are often
/// ordinary words.
bool is_abbreviation(std::string_view name) {
    return std::ranges::none_of(name, is_lower);
}

std::vector<std::string> without(std::vector<std::string> names,
                                 const std::vector<std::string>& unwanted) {
    names.erase(std::remove_if(names.begin(), names.end(),
                               [&](const std::string& name) {
                                   return std::find(unwanted.begin(), unwanted.end(), name) !=
                                          unwanted.end();
                               }),
                names.end());
    return names;
}

} // namespace

PhraseSet BookLoader::name_phrases(const std::vector<std::string>& names, bool cased) {
    std::vector<std::string> written;
    for (const auto& name : names) {
        written.push_back(literal_phrase(name, cased || is_abbreviation(name)));
    }
    return written.empty() ? PhraseSet{} : book_.phrases_.add(written);
}

void BookLoader::load_domains() {
    const auto hosts = [&](std::string_view part) {
        const auto* node = enter(part);
        return node == nullptr ? std::span<const std::string_view>{}
                               : book_.store_.keep(texts_of(*node, complaints_));
    };
    book_.book_.mail = {hosts("domains/shared"), hosts("domains/free"), hosts("domains/retired"),
                        hosts("domains/relay")};
}

void BookLoader::load_bars() {
    std::vector<Bar> bars;
    for (const auto& node : rows_of("bars/bars")) {
        Fields fields(node, complaints_);
        Bar bar;
        bar.id = keep(fields.text("id"));
        bar.statute = keep(fields.text("statute"));
        bar.what = keep(fields.text("what"));
        bar.cited = phrases(fields, "cited");
        bar.doubtful = fields.flag_or("doubtful", false);
        const std::string authority = fields.text("authority");
        if (const auto known = authority_ids_.find(authority); known != authority_ids_.end()) {
            bar.authority = known->second;
        } else {
            complaints_.at(node, fmt::format("unknown authority \"{}\"", authority));
        }
        for (const auto& body : fields.texts("body_ids")) {
            bars_of_[body].push_back(std::string(bar.id));
        }
        fields.finish();
        bars.push_back(bar);
    }
    book_.book_.bars = book_.store_.keep(std::move(bars));
}

Body BookLoader::load_body(const YamlNode& node) {
    Fields fields(node, complaints_);
    Body body;
    const std::string id = fields.text("id");
    body.id = keep(id);
    const std::string name = fields.text("name");
    body.name = keep(name);
    auto names = fields.texts("aliases");
    body.aliases = book_.store_.keep(names);
    body.legal_name = keep(fields.text_or("legal_name"));
    body.operating_name = keep(fields.text_or("operating_name"));
    body.status = static_cast<BodyStatus>(fields.choice("status", body_statuses, 0));
    body.end = keep(iso_date(fields, "end"));
    (void)fields.text_or("end_precision");
    body.successor = keep(fields.text_or("successor"));
    (void)fields.texts("successor_ids");
    body.instrument = keep(fields.text_or("instrument"));
    body.territory = keep(fields.text_or("territory"));
    body.note = keep(fields.text_or("note"));
    (void)fields.text_or("source");
    body.doubtful = fields.flag_or("doubtful", false);
    if (const auto* truth = fields.find("public_authority")) {
        if (std::find(truths.begin(), truths.end(), truth->scalar) == truths.end()) {
            complaints_.at(*truth, fmt::format("expected one of {}", listed(truths)));
        } else if (truth->scalar != "unknown") {
            body.public_authority = truth->scalar == "true";
        }
    }
    body.context = phrases(fields, "context");
    auto bars = fields.texts("bars");
    for (const auto& bar : bars_of_[id]) {
        if (std::find(bars.begin(), bars.end(), bar) == bars.end()) {
            bars.push_back(bar);
        }
    }
    body.bars = book_.store_.keep(bars);
    if (const auto* domains = fields.find("domains")) {
        Fields both(*domains, complaints_);
        body.domains = book_.store_.keep(both.texts("accepted"));
        body.retired_domains = book_.store_.keep(both.texts("retired"));
        both.finish();
    }
    const auto match = fields.choice("match", body_matches, 0);
    const auto expanded_only = fields.texts("expanded_only");
    fields.finish();

    names.insert(names.begin(), name);
    for (const auto further : {body.legal_name, body.operating_name}) {
        if (!further.empty() && std::find(names.begin(), names.end(), further) == names.end()) {
            names.emplace_back(further);
        }
    }
    for (const auto& one : names) {
        body.name_sizes |= name_size_bit(one);
    }
    if (match == 2) {
        body.expanded = name_phrases(names, false);
    } else {
        body.phrases = name_phrases(without(names, expanded_only), match == 1);
        body.expanded = name_phrases(expanded_only, match == 1);
    }
    return body;
}

void BookLoader::load_bodies() {
    const auto rows = rows_of("bodies/bodies");
    std::vector<Body> bodies;
    for (const auto& node : rows) {
        Body body = load_body(node);
        if (std::any_of(bodies.begin(), bodies.end(),
                        [&](const Body& other) { return other.id == body.id; })) {
            complaints_.at(node, fmt::format("duplicate body \"{}\"", body.id));
        }
        for (const auto bar : body.bars) {
            if (std::none_of(book_.book_.bars.begin(), book_.book_.bars.end(),
                             [&](const Bar& known) { return known.id == bar; })) {
                complaints_.at(node, fmt::format("unknown bar \"{}\"", bar));
            }
        }
        bodies.push_back(body);
    }
    check_successors(rows);
    book_.book_.bodies = book_.store_.keep(std::move(bodies));
    std::vector<NameGuard> names;
    for (const auto& node : rows_of("bodies/names")) {
        Fields fields(node, complaints_);
        NameGuard guard;
        guard.right = keep(fields.text("right"));
        guard.wrong = phrases(fields, "wrong");
        fields.finish();
        names.push_back(guard);
    }
    book_.book_.names = book_.store_.keep(std::move(names));
}

void BookLoader::check_successors(std::span<const YamlNode> rows) {
    std::map<std::string_view, const YamlNode*> by_id;
    for (const auto& row : rows) {
        if (const auto* id = row.find("id")) {
            by_id.emplace(id->scalar, &row);
        }
    }
    for (const auto& [id, row] : by_id) {
        // Breadth first over everything that came after this body.
        std::vector<const YamlNode*> reached{row};
        for (std::size_t i = 0; i < reached.size(); ++i) {
            const auto* ids = reached[i]->find("successor_ids");
            for (const auto& next : ids == nullptr ? std::vector<YamlNode>{} : ids->items) {
                const auto known = by_id.find(next.scalar);
                if (known == by_id.end()) {
                    if (i == 0) {
                        complaints_.at(next, fmt::format("unknown body \"{}\"", next.scalar));
                    }
                } else if (known->second == row) {
                    complaints_.at(next, fmt::format("\"{}\" is its own successor", id));
                    return;
                } else if (std::find(reached.begin(), reached.end(), known->second) ==
                           reached.end()) {
                    reached.push_back(known->second);
                }
            }
        }
    }
}

} // namespace concord
