"""The terminal is given back however the console ends, at every moment: its modes, the shell's screen, the cursor, a status that
says how it ended, and files that are whole."""
import json
import os
import pathlib
import signal
import time
import unittest

import console
from pseudoterminal import PseudoTerminal

HERE = pathlib.Path(__file__).parent
ASKING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
CRASHES = (signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGTRAP, signal.SIGFPE, signal.SIGABRT, signal.SIGSYS,
           signal.SIGXCPU, signal.SIGXFSZ)


def plan(terminal):
    terminal.type(":scale shipment-eta 6\r", 1.2)
    terminal.wait("nothing has been done yet")


def sentence(terminal):
    terminal.type("atake a savepoint of aud")


def help_page(terminal):
    terminal.type("?")


def mouse(terminal):
    terminal.type("M")
    terminal.wait("\x1b[?1000h")


def filtered(terminal):
    terminal.type("/runner:spark-etl\r")


class Endings(unittest.TestCase):
    MOMENTS = [("at rest", None), ("within a plan", plan), ("within a sentence", sentence), ("in the help", help_page), ("with the mouse", mouse)]

    def open(self, *words, **options):
        terminal = PseudoTerminal(console.beamtop(), *words, **options)
        self.addCleanup(terminal.close)
        return terminal

    def check(self, terminal, number):
        status = terminal.event("ended")
        terminal.rest(0.1)
        self.assertEqual(status, 128 + number, terminal.output[-300:])
        self.assertEqual(terminal.modes(), set(), terminal.output[-300:])
        self.whole(terminal)

    def whole(self, terminal):
        """No file of the console is half a file, and none was left from the writing of another."""
        folder = terminal.home / ".local/state/beamtop"
        names = [path.name for path in folder.iterdir()] if folder.exists() else []
        self.assertEqual([name for name in names if name.startswith("console.json.")], [])
        if "console.json" in names:
            json.loads((folder / "console.json").read_text())

    def each(self, numbers, words=("--demo",), mark="payments-ledger"):
        for name, come in self.MOMENTS:
            for number in numbers:
                with self.subTest(f"{number.name} {name}"):
                    terminal = self.open(*words)
                    terminal.wait(mark)
                    if come:
                        come(terminal)
                    terminal.signal(number)
                    self.check(terminal, number)

    def test_who_asks_gets_the_terminal_back(self):
        self.each(ASKING)

    def test_an_alarm_that_nobody_was_asked_for_ends_it_as_itself(self):
        terminal = self.open("--demo")
        terminal.wait("payments-ledger")
        terminal.signal(signal.SIGALRM)
        self.check(terminal, signal.SIGALRM)

    def test_a_crash_gives_the_terminal_back(self):
        self.each(CRASHES + (signal.SIGQUIT,))

    def test_what_other_programs_reload_with_ends_nothing(self):
        terminal = self.open("--demo")
        terminal.wait("payments-ledger")
        for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGVTALRM, signal.SIGPROF, signal.SIGIO, signal.SIGPWR):
            terminal.signal(number)
            terminal.rest(0.1)
        terminal.type("O")
        terminal.wait("Incidents")
        terminal.signal(signal.SIGTERM)
        self.check(terminal, signal.SIGTERM)

    def test_at_the_start(self):
        for number in ASKING + (signal.SIGQUIT, signal.SIGSEGV, signal.SIGABRT):
            for milliseconds in (0, 5, 15, 30, 60, 120):
                with self.subTest(f"{number.name} after {milliseconds} ms"):
                    terminal = self.open("--demo")
                    if number not in ASKING:
                        terminal.begin()
                    terminal.rest(milliseconds / 1000)
                    terminal.signal(number)
                    self.check(terminal, number)

    def test_in_a_replay(self):
        for number in ASKING + (signal.SIGSEGV, signal.SIGQUIT):
            with self.subTest(number.name):
                terminal = self.open("--replay", str(HERE / "incident.jsonl"), "--speed", "8")
                terminal.wait("REPLAY")
                terminal.signal(number)
                self.check(terminal, number)

    def test_while_it_is_stopped(self):
        """What was sent to a stopped program arrives when it goes on; what ends it leaves the terminal as the shell has it."""
        for number in ASKING + (signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT):
            with self.subTest(number.name):
                terminal = self.open("--demo")
                terminal.wait("payments-ledger")
                terminal.type("\x1a")
                terminal.event("stopped")
                terminal.rest(0.1)
                self.assertEqual(terminal.modes(), set())
                terminal.signal(number)
                terminal.resume()
                self.check(terminal, number)

    def test_a_closed_window_ends_it_and_keeps_what_was_done(self):
        terminal = self.open("--demo", "--record", "night.jsonl")
        terminal.wait("payments-ledger")
        filtered(terminal)
        terminal.hang_up()
        self.assertEqual(terminal.event("ended"), 129)
        self.kept(terminal)

    def test_who_asks_loses_nothing(self):
        for number in ASKING:
            with self.subTest(number.name):
                terminal = self.open("--demo", "--record", "night.jsonl")
                terminal.wait("payments-ledger")
                filtered(terminal)
                terminal.signal(number)
                self.check(terminal, number)
                self.kept(terminal)

    def kept(self, terminal):
        self.whole(terminal)
        session = (terminal.home / ".local/state/beamtop/console.json").read_text()
        self.assertIn("runner:spark-etl", session)
        lines = (terminal.home / "night.jsonl").read_text().splitlines()
        self.assertTrue(all(isinstance(json.loads(line), (list, dict)) for line in lines))
        self.assertTrue(any('"key"' in line for line in lines))

    def test_a_report_says_what_happened_and_no_secret(self):
        terminal = self.open("--demo", SECRET_TOKEN="hunter2-in-the-environment")
        terminal.wait("payments-ledger")
        terminal.type("jj")
        terminal.type("/password=hunter2\r")
        terminal.signal(signal.SIGSEGV)
        terminal.event("ended")
        terminal.rest(0.1)
        file = terminal.home / ".local/state/beamtop/crash.txt"
        self.assertIn(f"A report lies in {file}".encode(), terminal.output)
        report = file.read_text()
        for line in ("beamtop ", "server:     demo", "system:     Linux", "size:       120 × 40", "SIGSEGV", "sent by:    process", "last keys:  j j / · ·", "where (addr2line"):
            self.assertIn(line, report)
        self.assertRegex(report, r"at: +\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
        self.assertNotIn("hunter2", report)


if __name__ == "__main__":
    unittest.main(verbosity=2)
