// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/hole_mask.hpp"
#include "parser/grammar/mark.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/reference_words.hpp"

namespace concord {

namespace {

bool is_word(char c) noexcept {
    return is_upper(c) || is_lower(c) || is_digit(c);
}

class PlaceholderFinder {
public:
    PlaceholderFinder(Document& document, std::span<const Span> reserved)
        : document_(document), text_(document.folded.text()), reserved_(reserved) {}

    void run() {
        document_.placeholders.clear();
        grammar::walk_holes(text_, [this](std::uint32_t i) { return at_mark(i); });
        find_filler_words();
        finish();
    }

private:
    /// "Lorem ipsum": the first word is rare enough to be asked for by its spelling.
    void find_filler_words() {
        const auto is_lorem = [this](Span word) {
            return word.size() == 5 && (text_[word.begin] | 0x20) == 'l' &&
                   text_.substr(word.begin + 1, 4) == "orem";
        };
        if (std::ranges::none_of(document_.words.spellings(), is_lorem)) return;
        for (const Word& word : document_.words.all()) {
            const Span span{word.begin, word.end};
            if (is_lorem(span)) lorem(span);
        }
    }

    [[nodiscard]] char at(std::size_t i) const noexcept {
        return i < text_.size() ? text_[i] : ' ';
    }
    [[nodiscard]] char before(std::uint32_t i) const noexcept { return i > 0 ? text_[i - 1] : ' '; }

    std::uint32_t at_mark(std::uint32_t i) {
        switch (text_[i]) {
        case '[': // What stands inside is walked too: "[TBC]" is a promise before it is a bracket.
            if (!is_cut(i))
                add(grammar::match_bracket_hole(text_, i), PlaceholderKind::bracketed, i);
            return i + 1;
        case '<':
            return add(grammar::match_angle_hole(text_, i), PlaceholderKind::bracketed, i);
        case '{':
            return add(grammar::match_brace_hole(text_, i), PlaceholderKind::bracketed, i);
        case '_':
            return rule(i, '_', 3);
        case '.':
            return rule(i, '.', 6);
        case '?':
            return question_marks(i);
        case 'X':
            return letters_x(i, 'X');
        case 'T':
            return short_form(i);
        case 'x':
            return letters_x(i, 'x');
        case 'y':
        case 'Y':
            return date_form(i);
        case 'b':
        case 'B':
            return later(i);
        default:
            return i + 1;
        }
    }

    /// "[ ** ]": somebody took words out; folding takes the stars for marks of bold type.
    [[nodiscard]] bool is_cut(std::uint32_t i) const {
        std::uint32_t end = i + 1;
        while (at(end) == ' ' && end < text_.size())
            ++end;
        if (end == i + 1 || at(end) != ']') return false;
        const Span source = document_.folded.source({i, end});
        return document_.source.text(source).find('*') != text_.npos;
    }

    std::uint32_t add(const std::optional<Span>& span, PlaceholderKind kind, std::uint32_t i) {
        if (!span) return i + 1;
        found_.push_back({*span, kind});
        return span->end;
    }

    /// "(d) …": behind the label of an item, nothing but dots.
    [[nodiscard]] bool is_all_of_item(Span dots) const {
        const auto ends_line = [this](std::uint32_t i) {
            return i >= text_.size() || text_[i] == '\n';
        };
        if (dots.begin == 0 || !ends_line(dots.begin - 1) || !ends_line(dots.end)) return false;
        const ClauseId clause = document_.clause_at(document_.folded.source(dots).begin);
        return clause.valid() && document_.clauses[clause].label.present();
    }

    /// A line to write on; pieces with at most a slash, dot or blank between are one.
    std::uint32_t rule(std::uint32_t begin, char mark, std::uint32_t least) {
        std::uint32_t end = begin;
        while (at(end) == mark)
            ++end;
        if (mark == '.' && end - begin >= 3 && is_all_of_item({begin, end})) least = 3;
        if (end - begin < least) return end;
        // Dots before a page number lead the eye, they are no hole.
        if (mark == '.' && is_digit(at(end + (at(end) == ' ' ? 1 : 0)))) return end;
        if (mark == '_' && is_word(at(end)) && is_word(before(begin))) return end;
        for (;;) {
            std::uint32_t next = end;
            while (next - end < 3 && (at(next) == ' ' || at(next) == '/') && next < text_.size())
                ++next;
            std::uint32_t more = next;
            while (at(more) == mark)
                ++more;
            if (more - next < 2 || next == end) break;
            end = more;
        }
        found_.push_back({{begin, end}, PlaceholderKind::blank_rule});
        return end;
    }

    std::uint32_t question_marks(std::uint32_t begin) {
        std::uint32_t end = begin;
        while (at(end) == '?')
            ++end;
        if (end - begin >= 3) found_.push_back({{begin, end}, PlaceholderKind::filler});
        return end;
    }

    /// "XX/XX/20XX", "XXXX"; not XXIV, Article XX, xx@…
    std::uint32_t letters_x(std::uint32_t begin, char x) {
        std::uint32_t end = begin;
        while (at(end) == x)
            ++end;
        const std::uint32_t run = end - begin;
        const std::uint32_t run_end = end;
        if (run < 2 || is_upper(at(end)) || is_lower(at(end))) return end;
        const auto part = [&](char c) {
            return c == x || is_digit(c) || c == '/' || c == '-' || c == '.';
        };
        std::uint32_t start = begin;
        while (start > 0 && (is_digit(text_[start - 1]) || text_[start - 1] == '/'))
            --start;
        while (end < text_.size() && part(text_[end]))
            ++end;
        while (end > run_end && (text_[end - 1] == '.' || text_[end - 1] == '-'))
            --end;
        const char head = before(start);
        if (is_upper(head) || is_lower(head) || head == '@' || head == '_' || head == '.' ||
            at(end) == '@' || is_upper(at(end)) || is_lower(at(end)) || at(end) == '_')
            return run_end;
        const bool dated = end - start > run;
        const bool small = x == 'x';
        if (small &&
            (run < 3 && !(dated && slice(text_, {start, end}).find('/') != std::string_view::npos)))
            return run_end;
        if (small && dated && start < begin && slice(text_, {start, begin}) != "20") return run_end;
        if (!dated && run <= 3 && !small && roman_place(start)) return run_end;
        if (run == 2 && !small && start + 1 == begin && behind_outward_code(start)) return run_end;
        found_.push_back({{start, end}, PlaceholderKind::filler});
        return end;
    }

