// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "tests/parity/agreement.hpp"

namespace concord::parity {

/// What the runs of a Word document look like.
enum class RunKind { whole, split, tracked, fields };

/// One paragraph for Word.
struct WordParagraph {
    std::string properties; ///< Content of w:pPr.
    std::string typed;      ///< The label, when it is typed.
    std::string words;
    std::string counted; ///< The label, when Word counts it.
    bool bold = false;   ///< By its runs.
};

/// Writes paragraphs as Word does that has a history: cut up, with changes or with fields. What is
/// read of them is always the same words.
class WordRuns {
public:
    explicit WordRuns(RunKind kind) : kind_(kind) {}

    /// The agreement to come: cross-references lead to the labels in it.
    void expect(const Agreement& agreement);
    [[nodiscard]] std::string paragraph(const WordParagraph& paragraph);
    /// Begin of a table row, and of a deleted one before it.
    [[nodiscard]] std::string row_begin(std::size_t cells);

private:
    [[nodiscard]] unsigned below(unsigned limit);
    [[nodiscard]] std::string split(std::string_view words, bool bold);
    [[nodiscard]] std::string tracked(std::string_view words);
    [[nodiscard]] std::string tracked_paragraph(const WordParagraph& paragraph);
    [[nodiscard]] std::string with_fields(std::string_view words);
    [[nodiscard]] std::string fields_paragraph(const WordParagraph& paragraph);

    RunKind kind_;
    std::uint32_t state_ = 12345;
    std::size_t paragraphs_ = 0;
    std::set<std::string> labels_;
    std::string contents_; ///< Table of contents, until it is written.
};

} // namespace concord::parity
