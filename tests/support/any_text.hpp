// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <catch2/catch.hpp>

#ifdef CONCORD_RAPIDCHECK
#    include <rapidcheck.h>
#endif

namespace concord {

/// Checks that `holds` is true for texts of any bytes and for texts made of the marks and words
/// that the grammars look for. Does nothing where RapidCheck is not installed.
template <class Property>
void for_any_text(Property holds) {
#ifdef CONCORD_RAPIDCHECK
    CHECK(rc::check("any bytes", [&](const std::string& text) { RC_ASSERT(holds(text)); }));
    CHECK(rc::check("pieces that grammars look for", [&] {
        const auto pieces =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "(", ")", "\"", "'", " ", "\n", "\t", ",", ":", ".", "@", " at ", " dot ", "the ",
                "and ", "between ", "Board", "NHS", "Jane Doe", "Head of Data", "known as ",
                "means ", "0", "7946", "hereinafter ", "[at]", "\xC3\x89", "\xE2\x80\x99", "-",
                " - ", "/", "Name:", "Ltd."));
        std::string text;
        for (const std::string& piece : pieces)
            text += piece;
        RC_ASSERT(holds(text));
    }));
#else
    static_cast<void>(holds);
#endif
}

} // namespace concord
