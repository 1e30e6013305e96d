// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/passes/signature_shape.hpp"

using namespace concord;

TEST_CASE("lines to sign are told by their first words", "[passes][shape]") {
    CHECK(is_signature_line("Signed by A. Smith"));
    CHECK(is_signature_line("FOR AND ON BEHALF OF the Board"));
    CHECK(is_signature_line("/s/ A. Smith"));
    CHECK(is_signature_line("**By:** ______"));
    CHECK(is_signature_line("Subscribed for the Board by A. Smith"));
    CHECK_FALSE(is_signature_line("Subscribed capital"));
    CHECK_FALSE(is_signature_line("Signatures"));
    CHECK_FALSE(is_signature_line("Significant changes"));
    CHECK_FALSE(is_signature_line("Pay [____] pounds"));
    CHECK_FALSE(is_signature_line("By: " + std::string(160, 'x')));
    CHECK_FALSE(is_signature_line(""));
    CHECK(is_signature_detail("Print name A: "));
    CHECK(is_signature_detail("DATE:"));
    CHECK_FALSE(is_signature_detail("Name of the body"));
    CHECK_FALSE(is_signature_detail("Witness"));
    CHECK_FALSE(is_signature_detail("Role: " + std::string(120, 'x')));
}

TEST_CASE("rows of dots to sign on are told from a few dots", "[passes][shape]") {
    CHECK(begins_with_dots("........  Ann Reed"));
    CHECK(begins_with_dots("\u2026\u2026\u2026 Ann Reed"));
    CHECK_FALSE(begins_with_dots("... and so on"));
    CHECK_FALSE(begins_with_dots(""));
    CHECK(ends_with_dots("The Board ........."));
    CHECK_FALSE(ends_with_dots("The Board ..."));
    CHECK_FALSE(ends_with_dots("........."));
}
