// SPDX-License-Identifier: Apache-2.0
// The one translation unit with Catch2's implementation. The listener writes down the fate of every
// test case, so that scripts/test counts cases, also when a program dies in the middle of one.
#define CATCH_CONFIG_MAIN
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/skip.hpp"

namespace concord {
namespace {

bool& case_is_skipped() {
    static bool skipped = false;
    return skipped;
}

/// Appends `begin NAME` and `passed|failed|skipped NAME` lines to the file CONCORD_TEST_LOG names.
class CaseLog : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo& info) override {
        TestEventListenerBase::testRunStarting(info);
        if (const char* path = std::getenv("CONCORD_TEST_LOG")) {
            log_.open(path, std::ios::trunc);
        }
    }

    void testCaseStarting(const Catch::TestCaseInfo& info) override {
        TestEventListenerBase::testCaseStarting(info);
        case_is_skipped() = false;
        log_ << "begin\t" << info.name << std::endl; // flushed: the case may crash
    }

    void testCaseEnded(const Catch::TestCaseStats& stats) override {
        const char* fate = stats.totals.testCases.failed > 0 ? "failed"
                           : case_is_skipped()               ? "skipped"
                                                             : "passed";
        log_ << fate << '\t' << stats.testInfo.name << std::endl;
        TestEventListenerBase::testCaseEnded(stats);
    }

private:
    std::ofstream log_;
};

CATCH_REGISTER_LISTENER(CaseLog)

} // namespace

void skip(std::string_view reason) {
    case_is_skipped() = true;
    std::cout << "SKIPPED: " << reason << '\n';
}

} // namespace concord
