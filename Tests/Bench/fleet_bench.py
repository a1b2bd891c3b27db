#!/usr/bin/env python3
"""What a fleet of four runners costs, each with so many jobs: processor time of `mcp serve` alone, by a poll every two seconds.

    fleet_bench.py MCP [--jobs 2500] [--poll 2] [--seconds 40]

MCP is a built `mcp`, the released one where figures are meant for anybody. The engines are processes' worth of threads of this program and
their cost is theirs. Prints one table in Markdown: the share of a core, the requests that each engine had in its worst minute against its
limit, how long a change of state took to be known, and how old the others' data grew while one engine was dead. No figure fails.
"""
import argparse
import datetime
import http.client
import json
import os
import pathlib
import subprocess
import tempfile
import time

from fleet_engines import Dataflow, Flink, Spark

TICK = os.sysconf("SC_CLK_TCK")
LIMIT = 300


class Server:
    def __init__(self, program, engines, poll):
        self.home = tempfile.TemporaryDirectory()
        runners = [{"name": name, "type": engine.kind, "poll_seconds": poll} | engine.configuration() for name, engine in engines.items()]
        file = pathlib.Path(self.home.name) / "config.json5"
        file.write_text(json.dumps({"runners": runners}))
        environment = {"HOME": self.home.name, "PATH": os.environ["PATH"], "XDG_STATE_HOME": self.home.name, "BEAMTOP_CONFIG": str(file)}
        self.process = subprocess.Popen([program, "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True,
                                        cwd=self.home.name)
        self.address = self.process.stdout.readline().split("http://")[1].split()[0].rstrip("/")

    def get(self, path):
        host, port = self.address.split("/")[0].split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=60)
        connection.request("GET", path)
        found = json.loads(connection.getresponse().read())
        connection.close()
        return found

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024

    def share(self, seconds):
        began, spent = time.monotonic(), self.cpu()
        time.sleep(seconds)
        return (self.cpu() - spent) / (time.monotonic() - began) * 100

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.home.cleanup()


def worst_minute(times):
    """The most requests that began within any 60 seconds; of less than a minute, all of them."""
    times, most, first = sorted(times), 0, 0
    for index, moment in enumerate(times):
        while times[first] < moment - 60:
            first += 1
        most = max(most, index - first + 1)
    return most


def known_after(server, name, engine, patience=20):
    """Seconds from a change within the engine until the server tells it."""
    job, state = engine.change()
    began = time.monotonic()
    identity = next(j["job_id"] for j in server.get(f"/api/v1/jobs?runner={name}&name_contains={job}")["jobs"])
    while time.monotonic() - began < patience:
        if server.get(f"/api/v1/jobs/{identity}")["state"] == state:
            return time.monotonic() - began
        time.sleep(0.02)
    return float("inf")


def ages(server, but):
    """How old each other runner's data grows, at the most, in ten seconds."""
    worst = 0
    for _ in range(50):
        now = time.time()
        for runner in server.get("/api/v1/runners")["runners"]:
            if runner["runner"] != but and runner.get("observed_at"):
                seen = datetime.datetime.fromisoformat(runner["observed_at"].replace("Z", "+00:00"))
                worst = max(worst, now - seen.timestamp())
        time.sleep(0.2)
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--jobs", type=int, default=2500)
    parser.add_argument("--poll", type=float, default=2)
    parser.add_argument("--seconds", type=float, default=40)
    given = parser.parse_args()
    engines = {"flink-a": Flink(given.jobs), "spark-a": Spark(given.jobs), "dataflow-a": Dataflow(given.jobs), "dataflow-b": Dataflow(given.jobs)}
    server = Server(os.path.abspath(given.program), engines, given.poll)
    try:
        deadline = time.monotonic() + 60
        while (count := len(server.get("/api/v1/jobs")["jobs"])) < given.jobs * 4 and time.monotonic() < deadline:
            time.sleep(1)
        print(f"| figure | {count} jobs on 4 runners, a poll every {given.poll:g} s | bar |\n|---|---|---|", flush=True)
        time.sleep(10)
        print(f"| processor | {server.share(given.seconds):.1f} % of a core, {server.memory():.0f} MB | ≤ 10 % |", flush=True)
        for name, engine in engines.items():
            bar = f"≤ {LIMIT}" if engine.kind == "dataflow" else "–"
            print(f"| requests to {name} in its worst minute | {worst_minute(engine.times)} | {bar} |", flush=True)
        for name, engine in engines.items():
            print(f"| a change on {name} is known after | {known_after(server, name, engine):.1f} s | one poll |", flush=True)
        before = ages(server, "flink-a")
        engines["flink-a"].close()
        time.sleep(5)
        print(f"| others' data, at the oldest | {before:.1f} s; with flink-a dead {ages(server, 'flink-a'):.1f} s | no difference |")
        print(f"| processor meanwhile | {server.share(20):.1f} % of a core | ≤ 10 % |")
    finally:
        server.close()


if __name__ == "__main__":
    main()
