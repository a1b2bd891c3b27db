#!/usr/bin/env python3
"""What the console adds to an engine's time for an action: savepoints of a job on a real Flink, by key.

    action.py BEAMTOP [--count 30] [--port 8191] [--version 2.3.0]

A proxy between the console and Flink notes when requests arrive and answers leave. The overhead is the time from the key
`y` to the arrival of the trigger, and from the last answer to its first byte on the screen. What lies between is the
engine's, and the waits between the questions whether it is done, which any client has. The same two ways of a bare
request over a kept connection of Python's are measured in turn. Needs what Tests/Lab/flink.py needs.
"""
import argparse
import http.client
import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

import bench

LAB = pathlib.Path(__file__).resolve().parent.parent / "Lab/flink.py"


class Proxy:
    """Hands bytes on, both ways, and notes when each request and each answer came."""

    def __init__(self, port):
        self.target = ("127.0.0.1", port)
        self.seen = []
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.door.accept()
            engine = socket.create_connection(self.target)
            for end in (client, engine):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            asked = []
            threading.Thread(target=self.pump, args=(client, engine, asked, True), daemon=True).start()
            threading.Thread(target=self.pump, args=(engine, client, asked, False), daemon=True).start()

    def pump(self, source, sink, asked, is_request):
        while data := source.recv(1 << 16):
            now = time.monotonic()
            if is_request and data.split(b" ", 1)[0] in (b"GET", b"POST", b"PATCH", b"PUT", b"DELETE"):
                asked[:] = [data.split(b"\r\n", 1)[0].decode()]
                self.seen.append((now, "request", asked[0], data))
            elif not is_request and asked:
                self.seen.append((now, "answer", asked[0], data))
            sink.sendall(data)
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def times(self, kind, words, since):
        return [(at, data) for at, what, line, data in self.seen if what == kind and words in line and at >= since]


def lab(verb, *words):
    command = [sys.executable, str(LAB), verb, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def ask(url, body=None):
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def probe(url, jar):
    """A job of the lab that runs; returns its id."""
    boundary = "beamtop"
    head = (f"--{boundary}\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"probe.jar\"\r\n"
            "Content-Type: application/x-java-archive\r\n\r\n").encode()
    data = head + pathlib.Path(jar).read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(
        url + "/jars/upload", data, {"Content-Type": f"multipart/form-data; boundary={boundary}"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        name = json.load(answer)["filename"].rsplit("/", 1)[1]
    job = ask(f"{url}/jars/{name}/run", {"programArgsList": ["name=measured"]})["jobid"]
    deadline = time.monotonic() + 60
    while ask(f"{url}/jobs/{job}")["state"] != "RUNNING":
        if time.monotonic() > deadline:
            raise SystemExit("the job does not run")
        time.sleep(0.3)
    return job


def bare(proxy, connection, job):
    """Seconds on the way there and on the way back of one request."""
    began = time.monotonic()
    connection.request("GET", f"/jobs/{job}/status")
    connection.getresponse().read()
    ended = time.monotonic()
    arrived = proxy.times("request", f"/jobs/{job}/status", began)[0][0]
    left = proxy.times("answer", f"/jobs/{job}/status", began)[-1][0]
    return arrived - began, ended - left


def savepoint(proxy, terminal, job):
    """Seconds from the key to the trigger, from the last answer to the screen, and all of it."""
    os.write(terminal.fd, b"p")
    terminal.until_seen([b"nothing"])
    terminal.drain(0.7)
    path = f"/jobs/{job}/savepoints"
    began = time.monotonic()
    os.write(terminal.fd, b"y")
    frames = []
    deadline = began + 30
    while time.monotonic() < deadline:
        if terminal.read(0.5):
            frames.append(time.monotonic())
        answers = [at for at, data in proxy.times("answer", path + "/", began) if b"COMPLETED" in data]
        if answers and any(frame > answers[-1] for frame in frames):
            arrived = proxy.times("request", "POST " + path, began)[0][0]
            painted = min(frame for frame in frames if frame > answers[-1])
            return arrived - began, painted - answers[-1], painted - began
    raise SystemExit("the savepoint was not seen to end")


class Screen(bench.Terminal):
    def until_seen(self, marks, seconds=15):
        self.began = time.monotonic()
        return self.until(marks, seconds)


def line(name, values):
    values = [value * 1000 for value in values]
    figures = [min(values), statistics.median(values), bench.percentile(values, 0.9)]
    print(f"| {name} | " + " | ".join(f"{figure:.2f} ms" for figure in figures) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("beamtop")
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--port", type=int, default=8191)
    parser.add_argument("--version", default="2.3.0")
    given = parser.parse_args()
    place = ["--version", given.version, "--port", str(given.port)]
    url = lab("start", *place)
    try:
        job = probe(url, lab("jar", "--version", given.version))
        proxy = Proxy(given.port)
        with tempfile.TemporaryDirectory() as home:
            configuration = pathlib.Path(home) / "config.json5"
            address = f"http://127.0.0.1:{proxy.port}"
            configuration.write_text(json.dumps({"runners": [{"name": "lab", "type": "flink", "url": address}]}))
            os.environ.update(BEAMTOP_CONFIG=str(configuration), XDG_STATE_HOME=home)
            measure(proxy, given, job)
    finally:
        lab("stop", *place)


def measure(proxy, given, job):
    terminal = Screen([given.beamtop], columns=160, rows=44)
    terminal.until([b"measured", b"RUNNING"], 30)
    terminal.drain(3)
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port)
    bares, actions = [], []
    for _ in range(given.count):
        actions.append(savepoint(proxy, terminal, job))
        terminal.drain(0.3)
        bares.append(bare(proxy, connection, job))
    terminal.close()
    print("| way | best | median | 90 % are below |\n|---|---|---|---|")
    line("key `y` to the request at the engine", [there for there, _, _ in actions])
    line("the last answer to the screen", [back for _, back, _ in actions])
    line("both: what the console adds", [there + back for there, back, _ in actions])
    line("a bare request's two ways", [there + back for there, back in bares])
    line("the whole savepoint, by key", [whole for _, _, whole in actions])


if __name__ == "__main__":
    main()
