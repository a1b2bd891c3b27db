#!/usr/bin/env python3
"""The console on a server elsewhere, over a line that breaks and a server that is killed.

The server is the simulated fleet's; what the screen says is held against the server's own REST answers.
"""
import os
import pathlib
import re
import signal
import sys
import time
import unittest

import console

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Server"))
from flink_lab import Proxy  # noqa: E402: a proxy that can be cut, before whatever server
from server import Server, eventually, program  # noqa: E402

JOB = "clickstream"


@unittest.skipUnless(os.access(program(), os.X_OK), f"no server at {program()}: swift build --product mcp")
class Remote(unittest.TestCase):
    def setUp(self):
        self.server = Server("--demo", "--seed", "7")
        self.addCleanup(self.server.close)
        self.server.start()
        self.line = Proxy(self.server.port)
        self.addCleanup(self.line.close)
        # High enough for a timeline that keeps in sight what was told first.
        self.terminal = console.Terminal(140, 64)
        self.addCleanup(self.terminal.close)
        self.terminal.run(f"{console.beamtop()} --server {self.line.url}; echo left with $?")
        self.terminal.wait("live", JOB, "payments-ledger")

    def job(self, name=JOB):
        return self.server.call("GET", f"/api/v1/jobs/{name}").json

    def look_at(self, name):
        self.terminal.keys("/")
        self.terminal.type(name)
        self.terminal.keys("Enter")
        self.terminal.wait(f"timeline · {name}")

    def command(self, text, *marks):
        """Reads the plan and says yes to it, as a production runner wants it: by the job's name."""
        self.terminal.keys(":")
        self.terminal.type(text)
        self.terminal.keys("Enter")
        self.terminal.wait("nothing has been done yet", *marks)
        time.sleep(0.6)
        self.terminal.type(JOB)
        self.terminal.keys("Enter")
        self.terminal.wait(gone=["nothing has been done yet"])

    def told(self, words):
        """How often the timeline's pane says it."""
        screen = self.terminal.screen()
        return screen[screen.index("timeline ·"):].count(words)

    def test_the_screen_says_what_the_server_says(self):
        def differ():
            jobs = self.server.call("GET", "/api/v1/jobs").json["jobs"]
            rows = dict(re.findall(r"^│[▌ ]\S +\S+ +(\S+) +([A-Z]+) ", self.terminal.screen(), re.M))
            shown = {job["job_name"]: job["state"] for job in jobs if job["job_name"] in rows}
            self.assertGreater(len(shown), 10, rows)
            return [name for name, state in shown.items() if rows[name] != state]

        self.assertTrue(eventually(lambda: not differ()), differ())

    def test_an_action_is_done_once_and_told_once(self):
        self.look_at(JOB)
        self.command(f"scale {JOB} 12", "8", "12")
        self.assertTrue(eventually(lambda: self.job()["parallelism"] == 12), self.terminal.screen())
        self.terminal.wait("scaled from 8 to 12")
        # The answer of the call, the server's event and the timeline's own reading tell the same.
        eventually(lambda: self.told("scaled from 8 to 12") > 1, 3)
        self.assertEqual(self.told("scaled from 8 to 12"), 1, self.terminal.screen())

    def test_an_action_whose_answer_is_lost_is_done_once_all_the_same(self):
        self.look_at(JOB)
        self.command(f"savepoint {JOB}", JOB)
        self.assertTrue(eventually(lambda: any(b"POST /mcp" in line for line in self.line.asked[-3:]), 5))
        time.sleep(0.5)
        self.line.cut()
        self.line.is_cut = False
        self.terminal.wait("clickstream: savepoint complete", gone=["not settled"], seconds=30)
        kept = self.server.call("GET", f"/api/v1/jobs/{JOB}/savepoints").json
        self.assertEqual(len(kept["savepoints"]), 1, kept)

    def test_a_line_that_breaks_is_shown_and_goes_on_without_a_gap_or_a_double(self):
        self.look_at(JOB)
        first = self.server.call("POST", f"/api/v1/jobs/{JOB}/savepoint", {})
        self.assertEqual(first.status, 200, first.body)
        self.terminal.wait("savepoint " + first.json["savepoint_path"][:20])
        self.line.cut()
        self.terminal.wait("offline")
        self.assertIn(JOB, self.terminal.screen())
        scaled = self.server.call("POST", f"/api/v1/jobs/{JOB}/scale", {"parallelism": 10})
        self.assertEqual(scaled.status, 200, scaled.body)
        self.line.is_cut = False
        self.terminal.wait("connected again", "live", "scaled from 8 to 10", seconds=30)
        self.assertEqual((self.told("scaled from 8 to 10"), self.told("savepoint " + first.json["savepoint_path"][:20])), (1, 1))
        self.assertTrue(eventually(lambda: " 10 " in self.row(JOB)), self.terminal.screen())

    def row(self, name):
        return next((line for line in self.terminal.screen().splitlines() if line.startswith("│") and f" {name} " in line), "")

    def test_a_server_that_hangs_has_an_age_and_is_gone_soon(self):
        """It keeps its connections and says nothing, as behind a net that drops without a word."""
        # What was never answered has no age. The job itself tells its restarts; what a chart spans, only the answer does.
        self.terminal.wait("restarts  ", " tm-1 ")
        self.assertTrue(eventually(lambda: re.search(r"│ +[\d.]+k–[\d.]+k ", self.terminal.screen())), self.terminal.screen())
        self.server.process.send_signal(signal.SIGSTOP)
        self.addCleanup(self.server.process.send_signal, signal.SIGCONT)
        began = time.monotonic()
        self.terminal.wait("s old", gone=[" live "], seconds=20)
        self.assertLess(time.monotonic() - began, 14)
        self.terminal.wait("offline, ", "held: offline", seconds=20)
        self.assertLess(time.monotonic() - began, 22)
        titles = next(line for line in self.terminal.screen().splitlines() if "held: offline" in line)
        self.assertEqual(titles.count(" old"), 2, titles)
        self.server.process.send_signal(signal.SIGCONT)
        self.terminal.wait(" live ", gone=["held: offline"], seconds=30)

    def test_a_killed_server_is_shown_and_the_next_one_is_taken(self):
        self.look_at(JOB)
        self.command(f"savepoint {JOB}", JOB)
        self.terminal.wait("savepoint file:")
        self.server.kill()
        self.terminal.wait("offline")
        self.server.start()
        self.line.target = self.server.port
        self.terminal.wait("connected again", "live", seconds=30)
        # Another server has another timeline, and its numbers begin anew.
        self.command(f"scale {JOB} 9", "9")
        self.terminal.wait("scaled from 8 to 9")
        self.assertEqual(self.told("scaled from 8 to 9"), 1, self.terminal.screen())
        self.terminal.keys("q")
        self.terminal.wait("left with 0")


if __name__ == "__main__":
    unittest.main(verbosity=2)
