#!/usr/bin/env python3
"""`mcp serve` with a runner of Dataflow, on a fake that is held to Google's discovery document; what the server says it did
is checked by asking the fake."""

import json
import pathlib
import unittest

from dataflow_case import DataflowCase
from server import eventually


class Watching(DataflowCase):
    auth = True

    def test_jobs_are_listed_as_the_service_has_them(self):
        jobs = eventually(lambda: [j for j in self.get("/api/v1/jobs")["jobs"]] if len(self.get("/api/v1/jobs")["jobs"]) == 11 else None)
        theirs = {job.id: job for job in self.fake.world.jobs.values() if job.raw["location"] == "us-central1"}
        self.assertEqual({job["native_id"] for job in jobs}, set(theirs))
        for job in jobs:
            raw = theirs[job["native_id"]].raw
            self.assertEqual((job["job_name"], job["job_type"], job["native_state"]),
                             (raw["name"], raw["type"].removeprefix("JOB_TYPE_"), raw["currentState"]))
        self.assertEqual(self.runner()["version"], "v1b3")

    def test_the_token_is_asked_for_once_and_is_told_nowhere(self):
        eventually(lambda: len(self.fake.requests) > 10)
        self.assertEqual(self.fake.tokens.asked, ["assertion"])
        self.assertTrue(all(r["token"].startswith("Bearer ya29.fake-1") for r in self.fake.requests))
        self.fake.tokens.expire()
        eventually(lambda: len(self.fake.tokens.asked) > 1)
        eventually(lambda: self.runner()["state"] == "ok")
        self.assertEqual(self.runner()["state"], "ok")
        job = self.job("orders")
        self.post(f"/api/v1/jobs/{job['job_id']}/cancel")
        seen = self.server.said() + "".join(p.read_text(errors="replace") for p in pathlib.Path(self.server.home, "state").rglob("*") if p.is_file())
        for secret in ("ya29", "PRIVATE KEY", "assertion"):
            self.assertNotIn(secret, seen)
            self.assertNotIn(secret, json.dumps(self.get("/api/v1/jobs")))

    def test_details_name_what_is_wrong(self):
        expected = {"lagging": "workers_at_bound", "stuck": "stuck_step", "erring": "worker_errors", "starved": "scaling_blocked", "broken": "failed"}
        for name, rule in expected.items():
            job = self.job(name)
            rules = lambda: [f["rule"] for f in self.get(f"/api/v1/jobs/{job['job_id']}/diagnosis")["findings"]]
            eventually(lambda: rule in rules(), 30)
            self.assertIn(rule, rules(), name)
        broken = self.get(f"/api/v1/jobs/{self.job('broken')['job_id']}/diagnosis")
        self.assertIn("no such customer", json.dumps(broken))

    def test_logs_graph_metrics_and_configuration(self):
        job = self.job("erring")
        path = f"/api/v1/jobs/{job['job_id']}"
        lines = self.get(f"{path}/logs?level=ERROR")["lines"]
        self.assertTrue(lines and "no such customer" in lines[0]["message"], lines)
        self.assertTrue(any(line["source"] == "autoscaling" for line in self.get(f"{path}/logs")["lines"]))
        graph = eventually(lambda: self.get(f"{path}/graph") if self.get(f"{path}/graph")["vertices"] else None)
        self.assertEqual([v["name"] for v in graph["vertices"]], ["Read", "Enrich/Write"])
        self.assertEqual([(e["from"], e["to"]) for e in graph["edges"]], [("F1", "F2")])
        eventually(lambda: self.job("erring")["metrics"]["records_in_per_s"], 40)
        figures = self.job("erring")["metrics"]
        self.assertAlmostEqual(figures["records_in_per_s"], 100, delta=30)
        self.assertAlmostEqual(figures["watermark_lag_s"], 2.5, delta=2)
        told = self.get(f"{path}/configuration")
        self.assertEqual(told["engine"]["workers"]["maxNumWorkers"], 10)
        self.assertNotIn("hunter2", json.dumps(told))


