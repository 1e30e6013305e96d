// SPDX-License-Identifier: Apache-2.0
#include "system/ocr.hpp"

#include <chrono>
#include <utility>

#include "system/child.hpp"
#include "system/tools.hpp"

namespace concord {

namespace {

tl::unexpected<Error> failed(const std::string& where, std::size_t page, const char* what) {
    return fail(ErrorKind::damaged,
                std::string("page ") + std::to_string(page) + " of the scan cannot be " + what,
                where, "ask for the document that it was made from");
}

/// Recognition is slower than reading, and pictures are larger than text.
ChildLimits limits_of_a_page() {
    ChildLimits limits;
    limits.time = std::chrono::milliseconds(60'000);
    limits.allowance.cpu_seconds = 60;
    limits.allowance.memory = std::size_t{1} << 30;
    return limits;
}

} // namespace

Result<std::vector<std::string>> recognise_pages(std::string_view pdf, std::size_t pages,
                                                 const std::string& where,
                                                 std::span<const std::string_view> folders) {
    const std::string pdftoppm = find_tool("pdftoppm", folders);
    const std::string tesseract = find_tool("tesseract", folders);
    if (pdftoppm.empty() || tesseract.empty()) {
        return fail(ErrorKind::unsupported, "scans are read with tesseract, which is not installed",
                    where, "install the packages tesseract-ocr and poppler-utils");
    }
    if (pages > most_recognised_pages) {
        return fail(ErrorKind::too_large,
                    "the scan has more than " + std::to_string(most_recognised_pages) + " pages",
                    where, "split it, or ask for the document that it was made from");
    }
    const ChildLimits limits = limits_of_a_page();
    const std::string resolution = std::to_string(recognised_resolution);
    std::vector<std::string> tables;
    for (std::size_t page = 1; page <= pages; ++page) {
        const std::string number = std::to_string(page);
        const ChildOutcome drawn = run_child(
            {pdftoppm, {"-r", resolution, "-gray", "-f", number, "-l", number, "-"}, pdf}, limits);
        if (drawn.end != ChildEnd::exited || drawn.code != 0) return failed(where, page, "drawn");
        ChildOutcome read = run_child(
            {tesseract, {"stdin", "stdout", "-l", "eng", "--dpi", resolution, "tsv"}, drawn.output},
            limits);
        if (read.end != ChildEnd::exited || read.code != 0) return failed(where, page, "read");
        tables.push_back(std::move(read.output));
    }
    return tables;
}

} // namespace concord
