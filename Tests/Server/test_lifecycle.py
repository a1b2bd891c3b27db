#!/usr/bin/env python3
"""The lifecycle of connections over REST, in the right order and in every wrong one; and the server's documents."""

import unittest

from test_rest import JOBS, Face

MCP = "/api/v1/mcp"
CONNECTION = "X-MCP-Connection-ID"


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
        wishes = {
            "tool.job_management": {"version": "1.0"},
            "beam.magic": {"version": "9"},
            "beam.logs": {"version": "2.0"},
        }
        answer = self.step("initialize", body={"protocol_version": "1.0", "capabilities": wishes}).json
        supported = {name: told["supported"] for name, told in answer["capabilities"].items()}
        self.assertEqual(
            (supported["tool.job_management"], supported["beam.magic"], supported["beam.logs"]), (True, False, False)
        )
        for body in ({}, {"protocol_version": "2.0"}, {"protocol_version": 1}, {"protocol_version": None}):
            problem = self.assertProblem(self.step("initialize", body=body), 400, "unsupported_protocol_version")
            self.assertEqual(problem["protocol_versions"], ["1.0"])
        for field, value in (
            ("client", []),
            ("client", {"name": 1}),
            ("client", {"version": {}}),
            ("capabilities", "all"),
        ):
            answer = self.step("initialize", body={"protocol_version": "1.0", field: value})
            self.assertProblem(answer, 422, "invalid", field)


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
        listed = {
            (route["method"], route["path"])
            for entry in self.call("GET", "/api/v1/manifest").json["operations"]
            for route in entry["routes"]
        }
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
