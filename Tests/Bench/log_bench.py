#!/usr/bin/env python3
"""Measures a log of a million lines in the console beside lnav, through a pty of 120 x 40, on the same file, in alternating rounds.

    log_bench.py BEAMTOP [--lines 1000000] [--rounds 3] [--file PATH]

Prints one table: opening until the last line is drawn and all lines are read, searches until every hit is counted, the memory
after that beside the text, and the slowest answer to a key while an expression without any plain text is searched.
A peer that is not installed is named as missing, never left out in silence.
"""
import argparse
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from bench import Terminal  # noqa: E402

LAST = "the very last line of the log"
CLASSES = [
    "org.apache.flink.runtime.checkpoint.CheckpointCoordinator", "org.apache.flink.runtime.taskmanager.Task",
    "org.apache.flink.streaming.runtime.tasks.StreamTask", "org.apache.kafka.clients.consumer.internals.Fetcher",
]
TEXTS = [
    "Triggering checkpoint {n} (type=CheckpointType) @ {n} for job d92ff248adf4fc5a024bcbb5890d359d.",
    "Completed checkpoint {n} for job d92ff248adf4fc5a024bcbb5890d359d ({n} bytes, checkpointDuration={s} ms).",
    "[Consumer clientId=orders-{s}, groupId=enrich] Resetting offset for partition orders-{s} to position {n}.",
    "Source: orders -> Enrich ({s}/8)#0 (9d3f) switched from INITIALIZING to RUNNING.",
]


