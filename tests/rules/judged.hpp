// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/text/decode.hpp"
#include "rules/engine/assess.hpp"
#include "rules/engine/reading.hpp"
#include "tests/rules/small_book.hpp"

namespace concord::tests {

inline Document parsed(const std::string& text) {
    return parse(SourceText("test.md", SourceFormat::markdown, decode(text).text));
}

inline OwnedBook loaded(const BookSources& sources) {
    auto book = load_book(sources);
    INFO((book ? "" : book.error().where + ": " + book.error().message));
    REQUIRE(book.has_value());
    return std::move(*book);
}

/// A text judged by a small book, as an MoU on 21 November 2026.
struct Judged {
    OwnedBook book;
    Document document;
    Reading reading;
    Assessment assessment;

    Judged(const BookSources& sources, const std::string& text, std::vector<std::string> only = {})
        : book(loaded(sources)),
          document(parsed(text)),
          reading(understand(document, book.book(), AgreementType::mou)),
          assessment(assess(document, reading, book.book(),
                            {*parse_iso("2026-11-21"), nullptr, std::move(only)})) {}

    /// The words that the findings stand at, joined by " | "; "whole" for the whole document.
    [[nodiscard]] std::string words() const {
        std::string out;
        for (const auto& finding : assessment.findings) {
            out += out.empty() ? "" : " | ";
            out += finding.span.empty() ? "whole" : quote(document, finding.span);
        }
        return out;
    }
};

} // namespace concord::tests
