// SPDX-License-Identifier: Apache-2.0
#include "cli/input.hpp"

#include <fmt/format.h>

#include "corpus/read_document.hpp"
#include "parser/parse.hpp"
#include "parser/readers/plain.hpp"
#include "parser/text/sha256.hpp"
#include "reports/escape.hpp"
#include "system/files.hpp"

namespace concord {

Result<TextInput> read_text(const std::string& path, const Options& options,
                            const Environment& environment) {
    const Result<std::string> bytes =
        path == "-" ? environment.read_stdin(most_text_bytes) : read_file(path, most_text_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    Result<SourceText> text =
        read_document(*bytes, Hints{path, options.as, options.view, options.recognise});
    if (!text) return tl::unexpected(text.error());
    // Hashing takes longer than reading; only JSON tells the hash.
    return TextInput{std::move(*text), options.hashes ? sha256_hex(*bytes) : ""};
}

Input read_input(const std::string& path, const Options& options, const Environment& environment,
                 const RuleBook& book) {
    Input input;
    input.report.path = path;
    input.report.book = &book;
    Result<TextInput> text = read_text(path, options, environment);
    if (!text) {
        input.report.failure = text.error();
        return input;
    }
    input.report.sha256 = std::move(text->sha256);
    input.document = std::make_unique<Document>(parse(std::move(text->text)));
    input.reading = std::make_unique<Reading>(understand(*input.document, book, options.type));
    input.report.document = input.document.get();
    input.report.reading = input.reading.get();
    return input;
}

std::string failure_line(const std::string& path, const Error& error) {
    const std::string hint = error.hint.empty() ? std::string() : fmt::format(" ({})", error.hint);
    return visible(fmt::format("concord: {}: {}{}", path, error.message, hint)) + '\n';
}

ReportOptions report_options(const Options& options, const Environment& environment) {
    ReportOptions common;
    common.book = environment.book;
    common.version = program_version();
    common.profile = options.profile;
    if (common.profile.empty() && !environment.book->profiles.empty()) {
        common.profile = environment.book->profiles.front().id;
    }
    common.today = options.today;
    common.width = environment.width;
    common.colour = options.colour;
    common.show_passed = options.show_passed;
    common.quiet = options.quiet;
    return common;
}

} // namespace concord
