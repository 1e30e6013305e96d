// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rules/book/waiver.hpp"
#include "rules/engine/check.hpp"

namespace concord {

/// Something that could not be judged, with the reason; makes the exit status 3.
struct NotChecked {
    std::string code;
    std::string reason;
};

/// Why a rule was not asked of a document.
enum class NotAsked : std::uint8_t {
    type,       ///< Not for this kind of agreement.
    condition,  ///< One of its conditions does not hold.
    profile,    ///< For other profiles only.
    disabled,   ///< The profile or the settings leave it out.
    not_stable, ///< Preview and deprecated rules are asked by name only.
    no_occasion ///< It was asked, and the text gives no occasion for it.
};

/// A rule that does not apply to a document.
struct LeftOut {
    const Rule* rule = nullptr;
    NotAsked why = NotAsked::type;
    std::string_view condition; ///< The first condition that does not hold.
};

/// A rule whose question arises and cannot be answered from the document.
struct LeftOpen {
    const Rule* rule = nullptr;
    std::string reason;
};

/// A finding that somebody has decided to live with.
struct Waived {
    Finding finding;
    const Waiver* waiver = nullptr;
};

/// The outcome for one document. Findings are in report order: severity, then place, then rule id.
struct Assessment {
    std::vector<Finding> findings;
    std::vector<Waived> waived;
    std::vector<Passed> passed;
    std::vector<LeftOut> left_out;   ///< In the order of the book, like the next.
    std::vector<LeftOpen> left_open; ///< Not a reason for exit status 3: reading on cannot help.
    std::vector<NotChecked> not_checked;
    std::size_t rules_run = 0;
};

/// Under which circumstances a document is judged.
struct AsOf {
    Day today;
    const Profile* profile = nullptr; ///< Null means the book's first profile.
    /// Only rules whose id or family is in here; empty = all enabled ones.
    std::vector<std::string> only;
    /// What was waived for this document; the nearest settings last.
    std::vector<const Waiver*> waivers{};
    /// Whether findings get their fingerprints; a report that shows none does without.
    bool fingerprints = true;
};

/// Asks every rule of the book that applies. Pure: no clock, file, environment or global.
[[nodiscard]] Assessment assess(const Document& document, const Reading& reading,
                                const RuleBook& book, const AsOf& as_of);

} // namespace concord
