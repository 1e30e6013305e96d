// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/text/sha256.hpp"

using namespace concord;

TEST_CASE("SHA-256 gives the published digests") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("Every length around the end of a block is padded right") {
    // Digest of the digests of 0 … 130 bytes, computed with another program.
    std::string all;
    for (std::size_t size = 0; size <= 130; ++size)
        all += sha256_hex(std::string(size, 'x'));
    CHECK(sha256_hex(all) == "87aca1c44bc7ba8897768170211f0a02063de70801131ff86c7edb9ce32c6a50");
}

TEST_CASE("SHA-256 is the same with and without the processor's instructions") {
    std::string text;
    for (std::size_t size = 0; size < 300; ++size) {
        CHECK(sha256(text) == sha256_plain(text));
        text += static_cast<char>(size * 37 + size / 7);
    }
}
