// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "cli/nearest.hpp"
#include "cli/options_written.hpp"

namespace concord {

namespace {

/// Turns the written words into what they mean; the first that means nothing is the error.
class Meaning {
public:
    Meaning(const CommandLine& command, const Environment& environment, Written& written)
        : command_(command), environment_(environment), written_(written) {}

    std::variant<Options, Outcome> of() {
        options_.operands = std::move(written_.operands);
        options_.show_passed = written_.show_passed;
        options_.recognise = written_.ocr;
        options_.quiet = written_.quiet;
        operands();
        format();
        today();
        type();
        as();
        view();
        profile();
        gate();
        options_.only = std::move(written_.rules);
        options_.config = std::move(written_.config);
        colour();
        jobs();
        options_.hashes = command_.hashes || options_.format == "json";
        if (error_) return usage_error(*error_);
        return std::move(options_);
    }

private:
    void fail(std::string message) {
        if (!error_) error_ = std::move(message);
    }
    void refuse(std::string_view option, std::string_view value,
                const std::vector<std::string_view>& names) {
        fail(fmt::format("{}: unknown value \"{}\"{}\nexpected {}", option, value,
                         did_you_mean(value, names), one_of(names)));
    }

    void operands() {
        if (options_.operands.size() < command_.least) {
            fail(fmt::format("no {} given\n{}",
                             command_.operand.substr(0, command_.operand.find(' ')),
                             usage_of(command_)));
        } else if (options_.operands.size() > command_.most) {
            fail(fmt::format("\"{}\" is one too many\n{}", options_.operands[command_.most],
                             usage_of(command_)));
        }
    }

    void format() {
        if (command_.formats.empty()) return;
        options_.format =
            written_.format.empty() ? std::string(command_.formats.front()) : written_.format;
        const auto& formats = command_.formats;
        if (std::find(formats.begin(), formats.end(), options_.format) == formats.end()) {
            refuse("--format", options_.format, formats);
        }
    }

    void today() {
        if ((command_.groups & takes_today) == 0) return;
        if (written_.today.empty()) {
            if (environment_.today) {
                options_.today = *environment_.today;
            } else {
                fail(environment_.today.error().message);
            }
            return;
        }
        if (const std::optional<Day> day = parse_iso(written_.today)) {
            options_.today = *day;
        } else {
            fail(fmt::format("--today: \"{}\" is not a day\nexpected YYYY-MM-DD, such as "
                             "2026-11-21",
                             written_.today));
        }
    }

    void type() {
        if (written_.type.empty()) return;
        std::string id = written_.type;
        std::transform(id.begin(), id.end(), id.begin(), [](char byte) {
            return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
        });
        options_.type = agreement_type(id);
        if (options_.type) return;
        std::vector<std::string_view> names;
        names.reserve(agreement_type_count);
        for (std::size_t i = 0; i < agreement_type_count; ++i)
            names.push_back(to_string(static_cast<AgreementType>(i)));
        refuse("--type", written_.type, names);
    }

    void as() {
        if (written_.as.empty()) return;
        if (written_.as == "text" || written_.as == "txt") {
            options_.as = SourceFormat::text;
        } else if (written_.as == "html") {
            options_.as = SourceFormat::html;
        } else if (written_.as == "markdown" || written_.as == "md") {
            options_.as = SourceFormat::markdown;
        } else {
            refuse("--as", written_.as, {"text", "markdown", "html"});
        }
    }

    void view() {
        if (written_.view == "original") {
            options_.view = RevisionView::as_original;
        } else if (written_.view != "final") {
            refuse("--view", written_.view, {"final", "original"});
        }
    }

    void profile() {
        if (written_.profile.empty()) return;
        options_.profile = written_.profile;
        if (environment_.book->profile(options_.profile) != nullptr) return;
        std::vector<std::string_view> names;
        names.reserve(environment_.book->profiles.size());
        for (const Profile& known : environment_.book->profiles)
            names.push_back(known.id);
        refuse("--profile", written_.profile, names);
    }

    void gate() {
        const std::string& value = written_.fail_on;
        for (const Severity severity : {Severity::advice, Severity::warning, Severity::error}) {
            if (value != to_string(severity)) continue;
            options_.fail_on = severity;
            return;
        }
        options_.fail_on = std::nullopt;
        if (value != "never") refuse("--fail-on", value, {"error", "warning", "advice", "never"});
    }

    void colour() {
        if (written_.colour == "auto") {
            options_.colour = environment_.colour;
        } else if (written_.colour == "always") {
            options_.colour = true;
        } else if (written_.colour != "never") {
            refuse("--color", written_.colour, {"auto", "always", "never"});
        }
    }

    void jobs() {
        if (written_.jobs.empty()) return;
        const char* const end = written_.jobs.data() + written_.jobs.size();
        const auto read = std::from_chars(written_.jobs.data(), end, options_.jobs);
        if (read.ec != std::errc() || read.ptr != end || options_.jobs == 0 ||
            options_.jobs > most_jobs) {
            fail(fmt::format("--jobs: \"{}\" is not a number of documents\nexpected 1 to {}",
                             written_.jobs, most_jobs));
        }
    }

    static constexpr std::size_t most_jobs = 256;

    const CommandLine& command_;
    const Environment& environment_;
    Written& written_;
    Options options_;
    std::optional<std::string> error_;
};

} // namespace

std::string usage_of(const CommandLine& command) {
    std::string text = fmt::format("Usage: concord {} [OPTIONS]", command.name);
    if (command.most == 0) return text;
    const bool several = command.most > 1 && command.operand.find(' ') == std::string_view::npos;
    const std::string operand = fmt::format("{}{}", command.operand, several ? "..." : "");
    return text + (command.least > 0 ? " " + operand : " [" + operand + "]");
}

std::variant<Options, Outcome> meaning_of(const CommandLine& command,
                                          const Environment& environment, Written& written) {
    return Meaning(command, environment, written).of();
}

} // namespace concord
