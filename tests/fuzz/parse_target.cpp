// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/parse_target.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "parser/parse.hpp"
#include "parser/readers/pdf.hpp"
#include "parser/readers/reader.hpp"
#include "reports/report.hpp"
#include "rules/book/packed_book.hpp"
#include "rules/book/packed_frame.hpp"
#include "rules/engine/assess.hpp"
#include "tests/support/open_document.hpp"
#include "tests/support/own_pack.hpp"
#include "tests/support/package_writer.hpp"

namespace concord::tests {

namespace {

void promise(bool kept, const char* what) {
    if (!kept) {
        std::fprintf(stderr, "broken promise: %s\n", what);
        std::abort();
    }
}

void check_outline(const Document& document) {
    const auto size = document.source.text().size();
    std::vector<bool> owned(size, false);
    const auto clauses = document.clauses.all();
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto& clause = clauses[at];
        for (const auto own : document.clauses.own_ranges(clause)) {
            promise(own.begin < own.end && own.end <= size, "own range inside the text");
            for (auto byte = own.begin; byte < own.end; ++byte) {
                promise(!owned[byte], "own ranges disjoint");
                owned[byte] = true;
            }
        }
        promise(clause.next > at && clause.next <= clauses.size(), "subtree inside the tree");
        if (clause.parent.valid()) {
            const auto& parent = document.clauses[clause.parent];
            promise(clause.parent.index() < at && clause.next <= parent.next,
                    "clause inside its parent's subtree");
            promise(parent.whole.contains(clause.whole), "clause inside its parent's text");
        }
        promise(clause.folded.end <= document.folded.text().size(), "folded range inside");
    }
    const auto text = document.source.text();
    for (std::size_t byte = 0; byte < size; ++byte) {
        const auto c = static_cast<unsigned char>(text[byte]);
        promise(owned[byte] || c <= ' ' || c >= 0x7F, "every visible byte belongs to a clause");
    }
}

template <class Facts>
void check_spans(const Document& document, const Facts& facts) {
    for (const auto& fact : facts) {
        promise(fact.span.begin <= fact.span.end && fact.span.end <= document.source.text().size(),
                "fact inside the text");
    }
}

/// The findings as JSON, which must be sound whatever the document holds.
std::string judge(const Document& document, const RuleBook& book = built_in_book()) {
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    const Reading reading = understand(document, book);
    const Assessment assessment = assess(document, reading, book, as_of);
    for (const auto& finding : assessment.findings) {
        promise(finding.span.end <= document.source.text().size(), "finding inside the text");
    }
    Report report;
    report.path = "any";
    report.document = &document;
    report.reading = &reading;
    report.assessment = &assessment;
    ReportOptions options;
    options.book = &book;
    options.today = as_of.today;
    std::string out;
    render(*report_format("json"), std::array{report}, options, out);
    promise(nlohmann::json::accept(out), "valid JSON");
    return out;
}

/// What one document may cost: the processor's time, which a busy machine does not lengthen.
class TimeLimit {
public:
    TimeLimit() = default;
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;
    ~TimeLimit() {
        constexpr double seconds = 2;
        promise(static_cast<double>(std::clock() - begin_) < seconds * CLOCKS_PER_SEC,
                "at most two seconds a document");
    }

private:
    std::clock_t begin_ = std::clock();
};

template <class Read>
std::string read_and_judge(Read read_again) {
    const TimeLimit limit;
    auto source = read_again();
    if (!source) {
        promise(source.error().message.find(' ') != std::string::npos, "a reason in words");
        return "refused: " + source.error().message;
    }
    const auto document = parse(std::move(*source));
    check_outline(document);
    check_spans(document, document.dates);
    check_spans(document, document.cadences);
    check_spans(document, document.references);
    check_spans(document, document.contacts);
    check_spans(document, document.links);
    check_spans(document, document.placeholders);
    return judge(document);
}

/// Holds a document against the promises, and against a second reading of the same bytes.
template <class Read>
void check_source(Read read_again) {
    promise(read_and_judge(read_again) == read_and_judge(read_again), "same bytes, same report");
}

/// Takes the part up to the next form feed off.
std::string next_part(std::string_view& bytes) {
    const auto end = std::min(bytes.find('\f'), bytes.size());
    std::string part(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    return part;
}

void check_as(std::string_view bytes, SourceFormat format) {
    check_source([&] { return read(bytes, {"any", format}); });
}

} // namespace

void check_bytes(std::string_view bytes) {
    check_as(bytes, SourceFormat::text);
    check_as(bytes, SourceFormat::markdown);
}

void check_text(std::string_view bytes) {
    check_as(bytes, SourceFormat::text);
}

void check_markdown(std::string_view bytes) {
    check_as(bytes, SourceFormat::markdown);
}

void check_page(std::string_view bytes) {
    check_as(bytes, SourceFormat::html);
}

void check_pdf_layer(std::string_view bytes) {
    const auto pages = next_part(bytes);
    check_source([&] { return read_pdf({pages, bytes, {}}, "any.pdf"); });
}

void check_package(std::string_view bytes) {
    for (const auto view : {RevisionView::as_final, RevisionView::as_original}) {
        check_source([&] { return read(bytes, {"any.docx", std::nullopt, view}); });
    }
}

void check_word_parts(std::string_view bytes) {
    WordParts parts;
    for (auto* part : {&parts.body, &parts.styles, &parts.numbering, &parts.footnotes}) {
        *part = next_part(bytes);
    }
    check_package(word_document(parts));
}

void check_numbering(std::string_view bytes) {
    WordParts parts;
    parts.styles = next_part(bytes);
    parts.numbering = bytes;
    for (const auto* number : {"1", "2", "7"}) {
        for (const auto* level : {"0", "1", "2", "1", "8", "3", "0"}) {
            parts.body += word_paragraph("The kitchens share ovens.",
                                         "<w:numPr><w:ilvl w:val=\"" + std::string(level) +
                                             "\"/><w:numId w:val=\"" + number + "\"/></w:numPr>");
        }
        parts.body += word_paragraph("Ovens", "<w:pStyle w:val=\"H" + std::string(number) + "\"/>");
    }
    check_package(word_document(parts));
}

void check_open_parts(std::string_view bytes) {
    OpenParts parts;
    for (auto* part : {&parts.body, &parts.automatic, &parts.styles, &parts.manifest}) {
        *part = next_part(bytes);
    }
    check_package(open_document(parts));
}

void check_packed_book(std::string_view bytes) {
    const TimeLimit limit;
    static const Document document =
        parse(*read(own_pack_text, {"any.md", SourceFormat::markdown}));
    const std::string key(64, 'a');
    const auto book = unpack_book(framed(key, bytes), built_in_book(), key);
    if (book) (void)judge(document, book->book());
}

} // namespace concord::tests