def write_log(path, lines):
    """A Flink-like log: one entry in a thousand is an error with a trace, three lines hold the needle."""
    random.seed(1)
    needles = {lines // 4, lines // 2, lines * 3 // 4}
    with open(path, "w") as out:
        for number in range(lines):
            seconds = number // 20
            stamp = f"2026-11-{1 + seconds // 86400:02} {seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
            level = "ERROR" if number % 1000 == 999 else "WARN " if number % 50 == 49 else "INFO "
            text = random.choice(TEXTS).format(n=number, s=number % 97)
            if number in needles:
                text = "kubernetes_quota_exceeded " + text
            if number == lines - 1:
                text = LAST
            out.write(f"{stamp},{number % 20 * 50:03} {level} {random.choice(CLASSES):<60} [] - {text}\n")


class Screen:
    """What the program has drawn, as text: enough to find words in, since each program writes what it changed from left to right."""

    def __init__(self, command):
        self.terminal = Terminal(command)
        self.text = ""

    def until(self, pattern, seconds=60, since=None):
        """Seconds since the start, or since a time, until the words are drawn."""
        began = self.terminal.began if since is None else since
        wanted = re.compile(pattern)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            data = self.terminal.read(0.5)
            if data is None:
                break
            raw = data.decode("utf-8", "replace")
            raw = re.sub(r"\x1b\[(\d+)C", lambda move: " " * int(move[1]), raw)
            self.text += re.sub(r"\x1b(\[[0-9;?>]*[A-Za-z]|\([A-Z0-9]|[=>78])|[\x0e\x0f]", "", raw)
            if wanted.search(self.text):
                return time.monotonic() - began
        raise SystemExit(f"{pattern} was never drawn: {self.text[-600:]!r}")

    def press(self, keys):
        self.text = ""
        os.write(self.terminal.fd, keys.encode())
        return time.monotonic()


def ours(program, path, lines):
    screen = Screen([program, "--log", path])
    found = {"open": screen.until(f"{lines} of {lines} lines|{lines} lines")}
    screen.terminal.drain(1)
    found["memory"] = screen.terminal.memory()
    screen.press("g")
    screen.terminal.drain(0.5)
    for name, keys, hits in [
        ("search, a rare word", "kubernetes_quota", "of 3"), ("search, a common word", "checkpointduration", r"1 of \d+"),
        ("search, an expression", "partition.*position [0-9]+7", r"1 of \d+"),
    ]:
        screen.press("/")
        screen.terminal.drain(0.2)
        began = screen.press(f"\x1b[200~{keys}\x1b[201~\r")
        found[name] = screen.until(rf"/ ?{hits}(?!\d)(?!, )| {hits} ·", since=began)
        screen.press("g")
        screen.terminal.drain(0.3)
    began = screen.press("i")
    screen.terminal.drain(0.2)
    began = screen.press("\x1b[200~switched\x1b[201~\r")
    found["only lines with a word"] = screen.until(rf"[1-9]\d+ of {lines} lines", since=began)
    screen.press("i")
    screen.terminal.drain(0.2)
    screen.press("\x15\r")
    screen.terminal.drain(1)
    # An expression that every line must be read for, slowly; keys are answered all the while.
    screen.press("g/")
    screen.terminal.drain(0.2)
    screen.press("\x1b[200~[xyz]q[^ ]+9{4}\x1b[201~\r")
    screen.terminal.drain(0.05)
    found["paints"] = [screen.terminal.paint(b"j") for _ in range(60)]
    found["memory after"] = screen.terminal.memory()
    screen.terminal.close()
    return found


def lnav(path, lines):
    screen = Screen(["lnav", path])
    found = {"open": screen.until(LAST)}
    screen.terminal.drain(3)
    found["memory"] = screen.terminal.memory()
    for name, keys, hits in [
        ("search, a rare word", "kubernetes_quota", r"3 hits|of 3\b"), ("search, a common word", "checkpointDuration", r"\d+,?\d* hits|of \d"),
        ("search, an expression", "partition.*position [0-9]+7", r"\d+,?\d* hits|of \d"),
    ]:
        screen.press("g")
        screen.terminal.drain(0.5)
        screen.press("/")
        screen.terminal.drain(0.3)
        began = screen.press(f"{keys}\r")
        found[name] = screen.until(hits, since=began)
        screen.terminal.drain(3)
    found["memory after"] = screen.terminal.memory()
    screen.terminal.close()
    return found


def table(rounds, size):
    names = ["open", "search, a rare word", "search, a common word", "search, an expression", "only lines with a word"]
    print("| | " + " | ".join(rounds) + " |\n|---|" + "---|" * len(rounds))
    for name in names:
        cells = [
            f"{statistics.median(one[name] for one in all) * 1000:.0f} ms" if name in all[0] else "–"
            for all in rounds.values()
        ]
        print(f"| {name} | " + " | ".join(cells) + " |")
    for name in ["memory", "memory after"]:
        cells = [statistics.median(one[name] for one in all) for all in rounds.values()]
        print(f"| {name} | " + " | ".join(f"{c:.0f} MB, {c * 1048576 / size:.2f} × the text" for c in cells) + " |")
    paints = sorted(paint for one in rounds["beamtop"] for paint in one["paints"])
    print(f"\nkeys while an expression is searched: median {statistics.median(paints) * 1000:.1f} ms, "
          f"slowest of {len(paints)} {paints[-1] * 1000:.1f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--file")
    arguments = parser.parse_args()
    path = arguments.file or os.path.join(tempfile.gettempdir(), f"beamtop-bench-{arguments.lines}.log")
    if not os.path.exists(path):
        write_log(path, arguments.lines)
    # Beyond two seconds nobody may still be writing it.
    os.utime(path, (time.time() - 60, time.time() - 60))
    size = os.path.getsize(path)
    print(f"{arguments.lines} lines, {size / 1e6:.0f} MB")
    rounds = {"beamtop": []}
    if shutil.which("lnav"):
        rounds["lnav"] = []
    else:
        print("lnav is not installed")
    for _ in range(arguments.rounds):
        rounds["beamtop"].append(ours(arguments.program, path, arguments.lines))
        if "lnav" in rounds:
            rounds["lnav"].append(lnav(path, arguments.lines))
    table(rounds, size)


if __name__ == "__main__":
    main()
