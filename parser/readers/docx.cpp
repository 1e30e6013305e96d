// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "parser/readers/docx_package.hpp"
#include "parser/readers/docx_story.hpp"

namespace concord {

namespace {

using Relationships = std::vector<Relationship>;

/// Footnotes and endnotes stand behind the text; Word's own separators are among them.
Result<void> read_notes(Package& package, const Relationships& all, std::string_view kind,
                        DocxShared& shared) {
    const auto name = related_part(package, all, kind);
    if (!name) return {};
    const auto part = read_xml(package, *name);
    if (!part) return tl::unexpected(part.error());
    DocxStory story(shared, shared.builder->part(*name), true);
    for (const pugi::xml_node note : part->root().children()) {
        if (attribute(note, "w:type").empty()) story.read(note);
    }
    return {};
}

/// Collects all words below a node.
struct WordsBelow : pugi::xml_tree_walker {
    std::string text;

    bool for_each(pugi::xml_node& node) override {
        if (is(node, "w:t")) text += node.child_value();
        return true;
    }
};

/// Headers and footers come last, those that say the same only once: the pages that they belong to
/// are not known here.
Result<void> read_margins(Package& package, const Relationships& all, DocxShared& shared) {
    std::set<std::string> known;
    for (const Relationship& one : all) {
        const bool margin = one.kind == "header" || one.kind == "footer";
        if (!margin || one.outside || !package.find(one.part)) continue;
        const auto part = read_xml(package, one.part);
        if (!part) return tl::unexpected(part.error());
        WordsBelow words;
        part->root().traverse(words);
        if (!known.insert(std::move(words.text)).second) continue;
        DocxStory(shared, shared.builder->part(one.part), true).read(part->root());
    }
    return {};
}

/// A package that has no main part is no Word document, whatever it is called.
Error no_document() {
    return {ErrorKind::damaged,
            "this is a package without a Word document in it",
            {},
            "check that this is the file you meant"};
}

bool brings_from_outside(const Relationship& one) {
    // Links to web pages are the document's own words; these are fetched without being asked.
    return one.outside &&
           (one.kind == "attachedTemplate" || one.kind == "image" || one.kind == "frame" ||
            one.kind == "subDocument" || one.kind == "oleObject" || one.kind == "aFChunk");
}

void note_parts(const Package& package, const Relationships& all, const DocxCounts& counts,
                BlockBuilder& builder) {
    const auto note = [&](NoteCode code, std::size_t count) {
        if (count > 0) builder.note_all(code, static_cast<std::uint32_t>(count));
    };
    const auto outside = std::count_if(all.begin(), all.end(), brings_from_outside);
    note(NoteCode::tracked_changes, counts.changes);
    note(NoteCode::comments, counts.comments);
    note(NoteCode::footnotes, counts.footnotes);
    note(NoteCode::text_boxes, counts.boxes);
    note(NoteCode::embedded_object, counts.embedded);
    note(NoteCode::embedded_document, counts.documents);
    note(NoteCode::unread_number, counts.unread_numbers);
    note(NoteCode::external_content, counts.outside + static_cast<std::size_t>(outside));
    const bool macros = std::any_of(all.begin(), all.end(), [](const Relationship& one) {
        return one.kind == "vbaProject" || one.kind == "wordVbaProject";
    });
    if (macros || package.find("word/vbaProject.bin")) builder.note_all(NoteCode::macros);
}

/// Reads a part that a document can do without; one that is there must be sound.
template <class Made, class Make>
Result<Made> read_definitions(Package& package, const Relationships& all, std::string_view kind,
                              Make make) {
    const auto name = related_part(package, all, kind);
    if (!name) return Made();
    auto part = read_xml(package, *name);
    if (!part) return tl::unexpected(part.error());
    return make(std::move(*part));
}

Result<SourceText> read_package(Package package, const Hints& hints) {
    const auto top = relationships(package, {});
    if (!top) return tl::unexpected(top.error());
    const auto main = related_part(package, *top, "officeDocument");
    if (!main) return tl::unexpected(no_document());
    const auto all = relationships(package, *main);
    if (!all) return tl::unexpected(all.error());
    const auto document = read_xml(package, *main);
    if (!document) return tl::unexpected(document.error());
    const pugi::xml_node body = document->root().child("w:body");
    if (!is(document->root(), "w:document") || !body) return tl::unexpected(no_document());

    const auto styles = read_definitions<DocxStyles>(
        package, *all, "styles", [](const XmlPart& part) { return DocxStyles(part.root()); });
    if (!styles) return tl::unexpected(styles.error());
    const auto numbering =
        read_definitions<DocxNumbering>(package, *all, "numbering", [&](XmlPart part) {
            return DocxNumbering(std::move(part), *styles);
        });
    if (!numbering) return tl::unexpected(numbering.error());

    BlockBuilder builder(hints.name, SourceFormat::docx);
    DocxLooks looks(*styles);
    DocxShared shared{&*styles, &*numbering, hints.view, &looks, {}, {}, &builder};
    DocxStory(shared, builder.part(*main)).read(body);
    for (const char* kind : {"footnotes", "endnotes"}) {
        const auto read = read_notes(package, *all, kind, shared);
        if (!read) return tl::unexpected(read.error());
    }
    const auto margins = read_margins(package, *all, shared);
    if (!margins) return tl::unexpected(margins.error());
    shared.references.check(builder);
    note_parts(package, *all, shared.counts, builder);
    return std::move(builder).finish();
}

} // namespace

Result<SourceText> read_docx(std::string_view bytes, const Hints& hints) {
    return read_packaged(bytes, hints, read_package);
}

} // namespace concord
