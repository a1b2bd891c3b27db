import FoundationEssentials
import HTTP
import JSON
import Service
import Testing

@testable import Server

struct LifecycleTests {
  private func open(_ bench: ServerBench, _ body: JSONValue = ["protocol_version": "1.0"]) async -> String {
    await bench.post("/api/v1/mcp/initialize", body).headers["X-MCP-Connection-ID"] ?? ""
  }

  @Test func `a connection lives from initialize to exit`() async throws {
    let bench = try await ServerBench()
    let opened = await bench.post(
      "/api/v1/mcp/initialize",
      [
        "protocol_version": "1.0", "client": ["name": "beam-flink-client", "version": "1.0.0"],
        "capabilities": [
          "tool.job_management": ["supported": true, "version": "1.0"], "beam.runners": ["supported": true],
          "quantum.sort": ["supported": true, "version": "9"], "beam.logs": ["supported": true, "version": "2.0"],
        ],
      ])
    #expect(opened.status == 200)
    #expect(opened.json["protocol_version"] == "1.0" && opened.json["server"]?["name"] == "beamtop")
    #expect(opened.json["capabilities"]?["tool.job_management"] == ["supported": true, "version": "1.0"])
    #expect(opened.json["capabilities"]?["beam.runners"]?["supported"] == true)
    #expect(opened.json["capabilities"]?["quantum.sort"] == ["supported": false])
    #expect(opened.json["capabilities"]?["beam.logs"]?["supported"] == false)
    let id = try #require(opened.headers["X-MCP-Connection-ID"])
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": id]).status == 409, "not initialized yet")
    #expect(await bench.post("/api/v1/mcp/shutdown", nil, ["X-MCP-Connection-ID": id]).status == 409)
    #expect(await bench.post("/api/v1/mcp/initialized", nil, ["X-MCP-Connection-ID": id]).status == 204)
    #expect(await bench.post("/api/v1/mcp/initialized", nil, ["X-MCP-Connection-ID": id]).status == 409)
    #expect(await bench.get("/api/v1/jobs", ["x-mcp-connection-id": id]).status == 200)
    let shutdown = await bench.post("/api/v1/mcp/shutdown", [:], ["X-MCP-Connection-ID": id])
    #expect(shutdown.status == 200 && shutdown.text == "{}")
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": id]).status == 409)
    let exit = await bench.post("/api/v1/mcp/exit", nil, ["X-MCP-Connection-ID": id])
    #expect(exit.status == 204 && exit.text.isEmpty)
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": id]).status == 404)
    #expect(await bench.post("/api/v1/mcp/exit", nil, ["X-MCP-Connection-ID": id]).status == 404)
  }

  @Test func `exit without shutdown is no error`() async throws {
    let bench = try await ServerBench()
    let id = await open(bench)
    #expect(await bench.post("/api/v1/mcp/exit", nil, ["X-MCP-Connection-ID": id]).status == 204)
  }

  @Test(arguments: ["initialized", "shutdown", "exit"])
  func `a call about a connection names one`(step: String) async throws {
    let bench = try await ServerBench()
    #expect(await bench.post("/api/v1/mcp/\(step)").status == 400)
    #expect(await bench.post("/api/v1/mcp/\(step)", nil, ["X-MCP-Connection-ID": ""]).status == 400)
    #expect(await bench.post("/api/v1/mcp/\(step)", nil, ["X-MCP-Connection-ID": "nobody"]).status == 404)
  }

  @Test(
    arguments: [["protocol_version": "2024"], [:], ["protocol_version": 1], ["protocol_version": nil]] as [JSONValue])
  func `another version is 400, with those spoken`(body: JSONValue) async throws {
    let reply = await (try ServerBench()).post("/api/v1/mcp/initialize", body)
    #expect(reply.status == 400 && reply.json["protocol_versions"] == ["1.0"])
    #expect(reply.headers["X-MCP-Connection-ID"] == nil)
  }

  @Test func `a connection that nobody uses is gone after half an hour`() async throws {
    let bench = try await ServerBench()
    let id = await open(bench)
    _ = await bench.post("/api/v1/mcp/initialized", nil, ["X-MCP-Connection-ID": id])
    bench.clock.advance(1700)
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": id]).status == 200)
    bench.clock.advance(1700)
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": id]).status == 200, "it was used")
    bench.clock.advance(1801)
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": id]).status == 404)
  }

  @Test func `connections are many, and not without end`() async throws {
    let bench = try await ServerBench()
    let connections = bench.server.connections
    let first = try await connections.begin(user: "ops", client: nil)
    for _ in 1..<Connections.limit {
      let id = try await connections.begin(user: "ops", client: nil)
      try await connections.advance(id, by: .initialized, user: "ops")
    }
    _ = try await connections.begin(user: "ops", client: nil)  // the one that was never active makes room
    await #expect(throws: Problem.self) { try await connections.use(first, user: "ops") }
    _ = try await connections.begin(user: "ops", client: nil)
    let full = try await connections.begin(user: "ops", client: nil)
    try await connections.advance(full, by: .initialized, user: "ops")
    let reply = await bench.post("/api/v1/mcp/initialize", ["protocol_version": "1.0"])
    #expect(reply.status == 429 && reply.headers["Retry-After"] == "60")
  }

  @Test func `a job route without a connection serves curl`() async throws {
    let bench = try await ServerBench()
    #expect(await bench.get("/api/v1/jobs").status == 200)
    #expect(await bench.get("/api/v1/jobs", ["X-MCP-Connection-ID": ""]).status == 200)
    #expect(await bench.get("/health", ["X-MCP-Connection-ID": "nobody"]).status == 200)
  }
}
