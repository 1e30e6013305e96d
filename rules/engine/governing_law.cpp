// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/governing_law.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace concord {

namespace {

constexpr std::array<std::string_view, 16> choosing{"governed",
                                                    "construed",
                                                    "interpreted",
                                                    "enforced in accordance",
                                                    "governing law",
                                                    "shall govern",
                                                    "will govern",
                                                    "law applies",
                                                    "laws apply",
                                                    "governs this",
                                                    "choice of law",
                                                    "controlled by",
                                                    "be subject to the law",
                                                    "laws shall apply",
                                                    "be subject to the law",
                                                    "made under the law"};

/// Places that have a law of their own, and the words for it. A contract may choose any law; one
/// that is not here is not read, so that no heading or party is taken for a place.
constexpr std::string_view places =
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|"
    "georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|"
    "massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|"
    "new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|"
    "oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|"
    "vermont|west virginia|virginia|washington|wisconsin|wyoming|district of columbia|"
    "puerto rico|england|wales|scotland|northern ireland|united kingdom|english|scots|"
    "scottish|ireland|irish|jersey|guernsey|isle of man|cayman islands|"
    "british virgin islands|bermuda|united states|ontario|quebec|british columbia|alberta|"
    "manitoba|saskatchewan|nova scotia|new brunswick|canada|australia|new south wales|"
    "victoria|queensland|western australia|south australia|new zealand|france|french|germany|"
    "german|switzerland|swiss|austria|austrian|italy|italian|spain|spanish|portugal|"
    "netherlands|dutch|belgium|belgian|luxembourg|denmark|danish|sweden|swedish|norway|"
    "norwegian|finland|finnish|iceland|poland|polish|czech republic|hungary|greece|greek|"
    "cyprus|malta|romania|bulgaria|croatia|slovenia|slovakia|estonia|latvia|lithuania|turkey|"
    "russia|russian federation|ukraine|israel|israeli|india|indian|china|hong kong|taiwan|"
    "japan|japanese|korea|singapore|malaysia|thailand|indonesia|philippines|vietnam|pakistan|"
    "bangladesh|sri lanka|dubai|abu dhabi|united arab emirates|saudi arabia|qatar|kuwait|"
    "egypt|south africa|nigeria|kenya|ghana|mexico|brazil|argentina|chile|colombia|peru|"
    "panama|bahamas|barbados|guam|macau|macao|monaco|liechtenstein|serbia|kazakhstan|ecuador|"
    "uruguay|costa rica|dominican republic|jamaica|trinidad and tobago|venezuela|bolivia|"
    "paraguay|guatemala|honduras|jordan|lebanon|oman|bahrain|morocco|tunisia|tanzania|uganda|"
    "zambia|zimbabwe|mauritius|seychelles|nepal|cambodia|mongolia|marshall islands|gibraltar|"
    "newfoundland|prince edward island|yukon|tasmania|northern territory|liberia|turkish|"
    "brazilian|mexican|chinese|ukrainian|virgin islands|";

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool ends_word(std::string_view text, std::size_t end) {
    return end >= text.size() || !is_letter(text[end]);
}

/// The longest place that begins at `at`.
std::size_t place_at(std::string_view small, std::size_t at) {
    std::size_t best = 0;
    for (std::size_t begin = 0; begin < places.size();) {
        const auto end = places.find('|', begin);
        const auto place = places.substr(begin, end - begin);
        if (small.substr(at, place.size()) == place && ends_word(small, at + place.size())) {
            best = std::max(best, place.size());
        }
        begin = end + 1;
    }
    return best;
}

/// "England and Wales", "Ontario, Canada": what follows a place and belongs to it.
std::size_t end_of(std::string_view small, std::size_t end) {
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view link : {" and the ", " and ", ", ", " or "}) {
            if (small.substr(end, link.size()) == link) {
                const auto next = place_at(small, end + link.size());
                if (next > 0) {
                    end += link.size() + next;
                    more = true;
                }
                break;
            }
        }
    }
    return end;
}

/// The first place in a part of a sentence.
std::optional<Span> first_place(std::string_view small, std::size_t from, std::size_t to) {
    for (auto at = from; at < std::min(to, small.size()); ++at) {
        // "the State ofTexas": scanned texts lose blanks.
        const bool glued = at > 2 && small.substr(at - 2, 2) == "of" && !is_letter(small[at - 3]);
        if (at > 0 && is_letter(small[at - 1]) && !glued) {
            continue;
        }
        const auto size = place_at(small, at);
        if (size > 0) {
            return Span{static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(end_of(small, at + size))};
        }
    }
    return std::nullopt;
}

/// "New York law": a place right before the word.
std::optional<Span> place_before(std::string_view small, std::size_t law) {
    const auto from = law > 26 ? law - 26 : 0;
    const auto found = first_place(small, from, law);
    const bool close = found && law - found->end <= 8;
    return close ? found : std::nullopt;
}

} // namespace

std::optional<Span> chosen_law(std::string_view sentence) {
    const auto small = lower(sentence);
    const bool chooses = std::any_of(choosing.begin(), choosing.end(), [&](std::string_view word) {
        return small.find(word) != std::string::npos;
    });
    if (!chooses) {
        return std::nullopt;
    }
    constexpr std::size_t reach = 110;
    for (auto at = small.find("law"); at != std::string::npos; at = small.find("law", at + 1)) {
        if (at > 0 && is_letter(small[at - 1])) {
            continue;
        }
        if (const auto before = place_before(small, at)) {
            return before;
        }
        if (const auto after = first_place(small, at + 3, at + reach)) {
            return after;
        }
    }
    // "… in the State of Nevada and shall be governed by the laws thereof".
    return small.find("laws thereof") != std::string::npos ? first_place(small, 0, small.size())
                                                           : std::nullopt;
}

} // namespace concord
