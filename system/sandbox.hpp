// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "system/descriptor.hpp"

namespace concord {

/// What a confined process may use up.
struct Allowance {
    unsigned cpu_seconds = 10;
    std::size_t memory = std::size_t{512} << 20; ///< Bytes of address space.
    unsigned open_files = 32;
};

/// The cell in which a helper program reads a document that may want to take it over: no network,
/// no other process, no file but programs, libraries and fonts, nothing written. Everything that
/// needs memory happens in the constructor, so that enter() may run between fork and exec.
class Sandbox {
public:
    /// Makes the cell ready; `readable` are the only files and folders, by path, that can be
    /// opened inside.
    explicit Sandbox(std::span<const char* const> readable);

    /// Locks the calling process in for good. False when a wall that this kernel has could not be
    /// put up; the process must then end.
    [[nodiscard]] bool enter(const Allowance& allowance) const noexcept;

    /// True where the kernel can keep files away from a process (Landlock, Linux 5.13).
    [[nodiscard]] bool guards_files() const noexcept { return rules_.open(); }

private:
    Descriptor rules_; ///< Landlock's set of rules, where the kernel knows it.
    bool sound_ = true;
};

} // namespace concord
