#!/usr/bin/env python3
"""Who may do what, and where a request's text can go: keys, hosts, roots, arguments, the audit."""

import hashlib
import json
import os
import subprocess
import unittest

from server import Server, eventually, program
from raw import Wire

JOBS = "/api/v1/jobs"
VIEWER, OPERATOR, ADMIN = "viewer-key-0123456789", "operator-key-0123456789", "admin-key-0123456789"
TOLD = "#!/bin/sh\nfor each in \"$@\"; do printf '<%s>\\n' \"$each\"; done\nwhile :; do sleep 600; done\n"


def keys(server, mode=0o600, text=None):
    file = server.home / "keys.json5"
    digest = hashlib.sha256(ADMIN.encode()).hexdigest()
    file.write_text(text or '{ keys: [ { name: "v", role: "viewer", key: "%s" }, { name: "o", role: "operator", key: "%s" },'
                    ' { name: "a", role: "admin", sha256: "%s" } ] }' % (VIEWER, OPERATOR, digest))
    file.chmod(mode)
    return str(file)


def refused(server, *arguments):
    """Standard error of a server that must not start."""
    done = subprocess.run([str(program()), "serve", "--port", "0", *arguments], capture_output=True, text=True, timeout=30,
                          env=server.environment, cwd=server.home)
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    return done.stderr


