// SPDX-License-Identifier: Apache-2.0
#include "rules/book/strict_yaml.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "parser/text/decode.hpp"

namespace concord {

namespace {

constexpr std::size_t max_bytes = 1'000'000;
constexpr std::size_t max_depth = 64;

/// Leaves yaml-cpp from inside one of its callbacks; never leaves this file.
struct Refused {
    YAML::Mark mark;
    std::string message;
};

/// Builds the tree from events. The library's own tree would keep the first of two equal keys and
/// follow aliases, which is why it is not used.
class TreeBuilder : public YAML::EventHandler {
public:
    [[nodiscard]] YamlNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (started_) {
            throw Refused{mark, "text after the end of the document, or a second document"};
        }
        started_ = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        place(make(mark, anchor, "?", YamlNode::Kind::null));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        throw Refused{mark, "aliases are not allowed"};
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        auto node = make(mark, anchor, tag, YamlNode::Kind::scalar);
        node.quoted = tag == "!";
        node.scalar = value;
        if (!node.quoted && (value == "~" || value == "null" || value == "Null")) {
            node.kind = YamlNode::Kind::null;
        }
        place(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, make(mark, anchor, tag, YamlNode::Kind::list));
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, make(mark, anchor, tag, YamlNode::Kind::map));
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        YamlNode node;
        std::set<std::string, std::less<>> seen;
        bool key_next = true;
    };

    static YamlNode make(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag,
                         YamlNode::Kind kind) {
        if (anchor != 0) {
            throw Refused{mark, "anchors are not allowed"};
        }
        if (!tag.empty() && tag != "?" && tag != "!") {
            throw Refused{mark, "tags are not allowed"};
        }
        YamlNode node;
        node.kind = kind;
        node.line = static_cast<std::uint32_t>(mark.line) + 1;
        node.column = static_cast<std::uint32_t>(mark.column) + 1;
        return node;
    }

    void open(const YAML::Mark& mark, YamlNode node) {
        if (levels_.size() >= max_depth) {
            throw Refused{mark, fmt::format("more than {} levels", max_depth)};
        }
        if (!levels_.empty() && levels_.back().node.kind == YamlNode::Kind::map &&
            levels_.back().key_next) {
            throw Refused{mark, "a key must be plain text"};
        }
        levels_.push_back({std::move(node), {}, true});
    }

    void close() {
        YamlNode done = std::move(levels_.back().node);
        levels_.pop_back();
        place(std::move(done));
    }

    void place(YamlNode node) {
        if (levels_.empty()) {
            root_ = std::move(node);
            return;
        }
        Level& level = levels_.back();
        if (level.node.kind == YamlNode::Kind::map && level.key_next) {
            place_key(level, node);
        } else {
            level.key_next = true;
            level.node.items.push_back(std::move(node));
        }
    }

    static void place_key(Level& level, const YamlNode& node) {
        const YAML::Mark mark = mark_of(node);
        if (node.kind != YamlNode::Kind::scalar || node.scalar.empty()) {
            throw Refused{mark, "a key must be plain text"};
        }
        if (node.scalar == "<<") {
            throw Refused{mark, "merge keys are not allowed"};
        }
        if (!level.seen.insert(node.scalar).second) {
            throw Refused{mark, fmt::format("duplicate key \"{}\"", node.scalar)};
        }
        level.node.keys.push_back({node.scalar, node.line, node.column});
        level.key_next = false;
    }

    static YAML::Mark mark_of(const YamlNode& node) {
        YAML::Mark mark;
        mark.line = static_cast<int>(node.line) - 1;
        mark.column = static_cast<int>(node.column) - 1;
        return mark;
    }

    YamlNode root_;
    std::vector<Level> levels_;
    bool started_ = false;
};

std::string place_of(const std::string& name, std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = start == std::string_view::npos ? offset + 1 : offset - start;
    return fmt::format("{}:{}:{}", name, line, column);
}

/// What can be told from the bytes alone.
std::optional<Error> refuse_bytes(std::string_view text, const std::string& name) {
    if (text.size() > max_bytes) {
        return Error{ErrorKind::pack, fmt::format("larger than {} bytes", max_bytes), name, {}};
    }
    const auto bad = first_invalid_utf8(text);
    if (bad != std::string_view::npos) {
        return Error{ErrorKind::pack, "not valid UTF-8", place_of(name, text, bad), {}};
    }
    const auto tab = text.find_first_of(std::string_view("\t\0", 2));
    if (tab != std::string_view::npos) {
        return Error{ErrorKind::pack, "tabs and NULs are not allowed", place_of(name, text, tab),
                     "indent with blanks; write \"\\t\" inside double quotes"};
    }
    if (text.substr(0, 1) == "%" || text.find("\n%") != std::string_view::npos) {
        const auto at = text.substr(0, 1) == "%" ? 0 : text.find("\n%") + 1;
        return Error{ErrorKind::pack, "directives are not allowed", place_of(name, text, at), {}};
    }
    return std::nullopt;
}

std::string place_of(const std::string& name, const YAML::Mark& mark) {
    return fmt::format("{}:{}:{}", name, mark.line + 1, mark.column + 1);
}

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const noexcept {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const YamlKey& k) { return k.name == key; });
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

Result<YamlNode> read_yaml(std::string_view text, const std::string& name) {
    if (auto error = refuse_bytes(text, name)) {
        return tl::unexpected<Error>(std::move(*error));
    }
    try {
        // With the mark, a quote that is never closed is an error; without it the library takes
        // the end of the text for the closing one.
        const bool ended = !text.empty() && text.back() == '\n';
        std::istringstream stream{std::string(text) + (ended ? "...\n" : "\n...\n")};
        YAML::Parser parser(stream);
        TreeBuilder builder;
        parser.HandleNextDocument(builder);
        // What the first call left over (a stray ",", a second document) makes the second one
        // start a document, which the builder refuses. More calls might never end.
        parser.HandleNextDocument(builder);
        YamlNode root = builder.take();
        if (root.kind == YamlNode::Kind::null) {
            return fail(ErrorKind::pack, "empty document", name + ":1:1");
        }
        return root;
    } catch (const Refused& refused) {
        return fail(ErrorKind::pack, refused.message, place_of(name, refused.mark));
    } catch (const YAML::Exception& error) {
        return fail(ErrorKind::pack, error.msg, place_of(name, error.mark),
                    "look at indentation, colons, brackets and quotes there and above; text that "
                    "holds \": \" or begins with a sign wants quotes");
    } catch (const std::exception& error) {
        return fail(ErrorKind::pack, error.what(), name);
    }
}

} // namespace concord
