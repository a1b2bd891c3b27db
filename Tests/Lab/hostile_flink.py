#!/usr/bin/env python3
"""A Flink that misbehaves, on the loopback interface: it answers slowly, half, nonsense, or not at all.

    hostile_flink.py [--port 8096] [--mode well]

The behaviour is switched at run time: `curl -X PUT http://127.0.0.1:8096/-/mode/half`; `GET /-/modes` lists them. Tests
use the class `HostileFlink` and set its `mode`. In the mode `well` it is a small healthy cluster of three jobs.
"""
import argparse
import collections
import hashlib
import json
import select
import socket
import struct
import threading
import time

#: What a terminal would obey; `PWN` and `HACKED` mark it, so that a test finds it among what was drawn.
ESCAPES = [
    "\x1b[2J\x1b[31mPWN", "\x1b]0;HACKED\x07", "\x1b]52;c;SEFDS0VE\x07", "\x1bP+q544e\x1b\\", "\x9b2J\x9d0;HACKED\x9c",
    "\x1b[?1049l\x1b[?25h", "\x1bc", "\r\nPWN\r\n", "\x00\x07\x08\x7f", "\u202ePWN\u202c\u2066x\u2069",
    "a\u200bb\u200dc\ufeff", "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f1e9\U0001f1ea", "e" + "\u0301" * 60, "\t\x0b\x0c\u2028\u2029"]
NASTY = "".join(ESCAPES)
HUGE = 9223372036854775807


def identity(name):
    return hashlib.md5(name.encode()).hexdigest()


