// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_paragraph.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/readers/docx_characters.hpp"
#include "parser/readers/xml.hpp"

namespace concord {

namespace {

/// Elements that only wrap runs.
bool wraps_runs(std::string_view name) {
    constexpr std::array<std::string_view, 6> wrappers = {
        "w:hyperlink", "w:smartTag", "w:dir", "w:bdo", "w:customXml", "w:rubyBase"};
    return std::find(wrappers.begin(), wrappers.end(), name) != wrappers.end();
}

bool understood(std::string_view prefixes) {
    constexpr std::array<std::string_view, 8> known = {"wps", "wpg", "wpc", "wpi",
                                                       "w14", "w15", "w16", "wp14"};
    while (!prefixes.empty()) {
        const auto end = std::min(prefixes.find(' '), prefixes.size());
        const auto prefix = prefixes.substr(0, end);
        const bool known_one = prefix.empty() || prefix.starts_with("w16") ||
                               std::find(known.begin(), known.end(), prefix) != known.end();
        if (!known_one) return false;
        prefixes.remove_prefix(std::min(end + 1, prefixes.size()));
    }
    return true;
}

/// Blanks at both ends of a text count only where it says so, or something around it.
bool keeps_blanks(pugi::xml_node node, std::string_view text) {
    const auto first = node.attribute("xml:space");
    if (first) return std::string_view(first.value()) == "preserve";
    if (text.empty() || (text.front() > ' ' && text.back() > ' ')) return true; // none are there
    for (node = node.parent(); node; node = node.parent()) {
        if (const auto around = node.attribute("xml:space"))
            return std::string_view(around.value()) == "preserve";
    }
    return false;
}

bool all_blank(std::string_view words) {
    return words.find_first_not_of(" \t\n\xC2\xA0") == std::string_view::npos;
}

} // namespace

pugi::xml_node chosen_branch(pugi::xml_node alternate) {
    for (const pugi::xml_node choice : alternate.children("mc:Choice")) {
        if (understood(attribute(choice, "Requires"))) return choice;
    }
    return alternate.child("mc:Fallback");
}

void DocxInline::read(pugi::xml_node node, const ParagraphLook& style, DocxParagraph& out) {
    out_ = &out;
    style_ = &style;
    runs_ = 0;
    out.contents = out.contents || in_contents() || style.contents;
    for (Field& field : fields_)
        field.begin = out.size();
    children(node);
    // A code that its paragraph does not finish would swallow the rest of the document.
    while (in_code())
        fields_.pop_back();
}

bool DocxInline::in_contents() const noexcept {
    return std::any_of(fields_.begin(), fields_.end(), [](const Field& field) {
        return field.result && field.read.kind == FieldCode::Kind::contents;
    });
}

bool DocxInline::in_code() const noexcept {
    return std::any_of(fields_.begin(), fields_.end(),
                       [](const Field& field) { return !field.result; });
}

void DocxInline::children(pugi::xml_node node) {
    for (const pugi::xml_node below : node.children())
        child(below);
}

void DocxInline::child(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "w:r") return run(node);
    if (name == "w:pPr" || name == "w:proofErr") return;
    if (name == "w:bookmarkStart") {
        out_->bookmarks.emplace_back(attribute(node, "w:name"));
    } else if (name == "w:ins" || name == "w:moveTo") {
        ++counts_->changes;
        if (view_ == RevisionView::as_final) children(node);
    } else if (name == "w:del" || name == "w:moveFrom") {
        ++counts_->changes;
        if (view_ == RevisionView::as_original) children(node);
    } else if (name == "w:sdt") {
        form_field(node);
    } else if (name == "w:fldSimple") {
        simple_field(node);
    } else if (name == "mc:AlternateContent") {
        children(chosen_branch(node));
    } else if (name == "w:ruby") {
        children(node.child("w:rubyBase"));
    } else if (name == "m:t") {
        if (!in_code()) words(text_in(node, pieces_));
    } else if (wraps_runs(name) || name.starts_with("m:")) {
        children(node);
    }
}

void DocxInline::form_field(pugi::xml_node node) {
    const bool prompt = on_off(node.child("w:sdtPr"), "w:showingPlcHdr").value_or(false);
    prompts_ += prompt ? 1 : 0;
    children(node.child("w:sdtContent"));
    prompts_ -= prompt ? 1 : 0;
}

void DocxInline::simple_field(pugi::xml_node node) {
    fields_.push_back({std::string(attribute(node, "w:instr")), {}, 0, false, {}});
    field_mark("separate", {});
    children(node);
    end_field();
}

void DocxInline::run(pugi::xml_node node) {
    ++runs_;
    run_begun_ = false;
    run_source_ = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    const pugi::xml_node properties = node.child("w:rPr");
    const auto style = attribute(properties.child("w:rStyle"), "w:val");
    static const CharacterLook plain;
    const CharacterLook& character = style.empty() ? plain : looks_->character(style);
    const RunLook own = run_look(properties);
    const auto pick = [&](std::optional<bool> RunLook::*part) {
        const auto& direct = own.*part;
        const auto& named = character.look.*part;
        return direct ? *direct : named ? *named : (style_->look.*part).value_or(false);
    };
    hidden_ = pick(&RunLook::vanish);
    strong_ = pick(&RunLook::bold) || pick(&RunLook::underline);
    faint_ = colours_ == 0 && pick(&RunLook::faint);
    prompt_ = prompts_ > 0 || character.placeholder;
    for (const pugi::xml_node below : node.children())
        run_child(below);
}

