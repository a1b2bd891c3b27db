#!/usr/bin/env python3
"""Server-sent events from outside: what a reader is told, after a pause, after a restart, and at the end."""

import time
import unittest

from server import Server, eventually
from raw import Events, Wire

SLEEPER = "#!/bin/sh\nwhile :; do sleep 600; done\n"
JOBS = "/api/v1/jobs"


class Stream(unittest.TestCase):
    def setUp(self):
        self.server = Server().start()
        self.addCleanup(self.server.close)
        self.code = self.server.script("sleeper.sh", SLEEPER)

    def submit(self, name):
        answer = self.server.call("POST", JOBS, {"job_name": name, "runner": "direct", "code_path": self.code})
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json["job_id"]

    def read(self, last=None, **more):
        reader = Events(self.server, last, **more)
        self.addCleanup(reader.close)
        self.assertEqual((reader.status, reader.headers["content-type"]), (200, "text/event-stream"))
        return reader

    @staticmethod
    def tells(job, state):
        return lambda name, id, data: any(
            told["job_id"] == job and told["state"] == state for told in data.get("jobs", []))

    def test_first_a_snapshot_then_changes_and_the_timeline(self):
        first = self.submit("first")
        reader = self.read()
        name, id, data = reader.next()
        self.assertEqual(name, "snapshot")
        self.assertRegex(id, r"^[^-]+-\d+-\d+$")
        self.assertEqual([job["job_id"] for job in data["jobs"]], [first])
        self.assertEqual([runner["runner"] for runner in data["runners"]], ["direct"])
        revision = data["revision"]
        second = self.submit("second")
        for name, id, data in reader.until(self.tells(second, "RUNNING")):
            self.assertIn(name, ("change", "timeline"))
            if name == "change":
                self.assertGreaterEqual(data["revision"], revision)
                revision = data["revision"]
                self.assertEqual(int(id.split("-")[1]), revision)
        self.server.call("POST", f"{JOBS}/{second}/cancel", {})
        seen = reader.until(lambda name, id, data: name == "timeline" and any(
            entry["kind"] == "action" and entry["job_id"] == second for entry in data["entries"]))
        seen += [] if any(self.tells(second, "CANCELED")(*event) for event in seen) else reader.until(self.tells(second, "CANCELED"))
        self.assertTrue(seen)

    def test_a_reader_that_comes_back_misses_nothing_and_hears_nothing_twice(self):
        reader = self.read()
        _, id, data = reader.next()
        known = {job["job_id"]: job for job in data["jobs"]}
        entries = []
        jobs = []
        for number in range(6):
            jobs.append(self.submit(f"job-{number}"))
            if number % 2:
                self.server.call("POST", f"{JOBS}/{jobs[-1]}/cancel", {})
            reader.close()
            if number == 3:
                time.sleep(1)
            reader = self.read(id)
            target = ("CANCELED" if number % 2 else "RUNNING")
            for name, id, data in reader.until(self.tells(jobs[-1], target)):
                self.assertNotEqual(name, "snapshot", "a resumption is no beginning")
                entries += data.get("entries", [])
                known.update({job["job_id"]: job for job in data.get("jobs", [])})
        final = {job["job_id"]: job["state"] for job in self.server.call("GET", JOBS).json["jobs"]}
        self.assertEqual({job: told["state"] for job, told in known.items()}, final)
        whole = self.server.call("GET", "/api/v1/timeline").json["entries"]

        def missing():
            told = [(entry["time"], entry["text"], entry.get("job_id")) for entry in entries]
            self.assertEqual(len(told), len(set(told)), "an entry was told twice")
            return [entry for entry in whole if (entry["time"], entry["text"], entry.get("job_id")) not in told
                    and entry.get("job_id") in jobs]

        while missing():
            name, id, data = reader.next()
            entries += data.get("entries", [])

    def test_after_a_restart_or_with_an_id_of_nobody_a_new_snapshot_comes(self):
        job = self.submit("first")
        reader = self.read()
        _, id, _ = reader.next()
        self.assertEqual(self.read(id).next()[0], "change")
        incarnation, revision, entry = id.split("-")
        for wrong in ("nonsense", "x-1-1", f"{incarnation}-99999999-{entry}", f"{incarnation}-{revision}-99999999",
                      f"{incarnation}--1-0", f"{incarnation}-{revision}", f"{incarnation}-99999999999999999999-0", "-" * 2000):
            self.assertEqual(self.read(wrong).next()[0], "snapshot", wrong)
        self.server.kill()
        self.assertRaises((EOFError, OSError), lambda: reader.until(lambda *event: False))
        self.server.start()
        reader = self.read(id)
        name, fresh, data = reader.next()
        self.assertEqual(name, "snapshot")
        self.assertNotEqual(fresh.split("-")[0], incarnation)
        if job not in [told["job_id"] for told in data["jobs"]]:
            reader.until(self.tells(job, "RUNNING"))

    def test_a_stream_ends_with_a_word(self):
        reader = self.read()
        reader.next()
        began = time.monotonic()
        self.assertEqual(self.server.stop(), 0)
        seen = []
        while event := reader.next():
            seen.append(event)
        self.assertEqual(seen[-1][0], "goodbye")
        self.assertEqual(reader.wire.all(), b"")
        self.assertLess(time.monotonic() - began, 5)

    def test_http_1_0_readers_get_the_same_bytes_without_chunks(self):
        with Wire(self.server) as wire:
            wire.send("GET /api/v1/events HTTP/1.0\r\n\r\n")
            status, headers = wire.head()
            self.assertEqual((status, headers["connection"]), (200, "close"))
            self.assertNotIn("transfer-encoding", headers)
            while b"event: snapshot" not in wire.rest:
                self.assertTrue(wire.more())
            self.assertTrue(wire.rest.startswith(b"retry: 2000\n\n"))

    def test_readers_who_go_are_forgotten(self):
        self.server.call("GET", JOBS)
        before = self.server.descriptors()
        for number in range(100):
            reader = Events(self.server)
            if number % 2:
                reader.wire.reset()
            else:
                reader.close()
        self.assertTrue(eventually(lambda: self.server.descriptors() <= before + 10, seconds=15))
        self.assertTrue(eventually(
            lambda: "beamtop_event_streams 0\n" in self.server.call("GET", "/metrics").body, seconds=15))


if __name__ == "__main__":
    unittest.main(verbosity=2)
