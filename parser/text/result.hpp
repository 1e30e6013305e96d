// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include <tl/expected.hpp>

namespace concord {

/// What stopped an input, a rule pack or a command. Problems *inside* an agreement are findings.
enum class ErrorKind : std::uint8_t {
    usage,       ///< The command line or configuration is wrong: exit 2.
    pack,        ///< A rule pack, profile or knowledge file is wrong: exit 2.
    io,          ///< A file cannot be opened, read or written: exit 3.
    unsupported, ///< A format that is recognised but not read: exit 3.
    damaged,     ///< A file that claims a format and breaks it: exit 3.
    too_large    ///< Over a documented limit: exit 3.
};

/// One failure, told so that a person can act on it.
struct Error {
    ErrorKind kind = ErrorKind::io;
    std::string message; ///< What is wrong; one lower-case sentence without a full stop.
    std::string where;   ///< "path" or "path:line:column"; empty when unknown.
    std::string hint;    ///< What to do about it; empty when there is nothing to say.
};

/// A value or the reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// The failed side of a Result, to be returned as it is.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message,
                                                std::string where = {}, std::string hint = {}) {
    return tl::unexpected<Error>(
        Error{kind, std::move(message), std::move(where), std::move(hint)});
}

} // namespace concord
