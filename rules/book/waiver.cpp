// SPDX-License-Identifier: Apache-2.0
#include "rules/book/waiver.hpp"

namespace concord {

bool concerns(const Waiver& waiver, std::string_view path) {
    if (waiver.document.empty()) {
        return true;
    }
    const auto slash = path.rfind('/');
    return path == waiver.document ||
           (slash != std::string_view::npos && path.substr(slash + 1) == waiver.document);
}

bool covers(const Waiver& waiver, std::string_view clause) {
    const std::string_view place = waiver.place;
    return place.empty() || (clause.starts_with(place) &&
                             (clause.size() == place.size() || clause[place.size()] == '/'));
}

} // namespace concord
