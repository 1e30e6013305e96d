// SPDX-License-Identifier: Apache-2.0
#include "reports/describe.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace concord {

namespace {

/// "Memorandum of understanding (MOU)"
std::string type_name(const RuleBook& book, AgreementType type) {
    const auto found = std::find_if(book.types.begin(), book.types.end(),
                                    [type](const TypeCues& cues) { return cues.type == type; });
    if (type == AgreementType::other) return "No kind of agreement that is known here";
    if (found == book.types.end()) return std::string(to_string(type));
    return fmt::format("{} ({})", found->name, to_string(type));
}

} // namespace

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string describe(const Report& report, const RuleBook& book) {
    const TypeReading& type = report.reading->type;
    const LifeReading& life = report.reading->life;
    std::string text = type_name(book, type.type);
    if (type.forced) text += ", as given by --type";
    if (life.signed_on) {
        text += ", signed " + to_words(*life.signed_on);
    } else {
        text += life.form ? ", a form that is not filled in" : ", no date of signature found";
    }
    return text;
}

std::string capital(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') {
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    }
    return out;
}

} // namespace concord
