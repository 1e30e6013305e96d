// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace concord::parity {

/// A node of the tree as all formats must have it.
struct Node {
    std::string path, kind, value, punctuation, text, cells;
};

/// The findings by what they are and where, and by what they say and quote.
struct Found {
    std::vector<std::string> findings, quotes;
};

/// What was understood of a file, as far as every format must tell it.
struct Understood {
    std::vector<Node> nodes;
    Found found;
};

/// Reads, parses and assesses a file as if its name were `file`. Fails the running test case when
/// the file cannot be read.
[[nodiscard]] Understood understood(const std::string& bytes, const char* file);

} // namespace concord::parity
