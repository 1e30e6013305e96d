// SPDX-License-Identifier: Apache-2.0
#include "reports/json_values.hpp"

#include "reports/escape.hpp"
#include "reports/place.hpp"

namespace concord {

namespace {

/// "unreadable", "unsupported" …: why a document could not be judged at all.
std::string_view code_of(ErrorKind kind) noexcept {
    switch (kind) {
    case ErrorKind::unsupported:
        return "unsupported";
    case ErrorKind::damaged:
        return "damaged";
    case ErrorKind::too_large:
        return "too-large";
    case ErrorKind::usage:
    case ErrorKind::pack:
    case ErrorKind::io:
        break;
    }
    return "unreadable";
}

} // namespace

Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json quote_of(const Document& document, Span span) {
    return excerpt(document.source.text(span));
}

Json not_checked(std::string_view code, std::string_view reason) {
    return {{"code", code}, {"reason", reason}, {"place", nullptr}};
}

Json not_checked(const Error& failure) {
    return not_checked(code_of(failure.kind), failure.message);
}

Json source_of(const Report& report) {
    if (report.document == nullptr) {
        return {{"path", report.path}, {"format", nullptr}, {"sha256", nullptr}};
    }
    return {{"path", report.path},
            {"format", to_string(report.document->source.format())},
            {"sha256", report.sha256}};
}

Json origin_of(const SourceText& source, Span span) {
    const Origin origin = span.empty() ? Origin{} : source.origin(span.begin);
    const auto known = [](std::uint32_t number) {
        return number > 0 ? Json(number) : Json(nullptr);
    };
    Json place{{"page", known(origin.page)},
               {"part", text_or_null(source.part(origin))},
               {"paragraph", known(origin.paragraph)},
               {"run", known(origin.run)}};
    if (source.format() == SourceFormat::html) {
        const Span bytes = bytes_of(source, span);
        place["bytes"] = bytes.empty() ? Json(nullptr) : Json{bytes.begin, bytes.end};
    }
    return place;
}

Json evidence_of(const Document& document, const std::vector<Evidence>& evidence) {
    Json list = Json::array();
    for (const Evidence& one : evidence) {
        if (one.span.empty()) continue;
        list.push_back({{"clause", clause_path(document, one.clause)},
                        {"line", document.source.line_of(one.span.begin)},
                        {"quote", quote_of(document, one.span)}});
    }
    return list;
}

Json outline_of(const Document& document, bool with_text) {
    Json nodes = Json::array();
    for (const Clause& clause : document.clauses.all()) {
        Json own = Json::array();
        std::string text;
        for (const Span range : document.clauses.own_ranges(clause)) {
            own.push_back({range.begin, range.end});
            if (!text.empty()) text += '\n';
            text += document.source.text(range);
        }
        Json node = {{"path", clause.path},
                     {"parent", clause.parent.valid() ? Json(document.clauses[clause.parent].path)
                                                      : Json(nullptr)},
                     {"kind", to_string(clause.kind)},
                     {"label", document.source.text(clause.label.span)},
                     {"heading", document.source.text(clause.heading)},
                     {"depth", clause.depth},
                     {"line", clause.line},
                     {"end_line", clause.end_line},
                     {"own", std::move(own)}};
        if (with_text) node["text"] = std::move(text);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void append_json(std::string& out, const Json& value) {
    out += escape_json_text(value.dump(2, ' ', false, Json::error_handler_t::replace));
    out += '\n';
}

} // namespace concord
