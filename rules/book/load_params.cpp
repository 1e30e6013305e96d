// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include <fmt/format.h>

#include "rules/book/book_loader.hpp"
#include "rules/book/rule_fields.hpp"
#include "rules/engine/check.hpp"
#include "rules/engine/pattern.hpp"

namespace concord {

void BookLoader::load_params(Fields& fields, Rule& rule) {
    const auto* name = fields.need("check");
    const auto* with = fields.find("with");
    if (name == nullptr) {
        return;
    }
    rule.kind = keep(text_of(*name, complaints_));
    const auto* kind = check_kind(rule.kind);
    if (kind == nullptr) {
        std::vector<std::string_view> known;
        for (const auto& other : check_kinds()) {
            known.push_back(other.name);
        }
        complaints_.at(*name, fmt::format("unknown check \"{}\", expected one of {}", rule.kind,
                                          listed(known)));
        return;
    }
    rule.check = static_cast<std::uint8_t>(kind - check_kinds().data());
    YamlNode nothing;
    nothing.kind = YamlNode::Kind::map;
    nothing.line = name->line;
    nothing.column = name->column;
    Fields given(with == nullptr ? nothing : *with, complaints_);
    std::vector<Param> params;
    for (const auto& spec : kind->params) {
        const auto* node = spec.required ? given.need(spec.name) : given.find(spec.name);
        if (node != nullptr) {
            params.push_back(load_param(*node, spec));
        }
    }
    given.finish();
    rule.params = book_.store_.keep(std::move(params));
}

Param BookLoader::load_param(const YamlNode& node, const ParamSpec& spec) {
    Param param;
    param.name = keep(std::string(spec.name));
    param.type = spec.type;
    switch (spec.type) {
    case ParamType::flag:
        param.number = flag_of(node, complaints_) ? 1 : 0;
        break;
    case ParamType::number:
        param.number = number_of(node, complaints_);
        break;
    case ParamType::text:
        param.text = keep(text_of(node, complaints_));
        break;
    case ParamType::texts:
        param.texts = book_.store_.keep(texts_of(node, complaints_));
        break;
    case ParamType::phrases: {
        std::vector<std::string> written;
        param.phrases = book_.store_.keep(std::vector{phrases_or_lexicons(node, written)});
        param.texts = book_.store_.keep(written);
        break;
    }
    case ParamType::groups: {
        std::vector<PhraseSet> sets;
        std::vector<std::string> firsts;
        for (const auto& group :
             expect_list(node, complaints_) ? node.items : std::vector<YamlNode>{}) {
            std::vector<std::string> written;
            sets.push_back(phrases_or_lexicons(group, written));
            firsts.push_back(written.empty() ? "" : written.front());
        }
        param.phrases = book_.store_.keep(std::move(sets));
        param.texts = book_.store_.keep(firsts);
        break;
    }
    }
    const bool plain = spec.type == ParamType::text || spec.type == ParamType::texts;
    const auto values = spec.type == ParamType::text ? std::span(&param.text, 1) : param.texts;
    for (const auto& value : plain ? values : std::span<const std::string_view>{}) {
        if (auto fault = fault_of_value(book_.book_, spec, value); !fault.empty()) {
            complaints_.at(node, std::move(fault));
        }
        if (spec.name == "pattern") {
            if (const auto pattern = Pattern::compile(value); !pattern) {
                complaints_.at(node, pattern.error().message);
            }
        }
    }
    return param;
}

} // namespace concord
