"""A `mcp serve` of this build, with a home of its own, for tests from outside."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def program():
    """The mcp that is tried: `BEAMTOP_MCP`, or the debug build."""
    given = os.environ.get("BEAMTOP_MCP")
    return Path(given) if given else ROOT / ".build" / "debug" / "mcp"


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class Server:
    """Started by `start()`; `home` outlives its processes, so that a restart finds what the last one kept."""

    def __init__(self, *arguments, configuration=None):
        self.home = Path(tempfile.mkdtemp(prefix="beamtop-server-"))
        self.arguments = list(arguments)
        self.process = None
        (self.home / "pipelines").mkdir()
        file = self.home / "config.json5"
        file.write_text(configuration or '{ runners: [ { name: "direct", type: "direct" } ], pipeline_roots: ["%s"] }'
                        % (self.home / "pipelines"))
        self.environment = {
            "HOME": str(self.home), "PATH": os.environ["PATH"], "XDG_STATE_HOME": str(self.home / "state"),
            "BEAMTOP_CONFIG": str(file), "LC_ALL": "C.UTF-8", "USER": "tester",
        }

    def start(self):
        self.errors = open(self.home / "stderr", "ab")
        port = [] if "--port" in self.arguments else ["--port", "0"]
        self.process = subprocess.Popen(
            [str(program()), "serve", *port, *self.arguments], stdout=subprocess.PIPE, stderr=self.errors,
            env=self.environment, cwd=self.home, start_new_session=True)
        line = self.process.stdout.readline().decode()
        found = re.search(r"http://([^\s:/]+|\[[^\]]+\]):(\d+)|unix:(/\S+)", line)
        if not found:
            raise AssertionError(f"the server said {line!r}; {(self.home / 'stderr').read_text()[-2000:]}")
        self.path = found.group(3)
        if not self.path:
            self.host, self.port = found.group(1).strip("[]"), int(found.group(2))
        return self

    def call(self, method, path, body=None, headers=None, timeout=60):
        data = None if body is None else json.dumps(body).encode()
        sent = {"Content-Type": "application/json"} if data is not None else {}
        return self.raw(method, path, data, sent | (headers or {}), timeout)

    def raw(self, method, path, data=None, headers=None, timeout=60):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            connection.request(method, path, data, headers or {})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())
        finally:
            connection.close()

    def kill(self):
        """The server alone, as the system's out-of-memory killer would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
        self.errors.close()

    def stop(self, patience=10):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=patience)
        self.process.stdout.close()
        self.errors.close()
        return code

    def close(self):
        """Ends the server and every local job that it left, and removes its home."""
        if self.process and self.process.poll() is None:
            self.kill()
        if self.process:
            self.process.stdout.close()
            self.errors.close()
        for pid in self.descendants():
            try:
                os.killpg(os.getpgid(pid), signal.SIGKILL)  # each job has a group of its own
            except ProcessLookupError:
                pass
        shutil.rmtree(self.home, ignore_errors=True)

    def descendants(self):
        """Everything that has its home from this server: jobs, what they started, and who keeps their output."""
        mine = f"HOME={self.home}".encode()
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and mine in (entry / "environ").read_bytes().split(b"\0"):
                    yield int(entry.name)
            except OSError:
                pass

    def pids(self, word):
        """Processes whose command line has this home and `word` in it."""
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if str(self.home) in line and word in line:
                found.append(int(entry.name))
        return found

    def descriptors(self):
        """How many files the server has open."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def said(self):
        """Its standard error so far."""
        return (self.home / "stderr").read_text(errors="surrogateescape")

    def state(self, name):
        """The lines of a file of its state, as values."""
        file = self.home / "state" / "beamtop" / name
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    def script(self, name, text):
        path = self.home / "pipelines" / name
        path.write_text(text)
        path.chmod(0o755)
        return str(path)


def eventually(check, seconds=20, every=0.1):
    """The first true answer of `check` within so many seconds, else its last one."""
    end = time.monotonic() + seconds
    while True:
        answer = check()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(every)
