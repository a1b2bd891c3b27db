"""What is done to a server: load by wrk, readers of events, connections that are abandoned."""
import json
import select
import socket
import struct
import subprocess
import tempfile
import time

# wrk prints for people; this prints one line for us. Latencies are in microseconds.
REPORT = """
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('\\nJSON {"requests":%d,"micros":%d,"failed":%d,"p50":%d,"p99":%d}\\n', summary.requests,
    summary.duration, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50),
    latency:percentile(99)))
end
"""


class Result:
    def __init__(self, line):
        self.rate = line["requests"] / line["micros"] * 1e6
        self.p50, self.p99, self.failed = line["p50"] / 1000, line["p99"] / 1000, line["failed"]


class Load:
    def __init__(self, connections):
        self.connections = connections
        self.script = tempfile.NamedTemporaryFile("w", suffix=".lua")
        self.script.write(REPORT)
        self.script.flush()

    def run(self, url, seconds):
        command = ["wrk", "-t1", f"-c{self.connections}", f"-d{max(1, round(seconds))}s", "-s", self.script.name, url]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return Result(json.loads(next(line for line in text.splitlines() if line.startswith("JSON "))[5:]))


class Streams:
    """Readers of /api/v1/events, all on one epoll. Counts events and bytes, and keeps none."""

    def __init__(self, port, count):
        self.poll, self.sockets, self.events, self.bytes = select.epoll(), {}, 0, 0
        for number in range(count):
            reader = socket.create_connection(("127.0.0.1", port), timeout=10)
            reader.sendall(b"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
            reader.setblocking(False)
            self.sockets[reader.fileno()] = reader
            self.poll.register(reader.fileno(), select.EPOLLIN)
            if number % 100 == 99:
                self.read(0.05)

    @property
    def alive(self):
        return len(self.sockets)

    def read(self, seconds):
        """Seconds that it took."""
        began = time.monotonic()
        while (left := seconds - (time.monotonic() - began)) > 0:
            for number, _ in self.poll.poll(left, 1024):
                self.take(number)
        return time.monotonic() - began

    def take(self, number):
        try:
            data = self.sockets[number].recv(1 << 18)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.poll.unregister(number)
            self.sockets.pop(number).close()
            return
        self.events += data.count(b"event: ")
        self.bytes += len(data)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for reader in self.sockets.values():
            reader.close()
        self.poll.close()


BEGINNINGS = [
    b"", b"GET /health HT", b"GET /api/v1/jobs HTTP/1.1\r\nHost: local",
    b"POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{",
    b"GET /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n",
]


def abandon(port, count, server, wave=2000):
    """Opens connections, sends a beginning or a request whose answer is never read, and leaves: a third closes, a third
    resets, a third stays silent until the server ends it. Seconds that another's request took at the most meanwhile."""
    worst, silent = 0, []
    for begun in range(0, count, wave):
        opened = []
        for number in range(begun, min(count, begun + wave)):
            connection = socket.socket()
            # From several addresses, as of several clients.
            connection.bind((f"127.0.0.{2 + number % 8}", 0))
            connection.connect(("127.0.0.1", port))
            connection.sendall(BEGINNINGS[number % len(BEGINNINGS)])
            opened.append(connection)
        for number, connection in enumerate(opened):
            if number % 3 == 1:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            if number % 3 == 2:
                silent.append(connection)
            else:
                connection.close()
        began = time.monotonic()
        server.call("GET", "/health")
        worst = max(worst, time.monotonic() - began)
    ended(silent)
    return worst


def ended(silent, patience=180):
    """Waits until the server has ended every connection that nobody ended."""
    poll = select.epoll()
    waiting = {connection.fileno(): connection for connection in silent}
    for number, connection in waiting.items():
        connection.setblocking(False)
        poll.register(number, select.EPOLLIN | select.EPOLLRDHUP)
    deadline = time.monotonic() + patience
    while waiting and time.monotonic() < deadline:
        for number, event in poll.poll(1):
            if event & (select.EPOLLRDHUP | select.EPOLLHUP | select.EPOLLERR) or not waiting[number].recv(1 << 18):
                waiting.pop(number).close()
    if waiting:
        raise SystemExit(f"{len(waiting)} silent connections were never ended")
