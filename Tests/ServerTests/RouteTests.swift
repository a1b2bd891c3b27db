import FoundationEssentials
import HTTP
import JSON
import Jobs
import Service
import Testing

@testable import Server

struct RouteTests {
  @Test func `every operation has a route, and every route of one names its arguments`() throws {
    let routed = Routes.table.compactMap { if case .operation(let name) = $0.action { name } else { nil } }
    #expect(Set(routed) == Set(Operations.named.keys))
    for route in Routes.table {
      guard case .operation(let name) = route.action else { continue }
      let operation = try #require(Operations.named[name])
      let properties = try #require(operation.input.value["properties"]?.object)
      for parameter in route.pattern.parameters { #expect(properties[parameter] != nil, "\(route.pattern)") }
      #expect((route.method == "POST") == operation.isWriting, "\(route.pattern)")
    }
  }

  @Test func `bodies are bare objects, as the user guide's code reads them`() async throws {
    let bench = try await ServerBench()
    let status = await bench.get("/api/v1/jobs/orders-enrich")
    #expect(status.status == 200)
    #expect(status.json["state"] == "RUNNING")
    #expect(status.json["duration"]?.double ?? 0 > 0)
    #expect(status.json["start_time"]?.string?.hasPrefix("2023-11-14T") == true)
    #expect(status.headers["Content-Type"] == "application/json")
    let scaled = await bench.post("/api/v1/jobs/orders-enrich/scale", ["parallelism": 12])
    #expect(scaled.status == 200)
    #expect(scaled.json["parallelism"] == 12 && scaled.json["previous"] == 8 && scaled.json["effective"] == true)
    let savepoint = await bench.post("/api/v1/jobs/orders-enrich/savepoint", [:])
    #expect(savepoint.json["savepoint_path"] == "file:/savepoints/sp-1")
    let canceled = await bench.post("/api/v1/jobs/orders-enrich/cancel", ["with_savepoint": true])
    #expect(canceled.json["state"] == "CANCELED" && canceled.json["savepoint_path"] == "file:/savepoints/sp-2")
    let calls = await bench.engine.calls
    #expect(calls == ["scale 12", "savepoint", "cancel true"])
  }

  @Test(arguments: [
    "/api/v1/jobs/orders-enrich/metrics?window_seconds=60&names=busy,backpressure",
    "/api/v1/jobs/orders-enrich/logs?limit=5&level=INFO", "/api/v1/jobs/orders-enrich/configuration",
    "/api/v1/jobs/orders-enrich/graph", "/api/v1/jobs/orders-enrich/checkpoints",
    "/api/v1/jobs/orders-enrich/savepoints", "/api/v1/jobs/orders-enrich/timeline?duration_seconds=60",
    "/api/v1/jobs/orders-enrich/diagnosis", "/api/v1/jobs/orders-enrich/performance",
    "/api/v1/comparison?job_ids=orders-enrich&job_ids=clicks", "/api/v1/savepoints", "/api/v1/timeline",
    "/api/v1/runners", "/api/v1/runners/flink-prod", "/api/v1/jobs?state=RUNNING,FAILED&where=up%3E1s",
  ])
  func `every reading route answers what its operation says`(path: String) async throws {
    let bench = try await ServerBench()
    let reply = await bench.get(path)
    #expect(reply.status == 200, "\(reply.text)")
    guard case .route(let route, _) = RouteMatch("GET", String(path.prefix { $0 != "?" })),
      case .operation(let name) = route.action
    else { return #expect(Bool(false), "\(path) is no route of an operation") }
    let violations = Operations.named[name]?.output.violations(in: reply.json) ?? []
    #expect(violations.isEmpty, "\(violations)")
  }

  @Test(arguments: [
    ("/api/v1/job", "did you mean /api/v1/jobs?"), ("/api/v1/jobs/", "did you mean /api/v1/jobs?"),
    ("/api/v1/jobs/x/sclae", "did you mean /api/v1/jobs/x/scale?"),
    ("/nothing/like/it", "GET /openapi.json tells what there is"), ("/api/v1/jobs/%zz", "GET /openapi.json"),
  ])
  func `an unknown path is 404 with a near miss`(path: String, hint: String) async throws {
    let reply = await (try ServerBench()).get(path)
    #expect(reply.status == 404 && reply.code == "not_found")
    #expect(reply.hint.hasPrefix(hint), "\(reply.hint)")
    #expect(reply.headers["Content-Type"] == "application/problem+json")
  }

  @Test func `another method is 405 and says which there are`() async throws {
    let bench = try await ServerBench()
    #expect(await bench.ask("DELETE", "/api/v1/jobs").headers["Allow"] == "GET, POST, HEAD, OPTIONS")
    #expect(await bench.ask("GET", "/api/v1/jobs/x/scale").headers["Allow"] == "POST, OPTIONS")
    #expect(await bench.ask("DELETE", "/api/v1/jobs").status == 405)
    let options = await bench.ask("OPTIONS", "/health")
    #expect(options.status == 204 && options.headers["Allow"] == "GET, HEAD, OPTIONS")
    #expect(await bench.ask("OPTIONS", "*").status == 204)
    #expect(await bench.ask("HEAD", "/api/v1/jobs").status == 200)
    #expect(await bench.ask("get", "/api/v1/jobs").status == 405, "methods are case-sensitive")
  }

  @Test func `names in a path are decoded after it is split`() async throws {
    let bench = try await ServerBench()
    await bench.engine.set { $0.jobs.append(Engine.job("dddd00000001ffff", "a/b ü")) }
    try await bench.poll()
    #expect(await bench.get("/api/v1/jobs/a%2Fb%20%C3%BC").json["job_name"] == "a/b ü")
    #expect(await bench.get("/api/v1/jobs/a+b").status == 404, "a plus is a plus in a path")
    #expect(await bench.get("/api/v1/jobs/%FF").status == 404)
  }

  @Test func `the protocol proper gets what comes through the door`() async throws {
    let bench = try await ServerBench()
    let initialize: JSONValue = [
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": [
        "protocolVersion": "2025-06-18", "capabilities": [:], "clientInfo": ["name": "test", "version": "0"],
      ],
    ]
    let accept: KeyValuePairs = ["Accept": "application/json, text/event-stream"]
    let opened = await bench.post("/mcp", initialize, accept)
    #expect(opened.status == 200 && opened.json["result"]?["serverInfo"]?["name"] == "beamtop", "\(opened.text)")
    #expect(opened.headers["Mcp-Session-Id"] != nil)
    #expect(await bench.ask("PUT", "/mcp").status == 405)
    #expect(await bench.post("/mcp", initialize, ["Origin": "http://evil.example"]).status == 403)
  }
}

struct ListTests {
  @Test func `a list that many ask for is made once, and never older than the last change`() async throws {
    let bench = try await ServerBench()
    for _ in 0..<50 { #expect(await bench.get("/api/v1/jobs").json["jobs"]?.array?.count == 2) }
    #expect(await bench.server.lists.makings < 25)
    for parallelism in 9..<30 {
      await bench.engine.set { $0.jobs[0].parallelism = parallelism }
      try await bench.poll()
      let jobs = await bench.get("/api/v1/jobs?name_contains=orders").json["jobs"]
      #expect(jobs?[0]?["parallelism"] == .int(parallelism))
    }
    #expect(await bench.get("/api/v1/jobs?cursor=nonsense").status == 422)
  }
}
