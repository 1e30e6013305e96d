// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/parse_target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "parser/parse.hpp"
#include "parser/readers/pdf.hpp"
#include "parser/readers/reader.hpp"
#include "rules/engine/assess.hpp"
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

std::string judge(const Document& document) {
    const auto& book = built_in_book();
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    std::string out;
    for (const auto& finding : assess(document, understand(document, book), book, as_of).findings) {
        promise(finding.span.end <= document.source.text().size(), "finding inside the text");
        out += std::string(finding.rule->id) + ' ' + std::to_string(finding.span.begin) + ' ' +
               finding.message + '\n';
    }
    return out;
}

/// Holds a document against the promises, and against a second reading of the same bytes.
template <class Read>
void check_source(Read read_again) {
    auto source = read_again();
    if (!source) {
        return; // refused with a reason
    }
    auto again = read_again();
    const auto document = parse(std::move(*source));
    check_outline(document);
    check_spans(document, document.dates);
    check_spans(document, document.cadences);
    check_spans(document, document.references);
    check_spans(document, document.contacts);
    check_spans(document, document.links);
    check_spans(document, document.placeholders);
    promise(judge(document) == judge(parse(std::move(*again))), "same bytes, same findings");
}

void check_as(std::string_view bytes, SourceFormat format) {
    check_source([&] { return read(bytes, {"any", format}); });
}

} // namespace

void check_bytes(std::string_view bytes) {
    check_as(bytes, SourceFormat::text);
    check_as(bytes, SourceFormat::markdown);
}

void check_pdf_layer(std::string_view bytes) {
    const auto pages = bytes.substr(0, bytes.find('\f'));
    const auto tags = bytes.substr(std::min(pages.size() + 1, bytes.size()));
    check_source([&] { return read_pdf({pages, tags, {}}, "any.pdf"); });
}

void check_word_bytes(std::string_view bytes) {
    for (const auto view : {RevisionView::as_final, RevisionView::as_original}) {
        check_source([&] { return read(bytes, {"any.docx", std::nullopt, view}); });
    }
}

void check_word_parts(std::string_view bytes) {
    WordParts parts;
    for (auto* part : {&parts.body, &parts.styles, &parts.numbering, &parts.footnotes}) {
        const auto end = std::min(bytes.find('\f'), bytes.size());
        *part = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    check_word_bytes(word_document(parts));
}

} // namespace concord::tests
