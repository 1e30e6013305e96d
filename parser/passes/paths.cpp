// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/paths.hpp"

#include <algorithm>
#include <span>

#include "parser/grammar/label.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t slug_max = 48;

/// "12.3(b)" for a path: "12.3.b"; the unit is left out.
std::string number(Label label) {
    std::string out;
    const auto styles = std::span(label.styles).first(label.count);
    if (std::all_of(styles.begin(), styles.end(),
                    [](NumberStyle style) { return style == NumberStyle::decimal; })) {
        for (std::size_t part = 0; part < label.count; ++part) { // as most are
            if (part > 0) out += '.';
            out += std::to_string(label.ordinals[part]);
        }
        return out;
    }
    label.unit = LabelUnit::none;
    for (const char c : grammar::format_label(label)) {
        if (c == '(') {
            out += out.empty() || out.back() == '.' ? "" : ".";
        } else if (c != ')' && c != ' ') {
            out += c;
        }
    }
    while (!out.empty() && out.back() == '.') {
        out.pop_back();
    }
    return out;
}

/// The path of a clause and '/', with room for what stands behind it; empty for none.
std::string path_below(const ClauseTreeBuilder& builder, ClauseId id) {
    constexpr std::size_t usual = 24;
    std::string out;
    if (id.valid()) {
        const std::string& path = builder[id].path;
        out.reserve(path.size() + usual);
        out += path;
        out += '/';
    }
    return out;
}

/// The annex around a clause, which all paths of numbered paragraphs in it begin with.
ClauseId annex_around(const ClauseTreeBuilder& builder, ClauseId id) {
    while (id.valid() && builder[id].kind != ClauseKind::annex)
        id = builder[id].parent;
    return id;
}

void append_slug(std::string& out, std::string_view words) {
    const std::size_t begin = out.size();
    for (const char letter : words) {
        const char c = to_lower(letter);
        if (is_lower(c) || is_digit(c)) {
            out += c;
        } else if (out.size() > begin && out.back() != '-' &&
                   static_cast<unsigned char>(c) < 0x80 && c != '\'') {
            out += '-';
        }
        if (out.size() - begin == slug_max) {
            break;
        }
    }
    while (out.size() > begin && out.back() == '-') {
        out.pop_back();
    }
    if (out.size() == begin) out += "section";
}

} // namespace

std::string slug(std::string_view words) {
    std::string out;
    append_slug(out, words);
    return out;
}

std::string PathMaker::nth(ClauseId parent, ClauseKind kind) {
    return std::to_string(++counts_[{parent, kind}]);
}

std::string PathMaker::path(const ClauseTreeBuilder& builder, const Clause& clause, ClauseId parent,
                            std::string_view heading) {
    switch (clause.kind) {
    case ClauseKind::title:
        return "title";
    case ClauseKind::heading: {
        auto path = path_below(builder, parent);
        append_slug(path, heading);
        return path;
    }
    case ClauseKind::clause: {
        auto path = path_below(builder, annex_around(builder, parent));
        path += "para/";
        path += number(clause.label);
        return path;
    }
    case ClauseKind::annex: {
        const auto unit = to_lower(grammar::unit_name(clause.label.unit));
        const auto which = clause.label.count > 0 ? to_lower(number(clause.label)) : slug(heading);
        return path_below(builder, parent) + (unit.empty() ? "annex" : unit) + '/' + which;
    }
    case ClauseKind::item: {
        auto own = clause.label;
        if (own.count > 1) { // "2.3(a)" below 2.3 is item a
            own.ordinals[0] = own.ordinals[own.count - 1U];
            own.styles[0] = own.styles[own.count - 1U];
            own.count = 1;
        }
        auto path = path_below(builder, parent);
        path += "item/";
        path += number(own);
        return path;
    }
    case ClauseKind::bullet:
    case ClauseKind::text:
    case ClauseKind::row:
    case ClauseKind::signature: {
        auto path = path_below(builder, parent);
        path += to_string(clause.kind);
        path += '/';
        path += nth(parent, clause.kind);
        return path;
    }
    case ClauseKind::table:
        return "table/" + nth({}, clause.kind);
    }
    return {};
}

} // namespace concord
