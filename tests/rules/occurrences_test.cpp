// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/rules/judged.hpp"

using namespace concord;

namespace {

/// Occurrences of "foo" in a text.
struct Foo {
    explicit Foo(const std::string& text)
        : book(tests::loaded(tests::small_sources(tests::one_rule()))),
          document(tests::parsed(text)),
          found(document, book.book().plan) {}

    [[nodiscard]] std::span<const Occurrence> all() const {
        return found.of(book.book().rules[0].phrases("any"));
    }
    [[nodiscard]] bool negated() const {
        REQUIRE(all().size() == 1);
        return all()[0].negated;
    }
    [[nodiscard]] std::string sentence() const {
        REQUIRE_FALSE(all().empty());
        return std::string(document.folded.text(sentence_at(document, all()[0].folded)));
    }

    OwnedBook book;
    Document document;
    Occurrences found;
};

} // namespace

TEST_CASE("a negation counts within four words of its sentence") {
    CHECK(Foo("There is no foo here.").negated());
    CHECK(Foo("They will not share any foo.").negated());
    CHECK(Foo("They don't share foo.").negated());
    CHECK(Foo("Without a word of foo.").negated());
    CHECK(Foo("They cannot have foo.").negated());
    CHECK_FALSE(Foo("They will not share one two three four foo.").negated());
    CHECK_FALSE(Foo("They will not. Here is foo.").negated());
    CHECK_FALSE(Foo("They will not; here is foo.").negated());
    CHECK_FALSE(Foo("This is foo, not bar.").negated());
    CHECK_FALSE(Foo("This is not only foo.").negated());
    CHECK_FALSE(Foo("Including but not limited to foo.").negated());
    CHECK_FALSE(Foo("A note on foo.").negated());
}

TEST_CASE("an occurrence knows its clause and whether it stands in a heading") {
    const Foo foo("# About foo\n\n1. The first clause has a foo.\n\n2. The second has none.\n\n"
                  "3. The third: foo and foo.\n");
    REQUIRE(foo.all().size() == 4);
    CHECK(foo.all()[0].in_heading);
    CHECK_FALSE(foo.all()[1].in_heading);
    CHECK(foo.all()[1].clause != foo.all()[2].clause);
    CHECK(foo.all()[2].clause == foo.all()[3].clause);
    const auto set = foo.book.book().rules[0].phrases("any");
    CHECK(foo.found.in(set, foo.all()[1].clause).size() == 1);
    CHECK(foo.found.in(set, foo.all()[3].clause).size() == 2);
    CHECK(foo.found.below(set, foo.all()[3].clause).size() == 2);
    CHECK(foo.found.below(set, ClauseId{}).empty());
    CHECK(foo.found.of(PhraseSet{}).empty());
    for (const auto& one : foo.all()) {
        CHECK(foo.document.source.text(foo.document.folded.source(one.folded)) == "foo");
    }
}

TEST_CASE("a sentence ends at its stop and not at an abbreviation") {
    CHECK(Foo("One thing. Here is foo, as said. More.").sentence() == "Here is foo, as said.");
    CHECK(Foo("See e.g. the foo of Dr. Example. More.").sentence() ==
          "See e.g. the foo of Dr. Example.");
    CHECK(Foo("Under s. 76 of foo. More.").sentence() == "Under s. 76 of foo.");
    CHECK(Foo("Is it foo? Yes.").sentence() == "Is it foo?");
    CHECK(Foo("First; then foo; then more.").sentence() == "then foo;");
    CHECK(Foo("Version 1.2 of foo.").sentence() == "Version 1.2 of foo.");
    CHECK(Foo("1. One clause\n\n2. foo stands here\n\n3. Third").sentence() == "foo stands here");
}

TEST_CASE("a sentence without end stays of bounded length") {
    std::string text;
    for (int i = 0; i < 5'000; ++i) {
        text += "word ";
    }
    CHECK(Foo(text + "foo " + text).sentence().size() < 5'000);
}
