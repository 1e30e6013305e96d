// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/document.hpp"

namespace concord {

/// What a sentence makes of a duty whose words stand in it.
enum class Force : std::uint8_t {
    binds,     ///< the processor does it, must do it, or may not do the contrary
    weak,      ///< it may, should or will try to
    denied,    ///< it need not
    forbidden, ///< it must not, with no exception
    theirs,    ///< the controller has to
};

/// Who is who in a processor agreement: the names for the controller, in lower case.
class DutyNames {
public:
    explicit DutyNames(const Document& document);

    /// Whether the words before a verb end with a name for the controller.
    [[nodiscard]] bool controller_ends(std::string_view words) const;
    /// Whether words in lower case begin with a name for the controller.
    [[nodiscard]] bool controller_begins(std::string_view words) const;
    /// Whether a heading in lower case names the controller.
    [[nodiscard]] bool tells_of_controller(std::string_view heading) const;
    /// Whether a heading in lower case names the processor; "it" and "staff" are no names.
    [[nodiscard]] bool tells_of_processor(std::string_view heading) const;
    /// Whether words in lower case leave something to the choice of the controller by its name.
    [[nodiscard]] bool controller_chooses(std::string_view words) const;
    /// The same for the processor, or a word that stands for it.
    [[nodiscard]] bool processor_ends(std::string_view words) const;

private:
    void add(const std::string& text, const std::string& name);

    std::vector<std::string> controllers_;
    std::vector<std::string> processors_;
};

/// "Nobody sees the data who is not bound to secrecy": a duty said twice by what is not. The
/// sentence is in lower case, folded.
[[nodiscard]] bool shuts_out(std::string_view sentence);

/// The force of the words at `begin` of a sentence (lower case, folded).
[[nodiscard]] Force force_of(std::string_view sentence, std::size_t begin, const DutyNames& names);

} // namespace concord
