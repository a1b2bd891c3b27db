#!/usr/bin/env python3
"""The REST face from outside: routes, problems, the lifecycle of connections, repeats, dry runs and long operations."""

import unittest

from server import Server, eventually

SLEEPER = "#!/bin/sh\necho here \"$@\"\nwhile :; do sleep 600; done\n"
STUBBORN = "#!/bin/sh\ntrap '' TERM\necho stubborn\nwhile :; do sleep 1; done\n"
JOBS, MCP = "/api/v1/jobs", "/api/v1/mcp"
CONNECTION = "X-MCP-Connection-ID"


class Face(unittest.TestCase):
    """With a server of the class's own, and one job that runs."""

    @classmethod
    def setUpClass(cls):
        cls.server = Server().start()
        cls.addClassCleanup(cls.server.close)
        cls.code = cls.server.script("sleeper.sh", SLEEPER)
        cls.job = cls.submit("first").json["job_id"]

    @classmethod
    def submit(cls, name, code=None, headers=None, **more):
        body = {"job_name": name, "runner": "direct", "code_path": code or cls.code} | more
        return cls.server.call("POST", JOBS, body, headers)

    def call(self, *call, **more):
        return self.server.call(*call, **more)

    def assertProblem(self, answer, status, code, *words):
        self.assertEqual(answer.status, status, answer.body)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")
        problem = answer.json
        self.assertEqual((problem["status"], problem["code"]), (status, code), problem)
        self.assertEqual(problem["type"], f"urn:beamtop:problem:{code}")
        self.assertTrue(problem["title"] and problem["detail"])
        for word in words:
            self.assertIn(word, answer.body)
        return problem


