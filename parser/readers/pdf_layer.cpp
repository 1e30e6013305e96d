// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_layer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "parser/readers/pdf_overprint.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr int smallest_legible = 4; ///< Pixels: under three points nobody reads.
constexpr int largest_length = 100'000;
constexpr std::size_t most_letters_of_a_piece = 60'000;

struct Font {
    int size = 0;
    bool bold = false;
    bool faint = false;
};

/// The value of an attribute in the inside of a tag; empty when absent.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos;
         at = tag.find(name, at + 1)) {
        const std::size_t value = at + name.size() + 2;
        const bool whole =
            at > 0 && tag[at - 1] == ' ' && tag.substr(at + name.size()).starts_with("=\"");
        if (!whole) continue;
        return tag.substr(value, tag.find('"', value) - value);
    }
    return {};
}

int number(std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool sound = value > -largest_length && value < largest_length;
    return sound ? static_cast<int>(value) : 0;
}

bool is_bold(std::string_view family) noexcept {
    constexpr std::array weights = {"Bold", "bold", "Black", "Heavy", "Semibold", "Demi"};
    return std::any_of(weights.begin(), weights.end(), [&](const char* weight) {
        return family.find(weight) != std::string_view::npos;
    });
}

bool is_private(char32_t letter) noexcept {
    return letter >= 0xE000 && letter <= 0xF8FF;
}

/// What stands before the ";" of a character reference, as a character.
char32_t referred(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 5> named = {
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [known, letter] : named) {
        if (name == known) return letter;
    }
    if (!name.starts_with('#')) return 0;
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t value = 0;
    const auto read =
        std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
    const bool sound = read.ec == std::errc() && value >= 0x20 && value < 0x110000 &&
                       (value < 0xD800 || value > 0xDFFF);
    return sound ? static_cast<char32_t>(value) : 0;
}

class LayerReader {
public:
    explicit LayerReader(std::string_view xml) : xml_(xml) {}

    PdfLayer read() && {
        while (next_tag()) {
            if (tag_.starts_with("page ")) {
                page();
            } else if (tag_.starts_with("fontspec ")) {
                font();
            } else if (tag_.starts_with("text ")) {
                piece();
            } else if (tag_.starts_with("outline")) {
                break; // bookmarks; the pages are over
            }
        }
        return std::move(layer_);
    }

private:
    /// Sets `tag_` to the inside of the next tag.
    bool next_tag() {
        const std::size_t open = xml_.find('<', at_);
        if (open == std::string_view::npos) return false;
        const std::size_t close = xml_.find('>', open);
        if (close == std::string_view::npos) return false;
        tag_ = xml_.substr(open + 1, close - open - 1);
        at_ = close + 1;
        return true;
    }

    void page() {
        PdfPage page;
        page.number = static_cast<std::uint32_t>(std::max(number(attribute(tag_, "number")), 0));
        page.width = number(attribute(tag_, "width"));
        page.height = number(attribute(tag_, "height"));
        layer_.pages.push_back(std::move(page));
    }

    void font() {
        const int id = number(attribute(tag_, "id"));
        if (id < 0 || id > 0xFFFF) return;
        const auto index = static_cast<std::size_t>(id);
        if (fonts_.size() <= index) fonts_.resize(index + 1);
        Font& font = fonts_[index];
        font.size = number(attribute(tag_, "size"));
        font.bold = is_bold(attribute(tag_, "family"));
        font.faint = attribute(tag_, "color") == "#ffffff";
    }

    void piece() {
        PdfPiece piece;
        piece.top = number(attribute(tag_, "top"));
        piece.left = number(attribute(tag_, "left"));
        piece.width = std::max(number(attribute(tag_, "width")), 0);
        piece.height = std::max(number(attribute(tag_, "height")), 1);
        const auto id = static_cast<std::size_t>(std::max(number(attribute(tag_, "font")), 0));
        if (id < fonts_.size()) {
            piece.size = fonts_[id].size;
            piece.bold = fonts_[id].bold;
            piece.faint = fonts_[id].faint;
        }
        if (piece.size <= 0) piece.size = piece.height;
        piece.faint = piece.faint || piece.size < smallest_legible;
        const std::size_t end = std::min(xml_.find("</text>", at_), xml_.size());
        inside(xml_.substr(at_, end - at_), piece);
        at_ = std::min(end + 7, xml_.size());
        if (layer_.pages.empty() || layer_.pages.size() > most_pages) return;
        piece.page = static_cast<std::uint16_t>(layer_.pages.size() - 1);
        trim(piece);
        auto& pieces = layer_.pages.back().pieces;
        if (!piece.text.empty() && !prints_over(pieces, piece)) pieces.push_back(std::move(piece));
    }

