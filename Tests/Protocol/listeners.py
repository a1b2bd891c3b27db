#!/usr/bin/env python3
"""What many subscriptions cost the server: `listeners.py [COUNT [SECONDS]]`, 1000 streams for 20 s without them.

Each is told of one job of a simulated fleet. Prints how often that was, and the processor's share beyond what a single one
costs. BEAMTOP_MCP names the program; figures mean something of a release build alone.
"""
import json, os, selectors, socket, sys, time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Server"))
from server import Server  # noqa: E402
from wire import HTTP, modern  # noqa: E402


def used(pid):
    """Seconds of processor time."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    return next(int(line.split()[1]) for line in open(f"/proc/{pid}/status") if line.startswith("VmRSS")) / 1024


def opened(server, job, number):
    message = modern("subscriptions/listen", {"notifications": {"resourceSubscriptions": [f"job://{job}"]}}, id=f"s{number}")
    body = json.dumps(message)
    head = "".join(f"{k}: {v}\r\n" for k, v in HTTP.modern_headers(message).items())
    made = socket.create_connection((server.host, server.port))
    made.sendall(f"POST /mcp HTTP/1.1\r\nHost: {server.host}:{server.port}\r\n{head}Content-Length: {len(body)}\r\n\r\n{body}".encode())
    made.setblocking(False)
    return made


def watch(server, streams, seconds):
    """Events a second of each stream, and the share of a core."""
    selector = selectors.DefaultSelector()
    for one in streams:
        selector.register(one, selectors.EVENT_READ)
    begun, cost, told = time.monotonic(), used(server.process.pid), 0
    while (left := begun + seconds - time.monotonic()) > 0:
        for key, _ in selector.select(left):
            told += key.fileobj.recv(1 << 16).count(b"resources/updated")
    passed = time.monotonic() - begun
    return told / len(streams) / passed, (used(server.process.pid) - cost) / passed


def main(count=1000, seconds=20):
    server = Server("--demo").start()
    try:
        http = HTTP(f"http://{server.host}:{server.port}/mcp")
        call = modern("tools/call", {"name": "list_jobs", "arguments": {"state": "RUNNING", "runner_type": "flink"}})
        job = http.call(call).result()["structuredContent"]["jobs"][0]["job_id"]
        streams = [opened(server, job, 0)]
        watch(server, streams, 3)
        _, alone = watch(server, streams, seconds)
        small = memory(server.process.pid)
        streams += [opened(server, job, number) for number in range(1, count)]
        watch(server, streams, 5)
        often, cost = watch(server, streams, seconds)
        grown = memory(server.process.pid) - small
        each = (cost - alone) / (often * count) * 1e6 if often else 0
        print(f"{count} streams, {often:.2f} changes a second: {100 * cost:.1f} % of a core, {100 * alone:.1f} % with one; "
              f"{each:.0f} µs for each change told; {100 * each * count / 1e6:.1f} % at one change a second; {grown:.1f} MB")
    finally:
        server.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
