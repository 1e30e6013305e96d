// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace concord {

/// What the program ends with. A signal that ends it gives 128 plus its number: 130, 143.
enum class ExitStatus : int {
    clean = 0,    ///< All was read and judged; nothing at or above the gate.
    findings = 1, ///< Something at or above the gate.
    usage = 2,    ///< Command line, configuration or rule pack is wrong.
    unchecked = 3 ///< Something could not be checked, or a fault of ours; outranks `findings`.
};

} // namespace concord