class Access(unittest.TestCase):
    def make(self, *arguments, **more):
        server = Server(*arguments, **more)
        self.addCleanup(server.close)
        return server

    def keyed(self):
        server = self.make()
        server.arguments = ["--keys-file", keys(server)]
        server.start()
        self.code = server.script("told.sh", TOLD)
        return server

    def test_keys_and_roles(self):
        server = self.keyed()
        self.assertEqual(server.call("GET", "/health").status, 200)
        for headers in ({}, {"X-API-Key": "wrong-key-0123456789"}, {"Authorization": f"Bearer {VIEWER}x"},
                        {"Authorization": f"Basic {VIEWER}"}, {"X-API-Key": VIEWER[:-1]}, {"Authorization": "Bearer "}):
            for method, path in (("GET", JOBS), ("GET", "/metrics"), ("POST", "/mcp"), ("GET", "/nothing"), ("DELETE", JOBS),
                                 ("GET", "/openapi.json")):
                answer = server.call(method, path, {} if method == "POST" else None, headers)
                if answer.status == 429:
                    continue  # guesses are slow
                self.assertEqual(answer.status, 401, f"{method} {path} {headers}: {answer.body}")
                self.assertTrue(answer.headers["WWW-Authenticate"].startswith('Bearer realm="beamtop"'))
                self.assertEqual("invalid_token" in answer.headers["WWW-Authenticate"],
                                 "not known" in answer.json["detail"])
        body = {"job_name": "keyed", "runner": "direct", "code_path": self.code}
        for key, submits, cancels in ((VIEWER, 403, 403), (OPERATOR, 403, 200), (ADMIN, 200, 200)):
            for header in ({"X-API-Key": key}, {"Authorization": f"Bearer {key}"}, {"authorization": f"bearer  {key}"}):
                self.assertEqual(server.call("GET", JOBS, headers=header).status, 200, header)
            self.assertEqual(server.call("POST", JOBS, body, {"X-API-Key": key}).status, submits)
            job = server.call("POST", JOBS, body, {"X-API-Key": ADMIN}).json["job_id"]
            answer = server.call("POST", f"{JOBS}/{job}/cancel", {}, {"X-API-Key": key})
            self.assertEqual(answer.status, cancels, answer.body)
            if cancels == 403:
                self.assertEqual(answer.json["code"], "denied")
                self.assertIn("operator", answer.body)
        told = [(entry["user"], entry["operation"], entry["outcome"]) for entry in server.state("audit.jsonl")]
        for entry in (("v", "submit_job", "denied"), ("v", "cancel_job", "denied"), ("o", "cancel_job", "done"),
                      ("a", "submit_job", "done")):
            self.assertIn(entry, told)
        whole = server.said() + json.dumps(server.state("audit.jsonl"))
        for key in (VIEWER, OPERATOR, ADMIN):
            self.assertNotIn(key, whole)

    def test_connections_belong_to_their_key(self):
        server = self.keyed()
        opened = server.call("POST", "/api/v1/mcp/initialize", {"protocol_version": "1.0"}, {"X-API-Key": VIEWER})
        name = "X-MCP-Connection-ID"
        connection = opened.headers[name]
        self.assertEqual(server.call("POST", "/api/v1/mcp/initialized", None, {"X-API-Key": ADMIN, name: connection}).status, 404)
        self.assertEqual(server.call("POST", "/api/v1/mcp/initialized", None, {"X-API-Key": VIEWER, name: connection}).status, 204)
        self.assertEqual(server.call("GET", JOBS, None, {"X-API-Key": ADMIN, name: connection}).status, 404)

    def test_wrong_keys_and_many_requests_are_slowed(self):
        server = self.keyed()
        statuses = [server.call("GET", JOBS, headers={"X-API-Key": f"wrong-{number:016}"}).status for number in range(40)]
        self.assertIn(429, statuses)
        self.assertEqual(statuses[0], 401)
        answer = server.call("GET", JOBS, headers={"X-API-Key": "wrong-0123456789abcdef"})
        self.assertEqual(answer.status, 429)
        self.assertGreater(int(answer.headers["Retry-After"]), 0)
        self.assertEqual(server.call("GET", JOBS, headers={"X-API-Key": VIEWER}).status, 200, "a right key is not slowed by guesses")
        with Wire(server) as wire:
            codes = []
            while 429 not in codes and len(codes) < 6000:
                wire.send(f"GET /nothing HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {VIEWER}\r\n\r\n" * 300)
                codes += [wire.reply().status for _ in range(300)]
        self.assertIn(429, codes)
        self.assertEqual(server.call("GET", JOBS, headers={"X-API-Key": OPERATOR}).status, 200)
        self.assertEqual(server.call("GET", "/health").status, 200)

    def test_keys_files_that_are_not_safe_are_refused_with_the_reason(self):
        server = self.make()
        for mode in (0o644, 0o640, 0o604, 0o660, 0o602):
            self.assertIn("chmod 600", refused(server, "--keys-file", keys(server, mode)))
        for text, word in (
            ("{ keys: [ { name: 'a', role: 'king', key: '0123456789abcdef' } ] }", "role"),
            ("{ keys: [ { name: 'a', role: 'admin', key: 'short' } ] }", "16 bytes"),
            ("{ keys: [ { name: 'a b', role: 'admin', key: '0123456789abcdef' } ] }", "name"),
            ("{ keys: [ { name: 'a', role: 'admin', kye: '0123456789abcdef' } ] }", "did you mean key"),
            ("{ keys: [ { name: 'a', role: 'admin', sha256: 'abc' } ] }", "64 hexadecimal"),
            ("{ keys: [ { name: 'a', role: 'admin', key: '0123456789abcdef' }, { name: 'b', role: 'viewer', key: '0123456789abcdef' } ] }",
             "same key"),
            ("not json", "JSON5"), ("{}", "keys"),
        ):
            said = refused(server, "--keys-file", keys(server, text=text))
            self.assertIn(word, said)
            self.assertNotIn("0123456789abcdef", said)
        self.assertIn("No such file", refused(server, "--keys-file", "/nowhere"))
        self.assertIn("not a file", refused(server, "--keys-file", str(server.home)))
        if os.geteuid() == 0:
            file = keys(server)
            os.chown(file, 65534, 65534)
            self.assertIn("another user", refused(server, "--keys-file", file))

    def test_beyond_loopback_keys_are_needed(self):
        server = self.make()
        for host in ("0.0.0.0", "::", "*", "192.0.2.1", "example.org"):
            self.assertIn("keys", refused(server, "--host", host), host)
        self.assertIn("keys", refused(server, "--host", "0.0.0.0", "--keys-file", keys(server, text="{ keys: [] }")))
        server.arguments = ["--host", "0.0.0.0", "--keys-file", keys(server)]
        server.start()
        server.host = "127.0.0.1"
        self.assertEqual(server.call("GET", JOBS).status, 401)
        self.assertEqual(server.call("GET", JOBS, headers={"X-API-Key": VIEWER}).status, 200)

    def test_pages_and_names_of_others_are_kept_out(self):
        configuration = '{ runners: [ { name: "direct", type: "direct" } ], server: { names: ["ops.example"], origins: ["https://ui.example"] } }'
        server = self.make(configuration=configuration).start()

        def ask(host, origin=None, method="GET", path="/health"):
            with Wire(server) as wire:
                origin = f"Origin: {origin}\r\n" if origin else ""
                return wire.ask(f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n{origin}\r\n")

        for host in ("localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8888", "127.1.2.3", "ops.example", "ops.example.:80"):
            self.assertEqual(ask(host).status, 200, host)
        for host in ("evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "192.0.2.1", "ops.example.evil", "localhost-x",
                     "0.0.0.0", "[::]"):
            self.assertEqual(ask(host).status, 421, host)
        for origin in ("http://localhost:3000", "http://127.0.0.1:8888", "https://ui.example"):
            self.assertEqual(ask("localhost", origin).status, 200, origin)
        for origin in ("null", "http://evil.example", "https://ui.example.evil", "file://", "https://ui.example:444", "x",
                       "http://localhost@evil.example", "http://localhost.evil.example"):
            self.assertEqual(ask("localhost", origin).status, 403, origin)
            self.assertEqual(ask("localhost", origin, "POST", f"{JOBS}/x/cancel").status, 403)
        reply = ask("localhost", "https://ui.example", "OPTIONS", JOBS)
        self.assertEqual((reply.status, reply.headers["access-control-allow-origin"]), (204, "https://ui.example"))
        self.assertNotIn("access-control-allow-origin", ask("localhost", "http://localhost:3000").headers)
        refusals = [entry for entry in server.state("audit.jsonl") if entry["operation"] == "cancel_job"]
        self.assertTrue(refusals)
        self.assertEqual({entry["outcome"] for entry in refusals}, {"denied"})

    def test_read_only_refuses_every_write_and_says_so_in_the_audit(self):
        server = self.make("--read-only").start()
        code = server.script("told.sh", TOLD)
        writes = [(JOBS, {"code_path": code, "runner": "direct"})] + [
            (f"{JOBS}/any/{action}", {"parallelism": 2} if action == "scale" else {})
            for action in ("scale", "savepoint", "cancel", "drain", "restart")]
        for path, body in writes:
            answer = server.call("POST", path, body)
            self.assertEqual((answer.status, answer.json["code"]), (403, "denied"), answer.body)
        told = server.state("audit.jsonl")
        self.assertEqual(len(told), len(writes))
        self.assertEqual({entry["outcome"] for entry in told}, {"denied"})
        self.assertEqual(server.call("GET", JOBS).json["jobs"], [])

    def test_a_runner_may_be_read_only_by_itself_and_production_is_told(self):
        configuration = ('{ runners: [ { name: "locked", type: "direct", read_only: true }, { name: "prod", type: "direct", '
                         'production: true } ], pipeline_roots: ["pipelines"] }')
        server = self.make(configuration=configuration)
        configuration = configuration.replace('"pipelines"', f'"{server.home}/pipelines"')
        (server.home / "config.json5").write_text(configuration)
        server.start()
        code = server.script("told.sh", TOLD)
        answer = server.call("POST", JOBS, {"code_path": code, "runner": "locked"})
        self.assertEqual((answer.status, answer.json["code"]), (403, "denied"), answer.body)
        job = server.call("POST", JOBS, {"code_path": code, "runner": "prod"}).json["job_id"]
        plan = server.call("POST", f"{JOBS}/{job}/cancel", {"dry_run": True}).json
        self.assertEqual((plan["production"], plan["destructive"]), (True, True))
        runners = {runner["runner"]: runner for runner in server.call("GET", "/api/v1/runners").json["runners"]}
        self.assertEqual((runners["locked"]["read_only"], runners["prod"]["production"]), (True, True))

    def test_code_comes_from_the_roots_alone(self):
        server = self.make().start()
        code = server.script("told.sh", TOLD)
        outside = server.home / "outside.sh"
        outside.write_text(TOLD)
        outside.chmod(0o755)
        (server.home / "pipelines-not").mkdir()
        (server.home / "pipelines-not" / "x.sh").write_text(TOLD)
        links = server.home / "pipelines"
        (links / "out.sh").symlink_to(outside)
        (links / "folder").symlink_to(server.home)
        (links / "in.sh").symlink_to(code)
        (links / "loop").symlink_to(links / "loop")
        os.mkfifo(links / "pipe")
        submit = lambda path, **more: server.call("POST", JOBS, {"code_path": str(path), "runner": "direct", "job_name": "x"} | more)
        for path in (outside, links / "out.sh", links / "folder" / "outside.sh", links / ".." / "outside.sh", "/bin/sh",
                     server.home / "pipelines-not" / "x.sh", f"{links}/../pipelines/../outside.sh", "/proc/self/exe"):
            answer = submit(path)
            self.assertEqual((answer.status, answer.json["code"]), (403, "denied"), f"{path}: {answer.body}")
        for path in (links / "nothing", links / "loop", links, links / "pipe", "", "\n", "file:///bin/sh", "~/x", "$HOME/x"):
            self.assertIn(submit(path).status, (403, 422), path)
        self.assertEqual(server.call("GET", JOBS).json["jobs"], [])
        self.assertEqual(submit(links / "in.sh").status, 200)
        self.assertEqual(submit(f"{links}//./told.sh").status, 200)

    def test_a_text_is_one_argument_and_never_a_command(self):
        server = self.make().start()
        code = server.script("told.sh", TOLD)
        mark = server.home / "mark"
        args = [f"$(touch {mark})", f"; touch {mark}", f"`touch {mark}`", "a b", "'", '"', "*", "--x=$HOME", "\\", "", "é\u202e",
                f"| touch {mark}", f"&& touch {mark}", "-rf", "%s%n", "a\nb"]
        options = {"note": f"$(touch {mark}); x", "list": ["a b", "c;d"]}
        answer = server.call("POST", JOBS, {"code_path": code, "runner": "direct", "job_name": f"$(touch {mark})",
                                            "program_args": args, "pipeline_options": options})
        self.assertEqual(answer.status, 200, answer.body)
        job = answer.json["job_id"]
        pid = eventually(lambda: [pid for pid in server.pids("told.sh") if f"--note={options['note']}".encode() in command(pid)
                                  and command(pid)[0].endswith(b"sh")])
        given = command(pid[0])
        self.assertEqual([item.encode() for item in args], given[-len(args):])
        self.assertFalse(mark.exists())
        lines = eventually(lambda: server.call("GET", f"{JOBS}/{job}/logs").json["lines"])
        self.assertIn(f"<--note={options['note']}>", [line["message"] for line in lines])
        self.assertEqual(server.call("POST", JOBS, {"code_path": code, "runner": "direct", "program_args": ["a\0b"]}).status, 422)

    def test_no_text_becomes_a_header_or_a_line_of_a_log(self):
        server = self.make().start()
        code = server.script("told.sh", TOLD)
        name = "x\r\nX-Evil: 1\r\n\r\n\x1b[31mred"
        answer = server.call("POST", JOBS, {"code_path": code, "runner": "direct", "job_name": name})
        self.assertEqual(answer.status, 422, answer.body)
        for path in (f"{JOBS}/x%0d%0aX-Evil:%201", f"{JOBS}/%1b%5b31m", "/no%0aline", f"{JOBS}?%0d%0a=1",
                     "/api/v1/operations/x%0d%0aX-Evil:%201", f"{JOBS}/x%0a/cancel"):
            for method in ("GET", "POST"):
                answer = server.call(method, path)
                self.assertGreaterEqual(answer.status, 400)
                self.assertIsNone(answer.headers["X-Evil"])
                self.assertEqual(json.loads(answer.body)["status"], answer.status)
        server.call("POST", JOBS, {"code_path": "\x1b]0;x\x07\n", "runner": "a\nb"}, {"User-Agent": "evil \x1b[31m".replace("\x1b", "\t")})
        self.assertEqual(server.call("GET", "/health", headers={"Accept": "\xe9"}).status, 200)
        for line in server.said().splitlines():
            self.assertTrue(line.isprintable(), repr(line))
        for entry in (server.home / "state" / "beamtop" / "audit.jsonl").read_bytes().split(b"\n"):
            self.assertFalse(set(entry) & set(range(0x20)), entry)
            self.assertNotIn(0x7F, entry)

    def test_every_writing_call_is_one_line_of_the_audit_with_its_secrets_masked(self):
        server = self.make().start()
        code = server.script("told.sh", TOLD)
        submitted = server.call("POST", JOBS, {
            "code_path": code, "runner": "direct", "job_name": "one", "program_args": ["--password", "hunter22", "--api_token=hunter22"],
            "pipeline_options": {"fs.s3a.secret.key": "hunter22"}}, {"User-Agent": "tried/1"})
        job = submitted.json["job_id"]
        expected = [("submit_job", "done")]
        for path, body, outcome in (
            (f"{JOBS}/{job}/scale", {"parallelism": 2}, "not_possible"), (f"{JOBS}/{job}/scale", {"parallelism": 0}, "invalid"),
            (f"{JOBS}/{job}/drain", {}, "not_possible"), (f"{JOBS}/nothing/cancel", {}, "not_found"),
            (f"{JOBS}/{job}/cancel", {}, "done"), (f"{JOBS}/{job}/cancel", {}, "wrong_state"),
            (JOBS, {"code_path": "/bin/sh", "runner": "direct"}, "denied"),
        ):
            server.call("POST", path, body)
            operation = "submit_job" if path == JOBS else path.rsplit("/", 1)[1].replace("savepoint", "create_savepoint")
            expected.append((operation if operation == "submit_job" else f"{operation}_job", outcome))
        server.raw("POST", f"{JOBS}/{job}/cancel", b"{", {"Content-Type": "application/json"})
        expected.append(("cancel_job", "malformed_request"))
        server.call("POST", f"{JOBS}/{job}/cancel", {"dry_run": True})
        server.call("GET", JOBS)
        entries = server.state("audit.jsonl")
        self.assertEqual([(entry["operation"], entry["outcome"]) for entry in entries], expected)
        for entry in entries:
            self.assertEqual((entry["face"], entry["user"]), ("rest", "tester"))
            self.assertRegex(entry["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
        self.assertEqual(entries[0]["client"], "tried/1")
        self.assertNotIn("hunter22", json.dumps(entries))
        self.assertNotIn("hunter22", server.call("GET", f"{JOBS}/{job}/configuration").body)
        file = server.home / "state" / "beamtop" / "audit.jsonl"
        before = file.stat().st_size
        long = {"code_path": "/bin/sh", "runner": "direct", "program_args": ["x"] * 200_000, "job_name": "long"}
        self.assertEqual(server.call("POST", JOBS, long).status, 403)
        self.assertLess(file.stat().st_size - before, 2000, "what is refused must not fill the disk")
        self.assertEqual(server.state("audit.jsonl")[-1]["arguments"]["job_name"], "long")
        self.assertEqual((server.home / "state" / "beamtop").stat().st_mode & 0o777, 0o700)
        for file in (server.home / "state" / "beamtop").glob("*.jsonl"):
            self.assertEqual(file.stat().st_mode & 0o777, 0o600, file)


def command(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().split(b"\0")[:-1]
    except OSError:
        return [b""]


if __name__ == "__main__":
    unittest.main(verbosity=2)
