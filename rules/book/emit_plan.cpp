// SPDX-License-Identifier: Apache-2.0
#include "rules/book/emit_plan.hpp"

#include <fmt/format.h>

namespace concord {

namespace {

template <class T, class Item>
std::string table(std::string_view type, std::string_view name, std::span<const T> all, Item item) {
    constexpr std::size_t per_line = 8;
    std::string out = fmt::format("constexpr {} {}[] = {{", type, name);
    for (std::size_t i = 0; i < all.size(); ++i) {
        out += i % per_line == 0 ? "\n    " : " ";
        out += item(all[i]);
        out += ',';
    }
    // An array may not be empty.
    return out + (all.empty() ? " {}};\n" : "\n};\n");
}

} // namespace

std::string emit_plan(const Plan& plan, EmitPools& pools) {
    const auto node = [](const Plan::Node& n) {
        return fmt::format("{{{}, {}, {}, {}}}", n.first, n.match, n.branches, n.slot_bits);
    };
    std::string out = table("Plan::Node", "plan_nodes", plan.nodes, node);
    out += table("Plan::Word", "plan_words", plan.words, [](const Plan::Word& w) {
        return fmt::format("{{{:#x}, {}, {}, {}, {}}}", w.hash, w.letters, w.root, w.size, w.stem);
    });
    out += table("std::uint32_t", "plan_index", plan.index,
                 [](std::uint32_t entry) { return fmt::format("{:#x}", entry); });
    const auto bits = [](std::uint64_t word) { return fmt::format("{:#x}", word); };
    out += table("std::uint64_t", "plan_stems", plan.stems, bits);
    out += table("Plan::Step", "plan_steps", plan.steps,
                 [](const Plan::Step& s) { return fmt::format("Plan::Step({:#x})", s.bits()); });
    out += table("std::uint64_t", "plan_ways", plan.ways, bits);
    out += table("std::string_view", "plan_gaps", plan.gaps,
                 [&](std::string_view gap) { return pools.text(gap); });
    out += table("Plan::Match", "plan_matches", plan.matches, [](const Plan::Match& m) {
        return fmt::format("{{{}, {}, {}, {}}}", m.set, m.variant, m.extra, m.last);
    });
    out += table("Plan::Extra", "plan_extras", plan.extras, [&](const Plan::Extra& e) {
        return fmt::format("{{{}, {}}}", pools.text(e.exact), pools.text(e.tail));
    });
    out += table("Plan::Odd", "plan_odd", plan.odd,
                 [](const Plan::Odd& o) { return fmt::format("{{{}, {}}}", o.first, o.match); });
    out += fmt::format(
        "constexpr Plan plan = {{\n"
        "    .nodes = {{plan_nodes, {}}}, .words = {{plan_words, {}}}, .letters = {},\n"
        "    .index = {{plan_index, {}}}, .stems = {{plan_stems, {}}}, .steps = {{plan_steps, "
        "{}}},\n"
        "    .ways = {{plan_ways, {}}}, .gaps = {{plan_gaps, {}}}, .matches = "
        "{{plan_matches, {}}},\n    .extras = {{plan_extras, {}}}, .odd = {{plan_odd, {}}},\n"
        "    .number_root = {}, .sets = {}, .built_in = true}};\n",
        plan.nodes.size(), plan.words.size(), pools.text(plan.letters), plan.index.size(),
        plan.stems.size(), plan.steps.size(), plan.ways.size(), plan.gaps.size(),
        plan.matches.size(), plan.extras.size(), plan.odd.size(), plan.number_root, plan.sets);
    return out;
}

} // namespace concord
