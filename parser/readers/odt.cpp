// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/odt.hpp"

#include <set>
#include <string>
#include <utility>

#include "parser/readers/odt_story.hpp"
#include "parser/readers/package_part.hpp"

namespace concord {

namespace {

/// The list of parts says which of them are encrypted.
bool is_encrypted(Package& package) {
    if (!package.find("META-INF/manifest.xml")) return false;
    const Result<XmlPart> manifest = read_xml(package, "META-INF/manifest.xml");
    if (!manifest) return false;
    for (const pugi::xml_node entry : manifest->root().children()) {
        if (entry.child("manifest:encryption-data")) return true;
    }
    return false;
}

/// Collects all words below a node.
struct WordsBelow : pugi::xml_tree_walker {
    std::string text;

    bool for_each(pugi::xml_node& node) override {
        text += node.value();
        return true;
    }
};

Error locked() {
    return {ErrorKind::unsupported,
            "this OpenDocument text is protected by a password",
            {},
            "open it with the password, save a copy without one and check that copy"};
}

Error no_document() {
    return {ErrorKind::damaged,
            "this is a package without an OpenDocument text in it",
            {},
            "check that this is the file you meant"};
}

/// Headers and footers come last, those that say the same only once: the pages that they belong to
/// are not known here.
void read_margins(const OdtStyles& styles, pugi::xml_node root, const Hints& hints,
                  BlockBuilder& builder) {
    std::set<std::string> known;
    for (const pugi::xml_node page : root.child("office:master-styles").children()) {
        for (pugi::xml_node margin : page.children()) {
            const std::string_view name = margin.name();
            const bool holds_text =
                name.starts_with("style:header") || name.starts_with("style:foo");
            if (!is(page, "style:master-page") || !holds_text) continue;
            WordsBelow words;
            margin.traverse(words);
            if (!known.insert(std::move(words.text)).second) continue;
            OdtStory(styles, hints.view, builder, builder.part("styles.xml")).read_margin(margin);
        }
    }
}

Result<SourceText> read_package(Package package, const Hints& hints) {
    if (is_encrypted(package)) return tl::unexpected(locked());
    if (!package.find("content.xml")) return tl::unexpected(no_document());
    const Result<XmlPart> content = read_xml(package, "content.xml");
    if (!content) return tl::unexpected(content.error());
    const pugi::xml_node text = content->root().child("office:body").child("office:text");
    if (!text) return tl::unexpected(no_document());
    OdtStyles styles;
    std::optional<XmlPart> common; // the styles point into it
    if (package.find("styles.xml")) {
        Result<XmlPart> part = read_xml(package, "styles.xml");
        if (!part) return tl::unexpected(part.error());
        common = std::move(*part);
        styles.add(common->root());
    }
    styles.add(content->root());

    BlockBuilder builder(hints.name, SourceFormat::odt);
    OdtStory(styles, hints.view, builder, builder.part("content.xml")).read(text);
    if (common) read_margins(styles, common->root(), hints, builder);
    if (package.has_below("Basic/") || package.has_below("Scripts/")) {
        builder.note_all(NoteCode::macros);
    }
    return std::move(builder).finish();
}

} // namespace

Result<SourceText> read_odt(std::string_view bytes, const Hints& hints) {
    return read_packaged(bytes, hints, read_package);
}

} // namespace concord
