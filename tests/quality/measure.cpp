// SPDX-License-Identifier: Apache-2.0
#include "tests/quality/measure.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "tests/quality/blocks.hpp"
#include "tests/quality/mutants.hpp"
#include "tests/support/files.hpp"

namespace concord::tests {

namespace {

std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto path = entry.path().string();
        if (path.ends_with(ending)) {
            out.push_back(path);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::string name_of(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

Judged judged(const std::string& text, const std::string& path) {
    return judge(text, name_of(path), quality_day());
}

/// Sound agreements are judged once.
class Originals {
public:
    const Judged& of(const std::string& sample) {
        const auto found = judged_.find(sample);
        if (found != judged_.end()) {
            return found->second;
        }
        return judged_.emplace(sample, judged(read(source_dir() + '/' + sample), sample))
            .first->second;
    }

private:
    std::map<std::string, Judged> judged_;
};

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.size() > 200 ? text.substr(0, 200) + "…" : text;
}

void judge_mutant(const Mutant& mutant, const Judged& original, Measure& out) {
    auto& kind = out.by_kind[mutant.kind];
    auto& family = out.by_family[family_of(mutant.raises.front())];
    ++kind.wanted;
    ++family.wanted;
    for (const auto& finding : original.findings) {
        // An advice may list several things; those are told apart by its words.
        if (finding.severity != Severity::advice && among(finding.rule, mutant.raises)) {
            out.unsound.push_back(mutant.sample + ": " + finding.rule + ": " + finding.message);
        }
    }
    const auto result = judged(mutant.text, mutant.sample);
    const auto label = mutant.kind + " | " + name_of(mutant.sample) + " | " + one_line(mutant.what);
    for (const auto& finding : fresh(original, result)) {
        if (!among(finding.rule, mutant.raises) && !among(finding.rule, mutant.also)) {
            ++kind.false_alarms;
            ++out.by_family[family_of(finding.rule)].false_alarms;
            out.complaints.push_back("alarm  | " + label + " | " + finding.rule + ": " +
                                     one_line(finding.message));
        }
    }
    if (speaks_up(original, result, mutant.raises)) {
        ++kind.found;
        ++family.found;
    } else {
        out.complaints.push_back("missed | " + label + " | " + mutant.raises.front());
    }
}

} // namespace

Day quality_day() {
    return *parse_iso("2026-11-21");
}

bool among(const std::string& rule, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return rule == name || rule.rfind(name + '.', 0) == 0;
    });
}

std::vector<SeenFinding> fresh(const Judged& before, const Judged& after) {
    std::set<std::string> known;
    for (const auto& finding : before.findings) {
        known.insert(finding.fingerprint);
        known.insert(finding.rule + finding.message);
    }
    std::vector<SeenFinding> out;
    for (const auto& finding : after.findings) {
        if (known.count(finding.fingerprint) == 0 &&
            known.count(finding.rule + finding.message) == 0) {
            out.push_back(finding);
        }
    }
    return out;
}

bool speaks_up(const Judged& before, const Judged& after, const std::vector<std::string>& rules) {
    std::set<std::string> known;
    for (const auto& finding : before.findings) {
        known.insert(finding.fingerprint + finding.message);
    }
    return std::any_of(after.findings.begin(), after.findings.end(), [&](const auto& finding) {
        return among(finding.rule, rules) &&
               known.count(finding.fingerprint + finding.message) == 0;
    });
}

Measure measure_mutants() {
    Measure out;
    Originals originals;
    for (const auto& path : files_in(source_dir() + "/tests/quality/mutants", ".txt")) {
        for (const auto& mutant : make_mutants(read(path))) {
            judge_mutant(mutant, originals.of(mutant.sample), out);
        }
    }
    return out;
}

Measure measure_paraphrases() {
    Measure out;
    Originals originals;
    for (const auto& path : files_in(source_dir() + "/tests/quality/paraphrases", ".txt")) {
        std::string sample;
        for (const auto& block : read_blocks(read(path))) {
            sample = block.has("sample") ? block.one("sample") : sample;
            for (const auto& words : block.all("new")) {
                const auto text =
                    with_edit(read(source_dir() + '/' + sample), block.one("old"), words);
                auto& kind = out.by_kind[name_of(sample)];
                ++kind.wanted;
                const auto said = fresh(originals.of(sample), judged(text, sample));
                kind.found += said.empty() ? 1U : 0U;
                for (const auto& finding : said) {
                    ++kind.false_alarms;
                    ++out.by_family[family_of(finding.rule)].false_alarms;
                    out.complaints.push_back("alarm  | " + name_of(sample) + " | " +
                                             one_line(words) + " | " + finding.rule + ": " +
                                             one_line(finding.message));
                }
            }
        }
    }
    return out;
}

Measure measure_planted() {
    Measure out;
    for (const auto& path : files_in(source_dir() + "/corpus/agreements", ".defects.tsv")) {
        auto sample = path.substr(0, path.size() - std::string(".defects.tsv").size());
        sample += std::filesystem::exists(sample + ".md") ? ".md" : ".txt";
        auto table = read(path);
        // The sidecars say `line` and `rule`, the full answers `lines` and `rules`.
        const auto end = table.find('\n');
        const auto rows = read_findings_table("lines\trules\twords\tgist" + table.substr(end));
        const auto result = judged(read(sample), sample);
        const auto missed = unserved(rows, result.findings);
        for (const auto& row : rows) {
            ++out.by_family[family_of(row.rules.front())].wanted;
            ++out.by_family[family_of(row.rules.front())].found;
        }
        for (const auto& row : missed) {
            --out.by_family[family_of(row.rules.front())].found;
            out.complaints.push_back("missed | " + name_of(sample) + " | " + row.rules.front());
        }
    }
    return out;
}

Measure measure_golden(const std::string& document, const std::string& rows) {
    Measure out;
    auto wanted = read_findings_table(read(rows));
    const auto all = wanted;
    std::erase_if(wanted, [](const ExpectedRow& row) { return row.kind != "Must"; });
    const auto result = judged(read(document), document);
    for (const auto& row : wanted) {
        ++out.by_family[family_of(row.rules.front())].wanted;
        ++out.by_family[family_of(row.rules.front())].found;
    }
    for (const auto& row : unserved(wanted, result.findings)) {
        --out.by_family[family_of(row.rules.front())].found;
        out.complaints.push_back("missed | row " + row.number + " | " + row.rules.front());
    }
    for (const auto& finding : result.findings) {
        if (std::none_of(all.begin(), all.end(),
                         [&](const ExpectedRow& row) { return serves(finding, row); })) {
            ++out.by_family[family_of(finding.rule)].false_alarms;
            out.complaints.push_back("alarm  | " + finding.rule + ": " + one_line(finding.message));
        }
    }
    return out;
}

} // namespace concord::tests
