"""Engines that speak the real wire, each with so many jobs that run: a Flink and a Spark that are simulated, and the fake Dataflow.

Each keeps when it was asked, so that a limit can be held against it, and can change one job's state, so that it can be seen how long
that takes to be known."""

import http.server
import json
import pathlib
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Lab"))
from dataflow import FakeDataflow, Quiet  # noqa: E402
from hostile_cluster import Cluster  # noqa: E402


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *args):
        pass

    def do_GET(self):
        self.engine.times.append(time.time())
        found = self.engine.answer(self.path)
        data = b'{"errors":["none"]}' if found is None else found if isinstance(found, bytes) else json.dumps(found).encode()
        self.send_response(404 if found is None else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Simulated:
    def __init__(self):
        self.times = []
        self.server = Quiet(("127.0.0.1", 0), type("Bound", (Handler,), {"engine": self}))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Flink(Simulated):
    kind = "flink"

    def __init__(self, jobs):
        self.cluster = Cluster([f"flow-{number:05d}" for number in range(jobs)])
        self.changed = None
        super().__init__()

    def configuration(self):
        return {"url": self.url}

    def answer(self, path):
        found = self.cluster.answer(path)
        if path.startswith("/jobs/overview") and self.changed:
            for row in found["jobs"]:
                if row["name"] == self.changed:
                    row.update({"state": "FAILED", "end-time": row["start-time"] + 5})
        return found

    def change(self):
        self.changed = "flow-00007"
        return self.changed, "FAILED"


class Spark(Simulated):
    """A master with applications in client mode."""

    kind = "spark"

    def __init__(self, jobs):
        began = int(time.time() * 1000) - 600_000
        self.began = began
        self.apps = [{"id": f"app-20261126090000-{number:04d}", "name": f"etl-{number:05d}", "state": "RUNNING", "starttime": began, "duration": 0,
                      "cores": 4, "user": "ops", "memoryperexecutor": 1024, "submitdate": "Thu Nov 26 09:00:00 UTC 2026"} for number in range(jobs)]
        super().__init__()

    def configuration(self):
        return {"master_url": self.url}

    def answer(self, path):
        if path != "/json/":
            return None
        now = int(time.time() * 1000) - self.began
        return {"url": "spark://127.0.0.1:7077", "workers": [], "aliveworkers": 0, "cores": 20000, "coresused": 10000, "memory": 1, "memoryused": 1,
                "activeapps": [app | {"duration": now} for app in self.apps if app["state"] == "RUNNING"],
                "completedapps": [app | {"duration": now} for app in self.apps if app["state"] != "RUNNING"], "activedrivers": [], "completeddrivers": [],
                "status": "ALIVE"}

    def change(self):
        self.apps[7]["state"] = "FAILED"
        return self.apps[7]["name"], "FAILED"


class Dataflow(FakeDataflow):
    kind = "dataflow"

    def __init__(self, jobs):
        super().__init__(jobs=jobs + 2)  # two of its cast are elsewhere or have ended

    def configuration(self):
        return {"project": "p", "region": "us-central1", "endpoint": self.url, "credentials": "none"}

    @property
    def times(self):
        return [request["at"] for request in self.requests]

    def change(self):
        job = next(job for job in self.world.jobs.values() if job.raw["name"] == "crowd-00007")
        job.enter("JOB_STATE_FAILED")
        return "crowd-00007", "FAILED"
