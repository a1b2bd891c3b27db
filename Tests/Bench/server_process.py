"""The servers that are measured, each a process of ours."""
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import time

TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`paths` are what is asked of it, by the name of the figure."""

    name, paths, patience = "", {}, 60

    def __init__(self, home):
        self.process, self.port, self.home = None, 0, home

    def command(self):
        raise NotImplementedError

    def environment(self):
        return {"PATH": os.environ["PATH"], "HOME": self.home, "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": self.home}

    folder = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        """Seconds until it said that it is healthy."""
        self.port = free_port()
        self.log = open(os.path.join(self.home, f"{self.name}.log"), "ab")
        began = time.monotonic()
        self.process = subprocess.Popen(
            self.command(), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=self.environment(),
            cwd=self.folder or self.home, start_new_session=True)
        while time.monotonic() - began < self.patience:
            if self.is_healthy():
                return time.monotonic() - began
            if self.process.poll() is not None:
                break
            time.sleep(0.001)
        said = pathlib.Path(self.log.name).read_text(errors="replace")
        raise SystemExit(f"{self.name} was never healthy; it said: {said[-2000:]}")

    def is_healthy(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                connection.sendall(f"GET {self.paths['health']} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                return b" 200 " in connection.recv(4096)
        except OSError:
            return False

    def call(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        data = None if body is None else json.dumps(body)
        connection.request(method, path, data, {"Content-Type": "application/json"} if data else {})
        response = connection.getresponse()
        text = response.read()
        connection.close()
        return response.status, text

    def prepare(self):
        """Fills it with what is listed."""

    def sizes(self):
        return {name: len(self.call("GET", path)[1]) for name, path in self.paths.items()}

    def stop(self):
        if not self.process:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None
        self.log.close()

    # What the kernel says of it.

    def rest(self, seconds):
        time.sleep(seconds)

    def processor(self):
        """Seconds of processor so far."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def share_over(self, seconds):
        """Percent of one core."""
        before, at = self.processor(), time.monotonic()
        time.sleep(seconds)
        return (self.processor() - before) / (time.monotonic() - at) * 100

    def status(self, name):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(next(line.split()[1] for line in file if line.startswith(name + ":")))

    def memory(self):
        """Resident megabytes."""
        return self.status("VmRSS") / 1024

    def threads(self):
        return self.status("Threads")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


class Ours(Server):
    name = "beamtop"
    paths = {"health": "/health", "list": "/api/v1/jobs"}

    def __init__(self, program, home, flags=("--jobs", "100", "--paused")):
        super().__init__(home)
        self.program, self.flags = os.path.abspath(program), flags

    def live(self):
        """The same with the demonstration's few jobs, of which some change every second."""
        return Ours(self.program, self.home, flags=())

    def twin(self):
        return Ours(self.program, self.home, self.flags)

    def command(self):
        return [self.program, "serve", "--demo", "--port", str(self.port), *self.flags]

    def prepare(self):
        jobs = json.loads(self.call("GET", self.paths["list"])[1])["jobs"]
        if len(jobs) != 100:
            raise SystemExit(f"{len(jobs)} jobs are listed instead of 100")


class Reference(Server):
    """souravch/beam-mcp-server, with uvicorn's fastest loop and parser, one worker, and no access log.

    Its `GET /api/v1/jobs` always answers an error, in HTTP 200. The nearest of its routes that lists what it was given
    is that of contexts: 100 of them stand for 100 jobs, though each is a third as long.
    """

    name = "reference"
    paths = {"health": "/api/v1/health/health", "list": "/api/v1/contexts/", "jobs": "/api/v1/jobs"}

    def __init__(self, folder, python, home):
        super().__init__(home)
        self.folder, self.python = os.path.abspath(folder), python

    def command(self):
        return [self.python, "-m", "uvicorn", "src.server.app:create_app", "--factory", "--host", "127.0.0.1", "--port",
                str(self.port), "--workers", "1", "--loop", "uvloop", "--http", "httptools", "--log-level", "warning",
                "--no-access-log"]

    def environment(self):
        # Without a configuration it does not start; this one of its own has the direct runner alone.
        configuration = os.path.join(self.folder, "config", "test_config.yaml")
        return super().environment() | {"PYTHONPATH": self.folder, "CONFIG_PATH": configuration}

    def prepare(self):
        listed = lambda: len(json.loads(self.call("GET", self.paths["list"])[1])["data"])
        for number in range(listed(), 100):
            status, text = self.call("POST", self.paths["list"], {
                "name": f"context {number}", "description": "One of many, to be listed", "context_type": "direct",
                "parameters": {"temp_location": "/tmp/beam"}, "resources": {"cpu": "2", "memory": "4GB"},
                "metadata": {"environment": "bench"}})
            if status != 201:
                raise SystemExit(f"the reference took no context: {status} {text[:300]}")
        if listed() != 100:
            raise SystemExit(f"the reference lists {listed()} contexts")
