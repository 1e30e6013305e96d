// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>

#include "parser/grammar/mark.hpp"
#include "parser/passes/passes.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord {

namespace {

/// Host of an address, without user, port and path; empty for relative ones.
std::string_view host_of(std::string_view target) noexcept {
    const std::size_t scheme = target.find("://");
    if (scheme == std::string_view::npos) {
        if (!target.starts_with("www.")) return {};
    } else {
        target.remove_prefix(scheme + 3);
    }
    target = target.substr(0, target.find_first_of("/?#"));
    if (const std::size_t user = target.rfind('@'); user != std::string_view::npos)
        target.remove_prefix(user + 1);
    return target.substr(0, target.find(':'));
}

/// Hosts that nobody outside the author's office reaches.
bool local_host(std::string_view target) noexcept {
    if (target.starts_with("file:")) return true;
    const std::string_view host = host_of(target);
    if (host.empty()) return false;
    for (const std::string_view prefix : {"127.", "10.", "192.168.", "0.0.0.0"})
        if (host.starts_with(prefix)) return true;
    if (host == "localhost" || host.ends_with(".local") || host.ends_with(".localhost") ||
        host.ends_with(".internal"))
        return true;
    const std::string_view first = host.substr(0, host.find('.'));
    for (const std::string_view stage :
         {"staging", "stage", "uat", "preprod", "sandbox", "preview", "dev", "test"})
        if (first == stage ||
            (first.starts_with(stage) && first.size() > stage.size() &&
             first[stage.size()] == '-') ||
            (first.ends_with(stage) && first.size() > stage.size() &&
             first[first.size() - stage.size() - 1] == '-'))
            return host != first;
    return false;
}

LinkProblem problem_of(std::string_view target) noexcept {
    const std::size_t begin = target.find_first_not_of(" \t");
    if (begin == std::string_view::npos || target.substr(begin) == "#")
        return LinkProblem::empty_target;
    return local_host(target.substr(begin)) ? LinkProblem::local_host : LinkProblem::none;
}

class LinkFinder {
public:
    explicit LinkFinder(Document& document) : document_(document), text_(document.source.text()) {}

    /// Returns where the text says what a name links to: nothing there is to be filled in.
    std::vector<Span> run() {
        document_.links.clear();
        walk_bytes<'[', '<', ':', '.'>(text_, [this](std::uint32_t at) { return at_mark(at); });
        for (const auto& [index, name] : named_)
            if (const auto defined = definitions_.find(name); defined != definitions_.end()) {
                document_.links[index].target = defined->second;
                document_.links[index].problem = problem_of(defined->second);
            }
        // "[a][b]" or "[a]" without a definition is no link but brackets.
        std::erase_if(document_.links, [](const Link& link) { return link.target == unnamed; });
        return std::move(defined_at_);
    }

private:
    static constexpr std::string_view unnamed{"\0", 1};

    std::uint32_t at_mark(std::uint32_t at) {
        switch (text_[at]) {
        case '[':
            return bracket(at);
        case '<':
            return add(grammar::match_angle_link(text_, at), at);
        case ':':
            return address(at);
        case '.':
            return www(at);
        default:
            return at + 1;
        }
    }

    std::uint32_t bracket(std::uint32_t at) {
        const bool line_start = at == 0 || text_[at - 1] == '\n';
        if (line_start)
            if (const auto found = grammar::match_link_definition(text_, at)) {
                definitions_.try_emplace(slice(text_, found->text), slice(text_, found->target));
                defined_at_.push_back(found->span);
                return found->span.end;
            }
        const bool image = at > 0 && text_[at - 1] == '!';
        const auto link = grammar::match_bracket_link(text_, at);
        if (image && link) return link->span.end;
        if (link && link->by_name) {
            std::string_view name = slice(text_, link->target);
            if (name.empty()) name = slice(text_, link->text);
            named_.push_back({document_.links.size(), name});
        }
        return link ? add(link, at) : short_form(at);
    }

    /// "[name]" alone, which is a link where the text defines the name. What stands inside may hold
    /// marks of its own.
    std::uint32_t short_form(std::uint32_t at) {
        constexpr std::size_t longest_name = 200;
        const std::string_view rest = text_.substr(at + 1, longest_name);
        const std::size_t end = rest.find_first_of("]\n[");
        if (end == rest.npos || end == 0 || rest[end] != ']') return at + 1;
        const Span name{at + 1, at + 1 + static_cast<std::uint32_t>(end)};
        named_.push_back({document_.links.size(), slice(text_, name)});
        add(grammar::MatchedLink{{at, name.end + 1}, name, {}, true}, at);
        return at + 1;
    }

    /// "https://": the address begins with the letters before the colon.
    std::uint32_t address(std::uint32_t at) {
        if (text_.substr(at, 3) != "://") return at + 1;
        std::uint32_t begin = at;
        while (begin > 0 && at - begin < 5 && is_letter(text_[begin - 1]))
            --begin;
        return std::max(at + 1, add(grammar::match_url(text_, begin), begin));
    }

    std::uint32_t www(std::uint32_t at) {
        if (at < 3 || (text_.substr(at - 3, 4) != "www." && text_.substr(at - 3, 4) != "WWW."))
            return at + 1;
        if (at > 3 && (is_letter(text_[at - 4]) || text_[at - 4] == '/' || text_[at - 4] == '@'))
            return at + 1;
        return std::max(at + 1, add(grammar::match_url(text_, at - 3), at - 3));
    }

    std::uint32_t add(const std::optional<grammar::MatchedLink>& found, std::uint32_t at) {
        if (!found) return at + 1;
        Link link;
        link.span = found->span;
        link.text = found->text;
        link.clause = document_.clause_at(found->span.begin);
        link.target = found->by_name ? unnamed : slice(text_, found->target);
        if (!found->by_name) link.problem = problem_of(link.target);
        document_.links.push_back(std::move(link));
        return found->span.end;
    }

    Document& document_;
    std::string_view text_;
    /// "[name]: target" lines of the source; the first of a name counts.
    std::unordered_map<std::string_view, std::string_view> definitions_;
    std::vector<Span> defined_at_;
    std::vector<std::pair<std::size_t, std::string_view>> named_;
};

/// Links that a reader knows to lead nowhere; their addresses are not part of the text.
void add_dead_links(Document& document) {
    auto& links = document.links;
    const auto typed = static_cast<std::ptrdiff_t>(links.size());
    for (const Note& note : document.source.notes()) {
        if (note.code != NoteCode::dead_link || note.span.empty()) continue;
        Link link;
        link.span = note.span;
        link.text = note.span;
        link.clause = document.clause_at(note.span.begin);
        link.target.assign(1, '#');
        link.problem = LinkProblem::empty_target;
        links.push_back(std::move(link));
    }
    std::inplace_merge(links.begin(), links.begin() + typed, links.end(),
                       [](const Link& a, const Link& b) { return a.span.begin < b.span.begin; });
}

} // namespace

void find_marks(Document& document) {
    const std::vector<Span> definitions = LinkFinder(document).run();
    add_dead_links(document);
    find_placeholders(document, definitions);
}

} // namespace concord
