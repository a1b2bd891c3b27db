#!/usr/bin/env python3
"""`mcp serve` in front of a real Flink: what it answers is held against what Flink itself says, and on disk."""

import os
import pathlib
import re
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Console"))
import console  # noqa: E402: the console in a terminal

from flink_case import FlinkCase
from server import eventually


class OnFlink(FlinkCase):
    # The life of a job.

    def test_a_job_is_submitted_scaled_saved_cancelled_and_restarted(self):
        job_id = self.submit("orders", parallelism=4)
        job = self.running(job_id)
        native_id = job["native_id"]
        # Flink answers this from a cache of three seconds.
        self.assertTrue(eventually(lambda: self.flink.widths(native_id) == {4}, 5))
        self.assertEqual(self.flink.ask(f"/jobs/{native_id}/checkpoints/config")["interval"], 60000)
        self.assertIn("RocksDB", self.flink.text("/taskmanagers/tm-1/log"), "2.3 tells the state backend nowhere else")

        scaled = self.post(f"/api/v1/jobs/{job_id}/scale", parallelism=8)
        # Flink's own answer first: what is told as effective is.
        self.assertEqual(self.flink.widths(native_id), {8}, scaled)
        self.assertEqual((scaled["parallelism"], scaled["previous"], scaled["effective"]), (8, 4, True))
        self.assertEqual(self.job(job_id)["parallelism"], 8)

        path = self.post(f"/api/v1/jobs/{job_id}/savepoint")["savepoint_path"]
        self.assertTrue(self.on_disk(path), path)
        self.assertEqual([each["path"] for each in self.get(f"/api/v1/jobs/{job_id}/savepoints")["savepoints"]], [path])

        ended = self.post(f"/api/v1/jobs/{job_id}/cancel", with_savepoint=True)
        self.assertEqual(self.flink.ask(f"/jobs/{native_id}/status")["status"], "FINISHED")
        self.assertEqual((ended["state"], self.job(job_id)["state"]), ("CANCELED", "CANCELED"))
        self.assertTrue(self.on_disk(ended["savepoint_path"]), ended)
        self.assertNotEqual(ended["savepoint_path"], path)
        for action in ("scale", "savepoint", "cancel"):
            refused = self.server.call("POST", f"/api/v1/jobs/{job_id}/{action}", {"parallelism": 2} if action == "scale" else {})
            self.assertEqual((refused.status, refused.json["code"]), (409, "wrong_state"), refused.body)

        restarted = self.post(f"/api/v1/jobs/{job_id}/restart", from_savepoint=ended["savepoint_path"])
        self.assertEqual((restarted["previous_job_id"], restarted["savepoint_path"]), (job_id, ended["savepoint_path"]))
        again = self.running(restarted["job_id"])
        self.assertEqual(self.restored(again["native_id"])["external_path"], ended["savepoint_path"])
        told = [entry["text"] for entry in self.get(f"/api/v1/jobs/{job_id}/timeline")["entries"] if entry["kind"] == "action"]
        self.assertEqual([text.split()[0] for text in told], ["submitted", "scaled", "savepoint", "canceled", "restarted"], told)
        self.audited("submit_job done", "scale_job done", "create_savepoint done", "cancel_job done", "scale_job wrong_state",
                     "create_savepoint wrong_state", "cancel_job wrong_state", "restart_job done")

    def test_the_guides_calls_follow_each_other_without_waiting(self):
        job_id = self.submit("hasty", parallelism=2)
        status = self.job(job_id)
        self.assertIn(status["state"], ("PENDING", "RUNNING"))
        self.assertLessEqual({"start_time", "duration"}, set(status))
        scaled = self.post(f"/api/v1/jobs/{job_id}/scale", parallelism=8)
        native_id = self.flink.jobs("hasty")[-1]["jid"]
        self.assertEqual((scaled["effective"], self.flink.widths(native_id)), (True, {8}), scaled)
        path = self.post(f"/api/v1/jobs/{job_id}/savepoint")["savepoint_path"]
        ended = self.post(f"/api/v1/jobs/{job_id}/cancel", with_savepoint=True)
        self.assertTrue(self.on_disk(path) and self.on_disk(ended["savepoint_path"]))
        self.assertEqual((ended["state"], self.flink.ask(f"/jobs/{native_id}/status")["status"]), ("CANCELED", "FINISHED"))

    # What is read.

    def test_what_is_read_of_a_job_is_what_flink_says(self):
        job_id = self.submit("reading", "rate=400", "checkpoint-ms=1000", parallelism=2)
        native_id = self.running(job_id)["native_id"]
        vertices = {vertex["id"]: vertex for vertex in self.flink.ask(f"/jobs/{native_id}")["vertices"]}
        graph = self.get(f"/api/v1/jobs/{job_id}/graph")
        self.assertEqual({each["id"]: each["parallelism"] for each in graph["vertices"]},
                         {key: vertex["parallelism"] for key, vertex in vertices.items()})
        self.assertEqual(len(graph["edges"]), sum(len(node.get("inputs", [])) for node in self.flink.ask(f"/jobs/{native_id}/plan")["plan"]["nodes"]))
        eventually(lambda: self.get(f"/api/v1/jobs/{job_id}/checkpoints")["completed"] >= 3, 20)
        told = self.get(f"/api/v1/jobs/{job_id}/checkpoints")
        flink = self.flink.ask(f"/jobs/{native_id}/checkpoints")
        self.assertLessEqual(abs(told["completed"] - flink["counts"]["completed"]), 5, "they are up to five seconds old")
        theirs = {each["id"]: each for each in flink["history"]}
        shared = [each for each in told["history"] if each["id"] in theirs and each["status"] == "COMPLETED"]
        self.assertTrue(shared)
        for each in shared:
            self.assertEqual(each["path"], theirs[each["id"]]["external_path"])
            self.assertAlmostEqual(each["end_to_end_s"], theirs[each["id"]]["end_to_end_duration"] / 1000, places=2)
        # Flink's own meters are means of a minute that has not been: its counters tell what comes in.
        source = next(each["id"] for each in graph["vertices"] if "read" in each["name"])
        figure = lambda name: self.flink.ask(f"/jobs/{native_id}/vertices/{source}/subtasks/metrics?get={name}&agg=sum")[0]["sum"]
        self.assertTrue(eventually(lambda: 320 < (self.newest(job_id, "records_in_per_s") or 0) < 480, 45, 1),
                        f"400 a second are made, we say {self.newest(job_id, 'records_in_per_s')}")
        self.assertLess(figure("numRecordsOutPerSecond"), 400 * 1.2)
        self.assertGreater(figure("numRecordsOut"), 0)
        # Flink's watermarks are up to ten seconds old when they are read; the lag is not longer for that.
        self.assertLess(self.newest(job_id, "watermark_lag_s"), 5)
        configuration = self.get(f"/api/v1/jobs/{job_id}/configuration")
        self.assertEqual(configuration["submitted"]["code_path"], self.jar)
        self.assertEqual(configuration["engine"]["checkpointing"]["interval"], 1000)
        lines = self.get(f"/api/v1/jobs/{job_id}/logs?level=INFO&limit=2000")["lines"]
        self.assertTrue(any(native_id in line["message"] and line["source"] == "jobmanager" for line in lines), lines[-5:])
        self.assertTrue(any(line["source"].startswith("tm-") for line in lines))
        self.assertEqual([line["time"] for line in lines], sorted(line["time"] for line in lines))

    def test_trouble_is_named_as_flink_knows_it(self):
        crasher = self.submit("crasher", "rate=300", "fail-after=600", "restarts=100")
        slow = self.submit("slow", "rate=2000", "work-ms=20", parallelism=2)
        expiring = self.submit("expiring", "rate=100", "checkpoint-timeout-ms=1000", "snapshot-ms=2500", "checkpoint-ms=1500")
        rules = {crasher: "restart_loop", slow: "bottleneck", expiring: "checkpoint_failing"}
        found = {}

        def look():
            for job_id in rules:
                self.job(job_id)  # someone looks at it
                findings = {each["rule"]: each for each in self.get(f"/api/v1/jobs/{job_id}/diagnosis")["findings"]}
                found[job_id] = findings.get(rules[job_id]) or found.get(job_id)
            return all(found.values())

        self.assertTrue(eventually(look, 90, 1), found)
        exceptions = self.flink.ask(f"/jobs/{self.job(crasher)['native_id']}/exceptions")["exceptionHistory"]["entries"]
        self.assertIn("IllegalStateException", found[crasher]["summary"])
        self.assertIn("told to fail after 600 records", exceptions[0]["stacktrace"])
        self.assertIn("work", found[slow]["summary"])
        native_id = self.job(slow)["native_id"]
        vertices = {vertex["name"].split(" ")[0].rstrip(":"): vertex["id"] for vertex in self.flink.ask(f"/jobs/{native_id}")["vertices"]}
        pressure = self.flink.ask(f"/jobs/{native_id}/vertices/{next(each for name, each in vertices.items() if name.startswith('work'))}/backpressure")
        self.assertGreater(max(each["busyRatio"] for each in pressure["subtasks"]), 0.9, pressure)
        failed = self.flink.ask(f"/jobs/{self.job(expiring)['native_id']}/checkpoints")
        self.assertGreater(failed["counts"]["failed"], 0)
        self.assertIn("expired", failed["latest"]["failed"]["failure_message"])
        # The same exception at every restart is told at every restart, and not at every poll.
        told = [entry for entry in self.get(f"/api/v1/jobs/{crasher}/timeline")["entries"] if entry["kind"] == "exception"]
        thrown = self.flink.ask(f"/jobs/{self.job(crasher)['native_id']}/exceptions?maxExceptions=100")["exceptionHistory"]["entries"]
        times = [entry["time"] for entry in told]
        self.assertEqual(len(times), len(set(times)), told)
        self.assertLessEqual(len(told), len(thrown) + 1)

    # Commands.

    def test_commands_do_what_they_say_and_end_with_their_codes(self):
        job_id = self.mcp("job", "submit", "--name", "by-command", "--runner", "flink", "--type", "STREAMING", "--code", self.jar,
                          "--parallelism", "2", "--checkpoint-interval", "60000", "--state-backend", "rocksdb",
                          "--option", "input_source=kafka://input-topic", "--option", "output_sink=kafka://output-topic").strip()
        self.running(job_id)
        native_id = self.job(job_id)["native_id"]
        self.mcp("job", "scale", "by-command", "--parallelism", "3")
        self.assertEqual(self.flink.widths(native_id), {3})
        path = self.mcp("job", "savepoint", job_id).strip()
        self.assertTrue(self.on_disk(path), path)
        for words in (("status",), ("metrics",), ("logs",), ("configuration",), ("graph",), ("checkpoints",), ("savepoints",),
                      ("timeline",), ("diagnose",), ("analyze",)):
            self.assertTrue(self.mcp("job", *words, job_id).strip(), words)
        self.mcp("job", "cancel", job_id, "--with-savepoint")
        self.assertEqual(self.flink.ask(f"/jobs/{native_id}/status")["status"], "FINISHED")
        self.mcp("job", "scale", job_id, "--parallelism", "2", code=1)
        self.mcp("job", "scale", job_id, code=2)
        self.mcp("job", "status", "no-such-job", code=3)
        self.mcp("job", "submit", "--runner", "flink", "--code", "/etc/hostname", code=4)
        self.assertEqual(len(self.flink.jobs("by-command")), 1)

    # Kills.

    def test_a_submission_repeated_across_kills_of_the_server_is_one_job(self):
        for number in range(4):
            body = self.body(f"once-{number}") | {"idempotency_key": f"key-{number}"}
            threading.Thread(target=self.quietly, args=("POST", "/api/v1/jobs", body)).start()
            time.sleep(0.02 + 0.12 * number)
            self.server.kill()
            self.server.start()
            first = self.server.call("POST", "/api/v1/jobs", body)
            self.assertEqual(first.status, 200, first.body)
            self.assertEqual(self.server.call("POST", "/api/v1/jobs", body).json["job_id"], first.json["job_id"])
            # Killed before the cluster had it, it is the same job that was not begun; else it is there, and once.
            there = eventually(lambda: self.flink.jobs(f"once-{number}"), 5)
            self.assertLessEqual(len(there), 1)
            if there:
                self.assertEqual(self.running(first.json["job_id"])["native_id"], there[0]["jid"])

    def test_a_server_killed_while_it_cancels_with_a_savepoint_knows_what_it_did(self):
        for number, delay in enumerate((0.05, 0.15, 0.4)):
            job_id = self.submit(f"half-{number}")
            native_id = self.running(job_id)["native_id"]
            threading.Thread(target=self.quietly, args=("POST", f"/api/v1/jobs/{job_id}/cancel", {"with_savepoint": True})).start()
            time.sleep(delay)
            self.server.kill()
            time.sleep(2)
            self.server.start()
            heard = eventually(lambda: (it := self.server.call("GET", f"/api/v1/jobs/{job_id}")).status == 200 and it, 10)
            self.assertTrue(heard, "a busy Flink may answer late, and does answer")
            if self.flink.ask(f"/jobs/{native_id}/status")["status"] == "RUNNING":
                self.assertEqual(self.running(job_id)["state"], "RUNNING", "it was not begun")
                continue
            self.assertTrue(eventually(lambda: self.job(job_id)["state"] == "CANCELED", 10), self.job(job_id))
            made = eventually(lambda: self.get(f"/api/v1/jobs/{job_id}/savepoints")["savepoints"], 30, 0.5)
            self.assertTrue(made and self.on_disk(made[0]["path"]), made)
            again = self.post(f"/api/v1/jobs/{job_id}/restart")
            self.assertEqual(self.restored(self.running(again["job_id"])["native_id"])["external_path"], made[0]["path"])

    def test_a_killed_flink_is_stale_with_its_age_and_comes_back(self):
        job_id = self.submit("orders")
        self.running(job_id)
        self.flink.kill()
        stale = eventually(lambda: (found := self.job(job_id))["stale"] and found, 20)
        self.assertTrue(stale, self.job(job_id))
        self.assertEqual(stale["state"], "RUNNING", "the last known one is kept")
        runner = self.get("/api/v1/runners/lab")
        self.assertEqual(runner["state"], "unreachable")
        self.assertTrue(runner["last_error"])
        refused = self.server.call("POST", f"/api/v1/jobs/{job_id}/savepoint", {"wait_seconds": 5})
        self.assertIn(refused.status, (202, 504), refused.body)
        self.assertIn("unreachable", self.mcp("runner", "show", "lab"))
        self.mcp("job", "savepoint", job_id, "--wait-seconds", "2", code=(1, 5))
        later = self.job(job_id)
        self.assertEqual(later["observed_at"], stale["observed_at"], "it says how old it is")
        self.flink.start()
        self.assertTrue(eventually(lambda: self.get("/api/v1/runners/lab")["state"] == "ok", 30))
        fresh = self.submit("after")
        self.running(fresh)

    # Cost.

    def test_ten_readers_cost_flink_no_more_than_one(self):
        job_id = self.submit("watched", parallelism=2)
        native_id = self.running(job_id)["native_id"].encode()
        streams = []
        self.addCleanup(lambda: [stream.kill() for stream in streams])

        def read(count):
            while len(streams) < count:
                streams.append(subprocess.Popen(["curl", "-sN", f"http://127.0.0.1:{self.server.port}/api/v1/events"], stdout=subprocess.DEVNULL))

        def asked(looks, seconds=8):
            """Requests a second that Flink got while so many looked at the job, its log too; those about jobs of other tests are
            nobody's here."""
            before, begun = self.proxy.count(), time.monotonic()
            while time.monotonic() < begun + seconds:
                turn = time.monotonic()
                for _ in range(looks):
                    self.job(job_id)
                    self.get(f"/api/v1/jobs/{job_id}/logs?limit=100")
                    self.get(f"/api/v1/jobs/{job_id}/diagnosis")
                time.sleep(max(0, turn + 1 - time.monotonic()))
            # The last turn of a busy machine ends late.
            told = [re.search(rb"/jobs/([0-9a-f]{32})", line) for line in self.proxy.asked[before:]]
            return sum(not job or job[1] == native_id for job in told) / (time.monotonic() - begun)

        read(1)
        asked(1, 3)
        one = asked(1)
        read(10)
        ten = asked(10)
        self.assertGreater(one, 1)
        self.assertLess(ten, one * 1.3 + 0.6, f"ten readers: {ten:.1f} requests a second, one: {one:.1f}")
        print(f"{one:.1f} requests a second for one reader, {ten:.1f} for ten")

    @unittest.skipUnless("BEAMTOP_PROGRAM" in os.environ or console.is_built(), "no console: swift build --product beamtop")
    def test_ten_consoles_cost_flink_no_more_than_one(self):
        """All look at the same job, its metrics and its log, and each of them sees what Flink says."""
        self.running(self.submit("watched", parallelism=2))
        terminals = []

        def look(count):
            while len(terminals) < count:
                terminal = console.Terminal(120, 40)
                self.addCleanup(terminal.close)
                terminal.run(f"{console.beamtop()} --server http://127.0.0.1:{self.server.port}")
                terminals.append(terminal)
            for terminal in terminals:
                terminal.wait("live", "watched · metrics", "watched", "RUNNING", seconds=40)

        def asked(seconds=10):
            before = self.proxy.count()
            time.sleep(seconds)
            return self.proxy.count() - before

        look(1)
        asked(5)
        one = asked()
        look(10)
        asked(5)
        ten = asked()
        self.assertGreater(one, 8)
        self.assertLess(ten, one * 1.2 + 5, f"ten consoles: {ten} requests, one: {one}")
        print(f"in ten seconds: {one} requests for one console, {ten} for ten")


if __name__ == "__main__":
    unittest.main(verbosity=2)
