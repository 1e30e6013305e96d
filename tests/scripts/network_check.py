#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that nothing goes to the network: runs commands under strace and lists network calls.

    network_check.py PROGRAM [TEST-PROGRAM ...]    the program over the samples, and these tests
    network_check.py --suite BUILD-FOLDER          every test of a build, by ctest

Sockets within the machine (AF_UNIX) are no network. Calls that the sandbox around poppler refuses
never reach the kernel's network and are not traced. Prints every call that is left and a summary;
ends with 1 if there was one, and with 77, which stands for "skipped", where strace is not installed
or may not trace.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CALL = re.compile(r"^\d+ +(?:<\.\.\. )?([a-z_0-9]+)[( ]")
OPENS_SOCKET = "import socket; socket.socket(socket.AF_INET).close()"


def traced(command, log):
    """Network calls of a command and all that it starts, and its status."""
    environment = {name: value for name, value in os.environ.items() if name != "CONCORD_TEST_LOG"}
    environment["ASAN_OPTIONS"] = "detect_leaks=0"  # the search for leaks traces by itself
    done = subprocess.run(["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-e",
                           "signal=none", "-o", log, *command], env=environment,
                          capture_output=True, text=True, check=False)
    lines = pathlib.Path(log).read_text("utf-8", "replace").splitlines()
    return [line for line in lines if CALL.match(line)], done


def leaves_the_machine(line):
    return "AF_UNIX" not in line and "-1 EPERM" not in line


def commands_of(words):
    if words[0] == "--suite":
        return [["ctest", "--test-dir", words[1], "-E", "^network$", "--output-on-failure"]]
    program, *tests = words
    samples = pathlib.Path(__file__).parents[2] / "corpus" / "agreements"
    files = sorted(str(path) for path in samples.iterdir() if path.suffix in (".txt", ".md"))
    return [[program, "check", *files], [program, "assess", files[0]], *([test] for test in tests)]


def main():
    with tempfile.TemporaryDirectory() as folder:
        log = folder + "/calls"
        if not shutil.which("strace") or not any(
                map(leaves_the_machine, traced([sys.executable, "-c", OPENS_SOCKET], log)[0])):
            print("SKIPPED: no strace that may trace")
            sys.exit(77)
        left, inside, broken = [], 0, 0
        for command in commands_of(sys.argv[1:]):
            calls, done = traced(command, log)
            left += [line for line in calls if leaves_the_machine(line)]
            inside += sum(not leaves_the_machine(line) for line in calls)
            if done.returncode not in (0, 1):  # findings give 1
                broken += 1
                print(f"{' '.join(command)}: status {done.returncode}\n{done.stdout[-2000:]}"
                      f"{done.stderr[-1000:]}")
    for line in left:
        print(line)
    print(f"{len(left)} network calls, {inside} within the machine or refused; "
          f"{broken} commands broke")
    sys.exit(1 if left or broken else 0)


main()
