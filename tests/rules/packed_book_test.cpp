// SPDX-License-Identifier: Apache-2.0
// Packs as bytes and back: the same book, and nothing else whatever the bytes are.
#include <catch2/catch.hpp>

#include "parser/text/sha256.hpp"
#include "rules/book/packed_book.hpp"
#include "rules/book/packed_frame.hpp"
#include "tests/rules/judged.hpp"
#include "tests/support/built_in_sources.hpp"
#include "tests/support/own_pack.hpp"
#include "tests/support/same_book.hpp"

using namespace concord;
using tests::own_pack;

namespace {

const OwnedBook& base() {
    static const OwnedBook book = tests::loaded(tests::small_sources(tests::one_rule()));
    return book;
}

OwnedBook extended(const RuleBook& base, const std::vector<BookFile>& packs,
                   SameId same = SameId::refused) {
    auto book = extend_book(base, packs, same);
    INFO((book ? "" : book.error().where + ": " + book.error().message));
    REQUIRE(book.has_value());
    return std::move(*book);
}

/// What is between mark and checksum, with a checksum that is right again.
std::string sealed(std::string bytes) {
    bytes.resize(bytes.size() - 64);
    return bytes + sha256_hex(bytes);
}

/// Judges a text in which the phrases of own_pack stand.
std::vector<std::string> messages(const RuleBook& book) {
    static const Document document = tests::parsed(tests::own_pack_text);
    const Reading reading = understand(document, book, AgreementType::mou);
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    for (const Rule& rule : book.rules)
        as_of.only.emplace_back(rule.id);
    std::vector<std::string> out;
    for (const auto& finding : assess(document, reading, book, as_of).findings)
        out.push_back(std::string(finding.rule->id) + " " + finding.message);
    return out;
}

/// The built-in packs as somebody's own: with other ids.
std::vector<BookFile> renamed_packs() {
    auto packs = tests::book_folder("packs");
    for (BookFile& pack : packs) {
        constexpr std::string_view mark = "\n  - id: ";
        for (auto at = pack.text.find(mark); at != std::string::npos;
             at = pack.text.find(mark, at + 1)) {
            pack.text.insert(at + mark.size(), "Q");
        }
    }
    return packs;
}

/// Packs, unpacks, and compares the two; and the bytes of both.
void check_round_trip(const RuleBook& base, const std::vector<BookFile>& packs,
                      SameId same = SameId::refused) {
    const std::string key = packed_key(base, packs, "test", same);
    const OwnedBook before = extended(base, packs, same);
    const std::string bytes = pack_book(before, base, key);
    REQUIRE_FALSE(bytes.empty());
    auto unpacked = unpack_book(bytes, base, key);
    REQUIRE(unpacked.has_value());
    const OwnedBook after = std::move(*unpacked); // its views lead to the same place
    unpacked.reset();
    tests::check_same(before, after);
    CHECK(pack_book(after, base, key) == bytes);
}

} // namespace

TEST_CASE("a packed book is the same in every field") {
    const RuleBook& book = base().book();
    const std::string plain = tests::replaced(tests::one_rule(), "DRA-01", "OUR-07");
    check_round_trip(book, {{"ours.yaml", own_pack}});
    check_round_trip(book, {{"more.yaml", plain}, {"ours.yaml", own_pack}});
    check_round_trip(book, {{"changed.yaml", tests::one_rule("any: [bar]")}}, SameId::replaces);
}

TEST_CASE("the built-in packs survive being somebody's own") {
    const RuleBook& book = built_in_book();
    const auto packs = renamed_packs();
    REQUIRE(packs.size() >= 10);
    for (const BookFile& pack : packs) {
        INFO(pack.name);
        check_round_trip(book, {pack});
    }
    check_round_trip(book, packs);
    check_round_trip(book, tests::book_folder("packs"), SameId::replaces);
}

TEST_CASE("a packed book judges as the packs do") {
    const std::vector<BookFile> packs{{"ours.yaml", own_pack}};
    const OwnedBook before = extended(base().book(), packs);
    const auto after = unpack_book(pack_book(before, base().book(), "key"), base().book(), "key");
    REQUIRE(after.has_value());
    const auto found = messages(before.book());
    REQUIRE(found.size() == 11);
    CHECK(found.front() == "OUR-02 \"The clients\" in paragraph 1 names nobody – so far.");
    CHECK(found.back() == "OUR-03 Now.");
    CHECK(messages(after->book()) == found);
}

TEST_CASE("the key stands for all that the result depends on, and for nothing else") {
    const RuleBook& book = base().book();
    const std::string one = tests::replaced(tests::one_rule(), "DRA-01", "OUR-07");
    const std::vector<BookFile> packs{{"ours.yaml", own_pack}, {"one.yaml", one}};
    const std::string key = packed_key(book, packs, "1");
    CHECK(key.size() == 64);
    CHECK(packed_key(book, {{"a.yaml", own_pack}, {"b.yaml", one}}, "1") == key);
    CHECK(packed_key(book, {packs[1], packs[0]}, "1") != key); // the order of authorities
    CHECK(packed_key(book, {packs[0]}, "1") != key);
    CHECK(packed_key(book, {packs[0], {"one.yaml", one + "\n"}}, "1") != key);
    CHECK(packed_key(book, packs, "2") != key);
    CHECK(packed_key(book, packs, "1", SameId::replaces) != key);
    CHECK(packed_key(built_in_book(), packs, "1") != key);
}

TEST_CASE("another key, mark, length or checksum is refused") {
    const RuleBook& book = base().book();
    const std::string key(64, 'a');
    const std::string bytes = pack_book(extended(book, {{"ours.yaml", own_pack}}), book, key);
    REQUIRE(unpack_book(bytes, book, key));
    CHECK_FALSE(unpack_book(bytes, book, std::string(64, 'b')));
    CHECK_FALSE(unpack_book(bytes + "x", book, key));
    CHECK_FALSE(unpack_book({}, book, key));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(unpack_book(bytes.substr(0, size), book, key));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(unpack_book(std::move(changed), book, key));
    }
}

TEST_CASE("changed bytes under a right checksum are read or refused, never trusted") {
    const RuleBook& book = base().book();
    const std::string key(64, 'a');
    const std::string bytes = pack_book(extended(book, {{"ours.yaml", own_pack}}), book, key);
    const std::size_t begin = packed_mark.size() + key.size();
    std::size_t refused = 0;
    std::size_t read = 0;
    const auto take = [&](std::string changed) {
        const auto unpacked = unpack_book(sealed(std::move(changed)), book, key);
        ++(unpacked ? read : refused);
        if (unpacked) (void)messages(unpacked->book()); // whatever it finds, it comes to an end
    };
    for (std::size_t at = begin; at + 64 < bytes.size(); ++at) {
        for (const unsigned bits : {0x01U, 0x02U, 0x10U, 0x7FU, 0x80U, 0xFFU}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ bits);
            take(std::move(changed));
        }
        std::string without = bytes;
        take(without.erase(at, 1));
        take(bytes.substr(0, at) + std::string(64, ' '));
    }
    CHECK(refused > 1'000);
    CHECK(read > 100); // a letter of a message is nobody's business
}

TEST_CASE("the form of packed books changes with its mark") {
    // When this fails, what packs become has changed: raise the number in packed_mark, so that
    // files of older programs are not taken, and renew the sum.
    const RuleBook& book = base().book();
    const std::string bytes = pack_book(extended(book, {{"ours.yaml", own_pack}}), book, "key");
    CHECK(sha256_hex(bytes) == "e740f5f88677756af634cb349733bc1ccb96312d17e1f6a3b720b968cebd3175");
}
