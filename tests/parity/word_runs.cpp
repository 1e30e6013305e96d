// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/word_runs.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace concord::parity {

namespace {

constexpr std::string_view by = "w:id=\"7\" w:author=\"Reviewer\" w:date=\"2026-01-05T10:00:00Z\"";

std::string run(std::string_view words, std::string_view properties = {}) {
    if (words.empty()) return {};
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                       properties.empty() ? std::string()
                                          : fmt::format("<w:rPr>{}</w:rPr>", properties),
                       escaped(words));
}

std::string inserted(const std::string& runs) {
    return fmt::format("<w:ins {}>{}</w:ins>", by, runs);
}

std::string deleted(std::string_view words) {
    return fmt::format(
        "<w:del {}><w:r><w:delText xml:space=\"preserve\">{}</w:delText></w:r></w:del>", by,
        escaped(words));
}

std::string in_paragraph(const std::string& properties, const std::string& content) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

std::string field(std::string_view code, const std::string& result) {
    constexpr std::string_view mark = "<w:r><w:fldChar w:fldCharType=\"{}\"/></w:r>";
    return fmt::format(mark, "begin") +
           fmt::format("<w:r><w:instrText xml:space=\"preserve\"> {} </w:instrText></w:r>",
                       escaped(code)) +
           fmt::format(mark, "separate") + result + fmt::format(mark, "end");
}

/// "(a)" and "4." as a cross-reference and a bookmark name them.
std::string bare(std::string_view label) {
    std::string out;
    for (const char c : label) {
        if (c != '(' && c != ')' && c != ' ' && c != ':') out += c;
    }
    while (out.ends_with('.'))
        out.pop_back();
    return out;
}

std::string bookmark_name(std::string_view label) {
    std::string name = "_Ref_" + bare(label);
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

std::string joined(const WordParagraph& paragraph) {
    const bool both = !paragraph.typed.empty() && !paragraph.words.empty();
    return paragraph.typed + (both ? " " : "") + paragraph.words;
}

/// The nearest blank at or behind a place, so that what is cut off is whole words.
std::size_t blank_from(std::string_view words, std::size_t at) {
    return std::min(words.find(' ', std::min(at, words.size())), words.size());
}

} // namespace

unsigned WordRuns::below(unsigned limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
}

void WordRuns::expect(const Agreement& agreement) {
    if (kind_ != RunKind::fields) return;
    std::string lines;
    for (const Part& part : agreement) {
        if (!part.shown.empty()) labels_.insert(bare(part.shown));
        if (part.role == BlockRole::heading) lines += in_paragraph({}, run(part.words + "\t3"));
    }
    contents_ = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o "
                "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>" +
                lines + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}

std::string WordRuns::paragraph(const WordParagraph& paragraph) {
    ++paragraphs_;
    switch (kind_) {
    case RunKind::whole:
        break;
    case RunKind::split:
        return in_paragraph(paragraph.properties, paragraph.typed.empty()
                                                      ? split(paragraph.words, paragraph.bold)
                                                      : split(paragraph.typed, paragraph.bold) +
                                                            "<w:r><w:tab/></w:r>" +
                                                            split(paragraph.words, paragraph.bold));
    case RunKind::tracked:
        return tracked_paragraph(paragraph);
    case RunKind::fields:
        return fields_paragraph(paragraph);
    }
    return in_paragraph(paragraph.properties,
                        run(joined(paragraph), paragraph.bold ? "<w:b/>" : ""));
}

std::string WordRuns::row_begin(std::size_t cells) {
    std::string out;
    if (kind_ == RunKind::tracked && below(3) == 0) {
        out += fmt::format("<w:tr><w:trPr><w:del {}/></w:trPr>", by);
        for (std::size_t at = 0; at < cells; ++at)
            out += "<w:tc>" + in_paragraph({}, deleted("No longer")) + "</w:tc>";
        out += "</w:tr>";
    }
    return out + "<w:tr>";
}

