// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_tags.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "parser/readers/pdf_layer.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr std::size_t deepest = 200;

template <std::size_t count>
bool among(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements within a paragraph: their words are those of the element around them.
bool is_inline(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {"Span",     "Link",  "Reference", "Quote",
                                                        "Code",     "Annot", "Em",        "Strong",
                                                        "BibEntry", "Ruby",  "Warichu",   "Form"};
    return among(name, names);
}

/// Level of "H1" … "H6"; 0 for "H" and "Title".
std::optional<std::uint8_t> heading_level(std::string_view name) {
    if (name == "H" || name == "Title") return std::uint8_t{0};
    if (name.size() == 2 && name[0] == 'H' && name[1] >= '1' && name[1] <= '6') {
        return static_cast<std::uint8_t>(name[1] - '0');
    }
    return std::nullopt;
}

class TagReader {
public:
    explicit TagReader(std::string_view structure) : rest_(structure) {}

    std::vector<PdfTag> read() && {
        while (!rest_.empty()) {
            const std::string_view line = next_line();
            const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
            const std::string_view said = line.substr(indent);
            if (said.empty() || said.starts_with('/') || said.starts_with("Object ")) continue;
            if (said.starts_with('"')) {
                words(indent, whole_text(said));
            } else {
                element(indent, said.substr(0, said.find_first_of(" :<\"")));
            }
        }
        return std::move(tags_);
    }

private:
    struct Element {
        std::size_t indent = 0;
        std::string_view name;
        std::size_t tag = none; ///< That its words go to; none before the first.
        bool labelled = false;  ///< An item whose label waits for its body.
    };

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::string_view next_line() {
        const std::size_t end = std::min(rest_.find('\n'), rest_.size());
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return line;
    }

    /// A text may have line ends in it; it is over at a line that ends in a quotation mark.
    std::string whole_text(std::string_view first) {
        std::string text(first.substr(1));
        while (!text.ends_with('"') && !rest_.empty()) {
            text += ' ';
            text += next_line();
        }
        if (text.ends_with('"')) text.pop_back();
        return text;
    }

    void leave(std::size_t indent) {
        while (!open_.empty() && open_.back().indent >= indent)
            open_.pop_back();
    }

    void element(std::size_t indent, std::string_view name) {
        leave(indent);
        if (open_.size() >= deepest) return;
        if (name == "Table") ++tables_;
        if (name == "TR") {
            ++rows_;
            cells_ = 0;
        }
        open_.push_back({indent, name, none, false});
        if (name == "TD" || name == "TH") {
            ++cells_;
            add_tag(PdfTagRole::cell); // stands even when nothing is in it
        }
    }

    [[nodiscard]] bool inside(std::string_view name) const {
        return std::any_of(open_.begin(), open_.end(),
                           [&](const Element& element) { return element.name == name; });
    }

    [[nodiscard]] PdfTagRole role() const {
        if (inside("TD") || inside("TH")) return PdfTagRole::cell;
        if (inside("TOCI") || inside("TOC")) return PdfTagRole::contents;
        if (inside("Note")) return PdfTagRole::note;
        return inside("LI") ? PdfTagRole::item : PdfTagRole::paragraph;
    }

    void words(std::size_t indent, const std::string& text) {
        leave(indent);
        const std::string letters = squeeze(text);
        if (letters.empty()) return;
        if (open_.empty()) open_.push_back({0, "Document", none, false});
        std::size_t at = open_.size() - 1;
        while (at > 0 && is_inline(open_[at].name))
            --at;
        Element& owner = open_[at];
        if (owner.tag == none) owner.tag = tag_for(at);
        tags_[owner.tag].letters += letters;
    }

    /// The tag that the words of an element begin or go on with.
    std::size_t tag_for(std::size_t at) {
        const std::string_view name = open_[at].name;
        Element* item = nullptr;
        for (Element& element : open_) {
            if (element.name == "LI") item = &element;
        }
        if (item != nullptr && name != "Lbl" && std::exchange(item->labelled, false)) {
            return item->tag; // the body of a label
        }
        PdfTagRole kind = role();
        const auto level = heading_level(name);
        if (level && kind == PdfTagRole::paragraph) kind = PdfTagRole::heading;
        if (level && kind == PdfTagRole::item) kind = PdfTagRole::heading;
        const std::size_t tag = add_tag(kind);
        tags_[tag].level = level.value_or(0);
        if (item != nullptr && name == "Lbl") {
            item->tag = tag;
            item->labelled = true;
        }
        return tag;
    }

    std::size_t add_tag(PdfTagRole role) {
        PdfTag tag;
        tag.role = role;
        if (role == PdfTagRole::cell) {
            tag.table = tables_;
            tag.row = rows_;
            tag.cell = cells_ > 0 ? cells_ - 1 : 0;
        }
        tags_.push_back(std::move(tag));
        return tags_.size() - 1;
    }

    std::string_view rest_;
    std::vector<Element> open_;
    std::vector<PdfTag> tags_;
    std::uint32_t tables_ = 0;
    std::uint32_t rows_ = 0;
    std::uint32_t cells_ = 0; ///< Of the row at hand.
};

} // namespace

std::vector<PdfTag> read_tags(std::string_view structure) {
    return TagReader(structure).read();
}

std::string squeeze(std::string_view text) {
    std::string letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        at += std::max<std::size_t>(here.size, 1);
        const char32_t letter = here.size > 0 ? here.value : replacement_character;
        if (letter <= 0x20 || (letter >= 0x7F && letter <= 0xA0)) continue;
        if (const std::string_view spelt = spelt_out(letter); !spelt.empty()) {
            letters += spelt;
        } else {
            append_utf8(letters, letter);
        }
    }
    return letters;
}

} // namespace concord