    /// "LS1 4XX": the second half of a postcode.
    [[nodiscard]] bool behind_outward_code(std::uint32_t at) const {
        constexpr std::size_t longest = 4;
        const std::string_view head = text_.substr(0, at);
        if (!head.ends_with(' ')) return false;
        const std::string_view bare = head.substr(0, head.size() - 1);
        const std::size_t blank = bare.find_last_of(" \n\t,");
        const std::string_view word = bare.substr(blank == std::string_view::npos ? 0 : blank + 1);
        const auto digit = std::ranges::find_if(word, is_digit) - word.begin();
        return word.size() <= longest && (digit == 1 || digit == 2) &&
               static_cast<std::size_t>(digit) < word.size() &&
               std::ranges::all_of(word, [](char c) { return is_upper(c) || is_digit(c); });
    }

    /// "Article XX", "Part XXX": a number.
    [[nodiscard]] bool roman_place(std::uint32_t begin) const {
        const std::string_view head = text_.substr(0, begin);
        for (const std::string_view noun :
             {"Article ", "ARTICLE ", "Part ", "PART ", "Chapter ", "CHAPTER ", "Section ",
              "SECTION ", "Annex ", "ANNEX ", "Title ", "TITLE ", "Schedule ", "SCHEDULE "})
            if (head.ends_with(noun)) return true;
        return false;
    }

    /// "TBC", "TBA", "TBD"
    std::uint32_t short_form(std::uint32_t begin) {
        const std::string_view word = text_.substr(begin, 3);
        if (word != "TBC" && word != "TBA" && word != "TBD") return begin + 1;
        const char next = at(begin + 3);
        const char head = before(begin);
        constexpr std::string_view joins = "@-_/&";
        if (is_word(next) || is_word(head) || joins.find(next) != std::string_view::npos ||
            joins.find(head) != std::string_view::npos)
            return begin + 3;
        found_.push_back({{begin, begin + 3}, PlaceholderKind::to_be});
        return begin + 3;
    }

    /// "to be" at its "be"
    std::uint32_t later(std::uint32_t i) {
        if (i < 3 || before(i) != ' ' || at(i + 2) != ' ') return i + 1;
        const std::string_view words = text_.substr(i - 3, 6);
        if (words == "to be " || words == "To be " || words == "TO BE ")
            add(grammar::match_later(text_, i - 3), PlaceholderKind::to_be, i);
        return i + 1;
    }

    /// "dd/mm/yyyy" at its year
    std::uint32_t date_form(std::uint32_t i) {
        const char year = text_[i];
        if (at(i + 1) != year) return i + 1;
        for (std::uint32_t start = i < 8 ? 0 : i - 8; start + 4 < i; ++start)
            if (const auto span = grammar::match_date_form(text_, start)) {
                found_.push_back({*span, PlaceholderKind::filler});
                return std::max(i + 1, span->end);
            }
        return i + 1;
    }

    void lorem(Span word) {
        constexpr std::string_view rest = " ipsum";
        if (text_.substr(word.end, rest.size()) != rest) return;
        const auto end = word.end + static_cast<std::uint32_t>(rest.size());
        found_.push_back({{word.begin, end}, PlaceholderKind::filler});
    }

    [[nodiscard]] bool is_reserved(Span source) const noexcept {
        const auto after = std::ranges::upper_bound(reserved_, source.begin, {}, &Span::begin);
        return after != reserved_.begin() && std::prev(after)->overlaps(source);
    }

    /// Brings the searches together: in order, without overlaps, the longer one first, and none
    /// inside a link.
    void finish() {
        std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                : a.span.end > b.span.end;
        });
        std::uint32_t covered = 0;
        std::size_t link = 0;
        ClauseId clause;
        std::size_t next_clause = 0;
        const auto clauses = document_.clauses.all();
        for (const Found& found : found_) {
            const Span source = document_.folded.source(found.span);
            while (link < document_.links.size() && document_.links[link].span.end <= source.begin)
                ++link;
            const bool linked =
                link < document_.links.size() && document_.links[link].span.overlaps(source);
            if (found.span.begin < covered) {
                // "[date TBC]" tells best what is missing.
                if (found.kind == PlaceholderKind::to_be && !document_.placeholders.empty() &&
                    found.span.end <= covered)
                    document_.placeholders.back().kind = PlaceholderKind::to_be;
                continue;
            }
            if (linked || is_reserved(source)) continue;
            covered = found.span.end;
            while (next_clause < clauses.size() &&
                   clauses[next_clause].folded.begin <= found.span.begin)
                clause = ClauseId{next_clause++};
            document_.placeholders.push_back({source, clause, found.kind});
        }
    }

    struct Found {
        Span span;
        PlaceholderKind kind;
    };

    Document& document_;
    std::string_view text_;
    std::span<const Span> reserved_;
    std::vector<Found> found_;
};

} // namespace

void find_placeholders(Document& document, std::span<const Span> reserved) {
    PlaceholderFinder(document, reserved).run();
}

} // namespace concord
