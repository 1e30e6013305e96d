// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace concord {

/// Numbers names in the order in which they are first seen. The names must outlive the table.
class NameTable {
public:
    /// The number of the name, and whether it is new.
    std::pair<std::uint32_t, bool> number(std::string_view name) {
        if (names_.size() * 2 >= slots_.size()) grow();
        std::uint32_t& slot = slots_[place_of(name)];
        const bool fresh = slot == 0;
        if (fresh) {
            names_.push_back(name);
            slot = static_cast<std::uint32_t>(names_.size());
        }
        return {slot - 1, fresh};
    }

private:
    /// Where the name stands, else where it goes.
    [[nodiscard]] std::size_t place_of(std::string_view name) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = std::hash<std::string_view>()(name) & mask;
        while (slots_[at] != 0 && names_[slots_[at] - 1] != name)
            at = (at + 1) & mask;
        return at;
    }

    void grow() {
        slots_.assign(slots_.empty() ? 64 : slots_.size() * 4, 0);
        for (std::size_t i = 0; i < names_.size(); ++i)
            slots_[place_of(names_[i])] = static_cast<std::uint32_t>(i + 1);
    }

    std::vector<std::string_view> names_;
    std::vector<std::uint32_t> slots_; ///< Numbers counted from 1; 0 is free.
};

} // namespace concord
