// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/near_words.hpp"
#include "parser/passes/date_meaning.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {
namespace {

/// Gives the dates of one document their meaning, in reading order.
class DateLinker {
public:
    explicit DateLinker(Document& document)
        : document_(document), text_(document.folded.text()), sentences_(text_) {}

    void run() {
        for (DateExpr& date : document_.dates) {
            if (date.meaning != DateMeaning::statute) date.meaning = meaning_of(date);
            // Nobody signs in a year: "the Convention signed in 1992" is history.
            if (date.meaning == DateMeaning::signature && date.style == DateStyle::year_only)
                date.meaning = DateMeaning::other;
            previous_ = &date;
        }
    }

private:
    DateMeaning meaning_of(const DateExpr& date) {
        if (!date.clause.valid()) return DateMeaning::other;
        const Clause& clause = document_.clauses[date.clause];
        DateContext context;
        context.text = text_;
        context.date = {document_.folded.folded(date.span.begin),
                        document_.folded.folded(date.span.end)};
        context.date.end = std::max(context.date.begin, context.date.end);
        context.sentence = sentences_.at(context.date.begin);
        // A sentence that long is none, and each of its dates would be read for with all of it.
        constexpr std::uint32_t farthest = 2000;
        context.sentence.begin = std::max(
            context.sentence.begin, context.date.begin - std::min(context.date.begin, farthest));
        context.sentence.end = std::max(context.sentence.end, context.date.end);
        const std::string heading = heading_over(date.clause);
        context.heading = heading;
        const std::string label = clause.kind == ClauseKind::row ? label_of(clause, context) : "";
        context.label = label;

        if (const auto meaning = end_of_range(context)) return *meaning;
        if (const auto meaning = meaning_from_words(context)) return *meaning;
        if (is_beside_signatures(date, clause, context)) return DateMeaning::signature;
        if (const auto meaning = range_of_term(date, context, clause)) return *meaning;
        if (!stands_alone(clause, context)) return DateMeaning::other;
        return meaning_from_label(heading).value_or(DateMeaning::other);
    }

    [[nodiscard]] std::string heading_over(ClauseId id) const {
        const Clause& own = document_.clauses[id];
        if (!own.heading.empty()) return std::string(document_.source.text(own.heading));
        const ClauseId above = document_.clauses.heading_above(id);
        if (!above.valid()) return {};
        const Clause& clause = document_.clauses[above];
        return std::string(
            document_.source.text(clause.heading.empty() ? clause.body : clause.heading));
    }

    /// The first cell of the row and the header of the column, where the date is in neither.
    [[nodiscard]] std::string label_of(const Clause& row, const DateContext& context) const {
        std::string label;
        const std::string_view own = slice(text_, row.folded);
        const auto first_end = std::min(own.find('\t'), own.size());
        if (context.date.begin >= row.folded.begin + first_end) label += own.substr(0, first_end);
        if (!row.table.valid()) return label;
        const Table& table = document_.tables[row.table.index()];
        if (!table.header) return label;
        const auto column =
            std::count(own.begin(), own.begin() + (context.date.begin - row.folded.begin), '\t');
        for (std::uint32_t i = 0; i < table.cells.count; ++i) {
            const Cell& cell = document_.cells[table.cells.first + i];
            if (cell.row > 0) break;
            label += ' ';
            // A table with a version column is a history: its dates are those of versions.
            if (cell.column == column)
                label += document_.source.text(cell.span);
            else if (holds_version(document_.source.text(cell.span)))
                label += "version";
        }
        return label;
    }
    static bool holds_version(std::string_view words) {
        return holds_words(words, {0, static_cast<std::uint32_t>(words.size())}, "version");
    }

    /// True when the clause says little more than the date, so that its heading speaks for it.
    [[nodiscard]] static bool stands_alone(const Clause& clause,
                                           const DateContext& context) noexcept {
        return clause.folded.size() <= context.date.size() + 24;
    }

    /// Dates in a signature block or table, or after "Date:" near signing words.
    [[nodiscard]] bool is_beside_signatures(const DateExpr& date, const Clause& clause,
                                            const DateContext& context) const {
        if (clause.kind == ClauseKind::signature) return true;
        for (const Signatory& signatory : document_.signatories)
            if (signatory.date.valid() && &document_.dates[signatory.date.index()] == &date)
                return true;
        if (clause.kind == ClauseKind::row && clause.table.valid() &&
            document_.tables[clause.table.index()].kind == TableKind::signatures)
            return true;
        std::uint32_t end = context.date.begin;
        while (end > context.sentence.begin && (text_[end - 1] == ' ' || text_[end - 1] == ':'))
            --end;
        const std::string_view before = grammar::word_before(text_, end);
        const bool labelled = equal_folded(before, "date") || equal_folded(before, "dated");
        return labelled && !is_told(before, context) && signing_words_near(date.clause);
    }

