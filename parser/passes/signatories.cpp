// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/people.hpp"
#include "parser/passes/signature_columns.hpp"
#include "parser/passes/signature_record.hpp"
#include "parser/passes/signature_tables.hpp"
#include "parser/passes/signed_lines.hpp"

namespace concord {

namespace {

using grammar::PersonField;

constexpr std::uint32_t longest_name_line = 120; // bytes

// Lines of a signature block outside tables; the blocks of several parties may share lines.
class SignatureLines {
public:
    SignatureLines(const Document& document, PartyGuess& guess, std::vector<Signatory>& out)
        : document_(document),
          guess_(guess),
          out_(out),
          record_(document, guess),
          signed_(document, guess) {}

    void run() {
        const auto clauses = document_.clauses.all();
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (clauses[i].kind != ClauseKind::signature && !opens_block(i) &&
                !opens_for_party(i) && !opens_with_person(i)) {
                if (signed_.is_one(ClauseId(i))) signed_.take(ClauseId(i), record_, out_);
                continue;
            }
            const std::size_t end = block_end(i);
            if (!tells_contact(i, end) && !read_beside(document_, guess_, i, end, out_)) {
                take_block(i, end);
            }
            i = end - 1;
        }
    }

private:
    void take_block(std::size_t first, std::size_t end) {
        // A body's name on the line above opens its block, on the line below it closes it.
        if (names_body_below(first, end))
            take_body_line(document_.clauses.all()[body_below_ = end]);
        else if (first > 0)
            take_body_line(document_.clauses.all()[first - 1]);
        for (std::size_t line = first; line < end; ++line) {
            take(line);
            if (is_whole(line) && line + 1 < end && is_whole(line + 1)) record_.close(out_);
        }
        record_.close(out_);
    }

    /// A place to sign, "Jane Doe", "Chief Executive" and below them "Ferry Board", where no body
    /// stands above the first of such blocks.
    [[nodiscard]] bool names_body_below(std::size_t first, std::size_t end) const {
        const auto clauses = document_.clauses.all();
        if (end >= clauses.size() || !(is_body_line(clauses[end]) || is_body_heading(clauses[end])))
            return false;
        const bool headed =
            first > 0 && first - 1 != body_below_ && is_body_line(clauses[first - 1]);
        // Right above the next place to sign it heads that.
        const bool heads_next = end + 1 < clauses.size() &&
                                clauses[end + 1].kind == ClauseKind::signature &&
                                lines_between(end, end + 1) < lines_between(end - 1, end);
        return !headed && !heads_next &&
               std::none_of(clauses.begin() + static_cast<std::ptrdiff_t>(first),
                            clauses.begin() + static_cast<std::ptrdiff_t>(end),
                            [this](const Clause& line) { return names_body(line); });
    }

    [[nodiscard]] bool names_body(const Clause& line) const {
        return guess_.mentioned(document_.folded.text(line.folded)).valid();
    }

    /// Ends of lines from one clause to a later one.
    [[nodiscard]] std::ptrdiff_t lines_between(std::size_t above, std::size_t below) const {
        const auto clauses = document_.clauses.all();
        const Span upper = document_.folded.source(clauses[above].folded);
        const Span lower = document_.folded.source(clauses[below].folded);
        return std::ranges::count(
            document_.source.text({upper.end, std::max(upper.end, lower.begin)}), '\n');
    }

    [[nodiscard]] bool names_one_person(const Clause& line) const {
        if (line.kind != ClauseKind::text || line.folded.size() > longest_name_line) return false;
        const auto people =
            grammar::read_people(document_.folded.text(line.folded), guess_.names());
        return people.size() == 1 && !people.front().name.empty();
    }

    // "Printed Name: Ann Reed Date: 4 May 2026", below such lines that others left blank.
    [[nodiscard]] bool is_filled(std::size_t at) const {
        const Span line = document_.folded.source(document_.clauses.all()[at].folded);
        return !out_.empty() && is_whole(at) &&
               std::ranges::any_of(document_.dates, [line](const DateExpr& date) {
                   return line.contains(date.span) && date.style != DateStyle::placeholder;
               });
    }

