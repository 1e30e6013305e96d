// SPDX-License-Identifier: Apache-2.0
// The fuzz targets over their seeds and over mutants of agreements in every format. How many
// mutants there are, CONCORD_MUTANTS says, and which, CONCORD_MUTANT_SEED (docs/hostile-input.md).
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include "rules/book/packed_book.hpp"
#include "rules/book/packed_frame.hpp"
#include "tests/fuzz/forms.hpp"
#include "tests/fuzz/mutant.hpp"
#include "tests/fuzz/parse_target.hpp"
#include "tests/support/files.hpp"
#include "tests/support/open_document.hpp"

using namespace concord::tests;

namespace {

/// All files of a kind, by name.
std::vector<std::string> texts_below(const std::string& folder, const std::string& ending) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() + folder)) {
        if (entry.path().extension() == ending) paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths)
        texts.push_back(read(path));
    return texts;
}

struct Target {
    const char* ending; ///< Of its seeds.
    void (*check)(std::string_view);
    std::size_t least; ///< How many seeds there must be.
};

constexpr Target targets[] = {{".seed", check_bytes, 6},      {".page", check_page, 4},
                              {".layer", check_pdf_layer, 3}, {".word", check_word_parts, 3},
                              {".open", check_open_parts, 3}, {".numbering", check_numbering, 2}};

/// Some lines of a text: a mutant of a few pages says no more than one of half a page.
std::string stretch(const std::string& text, Disorder& disorder) {
    const std::size_t size = 800 + disorder.below(1'600);
    if (text.size() <= size) return text;
    const std::size_t begin = disorder.below(2) == 0 ? 0 : disorder.below(text.size() - size);
    const auto line = begin == 0 ? 0 : text.find('\n', begin) + 1;
    return text.substr(line, size);
}

/// The sample agreements, as text or Markdown.
const std::vector<std::string>& samples(const std::string& ending) {
    static const auto text = texts_below("/corpus/agreements", ".txt");
    static const auto markdown = texts_below("/corpus/agreements", ".md");
    return ending == ".txt" ? text : markdown;
}

/// Makes mutants of one format. Seeds of its fuzz target and pieces of agreements take turns.
struct Format {
    const char* name;
    const char* samples;
    const char* seeds;
    std::string (*form)(const std::string&);
    void (*check)(std::string_view);
    const Vocabulary* words; ///< Of what is marked up.
};

const Format formats[] = {
    {"txt", ".txt", ".seed", nullptr, check_text, nullptr},
    {"md", ".md", ".seed", nullptr, check_markdown, nullptr},
    {"html", ".md", ".page", page_form, check_page, &page_vocabulary},
    {"pdf", ".md", ".layer", layer_form, check_pdf_layer, &layer_vocabulary},
    {"docx", ".md", ".word", word_form, check_word_parts, &word_vocabulary},
    {"numbering", nullptr, ".numbering", nullptr, check_numbering, &word_vocabulary},
    {"odt", ".md", ".open", open_form, check_open_parts, &open_vocabulary},
};

std::string origin_of(const Format& format, const std::vector<std::string>& seeds,
                      Disorder& disorder) {
    if (format.samples == nullptr || disorder.below(4) == 0) {
        return seeds[disorder.below(seeds.size())];
    }
    const auto& all = samples(format.samples);
    const auto piece = stretch(all[disorder.below(all.size())], disorder);
    return format.form == nullptr ? piece : format.form(piece);
}

std::string changed(const Format& format, const std::vector<std::string>& seeds,
                    Disorder& disorder) {
    std::string text = origin_of(format, seeds, disorder);
    const auto kind = disorder.below(8);
    if (format.words != nullptr && kind < 5 && !text.empty()) {
        text = xml_mutant(std::move(text), *format.words, disorder);
        return disorder.below(4) == 0 ? mutant(std::move(text), disorder) : text;
    }
    if (kind < 3) return line_mutant(text, seeds[disorder.below(seeds.size())], disorder);
    return mutant(std::move(text), disorder);
}

/// Checks one case. CONCORD_KEEP names a file that then holds it, also when a promise is broken and
/// the program ends.
void check(void (*promises)(std::string_view), const std::string& bytes) {
    if (const char* path = std::getenv("CONCORD_KEEP")) {
        std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    }
    promises(bytes);
}

std::size_t wanted_mutants() {
    const char* wanted = std::getenv("CONCORD_MUTANTS");
    return wanted == nullptr ? 2'000 : std::stoul(wanted);
}

/// Where the row of mutants begins: the same everywhere, unless CONCORD_MUTANT_SEED asks for a row
/// that nobody has seen.
std::uint64_t first_of(std::uint64_t row) {
    const char* other = std::getenv("CONCORD_MUTANT_SEED");
    return other == nullptr ? row : row + std::stoull(other);
}

} // namespace

