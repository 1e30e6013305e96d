// SPDX-License-Identifier: Apache-2.0
#include "system/poppler.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "system/child.hpp"
#include "system/tools.hpp"

namespace concord {

namespace {

/// pdfinfo goes through a page again for every tag on it, which takes a tenth of a second or more.
/// Tags are a help, not a need, so long documents are read by their looks.
constexpr std::size_t most_tagged_pages = 40;
const ChildLimits brief{
    std::chrono::milliseconds(5'000), std::size_t{64} << 20, std::size_t{4} << 10, {}};

/// Tags are only worth a second process where there are any. Their root is named in the clear
/// unless objects are packed into streams.
bool may_be_tagged(std::string_view pdf) noexcept {
    return pdf.find("/StructTreeRoot") != std::string_view::npos ||
           pdf.find("/ObjStm") != std::string_view::npos;
}

bool has(std::string_view text, std::string_view wanted) noexcept {
    return text.find(wanted) != std::string_view::npos;
}

Error locked(const std::string& where) {
    return {ErrorKind::unsupported, "the PDF is protected by a password", where,
            "open it with the password, save a copy without one and check that copy"};
}

Error not_to_be_copied(const std::string& where) {
    return {ErrorKind::unsupported, "the PDF forbids that its text is taken out", where,
            "ask whoever made it for the document, or for a PDF without that restriction"};
}

Error damaged(const std::string& where) {
    return {ErrorKind::damaged, "the PDF is damaged: poppler finds no pages in it", where,
            "open it in another program and save or print it as a new PDF"};
}

/// What kept pdftohtml from reading, or nothing.
std::optional<Error> failure_of(const ChildOutcome& child, const ChildLimits& limits,
                                const std::string& where) {
    switch (child.end) {
    case ChildEnd::exited:
        break;
    case ChildEnd::broke_off:
        return Error{ErrorKind::damaged, "the PDF is damaged: poppler broke off while reading it",
                     where, "open it in another program and save or print it as a new PDF"};
    case ChildEnd::out_of_time:
        return Error{ErrorKind::too_large,
                     "reading the PDF took longer than " +
                         std::to_string(limits.time.count() / 1000) + " seconds",
                     where, "save or print it as a new PDF, or split it"};
    case ChildEnd::too_much:
        return Error{ErrorKind::too_large,
                     "the PDF holds more than " + std::to_string(limits.output >> 20) +
                         " MiB of text with its places",
                     where, "split it"};
    case ChildEnd::not_started:
        return Error{ErrorKind::io, "poppler could not be started in its sandbox", where,
                     "check that poppler-utils works: pdftohtml -v"};
    }
    if (has(child.complaints, "Incorrect password")) return locked(where);
    if (has(child.complaints, "Copying of text from this document is not allowed") ||
        has(child.complaints, "copy-protection")) {
        return not_to_be_copied(where);
    }
    if (child.code != 0 || !has(child.output, "<page ")) return damaged(where);
    return std::nullopt;
}

/// True when a page may be a picture. A page with text takes more than a few lines of XML.
bool has_bare_page(std::string_view xml) noexcept {
    constexpr std::string_view mark = "<page ";
    constexpr std::size_t few_bytes = 900;
    std::size_t begin = xml.find(mark);
    while (begin != std::string_view::npos) {
        const std::size_t next = xml.find(mark, begin + mark.size());
        if (std::min(next, xml.size()) - begin < few_bytes) return true;
        begin = next;
    }
    return false;
}

std::size_t count_pages(std::string_view xml) noexcept {
    std::size_t count = 0;
    for (std::size_t at = xml.find("<page "); at != std::string_view::npos;
         at = xml.find("<page ", at + 1)) {
        ++count;
    }
    return count;
}

/// Whether the tags are surely worth their time, so that they are read side by side with the pages.
/// Pages are counted by the objects in the clear; where there are none, by the size of the file.
bool seems_short(std::string_view pdf) noexcept {
    constexpr std::size_t few_bytes = 256 << 10;
    std::size_t pages = 0;
    for (const std::string_view mark : {"/Type/Page", "/Type /Page"}) {
        for (std::size_t at = pdf.find(mark); at != std::string_view::npos;
             at = pdf.find(mark, at + 1)) {
            const bool tree = pdf.substr(at + mark.size()).starts_with('s');
            pages += tree ? 0U : 1U;
        }
    }
    return pages == 0 ? pdf.size() <= few_bytes : pages <= most_tagged_pages;
}

/// What a tool writes that helps but is not needed; empty where it fails.
std::string optional_output(ChildOutcome outcome) {
    const bool sound = outcome.end == ChildEnd::exited && outcome.code == 0;
    return sound ? std::move(outcome.output) : std::string();
}

} // namespace

Result<PopplerOutput> run_poppler(std::string_view pdf, const std::string& where,
                                  std::span<const std::string_view> folders) {
    const std::string pdftohtml = find_tool("pdftohtml", folders);
    const std::string pdfinfo = find_tool("pdfinfo", folders);
    if (pdftohtml.empty() || pdfinfo.empty()) {
        return fail(ErrorKind::unsupported, "PDF is read with poppler, which is not installed",
                    where, "install the package poppler-utils");
    }
    const ChildLimits limits;
    const ChildTask tags{pdfinfo, {"-struct-text", "-"}, pdf};
    const bool tagged = may_be_tagged(pdf);
    // The name of an output file must be given and is not used.
    std::vector<ChildTask> tasks{
        {pdftohtml, {"-xml", "-i", "-hidden", "-stdout", "-", "unused"}, pdf}};
    if (tagged && seems_short(pdf)) tasks.push_back(tags);
    std::vector<ChildOutcome> outcomes = run_children(tasks, limits);
    ChildOutcome& pages = outcomes.front();
    if (auto failure = failure_of(pages, limits, where)) return tl::unexpected(*std::move(failure));
    PopplerOutput output;
    output.pages = std::move(pages.output);
    output.complaints = std::move(pages.complaints);
    if (tagged && count_pages(output.pages) <= most_tagged_pages) {
        output.structure = optional_output(outcomes.size() > 1 ? std::move(outcomes.back())
                                                               : run_child(tags, brief));
    }
    const std::string pdfimages = find_tool("pdfimages", folders);
    if (!pdfimages.empty() && has_bare_page(output.pages)) {
        output.images = optional_output(run_child({pdfimages, {"-list", "-"}, pdf}, brief));
    }
    return output;
}

} // namespace concord