    // "On behalf of the Ferry Board:" above a person, where no line says "Signed".
    [[nodiscard]] bool opens_block(std::size_t at) const {
        const auto clauses = document_.clauses.all();
        if (clauses[at].kind != ClauseKind::text) return false;
        if (is_filled(at)) return true;
        if (at + 1 >= clauses.size() || clauses[at].folded.size() > longest_name_line) return false;
        const std::string_view line = document_.folded.text(clauses[at].folded);
        const bool on_behalf = grammar::begins_with(line, "on behalf of ") ||
                               grammar::begins_with(line, "for and on behalf of ");
        return on_behalf && line.back() != '.' && names_one_person(clauses[at + 1]);
    }

    // "For the Ferry Board" above the name of a person and a day or a place to sign on; without
    // these it may be a list of contacts.
    [[nodiscard]] bool opens_for_party(std::size_t at) const {
        const auto clauses = document_.clauses.all();
        const Clause& head = clauses[at];
        const bool line = head.kind == ClauseKind::text ||
                          (head.kind == ClauseKind::heading && !head.label.present());
        if (!line || head.folded.size() > longest_name_line ||
            !grammar::begins_with(document_.folded.text(head.folded), "for ") ||
            !guess_.named(document_.folded.text(head.folded)).valid())
            return false;
        const std::size_t end = block_end(at);
        bool person = false;
        bool signing = false;
        for (std::size_t i = at + 1; i < end; ++i) {
            person = person || names_one_person(clauses[i]);
            signing = signing || is_rule_line(clauses[i]) || is_bare_day(clauses[i]);
        }
        return person && signing;
    }

    /// Name, post, body and day of who signed on lines of their own, the body perhaps behind the
    /// post: "Jane Doe", "Chief Executive, Ferry Board", "2 March 2026".
    [[nodiscard]] bool opens_with_person(std::size_t at) const {
        constexpr std::size_t most_lines = 3; // between the name and the day
        const auto clauses = document_.clauses.all();
        const std::size_t stop = std::min(clauses.size(), at + most_lines + 2);
        std::size_t day = at + 1; // looked for first: few lines stand above one
        while (day < stop && !is_bare_day(clauses[day]))
            ++day;
        if (day >= stop || !names_one_person(clauses[at])) return false;
        bool party = guess_.mentioned(document_.folded.text(clauses[at].folded)).valid();
        for (std::size_t i = at + 1; i < day; ++i) {
            if (!is_post_line(clauses[i]) && !is_body_line(clauses[i])) return false;
            party = party || guess_.mentioned(document_.folded.text(clauses[i].folded)).valid();
        }
        return party;
    }

    [[nodiscard]] bool is_body_line(const Clause& line) const {
        return line.kind == ClauseKind::text && line.folded.size() <= longest_name_line &&
               guess_.named(document_.folded.text(line.folded)).valid();
    }

    /// The same, where it was taken for the heading of what stands below.
    [[nodiscard]] bool is_body_heading(const Clause& line) const {
        return line.kind == ClauseKind::heading && !line.label.present() &&
               line.folded.size() <= longest_name_line &&
               guess_.named(document_.folded.text(line.folded)).valid();
    }

    /// "Ferry Board" between the post of who signs and the day.
    [[nodiscard]] bool is_body_above_day(std::size_t at) const {
        const auto clauses = document_.clauses.all();
        return at > 0 && at + 1 < clauses.size() && is_bare_day(clauses[at + 1]) &&
               is_body_line(clauses[at]) &&
               (is_post_line(clauses[at - 1]) || names_one_person(clauses[at - 1]));
    }

    /// "................", "____": a place to sign on.
    [[nodiscard]] bool is_rule_line(const Clause& line) const {
        const std::string_view words = document_.folded.text(line.folded);
        constexpr std::size_t shortest = 4;
        return words.size() >= shortest && std::ranges::none_of(words, grammar::is_word);
    }

    /// "2 March 2026", "Date: 2 March 2026" alone on a line.
    [[nodiscard]] bool is_bare_day(const Clause& line) const {
        constexpr std::uint32_t longest = 40; // bytes
        return (line.kind == ClauseKind::text || line.kind == ClauseKind::signature) &&
               line.folded.size() <= longest && signed_.holds_day(line) &&
               grammar::words_of(document_.folded.text(), line.folded).size() <= 4;
    }

    /// "Chief Executive" below the name of who bears that post.
    [[nodiscard]] bool is_post_line(const Clause& line) const {
        constexpr std::uint32_t longest = 80; // bytes
        const std::string_view words = document_.folded.text(line.folded);
        if (line.kind != ClauseKind::text || words.empty() || words.size() > longest ||
            words.find_first_of(".:") != words.npos)
            return false;
        const auto parts = grammar::words_of(document_.folded.text(), line.folded);
        return parts.size() <= 8 && std::ranges::any_of(parts, [&](Span word) {
                   return grammar::is_post_word(slice(document_.folded.text(), word));
               });
    }

