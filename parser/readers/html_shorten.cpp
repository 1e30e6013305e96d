// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_shorten.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t least_cut = 4; ///< Shorter ones are not worth it.

enum class Kind : std::uint8_t { plain, blank, stop };

/// What a parser does with each byte between tags. It decodes references, replaces characters that
/// nobody may write and makes line ends alike, so those are left for it to see; all of U+F000 on
/// counts among them, which is simpler and rare.
constexpr auto kinds = [] {
    std::array<Kind, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte)
        table[byte] = Kind::stop;
    for (const char blank : {' ', '\t', '\n', '\f'})
        table[static_cast<unsigned char>(blank)] = Kind::blank;
    for (const std::size_t byte : {0x26U, 0x3CU, 0x7FU}) // & and <, and delete
        table[byte] = Kind::stop;
    for (std::size_t byte = 0xEF; byte < table.size(); ++byte)
        table[byte] = Kind::stop;
    return table;
}();

class Shortener {
public:
    explicit Shortener(std::string_view html) : html_(html) {}

    ShortHtml run(std::span<const HtmlGap> gaps) {
        out_.html.reserve(html_.size() / 4);
        for (const HtmlGap& gap : gaps)
            gap.text ? words(gap.span) : comment(gap.span);
        keep(html_.size());
        return std::move(out_);
    }

private:
    [[nodiscard]] Kind kind(std::size_t at) const noexcept {
        const auto byte = static_cast<unsigned char>(html_[at]);
        if (byte == 0xC2 && at + 1 < html_.size() &&
            static_cast<unsigned char>(html_[at + 1]) < 0xA0) {
            return Kind::stop; // a control character
        }
        return kinds[byte];
    }

    /// Behind all that could belong to "&nbsp;", "&notin" or "&#38;".
    [[nodiscard]] std::size_t behind_reference(std::size_t at, std::size_t end) const noexcept {
        do {
            ++at;
        } while (at < end && (is_digit(html_[at]) || is_lower(to_lower(html_[at])) ||
                              html_[at] == '#' || html_[at] == ';'));
        return at;
    }

    void keep(std::size_t until) {
        out_.html.append(html_, kept_, until - kept_);
        kept_ = until;
    }

    void cut(std::size_t begin, std::size_t end, bool text) {
        if (end < begin + least_cut) return;
        keep(begin);
        out_.cuts.push_back({static_cast<std::uint32_t>(out_.html.size()),
                             {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                             text});
        kept_ = end;
    }

    void words(Span span) {
        std::size_t at = span.begin;
        while (at < span.end) {
            while (at < span.end && kind(at) != Kind::plain)
                at = html_[at] == '&' ? behind_reference(at, span.end) : at + 1;
            if (at < span.end) ++at;
            while (at < span.end && (static_cast<unsigned char>(html_[at]) & 0xC0U) == 0x80U)
                ++at; // the first letter is left whole
            const std::size_t begin = at;
            while (at < span.end && kind(at) != Kind::stop)
                ++at;
            cut(begin, at, true);
        }
    }

    void comment(Span span) {
        constexpr std::uint32_t open = 4;
        constexpr std::uint32_t close = 3;
        if (span.size() > open + close) cut(span.begin + open, span.end - close, false);
    }

    std::string_view html_;
    std::size_t kept_ = 0; ///< What is before it was kept or cut.
    ShortHtml out_;
};

} // namespace

std::uint32_t ShortHtml::in_page(std::size_t at) const noexcept {
    const auto next =
        std::upper_bound(cuts.begin(), cuts.end(), at,
                         [](std::size_t place, const HtmlCut& cut) { return place < cut.at; });
    if (next == cuts.begin()) return static_cast<std::uint32_t>(at);
    const HtmlCut& last = *(next - 1);
    return last.left_out.end + static_cast<std::uint32_t>(at - last.at);
}

std::span<const HtmlCut> ShortHtml::behind(std::size_t begin, std::size_t end) const {
    const auto after = [](std::size_t place, const HtmlCut& cut) { return place < cut.at; };
    const auto first = std::upper_bound(cuts.begin(), cuts.end(), begin, after);
    return {first, std::upper_bound(first, cuts.end(), end, after)};
}

ShortHtml shorten(std::string_view html, std::span<const HtmlGap> gaps) {
    return Shortener(html).run(gaps);
}

} // namespace concord
