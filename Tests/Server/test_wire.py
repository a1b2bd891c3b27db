#!/usr/bin/env python3
"""HTTP/1.1 from outside: what is answered to good requests, bad ones, and to what is no request at all."""

import unittest

from hostile import BAD_CHUNKS, NO_REQUESTS, SMUGGLING
from raw import Wire
from server import Server, eventually

HOST = "Host: localhost\r\n"
CHUNKED = (
    f"POST /api/v1/mcp/initialize HTTP/1.1\r\n{HOST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
)
HELLO = '{"protocol_version":"1.0"}'


class OnTheWire(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server().start()
        cls.addClassCleanup(cls.server.close)

    def ask(self, text, method="GET"):
        with Wire(self.server) as wire:
            return wire.ask(text, method)

    def get(self, path, more="", method="GET"):
        return self.ask(f"{method} {path} HTTP/1.1\r\n{HOST}{more}\r\n", method)

    def assertHealthy(self):
        self.assertEqual(self.get("/health").status, 200)

    def test_every_answer_has_what_it_must(self):
        for path in ("/health", "/", "/nothing", "/api/v1/jobs", "/metrics"):
            reply = self.get(path)
            self.assertRegex(reply.headers["date"], r"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$")
            self.assertEqual(int(reply.headers["content-length"]), len(reply.body))
            self.assertEqual(reply.headers["x-content-type-options"], "nosniff")
            self.assertEqual(reply.headers["cache-control"], "no-store")
            self.assertIn("content-type", reply.headers)

    def test_head_is_get_without_a_body(self):
        for path in ("/health", "/api/v1/runners", "/openapi.json", "/api/v1/jobs/nothing", "/"):
            with Wire(self.server) as wire:
                full = wire.ask(f"GET {path} HTTP/1.1\r\n{HOST}\r\n")
                bare = wire.ask(f"HEAD {path} HTTP/1.1\r\n{HOST}\r\n", "HEAD")
                again = wire.ask(f"GET /health HTTP/1.1\r\n{HOST}\r\n")
            self.assertEqual((bare.status, bare.headers["content-type"]), (full.status, full.headers["content-type"]))
            self.assertIn("content-length", bare.headers)
            self.assertEqual(again.json, {"status": "ok"}, "a body came after HEAD")
        reply = self.get("/api/v1/events", method="HEAD")
        self.assertEqual((reply.status, reply.headers["content-type"]), (200, "text/event-stream"))
        self.assertNotIn("content-length", reply.headers, "GET would not have it")

    def test_a_header_that_counts_once_is_refused_twice(self):
        with Wire(self.server) as wire:
            for lines in ("Idempotency-Key: a\r\nIdempotency-Key: b\r\n", "Content-Type: application/json\r\nContent-Type: text/plain\r\n",
                          "Authorization: Bearer a\r\nauthorization: Bearer b\r\n"):
                reply = wire.ask(f"POST /api/v1/jobs HTTP/1.1\r\n{HOST}{lines}Content-Length: 2\r\n\r\n{{}}")
                self.assertEqual(reply.status, 400, lines)
                self.assertIn("more than once", reply.json["detail"])
            reply = wire.ask(f"POST /api/v1/jobs HTTP/1.1\r\n{HOST}Content-Type: application/json\r\nContent-Encoding: gzip\r\n"
                             "Content-Length: 2\r\n\r\n{}")
            self.assertEqual((reply.status, reply.headers["accept-encoding"]), (415, "identity"))

    def test_other_methods_are_405_with_allow(self):
        for method, path, allow in (
            ("DELETE", "/api/v1/jobs", "GET, POST, HEAD, OPTIONS"),
            ("POST", "/health", "GET, HEAD, OPTIONS"),
            ("PUT", "/api/v1/jobs/x/scale", "POST, OPTIONS"),
            ("GET", "/api/v1/mcp/initialize", "POST, OPTIONS"),
            ("HEAD", "/api/v1/mcp/exit", "POST, OPTIONS"),
            ("PATCH", "/api/v1/events", "GET, HEAD, OPTIONS"),
        ):
            reply = self.get(path, method=method)
            self.assertEqual(reply.status, 405, path)
            self.assertEqual(reply.headers["allow"], allow)
            reply = self.get(path, method="OPTIONS")
            self.assertEqual((reply.status, reply.headers["allow"], reply.body), (204, allow, b""))
            self.assertNotIn("content-length", reply.headers)
        self.assertEqual(self.get("*", method="OPTIONS").status, 204)
        self.assertEqual(self.get("/nothing", method="OPTIONS").status, 404)
        for method in ("TRACE", "CONNECT", "BREW", "get"):
            self.assertEqual(self.get("/health", method=method).status, 501, method)

    def test_limits(self):
        cases = {
            414: f"GET /{'a' * 9000} HTTP/1.1\r\n{HOST}\r\n",
            431: f"GET /health HTTP/1.1\r\n{HOST}X: {'a' * 17000}\r\n\r\n",
            413: f"POST /api/v1/jobs HTTP/1.1\r\n{HOST}Content-Length: 1048577\r\n\r\n",
            417: f"POST /api/v1/jobs HTTP/1.1\r\n{HOST}Expect: tea\r\nContent-Length: 1\r\n\r\n",
            505: f"GET /health HTTP/2.0\r\n{HOST}\r\n",
            415: f"POST /api/v1/jobs HTTP/1.1\r\n{HOST}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{{}}",
        }
        for status, text in cases.items():
            reply = self.ask(text)
            self.assertEqual(reply.status, status, reply)
            self.assertEqual(reply.headers["content-type"], "application/problem+json")
            problem = reply.json
            self.assertEqual(problem["status"], status)
            for member in ("type", "title", "code", "detail"):
                self.assertTrue(problem[member], problem)
        self.assertEqual(self.ask(f"GET /h HTTP/1.1\r\n{HOST}" + "A: b\r\n" * 101 + "\r\n").status, 431)
        self.assertHealthy()

    def test_bodies_of_every_framing_are_the_same_body(self):
        length = f"Content-Type: application/json\r\nContent-Length: {len(HELLO)}\r\n"
        head = f"POST /api/v1/mcp/initialize HTTP/1.1\r\n{HOST}"
        pieces = "".join(f'1;a="b"\r\n{letter}\r\n' for letter in HELLO) + "0\r\nX: y\r\n\r\n"
        for text in (
            f"{head}{length}\r\n{HELLO}",
            f"{CHUNKED}\r\n{pieces}",
            f"POST /api/v1/mcp/initialize HTTP/1.0\r\n{length}\r\n{HELLO}",
        ):
            reply = self.ask(text)
            self.assertEqual(reply.status, 200, reply)
            self.assertEqual(len(reply.headers["x-mcp-connection-id"]), 32)
        with Wire(self.server) as wire:
            wire.send(f"{head}{length}Expect: 100-continue\r\n\r\n")
            self.assertEqual(wire.reply(skips_interim=False).status, 100)
            self.assertEqual(wire.ask(HELLO).status, 200)

    def test_a_refused_expectation_is_not_continued(self):
        reply = self.ask(f"POST /x HTTP/1.1\r\n{HOST}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n")
        self.assertEqual(reply.status, 413)

    def test_a_thousand_pipelined_requests_are_answered_in_order(self):
        paths = ["/health" if number % 3 else f"/no/{number}" for number in range(1000)]
        with Wire(self.server, timeout=30) as wire:
            wire.send("".join(f"GET {path} HTTP/1.1\r\n{HOST}\r\n" for path in paths))
            for path in paths:
                reply = wire.reply()
                self.assertEqual(reply.status, 200 if path == "/health" else 404)
                if path != "/health":
                    self.assertIn(f'"{path}"', reply.json["detail"])

    def test_keep_alive_and_close(self):
        for text, word, ends in (
            (f"GET /health HTTP/1.1\r\n{HOST}\r\n", None, False),
            (f"GET /health HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n", "close", True),
            (f"GET /health HTTP/1.1\r\n{HOST}Connection: x, CLOSE\r\n\r\n", "close", True),
            ("GET /health HTTP/1.0\r\n\r\n", "close", True),
            ("GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "keep-alive", False),
        ):
            with Wire(self.server) as wire:
                self.assertEqual(wire.ask(text).headers.get("connection"), word)
                if ends:
                    self.assertEqual(wire.all(), b"")
                else:
                    self.assertEqual(wire.ask(text).status, 200)

    def test_a_client_that_ends_its_side_is_answered(self):
        with Wire(self.server) as wire:
            wire.send(f"GET /health HTTP/1.1\r\n{HOST}\r\n" * 3).half_close()
            self.assertEqual([reply.status for reply in wire.replies()], [200] * 3)

    def test_what_two_readers_could_read_differently_is_refused_and_the_connection_ends(self):
        smuggled = f"GET /health HTTP/1.1\r\n{HOST}\r\n"
        for header in SMUGGLING:
            head = f"POST /api/v1/jobs HTTP/1.1\r\n{HOST}Content-Type: application/json\r\n{header}\r\n\r\n"
            text = f"{head}0\r\n\r\n{smuggled}"
            with Wire(self.server) as wire:
                replies = wire.send(text).replies()
            self.assertEqual([reply.status for reply in replies], [501 if "gzip" in header else 400], header)
            self.assertEqual(replies[0].headers["connection"], "close")

    def test_bad_chunks_are_refused(self):
        for body in BAD_CHUNKS:
            with Wire(self.server) as wire:
                replies = wire.send(f"{CHUNKED}\r\n{body}").half_close().replies()
            self.assertIn([reply.status for reply in replies], ([400], [413], [431]), body)

    def test_what_is_no_request_is_refused(self):
        for text in NO_REQUESTS:
            with Wire(self.server) as wire:
                replies = wire.send(text).half_close().replies()
            self.assertEqual(len(replies), 1, text)
            self.assertIn(replies[0].status, (400, 501, 505), text)
            self.assertTrue(replies[0].json["detail"].isprintable())
        self.assertHealthy()

    def test_paths_are_taken_as_they_stand(self):
        for path in (
            "//health",
            "/./health",
            "/api/../health",
            "/health/",
            "/%2e%2e/health",
            "/HEALTH",
            "/health%00",
            "/health%0d%0aX:%20y",
            "/%c0%afhealth",
            "/%ff",
            "/%",
            "/%zz",
            "/api/v1%2fjobs",
            "/health;a=b",
            "/%2fhealth",
        ):
            reply = self.get(path)
            self.assertEqual(reply.status, 404, path)
            self.assertTrue(reply.json["detail"].isprintable() or "\\" in repr(reply.json["detail"]))
        self.assertEqual(self.get("/%68ealth").status, 200)
        self.assertEqual(self.get("/health?").status, 200)
        self.assertEqual(self.get("http://localhost/health").status, 200)
        self.assertEqual(self.get("http://evil.example/health").status, 421)

    def test_a_storm_of_broken_connections_leaves_nothing_behind(self):
        self.assertHealthy()
        fds = self.server.descriptors()
        for number in range(300):
            wire = Wire(self.server)
            wire.send(
                (
                    "",
                    "G",
                    f"GET /health HTTP/1.1\r\n{HOST}",
                    f"GET /health HTTP/1.1\r\n{HOST}\r\n",
                    f"{CHUNKED}\r\n5\r\nab",
                )[number % 5]
            )
            if number % 2:
                wire.reset()
            else:
                wire.socket.close()
        self.assertTrue(eventually(lambda: self.server.descriptors() <= fds + 10, seconds=10))
        self.assertHealthy()


if __name__ == "__main__":
    unittest.main(verbosity=2)
