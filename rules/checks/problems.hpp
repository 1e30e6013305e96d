// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "rules/engine/check.hpp"

namespace concord {

/// One of the questions of a check kind whose parameter `problem` says which is asked.
struct Problem {
    std::string_view name;
    void (*find)(const Question& question, Findings& findings);
};

/// The names of a list of problems: the choices of the parameter `problem`.
template <std::size_t N>
[[nodiscard]] constexpr std::array<std::string_view, N>
problem_names(const std::array<Problem, N>& problems) {
    std::array<std::string_view, N> names{};
    for (std::size_t i = 0; i < N; ++i) {
        names[i] = problems[i].name;
    }
    return names;
}

/// Asks the one that the rule names; the loader lets no other name through.
template <std::size_t N>
void find_problem(const std::array<Problem, N>& problems, const Question& question,
                  Findings& findings) {
    const auto wanted = question.rule.text("problem");
    const auto problem = std::find_if(problems.begin(), problems.end(),
                                      [&](const Problem& one) { return one.name == wanted; });
    if (problem != problems.end()) {
        problem->find(question, findings);
    }
}

} // namespace concord
