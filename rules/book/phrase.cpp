// SPDX-License-Identifier: Apache-2.0
#include "rules/book/phrase.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "parser/text/ascii.hpp"
#include "parser/text/fold.hpp"

namespace concord {

namespace {

constexpr std::size_t max_literals = 2'000;
constexpr std::size_t max_nesting = 16;

bool is_special(char c) {
    return std::string_view("()|?*#=\\").find(c) != std::string_view::npos;
}

using Forms = std::vector<std::string>;

/// Recursive descent over the folded phrase. The first problem stops it; later ones would be
/// consequences.
class Expander {
public:
    Expander(std::string_view text, bool exact) : text_(text), exact_(exact) {}

    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

    Forms run() {
        Forms forms = sequence(0);
        if (problem_.empty() && at_ < text_.size()) {
            complain(text_[at_] == '|' ? "\"|\" outside parentheses" : "\")\" without \"(\"");
        }
        return forms;
    }

private:
    void complain(std::string message) {
        if (problem_.empty()) {
            problem_ = std::move(message);
        }
    }

    Forms sequence(std::size_t depth) {
        Forms forms{""};
        while (problem_.empty() && at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')') {
            if (text_[at_] == '(') {
                forms = times(forms, group(depth));
            } else {
                const std::string piece = one();
                for (auto& form : forms) {
                    form += piece;
                }
            }
        }
        return forms;
    }

    Forms group(std::size_t depth) {
        if (depth >= max_nesting) {
            complain("parentheses nested too deep");
            return {};
        }
        Forms all;
        do {
            ++at_;
            Forms some = sequence(depth + 1);
            all.insert(all.end(), some.begin(), some.end());
        } while (problem_.empty() && at_ < text_.size() && text_[at_] == '|');
        if (at_ >= text_.size()) {
            complain("\"(\" without \")\"");
            return {};
        }
        ++at_;
        if (at_ < text_.size() && text_[at_] == '?') {
            ++at_;
            all.emplace_back();
        }
        return all;
    }

    std::string one() {
        const char c = text_[at_++];
        switch (c) {
        case '\\':
            if (at_ >= text_.size() || !is_special(text_[at_])) {
                complain("\"\\\" before something that needs no escape");
                return {};
            }
            return {text_[at_++]};
        case '#':
            if (exact_) {
                complain("\"#\" cannot stand in a phrase with \"=\"");
            }
            return {number_mark};
        case '*':
            return star();
        case '?':
            complain("\"?\" stands only after \")\"");
            return {};
        case '=':
            complain("\"=\" stands only in front");
            return {};
        default:
            if (is_upper(c) && !exact_) {
                complain("capitals count only in a phrase with \"=\" in front");
            }
            return {c};
        }
    }

    std::string star() {
        const bool after_letter = at_ >= 2 && (is_letter(text_[at_ - 2]) || text_[at_ - 2] == ')' ||
                                               text_[at_ - 2] == '?');
        if (!after_letter) {
            complain("\"*\" stands only after letters");
        } else if (at_ < text_.size() && is_letter(text_[at_])) {
            complain("no letters may follow \"*\"");
        }
        return {letters_mark};
    }

    Forms times(const Forms& left, const Forms& right) {
        Forms all;
        if (left.size() * right.size() > max_literals) {
            complain(fmt::format("more than {} ways to read it", max_literals));
            return all;
        }
        for (const auto& a : left) {
            for (const auto& b : right) {
                all.push_back(a + b);
            }
        }
        return all;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool exact_;
    std::string problem_;
};

/// Optional words leave two blanks behind, or one at an end.
std::string squeeze(std::string_view form) {
    std::string out;
    for (const char c : form) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) {
            out += c;
        }
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string fold(std::string_view phrase) {
    FoldedText folded;
    folded.append(phrase, {0, static_cast<std::uint32_t>(phrase.size())});
    return std::string(folded.text());
}

/// Turns one form into a literal; tells what is wrong with it instead when something is.
std::optional<std::string> finish(std::string_view form, bool exact, Literal& literal) {
    std::string text = squeeze(form);
    if (!text.empty() && text.back() == letters_mark) {
        text.pop_back();
        literal.open = true;
    }
    if (text.empty()) {
        return "one way to read it is empty";
    }
    if (exact && text.find(letters_mark) != std::string::npos) {
        return "in a phrase with \"=\", \"*\" stands only at the end";
    }
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == letters_mark && is_letter(text[i + 1])) {
            return "no letters may follow \"*\"";
        }
    }
    if (exact) {
        literal.exact = text;
    }
    literal.text = to_lower(text);
    return std::nullopt;
}

} // namespace

Result<std::vector<Literal>> expand_phrase(std::string_view phrase) {
    const std::string folded = fold(phrase);
    const bool exact = !folded.empty() && folded.front() == '=';
    const auto bad = [&](std::string_view why) {
        return fail(ErrorKind::pack, fmt::format("phrase \"{}\": {}", phrase, why));
    };
    if (std::any_of(folded.begin(), folded.end(), [](char c) { return c >= 0 && c < ' '; })) {
        return bad("control characters");
    }
    Expander expander(std::string_view(folded).substr(exact ? 1 : 0), exact);
    const Forms forms = expander.run();
    if (!expander.problem().empty()) {
        return bad(expander.problem());
    }
    std::vector<Literal> literals;
    for (const auto& form : forms) {
        Literal literal;
        if (const auto problem = finish(form, exact, literal)) {
            return bad(*problem);
        }
        const bool known = std::any_of(literals.begin(), literals.end(), [&](const Literal& l) {
            return l.text == literal.text && l.exact == literal.exact && l.open == literal.open;
        });
        if (!known) {
            literals.push_back(std::move(literal));
        }
    }
    return literals;
}

std::string literal_phrase(std::string_view words, bool exact) {
    std::string phrase = exact ? "=" : "";
    for (const char c : words) {
        if (is_special(c)) {
            phrase += '\\';
        }
        phrase += exact ? c : to_lower(c);
    }
    return phrase;
}

} // namespace concord