    /// "Date: 2 March 2026" as the last line of a block.
    [[nodiscard]] bool is_date_line(const Clause& line) const {
        if (line.kind != ClauseKind::text || line.folded.size() > longest_name_line) return false;
        const std::string_view words = document_.folded.text(line.folded);
        return grammar::person_field(words.substr(0, words.find(':'))) == PersonField::date &&
               signed_.holds_day(line);
    }

    /// The post of the person named above or below the place to sign, the body behind it, the day
    /// below either.
    [[nodiscard]] bool goes_on_below(std::size_t at) const {
        const auto clauses = document_.clauses.all();
        const Clause& line = clauses[at];
        const Clause& above = clauses[at - 1];
        if (is_body_above_day(at)) return true;
        if (is_bare_day(line))
            return is_post_line(above) || is_body_above_day(at - 1) || names_one_person(above);
        return is_post_line(line) && (names_one_person(above) || is_rule_line(above));
    }

    // Lines that belong together: signature lines, and between or behind them short lines that
    // name a person: "Jane Doe, Chief Executive".
    [[nodiscard]] std::size_t block_end(std::size_t first) const {
        const auto clauses = document_.clauses.all();
        std::size_t end = first + 1;
        while (end < clauses.size()) {
            const Clause& line = clauses[end];
            // A body may look like the name of a person.
            const bool below_rule = is_rule_line(clauses[end - 1]) && is_body_line(line);
            if (below_rule) break;
            const bool goes_on = line.kind == ClauseKind::signature || names_one_person(line) ||
                                 is_date_line(line) || is_rule_line(line) || goes_on_below(end);
            if (!goes_on) break;
            ++end;
        }
        return end;
    }

    // "Name: ______ Date: ______": all that one person writes stands on one line.
    [[nodiscard]] bool is_whole(std::size_t at) const {
        const std::string_view line =
            document_.folded.text(document_.clauses.all()[at].folded).substr(0, 240);
        const auto holds = [line](std::string_view label) {
            return grammar::find_folded(line, label) != line.npos;
        };
        return holds("date:") && (holds("name:") || holds("signature:") || holds("signed:"));
    }

    // "Name: … Email: …" is a contact that looks like a signature block.
    [[nodiscard]] bool tells_contact(std::size_t first, std::size_t end) const {
        const auto clauses = document_.clauses.all();
        if (is_whole(first)) return false;
        for (std::size_t i = first; i < clauses.size() && i < end + 2; ++i) {
            const std::string_view line = document_.folded.text(clauses[i].folded).substr(0, 40);
            const PersonField field = grammar::person_field(line.substr(0, line.find(':')));
            if (field == PersonField::email || field == PersonField::phone) return true;
        }
        return false;
    }

    void take_body_line(const Clause& above) {
        if (above.kind == ClauseKind::row || above.folded.size() > 160) return;
        const PartyId party = guess_.named(document_.folded.text(above.folded));
        if (party.valid()) record_.begin_party(party, document_.folded.source(above.folded));
    }

    void take(std::size_t at) {
        const Clause& line = document_.clauses.all()[at];
        const std::string_view words = document_.folded.text(line.folded);
        const PartyId named = guess_.named(words);
        const Span span = document_.folded.source(line.folded);
        if (named.valid()) {
            if (!is_body_above_day(at)) record_.close(out_);
            record_.begin_party(named, span);
            return;
        }
        record_.take_lines(span, out_);
    }

    const Document& document_;
    PartyGuess& guess_;
    std::vector<Signatory>& out_;
    SignatureRecord record_;
    SignedLines signed_;
    std::size_t body_below_ = SIZE_MAX; ///< The line that closed the last block, if one did.
};

} // namespace

std::vector<Signatory> read_signatories(const Document& document, PartyGuess& guess) {
    std::vector<Signatory> out;
    for (const Table& table : document.tables)
        if (table.kind == TableKind::signatures && !holds_mail(document, table))
            read_signature_table(document, table, guess, out);
    SignatureLines(document, guess, out).run();
    std::ranges::stable_sort(out, {}, [](const Signatory& s) { return s.span.begin; });
    return out;
}

} // namespace concord