class Cluster:
    """What a healthy cluster of these jobs would say."""

    def __init__(self, names, log="ordinary line"):
        self.began = int(time.time() * 1000) - 60_000
        self.names = {identity(name): name for name in names}
        self.log = log

    def answer(self, path):
        """A JSON value, bytes, or None where there is no such thing."""
        now = int(time.time() * 1000)
        path = path.split("?")[0]
        parts = [part for part in path.split("/") if part]
        if path == "/overview":
            return {"taskmanagers": 1, "slots-total": 8, "slots-available": 2, "jobs-running": len(self.names), "jobs-finished": 0,
                    "jobs-cancelled": 0, "jobs-failed": 0, "flink-version": "2.3.0", "flink-commit": "c0f8d1a"}
        if path == "/jobs/overview":
            return {"jobs": [self.row(job, now) for job in self.names]}
        if path == "/config":
            return {"refresh-interval": 3000, "timezone-name": "UTC", "timezone-offset": 0, "flink-version": "2.3.0",
                    "features": {"web-submit": True, "web-cancel": True, "web-rescale": True, "web-history": False}}
        if path in ("/jobmanager/config", "/jobs/metrics"):
            return []
        if path == "/taskmanagers":
            return {"taskmanagers": [{"id": "tm-1", "path": "pekko", "slotsNumber": 8, "freeSlots": 2}]}
        if parts[0] == "taskmanagers" and parts[-1] == "metrics":
            return [{"id": "Status.JVM.Memory.Heap.Used", "value": "100"}, {"id": "Status.JVM.Memory.Heap.Max", "value": "1000"},
                    {"id": "Status.JVM.GarbageCollector.All.TimeMsPerSecond", "value": "7.0"}, {"id": "Status.JVM.CPU.Load", "value": "0.2"}]
        if parts[0] in ("taskmanagers", "jobmanager") and parts[-1] == "logs":
            return {"logs": [{"name": "flink.log", "size": len(self.text()), "mtime": now}]}
        if parts[0] in ("taskmanagers", "jobmanager") and parts[-2] == "logs":
            return self.text()
        if parts[0] == "jobs" and len(parts) > 1 and parts[1] in self.names:
            return self.job(parts[1], parts[2:], now)
        return None

    def text(self):
        lines = [time.strftime("%Y-%m-%d %H:%M:%S,000", time.gmtime(self.began / 1000 + index)) + f" WARN  org.acme.Job [] - {self.log} {index}"
                 for index in range(60)]
        return ("\n".join(lines) + "\n").encode("utf-8", "surrogatepass")

    def row(self, job, now):
        states = ("running", "canceling", "canceled", "total", "created", "scheduled", "deploying", "reconciling", "finished", "initializing", "failed")
        tasks = {state: 4 if state in ("running", "total") else 0 for state in states}
        return {"jid": job, "name": self.names[job], "jobType": "STREAMING", "schedulerType": "Adaptive", "start-time": self.began, "end-time": -1,
                "duration": now - self.began, "state": "RUNNING", "last-modification": self.began + 2000, "tasks": tasks, "pending-operators": 0}

    def job(self, job, rest, now):
        vertices = [("ca88eee0095684d687a1b6495617f957", "Source: numbers"), ("8eeed16b661251f13cfc6a3c5e75c420", "totals: " + self.names[job][:400])]
        if rest == []:
            return {"jid": job, "name": self.names[job], "isStoppable": False, "state": "RUNNING", "job-type": "STREAMING", "schedulerType": "Adaptive",
                    "start-time": self.began, "end-time": -1, "duration": now - self.began, "maxParallelism": 128, "now": now,
                    "timestamps": {"CREATED": self.began, "RUNNING": self.began + 2000, "FAILED": 0},
                    "vertices": [{"id": vertex, "slotSharingGroupId": "a", "name": name, "maxParallelism": 128, "parallelism": 2, "status": "RUNNING",
                                  "start-time": self.began, "end-time": -1, "duration": now - self.began, "tasks": {"RUNNING": 2, "SCHEDULED": 0},
                                  "metrics": {"read-records": 10, "write-records": 10}} for vertex, name in vertices],
                    "plan": {"nodes": [{"id": vertices[0][0]}, {"id": vertices[1][0], "inputs": [{"id": vertices[0][0], "ship_strategy": "HASH"}]}]}}
        if rest == ["metrics"]:
            return [{"id": "numRestarts", "value": "0"}, {"id": "numRescales", "value": "0"}]
        if rest == ["exceptions"]:
            return {"exceptionHistory": {"entries": [{"exceptionName": "org.acme.Bad", "stacktrace": f"org.acme.Bad: {self.log}\n\tat org.acme.Bad.x(Bad.java:1)",
                                                      "timestamp": self.began + 1000, "taskName": self.names[job][:200], "endpoint": "host:1",
                                                      "taskManagerId": "tm-1", "failureLabels": {}, "concurrentExceptions": []}], "truncated": False}}
        if rest == ["checkpoints"]:
            one = {"className": "completed", "id": 5, "status": "COMPLETED", "is_savepoint": False, "trigger_timestamp": now - 5000,
                   "latest_ack_timestamp": now - 4900, "state_size": 8506, "end_to_end_duration": 100, "num_subtasks": 4, "num_acknowledged_subtasks": 4}
            return {"counts": {"restored": 0, "total": 5, "in_progress": 0, "completed": 5, "failed": 0},
                    "latest": {"completed": one, "savepoint": None, "failed": None, "restored": None}, "history": [one]}
        if rest == ["checkpoints", "config"]:
            return {"mode": "exactly_once", "interval": 5000, "timeout": 60000}
        if rest == ["config"]:
            return {"jid": job, "name": self.names[job], "execution-config": {"restart-strategy": "none", "job-parallelism": 2, "user-config": {}}}
        if rest == ["resource-requirements"]:
            return {vertex: {"parallelism": {"lowerBound": 1, "upperBound": 2}} for vertex, _ in vertices}
        if rest[:1] == ["vertices"] and rest[2:] == []:
            return {"id": rest[1], "subtasks": [{"subtask": 0, "status": "RUNNING", "taskmanager-id": "tm-1"}]}
        if rest[:1] == ["vertices"] and rest[2:] == ["subtasks", "metrics"]:
            return [{"id": "busyTimeMsPerSecond", "min": 100, "max": 300.0, "sum": 400}, {"id": "backPressuredTimeMsPerSecond", "min": 0, "max": 1, "sum": 1},
                    {"id": "numRecordsOutPerSecond", "min": 1, "max": 50, "sum": 100}, {"id": "numRecordsInPerSecond", "min": 1, "max": 50, "sum": 100}]
        if rest[:1] == ["vertices"] and rest[2:] == ["metrics"]:
            return [{"id": f"{index}.busyTimeMsPerSecond", "value": "100"} for index in range(2)]
        return None


