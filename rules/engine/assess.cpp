// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/assess.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "parser/model/version_table.hpp"
#include "rules/engine/conditions.hpp"
#include "rules/engine/fingerprint.hpp"

namespace concord {

namespace {

constexpr std::uint32_t max_group = 6;

/// Whether a list of ids, ids without variant and families names the rule.
template <class Names>
bool names_rule(const Names& names, const Rule& rule) {
    if (names.empty()) {
        return false;
    }
    const auto base = rule.id.substr(0, rule.id.find('.'));
    return std::any_of(names.begin(), names.end(), [&](const auto& name) {
        return name == rule.id || name == base || name == rule.family;
    });
}

const Profile::Override* override_of(const Profile& profile, const Rule& rule) {
    if (profile.overrides.empty()) {
        return nullptr;
    }
    const auto base = rule.id.substr(0, rule.id.find('.'));
    // The closest name wins.
    for (const auto name : {rule.id, base, rule.family}) {
        for (const auto& change : profile.overrides) {
            if (change.rule == name) {
                return &change;
            }
        }
    }
    return nullptr;
}

class Assessor {
public:
    Assessor(const Document& document, const Reading& reading, const RuleBook& book,
             const AsOf& as_of)
        : document_(document),
          reading_(reading),
          book_(book),
          as_of_(as_of),
          holding_(conditions_that_hold(document, reading)) {
        if (as_of.profile != nullptr) {
            profile_ = *as_of.profile;
        } else if (!book.profiles.empty()) {
            profile_ = book.profiles.front();
        }
    }

