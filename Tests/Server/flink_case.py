"""A server in front of a real Flink, and what a user of it does."""

import json
import os
import pathlib
import subprocess
import unittest

from flink_lab import Flink, Proxy
from server import Server, eventually, program

PORT = int(os.environ.get("BEAMTOP_FLINK_PORT", "8094"))
VERSION = os.environ.get("BEAMTOP_FLINK_VERSION", "2.3.0")


class FlinkCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.flink = Flink(PORT, VERSION)
        cls.addClassCleanup(cls.flink.stop)
        cls.flink.start()
        cls.jar = cls.flink.jar()
        cls.proxy = Proxy(PORT)
        cls.addClassCleanup(cls.proxy.close)

    def setUp(self):
        self.flink.end_jobs()
        eventually(lambda: self.flink.ask("/overview")["slots-available"] == self.flink.slots, 30)
        self.server = Server(configuration='{ runners: [ { name: "lab", type: "flink", url: "%s" } ], pipeline_roots: ["%s"] }'
                             % (self.proxy.url, pathlib.Path(self.jar).parent))
        self.addCleanup(self.server.close)
        self.server.start()

    # What the user guide's code does (Tests/Guide/guide_blocks.md).

    def get(self, path):
        answer = self.server.call("GET", path)
        self.assertEqual(answer.status, 200, f"{path}: {answer.body}")
        return answer.json

    def post(self, path, **body):
        answer = self.server.call("POST", path, body, timeout=120)
        self.assertEqual(answer.status, 200, f"{path} {body}: {answer.body}")
        return answer.json

    def body(self, name, *arguments, **options):
        """A submission in the user guide's shape."""
        return {"job_name": name, "runner_type": "flink", "job_type": "STREAMING", "code_path": self.jar,
                "pipeline_options": {"parallelism": 1, "checkpoint_interval": 60000, "state_backend": "rocksdb",
                                     "input_source": "kafka://input-topic", "output_sink": "kafka://output-topic"} | options,
                "program_args": [f"--{word}" for word in arguments]}

    def submit(self, name, *arguments, **options):
        return self.post("/api/v1/jobs", **self.body(name, *arguments, **options))["job_id"]

    def job(self, job_id):
        return self.get(f"/api/v1/jobs/{job_id}")

    def running(self, job_id):
        """The job, once it runs and Flink says so."""
        job = eventually(lambda: (found := self.job(job_id))["state"] == "RUNNING" and found, 30)
        self.assertTrue(job, self.job(job_id))
        self.assertEqual(self.flink.ask(f"/jobs/{job['native_id']}/status")["status"], "RUNNING")
        return job

    def on_disk(self, path):
        return pathlib.Path(path.removeprefix("file:")).is_dir()

    def restored(self, native_id):
        """Flink keeps a page for three seconds (web.refresh-interval): that of a job that has just begun may know nothing yet."""
        return eventually(lambda: self.flink.ask(f"/jobs/{native_id}/checkpoints")["latest"]["restored"], 10)

    def newest(self, job_id, name):
        """The last value of a series."""
        series = self.get(f"/api/v1/jobs/{job_id}/metrics?window_seconds=60&names={name}")["series"]
        return series[0]["values"][-1] if series else None

    def mcp(self, *words, code=0):
        done = subprocess.run([str(program()), *words, "--server", f"http://127.0.0.1:{self.server.port}"], env=self.server.environment,
                              capture_output=True, text=True, timeout=120)
        self.assertIn(done.returncode, code if isinstance(code, tuple) else (code,), f"mcp {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def quietly(self, *call):
        try:
            return self.server.call(*call)
        except OSError:
            return None

    def audited(self, *expected):
        """Every writing call, allowed or refused, is one line; nothing else is."""
        lines = (self.server.home / "state" / "beamtop" / "audit.jsonl").read_text().splitlines()
        found = [f"{entry['operation']} {entry['outcome']}" for entry in map(json.loads, lines)]
        self.assertEqual(found, list(expected))
