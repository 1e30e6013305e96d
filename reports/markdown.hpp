// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// Words on one line as Markdown that shows just these words: what Markdown or HTML would take for
/// a sign of its own gets a backslash, what a terminal would act upon is made visible. A mail
/// program that knows no Markdown still shows readable text.
[[nodiscard]] std::string markdown(std::string_view text);

/// Lines as they stand, in a fenced block of the given language; the fence is longer than
/// any run of backquotes in the text. Ends with a line break.
[[nodiscard]] std::string markdown_block(std::string_view text, std::string_view language = {});

} // namespace concord
