// SPDX-License-Identifier: Apache-2.0
#include "tests/equivalence/phrase_expression.hpp"

#include <algorithm>
#include <stdexcept>

#include <re2/re2.h>

#include "tests/equivalence/slow_fold.hpp"

namespace concord::tests {

namespace {

constexpr char number = '\1';
constexpr char letters = '\2';

constexpr const char* figures = "[0-9]+(?:,[0-9]{3})*";
/// Numbers in words: below a hundred, and with one.
std::string words() {
    const std::string below =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
        "fifteen|sixteen|seventeen|eighteen|nineteen|"
        "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";
    return "(?i:" + below + "|(?:" + below + "[- ])?hundred(?:(?: and |[- ])" + below + ")?)";
}

using Forms = std::vector<std::string>;

/// Reads `text` from `at` up to a "|" or ")" that belongs to somebody else.
Forms sequence(std::string_view text, std::size_t& at);

/// Reads "(a|b)" or "(a)?", with `at` on its "(".
Forms group(std::string_view text, std::size_t& at) {
    Forms all;
    while (text.at(at) != ')') {
        ++at;
        const Forms one = sequence(text, at);
        all.insert(all.end(), one.begin(), one.end());
    }
    ++at;
    if (at < text.size() && text[at] == '?') {
        ++at;
        all.emplace_back();
    }
    return all;
}

Forms sequence(std::string_view text, std::size_t& at) {
    Forms all{""};
    while (at < text.size() && text[at] != '|' && text[at] != ')') {
        Forms next;
        if (text[at] == '(') {
            next = group(text, at);
        } else if (text[at] == '\\') {
            next = {std::string(1, text.at(at + 1))};
            at += 2;
        } else {
            const char c = text[at++];
            next = {std::string(1, c == '#' ? number : c == '*' ? letters : c)};
        }
        Forms longer;
        for (const auto& left : all) {
            for (const auto& right : next) {
                longer.push_back(left + right);
            }
        }
        all = std::move(longer);
    }
    return all;
}

/// What an optional word leaves behind: two blanks, or one at an end.
std::string without_extra_blanks(const std::string& form) {
    std::string out;
    for (const char c : form) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) {
            out += c;
        }
    }
    return out.ends_with(' ') ? out.substr(0, out.size() - 1) : out;
}

std::string character(char c) {
    return static_cast<unsigned char>(c) < 0x80 ? RE2::QuoteMeta(std::string(1, c))
                                                : std::string(1, c);
}

constexpr const char* more_letters = R"([A-Za-z\x{C0}-\x{7FF}]*)";

std::string expression_of(const std::string& form) {
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == number) {
            const char next = i + 1 < form.size() ? form[i + 1] : ' ';
            // A number in words ends where its letters end.
            const bool letters_follow = (next >= 'a' && next <= 'z') || next == letters;
            out += letters_follow ? figures : number_expression();
        } else {
            out += form[i] == letters ? more_letters : character(form[i]);
        }
    }
    return out;
}

/// The phrase part by part, as it stands.
std::string part_by_part(std::string_view phrase) {
    std::string out;
    for (std::size_t at = 0; at < phrase.size(); ++at) {
        switch (phrase[at]) {
        case '(':
            out += "(?:";
            break;
        case ')':
        case '|':
        case '?':
            out += phrase[at];
            break;
        case '#':
            out += number_expression();
            break;
        case '*':
            out += more_letters;
            break;
        case '\\':
            out += character(phrase[++at]);
            break;
        default:
            out += character(phrase[at]);
        }
    }
    return out;
}

/// Whether blanks fall together or a number is followed by what may be a letter: then only the
/// single forms tell what may stand there.
bool needs_forms(std::string_view phrase, const Forms& forms) {
    const bool blanks = std::any_of(forms.begin(), forms.end(), [](const std::string& form) {
        return without_extra_blanks(form) != form;
    });
    static const RE2 number_and_letter("#[a-z(*]");
    return blanks ||
           RE2::PartialMatch(re2::StringPiece(phrase.data(), phrase.size()), number_and_letter);
}

} // namespace

std::string number_expression() {
    return std::string("(?:") + figures + "|" + words() + "(?: \\(" + figures + "\\))?)";
}

bool ends_with_number(const std::string& form) {
    return form.ends_with(number);
}

bool ends_with_glued_number(const std::string& form) {
    return form.size() > 1 && ends_with_number(form) && form[form.size() - 2] >= 'a' &&
           form[form.size() - 2] <= 'z';
}

PhraseForms phrase_forms(std::string_view phrase) {
    PhraseForms out;
    std::string_view rest = phrase;
    out.exact = rest.starts_with('=');
    rest.remove_prefix(out.exact ? 1 : 0);
    out.folded = slow_fold(rest).text;
    std::size_t at = 0;
    out.forms = sequence(out.folded, at);
    if (at != out.folded.size()) {
        throw std::runtime_error("no phrase: " + out.folded);
    }
    out.plain = !needs_forms(out.folded, out.forms);
    std::transform(out.forms.begin(), out.forms.end(), out.forms.begin(), without_extra_blanks);
    return out;
}

std::string phrase_expression(std::string_view phrase) {
    const PhraseForms read = phrase_forms(phrase);
    if (read.plain) {
        return (read.exact ? "(?:" : "(?i:") + part_by_part(read.folded) + ")";
    }
    return forms_expression(read.forms, read.exact);
}

std::string forms_expression(const std::vector<std::string>& forms, bool exact) {
    std::string out = exact ? "(?:" : "(?i:";
    for (const auto& form : forms) {
        out += expression_of(form) + "|";
    }
    out.back() = ')';
    return out;
}

} // namespace concord::tests
