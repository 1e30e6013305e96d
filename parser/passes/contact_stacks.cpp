// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/contact_stacks.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/words.hpp"

namespace concord {

namespace {

/// What one line of a contact tells.
enum class Told : std::uint8_t { nothing, name, post, body, place, reach };

class Stack {
public:
    Stack(const Document& document, const PartyGuess& guess) : document_(document), guess_(guess) {}

    [[nodiscard]] std::size_t end(std::size_t first, bool listed) const;

private:
    [[nodiscard]] Told told_by(std::size_t at) const;

    const Document& document_;
    const PartyGuess& guess_;
};

/// "01632 960001", "Tel: 01632 960001", "jane@body.example": a number or an address and no words.
bool tells_reach(std::string_view line) {
    const auto colon = line.find(':');
    const auto field = colon == line.npos ? grammar::PersonField::none
                                          : grammar::person_field(line.substr(0, colon));
    if (field == grammar::PersonField::email || field == grammar::PersonField::phone) return true;
    if (line.find('@') != line.npos) return line.find(' ') == line.npos;
    return std::ranges::none_of(line, is_letter_byte) && !grammar::find_phones(line).empty();
}

/// "2 Quay Street", "Portside PO1 2AA": holds a figure and no sentence.
bool is_place(std::string_view line) {
    return line.size() > 3 && std::ranges::any_of(line, is_digit) &&
           (is_upper(line.front()) || is_digit(line.front())) && line.back() != '.' &&
           line.find(':') == line.npos;
}

Told Stack::told_by(std::size_t at) const {
    constexpr std::uint32_t longest = 100; // bytes
    const Clause& clause = document_.clauses.all()[at];
    const bool plain = clause.kind == ClauseKind::text || clause.kind == ClauseKind::signature;
    if (!plain || clause.label.present() || clause.folded.empty() || clause.folded.size() > longest)
        return Told::nothing;
    const std::string_view line = document_.folded.text(clause.folded);
    if (line.back() == '.' || line.back() == ';' || line.back() == ':') return Told::nothing;
    if (tells_reach(line)) return Told::reach;
    if (guess_.named(line).valid()) return Told::body;
    const auto people = grammar::read_people(line, guess_.names());
    if (people.size() == 1 && people.front().address.empty() && people.front().phone.empty()) {
        const auto& person = people.front();
        // Nothing else may stand on the line than the person or the post.
        const bool whole = person.whole.size() + 4 >= line.size();
        if (whole && !person.name.empty() && person.role.empty()) return Told::name;
        if (whole && person.name.empty() && !person.role.empty()) return Told::post;
    }
    return is_place(line) ? Told::place : Told::nothing;
}

std::size_t Stack::end(std::size_t first, bool listed) const {
    constexpr std::size_t most_lines = 10;
    const Told opening = told_by(first);
    if (opening != Told::name && opening != Told::post) return first;
    const std::size_t stop = std::min(document_.clauses.size(), first + most_lines);
    std::size_t end = first + 1;
    bool post = opening == Told::post;
    bool reach = false;
    for (std::size_t at = end; at < stop; ++at) {
        const Told told = told_by(at);
        // A second name begins the next contact, and so does what follows numbers and addresses.
        if (told == Told::nothing || told == Told::name || (post && told == Told::post) ||
            (reach && told != Told::reach))
            break;
        post = post || told == Told::post;
        reach = reach || told == Told::reach;
        if (told != Told::place && (told != Told::body || !reach)) end = at + 1;
    }
    const bool person = opening == Told::name && post;
    return reach || (listed && person) ? end : first;
}

} // namespace

std::size_t end_of_contact_stack(const Document& document, const PartyGuess& guess,
                                 std::size_t first, bool listed) {
    return Stack(document, guess).end(first, listed);
}

} // namespace concord