void DocxInline::run_child(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "w:fldChar")
        return field_mark(attribute(node, "w:fldCharType"), node.child("w:ffData"));
    if (name == "w:instrText") {
        if (!fields_.empty() && !fields_.back().result)
            fields_.back().code += text_in(node, pieces_);
        return;
    }
    if (name == "mc:AlternateContent") {
        for (const pugi::xml_node below : chosen_branch(node).children())
            run_child(below);
        return;
    }
    if (name == "w:drawing" || name == "w:pict" || name == "w:object") {
        counts_->embedded += name == "w:object" ? 1U : 0U;
        return collect_boxes(node);
    }
    counts_->comments += name == "w:commentReference" ? 1U : 0U;
    counts_->footnotes += name == "w:footnoteReference" || name == "w:endnoteReference" ? 1U : 0U;
    if (in_code()) return;
    if (name == "w:t" || (name == "w:delText" && view_ == RevisionView::as_original)) {
        std::string_view text = text_in(node, pieces_);
        if (!keeps_blanks(node, text)) text = without_outer_blanks(text);
        if (text.find('\xEF') != std::string_view::npos) { // all that is private begins with it
            const auto fonts = node.parent().child("w:rPr").child("w:rFonts");
            text = shown_in_font(text, attribute(fonts, "w:ascii"), pieces_);
        }
        words(text);
    } else if (name == "w:tab" || name == "w:ptab") {
        words("\t");
    } else if (name == "w:br") {
        const auto type = attribute(node, "w:type");
        const bool within = type.empty() || type == "textWrapping";
        if (!within) out_->page_break = true;
        words("\n");
    } else if (name == "w:cr") {
        words("\n");
    } else if (name == "w:noBreakHyphen") {
        words("\xE2\x80\x91");
    } else if (name == "w:softHyphen") {
        words("\xC2\xAD");
    } else if (name == "w:sym") {
        words(symbol(attribute(node, "w:font"), attribute(node, "w:char")));
    } else if (name == "w:ruby") {
        children(node.child("w:rubyBase"));
    }
}

void DocxInline::words(std::string_view words) {
    if (words.empty()) return;
    const bool blank = all_blank(words);
    if (hidden_) {
        if (blank || std::exchange(out_->hidden, true)) return;
        out_->marks.push_back({{out_->size(), out_->size()}, NoteCode::hidden_text, 0});
        return;
    }
    if (!run_begun_) {
        out_->runs.push_back({out_->size(), runs_, run_source_});
        run_begun_ = true;
    }
    const std::uint32_t begin = out_->size();
    out_->text += words;
    if (blank) return;
    out_->strong = out_->strong && strong_;
    const auto mark = [&](NoteCode code) {
        auto& marks = out_->marks;
        if (!marks.empty() && marks.back().code == code && marks.back().span.end == begin) {
            marks.back().span.end = out_->size();
        } else {
            marks.push_back({{begin, out_->size()}, code, 0});
        }
    };
    if (prompt_) mark(NoteCode::unfilled_control);
    if (faint_) mark(NoteCode::faint_text);
}

void DocxInline::field_mark(std::string_view type, pugi::xml_node form) {
    if (type == "begin") {
        constexpr std::size_t deepest = 64;
        if (fields_.size() < deepest) fields_.push_back({{}, {}, 0, false, form});
    } else if (type == "separate" && !fields_.empty() && !fields_.back().result) {
        Field& field = fields_.back();
        field.result = true;
        field.read = read_field_code(field.code);
        field.begin = out_->size();
        out_->contents = out_->contents || field.read.kind == FieldCode::Kind::contents;
    } else if (type == "end" && !fields_.empty()) {
        end_field();
    }
}

void DocxInline::end_field() {
    Field field = std::move(fields_.back());
    fields_.pop_back();
    if (!field.result) field.read = read_field_code(field.code);
    const Span span{std::min(field.begin, out_->size()), out_->size()};
    if (field.form && !in_code()) form_shown(field.form, field.result ? span : Span{});
    switch (field.read.kind) {
    case FieldCode::Kind::reference:
        if (!field.result || span.empty()) return;
        out_->references.push_back({field.read, out_->text.substr(span.begin, span.size()), {}});
        out_->marks.push_back({span, NoteCode::broken_reference,
                               static_cast<std::uint32_t>(out_->references.size())});
        return;
    case FieldCode::Kind::outside:
        ++counts_->outside;
        return;
    case FieldCode::Kind::number:
        ++counts_->unread_numbers;
        return;
    case FieldCode::Kind::contents:
    case FieldCode::Kind::other:
        return;
    }
}

/// A field of a form of old: what it shows may stand only in its properties.
void DocxInline::form_shown(pugi::xml_node form, Span result) {
    if (result.empty()) return words(shown_by_form(form));
    const auto shown = std::string_view(out_->text).substr(result.begin, result.size());
    if (form.child("w:textInput") && is_unfilled(shown))
        out_->marks.push_back({result, NoteCode::unfilled_control, 0});
}

/// Finds text boxes in a drawing, outermost ones only: a box in a box is read with it.
void DocxInline::collect_boxes(pugi::xml_node node) {
    std::vector<pugi::xml_node> open{node};
    while (!open.empty()) {
        const pugi::xml_node at = open.back();
        open.pop_back();
        if (is(at, "w:txbxContent")) {
            ++counts_->boxes;
            out_->boxes.push_back(at);
            continue;
        }
        if (is(at, "mc:AlternateContent")) {
            if (const auto branch = chosen_branch(at)) open.push_back(branch);
            continue;
        }
        for (pugi::xml_node below = at.last_child(); below; below = below.previous_sibling())
            open.push_back(below);
    }
}

} // namespace concord
