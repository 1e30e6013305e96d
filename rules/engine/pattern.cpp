// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/pattern.hpp"

#include <string>

#include <fmt/format.h>
#include <re2/re2.h>

namespace concord {

namespace {

constexpr std::size_t max_source = 4'096;
constexpr int max_program = 10'000;
constexpr std::size_t max_matches = 1'000;
constexpr std::int64_t max_memory = 8 << 20;

RE2::Options options() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(max_memory);
    return options;
}

} // namespace

struct Pattern::Program {
    explicit Program(std::string_view source)
        : expression(re2::StringPiece(source.data(), source.size()), options()) {}
    RE2 expression;
};

Pattern::Pattern(std::unique_ptr<Program> program) : program_(std::move(program)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(std::string_view source) {
    if (source.size() > max_source) {
        return fail(ErrorKind::pack,
                    fmt::format("regular expression longer than {} bytes", max_source));
    }
    auto program = std::make_unique<Program>(source);
    if (!program->expression.ok()) {
        return fail(ErrorKind::pack, fmt::format("regular expression \"{}\": {}", source,
                                                 program->expression.error()));
    }
    if (program->expression.ProgramSize() > max_program) {
        return fail(ErrorKind::pack, fmt::format("regular expression of {} steps, at most {}",
                                                 program->expression.ProgramSize(), max_program));
    }
    return Pattern(std::move(program));
}

std::vector<Span> Pattern::find_all(std::string_view text) const {
    std::vector<Span> found;
    const re2::StringPiece input(text.data(), text.size());
    std::size_t at = 0;
    re2::StringPiece match;
    while (found.size() < max_matches && at <= text.size() &&
           program_->expression.Match(input, at, text.size(), RE2::UNANCHORED, &match, 1)) {
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        const auto end = begin + match.size();
        if (end > begin) {
            found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        at = end > begin ? end : end + 1;
    }
    return found;
}

} // namespace concord
