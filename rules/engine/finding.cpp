// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/finding.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace concord {

namespace {

using Pairs = std::span<const std::pair<std::string_view, std::string>>;

const std::string* value_of(Pairs values, std::string_view name) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

std::string fill_from(std::string_view pattern, Pairs values) {
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.find('{', at);
        const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        out += pattern.substr(at, open - at);
        const auto* value = value_of(values, pattern.substr(open + 1, close - open - 1));
        if (value != nullptr) {
            out += *value;
            at = close + 1;
        } else {
            out += '{';
            at = open + 1;
        }
    }
    return out += pattern.substr(at);
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
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool word =
        cited.front() == '"' || (cited.size() > 1 && is_letter(cited[0]) && is_letter(cited[1]));
    return word ? cited : "paragraph " + cited;
}

} // namespace

std::string fill(std::string_view pattern, Values values) {
    return fill_from(pattern, {values.begin(), values.size()});
}

std::string quote(const Document& document, Span span, std::size_t limit) {
    std::string out;
    std::size_t characters = 0;
    bool blank = false;
    const auto text = document.source.text(span);
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
    std::vector<std::pair<std::string_view, std::string>> all(values.begin(), values.end());
    all.emplace_back("quote", whole ? std::string() : quote(*document_, span));
    const std::string cited = finding.clause.valid() ? document_->cite(finding.clause) : "";
    all.emplace_back("clause", cited.empty() ? "this paragraph" : with_noun(cited));
    const auto* message = value_of(all, "message");
    const std::string pattern(message != nullptr ? std::string_view(*message) : rule_->message);
    finding.message = fill_from(whole ? without_quote(pattern) : pattern, all);
    finding.suggestion = fill_from(rule_->wording, all);
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
