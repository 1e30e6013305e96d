// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way in to the text layer of PDF, see parse_fuzzer.cpp.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/parse_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    concord::tests::check_pdf_layer({reinterpret_cast<const char*>(data), size});
    return 0;
}
