#!/usr/bin/env python3
"""Measures the console beside htop and btop, through a pty of 120 x 40, in one run.

    bench.py BEAMTOP [--rounds 7] [--seconds 10]

Prints one table. Times are medians, sizes are what /proc says at the end, bytes are what arrived at the terminal.
A peer that is not installed is named as missing, never left out in silence.
"""
import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import tempfile
import termios
import time

TICK = os.sysconf("SC_CLK_TCK")


class Terminal:
    """A program on a pty of its own."""

    def __init__(self, command, columns=120, rows=40, term="xterm-256color"):
        # What somebody left in their own console is no part of a figure, nor what the round before left.
        self.home = tempfile.TemporaryDirectory()
        self.began = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(XDG_STATE_HOME=self.home.name, XDG_CONFIG_HOME=self.home.name, XDG_CACHE_HOME=self.home.name)
            os.environ.update(TERM=term, LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.environ.pop("NO_COLOR", None)
            # The size must stand before the program asks for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvp(command[0], command)
        os.set_blocking(self.fd, False)
        self.bytes = 0

    def read(self, seconds):
        """What arrives within the time; None when the program is gone."""
        if not select.select([self.fd], [], [], max(0, seconds))[0]:
            return b""
        try:
            data = os.read(self.fd, 1 << 16)
        except BlockingIOError:
            return b""
        except OSError:
            return None
        self.bytes += len(data)
        return data

    def until(self, marks, seconds=10):
        """Seconds from the start until every mark was drawn."""
        seen = b""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            data = self.read(0.5)
            if data is None:
                break
            seen += data
            if all(mark in seen for mark in marks):
                return time.monotonic() - self.began
        raise SystemExit(f"never drew {marks}: {seen[-300:]!r}")

    def drain(self, seconds):
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if self.read(left) is None:
                return

    def paint(self, keys, quiet=0.004, limit=2.0):
        """Seconds from a key to the first byte of its frame; the rest of the frame is read too."""
        while self.read(0):
            pass
        began = time.monotonic()
        os.write(self.fd, keys)
        first = None
        while time.monotonic() - began < limit:
            data = self.read(quiet if first else limit)
            if data:
                first = first or time.monotonic() - began
            elif first:
                return first
        return first or limit

    def cpu(self):
        fields = open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        """Resident megabytes now."""
        for line in open(f"/proc/{self.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def close(self):
        try:
            os.kill(self.pid, signal.SIGTERM)
            self.drain(0.2)
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def first_frame(command, marks, rounds):
    times = []
    for _ in range(rounds):
        terminal = Terminal(command)
        times.append(terminal.until(marks) * 1000)
        terminal.close()
    return statistics.median(times)


def steady(command, marks, seconds, warm=3):
    """Bytes a second, share of a core in percent, and megabytes, once the program has settled."""
    terminal = Terminal(command)
    terminal.until(marks)
    terminal.drain(warm)
    start, cpu, at = terminal.bytes, terminal.cpu(), time.monotonic()
    terminal.drain(seconds)
    spent = time.monotonic() - at
    result = ((terminal.bytes - start) / spent, (terminal.cpu() - cpu) / spent * 100, terminal.memory())
    terminal.close()
    return result


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def keys(command, marks, count=300):
    """Milliseconds from a key that moves the selection to its paint: median and 99th percentile."""
    terminal = Terminal(command)
    terminal.until(marks, 30)
    terminal.drain(4)
    times = []
    for index in range(count):
        times.append(terminal.paint(b"j" if index % 40 < 30 else b"k") * 1000)
        terminal.drain(0.013)
    terminal.close()
    return statistics.median(times), percentile(times, 0.99)


def filtering(command, marks):
    """Milliseconds from a letter in the filter bar to its paint, the worst of a word."""
    terminal = Terminal(command)
    terminal.until(marks, 30)
    terminal.drain(4)
    terminal.paint(b"/")
    times = []
    for letter in b"orders":
        times.append(terminal.paint(bytes([letter])) * 1000)
        terminal.drain(0.1)
    terminal.close()
    return max(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("beamtop")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=10)
    given = parser.parse_args()
    demo = [given.beamtop, "--demo"]
    ours = [b"payments-ledger", b"flink-prod"]
    peers = {"htop": (["htop", "-d", "10"], [b"PID", b"Load"]), "btop": (["btop", "--utf-force"], [b"cpu"])}
    print("| figure | beamtop | " + " | ".join(peers) + " | bar |\n|---|---|" + "---|" * (len(peers) + 1))

    def row(name, mine, theirs, bar):
        print(f"| {name} | {mine} | " + " | ".join(theirs) + f" | {bar} |", flush=True)

    def each(measure):
        return [measure(*peers[name]) if shutil.which(peers[name][0][0]) else "not installed" for name in peers]

    # Rounds alternate, so that a noisy minute hits all alike.
    times = {name: [] for name in ["beamtop", *peers]}
    for _ in range(given.rounds):
        times["beamtop"].append(first_frame(demo, ours, 1))
        for name, (command, marks) in peers.items():
            if shutil.which(command[0]):
                times[name].append(first_frame(command, marks, 1))
    middle = {name: f"{statistics.median(found):.0f} ms" if found else "not installed" for name, found in times.items()}
    row("start to first useful frame", middle["beamtop"], [middle[name] for name in peers], "≤ 30 ms, ≤ htop")

    def text(found):
        return found if isinstance(found, str) else f"{found[0]:.0f} B/s, {found[1]:.2f} %, {found[2]:.1f} MB"

    still = steady([*demo, "--paused"], ours, given.seconds)
    row("idle: bytes, processor, memory", text(still), ["–" for _ in peers], "≤ 100 B/s, ≤ 0.3 %")
    live = steady(demo, ours, given.seconds)
    row("20 jobs, live", text(live), [text(found) for found in each(lambda c, m: steady(c, m, given.seconds))], "≤ 25 MB")
    fifty = steady([*demo, "--jobs", "1000"], [b"flink-prod"], given.seconds)
    row("50 rows changing a second", text(fifty), ["–" for _ in peers], "≤ 3 kB/s, ≤ 2 %")
    large = [*demo, "--jobs", "10000"]
    many = steady(large, [b"flink-prod"], given.seconds, warm=6)
    row("10,000 jobs, 500 changing a second", text(many), ["–" for _ in peers], "≤ 10 %, ≤ 150 MB")
    middle_key, worst_key = keys(large, [b"flink-prod"])
    row("10,000 jobs: key to paint", f"{middle_key:.1f} ms, p99 {worst_key:.1f} ms", ["–" for _ in peers], "p99 ≤ 16 ms")
    row("10,000 jobs: filter, worst letter", f"{filtering(large, [b'flink-prod']):.1f} ms", ["–" for _ in peers], "≤ 30 ms")


if __name__ == "__main__":
    main()
