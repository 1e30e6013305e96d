// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/finding.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord {

namespace {

/// Puts `{name}` places of a template together with what `value_of(name)` says; null leaves one as
/// it is.
template <class ValueOf>
std::string fill_with(std::string_view pattern, ValueOf value_of) {
    constexpr std::size_t room = 120; // what takes the places is mostly a few words
    std::string out;
    out.reserve(pattern.empty() ? 0 : pattern.size() + room);
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.find('{', at);
        const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        out += pattern.substr(at, open - at);
        const std::string* value = value_of(pattern.substr(open + 1, close - open - 1));
        if (value != nullptr) {
            out += *value;
            at = close + 1;
        } else {
            out += '{';
            at = open + 1;
        }
    }
    out += pattern.substr(at);
    return out;
}

const std::string* value_of(const Values& values, std::string_view name) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

/// A template for a finding about the whole document, which has no words to quote.
std::string without_quote(std::string_view pattern) {
    for (const std::string_view opening : {"\"{quote}\": ", "{quote}: "}) {
        if (pattern.starts_with(opening) && pattern.size() > opening.size()) {
            std::string rest(pattern.substr(opening.size()));
            rest[0] =
                rest[0] >= 'a' && rest[0] <= 'z' ? static_cast<char>(rest[0] - 'a' + 'A') : rest[0];
            return rest;
        }
    }
    std::string out(pattern);
    for (const std::string_view words : {"\"{quote}\"", "{quote}"}) {
        for (auto at = out.find(words); at != std::string::npos; at = out.find(words, at)) {
            out.replace(at, words.size(), at == 0 ? "The document" : "the document");
        }
    }
    return out;
}

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/// Length of a tag of marked-up text at the front of `text`, 0 for anything else: "<name>" may be a
/// hole that somebody has to fill in.
std::size_t tag_length(std::string_view text) {
    constexpr std::array<std::string_view, 14> tags{"span", "br",   "a",      "b",     "i",
                                                    "u",    "em",   "p",      "sup",   "sub",
                                                    "div",  "font", "strong", "center"};
    constexpr std::size_t longest = 160;
    auto name = text.substr(1);
    name.remove_prefix(name.starts_with('/') ? 1 : 0);
    name = name.substr(0, name.find_first_of(" >/"));
    const bool known = std::find(tags.begin(), tags.end(), name) != tags.end();
    const auto end = known ? text.find('>') : std::string_view::npos;
    return end != std::string_view::npos && end < longest ? end + 1 : 0;
}

bool starts_character(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
}

/// "13" and "4(a)" want a noun before them; "Annex 1" and "bullet 2" have theirs.
std::string with_noun(const std::string& cited) {
    const bool word =
        cited.front() == '"' || (cited.size() > 1 && is_letter(cited[0]) && is_letter(cited[1]));
    return word ? cited : "paragraph " + cited;
}

/// Which bytes make words differ from how they are quoted: all blanks but ' ', the second of two
/// ' ', what may begin a tag, and what takes more bytes than one.
std::uint64_t changed_mask(const char* block) noexcept {
    const auto blank = mask_in<' '>(block);
    return (blank & (blank << 1)) | high_mask(block) | mask_in<'\t', '\n', '\r', '<'>(block);
}

/// Whether a quotation of so many characters is the text as it stands, cut where it is longer.
bool is_plain(std::string_view text, std::size_t limit) {
    text = text.substr(0, std::max(limit, limit + 1)); // with the character that is cut off first
    if (limit == 0 || text.empty() || text.front() == ' ' || text.back() == ' ') {
        return false;
    }
    bool plain = true;
    walk_blocks(text, changed_mask, [&](std::uint32_t at, std::uint64_t mask) {
        const bool two_blanks = at > 0 && text[at] == ' ' && text[at - 1] == ' ';
        plain = plain && mask == 0 && !two_blanks;
    });
    return plain;
}

/// The quotation of any text, character by character.
std::string quote_folded(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t characters = 0;
    bool blank = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto tag = text[at] == '<' ? tag_length(text.substr(at)) : 0; tag > 0) {
            at += tag - 1;
            continue;
        }
        const char c = text[at];
        if (is_blank(c)) {
            blank = !out.empty();
            continue;
        }
        if (starts_character(c)) {
            characters += blank ? 2 : 1;
            if (characters > limit) {
                return out + "…";
            }
        }
        if (blank) {
            out += ' ';
            blank = false;
        }
        out += c;
    }
    return out;
}

/// What the templates of one finding may name. What takes work is made when it is asked for.
class Asked {
public:
    Asked(const Document& document, const Finding& finding, const Values& values)
        : document_(document), finding_(finding), values_(values) {}

    const std::string* operator()(std::string_view name) {
        if (const auto* given = value_of(values_, name); given != nullptr) {
            return given;
        }
        if (name == "quote") {
            return words();
        }
        return name == "clause" ? clause() : nullptr;
    }

private:
    const std::string* words() {
        if (!words_) {
            words_ = finding_.span.empty() ? std::string() : quote(document_, finding_.span);
        }
        return &*words_;
    }

    const std::string* clause() {
        if (!clause_) {
            const auto cited =
                finding_.clause.valid() ? document_.cite(finding_.clause) : std::string();
            clause_ = cited.empty() ? "this paragraph" : with_noun(cited);
        }
        return &*clause_;
    }

    const Document& document_;
    const Finding& finding_;
    const Values& values_;
    std::optional<std::string> words_, clause_;
};

} // namespace

std::string fill(std::string_view pattern, Values values) {
    return fill_with(pattern, [&](std::string_view name) { return value_of(values, name); });
}

std::string quote(const Document& document, Span span, std::size_t limit) {
    const auto text = document.source.text(span);
    if (!is_plain(text, limit)) {
        return quote_folded(text, limit);
    }
    if (text.size() <= limit) {
        return std::string(text);
    }
    auto shown = text.substr(0, limit);
    shown.remove_suffix(shown.back() == ' ' ? 1 : 0);
    std::string out;
    out.reserve(limit + std::string_view("…").size());
    out += shown;
    out += "…";
    return out;
}

Finding& Findings::add(Span span, Values values, Verdict verdict) {
    Finding& finding = findings_.emplace_back();
    finding.rule = rule_;
    finding.verdict = verdict;
    finding.basis = rule_->basis;
    finding.confidence = rule_->confidence;
    finding.authorities = rule_->authorities;
    finding.span = span;
    const bool whole = span.empty();
    if (!whole) {
        finding.clause = document_->clause_at(span.begin);
    }
    Asked asked(*document_, finding, values);
    const auto* own = value_of(values, "message");
    const auto message = own != nullptr ? std::string_view(*own) : rule_->message;
    finding.message = whole ? fill_with(without_quote(message), std::ref(asked))
                            : fill_with(message, std::ref(asked));
    finding.suggestion = fill_with(rule_->wording, std::ref(asked));
    return finding;
}

Finding& Findings::add_whole(Values values, Verdict verdict) {
    return add({}, values, verdict);
}

void Findings::pass(std::vector<Evidence> evidence, Verdict verdict) {
    passed_ = true;
    verdict_ = verdict;
    evidence_ = std::move(evidence);
}

void Findings::leave_open(std::string reason) {
    open_reason_ = std::move(reason);
}

} // namespace concord
