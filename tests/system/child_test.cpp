// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "system/child.hpp"
#include "system/ocr.hpp"
#include "system/poppler.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace std::chrono_literals;

namespace {

ChildOutcome run(const ChildTask& task, const ChildLimits& limits = {}) {
    auto outcomes = run_children({&task, 1}, limits);
    REQUIRE(outcomes.size() == 1);
    return std::move(outcomes.front());
}

/// A line of shell. Builtins alone: programs of its own are what a confined shell cannot start.
ChildTask shell(const std::string& line, std::string_view input = {}) {
    return {"/bin/sh", {"-c", line}, input};
}

bool guards_files() {
    if (Sandbox({}).guards_files()) return true;
    skip("the kernel has no Landlock");
    return false;
}

} // namespace

TEST_CASE("a child reads its input and tells its output and status", "[child]") {
    const auto outcome = run({"/bin/cat", {}, "one\ntwo\n"});
    CHECK(outcome.end == ChildEnd::exited);
    CHECK(outcome.code == 0);
    CHECK(outcome.output == "one\ntwo\n");
    CHECK(run(shell("exit 7")).code == 7);
    const auto complaint = run(shell("echo wrong >&2; exit 1"));
    CHECK(complaint.complaints == "wrong\n");
    CHECK(complaint.output.empty());
}

TEST_CASE("children run side by side and keep their order", "[child]") {
    const std::string large(std::size_t{3} << 20, 'x');
    const std::array tasks = {ChildTask{"/bin/sleep", {"0.4"}, {}},
                              ChildTask{"/bin/cat", {}, large},
                              ChildTask{"/bin/sleep", {"0.4"}, {}}};
    const auto begin = std::chrono::steady_clock::now();
    const auto outcomes = run_children(tasks, {});
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    REQUIRE(outcomes.size() == 3);
    CHECK(outcomes[0].end == ChildEnd::exited);
    CHECK(outcomes[1].output == large);
    CHECK(outcomes[2].end == ChildEnd::exited);
}

TEST_CASE("a program that is not there is told from one that fails", "[child]") {
    CHECK(run({"/nowhere/tool", {}, {}}).end == ChildEnd::not_started);
    CHECK(run({"/bin/false", {}, {}}).end == ChildEnd::exited);
}

TEST_CASE("a child that hangs is stopped in time", "[child]") {
    ChildLimits limits;
    limits.time = 200ms;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(run({"/bin/sleep", {"60"}, {}}, limits).end == ChildEnd::out_of_time);
    // Silent, but still there.
    CHECK(run(shell("exec >&- 2>&-; while :; do :; done"), limits).end == ChildEnd::out_of_time);
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    limits.time = 30s;
    limits.allowance.cpu_seconds = 1;
    CHECK(run(shell("while :; do :; done"), limits).end == ChildEnd::out_of_time);
}

TEST_CASE("a child that says too much is stopped, complaints are cut", "[child]") {
    ChildLimits limits;
    limits.output = 1000;
    limits.complaints = 10;
    CHECK(run(shell("while :; do echo more; done"), limits).end == ChildEnd::too_much);
    const auto outcome = run(shell("echo 12345678901234567890 >&2; echo fine"), limits);
    CHECK(outcome.end == ChildEnd::exited);
    CHECK(outcome.complaints == "1234567890");
    CHECK(outcome.output == "fine\n");
}

TEST_CASE("a child that breaks off is told from one that ends", "[child]") {
    ChildLimits limits;
    limits.allowance.memory = std::size_t{64} << 20;
    // Takes memory until none is left.
    const auto outcome = run(shell("x=0123456789; while :; do x=$x$x; done"), limits);
    const bool ended = outcome.end == ChildEnd::exited && outcome.code != 0;
    CHECK((ended || outcome.end == ChildEnd::broke_off));
}

TEST_CASE("a child starts with an environment of its own and open streams only", "[child]") {
    ::setenv("CONCORD_TEST_SECRET", "hidden", 1);
    const auto outcome =
        run(shell("set; for f in 3 4 5 6 7 8 9; do "
                  "if (eval \"true <&$f\") 2>/dev/null; then echo open $f; fi; done"));
    ::unsetenv("CONCORD_TEST_SECRET");
    CHECK(outcome.output.find("CONCORD_TEST_SECRET") == std::string::npos);
    CHECK(outcome.output.find("open ") == std::string::npos);
    CHECK(outcome.output.find("PATH='/usr/bin'") != std::string::npos);
}

