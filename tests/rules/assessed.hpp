// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "parser/text/decode.hpp"
#include "rules/engine/assess.hpp"
#include "tests/support/files.hpp"

namespace concord::tests {

/// A document judged by the built-in book on 21 November 2026 or another day.
struct Assessed {
    Document document;
    Reading reading;
    Assessment assessment;

    [[nodiscard]] std::uint32_t line(Span span) const {
        return span.empty() ? 0 : document.source.line_of(span.begin);
    }
    /// "95 CON-03" for each finding; line 0 is the whole document.
    [[nodiscard]] std::multiset<std::string> rows() const {
        std::multiset<std::string> out;
        for (const auto& finding : assessment.findings) {
            out.insert(std::to_string(line(finding.span)) + ' ' + std::string(finding.rule->id));
        }
        return out;
    }
    /// The first finding of a rule, or null.
    [[nodiscard]] const Finding* of(std::string_view rule) const {
        const auto found =
            std::find_if(assessment.findings.begin(), assessment.findings.end(),
                         [&](const Finding& finding) { return finding.rule->id == rule; });
        return found == assessment.findings.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string message(std::string_view rule) const {
        const auto* finding = of(rule);
        return finding == nullptr ? "nothing found" : finding->message;
    }
};

inline Assessed assessed(Document document, const std::string& family,
                         std::optional<AgreementType> type, const std::string& today) {
    Reading reading = understand(document, built_in_book(), type);
    AsOf as_of;
    as_of.today = *parse_iso(today);
    as_of.only = {family};
    auto assessment = assess(document, reading, built_in_book(), as_of);
    return {std::move(document), std::move(reading), std::move(assessment)};
}

/// A file of the checkout or beside it, judged by the rules of one family.
inline Assessed assessed_file(const std::string& path, const std::string& family) {
    auto source = concord::read(tests::read(path), Hints{path, std::nullopt});
    if (!source) {
        throw std::runtime_error("cannot read " + path);
    }
    return assessed(parse(std::move(*source)), family, std::nullopt, "2026-11-21");
}

/// Markdown as an MoU.
inline Assessed assessed_text(const std::string& text, const std::string& family,
                              const std::string& today = "2026-11-21") {
    auto decoded = decode(text);
    return assessed(parse(SourceText("test.md", SourceFormat::markdown, std::move(decoded.text))),
                    family, AgreementType::mou, today);
}

inline std::string sample(const std::string& name) {
    return source_dir() + "/corpus/agreements/" + name;
}

} // namespace concord::tests
