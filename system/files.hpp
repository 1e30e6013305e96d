// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parser/text/result.hpp"

namespace concord {

/// Reads a whole regular file of at most `limit` bytes. Directories, pipes, devices and the like
/// are refused without waiting for them, each with its own message.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t limit);

/// Reads standard input to its end, at most `limit` bytes.
[[nodiscard]] Result<std::string> read_stdin(std::size_t limit);

/// What write_stdout() says when nobody reads any more.
inline constexpr std::string_view reader_gone = "the reader of the output went away";

/// Writes all bytes to standard output, past buffers of the library. A full disk and a reader that
/// went away are errors; for the latter see ignore_broken_pipes().
[[nodiscard]] Result<void> write_stdout(std::string_view bytes);

/// Replaces a file in one step: whatever goes wrong, it holds either all of the old bytes or all
/// of the new ones. The permissions of an old file are kept. A device or pipe is written to as it
/// is.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// Makes a reader that goes away an error of the write instead of the end of the program. To be
/// called once, at the start.
void ignore_broken_pipes() noexcept;

} // namespace concord
