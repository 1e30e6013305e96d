// SPDX-License-Identifier: Apache-2.0
#include "parser/model/entities.hpp"

namespace concord {

std::string_view to_string(ReferenceKind kind) noexcept {
    switch (kind) {
    case ReferenceKind::internal:
        return "internal";
    case ReferenceKind::statute:
        return "statute";
    case ReferenceKind::eu:
        return "eu";
    case ReferenceKind::agreement:
        return "agreement";
    }
    return "unknown";
}

} // namespace concord