class Routes(Face):
    def test_every_read_route_answers(self):
        job = f"{JOBS}/{self.job}"
        eventually(lambda: self.call("GET", job).json["state"] == "RUNNING")
        members = {
            JOBS: ("jobs", "removed", "revision"), job: ("job_id", "state", "actions", "metrics", "health", "revision"),
            f"{job}/metrics": ("series",), f"{job}/logs": ("lines", "cursor", "truncated"), f"{job}/configuration": (),
            f"{job}/savepoints": ("savepoints",), f"{job}/timeline": ("entries",), f"{job}/diagnosis": ("verdict", "findings"),
            f"{job}/performance": (), "/api/v1/savepoints": ("savepoints",), "/api/v1/timeline": ("entries",),
            "/api/v1/runners": ("runners",), "/api/v1/runners/direct": ("runner", "state", "capabilities"),
            "/api/v1/manifest": ("name", "operations"), "/openapi.json": ("openapi", "paths"), "/health": ("status",),
        }
        for path, names in members.items():
            answer = self.call("GET", path)
            self.assertEqual(answer.status, 200, f"{path}: {answer.body}")
            self.assertEqual(answer.headers["Content-Type"], "application/json")
            for name in names:
                self.assertIn(name, answer.json, path)
        for path in (f"{job}/graph", f"{job}/checkpoints"):
            answer = self.call("GET", path)
            self.assertProblem(answer, 422, "not_possible")

    def test_a_job_is_found_by_its_names(self):
        whole = self.call("GET", f"{JOBS}/{self.job}").json
        self.assertEqual(whole["job_name"], "first")
        for reference in (whole["native_id"], "FIRST", self.job.upper(), whole["native_id"][:5], "f%69rst"):
            self.assertEqual(self.call("GET", f"{JOBS}/{reference}").json["job_id"], self.job, reference)
        self.assertProblem(self.call("GET", f"{JOBS}/no-such-job"), 404, "not_found")
        self.assertProblem(self.call("GET", f"{JOBS}/a%00b"), 422, "invalid")
        self.assertProblem(self.call("GET", f"{JOBS}/{'x' * 5000}"), 422, "invalid")

    def test_ambiguity_lists_the_candidates(self):
        ids = [self.submit("twin").json["job_id"] for _ in range(2)]
        self.assertProblem(self.call("GET", f"{JOBS}/twin"), 409, "ambiguous", *ids)
        self.assertProblem(self.call("POST", f"{JOBS}/twin/cancel", {}), 409, "ambiguous", *ids)

    def test_unknown_paths_and_parameters_name_what_was_meant(self):
        self.assertProblem(self.call("GET", "/api/v1/job"), 404, "not_found", "/api/v1/jobs")
        self.assertProblem(self.call("GET", "/api/v1/jobs/"), 404, "not_found", "did you mean /api/v1/jobs?")
        self.assertProblem(self.call("GET", f"{JOBS}?staet=RUNNING"), 422, "invalid", "did you mean state?")
        self.assertProblem(self.call("GET", "/api/v1/events?x=1"), 422, "invalid")
        self.assertProblem(self.call("GET", f"{JOBS}?limit=x"), 422, "invalid", "limit")
        self.assertProblem(self.call("GET", f"{JOBS}?limit=0"), 422, "invalid", "limit")
        self.assertProblem(self.call("GET", f"{JOBS}?limit=1&limit=2"), 422, "invalid", "limit")
        self.assertProblem(self.call("GET", f"{JOBS}?state=SLEEPING"), 422, "invalid", "state")
        self.assertProblem(self.call("GET", f"{JOBS}?name_contains=%zz"), 400, "malformed_request")
        self.assertProblem(self.call("GET", f"{JOBS}?name_contains=%ff"), 400, "malformed_request")
        self.assertProblem(self.call("GET", f"{JOBS}?cursor=nonsense"), 422, "invalid", "cursor")
        self.assertProblem(self.call("GET", "/api/v1/runners/nowhere"), 404, "not_found", "direct")
        self.assertProblem(self.call("GET", "/api/v1/operations/nothing"), 404, "not_found")

    def test_bodies_that_are_wrong(self):
        for body, status, code in (
            ("{", 400, "malformed_request"), ("", 422, "invalid"), ("[]", 422, "invalid"), ("1", 422, "invalid"),
            ('{"code_path":"a","code_path":"b"}', 400, "malformed_request"),
            ('{"code_path":"a","code_pat\\u0068":"b"}', 400, "malformed_request"),
            ('{"code_path":"a"} x', 400, "malformed_request"), ("{'code_path':1}", 400, "malformed_request"),
            ('{"code_path":NaN}', 400, "malformed_request"), ('{"code_path":1}', 422, "invalid"),
            ('{"code_path":"\ud800"}', 400, "malformed_request"), ('{"code_path":"\\ud800"}', 400, "malformed_request"),
            ('{"code_path":"a",}', 400, "malformed_request"), ('{"wait_seconds":01}', 400, "malformed_request"),
            ('{"wait_seconds":1e999}', 400, "malformed_request"), ('{"code_path":"a\tb"}', 400, "malformed_request"),
            ('{"code_path":"a\\u0000b"}', 422, "invalid"), ("[" * 400000, 400, "malformed_request"),
            ('{"pipeline_options":' + '{"a":' * 100 + "1" + "}" * 100 + ',"code_path":"a"}', 422, "invalid"),
            ('{"code_path":"a","parallelizm":1}', 422, "invalid"), ("[" * 100 + "]" * 100, 422, "invalid"),
            ("{" + '"a":[' + ("[" * 400 + "]" * 400 + ",") * 1200 + "1]}", 400, "malformed_request"),
        ):
            answer = self.server.raw("POST", JOBS, body.encode(errors="surrogatepass"), {"Content-Type": "application/json"})
            self.assertProblem(answer, status, code)
        answer = self.server.raw("POST", JOBS, b"{}", {"Content-Type": "text/json"})
        self.assertProblem(answer, 415, "unsupported_media_type", "application/json")
        self.assertEqual(self.call("GET", "/health").status, 200)

    def test_values_that_are_wrong_name_their_field(self):
        job = f"{JOBS}/{self.job}"
        for path, body, field in (
            (f"{job}/scale", {}, "parallelism"), (f"{job}/scale", {"parallelism": 0}, "parallelism"),
            (f"{job}/scale", {"parallelism": "4"}, "parallelism"), (f"{job}/scale", {"parallelism": 2.5}, "parallelism"),
            (f"{job}/cancel", {"with_savepoint": "yes"}, "with_savepoint"), (f"{job}/cancel", {"now": True}, "now"),
            (f"{job}/cancel", {"with_savepiont": None}, "did you mean with_savepoint?"),
            (f"{job}/cancel", {"wait_seconds": -1}, "wait_seconds"), (f"{job}/cancel", {"idempotency_key": ""}, "idempotency_key"),
            (JOBS, {"code_path": self.code}, "runner"), (JOBS, {"code_path": self.code, "runner": "nowhere"}, "direct"),
            (JOBS, {"code_path": self.code, "runner": "direct", "job_type": "LAZY"}, "job_type"),
            (JOBS, {"code_path": self.code, "runner": "direct", "program_args": "a"}, "program_args"),
            (JOBS, {"code_path": self.code, "runner": "direct", "pipeline_options": {"--x;y": 1}}, "pipeline_options"),
        ):
            answer = self.call("POST", path, body)
            self.assertIn(answer.status, (404, 422), answer.body)
            self.assertIn(field, answer.body)
        self.assertProblem(self.call("POST", f"{job}/cancel?job_id=other", {}), 422, "invalid")
        self.assertEqual(self.call("GET", job).json["state"], "RUNNING")

    def test_what_the_runner_cannot_is_422_and_says_what_is_possible(self):
        for action, body in (("savepoint", {}), ("drain", {}), ("cancel", {"with_savepoint": True}), ("scale", {"parallelism": 2})):
            problem = self.assertProblem(self.call("POST", f"{JOBS}/{self.job}/{action}", body), 422, "not_possible")
            self.assertIn("hint", problem)

    def test_a_job_is_cancelled_once(self):
        job = self.submit("brief").json["job_id"]
        answer = self.call("POST", f"{JOBS}/{job}/cancel", {})
        self.assertEqual((answer.status, answer.json["state"]), (200, "CANCELED"), answer.body)
        self.assertProblem(self.call("POST", f"{JOBS}/{job}/cancel", {}), 409, "wrong_state")
        self.assertProblem(self.call("POST", f"{JOBS}/{job}/cancel"), 409, "wrong_state")

    def test_a_dry_run_does_nothing_and_tells_all(self):
        answer = self.call("POST", f"{JOBS}/{self.job}/cancel", {"dry_run": True})
        self.assertEqual(answer.status, 200, answer.body)
        for name in ("summary", "steps", "reversible", "interruption", "warnings", "destructive"):
            self.assertIn(name, answer.json)
        before = len(self.call("GET", JOBS).json["jobs"])
        self.assertEqual(self.submit("dry", dry_run=True).status, 200)
        self.assertEqual(len(self.call("GET", JOBS).json["jobs"]), before)
        self.assertEqual(self.call("GET", f"{JOBS}/{self.job}").json["state"], "RUNNING")