TEST_CASE("a child cannot read, write or start anything else", "[child][sandbox]") {
    const auto started = run(shell("/bin/true; echo status $?; exit 3"));
    CHECK(started.output.find("status 0") == std::string::npos);
    CHECK(run(shell("kill -9 $PPID && echo done")).output.empty());
    if (!guards_files()) return;
    const auto secret = run({"/bin/cat", {"/etc/passwd"}, {}});
    CHECK(secret.code == 1);
    CHECK(secret.complaints.find("Permission denied") != std::string::npos);
    const std::string path = std::filesystem::temp_directory_path() / "concord-child-test";
    CHECK(run(shell("echo x > " + path)).code != 0);
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a child has no network", "[child][sandbox]") {
    if (::access("/usr/bin/python3", X_OK) != 0) {
        skip("no python3 to open a socket with");
        return;
    }
    const auto outcome =
        run({"/usr/bin/python3", {"-I", "-c", "import socket; socket.socket()"}, {}});
    CHECK(outcome.code == 1);
    CHECK(outcome.complaints.find("not permitted") != std::string::npos);
}

TEST_CASE("without poppler a PDF is refused with the package to install", "[poppler]") {
    const std::array<std::string_view, 1> nowhere = {"/nowhere"};
    const auto output = run_poppler("%PDF-1.7\n", "a.pdf", nowhere);
    REQUIRE_FALSE(output);
    CHECK(output.error().kind == ErrorKind::unsupported);
    CHECK(output.error().where == "a.pdf");
    CHECK(output.error().hint.find("poppler-utils") != std::string::npos);
}

namespace {

/// A PDF of one page. Poppler finds the objects by itself where the table of them is missing.
std::string small_pdf(const std::string& content) {
    return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
           "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
           "/Resources<</Font<</F1 5 0 R>>>>>> endobj\n"
           "4 0 obj <</Length " +
           std::to_string(content.size()) + ">>\nstream\n" + content +
           "\nendstream endobj\n"
           "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
           "trailer <</Root 1 0 R/Size 6>>\n%%EOF\n";
}

bool poppler_there() {
    if (::access("/usr/bin/pdftohtml", X_OK) == 0) return true;
    skip("poppler-utils is not installed");
    return false;
}

} // namespace

TEST_CASE("poppler gives the text of a PDF from inside the sandbox", "[poppler]") {
    if (!poppler_there()) return;
    const auto output =
        run_poppler(small_pdf("BT /F1 12 Tf 72 700 Td (The parties agree.) Tj ET"), "a.pdf");
    REQUIRE(output);
    CHECK(output->pages.find("The parties agree.") != std::string::npos);
    CHECK(output->structure.empty());
}

TEST_CASE("what is no PDF inside is called damaged", "[poppler]") {
    if (!poppler_there()) return;
    for (const std::string bytes : {"%PDF-1.7\n", "%PDF-1.7\n1 0 obj <</Type", "nonsense"}) {
        const auto output = run_poppler(bytes, "a.pdf");
        INFO(bytes);
        REQUIRE_FALSE(output);
        CHECK(output.error().kind == ErrorKind::damaged);
        CHECK_FALSE(output.error().hint.empty());
    }
}

TEST_CASE("without tesseract a scan is refused with the package to install", "[ocr]") {
    const std::array<std::string_view, 1> nowhere = {"/nowhere"};
    const auto tables = recognise_pages("%PDF-1.7\n", 1, "a.pdf", nowhere);
    REQUIRE_FALSE(tables);
    CHECK(tables.error().hint.find("tesseract-ocr") != std::string::npos);
}

TEST_CASE("tesseract reads a drawn page from inside the sandbox", "[ocr]") {
    if (!poppler_there()) return;
    if (::access("/usr/bin/tesseract", X_OK) != 0) {
        skip("tesseract-ocr is not installed");
        return;
    }
    const std::string pdf = small_pdf("BT /F1 24 Tf 72 700 Td (The parties agree.) Tj ET");
    const auto tables = recognise_pages(pdf, 1, "a.pdf");
    REQUIRE(tables);
    REQUIRE(tables->size() == 1);
    CHECK(tables->front().find("parties") != std::string::npos);
    const auto many = recognise_pages(pdf, most_recognised_pages + 1, "a.pdf");
    REQUIRE_FALSE(many);
    CHECK(many.error().kind == ErrorKind::too_large);
}
