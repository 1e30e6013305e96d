// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/promise.hpp"

#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"thing", ParamType::phrases, true, "the agreement that is leaned on", {}},
    ParamSpec{"promise", ParamType::phrases, true, "wording of a promise: \"to be agreed\"", {}},
    ParamSpec{"kept",
              ParamType::phrases,
              false,
              "wording in the thing's sentence that shows that it exists",
              {}},
    ParamSpec{"guard",
              ParamType::phrases,
              false,
              "wording that makes something wait for the thing: \"until\"",
              {}},
    ParamSpec{"bound",
              ParamType::phrases,
              false,
              "wording that ties sharing to the thing: \"shared only under\"",
              {}},
    ParamSpec{"sharing", ParamType::phrases, false, "wording of sharing", {}},
};

bool has_date(const Question& question, Span sentence) {
    const Span source = question.document.folded.source(sentence);
    return std::any_of(question.document.dates.begin(), question.document.dates.end(),
                       [&](const DateExpr& date) {
                           return source.contains(date.span) &&
                                  date.meaning != DateMeaning::statute && date.month.has_value();
                       });
}

/// "the protocol (to be agreed": with the bracket that closes.
Span with_bracket(const Document& document, Span words) {
    const auto text = document.folded.text();
    const auto inside = slice(text, words);
    const bool open =
        inside.find('(') != std::string_view::npos && inside.find(')') == std::string_view::npos;
    return open && words.end < text.size() && text[words.end] == ')'
               ? Span{words.begin, words.end + 1}
               : words;
}

/// The promise nearest to the thing in its sentence; null when there is none near it.
const Occurrence* promise_near(const Question& question, Span sentence, Span thing) {
    constexpr std::size_t reach = 8;
    const auto text = question.document.folded.text();
    const Occurrence* best = nullptr;
    std::size_t best_words = reach + 1;
    for (const auto& promise : within(question, question.rule.phrases("promise"), sentence)) {
        const auto words = words_between(text, promise.folded, thing);
        if (!promise.folded.overlaps(thing) && words < best_words) {
            best = &promise;
            best_words = words;
        }
    }
    return best;
}

/// "shared only under a separate …": the words directly before the thing that tie sharing to it.
const Occurrence* bound_to(const Question& question, Span sentence, Span thing) {
    constexpr std::size_t reach = 3;
    const auto all =
        within(question, question.rule.phrases("bound"), {sentence.begin, thing.begin});
    const bool near = !all.empty() && words_between(question.document.folded.text(),
                                                    all.back().folded, thing) <= reach;
    return near ? &all.back() : nullptr;
}

void run(const Question& question, Findings& findings) {
    const auto promises = open_promises(question);
    const auto* guard = guard_of(question);
    if (promises.empty() || guard != nullptr) {
        if (question.reading.occurrences.any(question.rule.phrases("thing"))) {
            findings.pass(guard == nullptr
                              ? std::vector<Evidence>{}
                              : std::vector<Evidence>{{question.source(*guard), guard->clause}});
        }
        return;
    }
    std::vector<Span> places;
    for (const Span promise : promises) {
        places.push_back(question.document.folded.source(promise));
    }
    report_places(question, findings, places);
}

} // namespace

std::vector<Span> open_promises(const Question& question) {
    std::vector<Span> open;
    for (const auto& thing : question.occurrences("thing")) {
        if (thing.in_heading) {
            continue;
        }
        const Span sentence = sentence_at(question.document, thing.folded);
        if (has_date(question, sentence) || first_in(question, "kept", sentence) != nullptr) {
            return {};
        }
        const auto* promise = promise_near(question, sentence, thing.folded);
        if (promise != nullptr && !promise->negated) {
            open.push_back(with_bracket(question.document, cover(thing.folded, promise->folded)));
        }
    }
    return open;
}

const Occurrence* guard_of(const Question& question) {
    for (const auto& thing : question.occurrences("thing")) {
        const Span sentence = sentence_at(question.document, thing.folded);
        if (const auto* bound = bound_to(question, sentence, thing.folded); bound != nullptr) {
            return bound;
        }
        const auto* guard = first_in(question, "guard", sentence, Negated::count);
        const auto waits = [&](std::string_view param) {
            return first_in(question, param, sentence, Negated::count) != nullptr;
        };
        if (guard != nullptr && (waits("sharing") || waits("waiting"))) {
            return guard;
        }
    }
    return nullptr;
}

CheckKind promised_check() noexcept {
    return {"promised", "an agreement that is leaned on is only promised", params, run};
}

} // namespace concord
