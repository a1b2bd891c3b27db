#!/usr/bin/env python3
"""What two people on one server tell each other, and how the console behaves where nobody looks or little gets through."""
import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

import console

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Server"))
from server import Server, eventually, program  # noqa: E402


class Demo(unittest.TestCase):
    """The simulated fleet, standing still unless the words say otherwise."""

    def open(self, words="--paused", **options):
        terminal = console.Terminal(**options)
        self.addCleanup(terminal.close)
        terminal.run(f"{console.beamtop()} --demo {words}; echo left with $?")
        terminal.wait("payments-ledger", "orders-enrich")
        return terminal

    def command(self, terminal, text):
        terminal.type(":" + text)
        terminal.keys("Enter")

    @staticmethod
    def first_of_both(terminal):
        return next(line for line in terminal.screen().splitlines() if "payments-ledger " in line or "orders-enrich " in line)

    def test_a_note_and_an_acknowledgement(self):
        for columns, rows in [(120, 40), (80, 24), (60, 15)]:
            with self.subTest(f"{columns}x{rows}"):
                terminal = self.open(columns=columns, rows=rows)
                terminal.keys("n")
                terminal.type("waits for the broker")
                terminal.keys("Enter")
                terminal.wait("noted on")
                terminal.keys("Escape")
                time.sleep(0.5)  # right behind it, another key is one with Alt
                terminal.keys("K")
                terminal.type("moved")
                terminal.keys("Enter")
                terminal.wait("is known until")
                for _ in range(2):  # where it is cut, the first one shows it whole
                    terminal.keys("Escape")
                    time.sleep(0.5)
                terminal.wait("known to ")
                # It changes places with the one that nobody knows of: the table may be sorted a frame after the word is there.
                deadline = time.monotonic() + 5
                while "orders-enrich" not in (first := self.first_of_both(terminal)) and time.monotonic() < deadline:
                    time.sleep(0.05)
                self.assertIn("orders-enrich", first, terminal.screen())
                terminal.keys("T")
                terminal.wait(": waits for the broker", "acknowledged for 1 h: moved")
                terminal.keys("T", "K", "Enter")
                terminal.wait("is among the proble")

    def test_the_whole_timeline_is_zoomed_and_moved(self):
        terminal = self.open("")
        terminal.keys("T")
        terminal.wait("until now", "events ", "restart loop")
        terminal.keys("+")
        terminal.wait("min until now")
        for _ in range(12):
            terminal.keys("-")
        terminal.wait(" 24 h until now", "a day is the longest")
        terminal.keys(",")
        terminal.wait(gone=["until now"], *["24 h until "])
        terminal.keys(".", "o")
        terminal.wait("until now")
        terminal.resize(60, 15)
        terminal.wait("events ", "until now")
        terminal.resize(120, 40)
        terminal.keys("T")
        terminal.wait("worst first")

    def test_a_handover_is_written_once(self):
        terminal = self.open()
        self.command(terminal, "report out.md")
        terminal.wait("wrote the handover")
        text = (terminal.home / "out.md").read_text()
        for words in ["# Handover: `payments-ledger`", "### Evidence", "### Timeline", "### Actions and notes", "restart loop"]:
            self.assertIn(words, text)
        self.command(terminal, "report --all out.md")
        terminal.wait("out.md exists and was left as it is")
        self.assertEqual((terminal.home / "out.md").read_text(), text)
        time.sleep(1.2)
        terminal.keys("Enter")
        terminal.wait("wrote the handover", gone=["exists and was left"])
        self.assertIn("# Handover: `payments-ledger`, `orders-enrich`", (terminal.home / "out.md").read_text())
        self.command(terminal, "report /nowhere/out.md")
        terminal.wait("cannot write /nowhere/out.md: No such file or directory")

    def test_panes_keep_their_sizes(self):
        terminal = self.open()
        height = lambda screen: [line[:2] for line in screen.splitlines()].index("├ ")
        before = height(terminal.screen())
        terminal.type("{{{")
        eventually(lambda: height(terminal.screen()) == before - 3)
        self.assertEqual(height(terminal.screen()), before - 3)
        terminal.type("q")
        terminal.wait("left with 0")
        terminal.run(f"clear; {console.beamtop()} --demo --paused; echo left with $?")
        terminal.wait("payments-ledger", "timeline")
        self.assertEqual(height(terminal.screen()), before - 3)

    def test_lists_answer_to_the_mouse(self):
        terminal = self.open()
        terminal.keys("M")
        terminal.wait("mouse on")
        terminal.keys("Escape")
        time.sleep(0.5)
        terminal.keys("O")
        screen = terminal.wait("overview", "Incidents").splitlines()
        y = next(index for index, line in enumerate(screen) if "orders-enrich" in line)
        self.press(terminal, 20, y)
        terminal.wait("▌✖ orders-enrich")
        self.press(terminal, 20, y)
        self.press(terminal, 20, y)
        terminal.wait("orders-enrich · flink-prod-")

    def press(self, terminal, x, y):
        for end in "Mm":
            sequence = f"\x1b[<0;{x + 1};{y + 1}{end}"
            terminal.tmux("send-keys", "-H", *[format(byte, "02x") for byte in sequence.encode()])
        time.sleep(0.1)

    def test_a_terminal_that_reports_no_focus_is_one_that_is_looked_at(self):
        terminal = self.open("")
        self.assertEqual(terminal.tmux("show-options", "-gv", "focus-events").strip(), "off")
        first = re.search(r"\d\d:\d\d:\d\d", terminal.screen()).group()
        self.assertTrue(eventually(lambda: first not in terminal.screen()))
        self.assertNotIn("paused: no focus", terminal.screen())

    def test_a_theme_or_preset_that_is_not_there_is_told_without_a_terminal_too(self):
        for words, told in [("--theme tpyo", "there is no theme tpyo"), ("--keys vmi", "there is no preset vmi")]:
            for form in ["--plain", "--json"]:
                run = subprocess.run([console.beamtop(), "--demo", "--once", form, *words.split()], capture_output=True,
                                     text=True, env={"HOME": "/nonexistent", "PATH": os.environ["PATH"]})
                self.assertEqual((run.returncode, run.stdout), (2, ""))
                self.assertIn(told, run.stderr)


