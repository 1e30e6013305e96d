// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"

#ifndef CONCORD_VERSION
#    error "the build tells the version"
#endif

namespace concord {

std::string program_version() {
    return CONCORD_VERSION;
}

} // namespace concord
