// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace concord::tests {

// A sample agreement (text or Markdown) in the forms that the targets take. They need not be
// faithful: mutants of them are to be read, not compared.

/// Parts of a Word document behind each other: numbered, bulleted and plain paragraphs, tables.
[[nodiscard]] std::string word_form(const std::string& agreement);
/// Parts of an OpenDocument text.
[[nodiscard]] std::string open_form(const std::string& agreement);
/// A web page around it.
[[nodiscard]] std::string page_form(const std::string& agreement);
/// What poppler says of its pages.
[[nodiscard]] std::string layer_form(const std::string& agreement);

} // namespace concord::tests
