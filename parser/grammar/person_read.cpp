// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "parser/grammar/person.hpp"
#include "parser/grammar/person_pieces.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

// Reads one person piece by piece: first the name, by the mail address where there is one, then
// what is left as post and organisation.
class PersonReader {
public:
    PersonReader(std::string_view text, std::span<const std::string> bodies)
        : text_(text), bodies_(bodies) {}

    PersonText read(Span part, std::span<const EmailMatch> emails);

private:
    void take_labelled(Piece& piece);
    void find_name_by_address();
    [[nodiscard]] bool names_post(const Piece& piece, std::span<const Span> words,
                                  WordRange range) const;
    void find_name_by_look();
    void find_name_by_words();
    void take_name(Piece& piece, std::span<const Span> words, WordRange range);
    void take_rest(Piece& piece);
    void add_role(Span span);
    void settle_organisation();
    [[nodiscard]] std::string_view at(Span span) const { return slice(text_, span); }
    /// The words of a piece, cut once.
    [[nodiscard]] std::span<const Span> words_in(const Piece& piece) const {
        return std::span(words_).subspan(piece.words.first, piece.words.last - piece.words.first);
    }
    [[nodiscard]] bool is_body(Span span, std::span<const Span> words) const;
    [[nodiscard]] bool is_filler(Span span) const;
    [[nodiscard]] bool has_post(std::span<const Span> words) const;

    std::string_view text_;
    std::span<const std::string> bodies_;
    std::vector<Piece> pieces_;
    std::vector<Span> words_; ///< Of all pieces.
    PersonText person_;
};

bool PersonReader::has_post(std::span<const Span> words) const {
    return std::ranges::any_of(words, [&](Span word) { return is_post_word(at(word)); });
}

bool PersonReader::is_body(Span span, std::span<const Span> words) const {
    std::string_view name = at(span);
    if (name.starts_with("the ") || name.starts_with("The ")) name.remove_prefix(4);
    if (std::ranges::any_of(bodies_, [&](const std::string& b) { return same_word(b, name); }))
        return true;
    return !words.empty() && !has_post(words) && begins_upper(name) &&
           std::ranges::any_of(
               words, [&](Span word) { return is_body_word(at(word)) && begins_upper(at(word)); });
}

// Words that hold the place of a person or say nothing about one.
constexpr auto fillers =
    word_list({"as above", "awaited", "blank", "ext", "n/a", "na", "none", "not applicable",
               "post vacant", "see above", "signature", "signed", "tbc", "tbd", "to be agreed",
               "to be appointed", "to be confirmed", "vacant"});
static_assert(std::ranges::is_sorted(fillers));

bool PersonReader::is_filler(Span span) const {
    const std::string_view words = at(span);
    if (std::ranges::none_of(words, is_letter_byte)) return true;
    return fillers.holds(words);
}

void PersonReader::take_labelled(Piece& piece) {
    switch (piece.key) {
    case PersonField::name: {
        const auto words = words_in(piece);
        if (!person_.name.empty() && has_post(words)) return; // "Name: Jane Doe, Clerk"
        // "Name: Caldicott Guardian"
        if (words.size() > 1 && std::ranges::all_of(words, [&](Span word) {
                return (is_post_word(at(word)) || is_post_qualifier(at(word))) &&
                       !is_given_name(at(word));
            })) {
            add_role(piece.span);
            break;
        }
        if (words.empty() || is_filler(piece.span)) break;
        if (person_.name.empty()) take_name(piece, words, {0, words.size()});
        break;
    }
    case PersonField::role:
        if (!is_filler(piece.span)) add_role(piece.span);
        break;
    case PersonField::organisation:
        if (person_.organisation.empty()) person_.organisation = piece.span;
        break;
    case PersonField::email:
    case PersonField::phone:
    case PersonField::date:
    case PersonField::signature:
        break;
    default:
        return;
    }
    piece.used = true;
}

