"""A real Flink for the tests of the server, and a proxy before it that counts what it is asked."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request

LAB = pathlib.Path(__file__).resolve().parents[1] / "Lab" / "flink.py"
# Rescaling at once: the stock intervals are half a minute.
QUICK = ["jobmanager.adaptive-scheduler.executing.cooldown-after-rescaling=0s",
         "jobmanager.adaptive-scheduler.executing.resource-stabilization-timeout=0s",
         "jobmanager.adaptive-scheduler.scaling-interval.min=0s",
         "jobmanager.adaptive-scheduler.resource-stabilization-timeout=0s"]
LIVE = ("CREATED", "INITIALIZING", "RUNNING", "RESTARTING", "FAILING")


class Flink:
    def __init__(self, port, version="2.3.0", slots=12):
        self.port, self.version, self.slots = port, version, slots
        self.url = f"http://127.0.0.1:{port}"

    def lab(self, verb, *words):
        command = [sys.executable, str(LAB), verb, "--version", self.version, *words]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def start(self):
        sets = [word for pair in QUICK for word in ("--set", pair)]
        self.lab("start", "--port", str(self.port), "--slots", str(self.slots), *sets)

    def stop(self):
        self.lab("stop", "--port", str(self.port))

    def kill(self):
        for file in pathlib.Path(f"/tmp/beamtop-flink-{self.version}-{self.port}").glob("*.pid"):
            os.kill(int(file.read_text()), signal.SIGKILL)

    def jar(self):
        return self.lab("jar")

    def ask(self, path, method="GET"):
        with urllib.request.urlopen(urllib.request.Request(self.url + path, method=method), timeout=20) as answer:
            return json.load(answer)

    def text(self, path):
        with urllib.request.urlopen(self.url + path, timeout=20) as answer:
            return answer.read().decode()

    def jobs(self, name=None):
        """As the cluster lists them, oldest first."""
        found = [job for job in self.ask("/jobs/overview")["jobs"] if name is None or job["name"] == name]
        return sorted(found, key=lambda job: job["start-time"])

    def widths(self, native_id):
        return {vertex["parallelism"] for vertex in self.ask(f"/jobs/{native_id}")["vertices"]}

    def end_jobs(self):
        for job in self.jobs():
            if job["state"] in LIVE:
                try:
                    self.ask(f"/jobs/{job['jid']}?mode=cancel", "PATCH")
                except urllib.error.HTTPError:
                    pass  # it has just ended


class Proxy:
    """Passes bytes on to `port` and keeps the request lines that it sees."""

    def __init__(self, port):
        self.target = port
        self.asked = []
        self.ends = []
        self.lock = threading.Lock()
        self.is_cut = False
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()
        self.cut()

    def cut(self):
        """As a cable that is pulled: every connection breaks, and none is made until `is_cut` is taken back."""
        self.is_cut = True
        with self.lock:
            for end in self.ends:
                self.shut(end)

    @staticmethod
    def shut(end):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            try:
                if self.is_cut:
                    raise OSError("cut")
                far = socket.create_connection(("127.0.0.1", self.target), timeout=5)
            except OSError:
                near.close()  # as a port that refuses, a moment later
                continue
            far.settimeout(None)
            with self.lock:
                self.ends += [near, far]
            threading.Thread(target=self.join, args=(near, far), daemon=True).start()

    def join(self, near, far):
        """Both ways of one connection. Its ends are closed once nobody uses them: a number that is closed under a thread
        is another connection's the moment after."""
        back = threading.Thread(target=self.carry, args=(far, near, False), daemon=True)
        back.start()
        self.carry(near, far, True)
        back.join()
        with self.lock:
            self.ends = [end for end in self.ends if end is not near and end is not far]
            near.close()
            far.close()

    def carry(self, source, target, is_request):
        try:
            while data := source.recv(65536):
                if is_request:
                    self.asked += re.findall(rb"^([A-Z]+ \S+) HTTP/1\.1\r$", data, re.M)
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            self.shut(end)

    def count(self):
        return len(self.asked)
