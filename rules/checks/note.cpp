// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "parser/text/utf8.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"notes", ParamType::texts, true, "names of what a reader may note", {}},
};

constexpr std::size_t most_related = 10;

bool asks_for(const Question& question, const Note& note) {
    const auto names = question.rule.texts("notes");
    return std::find(names.begin(), names.end(), to_string(note.code)) != names.end();
}

/// Formats whose readers can note such things at all: typed text has no tracked changes, so that
/// there are none says nothing about it.
bool could_be_noted(const Question& question) {
    const SourceFormat format = question.document.source.format();
    return format != SourceFormat::text && format != SourceFormat::markdown;
}

/// What tag characters say to a program: each stands for one of ASCII.
std::string decoded_tags(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint here = code_point_at(words, at);
        if (here.value >= 0xE0020 && here.value < 0xE007F) {
            out += static_cast<char>(here.value - 0xE0000);
        }
        at += std::max<std::size_t>(here.size, 1);
    }
    return out;
}

void run(const Question& question, Findings& findings) {
    std::vector<const Note*> placed;
    std::uint64_t count = 0;
    for (const Note& note : question.document.source.notes()) {
        if (!asks_for(question, note)) continue;
        count += note.count;
        if (!note.span.empty()) placed.push_back(&note);
    }
    if (count == 0) {
        if (could_be_noted(question)) findings.pass();
        return;
    }
    const std::string number = std::to_string(count);
    const auto first =
        placed.empty() ? std::string_view() : question.document.source.text(placed.front()->span);
    const std::string decoded = decoded_tags(first);
    const Values values{{"count", number}, {"s", count == 1 ? "" : "s"}, {"decoded", decoded}};
    if (placed.empty()) {
        findings.add_whole(values, Verdict::defect);
        return;
    }
    auto& finding = findings.add(placed.front()->span, values);
    for (std::size_t at = 1; at < placed.size() && at <= most_related; ++at) {
        const Span span = placed[at]->span;
        finding.related.push_back({span, question.document.clause_at(span.begin), "also here"});
    }
}

} // namespace

CheckKind note_check() noexcept {
    return {"note", "what the reader of a file noted beside its words", params, run};
}

} // namespace concord
