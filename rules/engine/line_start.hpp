// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// What the lines of a text begin with. A number may begin a line and still be no label: stuck to
/// its text ("8.4.The team"), or in a row whose cells were cut apart. The lines are looked up on
/// the first question, so that asking for many numbers takes no longer than reading the text once.
class LineStarts {
public:
    explicit LineStarts(std::string_view text) : text_(text) {}

    /// Whether a line begins with the number, perhaps behind marks of lists, headings or emphasis,
    /// and the number ends there. A bare figure begins many lines and tells nothing.
    [[nodiscard]] bool any(std::string_view number);

private:
    void read();
    [[nodiscard]] bool look_for(std::string_view number) const;

    std::string_view text_;
    std::vector<std::string_view> heads_; ///< Sorted; from the first sign that is no mark. Those
                                          ///< that a number with a full stop may begin.
    bool read_ = false;
    std::map<std::string, bool, std::less<>> known_;
};

} // namespace concord
