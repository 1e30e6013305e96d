// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/duty_words.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 4> controller_words{"controller", "customer", "client",
                                                           "exporter"};
constexpr std::array<std::string_view, 9> processor_words{
    "processor", "supplier", "provider", "vendor", "contractor", "importer", "it", "they", "staff"};
constexpr std::array<std::string_view, 7> modals{"shall", "must",   "will", "may",
                                                 "can",   "should", "needs"};

constexpr std::array<std::string_view, 20> denials{
    "not obliged",  "not be obliged",  "not required", "not be required", "not bound",
    "not be bound", "not responsible", "not liable",   "no obligation",   "no duty",
    "need not",     "no right",        "may refuse",   "may depart",      "does not",
    "do not have",  "gives no",        "not have to",  "chooses to",      "not expected"};
constexpr std::array<std::string_view, 13> attempts{
    "endeavour", "endeavor", "reasonable efforts", "best efforts", "try to",    "tries to",
    "seek to",   "aim to",   "attempt to",         "do its best",  "consider ", "strive",
    "intends to"};
/// These weaken a duty wherever they stand in its sentence.
constexpr std::array<std::string_view, 8> leaves{
    "sees fit",     "thinks fit", "where it can",   "where practicable",
    "if it wishes", "own choice", "own discretion", "own option"};
constexpr std::array<std::string_view, 9> exceptions{
    "unless", "without", "except", "save ", "other than", "until", "only", "before", "while"};

template <std::size_t N>
bool any_in(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// Whether `text` ends with the word or words, blanks and commas aside.
bool ends_with_word(std::string_view text, std::string_view word) {
    while (!text.empty() && !is_letter_byte(text.back())) {
        text.remove_suffix(1);
    }
    if (text.size() < word.size() || text.substr(text.size() - word.size()) != word) {
        return false;
    }
    return text.size() == word.size() || !is_letter_byte(text[text.size() - word.size() - 1]);
}

/// Whether a word or words stand in a text, not inside other words nor behind "sub-".
bool holds_word(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        const bool begins = at == 0 || (!is_letter_byte(text[at - 1]) && text[at - 1] != '-');
        if (begins && (end >= text.size() || !is_letter_byte(text[end]))) return true;
    }
    return false;
}

struct Modal {
    std::string_view word;
    std::size_t begin = std::string_view::npos;
};

/// The last "shall", "may" … before an offset; nowhere when there is none.
Modal last_modal(std::string_view before) {
    Modal out;
    for (const auto word : modals) {
        for (auto at = before.rfind(word); at != std::string_view::npos && at > 0;
             at = before.rfind(word, at - 1)) {
            const auto end = at + word.size();
            // "so far as it can": no leave, but how far the duty goes.
            const bool extent = before.substr(0, at).ends_with("far as it ");
            const bool whole = !extent && !is_letter_byte(before[at - 1]) &&
                               (end >= before.size() || !is_letter_byte(before[end]));
            if (whole) {
                if (out.begin == std::string_view::npos || at > out.begin) {
                    out = {word, at};
                }
                break;
            }
        }
    }
    return out;
}

/// "shall not engage another processor without …" binds, and so does "no person may process unless
/// …"; "shall not assist" does the contrary.
bool forbids_all(std::string_view sentence, std::string_view after) {
    const bool negated = after.rfind(" not", 0) == 0 || after.rfind(" never", 0) == 0 ||
                         sentence.rfind("no ", 0) == 0 || sentence.rfind("nobody ", 0) == 0;
    return negated && !any_in(sentence, exceptions);
}

/// "controller …" where a text goes on behind a name " acts as data controller …"; empty where it
/// tells no role.
std::string_view role_told(std::string_view behind) {
    constexpr std::array<std::string_view, 5> verbs{" is the ", " is a ", " is its ", " acts as ",
                                                    " as "};
    const auto* const verb =
        std::ranges::find_if(verbs, [&](std::string_view one) { return behind.starts_with(one); });
    if (verb == verbs.end()) return {};
    behind.remove_prefix(verb->size());
    constexpr std::string_view data = "data ";
    if (behind.starts_with(data)) behind.remove_prefix(data.size());
    return behind;
}

} // namespace

DutyNames::DutyNames(const Document& document) {
    const auto text = to_lower(document.folded.text());
    for (const auto& party : document.parties) {
        add(text, party.name);
        add(text, party.short_name);
        for (const auto& alias : party.aliases) {
            add(text, alias);
        }
    }
    controllers_.insert(controllers_.end(), controller_words.begin(), controller_words.end());
    processors_.insert(processors_.end(), processor_words.begin(), processor_words.end());
}

