// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/result.hpp"
#include "system/poppler.hpp"

namespace concord {

/// Resolution at which pages are drawn for text recognition, in dots per inch.
inline constexpr int recognised_resolution = 300;
/// Most pages of a scan that are recognised; each takes seconds.
inline constexpr std::size_t most_recognised_pages = 60;

/// Draws each page of a PDF and lets tesseract read it, in the sandbox that PDF is read in. Gives
/// tesseract's table of words for each page. A missing tesseract is an error that says what to do.
[[nodiscard]] Result<std::vector<std::string>>
recognise_pages(std::string_view pdf, std::size_t pages, const std::string& where,
                std::span<const std::string_view> folders = poppler_folders);

} // namespace concord
