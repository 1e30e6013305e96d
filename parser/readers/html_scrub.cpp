// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_scrub.hpp"

#include <algorithm>

#include "parser/readers/html_nesting.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t most_depth = 512;
constexpr std::size_t most_attributes = 1000;
constexpr std::size_t most_tags = 500'000;

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// One tag as its bytes say.
struct Tag {
    std::size_t begin = 0; ///< Of the "<".
    std::size_t name_begin = 0;
    std::size_t name_end = 0;
    std::size_t attributes = 0;
    bool closes = false;
};

/// Walks from tag to tag as an HTML tokenizer does.
class Scrubber {
public:
    explicit Scrubber(std::string& html) : html_(html) {}

    Scrubbed run() {
        Tag tag;
        for (std::size_t tags = 0; next(tag); ++tags) {
            if (tags == most_tags) return refuse("the page has more than 500,000 tags");
            if (tag.attributes > most_attributes) {
                return refuse("a tag of the page has more than 1,000 attributes");
            }
            take(tag);
            if (nesting_.depth() > most_depth) {
                return refuse("the page nests its elements more than 512 deep");
            }
        }
        return std::move(out_);
    }

private:
    Scrubbed refuse(std::string_view why) {
        out_.refusal = why;
        return std::move(out_);
    }

    void take(const Tag& tag) {
        const auto name =
            std::string_view(html_).substr(tag.name_begin, tag.name_end - tag.name_begin);
        if (name.size() <= 5 && is_foreign(name)) return foreign(tag);
        const TagName known = tag_name(name);
        if (tag.closes) return nesting_.end(known);
        if ((known.traits & tag_raw) != 0) return raw(tag, name);
        if (to_lower(name) == "plaintext") {
            html_[tag.name_begin] = 'x'; // it would take all the rest as text
            return;
        }
        nesting_.start(known);
    }

    static bool is_foreign(std::string_view name) {
        const std::string lower = to_lower(name);
        return lower == "svg" || lower == "math";
    }

    /// Drawings and formulas have rules of their own. A drawing goes with all that is in it; the
    /// letters of a formula stay.
    void foreign(const Tag& tag) {
        const bool drawing = tag.name_end - tag.name_begin == 3;
        const bool whole = drawing && !tag.closes && drawings_end_;
        const std::size_t end = whole ? end_tag("svg") : std::string::npos;
        if (end == std::string::npos) {
            drawings_end_ = drawings_end_ && !whole; // looked for once only
            html_[tag.name_begin + 1] = 'x';
            return;
        }
        comment(tag.begin, end);
        at_ = end;
    }

    void raw(const Tag& tag, std::string_view name) {
        const std::size_t content = at_;
        const std::string element(name);
        const std::size_t found = end_tag(element);
        const std::size_t end = std::min(found, html_.size());
        if (to_lower(element) == "style") {
            out_.styles.append(html_, content, end - content);
            out_.styles += '\n';
        }
        comment(tag.begin, end);
        at_ = end;
    }

    /// Behind the next end tag of an element, or npos.
    [[nodiscard]] std::size_t end_tag(std::string_view element) const {
        for (std::size_t at = at_; (at = html_.find("</", at)) != std::string::npos; at += 2) {
            const auto name = std::string_view(html_).substr(at + 2, element.size());
            if (to_lower(name) != to_lower(element)) continue;
            const std::size_t end = html_.find('>', at);
            return end == std::string::npos ? end : end + 1;
        }
        return std::string::npos;
    }

    /// Overwrites a stretch by a comment of the same size.
    void comment(std::size_t begin, std::size_t end) {
        constexpr std::string_view open = "<!--";
        constexpr std::string_view close = "-->";
        if (end - begin < open.size() + close.size()) return;
        std::fill(html_.begin() + static_cast<std::ptrdiff_t>(begin),
                  html_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        html_.replace(begin, open.size(), open);
        html_.replace(end - close.size(), close.size(), close);
        gap(begin, end, false);
    }

    void gap(std::size_t begin, std::size_t end, bool text) {
        constexpr std::size_t least = 5; // fewer bytes would save nothing
        if (begin + least < end) {
            out_.gaps.push_back(
                {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, text});
        }
    }

    [[nodiscard]] bool next(Tag& tag) {
        std::size_t last = at_;
        for (; (at_ = html_.find('<', last)) != std::string::npos; last = at_) {
            const std::size_t begin = at_++;
            gap(last, begin, true);
            const auto rest = std::string_view(html_).substr(at_);
            if (rest.starts_with("!--")) {
                end_comment();
                comment(begin, at_);
            } else if (rest.starts_with('!') || rest.starts_with('?') ||
                       (rest.starts_with('/') && rest.size() > 1 && !is_letter(rest[1]))) {
                skip_to('>');
            } else if (read(tag)) {
                tag.begin = begin;
                return true;
            }
        }
        gap(last, html_.size(), true);
        return false;
    }

    void end_comment() {
        const std::size_t content = at_ + 3;
        if (html_.compare(content, 1, ">") == 0) {
            at_ = content + 1;
        } else if (html_.compare(content, 2, "->") == 0) {
            at_ = content + 2;
        } else {
            at_ = content;
            while ((at_ = html_.find("--", at_)) != std::string::npos) {
                const auto rest = std::string_view(html_).substr(at_ + 2);
                if (rest.starts_with('>')) return static_cast<void>(at_ += 3);
                if (rest.starts_with("!>")) return static_cast<void>(at_ += 4);
                ++at_;
            }
            at_ = html_.size();
        }
    }

    void skip_to(char mark) {
        const std::size_t found = html_.find(mark, at_);
        at_ = found == std::string::npos ? html_.size() : found + 1;
    }

    [[nodiscard]] char here() const noexcept { return at_ < html_.size() ? html_[at_] : '>'; }

    [[nodiscard]] bool read(Tag& tag) {
        tag = {};
        tag.closes = here() == '/';
        if (tag.closes) ++at_;
        if (!is_letter(here())) return false;
        tag.name_begin = at_;
        while (!is_blank(here()) && here() != '>' && here() != '/')
            ++at_;
        tag.name_end = at_;
        while (here() != '>')
            attribute(tag);
        at_ = std::min(at_ + 1, html_.size());
        return true;
    }

    void attribute(Tag& tag) {
        while (is_blank(here()) || here() == '/')
            ++at_;
        if (here() == '>') return;
        ++tag.attributes;
        ++at_; // a name may even begin with "="
        while (!is_blank(here()) && here() != '>' && here() != '/' && here() != '=')
            ++at_;
        while (is_blank(here()))
            ++at_;
        if (here() == '=') value();
    }

    void value() {
        ++at_;
        while (is_blank(here()))
            ++at_;
        if (here() == '"' || here() == '\'') {
            const char quote = html_[at_++];
            return skip_to(quote);
        }
        while (!is_blank(here()) && here() != '>')
            ++at_;
    }

    std::string& html_;
    std::size_t at_ = 0;
    bool drawings_end_ = true; ///< Perhaps an end tag of a drawing comes.
    HtmlNesting nesting_;
    Scrubbed out_;
};

} // namespace

Scrubbed scrub(std::string& html) {
    return Scrubber(html).run();
}

} // namespace concord
