// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "reports/escape.hpp"

namespace concord {

namespace {

CommandLine text_line() {
    CommandLine line;
    line.name = "text";
    line.summary = "Print the text that lines and columns count in";
    line.operand = "FILE";
    line.least = 1;
    line.most = 1;
    line.groups = takes_input;
    line.examples = {"concord text agreement.md", "concord text agreement.txt | cat -n",
                     "concord text - < agreement.txt > copy.txt"};
    return line;
}

/// For a screen: everything but line breaks and tabs made visible.
std::string shown(const SourceText& source) {
    std::string out;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        std::string_view line = source.text(source.line(number));
        while (!line.empty()) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            append_visible(out, line.substr(0, tab));
            if (tab < line.size()) out += '\t';
            line.remove_prefix(std::min(tab + 1, line.size()));
        }
        if (number < source.line_count()) out += '\n';
    }
    return out;
}

} // namespace

Outcome run_text(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(text_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);

    Outcome outcome;
    const std::string& path = options.operands.front();
    const Result<TextInput> input = read_text(path, options, environment);
    if (!input) {
        outcome.status = ExitStatus::unchecked;
        outcome.err = failure_line(path, input.error());
    } else {
        outcome.out = environment.terminal ? shown(input->text) : std::string(input->text.text());
    }
    return outcome;
}

} // namespace concord