void DutyNames::add(const std::string& text, const std::string& name) {
    const auto plain = to_lower(name);
    if (plain.size() < 3) {
        return;
    }
    bool controller = false;
    bool processor = false;
    for (auto at = text.find(plain); at != std::string::npos; at = text.find(plain, at + 1)) {
        const auto role = role_told(std::string_view(text).substr(at + plain.size()));
        controller = controller || role.starts_with("controller");
        processor = processor || role.starts_with("processor");
    }
    if (controller) {
        controllers_.push_back(plain);
    } else if (processor) {
        processors_.push_back(plain);
    }
}

bool DutyNames::controller_ends(std::string_view words) const {
    return std::any_of(controllers_.begin(), controllers_.end(),
                       [&](const std::string& name) { return ends_with_word(words, name); });
}

bool DutyNames::controller_begins(std::string_view words) const {
    return std::ranges::any_of(controllers_, [&](const std::string& name) {
        return words.starts_with(name) &&
               (words.size() == name.size() || !is_letter_byte(words[name.size()]));
    });
}

bool DutyNames::tells_of_controller(std::string_view heading) const {
    return std::ranges::any_of(controllers_,
                               [&](const std::string& name) { return holds_word(heading, name); });
}

bool DutyNames::tells_of_processor(std::string_view heading) const {
    constexpr std::array<std::string_view, 3> no_names{"it", "they", "staff"};
    return std::ranges::any_of(processors_, [&](const std::string& name) {
        return std::ranges::find(no_names, name) == no_names.end() && holds_word(heading, name);
    });
}

bool DutyNames::controller_chooses(std::string_view words) const {
    constexpr std::array<std::string_view, 6> behind{"'s choice",   "'s option",
                                                     "'s election", "'s written request",
                                                     "'s request",  "'s direction"};
    constexpr std::array<std::string_view, 3> before{"choice of ", "option of ", "election of "};
    const auto chooses = [&](const std::string& name) {
        for (auto at = words.find(name); at != std::string_view::npos;
             at = words.find(name, at + 1)) {
            auto ahead = words.substr(0, at);
            if (ahead.ends_with("the ")) {
                ahead.remove_suffix(4);
            }
            const auto rest = words.substr(at + name.size());
            const auto follows = [&](std::string_view one) { return rest.starts_with(one); };
            const auto leads = [&](std::string_view one) { return ahead.ends_with(one); };
            if (std::ranges::any_of(behind, follows) || std::ranges::any_of(before, leads)) {
                return true;
            }
        }
        return false;
    };
    return std::ranges::any_of(controllers_, chooses);
}

bool DutyNames::processor_ends(std::string_view words) const {
    return std::any_of(processors_.begin(), processors_.end(),
                       [&](const std::string& name) { return ends_with_word(words, name); });
}

bool shuts_out(std::string_view sentence) {
    constexpr std::array<std::string_view, 4> openings{"nobody ", "no one ", "no-one ",
                                                       "no person "};
    const bool opens = std::ranges::any_of(
        openings, [&](std::string_view one) { return sentence.starts_with(one); });
    return opens && any_in(sentence, std::array<std::string_view, 3>{" who has not ",
                                                                     " who is not ", " unless "});
}

Force force_of(std::string_view sentence, std::size_t begin, const DutyNames& names) {
    if (shuts_out(sentence)) {
        return Force::binds;
    }
    const auto before = sentence.substr(0, begin);
    const auto modal = last_modal(before);
    if (modal.begin == std::string_view::npos) {
        return any_in(before, denials) ? Force::denied : Force::binds;
    }
    const auto subject = before.substr(0, modal.begin);
    const auto after = sentence.substr(modal.begin + modal.word.size());
    const auto between = before.substr(modal.begin);
    // A denial before the last modal belongs to another part of the sentence.
    if (any_in(between, denials) ||
        any_in(sentence, std::array<std::string_view, 1>{"chooses to"})) {
        return Force::denied;
    }
    const bool permits = modal.word == "may" || modal.word == "can" || modal.word == "should";
    if (names.controller_ends(subject) && !permits &&
        !any_in(sentence, std::array<std::string_view, 2>{"right", "entitled"})) {
        return Force::theirs;
    }
    if (permits && names.processor_ends(subject) && after.rfind(" only", 0) != 0 &&
        after.rfind(" not", 0) != 0) {
        return Force::weak;
    }
    if (any_in(between, attempts) || any_in(sentence, leaves)) {
        return Force::weak;
    }
    return forbids_all(sentence, after) ? Force::forbidden : Force::binds;
}

} // namespace concord
