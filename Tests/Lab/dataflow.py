#!/usr/bin/env python3
"""A Dataflow on the loopback interface, for tests: every request and every answer of it is held to Google's own discovery
document, and what that does not allow is refused and remembered.

    dataflow.py [--port 8095] [--jobs 8] [--key-file account.json] [--auth]

Prints its address when it is ready. `GET /-/violations` tells what the document did not allow, `GET /-/requests` what was
asked, `GET /-/jobs` the jobs as they are; `PUT /-/fault/NAME` breaks it in one of the ways of FAULTS, `PUT /-/fault/none`
mends it. It is a judge of forms, not of the service: states follow each other in its own time, quotas are what a test says.
Tests use the class `FakeDataflow`.
"""
import argparse
import http.server
import json
import threading
import time
import urllib.parse

from dataflow_calls import Calls
from dataflow_schema import Discovery, Violation
from dataflow_tokens import Tokens
from dataflow_world import Refusal, World

FAULTS = ["none", "429", "429-once", "503", "500", "html", "not-json", "hang", "401", "403", "half", "unknown-enums", "huge", "failed-location",
          "lost-answers", "redirect"]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *args):
        pass

    def do_GET(self):
        self.fake.answer(self)

    do_POST = do_PUT = do_DELETE = do_GET

    def give(self, code, body, kind="application/json; charset=UTF-8", headers=()):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


class Quiet(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        """Clients that go away in the middle are what the faults are for."""


class FakeDataflow:
    def __init__(self, port=0, jobs=0, project="p", key_file=None, auth=False, patience=1.0):
        self.discovery = Discovery()
        self.world = World(project, jobs, patience)
        self.calls = Calls(self.world)
        self.tokens = Tokens(key_file) if auth else None
        self.violations, self.requests, self.kept = [], [], {}
        self.fault = "none"
        self.lock = threading.RLock()
        handler = type("Bound", (Handler,), {"fake": self})
        self.server = Quiet(("127.0.0.1", port), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def asked(self, verb, part=""):
        return [r for r in self.requests if r["method"] == verb and part in r["target"]]

    # One exchange.

    def answer(self, handler):
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        path, _, query = handler.path.partition("?")
        if path.startswith("/-/"):
            return self.control(handler, path)
        if path in ("/token", "/computeMetadata/v1/instance/service-accounts/default/token") and self.tokens:
            return handler.give(*self.tokens.answer(path, handler.headers, body))
        with self.lock:
            self.requests.append({"method": handler.command, "target": handler.path, "body": body.decode(errors="replace"), "at": time.time(),
                                  "token": handler.headers.get("Authorization", "")})
            fault = self.fault
            if fault == "429-once":
                self.fault = "none"
        if self.broken(handler, fault):
            return
        try:
            if self.tokens:
                self.tokens.check(handler.headers)
            data = self.served(handler.command, path, query, body, fault)
        except Violation as problem:
            self.violations.append(str(problem))
            return self.refuse(handler, 400, "INVALID_ARGUMENT", str(problem))
        except Refusal as refusal:
            return self.refuse(handler, refusal.code, refusal.status, str(refusal))
        if fault == "lost-answers" and handler.command != "GET":
            return handler.connection.close()
        handler.give(200, data)

    def served(self, verb, path, query, body, fault):
        with self.lock:
            method, arguments = self.discovery.method(verb, path)
            if method is None:
                raise Violation(f"there is no {verb} {path}")
            pairs = urllib.parse.parse_qsl(query, keep_blank_values=True)
            arguments |= self.discovery.arguments(method, pairs)
            self.world.tick()
            key = (verb, path, query, self.world.revision, fault)
            if method.name.endswith(("jobs.list", "jobs.aggregated")) and key in self.kept:
                return self.kept[key]
            request = None
            if method.request:
                request = self.discovery.members(method.request, json.loads(body or b"{}"), method.request, False)
            answer = self.calls.call(method.name, arguments, request, fault)
            self.discovery.members(method.response, answer, method.response, True)
            if fields := arguments.get("fields"):
                answer = fields.of(answer)
            if "enum-encoding=int" in query.replace("%3D", "="):
                answer = self.discovery.numbered({"$ref": method.response}, answer)
            if fault == "unknown-enums":
                answer = self.calls.estranged(answer)
            data = json.dumps(answer, separators=(",", ":")).encode()
            if len(self.kept) > 64:
                self.kept.clear()
            self.kept[key] = data
            return data

    @staticmethod
    def refuse(handler, code, status, message, headers=()):
        error = {"error": {"code": code, "message": message, "status": status, "details": []}}
        handler.give(code, json.dumps(error).encode(), headers=headers)

    def broken(self, handler, fault):
        """Whether a switched fault has answered in the place of the service."""
        if fault in ("429", "429-once"):
            self.refuse(handler, 429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Requests' of service 'dataflow.googleapis.com'.",
                        [("Retry-After", "2")])
        elif fault == "503":
            self.refuse(handler, 503, "UNAVAILABLE", "The service is currently unavailable.", [("Retry-After", "1")])
        elif fault == "500":
            self.refuse(handler, 500, "INTERNAL", "Internal error encountered.")
        elif fault == "401":
            self.refuse(handler, 401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")
        elif fault == "403":
            self.refuse(handler, 403, "PERMISSION_DENIED", "(4b): Could not list jobs; the caller lacks dataflow.jobs.list on project p.")
        elif fault == "html":
            handler.give(200, b"<html><title>Sign in</title>Please sign in</html>", "text/html")
        elif fault == "not-json":
            handler.give(200, b'{"jobs": [{"id": ')
        elif fault == "redirect":
            handler.give(302, b"", headers=[("Location", "https://accounts.google.com/login")])
        elif fault == "hang":
            time.sleep(60)
        elif fault == "half":
            handler.send_response(200)
            handler.send_header("Content-Type", "application/json")
            handler.send_header("Content-Length", "5000")
            handler.end_headers()
            handler.wfile.write(b'{"jobs":[')
            handler.close_connection = True
        elif fault == "huge":
            handler.send_response(200)
            handler.send_header("Content-Type", "application/json")
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            piece = b'"' + b"x" * 65534 + b'"'
            try:
                for _ in range(4000):
                    handler.wfile.write(b"10000\r\n" + piece + b"\r\n")
            except OSError:
                pass
            handler.close_connection = True
        else:
            return False
        return True

    # What a test asks beside.

    def control(self, handler, path):
        parts = path.split("/")[2:]
        if parts[0] == "fault" and parts[1] in FAULTS:
            self.fault = parts[1]
        elif parts[0] == "expire" and self.tokens:
            self.tokens.expire()
        elif parts[0] == "stop":
            self.world.jobs[parts[1]].enter(parts[2])
        answers = {"violations": lambda: self.violations, "requests": lambda: self.requests, "faults": lambda: FAULTS,
                   "jobs": lambda: [job.tick().whole() | {"workers": job.workers, "snapshots": list(job.snapshots)} for job in self.world.jobs.values()],
                   "tokens": lambda: self.tokens.asked if self.tokens else []}
        with self.lock:
            found = answers.get(parts[0], lambda: {"fault": self.fault})()
        handler.give(200, json.dumps(found).encode())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=8)
    parser.add_argument("--project", default="p")
    parser.add_argument("--key-file")
    parser.add_argument("--auth", action="store_true")
    parser.add_argument("--patience", type=float, default=1.0)
    given = parser.parse_args()
    fake = FakeDataflow(given.port, given.jobs, given.project, given.key_file, given.auth, given.patience)
    print(fake.url, flush=True)
    threading.Event().wait()