class Lifecycle(Face):
    def step(self, name, connection=None, body=None):
        return self.call("POST", f"{MCP}/{name}", body, {CONNECTION: connection} if connection is not None else {})

    def begin(self):
        answer = self.step("initialize", body={"protocol_version": "1.0", "client": {"name": "t", "version": "1"}})
        self.assertEqual(answer.status, 200, answer.body)
        return answer.headers[CONNECTION]

    def use(self, connection):
        return self.call("GET", JOBS, headers={CONNECTION: connection}).status

    def test_the_right_order(self):
        connection = self.begin()
        self.assertEqual(self.use(connection), 409)
        self.assertEqual(self.step("initialized", connection).status, 204)
        self.assertEqual(self.use(connection), 200)
        self.assertEqual(self.step("shutdown", connection).json, {})
        self.assertEqual(self.use(connection), 409)
        self.assertEqual(self.step("exit", connection).status, 204)
        self.assertEqual(self.use(connection), 404)

    def test_every_wrong_order(self):
        ways = {"initializing": [], "active": ["initialized"], "terminating": ["initialized", "shutdown"]}
        expected = {
            "initializing": {"initialized": 204, "shutdown": 409, "exit": 204},
            "active": {"initialized": 409, "shutdown": 200, "exit": 204},
            "terminating": {"initialized": 409, "shutdown": 409, "exit": 204},
        }
        for state, way in ways.items():
            for step, status in expected[state].items():
                connection = self.begin()
                for before in way:
                    self.step(before, connection)
                answer = self.step(step, connection)
                self.assertEqual(answer.status, status, f"{step} while {state}: {answer.body}")
                if status == 409:
                    self.assertProblem(answer, 409, "wrong_state", "hint")
        gone = self.begin()
        self.step("exit", gone)
        for step in ("initialized", "shutdown", "exit"):
            self.assertProblem(self.step(step, gone), 404, "not_found")
            self.assertProblem(self.step(step, "made-up"), 404, "not_found")
            self.assertProblem(self.step(step), 400, "malformed_request", CONNECTION)
            self.assertProblem(self.step(step, ""), 400, "malformed_request", CONNECTION)
        self.assertEqual(self.use(""), 200)

    def test_capabilities_are_negotiated_and_versions_told(self):
        wishes = {"tool.job_management": {"version": "1.0"}, "beam.magic": {"version": "9"}, "beam.logs": {"version": "2.0"}}
        answer = self.step("initialize", body={"protocol_version": "1.0", "capabilities": wishes}).json
        supported = {name: told["supported"] for name, told in answer["capabilities"].items()}
        self.assertEqual((supported["tool.job_management"], supported["beam.magic"], supported["beam.logs"]), (True, False, False))
        for body in ({}, {"protocol_version": "2.0"}, {"protocol_version": 1}, {"protocol_version": None}):
            problem = self.assertProblem(self.step("initialize", body=body), 400, "unsupported_protocol_version")
            self.assertEqual(problem["protocol_versions"], ["1.0"])
        for field, value in (("client", []), ("client", {"name": 1}), ("client", {"version": {}}), ("capabilities", "all")):
            answer = self.step("initialize", body={"protocol_version": "1.0", field: value})
            self.assertProblem(answer, 422, "invalid", field)


