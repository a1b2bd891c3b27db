#!/usr/bin/env python3
"""kill -9 at every moment: nothing acknowledged is lost, nothing half-done is believed."""

import json
import os
import random
import threading
import time
import unittest

from server import Server, eventually

ROUNDS = int(os.environ.get("BEAMTOP_KILLS", "12"))


class Killed(unittest.TestCase):
    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.close)
        self.code = self.server.script("sleeper.sh", "#!/bin/sh\nwhile :; do sleep 600; done\n")

    def submit(self, key):
        body = {"job_name": key, "runner": "direct", "code_path": self.code, "program_args": [key],
                "idempotency_key": key}
        return self.server.call("POST", "/api/v1/jobs", body)

    def jobs(self):
        return {job["job_name"]: job for job in self.server.call("GET", "/api/v1/jobs").json["jobs"]}

    def test_submissions_survive_kills_at_random_moments(self):
        chance = random.Random(7)
        acknowledged = {}  # key -> job_id
        asked = []
        for round in range(ROUNDS):
            self.server.start()
            keys = [f"job-{round}-{number}" for number in range(3)]
            asked += keys

            def ask(key):
                try:
                    answer = self.submit(key)
                    if answer.status in (200, 201):
                        acknowledged[key] = answer.json["job_id"]
                except OSError:
                    pass  # killed in the middle

            threads = [threading.Thread(target=ask, args=(key,)) for key in keys]
            for thread in threads:
                thread.start()
            # In every other round one of the three was answered when the kill comes.
            before = len(acknowledged)
            if round % 2:
                eventually(lambda: len(acknowledged) > before, every=0.001)
            else:
                time.sleep(chance.uniform(0, 0.25))
            self.server.kill()
            for thread in threads:
                thread.join()
        self.server.start()
        for key in asked:
            again = self.submit(key)
            self.assertLess(again.status, 300, f"{key}: {again.body}")
            if key in acknowledged:
                self.assertEqual(again.json["job_id"], acknowledged[key], f"{key} was acknowledged as another job")
        named = eventually(lambda: (found := self.jobs()) and all(key in found for key in asked) and found)
        self.assertTrue(named)
        for key in asked:
            running = [pid for pid in self.server.pids(f" {key} ") if "sleeper.sh" in cmdline(pid)]
            script = [pid for pid in running if cmdline(pid).startswith("/bin/sh ")]
            self.assertLessEqual(len(script), 1, f"{key} runs more than once: {[cmdline(pid) for pid in script]}")
            if named[key]["state"] == "RUNNING":
                self.assertEqual(len(script), 1, f"{key} is told RUNNING")
        self.assertGreater(len(acknowledged), 0, "every submission was killed: the test saw nothing")

    def test_cancellations_survive_kills(self):
        chance = random.Random(11)
        for round in range(ROUNDS // 2):
            self.server.start()
            key = f"cancel-{round}"
            job = self.submit(key).json["job_id"]
            eventually(lambda: self.server.call("GET", f"/api/v1/jobs/{job}").json["state"] == "RUNNING")
            thread = threading.Thread(target=self.quietly, args=("POST", f"/api/v1/jobs/{job}/cancel", {}))
            thread.start()
            time.sleep(chance.uniform(0, 0.1))
            self.server.kill()
            thread.join()
            self.server.start()
            alive = [pid for pid in self.server.pids(f" {key} ") if cmdline(pid).startswith("/bin/sh ")]
            state = eventually(lambda: self.settled(job, alive), seconds=15)
            self.assertTrue(state, f"{job}: {self.server.call('GET', f'/api/v1/jobs/{job}').body}; alive: {alive}")
            self.quietly("POST", f"/api/v1/jobs/{job}/cancel", {})
            self.server.kill()

    def settled(self, job, alive):
        """What is told agrees with the process."""
        state = self.server.call("GET", f"/api/v1/jobs/{job}").json.get("state")  # none while its runner has not answered yet
        if any(os.path.exists(f"/proc/{pid}") for pid in alive):
            return state if state in ("RUNNING", "CANCELLING") else None
        return state if state in ("CANCELED", "FAILED", "FINISHED", "UNKNOWN") else None

    def quietly(self, *call):
        try:
            return self.server.call(*call)
        except OSError:
            return None

    def test_the_id_of_a_write_answers_whatever_moment_the_kill_comes(self):
        chance = random.Random(13)
        stubborn = self.server.script("stubborn.sh", "#!/bin/sh\ntrap '' TERM\nwhile :; do sleep 1; done\n")
        told, states = {}, set()
        for round in range(ROUNDS // 2):
            self.server.start()
            for id, (operation, job) in told.items():  # those of every round before, too
                answer = self.server.call("GET", f"/api/v1/operations/{id}")
                self.assertEqual(answer.status, 200, answer.body)
                self.assertEqual((answer.json["operation"], answer.json["job_id"]), (operation, job))
                self.assertNotEqual(answer.json["state"], "running", "nobody runs it any more")
                if answer.json["state"] == "interrupted":
                    self.assertIn(f"get_job_status tells how {job} is", answer.json["hint"])
                states.add(answer.json["state"])
            key = f"op-{round}"
            body = {"job_name": key, "runner": "direct", "code_path": stubborn, "program_args": [key], "wait_seconds": 0}
            begun = self.server.call("POST", "/api/v1/jobs", body)
            job = eventually(lambda: self.jobs().get(key, {}).get("state") == "RUNNING" and self.jobs()[key]["job_id"])
            if begun.status == 202:
                told[begun.json["operation_id"]] = ("submit_job", job)
            ended = self.quietly("POST", f"/api/v1/jobs/{job}/cancel", {"wait_seconds": 0})
            self.assertEqual(ended.status, 202, ended.body)
            told[ended.json["operation_id"]] = ("cancel_job", job)
            time.sleep(chance.uniform(0, 0.2))
            self.server.kill()
        self.assertTrue(states & {"interrupted", "detached"}, states)
        self.server.start()
        self.assertEqual(self.server.call("GET", "/api/v1/operations/zz-1").status, 404)
        self.server.kill()

    def test_the_timeline_goes_on_where_it_ended(self):
        self.server.start()
        job = self.submit("told").json["job_id"]
        kept = lambda: any("submitted told" in entry["text"] for entry in self.server.state("timeline.jsonl"))
        self.assertTrue(eventually(kept))
        self.server.kill()
        file = self.server.home / "state" / "beamtop" / "timeline.jsonl"
        file.write_bytes(file.read_bytes() + b'{"id":7,"kind":"no')  # as a kill in the middle of a line leaves it
        self.server.start()
        entries = eventually(lambda: self.server.call("GET", f"/api/v1/jobs/{job}/timeline").json.get("entries"))
        self.assertIn("submitted told", entries[0]["text"])
        whole = self.server.call("GET", "/api/v1/timeline").json["entries"]
        self.assertTrue(any("1 unreadable line" in entry["text"] for entry in whole), whole)
        ids = [entry["id"] for entry in whole]
        self.assertEqual(ids, sorted(set(ids)))
        self.server.kill()

    def test_a_registry_cut_at_any_byte_loses_its_last_line_at_the_most(self):
        self.server.start()
        keys = [f"cut-{number}" for number in range(3)]
        ids = [self.submit(key).json["job_id"] for key in keys]
        self.server.kill()
        registry = self.server.home / "state" / "beamtop" / "registry.jsonl"
        whole = registry.read_bytes()
        last = whole.rstrip(b"\n").rfind(b"\n") + 1
        cuts = sorted({last, last + 1, len(whole) - 1} | set(range(last, len(whole), max(1, (len(whole) - last) // 6))))
        for cut in cuts:
            registry.write_bytes(whole[:cut])
            self.server.start()
            told = eventually(lambda: set(ids) <= (now := {job["job_id"] for job in self.jobs().values()}) and now)
            self.assertTrue(told, f"cut at {cut} of {len(whole)}: {self.jobs()}")
            self.server.kill()

    def test_a_job_of_a_runner_that_does_not_answer_is_not_said_to_be_unknown(self):
        self.server.start()
        job = self.submit("kept").json["job_id"]
        self.server.kill()
        file = self.server.home / "config.json5"
        file.write_text('{ runners: [ { name: "direct", type: "flink", url: "http://127.0.0.1:9" } ] }')
        self.server.start()
        for answer in (self.server.call("GET", f"/api/v1/jobs/{job}"), self.server.call("POST", f"/api/v1/jobs/{job}/cancel", {})):
            self.assertEqual((answer.status, answer.json["code"]), (504, "unreachable"), answer.body)
        self.assertEqual(self.server.call("GET", "/api/v1/jobs/nothing").status, 404)
        self.server.kill()

    def test_the_audit_tells_every_acknowledged_call(self):
        self.server.start()
        done = [self.submit(f"told-{number}").json["job_id"] for number in range(5)]
        self.server.kill()
        lines = (self.server.home / "state" / "beamtop" / "audit.jsonl").read_text().splitlines()
        told = [entry for entry in map(json.loads, lines) if entry["operation"] == "submit_job"]
        self.assertEqual(len(told), len(done))
        self.assertEqual({entry["outcome"] for entry in told}, {"done"})


def cmdline(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


if __name__ == "__main__":
    unittest.main(verbosity=2)
