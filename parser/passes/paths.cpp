// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/paths.hpp"

#include <algorithm>

#include "parser/grammar/label.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t slug_max = 48;

/// "12.3(b)" for a path: "12.3.b"; the unit is left out.
std::string number(Label label) {
    label.unit = LabelUnit::none;
    std::string out;
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

/// The part of a path that an annex gives to all numbered paragraphs in it.
std::string annex_path(const ClauseTreeBuilder& builder, ClauseId id) {
    for (; id.valid(); id = builder[id].parent) {
        if (builder[id].kind == ClauseKind::annex) {
            return builder[id].path + '/';
        }
    }
    return {};
}

std::string below(const ClauseTreeBuilder& builder, ClauseId parent) {
    return parent.valid() ? builder[parent].path + '/' : std::string();
}

} // namespace

std::string slug(std::string_view words) {
    std::string out;
    for (const char c : to_lower(words)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            out += c;
        } else if (!out.empty() && out.back() != '-' && static_cast<unsigned char>(c) < 0x80 &&
                   c != '\'') {
            out += '-';
        }
        if (out.size() == slug_max) {
            break;
        }
    }
    while (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out.empty() ? "section" : out;
}

std::string PathMaker::nth(ClauseId parent, ClauseKind kind) {
    return std::to_string(++counts_[{parent, kind}]);
}

std::string PathMaker::path(const ClauseTreeBuilder& builder, const Clause& clause, ClauseId parent,
                            std::string_view heading) {
    switch (clause.kind) {
    case ClauseKind::title:
        return "title";
    case ClauseKind::heading:
        return below(builder, parent) + slug(heading);
    case ClauseKind::clause:
        return annex_path(builder, parent) + "para/" + number(clause.label);
    case ClauseKind::annex: {
        const auto unit = to_lower(grammar::unit_name(clause.label.unit));
        const auto which = clause.label.count > 0 ? to_lower(number(clause.label)) : slug(heading);
        return below(builder, parent) + (unit.empty() ? "annex" : unit) + '/' + which;
    }
    case ClauseKind::item: {
        auto own = clause.label;
        if (own.count > 1) { // "2.3(a)" below 2.3 is item a
            own.ordinals[0] = own.ordinals[own.count - 1U];
            own.styles[0] = own.styles[own.count - 1U];
            own.count = 1;
        }
        return below(builder, parent) + "item/" + number(own);
    }
    case ClauseKind::bullet:
    case ClauseKind::text:
    case ClauseKind::row:
    case ClauseKind::signature:
        return below(builder, parent) + std::string(to_string(clause.kind)) + '/' +
               nth(parent, clause.kind);
    case ClauseKind::table:
        return "table/" + nth({}, clause.kind);
    }
    return {};
}

} // namespace concord
