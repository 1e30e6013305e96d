// SPDX-License-Identifier: Apache-2.0
#include "reports/rule_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/layout.hpp"
#include "reports/rule_words.hpp"
#include "reports/style.hpp"

namespace concord {

namespace {

class RulePage {
public:
    RulePage(std::size_t width, bool colour, std::string& out)
        : width_(width), style_(colour), out_(out) {}

    void heading(std::string_view text) { out_ += '\n' + style_.bold(text) + '\n'; }
    void paragraph(std::string_view text) { append_wrapped(out_, "  ", text, 2, width_); }
    void section(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        heading(name);
        paragraph(text);
    }
    /// Example texts are shown line by line as they stand: their structure matters.
    void verbatim(std::string_view text) {
        while (text.ends_with('\n'))
            text.remove_suffix(1);
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            append_wrapped(out_, "  | ", text.substr(0, end), 4, width_);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

private:
    std::size_t width_;
    Style style_;
    std::string& out_;
};

void authorities(RulePage& page, const RuleBook& book, const Rule& rule) {
    if (rule.authorities.empty()) return;
    page.heading("Authority");
    for (const std::uint16_t index : rule.authorities) {
        if (index >= book.authorities.size()) continue;
        const Authority& authority = book.authorities[index];
        page.paragraph(authority.title);
        if (!authority.address.empty()) page.paragraph(authority.address);
        if (!authority.doubt.empty()) {
            page.paragraph(fmt::format("To be confirmed: {}", authority.doubt));
        }
    }
}

} // namespace

std::optional<Severity> usual_severity(const Rule& rule) noexcept {
    return *std::max_element(rule.severity.begin(), rule.severity.end());
}

bool is_enabled(const Rule& rule, const Profile* profile) noexcept {
    const auto named_in = [&rule](std::span<const std::string_view> names) {
        return std::any_of(names.begin(), names.end(), [&rule](std::string_view name) {
            return name == rule.id || name == rule.id.substr(0, rule.id.find('.')) ||
                   name == rule.family;
        });
    };
    const bool wanted = profile != nullptr && named_in(profile->enabled);
    if (rule.status != "stable" && !wanted) return false;
    if (profile == nullptr) return true;
    if (named_in(profile->disabled)) return false;
    return rule.profiles.empty() || std::find(rule.profiles.begin(), rule.profiles.end(),
                                              profile->id) != rule.profiles.end();
}

void render_rules_text(const RuleBook& book, const Profile* profile, std::size_t width,
                       std::string& out) {
    std::size_t enabled = 0;
    for (const Rule& rule : book.rules) {
        const std::optional<Severity> severity = usual_severity(rule);
        const bool on = is_enabled(rule, profile);
        enabled += on ? 1 : 0;
        const std::string first =
            fmt::format("{:<11} {:<8} ", rule.id, severity ? to_string(*severity) : "none");
        std::string title(rule.title);
        if (rule.status != "stable" && on) {
            title += fmt::format(" ({}, switched on here)", rule.status);
        } else if (rule.status != "stable") {
            title += fmt::format(" ({}: only by --rule)", rule.status);
        } else if (!on) {
            title += " (off in this profile)";
        }
        append_wrapped(out, first, title, 21, width);
    }
    out += fmt::format("\n{} rules, {} enabled\n", book.rules.size(), enabled);
}

void render_rule_page(const RuleBook& book, const Rule& rule, std::size_t width, bool colour,
                      std::string& out) {
    append_wrapped(out, Style(colour).bold(rule.id) + "  ", rule.title, 2, width);
    RulePage page(width, colour, out);
    page.section("Why it matters", rule.why);
    page.section("What to do", rule.advice);
    page.section("Wording to use", rule.wording);
    page.section("Severity", severities(rule));
    for (const std::string& change : severity_changes(book, rule))
        page.paragraph(change);
    authorities(page, book, rule);
    for (const Example& example : rule.examples) {
        page.heading(heading_of(example.kind));
        page.verbatim(example.text);
        if (!example.why.empty()) page.paragraph(example.why);
    }
    if (!rule.met.empty()) {
        page.section("When there is nothing to say",
                     fmt::format("The sign-off report states: \"{}\".", rule.met));
    }
    page.heading("How to leave it out");
    for (const WayOut& way : ways_to_leave_out(rule))
        page.paragraph(fmt::format("{}: {}", way.what, way.line));
    page.section("Status", status_words(rule));
    if (!rule.measured.empty()) page.paragraph(fmt::format("Measured: {}", rule.measured));
}

} // namespace concord