TEST_CASE("one case that CONCORD_CASE names keeps every promise", "[.case]") {
    const char* path = std::getenv("CONCORD_CASE");
    REQUIRE(path != nullptr);
    const auto ending = std::filesystem::path(path).extension();
    const auto* const target =
        std::find_if(std::begin(targets), std::end(targets),
                     [&](const Target& one) { return ending == one.ending; });
    REQUIRE(target != std::end(targets));
    target->check(read(path));
}

TEST_CASE("seeds of the fuzz targets keep every promise", "[fuzz]") {
    for (const auto& target : targets) {
        INFO(target.ending);
        const auto seeds = texts_below("/tests/fuzz/seeds", target.ending);
        CHECK(seeds.size() >= target.least);
        for (const auto& seed : seeds)
            check(target.check, seed); // a broken promise aborts the program
    }
}

TEST_CASE("mutants of every format keep every promise", "[fuzz]") {
    constexpr std::size_t shares = std::size(formats) + 1; // packages have one too
    const std::size_t each = wanted_mutants() / shares;
    for (const auto& format : formats) {
        INFO(format.name);
        const auto seeds = texts_below("/tests/fuzz/seeds", format.seeds);
        REQUIRE_FALSE(seeds.empty());
        Disorder disorder(first_of(20261121));
        for (std::size_t round = 0; round < each; ++round)
            check(format.check, changed(format, seeds, disorder));
    }
}

TEST_CASE("damaged packages are read or refused, never trusted", "[fuzz]") {
    const WordParts word{.body = word_paragraph("The kitchens share ovens."),
                         .styles = "<w:style w:styleId=\"a\"/>"};
    const OpenParts open{.body = "<text:p>The kitchens share ovens.</text:p>"};
    const std::string packages[] = {
        word_document(word), open_document(open),
        PackageWriter().add("word/document.xml", "<a/>").add_deflated("b", "<b/>").bytes()};
    Disorder disorder(first_of(20261122));
    const std::size_t rounds = wanted_mutants() / (std::size(formats) + 1);
    for (std::size_t round = 0; round < rounds; ++round)
        check(check_package, mutant(packages[round % std::size(packages)], disorder));
}

TEST_CASE("damaged packed books are read or refused, never trusted", "[fuzz]") {
    const auto pack = texts_below("/rules/packs", ".yaml").front();
    std::string own;
    for (std::size_t at = 0; at < pack.size(); ++at) {
        own += pack[at];
        if (own.ends_with("\n  - id: ")) own += 'Q'; // an id of its own
    }
    const std::string key(64, 'a');
    const auto& base = concord::built_in_book();
    const auto book = concord::extend_book(base, {{"own.yaml", own}});
    REQUIRE(book);
    const auto whole = concord::pack_book(*book, base, key);
    const auto packed = concord::unframed(whole, key);
    REQUIRE(packed);
    Disorder disorder(first_of(20261123));
    const std::size_t rounds = wanted_mutants() / (std::size(formats) + 1);
    check(check_packed_book, std::string(*packed));
    for (std::size_t round = 0; round < rounds; ++round)
        check(check_packed_book, mutant(std::string(*packed), disorder));
}

TEST_CASE("no mutant takes much memory", "[fuzz]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    SUCCEED("sanitizers keep what was given back");
#else
    rusage usage{};
    REQUIRE(getrusage(RUSAGE_SELF, &usage) == 0);
    CHECK(usage.ru_maxrss < 512 * 1024); // of this program so far, in KiB
#endif
}
