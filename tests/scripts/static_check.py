#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the static release program to its promises: it needs no other file, does not grow, has no
symbols, and prints what another build of the same sources prints, byte for byte.

    static_check.py STATIC-PROGRAM OTHER-PROGRAM
"""
import os
import pathlib
import struct
import subprocess
import sys

MOST_BYTES = 8_100_000  # 6 MB is the aim: docs/performance.md says what the rest is
COMMANDS = [["check"], ["check", "--format", "json"], ["check", "--format", "line"],
            ["assess", "--format", "markdown"], ["facts", "--format", "json"],
            ["outline", "--format", "json"], ["text"]]
INTERPRETER, DYNAMIC, SYMBOLS = 3, 2, 2  # kinds of segments, and of sections


def table(bytes_of, offset, size, count, format_):
    return [struct.unpack_from(format_, bytes_of, offset + i * size)[0] for i in range(count)]


def problems_of(program):
    """What is wrong with an ELF file of 64 bits, in words."""
    data = pathlib.Path(program).read_bytes()
    if data[:5] != b"\x7fELF\x02":
        return [f"{program} is no ELF file of 64 bits"]
    segments_at, sections_at = struct.unpack_from("<QQ", data, 32)
    segment_size, segments, section_size, sections = struct.unpack_from("<HHHH", data, 54)
    kinds = table(data, segments_at, segment_size, segments, "<I")
    sorts = table(data, sections_at + 4, section_size, sections, "<I")
    out = []
    if INTERPRETER in kinds or DYNAMIC in kinds:
        out.append("it needs shared libraries")
    if SYMBOLS in sorts:
        out.append("it still has its symbols")
    if len(data) >= MOST_BYTES:
        out.append(f"it has {len(data)} bytes, {MOST_BYTES} are too many")
    print(f"{os.path.basename(program)}: {len(data)} bytes")
    return out


def outcome(program, words, path):
    done = subprocess.run([program, *words, "--today", "2026-11-21", path] if words[0] != "outline"
                          and words[0] != "text" else [program, *words, path],
                          capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


def main():
    static, other = sys.argv[1:]
    root = pathlib.Path(__file__).parents[2]
    files = sorted(str(path) for folder in ("corpus/agreements", "tests/fuzz/seeds")
                   for path in (root / folder).rglob("*") if path.is_file())
    wrong = problems_of(static)
    compared = 0
    for path in files:
        for words in COMMANDS:
            compared += 1
            if outcome(static, words, path) != outcome(other, words, path):
                wrong.append(f"{' '.join(words)} {path}: not the same output")
    print(f"{compared} outputs compared over {len(files)} files")
    print("\n".join(wrong))
    sys.exit(1 if wrong or compared < 100 else 0)


if __name__ == "__main__":
    main()
