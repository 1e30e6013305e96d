// SPDX-License-Identifier: Apache-2.0
// The part of BlockBuilder that takes words.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/plain.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

bool is_blank(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

/// True for what is taken as it is: text without control characters.
bool is_plain(char byte) noexcept {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && value < 0x7F;
}

/// How many plain bytes stand at `at`, or fewer: counted by eights.
std::size_t plain_from(std::string_view words, std::size_t at) noexcept {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U;
    const std::size_t begin = at;
    for (; words.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, words.data() + at, sizeof(eight));
        // The top bit of a byte is set below 0x20, from 0x7F on, and perhaps behind such a byte.
        if ((((eight - 0x20U * ones) | eight | (eight + ones)) & (0x80U * ones)) != 0) break;
    }
    return at - begin;
}

} // namespace

void BlockBuilder::text(std::string_view words) {
    if (text_.size() == words_begin_) { // blanks at the begin are no words
        const bool keeps_tab = !in_cell_ && words.starts_with('\t') && last_is_typed_row();
        const auto first =
            keeps_tab ? words.begin() : std::find_if_not(words.begin(), words.end(), is_blank);
        words.remove_prefix(static_cast<std::size_t>(first - words.begin()));
    }
    clean(words);
}

/// Appends what is sound as it is, and stand-ins for the rest.
void BlockBuilder::clean(std::string_view words) {
    std::size_t sound = 0;
    std::size_t at = 0;
    const auto replace = [&](std::size_t size, std::string_view by) {
        put(words.substr(sound, at - sound));
        put(by);
        at += size;
        sound = at;
    };
    while (at < words.size()) {
        at += plain_from(words, at);
        if (at == words.size()) break;
        const char byte = words[at];
        if (is_plain(byte) || (byte == '\n') || (byte == '\t' && !in_cell_)) {
            ++at;
        } else if (static_cast<unsigned char>(byte) < 0x80) {
            replace(1, byte == '\r' ? "" : " ");
        } else if (const CodePoint here = code_point_at(words, at); here.size > 0) {
            at += here.size;
        } else {
            note_all(NoteCode::invalid_bytes);
            replace(1, "\xEF\xBF\xBD");
        }
    }
    put(words.substr(sound));
}

void BlockBuilder::put(std::string_view sound) {
    if (sound.empty()) return;
    full_ = full_ || text_.size() + sound.size() > most_text_bytes;
    if (full_) return;
    if (std::exchange(new_line_, false)) {
        text_ += '\n';
        words_begin_ = text_.size();
    }
    mark_origin();
    text_ += sound;
}

void BlockBuilder::origin(const Origin& origin) {
    origin_ = origin;
}

void BlockBuilder::mark_origin() {
    origin_.offset = offset();
    if (origins_.empty() ? !origin_.known() : origins_.back().same_place(origin_)) return;
    if (!origins_.empty() && origins_.back().offset == origin_.offset) {
        origins_.back() = origin_;
    } else {
        origins_.push_back(origin_);
    }
}

void BlockBuilder::trim_end(std::size_t least) {
    while (text_.size() > least && is_blank(text_.back()))
        text_.pop_back();
}

} // namespace concord
