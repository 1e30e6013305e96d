// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_overprint.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr int hair = 2; ///< Pixels that print over other print may stand beside it.

/// Part of the words of another piece, at the place where they stand in it.
bool lies_in(const PdfPiece& part, const PdfPiece& whole) {
    constexpr std::size_t longest = 2000;
    if (part.text.size() < 3 || part.text.size() >= whole.text.size() ||
        whole.text.size() > longest || part.left < whole.left - hair ||
        part.right() > whole.right() + hair)
        return false;
    int tries = 16;
    for (auto at = whole.text.find(part.text); at != std::string::npos && tries-- > 0;
         at = whole.text.find(part.text, at + 1)) {
        const auto share = static_cast<double>(at) / static_cast<double>(whole.text.size());
        const int place = whole.left + static_cast<int>(share * whole.width);
        if (std::abs(place - part.left) <= std::max(whole.size, hair)) return true;
    }
    return false;
}

/// "o Confidentiality" below "Confidentiality The parties …": only the sign is left of it.
void cut_overlap(PdfPiece& before, const PdfPiece& again) {
    if (again.left <= before.left + hair || again.left >= before.right() - hair) return;
    const std::size_t blank = before.text.find(' ');
    if (blank == std::string::npos) return;
    const std::string_view rest = std::string_view(before.text).substr(blank + 1);
    if (rest.size() < 3 || !again.text.starts_with(rest)) return;
    before.text.resize(blank);
    before.width = again.left - before.left;
    before.blank_after = 1;
    before.letters = static_cast<std::uint16_t>(count_code_points(before.text));
}

} // namespace

bool prints_over(std::vector<PdfPiece>& pieces, const PdfPiece& again) {
    constexpr std::ptrdiff_t most_between = 64;
    const auto first = pieces.end() - std::min(most_between, std::ssize(pieces));
    for (auto before = first; before != pieces.end(); ++before) {
        if (std::abs(before->top - again.top) > hair) continue;
        if (std::abs(before->left - again.left) <= hair && before->text == again.text) {
            before->bold = true;
            return true;
        }
        if (lies_in(again, *before)) return true;
        if (lies_in(*before, again)) {
            const bool bold = before->bold;
            *before = again;
            before->bold = before->bold || bold;
            return true;
        }
        cut_overlap(*before, again);
    }
    return false;
}

} // namespace concord
