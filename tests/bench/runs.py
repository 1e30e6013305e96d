# SPDX-License-Identifier: Apache-2.0
"""Runs programs and tells what they took; for the scripts beside this one."""
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "scripts"))
import made_agreement  # noqa: E402  (stands in the folder above)

__all__ = ["Run", "run", "best", "write_agreements"]

SIZE = 17_600  # bytes of a usual memorandum


class Run:
    """Seconds of wall and of processor, exit status."""

    def __init__(self, wall, cpu, status):
        self.wall, self.cpu, self.status = wall, cpu, status


def run(command, folder=None, environment=None):
    """One run with its output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime, process.returncode)


def best(command, runs, key="wall"):
    """The quickest of some runs: other load only makes them slower."""
    return min((run(command) for _ in range(runs)), key=lambda one: getattr(one, key))


def write_agreements(folder, count, size=SIZE):
    """`count` different agreements as Markdown files; returns their paths."""
    paths = []
    for number in range(count):
        paths.append(os.path.join(folder, f"agreement-{number:05}.md"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(made_agreement.agreement(size, seed=number + 1))
    return paths