class LongWork(Face):
    def test_a_write_that_outlives_its_request_is_an_operation(self):
        job = self.submit("stubborn", self.server.script("stubborn.sh", STUBBORN)).json["job_id"]
        eventually(lambda: "stubborn" in self.call("GET", f"{JOBS}/{job}/logs").body)
        answer = self.call("POST", f"{JOBS}/{job}/cancel", {"wait_seconds": 0.2})
        self.assertEqual(answer.status, 202, answer.body)
        place, accepted = answer.headers["Location"], answer.json
        self.assertEqual((accepted["state"], accepted["operation"], accepted["job_id"]), ("running", "cancel_job", job))
        work = self.call("GET", place)
        self.assertEqual((work.status, work.json["state"], work.headers["Retry-After"]), (200, "running", "1"))
        self.assertProblem(self.call("POST", f"{JOBS}/{job}/cancel", {"wait_seconds": 0}), 409, "wrong_state")
        done = eventually(lambda: (now := self.call("GET", place).json)["state"] != "running" and now, seconds=25)
        self.assertEqual((done["state"], done["result"]["state"]), ("done", "CANCELED"), done)
        told = [entry["outcome"] for entry in self.server.state("audit.jsonl") if entry["call"] == accepted["operation_id"]]
        self.assertEqual(told, ["pending", "done"])

    def test_a_repeat_with_the_same_key_gets_the_first_answer_over_restarts(self):
        server = Server().start()
        self.addCleanup(server.close)
        code = server.script("sleeper.sh", SLEEPER)
        body = {"job_name": "keyed", "runner": "direct", "code_path": code, "idempotency_key": "k1"}
        first = server.call("POST", JOBS, body)
        plain = {name: value for name, value in body.items() if name != "idempotency_key"}
        for restarts in (False, True):
            if restarts:
                server.kill()
                server.start()
            for again in (body, plain):
                answer = server.call("POST", JOBS, again, {"Idempotency-Key": "k1"} if again is plain else {})
                self.assertEqual((answer.status, answer.json["job_id"]), (first.status, first.json["job_id"]), answer.body)
            self.assertEqual(len(server.call("GET", JOBS).json["jobs"]), 1)
        other = server.call("POST", JOBS, body | {"job_name": "other"})
        self.assertProblem(other, 422, "invalid", "idempotency_key")
        both = server.call("POST", JOBS, body, {"Idempotency-Key": "k2"})
        self.assertProblem(both, 422, "invalid", "idempotency_key")
        job = first.json["job_id"]
        cancel = {"idempotency_key": "c1"}
        ended = server.call("POST", f"{JOBS}/{job}/cancel", cancel)
        server.stop()
        server.start()
        self.assertEqual(server.call("POST", f"{JOBS}/{job}/cancel", cancel).json, ended.json)


class Documents(Face):
    def test_figures_are_as_prometheus_reads_them(self):
        self.call("GET", JOBS)
        answer = self.call("GET", "/metrics")
        self.assertEqual(answer.headers["Content-Type"], "text/plain; version=0.0.4; charset=utf-8")
        families, seen = {}, set()
        for line in answer.body.rstrip("\n").split("\n"):
            if line.startswith("# TYPE "):
                _, _, name, kind = line.split(" ")
                self.assertNotIn(name, families)
                families[name] = kind
            elif not line.startswith("# HELP "):
                self.assertRegex(line, r'^[a-z_]+(\{([a-z_]+="[^"\\\n]*",?)+\})? [-+0-9.eInfNa]+$')
                series = line.rsplit(" ", 1)[0]
                self.assertNotIn(series, seen, "a series is told twice")
                seen.add(series)
        self.assertEqual(families["beamtop_http_request_duration_seconds"], "histogram")
        self.assertIn('beamtop_http_requests_total{method="GET",route="/api/v1/jobs",status="200"}', seen)
        self.assertIn('beamtop_runner_up{runner="direct",type="direct"}', seen)

    def test_the_description_names_every_route_and_every_reference_leads_somewhere(self):
        document = self.call("GET", "/openapi.json").json
        routes = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
        self.assertIn(("POST", "/api/v1/jobs/{job_id}/scale"), routes)
        listed = {(route["method"], route["path"]) for entry in self.call("GET", "/api/v1/manifest").json["operations"]
                  for route in entry["routes"]}
        self.assertLessEqual(listed, routes)
        names = [entry["operationId"] for item in document["paths"].values() for entry in item.values()]
        self.assertEqual(len(names), len(set(names)))
        for reference in references(document):
            place = document
            for part in reference.removeprefix("#/").split("/"):
                place = place[part]


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for member in value.values():
            yield from references(member)
    elif isinstance(value, list):
        for member in value:
            yield from references(member)


if __name__ == "__main__":
    unittest.main(verbosity=2)
