#!/usr/bin/env python3
"""A Flink that misbehaves, on the loopback interface: it answers slowly, half, nonsense, or not at all.

    hostile_flink.py [--port 8096] [--mode well]

The behaviour is switched at run time: `curl -X PUT http://127.0.0.1:8096/-/mode/half`; `GET /-/modes` lists them. Tests
use the class `HostileFlink` and set its `mode`. In the mode `well` it is a small healthy cluster of three jobs.
"""
import argparse
import collections
import json
import select
import socket
import threading
import time

from hostile_cluster import CLUSTERS, ESCAPES, LEAVES, Cluster, replaced  # noqa: F401: tests look for ESCAPES
from hostile_contents import Lies, Nonsense
from hostile_exchanges import BrokenExchanges

STATUSES = {"401": "Unauthorized", "403": "Forbidden", "404": "Not Found", "500": "Internal Server Error", "503": "Service Unavailable", "302": "Found"}
MODES = ["well", "slow-3", "slow-30", "silent", "half", "trickle", "close", "reset", "reset-midway", "refuse-http", "html", "empty", "not-json", "nested",
         "nested-row", "bad-utf8", "nul", "gigabytes", "endless-head", "endless-chunks", "bad-chunks", "duplicates", "odd-ids", "flapping", "lying",
         "gone-details", "slow-details", "many-vertices", "wide", "no-jobs", *LEAVES, *CLUSTERS, *STATUSES]


class HostileFlink(BrokenExchanges, Nonsense, Lies):
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
