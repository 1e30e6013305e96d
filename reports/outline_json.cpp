// SPDX-License-Identifier: Apache-2.0
#include "reports/json.hpp"
#include "reports/json_values.hpp"

namespace concord {

void render_outline_json(const Report& report, std::string& out) {
    if (report.document == nullptr) {
        append_json(out, {{"schema", "concord/outline/1"},
                          {"source", source_of(report)},
                          {"outline", Json::array()},
                          {"not_checked", Json::array({not_checked(*report.failure)})}});
        return;
    }
    append_json(out, {{"schema", "concord/outline/1"},
                      {"source", source_of(report)},
                      {"outline", outline_of(*report.document, true)}});
}

} // namespace concord
