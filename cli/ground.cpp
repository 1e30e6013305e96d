// SPDX-License-Identifier: Apache-2.0
#include "cli/ground.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/nearest.hpp"
#include "cli/own_book.hpp"
#include "reports/escape.hpp"
#include "system/files.hpp"

namespace concord {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_settings_bytes = 1'000'000;
constexpr std::size_t most_layers = 8;

/// As short as it can be said from the current folder.
std::string shown_path(const fs::path& written) {
    std::error_code ignored;
    const fs::path path = written.lexically_normal();
    const fs::path here = fs::current_path(ignored);
    const fs::path near = path.lexically_relative(here);
    return near.empty() ? path.string() : near.string();
}

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// The settings file for a folder; empty when there is none.
std::string find_settings(fs::path folder) {
    for (;;) {
        const fs::path file = folder / settings_name;
        if (is_there(file)) return file.string();
        const bool top = is_there(folder / ".git") || folder == folder.parent_path();
        if (top) return {};
        folder = folder.parent_path();
    }
}

/// Reads a file that a settings file names; the error stands at that word.
Result<BookFile> read_named(const fs::path& file, const Settings::Word* word) {
    auto text = read_file(file.string(), most_settings_bytes);
    if (text) return BookFile{shown_path(file), std::move(*text)};
    Error error = text.error();
    error.kind = ErrorKind::usage;
    if (word != nullptr) {
        error.message = fmt::format("\"{}\": {}", word->text, error.message);
        error.where = word->place;
        error.hint = "paths count from the folder of the settings file";
    } else {
        error.where = shown_path(file);
    }
    return tl::unexpected<Error>(std::move(error));
}

} // namespace

struct Grounds::Loaded {
    std::vector<Settings> layers; ///< Outermost first.
    std::unique_ptr<OwnedBook> book;
    std::unique_ptr<OwnedProfile> profile;
    Ground ground;

    Result<void> read(const fs::path& file, const Settings::Word* word, std::size_t depth) {
        auto source = read_named(file, word);
        if (!source) return tl::unexpected<Error>(std::move(source.error()));
        auto settings = read_settings(*source);
        if (!settings) return tl::unexpected<Error>(std::move(settings.error()));
        for (const Settings::Word& outer : settings->extends) {
            if (depth + 1 >= most_layers) {
                return fail(ErrorKind::usage, "settings extend each other in a circle, or too deep",
                            outer.place, "let one file extend the other, not both");
            }
            auto done = read(folder_of(file) / outer.text, &outer, depth + 1);
            if (!done) return done;
        }
        for (const Settings::Word& pack : settings->rules) {
            auto rules = read_named(folder_of(file) / pack.text, &pack);
            if (!rules) return tl::unexpected<Error>(std::move(rules.error()));
            const auto same = [&](const BookFile& known) { return known.name == rules->name; };
            if (std::none_of(packs.begin(), packs.end(), same)) packs.push_back(std::move(*rules));
        }
        layers.push_back(std::move(*settings));
        return {};
    }

    static fs::path folder_of(const fs::path& file) { return file.parent_path(); }

    std::vector<BookFile> packs;
};

Grounds::Grounds(const Options& options, const Environment& environment)
    : options_(options), environment_(environment) {}

Grounds::~Grounds() = default;

Result<Ground> Grounds::of(const std::string& path) {
    if (options_.config == "none") return by_file({});
    std::error_code ignored;
    if (!options_.config.empty()) return by_file(fs::absolute(options_.config, ignored).string());
    const fs::path here = fs::current_path(ignored);
    const fs::path folder = path == "-" ? here : (here / path).lexically_normal().parent_path();
    const auto [known, added] = file_of_.try_emplace(folder.string());
    if (added) known->second = find_settings(folder);
    return by_file(known->second);
}

Result<Ground> Grounds::by_file(const std::string& file) {
    const auto known = loaded_.find(file);
    if (known != loaded_.end()) return known->second->ground;

    auto loaded = std::make_unique<Loaded>();
    loaded->ground.book = environment_.book;
    loaded->ground.settings = &loaded->layers;
    if (!file.empty()) {
        const auto read = loaded->read(file, nullptr, 0);
        if (!read) return tl::unexpected<Error>(read.error());
    }
    if (!loaded->packs.empty()) {
        auto book = own_book(*environment_.book, loaded->packs, environment_.packs);
        if (!book) return tl::unexpected<Error>(std::move(book.error()));
        loaded->book = std::make_unique<OwnedBook>(std::move(*book));
        loaded->ground.book = &loaded->book->book();
    }
    auto profile = settle_profile(loaded->layers, *loaded->ground.book, options_.profile);
    if (!profile) return tl::unexpected<Error>(std::move(profile.error()));
    loaded->profile = std::make_unique<OwnedProfile>(std::move(*profile));
    loaded->ground.profile = &loaded->profile->profile();
    return loaded_.emplace(file, std::move(loaded)).first->second->ground;
}

Outcome settings_error(const Error& error) {
    Outcome outcome{ExitStatus::usage, {}, "concord: "};
    std::string text = error.where.empty() ? error.message : error.where + ": " + error.message;
    if (!error.hint.empty()) text += fmt::format(" ({})", error.hint);
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        append_visible(outcome.err, rest.substr(0, end));
        outcome.err += '\n';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return outcome;
}

std::optional<Outcome> refuse_unknown_rules(const std::vector<std::string>& only,
                                            const std::vector<const RuleBook*>& books) {
    std::vector<std::string_view> names;
    for (const RuleBook* book : books) {
        for (const Rule& rule : book->rules) {
            names.push_back(rule.id);
            names.push_back(rule.family);
        }
    }
    for (const std::string& id : only) {
        if (std::find(names.begin(), names.end(), id) != names.end()) continue;
        return usage_error(fmt::format("--rule: there is no rule or family \"{}\"{}\nconcord "
                                       "rules list names them",
                                       id, did_you_mean(id, names)));
    }
    return std::nullopt;
}

} // namespace concord
