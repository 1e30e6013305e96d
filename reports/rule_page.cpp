// SPDX-License-Identifier: Apache-2.0
#include "reports/rule_page.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "reports/families.hpp"
#include "reports/markdown.hpp"
#include "reports/rule_view.hpp"
#include "reports/rule_words.hpp"

namespace concord {

namespace {

/// Made by the program, so that nobody edits a page by hand.
constexpr std::string_view made_note =
    "<!-- Made by `concord rules docs`; scripts/docs makes it anew. -->\n\n";

class Page {
public:
    void heading(std::string_view text) { out_ += "## " + markdown(text) + "\n\n"; }
    void paragraph(std::string_view text) {
        if (!text.empty()) out_ += markdown(text) + "\n\n";
    }
    void section(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        heading(name);
        paragraph(text);
    }
    void bullet(std::string_view escaped) { out_.append("- ").append(escaped) += '\n'; }
    void raw(std::string_view text) { out_ += text; }
    [[nodiscard]] std::string take() {
        while (out_.ends_with('\n'))
            out_.pop_back();
        return std::move(out_) + '\n';
    }

private:
    std::string out_;
};

void add_authorities(Page& page, const RuleBook& book, const Rule& rule) {
    page.heading("Authority");
    for (const std::uint16_t index : rule.authorities) {
        if (index >= book.authorities.size()) continue;
        const Authority& authority = book.authorities[index];
        std::string line = markdown(authority.title);
        if (!authority.address.empty()) line += fmt::format(", <{}>", authority.address);
        if (!authority.doubt.empty()) {
            line += markdown(fmt::format(" (to be confirmed: {})", authority.doubt));
        }
        page.bullet(line);
    }
    page.raw("\n");
}

void add_examples(Page& page, const Rule& rule) {
    page.heading("Examples");
    for (const Example& example : rule.examples) {
        std::string first = fmt::format("{}", heading_of(example.kind));
        if (example.type) first += fmt::format(", as {}", to_string(*example.type));
        if (!example.today.empty()) first += fmt::format(", on {}", example.today);
        page.raw(markdown(first) + ":\n\n");
        page.raw(markdown_block(example.text, "text") + "\n");
        page.paragraph(example.why);
    }
}

} // namespace

std::string page_name(const Rule& rule) {
    return std::string(rule.id) + ".md";
}

std::string rule_page(const RuleBook& book, const Rule& rule) {
    Page page;
    page.raw(fmt::format("# {}: {}\n\n{}", markdown(rule.id), markdown(rule.title), made_note));
    page.paragraph(rule.why);
    page.section("What to do", rule.advice);
    if (!rule.wording.empty()) {
        page.heading("Wording to use");
        page.raw("> " + markdown(rule.wording) + "\n\n");
    }
    page.section("Severity", severities(rule) + ".");
    for (const std::string& change : severity_changes(book, rule))
        page.bullet(markdown(change));
    page.raw("\n");
    add_authorities(page, book, rule);
    add_examples(page, rule);
    if (!rule.met.empty()) {
        page.section("When there is nothing to say",
                     fmt::format("The sign-off report states: \"{}\".", rule.met));
    }
    page.heading("How to leave it out");
    for (const WayOut& way : ways_to_leave_out(rule))
        page.bullet(fmt::format("{}: `{}`", way.what, way.line));
    page.raw("\n");
    page.section("Status", fmt::format("{}, {}.", family_name(rule.family), status_words(rule)));
    if (rule.status != "stable") {
        page.paragraph("Asked only by name, with --rule, or where concord.yaml lists it under "
                       "\"enabled\".");
    }
    page.paragraph(rule.measured.empty() ? std::string()
                                         : fmt::format("Measured: {}", rule.measured));
    page.paragraph("concord is a drafting aid. It does not give legal advice.");
    return page.take();
}

std::string rule_index(const RuleBook& book) {
    std::vector<const Rule*> rules;
    for (const Rule& rule : book.rules)
        rules.push_back(&rule);
    std::stable_sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) {
        return family_place(a->family) < family_place(b->family);
    });
    Page page;
    page.raw(fmt::format("# Rules\n\n{}", made_note));
    page.paragraph(fmt::format("{} rules. Each has a page with its reason, authority, examples and "
                               "wording to use; \"concord rules explain ID\" prints it.",
                               rules.size()));
    page.raw("[Kinds of checks](check-kinds.md) tells what rules are made of.\n\n");
    std::string_view family;
    for (const Rule* rule : rules) {
        if (rule->family != family) {
            family = rule->family;
            page.raw("\n");
            page.heading(fmt::format("{} ({})", family_name(family), family));
            page.raw("| rule | what it finds | severity | status |\n|---|---|---|---|\n");
        }
        const auto severity = usual_severity(*rule);
        page.raw(fmt::format("| [{}]({}) | {} | {} | {} |\n", rule->id, page_name(*rule),
                             markdown(rule->title), severity ? to_string(*severity) : "none",
                             rule->status));
    }
    return page.take();
}

} // namespace concord
