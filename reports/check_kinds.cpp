// SPDX-License-Identifier: Apache-2.0
#include "reports/check_kinds.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "reports/describe.hpp"
#include "reports/layout.hpp"
#include "reports/markdown.hpp"
#include "rules/engine/conditions.hpp"

namespace concord {

namespace {

std::string_view type_of(ParamType type) noexcept {
    switch (type) {
    case ParamType::flag:
        return "true or false";
    case ParamType::number:
        return "a whole number";
    case ParamType::text:
        return "a text";
    case ParamType::texts:
        return "a list of texts";
    case ParamType::phrases:
        return "a list of phrases";
    case ParamType::groups:
        break;
    }
    return "a list of lists of phrases";
}

/// "a list of phrases, required: the wording looked for; one of a, b"
std::string param_words(const ParamSpec& param) {
    std::string text = fmt::format("{}{}: {}", type_of(param.type),
                                   param.required ? ", required" : "", param.help);
    if (!param.choices.empty()) {
        text += fmt::format("; one of {}", fmt::join(param.choices, ", "));
    }
    return text;
}

} // namespace

void render_kinds_text(std::size_t width, std::string& out) {
    for (const CheckKind& kind : check_kinds())
        append_wrapped(out, fmt::format("{:<16} ", kind.name), kind.summary, 17, width);
}

void render_kind_text(const CheckKind& kind, std::size_t width, std::string& out) {
    append_wrapped(out, fmt::format("{}: ", kind.name), kind.summary, 2, width);
    if (kind.params.empty()) return;
    out += "\nIt takes, under \"with\":\n";
    for (const ParamSpec& param : kind.params)
        append_wrapped(out, fmt::format("  {:<16} ", param.name), param_words(param), 19, width);
}

std::string kinds_page() {
    std::string out = "# Kinds of checks\n\n"
                      "<!-- Made by `concord rules docs`; scripts/docs makes it anew. -->\n\n"
                      "A rule names one of these under `check` and gives what it takes under "
                      "`with`.\n";
    for (const CheckKind& kind : check_kinds()) {
        out +=
            fmt::format("\n## {}\n\n{}.\n\n", markdown(kind.name), markdown(capital(kind.summary)));
        for (const ParamSpec& param : kind.params)
            out += fmt::format("- `{}`: {}\n", param.name, markdown(param_words(param)));
    }
    out += "\n## Conditions\n\nA rule may name these under `when`; all must hold.\n\n";
    for (const std::string_view name : condition_names())
        out += fmt::format("- `{}`: {}\n", name, markdown(condition_words(name)));
    return out;
}

} // namespace concord
