// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book/load.hpp"
#include "rules/book/waiver.hpp"

namespace concord {

/// What users say about the rules for the documents beside a settings file, with the place of each
/// word for messages. Files and folders are somebody else's business.
struct Settings {
    struct Word {
        std::string text;
        std::string place; ///< "concord.yaml:3:10"
    };
    struct Level {
        Word rule; ///< A rule, a rule without its variant, or a family.
        Severity severity = Severity::advice;
    };

    std::string file;            ///< What messages call it.
    std::optional<Word> profile; ///< Said by `profile`, or by `extends` with the name of one.
    std::vector<Word> extends;   ///< Other settings files, as written.
    std::vector<Word> rules;     ///< Packs, as written.
    std::vector<Word> disabled;  ///< Rules and families to leave out …
    std::vector<Word> enabled;   ///< … and to ask though a profile leaves them out or on trial.
    std::vector<Level> severity;
    std::vector<Waiver> waivers;
};

/// Reads one settings file strictly; all complaints are reported together.
[[nodiscard]] Result<Settings> read_settings(const BookFile& file);

/// A profile put together from settings, with all that its views lead to.
class OwnedProfile {
public:
    /// Valid as long as this object and the book live.
    [[nodiscard]] const Profile& profile() const noexcept { return profile_; }

private:
    friend class ProfileMaker;
    BookStore store_;
    Profile profile_;
};

/// Lays settings over a profile of the book: the outermost layer first, the nearest last; a nearer
/// one wins. `chosen` overrides the profile that the settings name; with neither, it is the first.
[[nodiscard]] Result<OwnedProfile> settle_profile(const std::vector<Settings>& layers,
                                                  const RuleBook& book,
                                                  std::string_view chosen = {});

} // namespace concord