def replaced(value, leaf):
    """The same shape with other leaves; what a request needs to go on at all (ids) stays."""
    if isinstance(value, dict):
        return {key: inner if key in ("jid", "id") and isinstance(inner, str) else replaced(inner, leaf) for key, inner in value.items()}
    if isinstance(value, list):
        return [replaced(inner, leaf) for inner in value]
    return leaf(value)


def number(value, other):
    return other if isinstance(value, (int, float)) and not isinstance(value, bool) else value


#: Modes that turn the healthy answer's value into another one.
LEAVES = {
    "nulls": lambda value: None,
    "strings": lambda value: number(value, str(value)),
    "types": lambda value: {"a": [value]},
    "huge": lambda value: number(value, HUGE),
    "negative": lambda value: number(value, -HUGE - 1),
    "fractions": lambda value: number(value, 1.5e308),
}
CLUSTERS = {
    "long-names": lambda: Cluster(["L" * 1_000_000 + str(index) for index in range(3)]),
    "escapes": lambda: Cluster([text + " job" for text in ESCAPES] + [NASTY], log=NASTY),
    "many": lambda: Cluster([f"crowd-{index}" for index in range(50_000)]),
}
STATUSES = {"401": "Unauthorized", "403": "Forbidden", "404": "Not Found", "500": "Internal Server Error", "503": "Service Unavailable", "302": "Found"}
MODES = ["well", "slow-3", "slow-30", "silent", "half", "trickle", "close", "reset", "reset-midway", "refuse-http", "html", "empty", "not-json", "nested",
         "nested-row", "bad-utf8", "nul", "gigabytes", "endless-head", "endless-chunks", "bad-chunks", "duplicates", "odd-ids", "flapping", "lying",
         "gone-details", "slow-details", "many-vertices", "wide", "no-jobs", *LEAVES, *CLUSTERS, *STATUSES]


