#!/usr/bin/env python3
"""Measures a log of a million lines in the console beside lnav, in a tmux of 120 x 40, on the same file, in alternating rounds.

    log_bench.py BEAMTOP [--lines 1000000] [--rounds 3] [--file PATH]

Prints one table: opening until the last line is drawn and all lines are read, searches until every hit is counted, a filter until
every line has passed it, beside what `grep -ciE` takes for the same searches; the memory beside the text; then the slowest frames
while it is searched and filtered, beside those while nothing is done, which on a busy machine are late too: `nice -n -15` before the
command takes most of the others' work out of all of it.
A peer that is not installed is named as missing, never left out in silence.
"""
import argparse
import os
import random
import re
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from bench import TICK, Terminal  # noqa: E402

LAST = "THE-END"
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
    """A program in a tmux of its own: what stands on its screen, asked for again and again."""

    number = 0

    def __init__(self, command):
        # One of its own: a server that is ending takes no new session.
        Screen.number += 1
        self.socket = f"log-bench-{os.getpid()}-{Screen.number}"
        self.began = time.monotonic()
        shown = " ".join(shlex.quote(word) for word in command)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "40", shown)

    def tmux(self, *words):
        return subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, text=True, check=False).stdout

    def until(self, pattern, since=None, seconds=60):
        """Seconds since the start, or since a time, until the words stand on the screen."""
        began = self.began if since is None else since
        text = ""
        while time.monotonic() - began < seconds:
            text = self.tmux("capture-pane", "-p")
            if re.search(pattern, text):
                return time.monotonic() - began
        raise SystemExit(f"{pattern} was never drawn:\n{text}")

    def press(self, *keys, rest=0.4):
        """Returns when they were pressed; rests before and not after, so that what was drawn before is not taken for the answer."""
        time.sleep(rest)
        began = time.monotonic()
        self.tmux("send-keys", *keys)
        return began

    def pid(self):
        return self.tmux("list-panes", "-F", "#{pane_pid}").strip()

    def cpu(self):
        """Seconds of processor so far: what a busy machine makes longer is not in them."""
        with open(f"/proc/{self.pid()}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self, kind="VmRSS"):
        """Resident megabytes; the most there were is VmHWM."""
        with open(f"/proc/{self.pid()}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(kind)) / 1024

    def close(self):
        self.tmux("kill-server")


SEARCHES = {
    "search, a rare word": "kubernetes_quota", "search, a common word": "checkpointDuration",
    "search, an expression": "partition.*position [0-9]+7", "search, one of two words": "quota_exceeded|quota_refused",
    "search, an expression without a text": "[0-9]/[0-9]",
}


def counts(path):
    """How many lines each search finds."""
    patterns = {name: re.compile(text.encode(), re.IGNORECASE) for name, text in SEARCHES.items()}
    found = dict.fromkeys(patterns, 0)
    with open(path, "rb") as lines:
        for line in lines:
            for name, pattern in patterns.items():
                found[name] += pattern.search(line) is not None
    return found


def grep(path):
    """Seconds of processor that grep takes to count the lines of each search, letters of either case the same."""
    spent = {}
    for name, text in SEARCHES.items():
        # Into the null device it would stop at the first.
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["grep", "-ciE", text, path], stdout=subprocess.PIPE, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent[name + ", processor"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent


def run(command, opened, hits, expected):
    screen = Screen(command)
    found = {"open": screen.until(opened), "open, processor": screen.cpu()}
    time.sleep(2)
    found["memory"] = screen.memory()
    for name, text in SEARCHES.items():
        screen.press("g")
        screen.press("/", rest=1)
        spent = screen.cpu()
        # What is offered from the last search gives way to what is typed.
        screen.press("-l", text)
        began = screen.press("Enter", rest=0) if command[0] == "lnav" else time.monotonic()
        found[name] = screen.until(hits(expected[name]), since=began)
        found[name + ", processor"] = screen.cpu() - spent
        if command[0] != "lnav":
            screen.press("Enter")
        time.sleep(1)
    found["memory after"] = screen.memory()
    filtered(screen, command[0] == "lnav", expected, found)
    found["memory, the most"] = screen.memory("VmHWM")
    screen.close()
    return found


FILTER = "filter, a common word"


def filtered(screen, is_lnav, expected, found):
    """Shows the lines alone that have the common word, until their number is on the screen."""
    word = SEARCHES["search, a common word"]
    screen.press(":" if is_lnav else "i")
    spent = screen.cpu()
    screen.press("-l", ("filter-in " if is_lnav else "") + word)
    began = screen.press("Enter", rest=0) if is_lnav else time.monotonic()
    shown, hidden = expected["search, a common word"], expected["lines"] - expected["search, a common word"]
    found[FILTER] = screen.until(rf"{hidden} Lines not shown" if is_lnav else rf"{shown} of {expected['lines']} lines", began)
    found[FILTER + ", processor"] = screen.cpu() - spent
    if is_lnav:
        # It would be there again at the next start.
        screen.press(":")
        screen.press("-l", "delete-filter " + word)
        screen.press("Enter")
        time.sleep(2)


# Without any plain text, so that the expression is run on every line. A filter has to leave lines, or a key draws nothing.
EXPRESSION = b"[xyz]q[^ ]+9{4}"
PASSES = {
    "a key while nothing is done": [b"g"],
    "a key while an expression is searched": [b"g", b"/", EXPRESSION + b"\r"],
    "a key while lines are filtered by an expression": [b"g", b"i", b"[0-9]/[0-9]\r"],
    "a key while lines are filtered by a common word": [b"g", b"i", b"checkpoint\r"],
}
TYPED = {
    "a letter of a search": (b"/", b"kubernetes_quota_exceeded"), "a letter of an expression": (b"/", EXPRESSION),
    "a letter of a filter": (b"i", b"completed checkpoint 99"),
}


def paints(program, path):
    """Frames by what is done meanwhile."""
    terminal = Terminal([program, "--log", path])
    terminal.until([b"lines"])
    terminal.drain(8)
    frames = {}
    for name, keys in PASSES.items():
        for key in keys:
            terminal.paint(key)
        # Always down: at the first line, where a filter may leave one, a key up draws nothing.
        frames[name] = [terminal.paint(b"j") for _ in range(60)]
        terminal.drain(4)
        if len(keys) > 1:
            clear(terminal, keys[1])
    for name, (key, text) in TYPED.items():
        terminal.paint(key)
        frames[name] = [terminal.paint(bytes([letter])) for letter in text]
        terminal.paint(b"\x1b", quiet=0.3)
        terminal.drain(2)
    terminal.close()
    return frames


def clear(terminal, key):
    """Takes a pattern away again."""
    terminal.paint(key)
    terminal.paint(b"\x15")
    terminal.paint(b"\r")
    terminal.drain(3)


def print_frames(frames):
    print("\n| frames of | | median | nine of ten | slowest | beyond 33 ms |\n|---|---|---|---|---|---|")
    for name, times in frames.items():
        times = sorted(time * 1000 for time in times)
        print(f"| {name} | {len(times)} | {statistics.median(times):.1f} ms | {times[len(times) * 9 // 10]:.1f} ms | "
              f"{times[-1]:.1f} ms | {sum(time > 33 for time in times)} |")


def table(rounds, size):
    names = [name + kind for name in ["open", *SEARCHES, FILTER] for kind in ("", ", processor")]
    print("| | " + " | ".join(rounds) + " |\n|---|" + "---|" * len(rounds))
    for name in names:
        cells = [
            f"{statistics.median(one[name] for one in all) * 1000:.0f} ms" if name in all[0] else "–"
            for all in rounds.values()
        ]
        print(f"| {name} | " + " | ".join(cells) + " |")
    for name in ["memory", "memory after", "memory, the most"]:
        cells = [statistics.median(one.get(name, 0) for one in all) for all in rounds.values()]
        print(f"| {name} | " + " | ".join(f"{c:.0f} MB, {c * 1048576 / size:.2f} × the text" if c else "–" for c in cells) + " |")


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
    rounds = {"beamtop": [], "grep -ciE": []}
    if shutil.which("lnav"):
        rounds["lnav"] = []
    else:
        print("lnav is not installed")
    expected = counts(path)
    expected["lines"] = arguments.lines
    total = arguments.lines
    for _ in range(arguments.rounds):
        rounds["beamtop"].append(
            run([arguments.program, "--log", path], f"{total} of {total} lines", lambda n: rf" (\d+ of )?{n}( found)? ·", expected))
        rounds["grep -ciE"].append(grep(path))
        if "lnav" in rounds:
            rounds["lnav"].append(run(["lnav", path], LAST, lambda n: rf"\b(of )?({n:,}|{n})( hits)? for ", expected))
    table(rounds, size)
    print_frames(paints(arguments.program, path))


if __name__ == "__main__":
    main()
