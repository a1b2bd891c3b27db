#!/usr/bin/env python3
"""Where a request's text can go: no path outside its root, no command, no header, no line of a log."""

import json
import os
import unittest

from server import Server, eventually

JOBS = "/api/v1/jobs"
TOLD = '#!/bin/sh\nfor each in "$@"; do printf \'<%s>\\n\' "$each"; done\nwhile :; do sleep 600; done\n'


class Texts(unittest.TestCase):
    def serve(self):
        server = Server().start()
        self.addCleanup(server.close)
        return server

    def test_code_comes_from_the_roots_alone(self):
        server = self.serve()
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
        submit = lambda path, **more: server.call(
            "POST", JOBS, {"code_path": str(path), "runner": "direct", "job_name": "x"} | more
        )
        for path in (
            outside,
            links / "out.sh",
            links / "folder" / "outside.sh",
            links / ".." / "outside.sh",
            "/bin/sh",
            server.home / "pipelines-not" / "x.sh",
            f"{links}/../pipelines/../outside.sh",
            "/proc/self/exe",
        ):
            answer = submit(path)
            self.assertEqual((answer.status, answer.json["code"]), (403, "denied"), f"{path}: {answer.body}")
        for path in (
            links / "nothing",
            links / "loop",
            links,
            links / "pipe",
            "",
            "\n",
            "file:///bin/sh",
            "~/x",
            "$HOME/x",
        ):
            self.assertIn(submit(path).status, (403, 422), path)
        self.assertEqual(server.call("GET", JOBS).json["jobs"], [])
        self.assertEqual(submit(links / "in.sh").status, 200)
        self.assertEqual(submit(f"{links}//./told.sh").status, 200)

    def test_a_text_is_one_argument_and_never_a_command(self):
        server = self.serve()
        code = server.script("told.sh", TOLD)
        mark = server.home / "mark"
        args = [
            f"$(touch {mark})",
            f"; touch {mark}",
            f"`touch {mark}`",
            "a b",
            "'",
            '"',
            "*",
            "--x=$HOME",
            "\\",
            "",
            "é\u202e",
            f"| touch {mark}",
            f"&& touch {mark}",
            "-rf",
            "%s%n",
            "a\nb",
        ]
        options = {"note": f"$(touch {mark}); x", "list": ["a b", "c;d"]}
        answer = server.call(
            "POST",
            JOBS,
            {
                "code_path": code,
                "runner": "direct",
                "job_name": f"$(touch {mark})",
                "program_args": args,
                "pipeline_options": options,
            },
        )
        self.assertEqual(answer.status, 200, answer.body)
        job = answer.json["job_id"]
        pid = eventually(
            lambda: [
                pid
                for pid in server.pids("told.sh")
                if f"--note={options['note']}".encode() in command(pid) and command(pid)[0].endswith(b"sh")
            ]
        )
        given = command(pid[0])
        self.assertEqual([item.encode() for item in args], given[-len(args) :])
        self.assertFalse(mark.exists())
        lines = eventually(lambda: server.call("GET", f"{JOBS}/{job}/logs").json["lines"])
        self.assertIn(f"<--note={options['note']}>", [line["message"] for line in lines])
        self.assertEqual(
            server.call("POST", JOBS, {"code_path": code, "runner": "direct", "program_args": ["a\0b"]}).status, 422
        )

    def test_no_text_becomes_a_header_or_a_line_of_a_log(self):
        server = self.serve()
        code = server.script("told.sh", TOLD)
        name = "x\r\nX-Evil: 1\r\n\r\n\x1b[31mred"
        answer = server.call("POST", JOBS, {"code_path": code, "runner": "direct", "job_name": name})
        self.assertEqual(answer.status, 422, answer.body)
        for path in (
            f"{JOBS}/x%0d%0aX-Evil:%201",
            f"{JOBS}/%1b%5b31m",
            "/no%0aline",
            f"{JOBS}?%0d%0a=1",
            "/api/v1/operations/x%0d%0aX-Evil:%201",
            f"{JOBS}/x%0a/cancel",
        ):
            for method in ("GET", "POST"):
                answer = server.call(method, path)
                self.assertGreaterEqual(answer.status, 400)
                self.assertIsNone(answer.headers["X-Evil"])
                self.assertEqual(json.loads(answer.body)["status"], answer.status)
        server.call(
            "POST",
            JOBS,
            {"code_path": "\x1b]0;x\x07\n", "runner": "a\nb"},
            {"User-Agent": "evil \x1b[31m".replace("\x1b", "\t")},
        )
        self.assertEqual(server.call("GET", "/health", headers={"Accept": "\xe9"}).status, 200)
        for line in server.said().splitlines():
            self.assertTrue(line.isprintable(), repr(line))
        for entry in (server.home / "state" / "beamtop" / "audit.jsonl").read_bytes().split(b"\n"):
            self.assertFalse(set(entry) & set(range(0x20)), entry)
            self.assertNotIn(0x7F, entry)

    def test_every_writing_call_is_one_line_of_the_audit_with_its_secrets_masked(self):
        server = self.serve()
        code = server.script("told.sh", TOLD)
        submitted = server.call(
            "POST",
            JOBS,
            {
                "code_path": code,
                "runner": "direct",
                "job_name": "one",
                "program_args": ["--password", "hunter22", "--api_token=hunter22"],
                "pipeline_options": {"fs.s3a.secret.key": "hunter22"},
            },
            {"User-Agent": "tried/1"},
        )
        job = submitted.json["job_id"]
        expected = [("submit_job", "done")]
        for path, body, outcome in (
            (f"{JOBS}/{job}/scale", {"parallelism": 2}, "not_possible"),
            (f"{JOBS}/{job}/scale", {"parallelism": 0}, "invalid"),
            (f"{JOBS}/{job}/drain", {}, "not_possible"),
            (f"{JOBS}/nothing/cancel", {}, "not_found"),
            (f"{JOBS}/{job}/cancel", {}, "done"),
            (f"{JOBS}/{job}/cancel", {}, "wrong_state"),
            (JOBS, {"code_path": "/bin/sh", "runner": "direct"}, "denied"),
        ):
            server.call("POST", path, body)
            operation = (
                "submit_job" if path == JOBS else path.rsplit("/", 1)[1].replace("savepoint", "create_savepoint")
            )
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
