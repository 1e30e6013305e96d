// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way in: clang++ -fsanitize=fuzzer. The same target is replayed over its seeds by
// replay_test.cpp in every run of the tests.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/parse_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    concord::tests::check_bytes({reinterpret_cast<const char*>(data), size});
    return 0;
}