class Link(unittest.TestCase):
    """On a pseudo terminal, whose bytes are counted and held back."""

    def open(self, *words):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        pid, self.end = pty.fork()
        if pid == 0:
            environment = {"HOME": home.name, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            os.execve(console.beamtop(), ["beamtop", "--demo", *words], environment)
        self.addCleanup(lambda: (os.kill(pid, signal.SIGTERM), self.read(1), os.close(self.end), os.waitpid(pid, 0)))
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.read(3)

    def read(self, seconds):
        """Everything that comes within so many seconds, as pieces with their times."""
        pieces, end = [], time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.end], [], [], left)[0]:
                try:
                    pieces.append((time.monotonic(), os.read(self.end, 65536)))
                except OSError:
                    break
        return pieces

    def text(self, pieces):
        return b"".join(piece for _, piece in pieces)

    def frames(self, pieces):
        """Bursts with more than a quarter of a second between them."""
        times = [at for at, _ in pieces]
        return sum(1 for before, at in zip([0] + times, times) if at - before > 0.25)

    def test_nothing_is_drawn_without_the_focus_and_all_of_it_at_once_with_it(self):
        self.open()
        os.write(self.end, b"\x1b[O")
        self.assertTrue(b"no focus" in self.text(self.read(1)), "the header does not say so")
        self.assertEqual(self.text(self.read(6)), b"")
        start = time.monotonic()
        os.write(self.end, b"\x1b[I")
        pieces = self.read(1)
        self.assertTrue(pieces)
        self.assertLess(pieces[0][0] - start, 0.2)
        self.assertGreater(len(self.text(self.read(3))), 0)

    def test_a_link_that_takes_nothing_for_a_while_gets_fewer_frames(self):
        self.open()
        before = self.frames(self.read(8))
        # The terminal's buffer is filled by redraws that nobody reads.
        for _ in range(150):
            os.write(self.end, b"\x0c")
            time.sleep(0.03)
        time.sleep(2)
        backlog, pieces = self.read(3), self.read(8)
        self.assertTrue(b"slow" in self.text(backlog + pieces), "the header does not say so")
        after = self.frames(pieces)
        self.assertLessEqual(after, 5)
        self.assertGreater(before, after)
        start = time.monotonic()
        os.write(self.end, b"?")
        self.assertLess(next(at for at, piece in self.read(2) if b"help" in piece or piece) - start, 0.5)

    def test_a_slow_link_that_is_named_has_few_frames_from_the_start(self):
        self.open("--slow")
        self.assertLessEqual(self.frames(self.read(8)), 5)


@unittest.skipUnless(os.access(program(), os.X_OK), f"no server at {program()}: swift build --product mcp")
class Together(unittest.TestCase):
    def test_what_one_writes_the_other_reads(self):
        server = Server("--demo", "--seed", "7")
        self.addCleanup(server.close)
        server.start()
        ours, theirs = console.Terminal(140, 44), console.Terminal(140, 44)
        for terminal in (ours, theirs):
            self.addCleanup(terminal.close)
            terminal.run(f"{console.beamtop()} --server http://127.0.0.1:{server.port}; echo left with $?")
            terminal.wait("live", "payments-ledger")
            terminal.type("/payments")
            terminal.keys("Enter")
            terminal.wait("timeline · payments-ledger")
        ours.keys("n")
        ours.type("the broker is being moved")
        ours.keys("Enter")
        theirs.wait(": the broker is being moved")
        answer = server.call("POST", "/api/v1/jobs/payments-ledger/acknowledge", {"duration_seconds": 600, "reason": "known"})
        self.assertEqual(answer.status, 200)
        for terminal in (ours, theirs):
            terminal.wait("known to ", "1 known")
        job = server.call("GET", "/api/v1/jobs/payments-ledger").json
        self.assertEqual(job["acknowledged"]["reason"], "known")
        theirs.keys("K", "Enter")
        ours.wait("acknowledgement taken back", gone=["known to "])
        self.assertNotIn("acknowledged", server.call("GET", "/api/v1/jobs/payments-ledger").json)


if __name__ == "__main__":
    unittest.main(verbosity=2)