    /// The words of a piece without the tags in them.
    void inside(std::string_view marked, PdfPiece& piece) {
        std::size_t at = 0;
        bold_ = piece.bold;
        bold_letters_ = light_letters_ = 0;
        while (at < marked.size()) {
            if (marked[at] == '<') {
                const std::size_t close = std::min(marked.find('>', at), marked.size());
                const std::string_view tag = marked.substr(at + 1, close - at - 1);
                if (tag == "b" || tag == "/b") bold_ = piece.bold || tag == "b";
                piece.link = piece.link || is_inner_link(tag);
                at = std::min(close + 1, marked.size());
            } else if (const std::size_t end = marked.find(';', at);
                       marked[at] == '&' && end != std::string_view::npos && end - at < 12) {
                const char32_t letter = referred(marked.substr(at + 1, end - at - 1));
                if (letter != 0) append(letter, piece.text);
                at = end + 1;
            } else {
                const CodePoint here = code_point_at(marked, at);
                append(here.size > 0 ? here.value : replacement_character, piece.text);
                at += std::max<std::size_t>(here.size, 1);
            }
        }
        piece.bold = bold_letters_ > 0 && light_letters_ == 0;
    }

    static bool is_inner_link(std::string_view tag) {
        return tag.starts_with("a ") &&
               attribute(tag, "href").find(".html#") != std::string_view::npos;
    }

    void append(char32_t letter, std::string& text) {
        if (letter == 0xA0 || letter == '\t' || letter == '\n' || letter == '\r') letter = ' ';
        const bool control = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
        if (control) letter = replacement_character;
        if (letter != ' ') {
            ++layer_.letters;
            if (letter == replacement_character || is_private(letter)) ++layer_.unknown;
            ++(bold_ ? bold_letters_ : light_letters_);
        }
        if (const std::string_view spelt = spelt_out(letter); !spelt.empty()) {
            text += spelt;
        } else {
            append_utf8(text, letter);
        }
    }

    /// Takes blanks off the ends; those at the begin are an indent where text is typed.
    static void trim(PdfPiece& piece) {
        const std::size_t first = piece.text.find_first_not_of(' ');
        if (first == std::string::npos) {
            piece.text.clear();
            return;
        }
        const std::size_t all = count_code_points(piece.text);
        const std::size_t last = piece.text.find_last_not_of(' ');
        const int advance = piece.width / static_cast<int>(std::max<std::size_t>(all, 1));
        const int before = static_cast<int>(first) * advance;
        const int after = static_cast<int>(piece.text.size() - last - 1) * advance;
        piece.blank_before = first > 0 ? std::max(before, 1) : 0;
        piece.blank_after = last + 1 < piece.text.size() ? std::max(after, 1) : 0;
        piece.left += before;
        piece.width = std::max(piece.width - before - after, 1);
        piece.text = piece.text.substr(first, last + 1 - first);
        piece.letters = static_cast<std::uint16_t>(
            std::min(count_code_points(piece.text), most_letters_of_a_piece));
    }

    std::string_view xml_;
    std::size_t at_ = 0;
    std::string_view tag_;
    std::vector<Font> fonts_;
    bool bold_ = false;
    std::size_t bold_letters_ = 0;
    std::size_t light_letters_ = 0;
    PdfLayer layer_;
};

} // namespace

std::string_view spelt_out(char32_t letter) noexcept {
    switch (letter) {
    case 0xFB00:
        return "ff";
    case 0xFB01:
        return "fi";
    case 0xFB02:
        return "fl";
    case 0xFB03:
        return "ffi";
    case 0xFB04:
        return "ffl";
    case 0xFB05:
    case 0xFB06:
        return "st";
    default:
        return {};
    }
}

PdfLayer read_pdf_layer(std::string_view xml) {
    return LayerReader(xml).read();
}

} // namespace concord
