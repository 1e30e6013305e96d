// SPDX-License-Identifier: Apache-2.0
#include "corpus/read_document.hpp"

#include "parser/readers/pdf.hpp"
#include "parser/readers/pdf_recognised.hpp"
#include "parser/readers/sniff.hpp"
#include "system/ocr.hpp"
#include "system/poppler.hpp"

namespace concord {

Result<SourceText> read_document(std::string_view bytes, const Hints& hints) {
    if (hints.as || sniff(bytes) != FileKind::pdf) return read(bytes, hints);
    const Result<PopplerOutput> output = run_poppler(bytes, hints.name);
    if (!output) return tl::unexpected(output.error());
    const bool damaged = output->complaints.find("Error") != std::string::npos;
    if (hints.recognise) {
        if (const PdfExtent extent = pdf_extent(output->pages); !extent.has_text) {
            const auto tables = recognise_pages(bytes, extent.pages, hints.name);
            if (!tables) return tl::unexpected(tables.error());
            const std::string layer = layer_of_words(*tables, recognised_resolution);
            return read_pdf({layer, {}, {}, damaged, true}, hints.name);
        }
    }
    return read_pdf({output->pages, output->structure, output->images, damaged, false}, hints.name);
}

} // namespace concord
