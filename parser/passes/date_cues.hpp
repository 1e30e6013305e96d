// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/model/dates.hpp"

namespace concord {

// The words around a date that tell what it is the date of.

/// What a cue needs before it counts.
enum class CueNeeds : std::uint8_t {
    nothing,
    document ///< The agreement must be what the sentence or heading is about.
};

struct DateCue {
    std::string_view words;
    DateMeaning meaning;
    CueNeeds needs = CueNeeds::nothing;
};

// clang-format off
/// Words before a date; the cue that ends nearest to it wins, of two that end alike the longer.
inline constexpr std::array<DateCue, 95> cues_before = {{
    {"commences", DateMeaning::commencement, CueNeeds::document}, {"commence", DateMeaning::commencement, CueNeeds::document},
    {"commenced", DateMeaning::commencement, CueNeeds::document}, {"commencing", DateMeaning::commencement, CueNeeds::document},
    {"commencement date", DateMeaning::commencement},          {"commencement", DateMeaning::commencement},
    {"effective from", DateMeaning::commencement},             {"effective as of", DateMeaning::commencement},
    {"effective on", DateMeaning::commencement},               {"effective date", DateMeaning::commencement},
    {"effective", DateMeaning::commencement, CueNeeds::document}, {"start date", DateMeaning::commencement},
    {"takes effect", DateMeaning::commencement, CueNeeds::document}, {"take effect", DateMeaning::commencement, CueNeeds::document},
    {"takes effect from", DateMeaning::commencement, CueNeeds::document}, {"take effect from", DateMeaning::commencement, CueNeeds::document},
    {"with effect from", DateMeaning::commencement, CueNeeds::document}, {"into effect", DateMeaning::commencement, CueNeeds::document},
    {"into force", DateMeaning::commencement, CueNeeds::document}, {"in force from", DateMeaning::commencement, CueNeeds::document},
    {"start", DateMeaning::commencement, CueNeeds::document},     {"starts", DateMeaning::commencement, CueNeeds::document},
    {"starting", DateMeaning::commencement, CueNeeds::document},  {"begins", DateMeaning::commencement, CueNeeds::document},
    {"begin", DateMeaning::commencement, CueNeeds::document},     {"beginning", DateMeaning::commencement, CueNeeds::document},
    {"valid from", DateMeaning::commencement},                 {"operational from", DateMeaning::commencement},
    {"operational", DateMeaning::commencement, CueNeeds::document}, {"run from", DateMeaning::commencement, CueNeeds::document},
    {"runs from", DateMeaning::commencement, CueNeeds::document}, {"apply from", DateMeaning::commencement, CueNeeds::document},
    {"applies from", DateMeaning::commencement, CueNeeds::document},
    {"live on", DateMeaning::commencement, CueNeeds::document},   {"live from", DateMeaning::commencement, CueNeeds::document},
    {"has effect from", DateMeaning::commencement, CueNeeds::document}, {"have effect from", DateMeaning::commencement, CueNeeds::document},
    {"into operation", DateMeaning::commencement, CueNeeds::document}, {"in place from", DateMeaning::commencement, CueNeeds::document},
    {"lapses", DateMeaning::expiry, CueNeeds::document},          {"lapse", DateMeaning::expiry, CueNeeds::document},
    {"entered into as of", DateMeaning::commencement},         {"entered into on", DateMeaning::commencement},
    {"entered into this", DateMeaning::commencement},          {"entered into", DateMeaning::commencement, CueNeeds::document},
    {"made as of", DateMeaning::commencement},
    {"made this", DateMeaning::commencement},                  {"is made", DateMeaning::commencement, CueNeeds::document},
    {"made and entered into", DateMeaning::commencement},      {"made effective", DateMeaning::commencement},
    {"expires", DateMeaning::expiry},                          {"expire", DateMeaning::expiry, CueNeeds::document},
    {"expiring", DateMeaning::expiry, CueNeeds::document},        {"expired", DateMeaning::expiry, CueNeeds::document},
    {"expiry date", DateMeaning::expiry},                      {"expiration date", DateMeaning::expiry},
    {"end date", DateMeaning::expiry},                         {"termination date", DateMeaning::expiry},
    {"ends", DateMeaning::expiry, CueNeeds::document},            {"end on", DateMeaning::expiry, CueNeeds::document},
    {"ending", DateMeaning::expiry, CueNeeds::document},          {"terminates", DateMeaning::expiry, CueNeeds::document},
    {"terminate", DateMeaning::expiry, CueNeeds::document},       {"until", DateMeaning::expiry, CueNeeds::document},
    {"in force until", DateMeaning::expiry},                   {"valid until", DateMeaning::expiry},
    {"concluding", DateMeaning::expiry, CueNeeds::document},
    {"effective to", DateMeaning::expiry},                     {"effective until", DateMeaning::expiry},
    {"in effect until", DateMeaning::expiry},                  {"in effect through", DateMeaning::expiry},
    {"review date", DateMeaning::review},                      {"next review", DateMeaning::review},
    {"last review", DateMeaning::review},                      {"review due", DateMeaning::review},
    {"updating of this document", DateMeaning::review},        {"reviewing this document", DateMeaning::review},
    {"review of this document", DateMeaning::review},
    {"due for review", DateMeaning::review},                   {"review by", DateMeaning::review},
    {"review on", DateMeaning::review},                        {"reviewed by", DateMeaning::review},
    {"reviewed on", DateMeaning::review},                      {"reviewed in", DateMeaning::review},
    {"reviewed no later than", DateMeaning::review},           {"reviewed before", DateMeaning::review},
    {"last reviewed", DateMeaning::review},                    {"reviewed", DateMeaning::review},
    {"review", DateMeaning::review, CueNeeds::document},
    {"signed on", DateMeaning::signature},                     {"signed", DateMeaning::signature},
    {"signature", DateMeaning::signature},                     {"executed", DateMeaning::signature},
    {"signing", DateMeaning::signature},                       {"witness", DateMeaning::signature},
}};

/// Words that may stand between a cue and its date.
inline constexpr std::array<std::string_view, 28> fillers = {
    "on", "from", "of", "the", "as", "this", "at", "by", "in", "is", "are", "shall", "will", "be", "to", "for", "midnight", "date",
    "no", "later", "than", "or", "before", "after", "about", "around", "and", "approximately"};
/// Words that may stand between a review and its date besides: "the next review is due in May".
inline constexpr std::array<std::string_view, 9> review_fillers = {
    "due", "take", "takes", "place", "held", "scheduled", "planned", "completed", "conducted"};
/// Parts of a label: enough when one of them occurs.
inline constexpr std::array<DateCue, 38> label_cues = {{
    {"next review", DateMeaning::review},     {"review date", DateMeaning::review},   {"last review", DateMeaning::review},
    {"review due", DateMeaning::review},      {"reviewed", DateMeaning::review},      {"date of review", DateMeaning::review},
    {"effective to", DateMeaning::expiry},    {"effective until", DateMeaning::expiry},
    {"review", DateMeaning::review},          {"commencement", DateMeaning::commencement}, {"effective", DateMeaning::commencement},
    {"start date", DateMeaning::commencement}, {"date of commencement", DateMeaning::commencement}, {"in force", DateMeaning::commencement},
    {"start", DateMeaning::commencement},     {"expiry", DateMeaning::expiry},        {"expires", DateMeaning::expiry},
    {"expiration", DateMeaning::expiry},      {"end date", DateMeaning::expiry},      {"termination", DateMeaning::expiry},
    {"end", DateMeaning::expiry},             {"signed", DateMeaning::signature},     {"signature", DateMeaning::signature},
    {"signatory", DateMeaning::signature},    {"signatories", DateMeaning::signature}, {"executed", DateMeaning::signature},
    {"version", DateMeaning::version},        {"revision", DateMeaning::version},     {"document control", DateMeaning::version},
    {"document history", DateMeaning::version}, {"issue", DateMeaning::version},      {"last updated", DateMeaning::version},
    {"into force", DateMeaning::commencement}, {"into effect", DateMeaning::commencement}, {"takes effect", DateMeaning::commencement},
    {"date agreed", DateMeaning::signature},  {"agreed on", DateMeaning::signature},  {"date of agreement", DateMeaning::signature},
}};
/// Words just before a date that make it that of a version.
inline constexpr std::array<std::string_view, 10> version_words = {
    "version", "draft", "revision", "last updated", "updated", "issue date", "issued", "last amended", "revised", "document date"};
inline constexpr std::array<std::string_view, 20> document_names = {
    "mou", "memorandum", "agreement", "protocol", "arrangement", "arrangements", "contract", "framework", "concordat", "accord",
    "isa", "dsa", "sla", "jwp", "term", "duration", "amendment", "partnership", "lease", "licence"};
inline constexpr std::array<std::string_view, 10> headings_about_term = {
    "commencement", "duration", "term", "period", "effective date", "start", "term of agreement", "life", "in force", "expiry"};
// clang-format on

} // namespace concord
