#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Gives the program files that are made to do harm and measures it from outside.

    hostile_check.py [--sanitized] [--slowest] PROGRAM WORK-FOLDER [FILE-OR-FOLDER ...]

Writes the files of hostile_cases.py into the work folder and checks them and all others named, each
in a process of its own: the exit status is one that is right for it, the report is valid JSON, a
refusal gives a reason in words, and time of the processor and memory stay below what docs/hostile-input.md
promises. Packs of rules (.yaml) go to `rules test`. --sanitized is for a program built with
sanitizers, which is slower and larger: the limits are then wide. Prints what is wrong and a summary;
ends with 1 if anything was.
"""
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # nothing of ours is left beside the sources

import hostile_cases

SECONDS, MEGABYTES, WALL_SECONDS = 2.0, 512, 120
PDF_SECONDS = 10.0 + SECONDS  # the child's limit, and our own part
STACK = 256 << 10


class Run:
    """One process, with what it said and took; its children count. The system counts the memory of
    this script at the moment of starting, too: a figure below that is not known."""

    def __init__(self, command, folder, sanitized):
        before = time.monotonic()
        with open(folder / "out", "wb+") as out, open(folder / "err", "wb+") as err:
            child = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL,
                                     preexec_fn=None if sanitized else small_stack)
            _, status, usage = wait(child.pid, before)
            child.returncode = status
            self.status = os.waitstatus_to_exitcode(status)
            self.seconds = usage.ru_utime + usage.ru_stime
            self.megabytes = usage.ru_maxrss / 1024
            out.seek(0), err.seek(0)
            self.out, self.err = out.read(), err.read()


def small_stack():
    """So that recursion without end shows, however much this machine allows."""
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))


def wait(pid, begin):
    while True:
        done = os.wait4(pid, os.WNOHANG)
        if done[0]:
            return done
        if time.monotonic() - begin > WALL_SECONDS:
            os.kill(pid, 9)
        time.sleep(0.002)


def reason_given(run):
    """Whether every document that was not read says why, in words."""
    document = json.loads(run.out)["documents"][0]
    reasons = [one["reason"] for one in document["not_checked"]]
    return bool(reasons) and all(" " in reason for reason in reasons)


def fault_of(run, right, path, sanitized):
    limit = PDF_SECONDS if path.suffix == ".pdf" else SECONDS
    if run.status not in right:
        said = run.err.decode("utf-8", "replace").strip().splitlines()
        return f"status {run.status}, not {sorted(right)}: {said[-1] if said else ''}"
    if path.suffix == ".yaml":
        if run.status == 2 and b" " not in run.err:
            return "refused without a reason"
    else:
        try:
            report = json.loads(run.out)
        except ValueError as fault:
            return f"no valid JSON: {fault}"
        if report["summary"]["exit"] != run.status:
            return "the report gives another status"
        if run.status == 3 and not reason_given(run):
            return "refused without a reason"
    if run.seconds > (limit * 20 if sanitized else limit):
        return f"took {run.seconds:.1f} s"
    if not sanitized and run.megabytes > MEGABYTES:
        return f"took {run.megabytes:.0f} MB"
    return None


def given_cases(paths):
    for path in map(pathlib.Path, paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                yaml = file.suffix == ".yaml"
                yield file, {0, 1, 2} if yaml else hostile_cases.EITHER


def made_cases(folder):
    groups = (hostile_cases.text_cases, hostile_cases.page_cases, hostile_cases.package_cases,
              hostile_cases.pdf_cases, hostile_cases.yaml_cases)
    for group in groups:
        for name, write, right in group():
            path = folder / name
            write(path)
            yield path, right
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def command_for(program, path):
    if path.suffix == ".yaml":
        return [program, "rules", "test", str(path)]
    return [program, "check", "--format", "json", "--", path.name if path.name[0] == "-" else
            str(path)]


def main():
    words = sys.argv[1:]
    sanitized = "--sanitized" in words
    slowest = "--slowest" in words
    program, work, *paths = [word for word in words if not word.startswith("--")]
    program = str(pathlib.Path(program).resolve())
    folder = pathlib.Path(work).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    cases = folder / "cases"
    cases.mkdir(parents=True)
    paths = [pathlib.Path(path).resolve() for path in paths]
    os.chdir(cases)
    wrong, runs = 0, []
    for group in (made_cases(cases), given_cases(paths)):
        for path, right in group:
            run = Run(command_for(program, path), folder, sanitized)
            runs.append((run.seconds, run.megabytes, path.name))
            fault = fault_of(run, right, path, sanitized)
            if fault:
                wrong += 1
                print(f"{path.name}: {fault}")
    shutil.rmtree(folder, ignore_errors=True)
    if slowest:
        for seconds, megabytes, name in sorted(runs, reverse=True)[:12]:
            print(f"{seconds:6.2f} s {megabytes:6.0f} MB  {name}")
        for seconds, megabytes, name in sorted(runs, key=lambda run: -run[1])[:8]:
            print(f"{seconds:6.2f} s {megabytes:6.0f} MB  {name}")
    print(f"{len(runs)} files, {wrong} wrong; at most {max(run[0] for run in runs):.2f} s and "
          f"{max(run[1] for run in runs):.0f} MB")
    sys.exit(1 if wrong else 0)


main()
