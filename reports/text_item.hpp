// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reports/report.hpp"
#include "reports/style.hpp"

namespace concord {

/// What is shown as one: a finding, or all findings with one cause.
struct Item {
    const Finding* first = nullptr;
    std::vector<const Finding*> others; ///< In report order.
};

/// The findings of a document as items, in report order of their first members.
[[nodiscard]] std::vector<Item> items_of(const Assessment& assessment);

/// Writes the items of one document. A rule's reasons are told in full the first time only.
class ItemPrinter {
public:
    ItemPrinter(const Report& report, const ReportOptions& options, std::string& out)
        : report_(&report), options_(&options), out_(&out), style_(options.colour) {}

    void print(const Item& item);

private:
    void heading(const Finding& finding);
    void words(const Finding& finding);
    void others(const Item& item);
    void reasons(const Finding& finding);
    void wording(const Finding& finding);
    void related(const Finding& finding);
    void remarks(const Finding& finding);
    void labelled(std::string_view label, std::string_view text);
    [[nodiscard]] std::string place(const Finding& finding) const;

    const Report* report_;
    const ReportOptions* options_;
    std::string* out_;
    Style style_;
    std::map<const Rule*, std::string> told_; ///< Where a rule's reasons stand, as "12:5".
    std::set<std::pair<const Rule*, std::string>> suggested_; ///< Wordings that stand above.
};

} // namespace concord