// What stands around the name in the same piece is the post.
void PersonReader::take_name(Piece& piece, std::span<const Span> words, WordRange range) {
    const auto part = words.subspan(range.first, range.last - range.first);
    const WordRange bare = without_titles(text_, part);
    if (bare.first == bare.last) return;
    person_.name = {part[bare.first].begin, part[bare.last - 1].end};
    piece.used = true;
    std::size_t before = range.first;
    while (before > 0 && is_honorific(at(words[before - 1])))
        --before;
    std::size_t after = range.last;
    while (after < words.size() && is_post_nominal(at(words[after])) &&
           !is_post_word(at(words[after])))
        ++after;
    const auto rest = [&](std::size_t first, std::size_t last) {
        if (first >= last) return;
        const Span span = trim(text_, {words[first].begin, words[last - 1].end}, ",-;:");
        if (is_filler(span) || one_of(at(span), {"contact", "is", "and", "or", "the", "c/o"}))
            return;
        if (is_body(span, words_of(text_, span)))
            person_.organisation = span;
        else
            add_role(span);
    };
    rest(0, before);
    rest(after, words.size());
}

/// "Owen Brackley, Fire Safety Manager, firesafety@": the address spells a post, and somebody else
/// is named beside it.
bool PersonReader::names_post(const Piece& piece, std::span<const Span> words,
                              WordRange range) const {
    if (is_given_name(at(words[range.first])) || range.last >= words.size() ||
        !is_post_word(at(words[range.last])))
        return false;
    return std::ranges::any_of(pieces_, [&](const Piece& other) {
        return &other != &piece && !other.used && other.key != PersonField::label &&
               !is_filler(other.span) && looks_like_name(text_, words_in(other));
    });
}

void PersonReader::find_name_by_address() {
    for (Piece& piece : pieces_) {
        if (piece.used || piece.key == PersonField::label) continue;
        const auto words = words_in(piece);
        const auto range = name_by_address(text_, words, person_.address);
        if (!range || names_post(piece, words, *range)) continue;
        take_name(piece, words, *range);
        return;
    }
}

void PersonReader::find_name_by_look() {
    for (Piece& piece : pieces_) {
        if (piece.used || piece.key == PersonField::label || is_body(piece.span, words_in(piece)))
            continue;
        const auto words = words_in(piece);
        if (is_filler(piece.span) || !looks_like_name(text_, words)) continue;
        take_name(piece, words, {0, words.size()});
        return;
    }
}

// Name and post in one piece with nothing between them.
void PersonReader::find_name_by_words() {
    for (Piece& piece : pieces_) {
        if (piece.used || piece.key == PersonField::label) continue;
        const auto words = words_in(piece);
        if (!has_post(words)) continue;
        const auto opens_post = [&](std::size_t i) {
            const std::string_view word = at(words[i]);
            return is_post_word(word) || (is_post_qualifier(word) && !is_given_name(word));
        };
        std::size_t post = 0;
        while (post < words.size() && !opens_post(post))
            ++post;
        // "Payroll Client Manager" is no person: something has to say that a name begins here.
        const bool sure_name =
            post >= 2 && (is_given_name(at(words.front())) || is_honorific(at(words.front())) ||
                          at(words.front()).ends_with('.'));
        if (sure_name && looks_like_name(text_, words.first(post)))
            return take_name(piece, words, {0, post});
        for (std::size_t count = std::min<std::size_t>(4, words.size() - 1); count >= 2; --count) {
            const std::size_t first = words.size() - count;
            const std::string_view head = at(words[first]);
            const std::string_view before = at(words[first - 1]);
            const bool sure = is_honorific(head) || is_given_name(head);
            if (!sure || one_of(before, {"of", "for", "and", "the", "&"})) continue;
            if (looks_like_name(text_, words.subspan(first)))
                return take_name(piece, words, {first, words.size()});
        }
    }
}

void PersonReader::add_role(Span span) {
    if (person_.role.empty()) {
        person_.role = span;
        return;
    }
    // Parts of one post stand together; a second one further on is not joined over other text.
    const Span between = {std::min(person_.role.end, span.begin), span.begin};
    if (span.begin >= person_.role.end && between.size() <= 4) person_.role.end = span.end;
}