    /// "the letter is dated 3 April": a sentence tells of something that is not the document, where
    /// a label only labels.
    [[nodiscard]] bool is_told(std::string_view label, const DateContext& context) const {
        const std::uint32_t begin = grammar::offset_in(text_, label);
        if (begin <= context.sentence.begin || text_[begin - 1] != ' ') return false;
        static constexpr std::array<std::string_view, 5> verbs = {"is", "was", "are", "were",
                                                                  "letter"};
        const Span before{context.sentence.begin, begin};
        return grammar::is_among(grammar::word_before(text_, begin - 1), verbs) &&
               !holds_words(text_, before, "this");
    }

    [[nodiscard]] bool signing_words_near(ClauseId id) const {
        const std::size_t first = id.index() > 6 ? id.index() - 6 : 0;
        const std::size_t last = std::min(document_.clauses.size(), id.index() + 3);
        Span window = document_.clauses[ClauseId(first)].folded;
        window = cover(window, document_.clauses[ClauseId(last - 1)].folded);
        if (window.size() > 1200)
            window = {
                std::max(window.begin, document_.clauses[id].folded.begin -
                                           std::min(document_.clauses[id].folded.begin, 400U)),
                std::min(window.end, document_.clauses[id].folded.end + 200U)};
        static constexpr std::array<std::string_view, 9> words = {
            "signed",      "signature",       "signatures", "signatory", "on behalf of",
            "signatories", "chief executive", "name",       "by:"};
        return holds_any_words(text_, window, words);
    }

    /// "… from 1 April 2024 to 31 March 2027": the end of a range whose start is commencement.
    [[nodiscard]] std::optional<DateMeaning> end_of_range(const DateContext& context) const {
        if (previous_ == nullptr || previous_->meaning != DateMeaning::commencement) return {};
        const std::uint32_t before = document_.folded.folded(previous_->span.end);
        if (before > context.date.begin || before < context.sentence.begin) return {};
        if (is_range_link(before, context.date.begin)) return DateMeaning::expiry;
        return {};
    }
    [[nodiscard]] bool is_range_link(std::uint32_t begin, std::uint32_t end) const {
        if (begin >= end || end - begin > 24) return false;
        const Span between{begin, end};
        return holds_words(text_, between, "to") || holds_words(text_, between, "until") ||
               holds_words(text_, between, "ending") || holds_words(text_, between, "through") ||
               slice(text_, between).find('-') != std::string_view::npos;
    }

    /// "from 1 April 2024 to …" where the agreement's term is spoken of, and "April 2021 to March
    /// 2023" in a title: the start of a range.
    [[nodiscard]] std::optional<DateMeaning>
    range_of_term(const DateExpr& date, const DateContext& context, const Clause& clause) const {
        const DateExpr* next = &date + 1;
        if (next == document_.dates.data() + document_.dates.size()) return {};
        const std::uint32_t begin = document_.folded.folded(next->span.begin);
        if (begin >= context.sentence.end || !is_range_link(context.date.end, begin)) return {};
        const std::string_view sentence = slice(text_, context.sentence);
        const bool title = clause.kind == ClauseKind::title ||
                           (clause.kind == ClauseKind::heading && names_the_document(sentence));
        if (title && clause.folded.size() < 160) return DateMeaning::commencement;
        const bool term = holds_words(text_, context.sentence, "term") ||
                          holds_words(text_, context.sentence, "period") ||
                          holds_words(text_, context.sentence, "runs") ||
                          holds_words(text_, context.sentence, "lasts") ||
                          holds_words(text_, context.sentence, "in force") ||
                          holds_words(text_, context.sentence, "covers");
        if (term && names_the_document(sentence)) return DateMeaning::commencement;
        return {};
    }

    Document& document_;
    std::string_view text_;
    SentenceFinder sentences_;
    const DateExpr* previous_ = nullptr;
};

/// A list under "The board will meet:" is about meetings although its items do not say so.
CadenceOf topic_of_lead(const Document& document, ClauseId id) {
    const ClauseId parent = document.clauses[id].parent;
    const std::string_view text = document.folded.text();
    if (parent.valid()) {
        const Span lead = document.clauses[parent].folded;
        if (!lead.empty() && text[lead.end - 1] == ':') {
            const std::uint32_t begin = lead.end - std::min(lead.size(), 200U);
            const auto topics = find_topics(text, {begin, lead.end});
            if (!topics.empty()) return topics.back().of;
        }
    }
    const ClauseId heading = document.clauses.heading_above(id);
    if (!heading.valid() || document.clauses[id].folded.size() > 80) return CadenceOf::other;
    const auto topics = find_topics(text, document.clauses[heading].folded);
    return topics.size() == 1 ? topics.front().of : CadenceOf::other;
}

} // namespace

void link_times(Document& document) {
    DateLinker(document).run();
    for (Cadence& cadence : document.cadences)
        if (cadence.of == CadenceOf::other && cadence.clause.valid())
            cadence.of = topic_of_lead(document, cadence.clause);
}

} // namespace concord
