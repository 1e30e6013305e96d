// SPDX-License-Identifier: Apache-2.0
// The part of BlockMaker that judges what belongs to a signature block.
#include <algorithm>
#include <string>

#include "parser/grammar/role.hpp"
#include "parser/passes/block_maker.hpp"
#include "parser/passes/signature_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "Signed for and on behalf of the Board", also behind a name.
bool names_whom_for(std::string_view line) {
    const auto words = to_lower(line.substr(0, 160));
    return words.find("on behalf of ") != std::string::npos || words.starts_with("signed for ");
}

bool starts_name(std::string_view line) {
    const auto words = to_lower(line.substr(0, 40));
    return words.starts_with("name:") || words.starts_with("print name") ||
           words.starts_with("printed name");
}

bool starts_day(std::string_view line) {
    const auto words = to_lower(line.substr(0, 16));
    return words.starts_with("date:") || words.starts_with("dated:");
}

bool is_bare_signed(std::string_view line) {
    return line.size() < 8 && (to_lower(line) == "signed" || to_lower(line) == "signed:");
}

} // namespace

/// A line right below one that says for whom is signed goes on with the name: "and on behalf of the
/// HOMES<LF>AGENCY".
bool BlockMaker::goes_on_signing() const {
    if (blocks_.empty() || blocks_.back().role != BlockRole::signature || gap_ > 0) {
        return false;
    }
    const auto above = slice(text_, blocks_.back().content);
    return names_whom_for(above) && above.back() != ':';
}

/// The post of who signs, between the name and the day: no label tells what it is.
bool BlockMaker::stands_above_day(const Line& line) const {
    constexpr std::uint32_t longest = 120;
    if (blocks_.empty() || blocks_.back().role != BlockRole::signature ||
        line.content.size() >= longest) {
        return false;
    }
    const auto above = slice(text_, blocks_.back().content);
    if (!starts_name(above) && !(is_bare_signed(above) && gap_ == 0)) {
        return false;
    }
    const auto* next = next_line();
    return next != nullptr && next->kind == LineKind::text &&
           starts_day(slice(text_, next->content));
}

/// "Signed" above places to sign, or above a name or post and the day.
bool BlockMaker::heads_signature(const Line& line) const {
    if (!is_bare_signed(slice(text_, line.content))) {
        return false;
    }
    const auto* next = next_line();
    if (next == nullptr || next->kind != LineKind::text) {
        return false;
    }
    const auto* below = next + 1;
    const bool dated = below < lines_.data() + lines_.size() && !below->content.empty() &&
                       starts_day(slice(text_, below->content));
    return dated || ends_with_dots(slice(text_, next->content));
}

/// "Chief Executive", "Ferry Board" below a line to sign on: who signs there, and no heading.
bool BlockMaker::tells_signer(const Line& line) const {
    constexpr std::size_t most_lines = 3; // name, post and body
    const auto bare_rule = [this](const Block& block) {
        return block.role == BlockRole::signature &&
               std::ranges::none_of(slice(text_, block.content), is_letter_byte);
    };
    const auto last = std::span(blocks_).last(std::min(blocks_.size(), most_lines));
    if (std::ranges::none_of(last, bare_rule)) {
        return false;
    }
    const auto tells = [](std::string_view word) {
        return !word.starts_with("Contact") &&
               (grammar::is_post_word(word) || grammar::is_body_word(word));
    };
    const auto words = slice(text_, line.content);
    return tells(words.substr(0, words.find(' '))) || tells(words.substr(words.rfind(' ') + 1));
}

bool BlockMaker::beside_signature() const {
    if (!blocks_.empty() && blocks_.back().role == BlockRole::signature) {
        return true;
    }
    const auto* next = next_line();
    return next != nullptr && next->kind == LineKind::text &&
           (is_signature_line(slice(text_, next->content)) ||
            is_signature_detail(slice(text_, next->content)));
}

} // namespace concord