class Changing(DataflowCase):
    def test_scale_sets_the_bounds_and_waits_for_the_workers(self):
        job = self.job("orders")
        plan = self.post(f"/api/v1/jobs/{job['job_id']}/scale", parallelism=6, dry_run=True)
        self.assertIn("bounds", json.dumps(plan))
        self.assertEqual(self.fake.asked("PUT"), [])
        done = self.post(f"/api/v1/jobs/{job['job_id']}/scale", parallelism=6)
        self.assertEqual((done["effective"], done["parallelism"], done["previous"]), (True, 6, 3))
        theirs = self.theirs(job)
        self.assertEqual(theirs.whole()["runtimeUpdatableParams"], {"minNumWorkers": 6, "maxNumWorkers": 6})
        self.assertEqual(theirs.workers, 6)

    def test_snapshot_drain_and_cancel(self):
        job = self.job("orders")
        path = f"/api/v1/jobs/{job['job_id']}"
        snapshot = self.post(f"{path}/savepoint")["savepoint_path"]
        self.assertEqual(self.theirs(job).snapshots[snapshot]["state"], "READY")
        self.assertEqual(self.post(f"{path}/drain")["state"], "FINISHED")
        self.assertEqual(self.theirs(job).state, "JOB_STATE_DRAINED")
        other = self.job("erring")
        ended = self.post(f"/api/v1/jobs/{other['job_id']}/cancel", with_savepoint=True)
        self.assertEqual(ended["state"], "CANCELED")
        self.assertIn(ended["savepoint_path"], self.theirs(other).snapshots)
        self.assertEqual(self.theirs(other).state, "JOB_STATE_CANCELLED")
        self.post(f"{path}/cancel", status=409)

    def test_a_batch_says_why_not(self):
        path = f"/api/v1/jobs/{self.job('nightly')['job_id']}"
        for verb, body, words in [("scale", {"parallelism": 4}, "Streaming Engine"), ("drain", {}, "streaming jobs alone"), ("savepoint", {}, "snapshots")]:
            self.assertIn(words, json.dumps(self.post(f"{path}/{verb}", status=422, **body)))
        self.assertEqual(self.fake.asked("PUT") + self.fake.asked("POST"), [])
        self.assertEqual(self.post(f"{path}/cancel")["state"], "CANCELED")

    def test_a_pipeline_in_python_is_taken_over_and_restored(self):
        job = self.post("/api/v1/jobs", runner="df", job_name="Orders_Stream", job_type="STREAMING", code_path=str(self.pipeline),
                        pipeline_options={"parallelism": 2, "temp_location": "gs://bucket/tmp"})
        named = eventually(lambda: (lambda j: j if j["native_id"] else None)(self.get(f"/api/v1/jobs/{job['job_id']}")), 40)
        self.assertIsNotNone(named, self.get(f"/api/v1/jobs/{job['job_id']}"))
        self.assertEqual(self.theirs(named).raw["name"], "orders-stream")
        eventually(lambda: self.get(f"/api/v1/jobs/{job['job_id']}")["state"] == "RUNNING")
        client = self.get(f"/api/v1/jobs/{job['job_id']}/logs?limit=500")["lines"]
        said = json.loads(next(l["message"] for l in client if '"given"' in l["message"]))
        self.assertEqual((said["given"]["runner"], said["given"]["project"], said["given"]["num_workers"]), ("DataflowRunner", "p", "2"))
        self.assertIn("--temp_location=gs://bucket/tmp", said["rest"])
        again = self.post(f"/api/v1/jobs/{job['job_id']}/restart")
        next_job = eventually(lambda: (lambda j: j if j["native_id"] else None)(self.get(f"/api/v1/jobs/{again['job_id']}")), 40)
        self.assertEqual(self.theirs(named).state, "JOB_STATE_CANCELLED")
        self.assertEqual(self.theirs(next_job).raw["createdFromSnapshotId"], again["savepoint_path"])

    def test_a_pipeline_that_fails_says_why(self):
        job = self.post("/api/v1/jobs", runner="df", job_name="wrong", code_path=str(self.pipeline), program_args=["--crash"])
        failed = eventually(lambda: (lambda j: j if j["state"] == "FAILED" else None)(self.get(f"/api/v1/jobs/{job['job_id']}")), 40)
        self.assertIn("the pipeline is wrong", failed["diagnostics"])

    def test_templates_of_both_kinds(self):
        classic = self.post("/api/v1/jobs", runner="df", job_name="classic", job_type="STREAMING", code_path="gs://bucket/templates/words",
                            pipeline_options={"parallelism": 2, "machine_type": "n2-standard-4", "topic": "t"}, program_args=["--window=60"])
        sent = self.fake.asked("POST", "templates:launch")[-1]
        self.assertIn("gcsPath=gs%3A%2F%2Fbucket%2Ftemplates%2Fwords", sent["target"])
        self.assertEqual(json.loads(sent["body"]), {
            "jobName": "classic", "parameters": {"topic": "t", "window": "60"},
            "environment": {"numWorkers": 2, "maxWorkers": 2, "machineType": "n2-standard-4"}})
        self.assertEqual(self.theirs(self.get(f"/api/v1/jobs/{classic['job_id']}")).raw["name"], "classic")
        self.post("/api/v1/jobs", runner="df", job_name="flexible", code_path="gs://bucket/templates/words.json", pipeline_options={"max_workers": 7})
        self.assertEqual(json.loads(self.fake.asked("POST", "flexTemplates:launch")[-1]["body"])["launchParameter"]["environment"], {"maxWorkers": 7})
        refused = self.post("/api/v1/jobs", status=502, runner="df", job_name="x", code_path="gs://bucket/templates/words",
                            pipeline_options={"misspelt": 1}, dry_run=True)
        self.assertIn("Unrecognized parameter", json.dumps(refused))
        self.post("/api/v1/jobs", status=403, runner="df", job_name="x", code_path="gs://elsewhere/words")

    def test_a_lost_answer_to_a_launch_is_no_second_job(self):
        self.fake.fault = "lost-answers"
        answer = self.server.call("POST", "/api/v1/jobs", {"runner": "df", "job_name": "lost", "code_path": "gs://bucket/templates/words"})
        self.assertIn(answer.status, (502, 504), answer.body)
        self.fake.fault = "none"
        job = self.job("lost")
        eventually(lambda: self.job("lost")["native_id"])
        self.assertEqual(len(self.fake.asked("POST", "templates:launch")), 1)
        self.assertEqual(len([j for j in self.get("/api/v1/jobs")["jobs"] if j["job_name"] == "lost"]), 1, job)