/// Cuts between any two characters, with what Word leaves between runs.
std::string WordRuns::split(std::string_view words, bool bold) {
    constexpr std::string_view looks[] = {"", "<w:lang w:val=\"en-GB\"/>", "<w:i/>",
                                          "<w:rFonts w:ascii=\"Arial\"/>"};
    constexpr std::string_view between[] = {
        "", "<w:proofErr w:type=\"spellStart\"/>",
        "<w:bookmarkStart w:id=\"3\" w:name=\"_Hlk3\"/><w:bookmarkEnd w:id=\"3\"/>",
        "<w:r><w:lastRenderedPageBreak/></w:r>"};
    std::string out;
    while (!words.empty()) {
        std::size_t size = std::min<std::size_t>(1 + below(12), words.size());
        while (size < words.size() && (static_cast<unsigned char>(words[size]) & 0xC0U) == 0x80U)
            ++size; // not within a character
        out += run(words.substr(0, size),
                   std::string(bold ? "<w:b/>" : "") + std::string(looks[below(4)]));
        out += between[below(4)];
        words.remove_prefix(size);
    }
    return out;
}

/// Some words inserted, others deleted beside them.
std::string WordRuns::tracked(std::string_view words) {
    const std::size_t first = blank_from(words, below(40));
    const std::size_t second = blank_from(words, first + 1 + below(30));
    const auto middle = words.substr(first, second - first);
    const std::string change = below(4) == 0
                                   ? fmt::format("<w:moveTo {}>{}</w:moveTo>", by, run(middle))
                                   : inserted(run(middle));
    return run(words.substr(0, first)) + deleted(" not as it was") +
           (middle.empty() ? std::string() : change) + run(words.substr(second));
}

std::string WordRuns::tracked_paragraph(const WordParagraph& paragraph) {
    const std::string words = joined(paragraph);
    const std::string gone_mark = fmt::format("<w:rPr><w:del {}/></w:rPr>", by);
    std::string out;
    switch (below(6)) {
    case 0: // a whole paragraph went, and its number with it
        out += in_paragraph(paragraph.properties + gone_mark, deleted("This was left out."));
        break;
    case 1: { // two paragraphs became one
        const std::size_t cut = blank_from(words, below(30));
        return in_paragraph(paragraph.properties + gone_mark, run(words.substr(0, cut))) +
               in_paragraph(paragraph.properties, run(words.substr(cut)));
    }
    case 2: // the whole paragraph is new
        return in_paragraph(paragraph.properties + fmt::format("<w:rPr><w:ins {}/></w:rPr>", by),
                            inserted(run(words)));
    case 3: // its look was another
        return in_paragraph(paragraph.properties +
                                fmt::format("<w:pPrChange {}><w:pPr><w:pStyle w:val=\"Heading3\"/>"
                                            "</w:pPr></w:pPrChange>",
                                            by),
                            run(words));
    default:
        break;
    }
    return out + in_paragraph(paragraph.properties, tracked(words));
}

/// Numbers behind a unit's noun lead to the label of that number; addresses are links.
std::string WordRuns::with_fields(std::string_view words) {
    std::string out;
    std::string plain;
    std::string before;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        std::string word(words.substr(0, end));
        const std::size_t tail = word.find_last_not_of(".,;)") + 1;
        const std::string number = word.substr(0, tail);
        const bool refers = (before == "paragraph" || before == "clause" || before == "section") &&
                            labels_.contains(number);
        if (refers || word.find('@') != std::string::npos) {
            out += run(std::exchange(plain, {}));
            out += refers ? field("REF " + bookmark_name(number) + " \\r \\h", run(number))
                          : "<w:hyperlink>" + run(number) + "</w:hyperlink>";
            plain = word.substr(tail);
        } else {
            plain += word;
        }
        before = word;
        words.remove_prefix(end);
        if (!words.empty()) {
            plain += ' ';
            words.remove_prefix(1);
        }
    }
    return out + run(plain);
}

std::string WordRuns::fields_paragraph(const WordParagraph& paragraph) {
    std::string content = with_fields(joined(paragraph));
    if (!paragraph.counted.empty()) {
        content = fmt::format("<w:bookmarkStart w:id=\"{0}\" w:name=\"{1}\"/>{2}<w:bookmarkEnd "
                              "w:id=\"{0}\"/>",
                              paragraphs_, bookmark_name(paragraph.counted), content);
    }
    std::string out = in_paragraph(paragraph.properties, content);
    if (below(5) == 0) out = "<w:sdt><w:sdtPr/><w:sdtContent>" + out + "</w:sdtContent></w:sdt>";
    // Below the title, and in no cell.
    const bool room = paragraphs_ > 1 && !paragraph.properties.empty();
    if (room && !contents_.empty()) out = std::exchange(contents_, {}) + out;
    return out;
}

} // namespace concord::parity
