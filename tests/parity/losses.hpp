// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/parity/understood.hpp"

namespace concord::parity {

/// Differences by aspect, with the first of each for people.
class Losses {
public:
    void compare(const Understood& want, const Understood& have, const std::string& where);

    [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return counts_; }
    [[nodiscard]] const std::string& first() const { return first_; }

private:
    void differ(const char* aspect, const std::string& where, const std::string& want,
                const std::string& have);
    void differ(const char* aspect, const std::string& where, const std::vector<std::string>& want,
                const std::vector<std::string>& have);
    void add(const char* aspect, const std::string& where, const std::string& want,
             const std::string& have);

    std::map<std::string, std::size_t> counts_;
    std::size_t count_ = 0;
    std::string first_;
};

/// How often each aspect of a format may differ at most, by aspect, as `table` says: the name of a
/// file beside this one. Fails the running test case when there is none.
[[nodiscard]] std::map<std::string, std::size_t> declared(const char* table,
                                                          std::string_view format);

/// Fails the running test case where more is lost than is declared, and where what is declared is
/// no longer lost.
void check_losses(const char* table, const std::map<std::string, Losses>& losses);

} // namespace concord::parity