    Assessment run() {
        for (const Rule& rule : book_.rules) {
            if (!is_asked_for(rule)) {
                continue;
            }
            if (const auto reason = reason_against(rule)) {
                out_.left_out.push_back(*reason);
            } else {
                ask(rule);
            }
        }
        if (as_of_.fingerprints) {
            add_fingerprints();
        }
        if (!as_of_.waivers.empty()) {
            waive();
        }
        group();
        sort();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool is_asked_for(const Rule& rule) const {
        return as_of_.only.empty() || names_rule(as_of_.only, rule);
    }

    /// Which of its conditions keeps the rule from being asked.
    [[nodiscard]] std::string_view missing_condition(const Rule& rule) const {
        if (rule.when.size() == 1) return rule.when.front();
        return *std::find_if(rule.when.begin(), rule.when.end(), [&](std::string_view name) {
            return (condition_bit(name) & holding_) == 0;
        });
    }

    /// Why the rule does not apply; nothing when it does.
    [[nodiscard]] std::optional<LeftOut> reason_against(const Rule& rule) const {
        if (!rule.severity[static_cast<std::size_t>(reading_.type.type)]) {
            return LeftOut{&rule, NotAsked::type, {}};
        }
        const bool by_name =
            std::find(as_of_.only.begin(), as_of_.only.end(), rule.id) != as_of_.only.end();
        if (!by_name && rule.status != "stable" && !names_rule(profile_.enabled, rule)) {
            return LeftOut{&rule, NotAsked::not_stable, {}};
        }
        if (!by_name && names_rule(profile_.disabled, rule)) {
            return LeftOut{&rule, NotAsked::disabled, {}};
        }
        if (!rule.profiles.empty() && std::find(rule.profiles.begin(), rule.profiles.end(),
                                                profile_.id) == rule.profiles.end()) {
            return LeftOut{&rule, NotAsked::profile, {}};
        }
        // What a file carries besides its words can be told in any language.
        if (!reading_.english && rule.family != "FIL") {
            return LeftOut{&rule, NotAsked::condition, "english"};
        }
        if ((rule.conditions & ~holding_) != 0) {
            return LeftOut{&rule, NotAsked::condition, missing_condition(rule)};
        }
        return std::nullopt;
    }

    void ask(const Rule& rule) {
        const auto kinds = check_kinds();
        if (rule.check >= kinds.size()) {
            out_.not_checked.push_back(
                {"unknown-check", "rule " + std::string(rule.id) + " asks for an unknown check"});
            return;
        }
        ++out_.rules_run;
        Findings findings(document_, rule);
        kinds[rule.check].run({document_, reading_, book_, profile_, rule, as_of_.today, shared_},
                              findings);
        leave_history_aside(findings);
        if (findings.all().empty()) {
            settle_silence(rule, findings);
        }
        for (auto& finding : findings.all()) {
            settle_severity(finding);
            out_.findings.push_back(std::move(finding));
        }
    }

    /// A history of versions tells what was done to earlier texts: it is no part of what is agreed,
    /// and only its dates are of interest. What is found elsewhere too is told from there.
    void leave_history_aside(Findings& findings) const {
        std::erase_if(findings.all(), [&](Finding& finding) {
            if (finding.rule->family == "REV" || finding.rule->family == "FIL") {
                return false;
            }
            std::erase_if(finding.related, [&](const Related& one) {
                return in_version_history(document_, one.clause);
            });
            return in_version_history(document_, finding.clause) && !move_on(finding);
        });
    }

    /// Lets a finding stand at the first of its other places whose words it speaks of; false when
    /// there is no other place.
    [[nodiscard]] bool move_on(Finding& finding) const {
        const auto named = std::ranges::find_if(finding.related, [&](const Related& one) {
            return finding.message.find(quote(document_, one.span)) != std::string::npos;
        });
        if (named == finding.related.end()) {
            return !finding.related.empty();
        }
        finding.span = named->span;
        finding.clause = named->clause;
        finding.related.erase(named);
        return true;
    }

    void settle_silence(const Rule& rule, Findings& findings) {
        if (!findings.open_reason().empty()) {
            out_.left_open.push_back({&rule, findings.open_reason()});
        } else if (findings.passed()) {
            out_.passed.push_back({&rule, std::move(findings.evidence()), findings.verdict()});
        } else {
            out_.left_out.push_back({&rule, NotAsked::no_occasion, {}});
        }
    }

    /// The ladder: what the rule says for this type of agreement, then what speaks for less, then
    /// the profile, which has the last word.
    void settle_severity(Finding& finding) const {
        const Rule& rule = *finding.rule;
        if (finding.adjustments.empty()) {
            finding.severity = rule.severity[static_cast<std::size_t>(reading_.type.type)].value_or(
                Severity::advice);
        }
        settle_type(finding);
        settle_law(finding);
        settle_guidance(finding);
        const bool of_registers = rule.family == "ORG" || rule.family == "LEG";
        if (finding.basis == Basis::today && rule.basis == Basis::signature && of_registers &&
            finding.severity != Severity::advice) {
            finding.severity = one_down(finding.severity);
            finding.adjustments.emplace_back("one step lower: right when it was signed");
        }
        if (finding.confidence == Confidence::low && finding.severity != Severity::advice) {
            finding.severity = Severity::advice;
            finding.adjustments.emplace_back("advice only: the text leaves room for doubt");
        }
        if (const auto* change = override_of(profile_, rule);
            change != nullptr && change->severity != finding.severity) {
            finding.severity = change->severity;
            finding.adjustments.push_back("set by " + (change->by.empty()
                                                           ? "profile " + std::string(profile_.id)
                                                           : std::string(change->by)));
        }
    }

    /// What only one kind of agreement must have is no error of a text that may be another kind.
    void settle_type(Finding& finding) const {
        const auto& type = reading_.type;
        if (finding.severity != Severity::error || !is_guessed(type)) return;
        const auto other = finding.rule->severity[static_cast<std::size_t>(type.runner_up)];
        if (other == Severity::error) return;
        finding.severity = Severity::warning;
        finding.adjustments.emplace_back(
            "one step lower: it is not clear that the text is of this kind");
    }

    /// A rule that rests on the law of the United Kingdom calls nothing unlawful where that law
    /// may not apply; the GDPR of the EU says the same in the Articles that `gdpr-law` stands for.
    void settle_law(Finding& finding) const {
        const auto where = reading_.law.where;
        const bool of_uk = (finding.rule->conditions & of_uk_) != 0;
        const bool of_gdpr = (finding.rule->conditions & of_gdpr_) != 0;
        // What is said in part is a step lower already, and goes down one more.
        const bool in_part = finding.verdict == Verdict::partly && of_gdpr;
        if ((finding.severity != Severity::error && !in_part) || where == Jurisdiction::uk ||
            finding.severity == Severity::advice || (!of_uk && !of_gdpr)) {
            return;
        }
        finding.severity = one_down(finding.severity);
        finding.adjustments.emplace_back(
            where == Jurisdiction::abroad
                ? "one step lower: the law seems to be another one than that of the UK"
                : "one step lower: nothing shows for sure that UK law applies; does it?");
    }

    /// Guidance for the public bodies of the United Kingdom is good advice to others, no more.
    void settle_guidance(Finding& finding) const {
        const auto where = reading_.law.where;
        if (finding.severity != Severity::warning || where == Jurisdiction::uk ||
            (finding.rule->conditions & of_guidance_) == 0) {
            return;
        }
        if (where == Jurisdiction::abroad) {
            finding.severity = Severity::advice;
            finding.adjustments.emplace_back(
                "one step lower: guidance of the United Kingdom, and another law seems to apply");
        } else if ((holding_ & of_public_sector_) != 0) {
            return;
        } else if (!document_.parties.empty()) {
            finding.severity = Severity::advice;
            finding.adjustments.emplace_back(
                "one step lower: guidance for public bodies, and none seems to be a party");
        } else if (reading_.life.form && !reading_.law.uk) {
            finding.severity = Severity::advice;
            finding.adjustments.emplace_back(
                "one step lower: a form that names no party and no law of the United Kingdom");
        }
    }

    void add_fingerprints() {
        std::map<std::string, std::uint32_t> seen;
        for (auto& finding : out_.findings) {
            std::string key = fingerprint_key(document_, finding);
            const auto before = seen[key]++;
            finding.fingerprint = fingerprint(std::move(key), before);
        }
    }

    /// The nearest waiver for a finding; one that has ended gives way to one that holds.
    [[nodiscard]] const Waiver* waiver_of(const Finding& finding) const {
        const auto path =
            finding.clause.valid() ? std::string_view(document_.clauses[finding.clause].path) : "";
        const Waiver* ended = nullptr;
        for (auto waiver = as_of_.waivers.rbegin(); waiver != as_of_.waivers.rend(); ++waiver) {
            const std::array names{std::string_view((*waiver)->rule)};
            if (!names_rule(names, *finding.rule) || !covers(**waiver, path)) {
                continue;
            }
            if (as_of_.today <= (*waiver)->until) {
                return *waiver;
            }
            ended = *waiver;
        }
        return ended;
    }

    /// Takes out what is waived. A waiver that has ended is told of: somebody meant to act by then.
    void waive() {
        std::vector<Finding> kept;
        for (auto& finding : out_.findings) {
            const Waiver* waiver = waiver_of(finding);
            if (waiver != nullptr && as_of_.today <= waiver->until) {
                out_.waived.push_back({std::move(finding), waiver});
                continue;
            }
            if (waiver != nullptr) {
                finding.message += " (Waived by ";
                finding.message += waiver->by;
                finding.message += " until ";
                finding.message += to_words(waiver->until);
                finding.message += ", which is past.)";
            }
            kept.push_back(std::move(finding));
        }
        out_.findings = std::move(kept);
        for (const auto& waived : out_.waived) {
            std::string reason = "waived by " + waived.waiver->by;
            reason += " until " + to_words(waived.waiver->until) + ": " + waived.waiver->reason;
            out_.left_open.push_back({waived.finding.rule, std::move(reason)});
        }
    }

    void group() {
        std::map<std::pair<std::string_view, std::string_view>, std::vector<Finding*>> causes;
        for (auto& finding : out_.findings) {
            if (!finding.rule->cause.empty()) {
                causes[{finding.rule->family, finding.rule->cause}].push_back(&finding);
            }
        }
        std::uint32_t next = 0;
        for (auto& [cause, members] : causes) {
            for (std::size_t i = 0; members.size() > 1 && i < members.size(); ++i) {
                next += i % max_group == 0 ? 1U : 0U;
                members[i]->group = next;
            }
        }
    }

    void sort() {
        const auto key = [](const Finding& f) {
            return std::tuple(-static_cast<int>(f.severity), f.span.begin, f.span.end, f.rule->id,
                              std::string_view(f.message));
        };
        // A finding is large: each is moved once, to where it belongs.
        std::vector<std::uint32_t> order(out_.findings.size());
        std::iota(order.begin(), order.end(), std::uint32_t{0});
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto left = key(out_.findings[a]);
            const auto right = key(out_.findings[b]);
            return left != right ? left < right : a < b;
        });
        std::vector<Finding> sorted;
        sorted.reserve(order.size());
        for (const auto at : order) {
            sorted.push_back(std::move(out_.findings[at]));
        }
        out_.findings = std::move(sorted);
    }

    const Document& document_;
    const Reading& reading_;
    const RuleBook& book_;
    const AsOf& as_of_;
    Profile profile_;
    std::uint32_t holding_; ///< The conditions that hold.
    std::uint32_t of_uk_ = condition_bit("uk-law") | condition_bit("uk-error");
    std::uint32_t of_gdpr_ = condition_bit("gdpr-law");
    std::uint32_t of_guidance_ = condition_bit("uk-guidance");
    std::uint32_t of_public_sector_ = condition_bit("public-sector");
    Shared shared_;
    Assessment out_;
};

} // namespace

Assessment assess(const Document& document, const Reading& reading, const RuleBook& book,
                  const AsOf& as_of) {
    return Assessor(document, reading, book, as_of).run();
}

} // namespace concord
