// SPDX-License-Identifier: Apache-2.0
#include "tests/quality/tally.hpp"

#include <fmt/format.h>

namespace concord::tests {

namespace {

double share(std::size_t part, std::size_t whole) noexcept {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string row(const std::string& name, const Tally& tally, bool precise) {
    auto out = fmt::format("| {} | {} | {} | {:.1f} % |", name, tally.wanted, tally.found,
                           100 * tally.recall());
    if (precise) {
        out += fmt::format(" {} | {:.1f} % |", tally.false_alarms, 100 * tally.precision());
    }
    return out + '\n';
}

} // namespace

double Tally::recall() const noexcept {
    return share(found, wanted);
}

double Tally::precision() const noexcept {
    return share(found, found + false_alarms);
}

Tally& Tally::operator+=(const Tally& other) noexcept {
    wanted += other.wanted;
    found += other.found;
    false_alarms += other.false_alarms;
    return *this;
}

Tally sum(const Tallies& tallies) {
    Tally out;
    for (const auto& [name, tally] : tallies) {
        out += tally;
    }
    return out;
}

std::string family_of(const std::string& rule) {
    return rule.substr(0, rule.find('-'));
}

std::string table(const std::string& title, const Tallies& tallies, bool precise) {
    std::string out = fmt::format("| {} | wanted | found | recall |", title);
    out += precise ? " false alarms | precision |\n" : "\n";
    out += precise ? "|---|---:|---:|---:|---:|---:|\n" : "|---|---:|---:|---:|\n";
    for (const auto& [name, tally] : tallies) {
        out += row(name, tally, precise);
    }
    return out + row("**all**", sum(tallies), precise);
}

} // namespace concord::tests
