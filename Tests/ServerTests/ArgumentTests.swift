import FoundationEssentials
import HTTP
import JSON
import Jobs
import Service
import Testing

@testable import Server

struct ArgumentTests {
  @Test(
    arguments: [
      ("/api/v1/jobs?stat=RUNNING", "did you mean state?", "\"stat\" is not a parameter of GET /api/v1/jobs"),
      ("/api/v1/jobs?limit=ten", "", "limit: must be integer, not \"ten\""),
      ("/api/v1/jobs?limit=", "", "limit: must be integer"), ("/api/v1/jobs?limit=0", "", "limit: must be at least 1"),
      ("/api/v1/jobs?limit=1&limit=2", "", "limit: is given 2 times"),
      ("/api/v1/jobs?state=RUNING", "", "state: must be one of PENDING"),
      ("/api/v1/jobs/orders-enrich?job_id=clicks", "", "is not a parameter of"),
      ("/api/v1/jobs/orders-enrich/metrics?window_seconds=nan", "", "window_seconds: must be number"),
      ("/api/v1/comparison?job_ids=orders-enrich", "", "two"),
      ("/api/v1/events?x=1", "there are none", "\"x\" is not a parameter"),
    ])
  func `a bad parameter is 422 and named`(path: String, hint: String, detail: String) async throws {
    let reply = await (try ServerBench()).get(path)
    #expect(reply.status == 422 && reply.code == "invalid", "\(reply.text)")
    #expect(reply.hint.hasPrefix(hint) && reply.detail.contains(detail), "\(reply.text)")
  }

  @Test func `a query is typed as the schema says`() throws {
    let schema: [String: JSONValue] = [
      "n": ["type": "integer"], "x": ["type": "number"], "b": ["type": "boolean"], "s": ["type": "string"],
      "list": ["type": "array", "items": ["type": "string"]],
      "some": ["anyOf": [["type": "string"], ["type": "array", "items": ["type": "string"]]]],
    ]
    let query = QueryArguments(properties: schema, place: "GET /")
    #expect(try query.read("n=-3&x=1.5&b&s=a%2Cb+c") == ["n": -3, "x": 1.5, "b": true, "s": "a,b c"])
    #expect(try query.read("list=a,b&some=c") == ["list": ["a", "b"], "some": "c"])
    #expect(try query.read("list=a&some=c&some=d,e") == ["list": ["a"], "some": ["c", "d,e"]])
    #expect(try query.read(nil) == [:])
    for bad in ["n=%2", "%zz=1", "s=%FF"] { #expect(throws: Problem.self) { try query.read(bad) } }
  }

  @Test(
    arguments: [
      ("{", "application/json", 400, "not JSON"), ("[1]", "application/json", 422, "must be a JSON object"),
      ("{\"parallelism\":4}", "text/plain", 415, "text/plain"),
      ("a=b", "application/x-www-form-urlencoded", 415, "form"),
      ("{\"parallelism\":4}", nil, 415, "without a type"), ("", nil, 422, "parallelism: is required"),
      ("{\"parallelism\":\"4\"}", "application/json; charset=utf-8", 422, "parallelism: must be integer"),
      ("{\"paralelism\":4}", "application/json", 422, "did you mean parallelism"),
      ("{\"parallelism\":4,\"job_id\":\"clicks\"}", "Application/JSON", 422, "job_id: is given twice"),
      ("{\"parallelism\":4,\"parallelism\":400}", "application/json", 400, "twice"),
    ] as [(String, String?, Int, String)])
  func `a bad body is refused with its reason`(body: String, type: String?, status: Int, words: String) async throws {
    let bench = try await ServerBench()
    let reply = await bench.ask("POST", "/api/v1/jobs/orders-enrich/scale", body: Data(body.utf8), type: type)
    #expect(reply.status == status, "\(reply.text)")
    #expect(reply.detail.contains(words), "\(reply.text)")
    #expect(reply.json["status"] == .int(status))
    #expect(await bench.engine.calls.isEmpty)
    #expect(await bench.service.audit.recent.count == 1, "refused, and in the audit")
  }

  @Test func `a refusal's code has a status`() async throws {
    let bench = try await ServerBench()
    #expect(await bench.get("/api/v1/jobs/nothing").status == 404)
    let scale = "/api/v1/jobs/orders-enrich/scale"
    for (error, status, code): (RunnerError, Int, String) in [
      (.refused("busy"), 502, "refused"), (.unreachable("no answer"), 504, "unreachable"),
      (.malformed("nonsense"), 502, "malformed"), (.denied("forbidden"), 502, "denied"),
      (.wrongState("it has ended"), 409, "wrong_state"), (.noSuchJob("gone"), 404, "not_found"),
      (.notPossible(reason: "no slots", instead: "fewer"), 422, "not_possible"),
      (.invalid(field: "parallelism", problem: "is above the maximum"), 422, "invalid"),
    ] {
      await bench.engine.set { $0.failure = error }
      let reply = await bench.post(scale, ["parallelism": 4])
      #expect(reply.status == status && reply.code == code, "\(reply.text)")
    }
  }

  @Test func `code outside the roots is 403`() async throws {
    var options = ServerBench.Options()
    options.policy.pipelineRoots = ["/usr"]
    let bench = try await ServerBench(options)
    let reply = await bench.post("/api/v1/jobs", ["runner_type": "flink", "code_path": "/etc/passwd"])
    #expect(reply.status == 403 && reply.code == "denied", "\(reply.text)")
  }

  @Test func `a read-only server refuses every write with 403`() async throws {
    var options = ServerBench.Options()
    options.policy.readOnly = true
    let bench = try await ServerBench(options)
    let reply = await bench.post("/api/v1/jobs/orders-enrich/cancel")
    #expect(reply.status == 403 && reply.detail.contains("read-only"))
    #expect(await bench.get("/api/v1/jobs").status == 200)
    #expect(await bench.service.audit.recent.map(\.outcome) == ["denied"])
  }

  @Test func `what a request says comes back escaped`() async throws {
    let reply = await (try ServerBench()).get("/api/v1/%1B%5B2J%0A%22x")
    #expect(reply.status == 404)
    #expect(reply.text.utf8.allSatisfy { $0 >= 0x20 })
  }
}
