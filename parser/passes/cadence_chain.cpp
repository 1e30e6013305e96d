// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "parser/passes/cadence_context.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {

std::uint32_t join_chains(std::string_view text, std::vector<Cadence>& cadences, std::size_t first,
                          std::uint32_t next_chain) {
    Cadence* last = nullptr;
    for (std::size_t i = first; i < cadences.size(); ++i) {
        Cadence& cadence = cadences[i];
        if (cadence.form != CadenceForm::recurring && cadence.form != CadenceForm::once) continue;
        Cadence* previous = std::exchange(last, &cadence);
        if (previous == nullptr || cadence.span.begin - previous->span.end > 250) continue;
        const Span between{previous->span.end, cadence.span.begin};
        const auto size = static_cast<std::uint32_t>(text.size());
        const Span behind{cadence.span.end, std::min(size, cadence.span.end + 16)};
        static constexpr std::array<std::string_view, 8> turns = {
            "then",        "thereafter",     "subsequently",     "after that",
            "followed by", "following that", "subsequent years", "afterwards"};
        const bool turned =
            holds_any_words(text, between, turns) || holds_any_words(text, behind, turns);
        if (!turned && !previous->initial) continue;
        if (cadence.of == CadenceOf::other) cadence.of = previous->of;
        if (previous->of != cadence.of) continue;
        if (previous->chain == 0) previous->chain = next_chain++;
        cadence.chain = previous->chain;
    }
    return next_chain;
}

} // namespace concord
