#!/usr/bin/env python3
"""Where a server listens, and how it ends."""

import json
import os
import signal
import socket
import subprocess
import time
import unittest

from raw import Events, Wire
from server import Server, eventually, program

JOBS = "/api/v1/jobs"
STUBBORN = "#!/bin/sh\ntrap '' TERM\necho stubborn\nwhile :; do sleep 1; done\n"


class Ends(unittest.TestCase):
    def make(self, *arguments):
        server = Server(*arguments)
        self.addCleanup(server.close)
        return server

    def refusal(self, server, *arguments):
        done = subprocess.run(
            [str(program()), "serve", *arguments],
            capture_output=True,
            text=True,
            timeout=30,
            env=server.environment,
            cwd=server.home,
        )
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "")
        return done.stderr

    def test_ipv6(self):
        if not socket.has_ipv6 or not os.path.exists("/proc/net/if_inet6"):
            self.skipTest("this machine has no IPv6")
        server = self.make("--host", "::1").start()
        self.assertEqual(server.host, "::1")
        self.assertEqual(server.call("GET", "/health").json, {"status": "ok"})
        self.assertEqual(server.stop(), 0)

    def test_a_unix_socket(self):
        server = self.make()
        path = server.home / "beamtop.sock"
        server.arguments = ["--host", str(path)]
        server.start()
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        with Wire(server) as wire:
            self.assertEqual(wire.ask("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").json, {"status": "ok"})
        other = self.refusal(server, "--host", str(path))
        self.assertIn("another server", other)
        self.assertNotIn("--port", other)
        server.kill()
        self.assertTrue(path.exists())
        server.start()
        with Wire(server) as wire:
            self.assertEqual(wire.ask("GET /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200)
        self.assertEqual(server.stop(), 0)
        self.assertFalse(path.exists())
        (server.home / "file").write_text("x")
        self.assertIn("no socket", self.refusal(server, "--host", str(server.home / "file")))
        self.assertIn("107 bytes", self.refusal(server, "--host", "/tmp/" + "x" * 200))

    def test_a_unix_socket_by_the_address_that_is_printed(self):
        server = self.make("--demo", "--paused", "--host")
        server.arguments.append(f"unix:{server.home}/beam top.sock")
        server.process = subprocess.Popen(
            [str(program()), "serve", *server.arguments], stdout=subprocess.PIPE, env=server.environment, cwd=server.home)
        server.errors = open(os.devnull)
        address = server.process.stdout.readline().decode().strip()
        self.assertEqual(address, f"unix:{server.home}/beam top.sock")

        def mcp(*words, **more):
            return subprocess.run([str(program()), *words], env=server.environment | more, capture_output=True, text=True, timeout=30)
        asked = mcp("job", "status", "orders-enrich", "--json", "--server", address)
        self.assertEqual(json.loads(asked.stdout)["job_name"], "orders-enrich", asked.stderr)
        self.assertEqual(mcp("runner", "list", BEAMTOP_SERVER=address).returncode, 0)
        self.assertEqual(mcp("config", "set-server", address).returncode, 0)
        self.assertIn("orders-enrich", mcp("job", "list").stdout)
        away = mcp("job", "list", "--server", f"unix:{server.home}/none")
        self.assertEqual((away.returncode, away.stdout), (5, ""), away.stderr)
        self.assertIn(f"unix:{server.home}/none", away.stderr)
        for wrong in (("job", "list", "--server", "unix:here"), ("config", "set-server", "unix:here"), ("serve", "--host", "unix:here")):
            self.assertEqual(mcp(*wrong).returncode, 2, wrong)
        self.assertEqual(server.stop(), 0)

    def test_a_port_that_is_taken(self):
        server = self.make().start()
        said = self.refusal(server, "--port", str(server.port))
        self.assertIn(f"cannot listen on http://127.0.0.1:{server.port}: address already in use", said.lower())
        self.assertIn("--port 0", said)
        for wrong in ("65536", "-1", "x"):
            self.assertIn("port", self.refusal(server, "--port", wrong))
        self.assertIn(
            "no.such.name.invalid",
            self.refusal(server, "--port", "0", "--host", "no.such.name.invalid", "--keys-file", keys(server)),
        )
        port = server.port
        with Wire(server) as wire:
            wire.ask("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            server.kill()
        again = self.make()
        again.arguments = ["--port", str(port)]
        again.start()
        self.assertEqual(again.port, port, "a port is free as soon as its server is gone")

    def test_what_is_in_flight_finishes_and_nothing_new_begins(self):
        server = self.make().start()
        code = server.script("stubborn.sh", STUBBORN)
        job = server.call("POST", JOBS, {"job_name": "stubborn", "runner": "direct", "code_path": code}).json["job_id"]
        eventually(lambda: "stubborn" in server.call("GET", f"{JOBS}/{job}/logs").body)
        idle, begun, flight = Wire(server), Wire(server), Wire(server)
        idle.ask("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        begun.send(
            "POST /api/v1/mcp/initialize HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            'Content-Length: 26\r\n\r\n{"prot'
        )
        body = '{"wait_seconds":3}'
        flight.send(
            f"POST {JOBS}/{job}/cancel HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}"
        )
        eventually(lambda: "pending" not in server.call("GET", f"{JOBS}/{job}").body)
        server.process.send_signal(signal.SIGTERM)
        self.assertEqual(idle.all(), b"", "an idle connection is closed")
        self.assertRaises(OSError, lambda: Wire(server))
        reply = begun.ask('ocol_version":"1.0"}')
        self.assertEqual((reply.status, reply.headers["connection"]), (200, "close"))
        reply = flight.reply()
        self.assertEqual((reply.status, reply.headers["connection"]), (202, "close"), reply)
        self.assertEqual(server.process.wait(timeout=15), 0)

    def test_sigterm_twice_and_sigint(self):
        for signals in ((signal.SIGTERM, signal.SIGTERM), (signal.SIGINT,), (signal.SIGTERM, signal.SIGINT)):
            server = self.make().start()
            reader = Events(server)
            reader.next()
            half = Wire(server).send("POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{")
            began = time.monotonic()
            for number, one in enumerate(signals):
                if number:
                    time.sleep(0.3)
                server.process.send_signal(one)
            code = server.process.wait(timeout=15)
            took = time.monotonic() - began
            self.assertLess(took, 5 if len(signals) > 1 else 12, f"{signals} took {took:.1f} s")
            self.assertIn(code, (0, -signal.SIGTERM, -signal.SIGINT, 130, 143), f"{signals}: {code}")
            half.socket.close()
            reader.close()

    def test_a_server_that_is_killed_comes_back_with_what_it_had(self):
        server = self.make().start()
        code = server.script("stubborn.sh", STUBBORN)
        job = server.call("POST", JOBS, {"job_name": "kept", "runner": "direct", "code_path": code}).json["job_id"]
        server.kill()
        server.start()
        eventually(lambda: server.call("GET", f"{JOBS}/{job}").status == 200)
        self.assertEqual(server.call("GET", f"{JOBS}/kept").json["job_id"], job)


def keys(server):
    file = server.home / "keys"
    file.write_text('{ keys: [ { name: "a", role: "admin", key: "0123456789abcdef" } ] }')
    file.chmod(0o600)
    return str(file)


if __name__ == "__main__":
    unittest.main(verbosity=2)
