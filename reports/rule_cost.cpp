// SPDX-License-Identifier: Apache-2.0
#include "reports/rule_cost.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "reports/json_values.hpp"

namespace concord {

namespace {

double microseconds(std::uint64_t nanoseconds) noexcept {
    return static_cast<double>(nanoseconds) / 1'000;
}

double share(std::uint64_t part, std::uint64_t whole) noexcept {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::uint64_t CostReport::checked() const noexcept {
    return std::accumulate(
        rules.begin(), rules.end(), std::uint64_t{0},
        [](std::uint64_t sum, const RuleCost& cost) { return sum + cost.nanoseconds; });
}

void CostReport::sort(bool by_time) {
    std::stable_sort(rules.begin(), rules.end(), [&](const RuleCost& a, const RuleCost& b) {
        return by_time ? a.nanoseconds > b.nanoseconds : a.hits > b.hits;
    });
}

void render_costs_text(const CostReport& report, bool times, std::string& out) {
    const std::uint64_t checked = report.checked();
    out += fmt::format("{:<11} {:<16} {:>9} {:>10} {:>8} {:>8}", "rule", "kind", "documents",
                       "candidates", "hits", "findings");
    out += times ? fmt::format(" {:>10} {:>6}\n", "time", "share") : "\n";
    std::size_t idle = 0;
    for (const RuleCost& cost : report.rules) {
        if (cost.documents == 0) {
            ++idle;
            continue;
        }
        out += fmt::format("{:<11} {:<16} {:>9} {:>10} {:>8} {:>8}", cost.rule->id, cost.rule->kind,
                           cost.documents, cost.candidates, cost.hits, cost.findings);
        out += times ? fmt::format(" {:>7.1f} us {:>5.1f}%\n", microseconds(cost.nanoseconds),
                                   share(cost.nanoseconds, checked))
                     : "\n";
    }
    out += fmt::format("\n{} {}, {} bytes; {} rules asked, {} had no document to be asked of\n",
                       report.documents, report.documents == 1 ? "document" : "documents",
                       report.bytes, report.rules.size() - idle, idle);
    if (times) {
        out += fmt::format("{:.1f} us to find the phrases of all rules at once, {:.1f} us for the "
                           "checks behind them\n",
                           microseconds(report.scanned), microseconds(checked));
    }
}

void render_costs_json(const CostReport& report, std::string& out) {
    Json rules = Json::array();
    for (const RuleCost& cost : report.rules) {
        rules.push_back({{"id", cost.rule->id},
                         {"check", cost.rule->kind},
                         {"documents", cost.documents},
                         {"candidates", cost.candidates},
                         {"hits", cost.hits},
                         {"findings", cost.findings},
                         {"nanoseconds", cost.nanoseconds}});
    }
    append_json(out, {{"schema", "concord/rule-cost/1"},
                      {"documents", report.documents},
                      {"bytes", report.bytes},
                      {"scan_nanoseconds", report.scanned},
                      {"check_nanoseconds", report.checked()},
                      {"rules", std::move(rules)}});
}

} // namespace concord