class HostileFlink:
    """Serves until `close`; `calls` counts the requests, `open` the connections that stand."""

    def __init__(self, port=0, mode="well"):
        self.clusters = collections.defaultdict(lambda: Cluster(["orders-well", "clicks-well", "ledger-well"]))
        self.mode = mode
        self.calls = 0
        self.open = 0
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", port), backlog=512)
        self.port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.stopped.set()
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def cluster(self, mode):
        with self.lock:
            if mode in CLUSTERS and mode not in self.clusters:
                self.clusters[mode] = CLUSTERS[mode]()
            return self.clusters[mode if mode in CLUSTERS else "well"]

    def accept(self):
        while not self.stopped.is_set():
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()

    def serve(self, peer):
        with self.lock:
            self.open += 1
        try:
            with peer:
                while self.one(peer):
                    pass
        except OSError:
            pass
        finally:
            with self.lock:
                self.open -= 1

    def one(self, peer):
        """One exchange; whether the connection goes on."""
        if self.mode == "close":
            return False
        head = b""
        while b"\r\n\r\n" not in head:
            piece = peer.recv(65536)
            if not piece:
                return False
            head += piece
        method, path = head.split(b"\r\n")[0].decode("latin-1").split(" ")[:2]
        with self.lock:
            self.calls += 1
        if path.startswith("/-/"):
            return self.control(peer, method, path)
        return self.misbehave(peer, path, self.mode)

    def control(self, peer, method, path):
        if path.startswith("/-/mode/") and method == "PUT" and path[8:] in MODES:
            self.mode = path[8:]
        self.send(peer, json.dumps({"mode": self.mode, "modes": MODES, "calls": self.calls, "open": self.open}).encode())
        return True

    def send(self, peer, body, status="200 OK", type="application/json; charset=UTF-8", extra=""):
        head = f"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {len(body)}\r\n{extra}\r\n"
        peer.sendall(head.encode() + body)

    def wait(self, peer, seconds):
        """Holds the answer back while the mode stays, the peer too."""
        mode, deadline = self.mode, time.monotonic() + seconds
        while time.monotonic() < deadline and not self.stopped.is_set() and self.mode == mode:
            ready, _, _ = select.select([peer], [], [], 0.1)
            if ready and not peer.recv(1, socket.MSG_PEEK):
                raise OSError("the peer has gone")

    def misbehave(self, peer, path, mode):
        is_detail = path not in ("/overview", "/jobs/overview", "/config")
        if mode.startswith("slow-"):
            if mode != "slow-details":
                self.wait(peer, int(mode[5:]))
            elif is_detail:
                self.wait(peer, 30)
        if mode == "gone-details" and is_detail:
            self.send(peer, b'{"errors":["Job not found"]}', "404 Not Found")
            return True
        if mode in STATUSES:
            extra = "Location: http://127.0.0.1:1/login\r\n" if mode == "302" else ""
            self.send(peer, b"<html>no</html>" if mode in ("302", "503") else b'{"errors":["no such luck"]}', f"{mode} {STATUSES[mode]}", extra=extra)
            return True
        if hasattr(self, "as_" + mode.replace("-", "_")):
            return getattr(self, "as_" + mode.replace("-", "_"))(peer, path)
        value = self.cluster(mode).answer(path)
        if value is None:
            self.send(peer, b'{"errors":["Not found: ' + path.encode() + b'"]}', "404 Not Found")
            return True
        if mode in LEAVES and not isinstance(value, bytes):
            value = replaced(value, LEAVES[mode])
        self.send(peer, self.bytes(value))
        return True

    def bytes(self, value):
        return value if isinstance(value, bytes) else json.dumps(value).encode("utf-8", "surrogatepass")

    def healthy(self, path):
        return self.bytes(self.cluster("well").answer(path) or {})

    # Broken exchanges.

    def as_silent(self, peer, path):
        self.wait(peer, 3600)
        return False

    def as_half(self, peer, path):
        body = self.healthy(path)
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:len(body) // 2])
        self.wait(peer, 3600)
        return False

    def as_trickle(self, peer, path):
        body = self.healthy(path)
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode())
        for byte in body:
            if self.mode != "trickle" or self.stopped.wait(0.2):
                return False
            peer.sendall(bytes([byte]))
        return True

    def as_reset(self, peer, path):
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    def as_reset_midway(self, peer, path):
        body = self.healthy(path)
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:20])
        time.sleep(0.05)
        return self.as_reset(peer, path)

    def as_refuse_http(self, peer, path):
        peer.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\x00\x01\x02" + b"\xff" * 300)
        return False

    def as_gigabytes(self, peer, path):
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {8 << 30}\r\n\r\n".encode() + b'{"jobs":[')
        return self.flood(peer, b" " * (1 << 20))

    def as_endless_chunks(self, peer, path):
        peer.sendall(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"jobs":[\r\n')
        return self.flood(peer, b"100000\r\n" + b" " * (1 << 20) + b"\r\n")

    def as_endless_head(self, peer, path):
        peer.sendall(b"HTTP/1.1 200 OK\r\n")
        return self.flood(peer, b"X-More: " + b"y" * 100 + b"\r\n")

    def flood(self, peer, block):
        mode = self.mode
        while self.mode == mode and not self.stopped.is_set():
            peer.sendall(block)
        return False

    def as_bad_chunks(self, peer, path):
        peer.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nx\r\n")
        return False

    # Nonsense.

    def as_html(self, peer, path):
        self.send(peer, f"<html><title>{NASTY}</title>please log in</html>".encode("utf-8", "surrogatepass"), type="text/html" + "\x1b]0;HACKED\x07")
        return True

    def as_empty(self, peer, path):
        self.send(peer, b"")
        return True

    def as_not_json(self, peer, path):
        self.send(peer, b'{"jobs":[{"jid":"a","name":"b"' + b"}" * 50)
        return True

    def as_nested(self, peer, path):
        self.send(peer, b'{"jobs":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
        return True

    def as_nested_row(self, peer, path):
        """Deep within a row of the list, beside members that are right."""
        row = self.healthy("/jobs/overview")[10:-2].replace(b'"pending-operators": 0', b'"pending-operators": ' + b'{"a":[' * 50_000 + b"]}" * 50_000)
        self.send(peer, b'{"jobs":[' + row + b"]}" if path == "/jobs/overview" else self.healthy(path))
        return True

    def as_bad_utf8(self, peer, path):
        self.send(peer, self.healthy(path).replace(b"orders-well", b"orders-\xff\xfe\xc0\x80\xed\xa0\x80").replace(b"RUNNING", b"RUN\xffING"))
        return True

    def as_nul(self, peer, path):
        self.send(peer, self.healthy(path).replace(b"orders-well", b"orders\x00well").replace(b": ", b":\x00 ", 3))
        return True

    # Lies.

    def as_no_jobs(self, peer, path):
        self.send(peer, b'{"jobs":[]}' if path == "/jobs/overview" else self.healthy(path))
        return True

    def as_duplicates(self, peer, path):
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            value["jobs"] = value["jobs"] * 500
        self.send(peer, self.bytes(value or {}))
        return True

    def as_odd_ids(self, peer, path):
        odd = ["", " ", "../../etc/passwd", "a b", "x?mode=cancel", "y#z", "é\u202e", "1\r\nX-Evil: 1\r\n", "\x1b[2J", "0" * 5000, "%2e%2e", "-1", "null", "ORDERS", "orders"]
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            value["jobs"] += [dict(value["jobs"][0], jid=text, name="odd") for text in odd]
        self.send(peer, self.bytes(value or {}))
        return True

    def as_flapping(self, peer, path):
        states = ["RUNNING", "FAILED", "CREATED", "CANCELED", "RESTARTING", "FINISHED", "SUSPENDED", "WHATEVER", ""]
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            for index, row in enumerate(value["jobs"]):
                row["state"] = states[(self.calls + index) % len(states)]
                row["end-time"] = row["start-time"] - 5000
        self.send(peer, self.bytes(value or {}))
        return True

    def as_lying(self, peer, path):
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            for row in value["jobs"]:
                row["tasks"] = {key: 0 for key in row["tasks"]}
        if isinstance(value, dict) and "vertices" in value:
            value["vertices"], value["plan"] = [], {"nodes": [{"id": "loop", "inputs": [{"id": "loop"}]}]}
        self.send(peer, self.bytes(value or {}))
        return True

    def as_wide(self, peer, path):
        """Figures that overflow where they are added up."""
        value = self.cluster("well").answer(path)
        if isinstance(value, dict) and "vertices" in value:
            for vertex in value["vertices"]:
                vertex["parallelism"], vertex["tasks"] = HUGE, {"RUNNING": HUGE, "SCHEDULED": HUGE}
        self.send(peer, self.bytes(value or {}))
        return True

    def as_many_vertices(self, peer, path):
        """A graph of 5000 vertices, each the input of the next, and the last of the first."""
        value = self.cluster("well").answer(path)
        if isinstance(value, dict) and "vertices" in value:
            value["vertices"] = [dict(value["vertices"][0], id=f"v{index}") for index in range(5000)]
            value["plan"] = {"nodes": [{"id": f"v{index}", "inputs": [{"id": f"v{(index - 1) % 5000}"}]} for index in range(5000)]}
        self.send(peer, self.bytes(value or {}))
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8096)
    parser.add_argument("--mode", choices=MODES, default="well")
    given = parser.parse_args()
    flink = HostileFlink(given.port, given.mode)
    print(flink.url, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
