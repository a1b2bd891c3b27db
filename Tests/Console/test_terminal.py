"""The console in a terminal, on the simulated fleet."""
import json
import os
import pathlib
import signal
import subprocess
import time
import unittest

import console


class Demo(unittest.TestCase):
    def open(self, command="--demo", **options):
        terminal = console.Terminal(**options)
        self.addCleanup(terminal.close)
        terminal.run(f"{console.beamtop()} {command}; echo left with $?")
        return terminal

    def test_the_first_screen_shows_the_fleet_worst_first(self):
        screen = self.open().wait("DEMO", "payments-ledger", "orders-enrich", "worst first", "✖")
        rows = [line for line in screen.splitlines() if "flink-prod" in line and "│" in line]
        self.assertIn("✖", rows[0])

    def test_every_size_is_useful(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        for columns, rows in [(60, 15), (80, 24), (120, 30), (200, 50), (300, 100), (61, 16), (20, 5), (120, 40)]:
            terminal.resize(columns, rows)
            time.sleep(0.4)
            if columns >= 60:
                screen = terminal.wait("beamtop", "payments")
                self.assertLessEqual(max(len(line) for line in screen.splitlines()), columns)
        terminal.keys("q")
        terminal.wait("left with 0")

    def test_quitting_gives_the_terminal_back(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.run("stty -g > before; echo before it")
        terminal.wait("before it")
        terminal.run(f"{console.beamtop()} --demo; stty -g > after; echo left")
        terminal.wait("payments-ledger")
        terminal.keys("q")
        screen = terminal.wait("left", "before it")
        self.assertNotIn("payments-ledger", screen)
        terminal.run("cmp before after && echo same modes")
        terminal.wait("same modes")
        self.assertEqual(terminal.tmux("display-message", "-p", "#{cursor_flag} #{alternate_on}").strip(), "1 0")

    def test_every_signal_gives_the_terminal_back(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGSEGV, signal.SIGILL, signal.SIGTRAP, signal.SIGABRT):
            with self.subTest(number.name):
                terminal = console.Terminal()
                self.addCleanup(terminal.close)
                terminal.run("stty -g > before; ulimit -c 0")
                terminal.run(f"{console.beamtop()} --demo; echo left with $?; stty -g > after")
                terminal.wait("payments-ledger")
                os.kill(terminal.pid(), number)
                terminal.wait(f"left with {128 + number}")
                terminal.run("cmp before after && echo same modes")
                terminal.wait("same modes")
                self.assertEqual(terminal.tmux("display-message", "-p", "#{cursor_flag} #{alternate_on}").strip(), "1 0")

    def test_a_crash_leaves_a_report(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.run(f"ulimit -c 0; {console.beamtop()} --demo; echo left with $?")
        terminal.wait("payments-ledger")
        os.kill(terminal.pid(), signal.SIGSEGV)
        terminal.wait("A report lies in", "crash.txt", f"left with {128 + signal.SIGSEGV}")
        file = terminal.home / ".local/state/beamtop/crash.txt"
        report = file.read_text()
        for line in ("beamtop ", "server:     demo", "SIGSEGV", "where (addr2line"):
            self.assertIn(line, report)
        # The one-file program is not moved by the loader and has no tables to unwind by: its one place is an address.
        self.assertRegex(report, r"beamtop(\(\+|\[)0x")
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)

    def test_the_next_start_goes_on_where_the_last_one_ended(self):
        terminal = self.open()
        terminal.keys("/")
        terminal.type("runner:spark-etl")
        terminal.keys("Enter", ">", "C", "Space", "Enter")
        screen = terminal.wait("filter runner:spark-etl", gone=("columns",))
        terminal.keys("q")
        terminal.wait("$", gone=("churn-features",))
        file = terminal.home / ".local/state/beamtop/console.json"
        # The terminal is given back first, and how it was left is written then.
        deadline = time.monotonic() + 5
        while not file.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        self.assertEqual([path.name for path in file.parent.iterdir() if path.name.startswith("console")], ["console.json"])
        terminal.run(f"clear; {console.beamtop()} --demo")
        again = terminal.wait("the filter of last time hides jobs", "churn-features", gone=("orders-enrich",))
        self.assertEqual(self.titles(screen), self.titles(again))
        terminal.keys("q")
        terminal.wait("$", gone=("churn-features",))
        terminal.run(f"clear; {console.beamtop()} --demo --fresh")
        terminal.wait("orders-enrich", "RUNNER")
        terminal.keys("/", "Up")
        terminal.wait("filter / runner:spark-etl")

    def titles(self, screen):
        return next(line.split() for line in screen.splitlines() if "STATE" in line)

    def test_a_broken_file_of_the_last_start_is_told(self):
        terminal = console.Terminal(columns=160)
        self.addCleanup(terminal.close)
        folder = terminal.home / ".local/state/beamtop"
        folder.mkdir(parents=True)
        (folder / "console.json").write_text("{\"version\": 1, ")
        terminal.run(f"{console.beamtop()} --demo")
        terminal.wait("payments-ledger", "console.json: it is not JSON")

    def test_a_stop_and_a_return(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys("C-z")
        terminal.wait("topped")
        terminal.run("fg")
        terminal.wait("payments-ledger", "DEMO")
        terminal.keys("q")
        terminal.wait("$ fg", gone=["payments-ledger"])

    def test_a_key_asks_and_a_pasted_byte_does_not(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys("/")
        terminal.tmux("set-buffer", "orders\x03\x1c\x1a")
        terminal.tmux("paste-buffer", "-p")
        terminal.wait("filter / orders", gone=["audit-trail"])
        terminal.keys("C-c")
        terminal.wait("left with 130")

    def test_a_screen_without_the_focus_shows_the_first_answers(self):
        """A detached session whose terminals report the focus tells a program that it has none."""
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.tmux("set-option", "-g", "focus-events", "on")
        terminal.run(f"{console.beamtop()} --demo")
        terminal.wait("payments-ledger", "worst first", gone=["Waiting for"])

    def test_help_is_searchable(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys("?")
        terminal.wait("Scale", "savepoint")
        terminal.keys("/")
        terminal.type("runners")
        terminal.wait("Runners: state", gone=["Take a savepoint"])
        terminal.keys("Escape")
        terminal.keys("Escape")
        terminal.wait("worst first")

    def test_a_filter_narrows_and_an_error_is_named(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys("/")
        terminal.type("name:orders")
        terminal.wait("orders-enrich", gone=["audit-trail"])
        terminal.keys("C-u")
        terminal.type("lagg>60")
        terminal.wait("lag")
        terminal.keys("Escape", "Escape")
        terminal.wait("audit-trail")

    def test_a_plan_is_shown_and_the_default_is_no(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys(":")
        terminal.type("scale audit-trail 6")
        terminal.keys("Enter")
        terminal.wait("plan", "4", "6", "type audit-trail")
        terminal.keys("Escape")
        terminal.wait("worst first", gone=["nothing has been done yet"])

    def test_a_sentence_becomes_a_plan(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys("a")
        terminal.type("take a savepoint of audit-trail and then scale it to 6")
        terminal.keys("Enter")
        terminal.wait("plan", "audit-trail", "savepoint")
        terminal.keys("Escape")

    def test_what_is_none_of_our_business_is_refused(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.keys("a")
        terminal.type("write me a poem about the sea")
        terminal.keys("Enter")
        terminal.wait("outside of that")

    def test_scaling_the_bottleneck_drains_the_lag(self):
        terminal = self.open()
        terminal.wait("orders-enrich", "expire")
        terminal.keys(":")
        terminal.type("scale orders-enrich 24")
        terminal.keys("Enter")
        terminal.wait("type orders-enrich")
        time.sleep(0.5)  # who answers before the plan can have been read has not agreed to it
        terminal.type("orders-enrich")
        terminal.keys("Enter")
        terminal.wait("24", gone=["nothing has been done yet"], seconds=20)

        def parallelism():
            row = next((line for line in terminal.screen().splitlines() if "orders-enrich" in line and "RUNNING" in line), "")
            return " 24 " in row

        deadline = time.monotonic() + 30
        while not parallelism():
            self.assertLess(time.monotonic(), deadline, terminal.screen())
            time.sleep(0.2)

    def test_terminals_of_many_kinds(self):
        for term in ("xterm", "xterm-256color", "screen", "tmux", "linux", "vt220", "vt100"):
            with self.subTest(term):
                terminal = self.open(term=term)
                terminal.wait("payments-ledger")
                terminal.keys("q")
                terminal.wait("left with 0")

    def test_a_locale_without_unicode_gets_ascii(self):
        terminal = self.open(LANG="C", LC_ALL="C")
        screen = terminal.wait("payments-ledger")
        self.assertTrue(screen.isascii(), screen)

    def test_a_dumb_terminal_gets_one_plain_frame_and_the_reason(self):
        terminal = self.open(term="dumb")
        terminal.wait("TERM=dumb", "payments-ledger", "left with 1")

    def test_pasted_garbage_does_nothing(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        terminal.tmux("set-buffer", "cccyyyy\x1b[2J\x1b]0;x\x07ddddyyyy\n" * 50)
        terminal.tmux("paste-buffer", "-p")
        time.sleep(1)
        terminal.keys("Escape", "Escape", "Escape")
        screen = terminal.wait("payments-ledger", "DEMO")
        self.assertNotIn("cancelled", screen)


class WithoutATerminal(unittest.TestCase):
    def run_once(self, *words, **environment):
        clean = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "XDG_STATE_HOME": "/tmp/beamtop-once", **environment}
        return subprocess.run([console.beamtop(), *words], env=clean, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)

    def test_json_is_the_fleet(self):
        done = self.run_once("--demo", "--once", "--json")
        fleet = json.loads(done.stdout)
        self.assertEqual(sorted(fleet), ["jobs", "observed_at", "revision", "runners"])
        self.assertIn("payments-ledger", [job["job_name"] for job in fleet["jobs"]])
        self.assertEqual(done.returncode, 1)

    def test_plain_is_the_screen(self):
        done = self.run_once("--demo", "--once", "--plain")
        self.assertIn("payments-ledger", done.stdout)
        self.assertNotIn("\x1b", done.stdout)

    def test_plain_has_the_characters_of_the_locale(self):
        for words, environment, is_ascii in (([], {"LC_ALL": "C"}, True), ([], {}, True), ([], {"LANG": "C.UTF-8"}, False), (["--ascii"], {"LANG": "C.UTF-8"}, True)):
            done = self.run_once("--demo", "--once", "--plain", *words, **environment)
            self.assertEqual((done.stdout.isascii(), done.stderr), (is_ascii, ""))

    def test_plain_cuts_nothing_where_there_is_no_terminal(self):
        reason = 'restart loop: NullPointerException: Cannot invoke "java.util.Currency.getCurrencyCode()" because "entry.currency" is null'
        self.assertIn(reason, self.run_once("--demo", "--once", "--plain").stdout)
        self.assertNotIn(reason, self.run_once("--demo", "--once", "--plain", COLUMNS="100").stdout)
        terminal = console.Terminal(columns=100)
        self.addCleanup(terminal.close)
        terminal.run(f"{console.beamtop()} --demo --once --plain > file; {console.beamtop()} --demo --once --plain; echo left")
        terminal.wait("left", "payments-ledger")
        self.assertIn(reason, (terminal.home / "file").read_text())
        self.assertNotIn(reason, terminal.screen())

    def test_without_a_terminal_it_says_why(self):
        done = self.run_once("--demo")
        self.assertIn("is not a terminal", done.stderr)
        self.assertIn("payments-ledger", done.stdout)

    def test_wrong_words_are_named(self):
        for words, hint in [(["--dmeo"], "--demo"), (["--jobs", "5"], "--demo"), (["--demo", "--jobs", "x"], "whole number"), (["jobs"], "--help")]:
            done = self.run_once(*words)
            self.assertEqual((done.returncode, hint in done.stderr), (2, True), done.stderr)

    def test_a_mistake_in_the_configuration_is_named_with_its_line(self):
        path = "/tmp/beamtop-bad.json5"
        pathlib.Path(path).write_text("{\n  runnrs: []\n}\n")
        done = self.run_once("--once", BEAMTOP_CONFIG=path)
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{path}:2: unknown key runnrs; did you mean runners?", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
