// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/document.hpp"

namespace concord::parity {

/// One paragraph, heading, list entry or table row of an agreement, whatever format it is in.
struct Part {
    BlockRole role = BlockRole::paragraph;
    std::uint8_t level = 0; ///< Of a heading.
    std::uint8_t depth = 0; ///< Of a list entry, and of what goes on in one.
    Label label;            ///< Its value.
    std::string shown;      ///< The label as typed: "1.", "(a)", "2.3".
    std::string words;
    std::vector<std::string> cells; ///< Of a row.
    bool starts_table = false;
    bool close = false; ///< A paragraph on the line below the last one.
    bool bold = false;  ///< All of it.
};

using Agreement = std::vector<Part>;

/// The parts of a document that the parser has read.
[[nodiscard]] Agreement parts_of(const Document& document);

/// An agreement between invented bodies; the same one for the same seed. Its texts hold faults
/// that rules find.
[[nodiscard]] Agreement generated(std::uint32_t seed);

/// The agreement as people type it who know no styles: headings are paragraphs in bold type.
[[nodiscard]] Agreement without_styles(Agreement agreement);

/// A way to write an agreement down.
struct Format {
    const char* name;
    const char* file; ///< A file name that says what it is.
    std::string (*write)(const Agreement&);
    const char* adds = ""; ///< Id of the rule that finds something in the format itself.
};

[[nodiscard]] std::string write_text(const Agreement& agreement);
/// Broken into lines of 76, 58 and 100 columns.
[[nodiscard]] std::string write_wrapped(const Agreement& agreement);
[[nodiscard]] std::string write_narrow(const Agreement& agreement);
[[nodiscard]] std::string write_wide(const Agreement& agreement);
/// Of 72 columns, without blank lines between the entries of a list.
[[nodiscard]] std::string write_dense(const Agreement& agreement);
/// Of 72 columns, every line at the left margin.
[[nodiscard]] std::string write_flush(const Agreement& agreement);
[[nodiscard]] std::string write_markdown(const Agreement& agreement);
/// With the numbers typed in paragraphs.
[[nodiscard]] std::string write_html_typed(const Agreement& agreement);
/// With numbers that the browser counts, where lists can count them.
[[nodiscard]] std::string write_html_lists(const Agreement& agreement);
/// Numbers typed, each paragraph in one run.
[[nodiscard]] std::string write_word_typed(const Agreement& agreement);
/// Numbers that Word counts, by the properties of each paragraph.
[[nodiscard]] std::string write_word_direct(const Agreement& agreement);
/// Numbers that Word counts, by the styles of the paragraphs as far as styles can say it.
[[nodiscard]] std::string write_word_linked(const Agreement& agreement);
/// Numbers typed with a tab behind them, words cut into runs at any place.
[[nodiscard]] std::string write_word_split(const Agreement& agreement);
/// With changes that nobody accepted; when all are, it is the agreement.
[[nodiscard]] std::string write_word_tracked(const Agreement& agreement);
/// With a table of contents, cross-references and links as fields, and filled content controls.
[[nodiscard]] std::string write_word_fields(const Agreement& agreement);
/// An OpenDocument text with numbers that it counts.
[[nodiscard]] std::string write_odt_lists(const Agreement& agreement);
/// The same with typed numbers.
[[nodiscard]] std::string write_odt_typed(const Agreement& agreement);
/// As pandoc holds a document while it writes it elsewhere: with numbers that each format counts
/// as it can, and with typed ones.
[[nodiscard]] std::string write_pandoc_lists(const Agreement& agreement);
[[nodiscard]] std::string write_pandoc_typed(const Agreement& agreement);

/// Words as they stand in XML.
[[nodiscard]] std::string escaped(std::string_view words);

} // namespace concord::parity
