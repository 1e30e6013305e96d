// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "rules/book/settings.hpp"

namespace concord {

/// The name of a settings file.
inline constexpr const char* settings_name = "concord.yaml";

/// What a document is judged by. Lives as long as the Grounds it came from.
struct Ground {
    const RuleBook* book = nullptr;
    const Profile* profile = nullptr;
    const std::vector<Settings>* settings = nullptr; ///< Outermost first; empty without a file.
};

/// Finds what documents are judged by: the nearest settings file in the folder of the document or
/// above it, as far as the top of its repository. Each file is read once.
class Grounds {
public:
    Grounds(const Options& options, const Environment& environment);
    Grounds(const Grounds&) = delete;
    Grounds& operator=(const Grounds&) = delete;
    Grounds(Grounds&&) = delete;
    Grounds& operator=(Grounds&&) = delete;
    ~Grounds();

    /// For a document as the user named it; "-" stands in the current folder.
    [[nodiscard]] Result<Ground> of(const std::string& path);
    /// For the current folder.
    [[nodiscard]] Result<Ground> here() { return of("-"); }

private:
    struct Loaded;
    [[nodiscard]] Result<Ground> by_file(const std::string& file);

    const Options& options_;
    const Environment& environment_;
    std::map<std::string, std::string> file_of_; ///< Folder → settings file; empty for none.
    std::map<std::string, std::unique_ptr<Loaded>> loaded_;
};

/// "concord: FILE:LINE:COLUMN: what is wrong", a line for each complaint; exit status 2.
[[nodiscard]] Outcome settings_error(const Error& error);

/// Refuses names that are neither a rule nor a family in any of the books.
[[nodiscard]] std::optional<Outcome>
refuse_unknown_rules(const std::vector<std::string>& only,
                     const std::vector<const RuleBook*>& books);

} // namespace concord
