// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way in for compiled packs: clang++ -fsanitize=fuzzer.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/parse_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    concord::tests::check_packed_book({reinterpret_cast<const char*>(data), size});
    return 0;
}
