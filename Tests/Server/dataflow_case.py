"""A server with a runner of Dataflow on the fake one, and what a user of it does."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

from server import Server, eventually

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Lab"))
from dataflow import FakeDataflow  # noqa: E402

# What Beam's Python does to submit a pipeline, as far as Dataflow sees it.
PIPELINE = """
import argparse, json, os, sys, urllib.request
import sys as apache_beam  # from apache_beam import Pipeline
parser = argparse.ArgumentParser()
for name in ("runner", "project", "region", "job_name", "dataflow_endpoint", "num_workers", "create_from_snapshot"):
    parser.add_argument("--" + name)
parser.add_argument("--streaming", action="store_true")
given, rest = parser.parse_known_args()
print(json.dumps({"given": vars(given), "rest": rest}), file=sys.stderr)
if "--crash" in rest:
    raise RuntimeError("the pipeline is wrong")
body = {"name": given.job_name, "type": "JOB_TYPE_STREAMING" if given.streaming else "JOB_TYPE_BATCH"}
if given.create_from_snapshot:
    body["createdFromSnapshotId"] = given.create_from_snapshot
place = f"{given.dataflow_endpoint}/v1b3/projects/{given.project}/locations/{given.region}/jobs"
request = urllib.request.Request(place, json.dumps(body).encode(), {"Content-Type": "application/json"})
job = json.load(urllib.request.urlopen(request))
print(f"INFO:apache_beam.runners.dataflow.internal.apiclient:Created job with id: [{job['id']}]", file=sys.stderr)
"""


def key_file(folder, fake):
    """A service account's key as Google's files have it, made for this run; its tokens come from the fake."""
    pem = subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"], check=True, capture_output=True, text=True).stdout
    path = pathlib.Path(folder) / "account.json"
    path.write_text(json.dumps({"type": "service_account", "project_id": "p", "private_key_id": "kid-1", "private_key": pem,
                                "client_email": "ops@p.iam.gserviceaccount.com", "token_uri": fake.url + "/token"}))
    return path


class DataflowCase(unittest.TestCase):
    auth = False
    region = "us-central1"
    jobs = 12

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.fake = FakeDataflow(jobs=self.jobs, patience=0.4, auth=self.auth)
        self.addCleanup(self.fake.close)
        credentials = "none"
        if self.auth:
            credentials = str(key_file(self.folder.name, self.fake))
            self.fake.tokens.account = json.loads(pathlib.Path(credentials).read_text())
        pipelines = pathlib.Path(self.folder.name) / "pipelines"
        pipelines.mkdir()
        self.pipeline = pipelines / "orders_stream.py"
        self.pipeline.write_text(PIPELINE)
        self.server = Server(configuration=json.dumps({
            "runners": [{"name": "df", "type": "dataflow", "project": "p", "region": self.region, "endpoint": self.fake.url, "python": sys.executable,
                         "credentials": credentials, "poll_seconds": 0.3, "requests_per_minute": 60000}],
            "pipeline_roots": [str(pipelines), "gs://bucket/templates"]}))
        self.addCleanup(self.server.close)
        self.server.start()
        eventually(lambda: self.runner()["state"] == "ok")

    def tearDown(self):
        self.assertEqual(self.fake.violations, [])

    def get(self, path):
        answer = self.server.call("GET", path)
        self.assertEqual(answer.status, 200, f"{path}: {answer.body}")
        return answer.json

    def post(self, path, status=200, **body):
        answer = self.server.call("POST", path, body, timeout=120)
        self.assertEqual(answer.status, status, f"{path}: {answer.body}")
        return answer.json

    def runner(self):
        return self.get("/api/v1/runners/df")

    def job(self, name, live=True):
        """Our job of that name, once it is listed."""
        def found():
            listed = [job for job in self.get("/api/v1/jobs")["jobs"] if job["job_name"] == name]
            if live:
                listed = [job for job in listed if job["state"] not in ("FINISHED", "CANCELED", "FAILED")] or listed
            return listed[-1] if listed else None
        job = eventually(found)
        self.assertIsNotNone(job, f"no job {name}")
        return job

    def theirs(self, job):
        """The same job as the fake has it."""
        return self.fake.world.jobs[job["native_id"]].tick()
