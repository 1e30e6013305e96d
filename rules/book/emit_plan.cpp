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
    std::string out = table("Plan::Node", "plan_nodes", plan.nodes, [](const Plan::Node& n) {
        return fmt::format("{{{}, {}, {}}}", n.first_child, n.children, n.match);
    });
    out += table("Plan::Edge", "plan_edges", plan.edges,
                 [](const Plan::Edge& e) { return fmt::format("{{{}, {}}}", e.node, e.byte); });
    out += table("Plan::Match", "plan_matches", plan.matches, [&](const Plan::Match& m) {
        return fmt::format("{{{}, {}, {}, {}, {}}}", m.set, m.variant, m.open, m.last,
                           pools.text(m.exact));
    });
    out += table("std::uint64_t", "plan_starts", plan.starts,
                 [](std::uint64_t bits) { return fmt::format("{:#x}", bits); });
    return out;
}

} // namespace concord
