// SPDX-License-Identifier: Apache-2.0
#include "rules/book/rule.hpp"

#include <algorithm>

#include "rules/book/same_name.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, agreement_type_count> type_names{
    "MOU", "JWP", "ISA", "DPA", "JCA", "FWK", "WRD", "SLA", "CONTRACT", "OTHER", "REGISTER"};

} // namespace

Severity one_down(Severity severity) noexcept {
    return severity == Severity::error ? Severity::warning : Severity::advice;
}

std::string_view to_string(Severity severity) noexcept {
    switch (severity) {
    case Severity::advice:
        return "advice";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return {};
}

std::string_view to_string(Verdict verdict) noexcept {
    switch (verdict) {
    case Verdict::met:
        return "met";
    case Verdict::partly:
        return "partly";
    case Verdict::ambiguous:
        return "ambiguous";
    case Verdict::missing:
        return "missing";
    case Verdict::delegated:
        return "delegated";
    case Verdict::defect:
        return "defect";
    }
    return {};
}

std::string_view to_string(Basis basis) noexcept {
    return basis == Basis::signature ? "signature" : "today";
}

std::string_view to_string(Confidence confidence) noexcept {
    switch (confidence) {
    case Confidence::low:
        return "low";
    case Confidence::medium:
        return "medium";
    case Confidence::high:
        return "high";
    }
    return {};
}

std::string_view to_string(AgreementType type) noexcept {
    return type_names[static_cast<std::size_t>(type)];
}

std::optional<AgreementType> agreement_type(std::string_view id) noexcept {
    const auto found = std::find(type_names.begin(), type_names.end(), id);
    if (found == type_names.end()) {
        return std::nullopt;
    }
    return static_cast<AgreementType>(found - type_names.begin());
}

const Param* Rule::param(std::string_view name) const noexcept {
    const auto found = std::find_if(params.begin(), params.end(),
                                    [&](const Param& p) { return same_name(p.name, name); });
    return found == params.end() ? nullptr : &*found;
}

bool Rule::flag(std::string_view name) const noexcept {
    return number(name, 0) != 0;
}

std::int64_t Rule::number(std::string_view name, std::int64_t fallback) const noexcept {
    const auto* found = param(name);
    return found == nullptr ? fallback : found->number;
}

std::string_view Rule::text(std::string_view name) const noexcept {
    const auto* found = param(name);
    return found == nullptr ? std::string_view{} : found->text;
}

std::span<const std::string_view> Rule::texts(std::string_view name) const noexcept {
    const auto* found = param(name);
    return found == nullptr ? std::span<const std::string_view>{} : found->texts;
}

PhraseSet Rule::phrases(std::string_view name) const noexcept {
    const auto* found = param(name);
    return found == nullptr || found->phrases.empty() ? PhraseSet{} : found->phrases.front();
}

std::span<const PhraseSet> Rule::groups(std::string_view name) const noexcept {
    const auto* found = param(name);
    return found == nullptr ? std::span<const PhraseSet>{} : found->phrases;
}

} // namespace concord
