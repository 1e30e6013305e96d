// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/docx_numbering.hpp"

namespace concord {

/// What the code of a field asks for: " REF _Ref123 \\r \\h ".
struct FieldCode {
    enum class Kind : std::uint8_t { other, reference, contents, outside, number };

    Kind kind = Kind::other;
    std::string target;        ///< The bookmark of a reference.
    bool wants_number = false; ///< A paragraph's number, not its words.
    bool names_page = false;
};
[[nodiscard]] FieldCode read_field_code(std::string_view code);

/// What a field of a form (w:ffData) shows where its result holds no words: a box that is ticked or
/// not, or the entry that was chosen from a list.
[[nodiscard]] std::string shown_by_form(pugi::xml_node form);

/// True for the five wide blanks that Word shows where nobody has filled in a field.
[[nodiscard]] bool is_unfilled(std::string_view result) noexcept;

/// A cross-reference as it stands in the text, with what it showed when last updated.
struct ShownReference {
    FieldCode code;
    std::string shown;
    Span span;
};

/// Collects cross-references and what they point at, and at the end says which are out of date.
class CrossReferences {
public:
    void bookmark(std::string_view name, const NumberLabel& label);
    void add(ShownReference reference) { references_.push_back(std::move(reference)); }

    /// Notes the references whose target is gone, or has another number now.
    void check(BlockBuilder& builder) const;

private:
    struct Target {
        std::string own;     ///< "(a)"
        std::string context; ///< "12.3(a)"
    };

    std::unordered_map<std::string, Target> targets_;
    std::vector<ShownReference> references_;
};

} // namespace concord