void PersonReader::take_rest(Piece& piece) {
    if (is_filler(piece.span)) return;
    const auto words = words_in(piece);
    if (words.empty()) return;
    const bool post = has_post(words); // "DPO" looks like "OBE"
    if (!post && std::ranges::all_of(
                     words, [&](Span w) { return is_post_nominal(at(w)) || is_honorific(at(w)); }))
        return;
    if (!post && is_body(piece.span, words)) {
        if (person_.organisation.empty()) person_.organisation = piece.span;
        return;
    }
    if (piece.key == PersonField::label && !post) {
        if (person_.topic.empty() && piece.new_line && words.size() <= 6)
            person_.topic = piece.span;
        return;
    }
    if (piece.key == PersonField::label && !person_.role.empty()) {
        // "Relationship Lead: Chief Superintendent Ann Reed": the label says what for.
        if (person_.topic.empty()) person_.topic = piece.span;
        return;
    }
    const bool numbers = std::ranges::any_of(at(piece.span), is_digit);
    const bool known = !person_.name.empty() || !person_.address.empty();
    if (post || (known && !numbers && words.size() <= 8))
        add_role(piece.span);
    else if (!person_.role.empty() && !numbers && words.size() <= 6)
        add_role(piece.span);
}

void PersonReader::settle_organisation() {
    if (person_.role.empty()) return;
    const Span body = body_at_edge(text_, person_.role, bodies_);
    if (body.empty() || body == person_.role) return;
    if (person_.organisation.empty()) {
        Span name = body;
        for (const std::string& known : bodies_)
            if (known.size() <= body.size() &&
                same_word(at(body).substr(body.size() - known.size()), known) &&
                (name == body || known.size() > name.size()))
                name = {static_cast<std::uint32_t>(body.end - known.size()), body.end};
        person_.organisation = name;
    }
    Span rest = body.end == person_.role.end ? Span{person_.role.begin, body.begin}
                                             : Span{body.end, person_.role.end};
    rest = trim(text_, rest, ",-;:");
    if (!rest.empty()) person_.role = rest;
}

PersonText PersonReader::read(Span part, std::span<const EmailMatch> emails) {
    const auto first = std::ranges::lower_bound(emails, part.begin, {},
                                                [](const EmailMatch& e) { return e.span.begin; });
    std::vector<Span> left_out;
    for (auto email = first; email != emails.end() && email->span.end <= part.end; ++email) {
        if (left_out.empty()) {
            person_.email = email->span;
            person_.address = email->address;
        }
        left_out.push_back(email->span);
    }
    for (const Span phone : find_phones(slice(text_, part))) {
        const Span span{phone.begin + part.begin, phone.end + part.begin};
        if (person_.phone.empty()) person_.phone = span;
        left_out.push_back(span);
    }
    std::ranges::sort(left_out);
    pieces_ = cut_pieces(text_, part, left_out);
    words_.reserve(part.size() / 6 + 4);
    for (Piece& piece : pieces_) {
        piece.words.first = words_.size();
        WordCutter cutter(text_, piece.span);
        for (Span word = cutter.first(); !word.empty(); word = cutter.first())
            words_.push_back(word);
        piece.words.last = words_.size();
    }
    for (Piece& piece : pieces_)
        if (piece.key != PersonField::none && piece.key != PersonField::label) take_labelled(piece);
    if (person_.name.empty() && !person_.address.empty()) find_name_by_address();
    if (person_.name.empty()) find_name_by_words();
    if (person_.name.empty()) find_name_by_look();
    for (Piece& piece : pieces_)
        if (!piece.used) take_rest(piece);
    settle_organisation();
    // "Head of Data (Interim)": the piece ended before the bracket that belongs to it.
    const std::string_view role = at(person_.role);
    if (std::ranges::count(role, '(') > std::ranges::count(role, ')') &&
        person_.role.end < part.end && text_[person_.role.end] == ')')
        ++person_.role.end;
    const bool found = !person_.name.empty() || !person_.role.empty() || !person_.email.empty();
    if (found) {
        for (const Span span :
             {person_.name, person_.role, person_.organisation, person_.email, person_.phone})
            if (!span.empty())
                person_.whole = person_.whole.empty() ? span : cover(person_.whole, span);
    }
    return std::move(person_);
}

} // namespace

PersonText read_person(std::string_view text, Span part, std::span<const EmailMatch> emails,
                       std::span<const std::string> bodies) {
    return PersonReader(text, bodies).read(part, emails);
}

} // namespace concord::grammar
