// SPDX-License-Identifier: Apache-2.0
#include "parser/model/document.hpp"

#include <fmt/format.h>

#include "parser/text/utf8.hpp"

namespace concord {

namespace {

/// Longest heading or opening that is quoted whole, in bytes.
constexpr std::size_t longest_quote = 60;

/// Says where a clause stands, going up through its parents as far as needed.
class Citation {
public:
    explicit Citation(const Document& document) : document_(document) {}

    [[nodiscard]] std::string of(ClauseId id) const {
        if (!id.valid()) return {};
        const Clause& clause = document_.clauses[id];
        switch (clause.kind) {
        case ClauseKind::title:
            return "the title";
        case ClauseKind::signature:
            return "the signature block";
        case ClauseKind::table:
            return table(clause);
        case ClauseKind::row:
            return fmt::format("{}, row {}", of(clause.parent), ordinal(id));
        case ClauseKind::bullet:
            return bullet(id);
        case ClauseKind::item:
            return item(clause);
        case ClauseKind::heading:
        case ClauseKind::clause:
        case ClauseKind::annex:
            return numbered(clause);
        case ClauseKind::text:
            return text(clause);
        }
        return {};
    }

private:
    [[nodiscard]] std::string numbered(const Clause& clause) const {
        const std::string number = written_label(clause);
        if (number.empty()) return quote(clause.heading.empty() ? clause.body : clause.heading);
        return clause.kind == ClauseKind::annex ? number : number + annex_around(clause);
    }

    /// A lettered item is cited below what it belongs to: "4(a)", "4.2(b)(i)". A number that
    /// repeats that of its parent ("4.2" below "4") says it already.
    [[nodiscard]] std::string item(const Clause& clause) const {
        const std::string number = written_label(clause);
        const bool whole_number = clause.label.count > 1 || !clause.parent.valid();
        if (number.empty()) return of(clause.parent);
        if (whole_number) return number + annex_around(clause);
        const Clause& parent = document_.clauses[clause.parent];
        const bool below_number =
            parent.kind == ClauseKind::clause || parent.kind == ClauseKind::item;
        if (!below_number || written_label(parent).empty()) {
            return '(' + number + ')' + annex_around(clause);
        }
        // "(a)" joins the number of its parent, not the words that say where that one is.
        const std::string above = of(clause.parent);
        const std::string annex = annex_around(clause);
        return above.substr(0, above.size() - annex.size()) + '(' + number + ')' + annex;
    }

    [[nodiscard]] std::string bullet(ClauseId id) const {
        const std::string above = of(document_.clauses[id].parent);
        const std::size_t number = ordinal(id);
        return above.empty() ? fmt::format("bullet {}", number)
                             : fmt::format("{}, bullet {}", above, number);
    }

    /// An unnumbered paragraph belongs to the number it stands below; else its first words name it.
    [[nodiscard]] std::string text(const Clause& clause) const {
        if (clause.parent.valid()) {
            const Clause& parent = document_.clauses[clause.parent];
            if (parent.label.present() || parent.kind == ClauseKind::bullet) {
                return of(clause.parent);
            }
        }
        return quote(clause.body.empty() ? clause.heading : clause.body);
    }

    [[nodiscard]] static std::string table(const Clause& clause) {
        return clause.table.valid() ? fmt::format("table {}", clause.table.index() + 1) : "a table";
    }

    /// " of Annex 1" for what lies in one: numbers begin again there.
    [[nodiscard]] std::string annex_around(const Clause& clause) const {
        ClauseId above = clause.parent;
        while (above.valid() && document_.clauses[above].kind != ClauseKind::annex) {
            above = document_.clauses[above].parent;
        }
        return above.valid() ? " of " + of(above) : std::string();
    }

    /// Place among the siblings of the same kind, from 1.
    [[nodiscard]] std::size_t ordinal(ClauseId id) const {
        const ClauseTree& clauses = document_.clauses;
        const ClauseId parent = clauses[id].parent;
        std::size_t count = 0;
        for (ClauseId sibling = parent.valid() ? clauses.first_child(parent) : ClauseId(0);
             sibling.valid() && sibling <= id; sibling = clauses.next_sibling(sibling)) {
            if (clauses[sibling].kind == clauses[id].kind) ++count;
        }
        return count;
    }

    /// The label without the punctuation around it: "10." and "(10)" are both "10".
    [[nodiscard]] std::string written_label(const Clause& clause) const {
        if (!clause.label.present()) return {};
        // "1\\." of Markdown is "1."
        std::string words(document_.source.text(clause.label.span));
        std::erase(words, '\\');
        std::string_view label = words;
        while (label.ends_with('.') || label.ends_with(':'))
            label.remove_suffix(1);
        const bool encloses = label.starts_with('(') && label.find(')') + 1 == label.size();
        if (encloses) label.remove_prefix(1);
        if (encloses || label.find('(') == std::string_view::npos) {
            while (label.ends_with(')'))
                label.remove_suffix(1);
        }
        return std::string(label);
    }

    /// The words in quotation marks, on one line and cut after a word where they are many.
    [[nodiscard]] std::string quote(Span words) const {
        FoldedText folded;
        folded.append(document_.source.text(), words);
        std::string_view shown = folded.text();
        if (shown.size() <= longest_quote) return fmt::format("\"{}\"", shown);
        std::size_t end = shown.rfind(' ', longest_quote);
        if (end == std::string_view::npos) {
            end = longest_quote;
            while (is_continuation(shown[end]))
                --end;
        }
        return fmt::format("\"{} ...\"", shown.substr(0, end));
    }

    const Document& document_;
};

} // namespace

std::string Document::cite(ClauseId id) const {
    return Citation(*this).of(id);
}

} // namespace concord
