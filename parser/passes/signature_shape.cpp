// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signature_shape.hpp"

#include <algorithm>
#include <array>

#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

bool starts_with_folded(std::string_view line, std::string_view lower) {
    return equal_folded(line.substr(0, lower.size()), lower);
}

/// Openings of a line in small letters. Most lines begin with another letter than any of them.
template <std::size_t N>
class Openings {
public:
    consteval explicit Openings(const std::string_view (&openings)[N]) {
        std::copy(openings, openings + N, openings_.begin());
        for (const auto opening : openings_) {
            firsts_[static_cast<unsigned char>(opening.front())] = true;
        }
    }

    /// The first one that the line begins with, in any case; empty when there is none.
    [[nodiscard]] std::string_view of(std::string_view line) const noexcept {
        if (line.empty() || !firsts_[static_cast<unsigned char>(to_lower(line.front()))]) {
            return {};
        }
        const auto found =
            std::find_if(openings_.begin(), openings_.end(), [line](std::string_view opening) {
                return starts_with_folded(line, opening);
            });
        return found == openings_.end() ? std::string_view() : *found;
    }

private:
    std::array<std::string_view, N> openings_{};
    std::array<bool, 256> firsts_{};
};

template <std::size_t N>
consteval Openings<N> openings(const std::string_view (&words)[N]) {
    return Openings<N>(words);
}

/// "Signature page follows", "Signatures appear on the next page": where the signatures are.
bool points_to_signatures(std::string_view words) noexcept {
    constexpr std::string_view signature = "signature";
    if (!starts_with_folded(words, signature)) {
        return false;
    }
    auto rest = words.substr(signature.size());
    rest.remove_prefix(std::min(rest.find_first_not_of("sS"), rest.size()));
    constexpr std::array<std::string_view, 5> ways{" page", " follow", " appear", " are on",
                                                   " on the"};
    return std::any_of(ways.begin(), ways.end(),
                       [&](std::string_view way) { return starts_with_folded(rest, way); });
}

} // namespace

bool is_signature_line(std::string_view line) noexcept {
    static constexpr auto signs = openings({"signed by",
                                            "signed for",
                                            "signed on behalf",
                                            "signed:",
                                            "signature",
                                            "sign:",
                                            "/s/",
                                            "for and on behalf of",
                                            "duly authorised",
                                            "duly authorized",
                                            "authorised signatory",
                                            "authorized signatory",
                                            "attesting officer",
                                            "by:",
                                            "executed by",
                                            "executed as",
                                            "witnessed by",
                                            "subscribed for",
                                            "subscribed by",
                                            "subscribed on behalf"});
    const auto words = without_emphasis(line);
    if (words.size() >= 160) {
        return false;
    }
    if (!signs.of(words).empty() && !equal_folded(words, "signatures") &&
        !equal_folded(words, "signature") && !points_to_signatures(words)) {
        return true;
    }
    if (starts_with_folded(words, "signed") && words.find("........") != std::string_view::npos) {
        return true; // "Signed ..........  Date ......"
    }
    const auto rule = words.find("____"); // in brackets it is a word to fill in
    return rule != std::string_view::npos && (rule == 0 || words[rule - 1] != '[');
}

bool begins_with_dots(std::string_view line) noexcept {
    constexpr std::size_t fewest = 8;
    constexpr std::size_t fewest_ellipses = 3;
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    const auto dots = std::min(line.find_first_not_of('.'), line.size());
    std::size_t ellipses = 0;
    while (line.substr(ellipses * ellipsis.size()).starts_with(ellipsis))
        ++ellipses;
    return dots >= fewest || ellipses >= fewest_ellipses;
}

bool ends_with_dots(std::string_view line) noexcept {
    constexpr std::size_t fewest = 8;
    const auto last = line.find_last_not_of('.');
    return last != std::string_view::npos && line.size() - last > fewest;
}

bool is_signature_detail(std::string_view line) noexcept {
    static constexpr auto details =
        openings({"name:", "name ", "print name", "title:", "date:", "dated:", "position:", "role:",
                  "post:", "its:", "job title", "witness", "organisation:"});
    const auto words = without_emphasis(line);
    if (words.size() >= 120) {
        return false;
    }
    const auto detail = details.of(words);
    return !detail.empty() && (detail.back() == ':' || words.find(':') != std::string_view::npos);
}

} // namespace concord
