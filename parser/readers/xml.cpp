// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace concord {

namespace {

/// A namespace and the prefix that this code knows it by.
struct Namespace {
    std::string_view prefix;
    std::string_view uri;
};

constexpr std::array namespaces = {
    Namespace{"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    Namespace{"w", "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    Namespace{"r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
    Namespace{"r", "http://purl.oclc.org/ooxml/officeDocument/relationships"},
    Namespace{"mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    Namespace{"w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
    Namespace{"w15", "http://schemas.microsoft.com/office/word/2012/wordml"},
    Namespace{"m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    Namespace{"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    Namespace{"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    Namespace{"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    Namespace{"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    Namespace{"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    Namespace{"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    Namespace{"manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
    Namespace{"xlink", "http://www.w3.org/1999/xlink"},
};

/// The known prefix of a namespace; empty for one that nothing here reads.
std::string_view prefix_of(std::string_view uri) {
    for (const Namespace& known : namespaces) {
        if (known.uri == uri) return known.prefix;
    }
    return {};
}

bool is_known_prefix(std::string_view prefix) {
    for (const Namespace& known : namespaces) {
        if (known.prefix == prefix) return true;
    }
    return false;
}

/// "xmlns:w" → "w", "xmlns" → "", anything else → nothing.
bool declares(std::string_view attribute, std::string_view& prefix) {
    if (!attribute.starts_with("xmlns")) return false;
    prefix = attribute.substr(5);
    if (prefix.empty()) return true;
    if (prefix.front() != ':') return false;
    prefix.remove_prefix(1);
    return true;
}

/// True when a declaration means what its prefix usually means, so that names
/// can stay.
bool is_usual(std::string_view prefix, std::string_view uri) {
    const std::string_view known = prefix_of(uri);
    return known.empty() ? !is_known_prefix(prefix) : known == prefix;
}

/// True when all declarations in a part mean what their prefixes usually mean. Looks at the raw
/// text, which costs far less than asking every element; when in doubt it says no.
bool has_usual_prefixes(std::string_view content) {
    if (content.find('\0') != std::string_view::npos) return false; // UTF-16
    constexpr std::string_view word = "xmlns";
    for (auto at = content.find(word); at != std::string_view::npos; at = content.find(word, at)) {
        at += word.size();
        const auto equals = content.find_first_of("=<>", at);
        if (equals == std::string_view::npos || content[equals] != '=') continue;
        const auto opening = content.find_first_of("\"'<>", equals);
        if (opening == std::string_view::npos) return false;
        const auto closing = content.find(content[opening], opening + 1);
        if (closing == std::string_view::npos) return false;
        std::string_view prefix = content.substr(at, equals - at);
        if (prefix.starts_with(':')) prefix.remove_prefix(1);
        const auto blank = prefix.find_first_of(" \t\r\n");
        const std::string_view uri = content.substr(opening + 1, closing - opening - 1);
        if (blank != std::string_view::npos || !is_usual(prefix, uri)) return false;
        at = closing;
    }
    return true;
}

/// True when a part nests no deeper and holds no more than it may. Looks at everything once,
/// without recursion.
bool is_sound(pugi::xml_node root) {
    std::size_t depth = 0;
    std::size_t nodes = 1;
    for (pugi::xml_node node = root;;) {
        pugi::xml_node next = node.first_child();
        if (next) {
            if (++depth > XmlPart::deepest) return false;
        } else {
            for (; depth > 0 && !(next = node.next_sibling()); --depth)
                node = node.parent();
            if (depth == 0) return true;
        }
        node = next;
        if (++nodes > XmlPart::most_elements) return false;
    }
}

/// Walks all elements in document order without recursion; `enter` and `leave`
/// see each.
template <class Enter, class Leave>
void walk(pugi::xml_node root, Enter enter, Leave leave) {
    for (pugi::xml_node node = root; node;) {
        enter(node);
        if (const pugi::xml_node child = node.first_child()) {
            node = child;
            continue;
        }
        leave(node);
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            leave(node);
        }
        if (node == root) break;
        node = node.next_sibling();
    }
}

/// Gives every element and attribute its usual prefix where the file declares
/// others.
class Renamer {
public:
    void run(pugi::xml_node root) {
        walk(
            root, [this](pugi::xml_node node) { enter(node); },
            [this](pugi::xml_node node) { leave(node); });
    }

private:
    struct Scope {
        pugi::xml_node node;
        std::string prefix;
        std::string before; ///< What it stood for outside.
    };

    void enter(pugi::xml_node node) {
        if (node.type() != pugi::node_element) return;
        for (const pugi::xml_attribute attribute : node.attributes()) {
            std::string_view prefix;
            if (!declares(attribute.name(), prefix)) continue;
            std::string& known = usual_[std::string(prefix)];
            scopes_.push_back({node, std::string(prefix), known});
            const std::string_view usual = prefix_of(attribute.value());
            // A usual prefix that stands for something else must not be taken for it.
            known = !usual.empty() ? usual : is_known_prefix(prefix) ? "other" : prefix;
        }
        node.set_name(renamed(node.name(), true).c_str());
        for (pugi::xml_attribute attribute : node.attributes()) {
            std::string_view prefix;
            if (declares(attribute.name(), prefix)) continue;
            attribute.set_name(renamed(attribute.name(), false).c_str());
        }
    }

    void leave(pugi::xml_node node) {
        while (!scopes_.empty() && scopes_.back().node == node) {
            usual_[scopes_.back().prefix] = scopes_.back().before;
            scopes_.pop_back();
        }
    }

    [[nodiscard]] std::string renamed(std::string_view name, bool element) const {
        const auto colon = name.find(':');
        const bool bare = colon == std::string_view::npos;
        if (bare && !element) return std::string(name); // attributes without prefix have none
        const std::string prefix(bare ? std::string_view() : name.substr(0, colon));
        const std::string_view local = bare ? name : name.substr(colon + 1);
        const auto found = usual_.find(prefix);
        if (found == usual_.end() || found->second.empty()) return std::string(name);
        return found->second + ':' + std::string(local);
    }

    std::map<std::string, std::string> usual_;
    std::vector<Scope> scopes_;
};

/// How often a byte stands in a text. Few enough at a time for a counter of one byte, which lets
/// the compiler take many bytes at once.
std::size_t count(std::string_view text, char wanted) noexcept {
    std::size_t all = 0;
    while (!text.empty()) {
        const std::string_view few = text.substr(0, 255);
        std::uint8_t here = 0;
        for (const char byte : few)
            here = static_cast<std::uint8_t>(here + (byte == wanted ? 1 : 0));
        all += here;
        text.remove_prefix(few.size());
    }
    return all;
}

/// What the tree of a part would take in memory, from above: some bytes for each element and
/// attribute beside the text itself.
std::size_t tree_bytes(std::string_view content) {
    constexpr std::size_t element = 64;
    constexpr std::size_t attribute = 48;
    return content.size() + element * count(content, '<') + attribute * count(content, '=');
}

Error damaged(std::string_view name, std::string_view what) {
    return {ErrorKind::damaged,
            "the part \"" + std::string(name) + "\" " + std::string(what),
            {},
            "open the file in the program that made it and save it again"};
}

} // namespace

std::string_view text_in(pugi::xml_node node, std::string& joined) {
    const pugi::xml_node first = node.first_child();
    if (!first.next_sibling()) return first.value();
    joined.clear();
    for (const pugi::xml_node piece : node.children())
        joined += piece.value();
    return joined;
}

Result<XmlPart> XmlPart::parse(std::string content, std::string_view name) {
    if (tree_bytes(content) > most_tree_bytes) {
        return fail(ErrorKind::too_large,
                    "the part \"" + std::string(name) + "\" holds more than may be read", {},
                    "split the document, or check that this is the file you meant");
    }
    XmlPart part;
    const bool usual = has_usual_prefixes(content);
    part.content_ = std::make_unique<std::string>(std::move(content));
    part.document_ = std::make_unique<pugi::xml_document>();
    constexpr unsigned options = pugi::parse_minimal | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const pugi::xml_parse_result result =
        part.document_->load_buffer_inplace(part.content_->data(), part.content_->size(), options);
    for (const pugi::xml_node node : part.document_->children()) {
        if (node.type() == pugi::node_doctype) {
            return tl::unexpected(
                damaged(name, "declares a document type, which no office program writes"));
        }
    }
    if (!result || !part.root()) return tl::unexpected(damaged(name, "is not well-formed XML"));

    if (!is_sound(part.root())) {
        return tl::unexpected(
            damaged(name, "is nested more than 256 deep or has too many elements"));
    }
    if (!usual) Renamer().run(part.root());
    return part;
}

} // namespace concord
