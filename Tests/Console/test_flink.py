"""The console on a real Flink: what the screen says, and what it does, is held against what Flink says.

Needs BEAMTOP_FLINK_PORT free or served by the lab's own cluster, a JDK and Python's pip; see Tests/Lab/flink.py.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest
import urllib.request

import console

LAB = console.ROOT / "Tests/Lab/flink.py"
PORT = int(os.environ.get("BEAMTOP_FLINK_PORT", "8093"))
VERSION = os.environ.get("BEAMTOP_FLINK_VERSION", "2.3.0")
URL = f"http://127.0.0.1:{PORT}"
QUICK = ["jobmanager.adaptive-scheduler.executing.cooldown-after-rescaling=0s",
         "jobmanager.adaptive-scheduler.executing.resource-stabilization-timeout=0s",
         "jobmanager.adaptive-scheduler.scaling-interval.min=0s",
         "jobmanager.adaptive-scheduler.resource-stabilization-timeout=0s"]


def lab(verb, *words):
    command = [sys.executable, str(LAB), verb, "--version", VERSION, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def start():
    return lab("start", "--port", str(PORT), "--slots", "8", *[word for pair in QUICK for word in ("--set", pair)])


def flink(path, body=None, method=None):
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(URL + path, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def job(name):
    """The newest job of that name, as the cluster lists it."""
    found = [entry for entry in flink("/jobs/overview")["jobs"] if entry["name"] == name]
    return max(found, key=lambda entry: entry["start-time"]) if found else None


def eventually(check, seconds=60):
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found or time.monotonic() > deadline:
            return found
        time.sleep(0.3)


class OnFlink(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        start()
        cls.jar = lab("jar")

    @classmethod
    def tearDownClass(cls):
        lab("stop", "--port", str(PORT))

    def setUp(self):
        self.terminal = console.Terminal(140, 44)
        self.addCleanup(self.terminal.close)
        home = self.terminal.home / "config"
        home.mkdir()
        (home / "config.json5").write_text(json.dumps({
            "runners": [{"name": "lab", "type": "flink", "url": URL}, {"name": "direct", "type": "direct"}],
            "pipeline_roots": [str(pathlib.Path(self.jar).parent), str(self.terminal.home)]}))
        self.command = f"BEAMTOP_CONFIG={home}/config.json5 {console.beamtop()}; echo left with $?"
        self.terminal.run(self.command)
        self.terminal.wait("● lab", seconds=30)
        self.addCleanup(self.end_jobs)

    def end_jobs(self):
        for entry in flink("/jobs/overview")["jobs"]:
            if entry["state"] in ("RUNNING", "RESTARTING", "CREATED", "INITIALIZING", "FAILING"):
                urllib.request.urlopen(urllib.request.Request(f"{URL}/jobs/{entry['jid']}?mode=cancel", method="PATCH")).read()
        eventually(lambda: not any(entry["state"] == "RUNNING" for entry in flink("/jobs/overview")["jobs"]))

    def command_line(self, text):
        self.terminal.keys(":")
        self.terminal.type(text)
        self.terminal.keys("Enter")

    def ask(self, text):
        self.terminal.keys("a")
        self.terminal.type(text)
        self.terminal.keys("Enter")

    def agree(self, *marks):
        """Reads the plan and says yes to it."""
        self.terminal.wait("nothing has been done yet", *marks)
        time.sleep(0.6)
        self.terminal.keys("y")
        self.terminal.wait(gone=["nothing has been done yet"])

    def submit(self, name, *options):
        words = " ".join(f"--arg={word}" for word in (f"name={name}", *options))
        self.command_line(f"submit {self.jar} --name {name} --runner lab --type STREAMING {words}")
        self.agree(name)
        self.assertTrue(eventually(lambda: (job(name) or {}).get("state") == "RUNNING"), self.terminal.screen())
        self.terminal.wait(name, "RUNNING", seconds=20)

    def row(self, name):
        return next((line for line in self.terminal.screen().splitlines() if line.startswith("│") and f" {name} " in line and "lab" in line), "")

    def parallelism(self, name):
        return {vertex["parallelism"] for vertex in flink(f"/jobs/{job(name)['jid']}")["vertices"]}

    def test_scale_savepoint_stop_and_restore(self):
        self.submit("orders", "parallelism=2", "rate=200")
        self.command_line("scale orders 3")
        self.agree("orders", "3")
        self.assertTrue(eventually(lambda: self.parallelism("orders") == {3}), self.terminal.screen())
        self.assertTrue(eventually(lambda: " 3 " in self.row("orders"), 15), self.terminal.screen())
        # The scale itself ends a moment later, and until then nothing else may be done to the job.
        self.terminal.wait(gone=["under way"], seconds=30)
        self.ask("take a savepoint of orders")
        self.agree("orders")
        self.assertTrue(eventually(self.savepoints), self.terminal.screen())
        first = job("orders")["jid"]
        self.ask("cancel orders with a savepoint")
        self.agree("orders")
        self.assertTrue(eventually(lambda: job("orders")["state"] in ("FINISHED", "CANCELED")), self.terminal.screen())
        self.assertTrue(eventually(lambda: "CANCELED" in self.row("orders"), 15), self.terminal.screen())
        self.ask("resume orders")
        self.agree("orders")
        self.assertTrue(eventually(lambda: job("orders")["jid"] != first and job("orders")["state"] == "RUNNING"), self.terminal.screen())
        # Flink keeps a page for three seconds (web.refresh-interval).
        restored = eventually(lambda: flink(f"/jobs/{job('orders')['jid']}/checkpoints")["latest"]["restored"], 10)
        self.assertTrue(restored["is_savepoint"], restored)

    def savepoints(self):
        counts = flink(f"/jobs/{job('orders')['jid']}/checkpoints")["latest"]["savepoint"]
        return counts and counts["status"] == "COMPLETED"

    def test_a_bottleneck_is_named(self):
        self.submit("slow", "parallelism=2", "rate=2000", "work-ms=20")
        self.assertTrue(eventually(lambda: "bottleneck" in self.row("slow"), 150), self.terminal.screen())

    def test_a_crash_loop_is_critical_with_its_cause(self):
        self.submit("crasher", "rate=300", "fail-after=900", "restarts=100")
        self.assertTrue(eventually(lambda: "✖" in self.row("crasher") and "IllegalState" in self.row("crasher"), 90), self.terminal.screen())

    def test_checkpoints_that_expire_are_told(self):
        self.submit("expiring", "rate=100", "checkpoint-timeout-ms=1000", "snapshot-ms=3000", "checkpoint-ms=1500")
        self.assertTrue(eventually(lambda: "checkpoint" in self.row("expiring"), 90), self.terminal.screen())

    def test_a_job_that_waits_for_slots_is_not_healthy(self):
        self.submit("greedy", "parallelism=8", "rate=100")
        self.command_line(f"submit {self.jar} --name waiting --runner lab --type STREAMING --arg=name=waiting --arg=parallelism=4")
        self.agree("waiting")
        self.assertTrue(eventually(lambda: "slot" in self.row("waiting"), 90), self.terminal.screen())

    def test_a_killed_cluster_is_stale_and_comes_back(self):
        self.submit("orders", "rate=100")
        for file in pathlib.Path(f"/tmp/beamtop-flink-{VERSION}-{PORT}").glob("*.pid"):
            os.kill(int(file.read_text()), signal.SIGKILL)
        screen = self.terminal.wait("orders", "unreachable", seconds=40)
        self.assertIn("orders", screen)
        start()
        self.terminal.wait("● lab", gone=["unreachable"], seconds=60)


if __name__ == "__main__":
    unittest.main(verbosity=2)