class Trouble(DataflowCase):
    region = "*"

    def test_every_fault_is_told_and_left(self):
        expected = {"429": ("degraded", "quota"), "503": ("unreachable", "503"), "500": ("unreachable", "500"), "html": ("degraded", "text/html"),
                    "not-json": ("degraded", "200"), "401": ("denied", "401"), "403": ("denied", "roles/dataflow.viewer"), "half": ("unreachable", ""),
                    "huge": ("degraded", ""), "redirect": ("denied", "login")}
        for fault, (state, words) in expected.items():
            with self.subTest(fault):
                self.fake.fault = fault
                told = eventually(lambda: (lambda r: r if r["state"] == state else None)(self.runner()), 40)
                self.assertIsNotNone(told, f"{fault}: {self.runner()}")
                self.assertIn(words, told["last_error"])
                self.assertEqual(self.server.call("GET", "/health").status, 200)
                self.fake.fault = "none"
                eventually(lambda: self.runner()["state"] == "ok", 40)
                self.assertEqual(self.runner()["state"], "ok", fault)
        self.assertEqual(len([j for j in self.get("/api/v1/jobs")["jobs"] if not j["stale"]]), 12)

    def test_after_429_nothing_is_asked_until_it_is_time(self):
        self.fake.fault = "429"
        eventually(lambda: self.runner()["state"] == "degraded")
        before = len(self.fake.requests)
        eventually(lambda: False, 1.0)
        self.assertLess(len(self.fake.requests) - before, 10)

    def test_what_is_done_goes_through_a_moment_of_429(self):
        job = self.job("orders")
        self.fake.fault = "429-once"
        self.assertEqual(self.post(f"/api/v1/jobs/{job['job_id']}/cancel")["state"], "CANCELED")

    def test_values_that_nobody_knows_yet_hurt_nothing(self):
        self.fake.fault = "unknown-enums"
        told = eventually(lambda: [j for j in self.get("/api/v1/jobs")["jobs"] if j["native_state"] in ("JOB_STATE_HIBERNATING", "99")])
        self.assertTrue(told and all(job["state"] == "UNKNOWN" for job in told))
        self.assertEqual(self.runner()["state"], "ok")

    def test_a_region_that_fails_keeps_its_jobs(self):
        job = self.job("far")
        self.fake.fault = "failed-location"
        eventually(lambda: self.runner()["state"] == "degraded")
        self.assertIn("europe-west1", self.runner()["last_error"])
        eventually(lambda: self.get(f"/api/v1/jobs/{job['job_id']}")["stale"])
        self.assertEqual(self.get(f"/api/v1/jobs/{job['job_id']}")["state"], "RUNNING")


class Crowd(DataflowCase):
    jobs = 2500

    def test_2500_jobs_come_in_pages(self):
        eventually(lambda: len(self.get("/api/v1/jobs")["jobs"]) >= 2499, 30)
        self.assertEqual(len(self.get("/api/v1/jobs")["jobs"]), 2499)
        self.assertTrue(self.fake.asked("GET", "pageToken"))


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
