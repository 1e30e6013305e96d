// SPDX-License-Identifier: Apache-2.0
#include "corpus/read_document.hpp"

#include "parser/readers/pdf.hpp"
#include "parser/readers/sniff.hpp"
#include "system/poppler.hpp"

namespace concord {

Result<SourceText> read_document(std::string_view bytes, const Hints& hints) {
    if (hints.as || sniff(bytes) != FileKind::pdf) return read(bytes, hints);
    const Result<PopplerOutput> output = run_poppler(bytes, hints.name);
    if (!output) return tl::unexpected(output.error());
    const bool damaged = output->complaints.find("Error") != std::string::npos;
    return read_pdf({output->pages, output->structure, output->images, damaged}, hints.name);
}

} // namespace concord
