// SPDX-License-Identifier: Apache-2.0
#include "system/clock.hpp"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace concord {

Result<std::chrono::sys_days> today() {
    using std::chrono::days;
    const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
    if (fixed == nullptr) return std::chrono::floor<days>(std::chrono::system_clock::now());
    const std::string_view digits = fixed;
    std::int64_t seconds = -1;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    constexpr std::int64_t year_10000 = 253'402'300'800;
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (!whole || seconds < 0 || seconds >= year_10000) {
        return fail(ErrorKind::usage,
                    "\"" + std::string(digits) + "\" is not a number of seconds since 1970",
                    "SOURCE_DATE_EPOCH");
    }
    return std::chrono::floor<days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

} // namespace concord
