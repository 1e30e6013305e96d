// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "parser/model/dates.hpp"
#include "rules/book/byte_form.hpp"
#include "rules/book/packed_book.hpp"
#include "rules/book/packed_frame.hpp"
#include "rules/book/rule_fields.hpp"
#include "rules/book/unpack_plan.hpp"
#include "rules/engine/check.hpp"
#include "rules/engine/conditions.hpp"

namespace concord {

/// Holds what it reads to what the loader of packs holds it to, as far as the program relies on it.
class BookUnpacker {
public:
    explicit BookUnpacker(const RuleBook& base) : base_(base) { book_.book_ = base; }

    std::optional<OwnedBook> run(std::string bytes, std::string_view key) {
        const auto held = book_.store_.keep(std::move(bytes)); // texts will lead in there
        const auto packed = unframed(held, key);
        if (!packed) {
            return std::nullopt;
        }
        in_ = ByteReader(*packed);
        book_.book_.hash = in_.text();
        authorities();
        book_.plan_ = unpack_plan(in_, most_own_lists(base_));
        book_.book_.own_plan = book_.plan_.view();
        rules();
        if (!in_.sound() || !in_.at_end()) {
            return std::nullopt;
        }
        return std::move(book_);
    }

private:
    template <class E>
    E choice(E last) {
        return static_cast<E>(in_.number(static_cast<std::uint64_t>(last)));
    }
    template <class E>
    std::optional<E> choice_or_none(E last) {
        const auto number = in_.number(static_cast<std::uint64_t>(last) + 1);
        return number == 0 ? std::nullopt : std::optional(static_cast<E>(number - 1));
    }

    std::vector<std::string_view> texts() {
        std::vector<std::string_view> all(in_.count(2));
        for (auto& text : all)
            text = in_.text();
        return all;
    }

    std::string_view day() {
        const auto text = in_.text();
        in_.want(text.empty() || parse_iso(text).has_value());
        return text;
    }

    void authorities() {
        std::vector<Authority> all(base_.authorities.begin(), base_.authorities.end());
        for (auto left = in_.count(10); left > 0 && in_.sound(); --left) {
            Authority authority;
            for (auto* text : {&authority.id, &authority.title, &authority.address})
                *text = in_.text();
            authority.checked = day();
            authority.doubt = in_.text();
            all.push_back(authority);
        }
        in_.want(all.size() <= 0xFFFF);
        book_.book_.authorities = book_.store_.keep(std::move(all));
    }

    void rules() {
        std::vector<Rule> own;
        for (auto left = in_.count(40); left > 0 && in_.sound(); --left) {
            own.push_back(rule());
            in_.want(own.size() < 2 || own[own.size() - 2].id < own.back().id);
        }
        book_.join(base_.rules, book_.store_.keep(std::move(own)));
    }

    Rule rule() {
        Rule rule;
        for (auto* text :
             {&rule.id, &rule.title, &rule.met, &rule.why, &rule.advice, &rule.message,
              &rule.wording, &rule.kind, &rule.status, &rule.since, &rule.measured, &rule.cause})
            *text = in_.text();
        in_.want(is_rule_id(rule.id));
        rule.family = rule.id.substr(0, rule.id.find('-'));
        in_.want(std::find(rule_statuses.begin(), rule_statuses.end(), rule.status) !=
                 rule_statuses.end());
        rule.basis = choice(Basis::today);
        rule.confidence = choice(Confidence::high);
        for (auto& level : rule.severity)
            level = choice_or_none(Severity::error);
        auto when = texts();
        for (const auto name : when) {
            in_.want(condition_bit(name) != 0);
            rule.conditions |= condition_bit(name);
        }
        rule.when = book_.store_.keep(std::move(when));
        auto profiles = texts();
        for (const auto name : profiles)
            in_.want(base_.profile(name) != nullptr);
        rule.profiles = book_.store_.keep(std::move(profiles));
        rule.authorities = numbers();
        params(rule);
        examples(rule);
        return rule;
    }

    std::span<const std::uint16_t> numbers() {
        std::vector<std::uint16_t> all(in_.count(1));
        in_.want(!all.empty());
        for (auto& number : all) {
            number = in_.number_of<std::uint16_t>(0xFFFF);
            in_.want(number < book_.book_.authorities.size());
        }
        return book_.store_.keep(std::move(all));
    }

    /// Those that the check knows, in its order, and all that it needs.
    void params(Rule& rule) {
        const CheckKind* kind = check_kind(rule.kind);
        in_.want(kind != nullptr);
        if (kind == nullptr) {
            return;
        }
        rule.check = static_cast<std::uint8_t>(kind - check_kinds().data());
        auto spec = kind->params.begin();
        const auto next = [&](std::string_view name) {
            while (spec != kind->params.end() && spec->name != name)
                in_.want(!(spec++)->required);
        };
        std::vector<Param> all;
        for (auto left = in_.count(6); left > 0 && in_.sound(); --left) {
            const auto name = in_.text();
            next(name);
            in_.want(spec != kind->params.end());
            if (in_.sound()) {
                all.push_back(param(*spec++));
            }
        }
        next({});
        rule.params = book_.store_.keep(std::move(all));
    }

    Param param(const ParamSpec& spec) {
        Param param;
        param.name = spec.name;
        param.type = choice(ParamType::groups);
        in_.want(param.type == spec.type);
        param.number = in_.whole_number();
        param.text = in_.text();
        auto written = texts();
        auto phrases = sets();
        const bool lists = spec.type == ParamType::texts || spec.type == ParamType::phrases ||
                           spec.type == ParamType::groups;
        in_.want(lists || written.empty());
        in_.want(spec.type != ParamType::flag || param.number == 0 || param.number == 1);
        in_.want(phrases.size() == (spec.type == ParamType::phrases  ? 1
                                    : spec.type == ParamType::groups ? written.size()
                                                                     : 0));
        if (spec.type == ParamType::text) {
            in_.want(fault_of_value(base_, spec, param.text).empty());
        } else if (spec.type == ParamType::texts) {
            for (const auto value : written)
                in_.want(fault_of_value(base_, spec, value).empty());
        }
        param.texts = book_.store_.keep(std::move(written));
        param.phrases = book_.store_.keep(std::move(phrases));
        return param;
    }

    std::vector<PhraseSet> sets() {
        std::vector<PhraseSet> all(in_.count(1));
        for (auto& set : all) {
            set.index = in_.number_of<std::uint16_t>(0xFFFF);
            in_.want(set.index < book_.plan_.sets);
            set.index = static_cast<std::uint16_t>(set.index + base_.plan.sets);
        }
        return all;
    }

    void examples(Rule& rule) {
        std::vector<Example> all;
        for (auto left = in_.count(8); left > 0 && in_.sound(); --left) {
            Example example;
            example.kind = choice(ExampleKind::near_miss);
            example.text = in_.text();
            example.type = choice_or_none(AgreementType::register_);
            example.today = day();
            example.why = in_.text();
            example.whole = in_.flag();
            in_.want(!example.text.empty());
            all.push_back(example);
        }
        rule.examples = book_.store_.keep(std::move(all));
    }

    const RuleBook& base_;
    OwnedBook book_;
    ByteReader in_{{}};
};

std::optional<OwnedBook> unpack_book(std::string bytes, const RuleBook& base,
                                     std::string_view key) {
    if (bytes.size() > most_packed_bytes) {
        return std::nullopt;
    }
    return BookUnpacker(base).run(std::move(bytes), key);
}

} // namespace concord
