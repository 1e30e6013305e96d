// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_test.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "parser/parse.hpp"
#include "parser/text/decode.hpp"
#include "rules/engine/assess.hpp"

namespace concord {

namespace {

constexpr std::string_view usual_today = "2026-11-21";

const Profile* profile_of(const RuleBook& book, const Rule& rule) {
    if (!rule.profiles.empty()) {
        return book.profile(rule.profiles.front());
    }
    return book.profiles.empty() ? nullptr : &book.profiles.front();
}

std::string judge(const Rule& rule, const Example& example, const Assessment& assessment) {
    const bool wanted = example.kind == ExampleKind::flag;
    // A rule without a variant names its variants too; their findings are not its own.
    const auto own = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                  [&](const Finding& f) { return f.rule->id == rule.id; });
    if (wanted && assessment.rules_run == 0) {
        return "the rule was not asked: a condition does not hold";
    }
    if (wanted && own == assessment.findings.end()) {
        return "no finding";
    }
    if (!wanted && own != assessment.findings.end()) {
        return fmt::format("unwanted finding: {}", own->message);
    }
    return {};
}

/// A comment "noted: NAME" in an example stands for what the reader of a file would note there.
void add_notes(std::string_view text, std::vector<Note>& notes) {
    constexpr std::string_view opening = "<!-- noted: ";
    constexpr std::string_view closing = " -->";
    for (auto at = text.find(opening); at != std::string_view::npos;
         at = text.find(opening, at + 1)) {
        const auto name = at + opening.size();
        const auto end = text.find(closing, name);
        if (end == std::string_view::npos) return;
        const Span span{static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(end + closing.size())};
        for (std::uint8_t number = 0; number < 0xFF; ++number) {
            const auto code = static_cast<NoteCode>(number);
            if (to_string(code) == text.substr(name, end - name)) notes.push_back({code, span});
        }
    }
}

ExampleResult run_example(const RuleBook& book, const Rule& rule, const Example& example) {
    const Document document = example_document(example);
    const Reading reading = understand(document, book, example_type(rule, example));
    AsOf as_of;
    as_of.today = *parse_iso(example.today.empty() ? usual_today : example.today);
    as_of.profile = profile_of(book, rule);
    as_of.only = {std::string(rule.id)};
    const auto what = judge(rule, example, assess(document, reading, book, as_of));
    return {&rule, &example, what.empty(), what};
}

} // namespace

Document example_document(const Example& example) {
    auto decoded = decode(example.text);
    add_notes(decoded.text, decoded.notes);
    return parse(
        SourceText("example.md", SourceFormat::markdown, std::move(decoded.text), decoded.notes));
}

std::optional<AgreementType> example_type(const Rule& rule, const Example& example) {
    if (example.type || example.whole) {
        return example.type;
    }
    const auto first = std::find_if(rule.severity.begin(), rule.severity.end(),
                                    [](const auto& level) { return level.has_value(); });
    if (first == rule.severity.end()) {
        return std::nullopt;
    }
    return static_cast<AgreementType>(first - rule.severity.begin());
}

std::string_view to_string(ExampleKind kind) noexcept {
    switch (kind) {
    case ExampleKind::flag:
        return "flag";
    case ExampleKind::pass:
        return "pass";
    case ExampleKind::near_miss:
        return "near";
    }
    return {};
}

std::vector<ExampleResult> run_examples(const RuleBook& book, const Rule& rule) {
    std::vector<ExampleResult> results;
    for (const auto& example : rule.examples) {
        results.push_back(run_example(book, rule, example));
    }
    return results;
}

} // namespace concord
