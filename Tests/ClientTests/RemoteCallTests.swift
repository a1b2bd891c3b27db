import HTTP
import JSON
import Jobs
import Synchronization
import Testing

@testable import BeamMCPClient

/// Calls over HTTP, against a server that says what the test says.
@Suite(.timeLimit(.minutes(1))) struct RemoteCallTests {
  /// Answers `server/discover`, and each tool with `content` or, where it is a refusal, with an error result.
  private static func server(_ content: String, name: String = "beamtop", isError: Bool = false) throws -> WireServer {
    try WireServer { request, _, client in
      let id = RemoteCallTests.id(request)
      let meta = "\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"\(name)\",\"version\":\"1\"}}"
      if request.contains("Mcp-Method: server/discover") {
        return client.answer(
          "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{\"supportedVersions\":[\"2026-07-28\"],\(meta)}}")
      }
      client.answer(
        "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{\"resultType\":\"complete\",\"isError\":\(isError),"
          + "\"structuredContent\":\(content)}}")
    }
  }

  private static func id(_ request: String) -> String {
    let body = request.split(separator: "\r\n\r\n").last.map(String.init) ?? ""
    return (try? JSONValue(parsing: body))?["id"]?.int.map(String.init) ?? "null"
  }

  private static func body(_ request: String) -> JSONValue {
    (try? JSONValue(parsing: request.split(separator: "\r\n\r\n").last.map(String.init) ?? "")) ?? .null
  }

  /// A call's arguments without the key, which is another one each time.
  private static func arguments(_ request: String) -> JSONValue? {
    guard var members = body(request)["params"]?["arguments"]?.object else { return nil }
    members["idempotency_key"] = nil
    return .object(members)
  }

  private static func key(_ request: String) -> String? {
    body(request)["params"]?["arguments"]?["idempotency_key"]?.string
  }

  @Test func `a call is a post with the headers of the revision, and the key`() async throws {
    let server = try Self.server("{\"savepoint_path\":\"s3://sp/7\"}")
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url + "/", apiKey: "k1", bearerToken: "t1")
    #expect(try await client.createSavepoint("orders") == "s3://sp/7")
    await client.close()
    let requests = server.requests
    #expect(requests.count == 2)
    let call = try #require(requests.last)
    #expect(call.hasPrefix("POST /mcp HTTP/1.1\r\n"))
    for field in [
      "X-API-Key: k1", "Authorization: Bearer t1", "MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call",
      "Mcp-Name: create_savepoint", "Accept: application/json, text/event-stream", "Content-Type: application/json",
    ] { #expect(call.contains(field + "\r\n"), "\(field)") }
    let params = Self.body(call)["params"]
    #expect(Self.arguments(call) == ["job_id": "orders"])
    #expect(params?["_meta"]?["io.modelcontextprotocol/protocolVersion"] == "2026-07-28")
    #expect(params?["_meta"]?["io.modelcontextprotocol/clientCapabilities"]?.object != nil)
  }

  @Test func `the client's calls send what the user guide's code sends`() async throws {
    let server = try Self.server(
      "{\"job_id\":\"flink-1\",\"state\":\"RUNNING\",\"parallelism\":4,\"effective\":true,\"message\":\"\"}")
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    let job = try await client.submitJob(
      name: "wordcount", runner: "flink", jobType: .batch, codePath: "wordcount.py", options: ["parallelism": 2])
    #expect(job == "flink-1")
    #expect(try await client.scaleJob(job, to: 4).parallelism == 4)
    #expect(try await client.cancelJob(job).jobID == "flink-1")
    #expect(try await client.drainJob(job).state == .running)
    let sent = server.requests.dropFirst().map { Self.arguments($0) }
    #expect(
      sent == [
        [
          "job_name": "wordcount", "runner_type": "flink", "job_type": "BATCH", "code_path": "wordcount.py",
          "pipeline_options": ["parallelism": 2],
        ], ["job_id": "flink-1", "parallelism": 4], ["job_id": "flink-1", "with_savepoint": true],
        ["job_id": "flink-1"],
      ])
  }

  @Test func `a refusal of the server keeps its code, its words and its way out`() async throws {
    let server = try Self.server(
      "{\"code\":\"not_found\",\"message\":\"there is no job orders\",\"hint\":\"did you mean orders-eu?\"}",
      isError: true)
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    await #expect(
      throws: ClientError(.notFound, "there is no job orders", hint: "did you mean orders-eu?")
    ) { try await client.jobStatus("orders") }
  }

  @Test func `a server that is not there is unreachable, and the same client works once it is`() async throws {
    let dead = try WireServer { _, _, _ in }
    dead.stop()
    let client = try BeamMCPClient(url: dead.url)
    let error = await #expect(throws: ClientError.self) { try await client.listRunners() }
    #expect(error?.code == .unreachable)
    #expect(error?.message.contains("127.0.0.1:\(dead.port)") == true)
    #expect(error?.hint != nil)
  }

  @Test(arguments: [
    ("401 Unauthorized", "denied"), ("403 Forbidden", "denied"), ("404 Not Found", "malformed"),
    ("301 Moved Permanently", "malformed"), ("503 Service Unavailable", "refused"),
    ("429 Too Many Requests", "refused"),
  ])
  func `a status that is no answer says what it is`(_ status: String, _ code: String) async throws {
    let server = try WireServer { _, _, client in
      client.answer("{\"detail\":\"the key is unknown\"}", status: status, type: "application/problem+json")
    }
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url, apiKey: "wrong")
    let error = await #expect(throws: ClientError.self) { try await client.listRunners() }
    #expect(error?.code.rawValue == code)
    #expect(error?.message.contains("the key is unknown") == true)
    #expect(error?.description.contains("wrong") == false)
  }

  @Test func `what speaks no HTTP, and what serves other pages, is not our server`() async throws {
    let ssh = try WireServer { _, _, client in client.send("SSH-2.0-OpenSSH_9.2\r\n") }
    defer { ssh.stop() }
    let pages = try WireServer { _, _, client in client.answer("<html>", type: "text/html") }
    defer { pages.stop() }
    for server in [ssh, pages] {
      let error = await #expect(throws: ClientError.self) { try await BeamMCPClient(url: server.url).listRunners() }
      #expect(error?.code == .malformed)
      #expect(error?.hint == "is this the address of a beamtop server?")
    }
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Le",
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"json", "502",
  ])
  func `where the answer of a change gets lost nobody knows whether it was done`(_ said: String) async throws {
    let server = try WireServer { request, _, client in
      if request.contains("Mcp-Method: server/discover") {
        return client.answer(
          "{\"jsonrpc\":\"2.0\",\"id\":\(Self.id(request)),\"result\":{\"supportedVersions\":[\"2026-07-28\"]}}")
      }
      if said == "502" { return client.answer("<html>", status: "502 Bad Gateway", type: "text/html") }
      client.send(said)
      client.breakOff()
    }
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    let error = await #expect(throws: ClientError.self) { try await client.scaleJob("orders", to: 3) }
    #expect(error?.code == .outcomeUnknown, "\(error as Any)")
    #expect(error?.message.hasSuffix(": whether it was done is not known") == true)
    #expect(error?.hint?.contains("get_job_status") == true && error?.hint?.contains("idempotency_key") == true)
    let read = await #expect(throws: ClientError.self) { try await client.jobStatus("orders") }
    #expect(read?.code == .unreachable)
    let plan = await #expect(throws: ClientError.self) {
      try await client.call(ToolCall("cancel_job", ["job_id": "orders", "dry_run": true]))
    }
    #expect(plan?.code == .unreachable, "a dry run has no outcome")
    let sent = server.requests.filter { $0.contains("Mcp-Name: scale_job") }.map(Self.key)
    #expect(sent.count == 4 && sent[0] != nil && Set(sent).count == 1, "each time it is the same call: \(sent)")
  }

  @Test(arguments: [nil, "mine"])
  func `a change whose answer got lost is sent again as the same call`(_ key: String?) async throws {
    let lost = Atomic(0)
    let server = try WireServer { request, _, client in
      let id = Self.id(request)
      if request.contains("Mcp-Method: server/discover") {
        return client.answer("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{\"supportedVersions\":[\"2026-07-28\"]}}")
      }
      switch lost.add(1, ordering: .relaxed).newValue {
      case 1: return client.breakOff()
      case 2: return client.answer("<html>", status: "502 Bad Gateway", type: "text/html")
      default:
        client.answer(
          "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{\"resultType\":\"complete\","
            + "\"structuredContent\":{\"job_id\":\"orders\",\"state\":\"CANCELED\"}}}")
      }
    }
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    var call = ToolCall("cancel_job", ["job_id": "orders"])
    if let key { call.arguments["idempotency_key"] = .string(key) }
    #expect(try await client.call(call)["state"] == "CANCELED")
    let sent = server.requests.filter { $0.contains("Mcp-Name: cancel_job") }.map(Self.key)
    #expect(sent.count == 3 && Set(sent).count == 1 && sent[0] == (key ?? sent[0]), "\(sent)")
    await client.close()
  }

  @Test(arguments: ["1e308", "-1e300", "9223372036854775807"])
  func `a number beyond all measure is none`(_ number: String) async throws {
    let server = try Self.server("{\"job_id\":\"j\",\"parallelism\":\(number),\"metrics\":{\"busy\":[\(number),2]}}")
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    let answer = try await client.call(ToolCall("get_job_status", ["job_id": "j"]))
    #expect(answer == ["job_id": "j", "parallelism": .null, "metrics": ["busy": [.null, 2]]])
    await client.close()
  }

  @Test func `another server of the protocol is told by its name`() async throws {
    let server = try Self.server("{}", name: "weather", isError: true)
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    let error = await #expect(throws: ClientError.self) { try await client.listRunners() }
    #expect(error?.hint == "the server there is “weather”, not beamtop")
  }

  @Test(arguments: ["ftp://a", "nothing", "http://", "http://a/?x=1", "http://a/#b"])
  func `an address that is none is refused at once`(_ url: String) {
    let error = #expect(throws: ClientError.self) { try BeamMCPClient(url: url) }
    #expect(error?.code == .invalid)
  }

  @Test func `a key that could end its header is refused, and not shown`() {
    let error = #expect(throws: ClientError.self) { try BeamMCPClient(url: "http://a", apiKey: "se\r\ncret") }
    #expect(error?.code == .invalid)
    #expect(error?.description.contains("cret") == false)
  }

  @Test func `only calls that read may go twice`() {
    #expect(Site.onlyReads("list_jobs", .null))
    #expect(Site.onlyReads("get_job_logs", .null))
    #expect(Site.onlyReads("diagnose_job", .null))
    #expect(Site.onlyReads("cancel_job", ["dry_run": true]))
    #expect(!Site.onlyReads("cancel_job", ["dry_run": false]))
    #expect(!Site.onlyReads("scale_job", .null))
    #expect(!Site.onlyReads("submit_job", .null))
  }

  @Test func `a cancelled call closes its connection, and a closed client ends its calls`() async throws {
    let server = try WireServer { request, _, client in
      if request.contains("Mcp-Method: server/discover") {
        return client.answer(
          "{\"jsonrpc\":\"2.0\",\"id\":\(Self.id(request)),\"result\":{\"supportedVersions\":[\"2026-07-28\"]}}")
      }
      client.awaitClose()
    }
    defer { server.stop() }
    let client = try BeamMCPClient(url: server.url)
    for ending in [ClientError.Code.cancelled, .disconnected] {
      let before = server.requests.count
      let call = Task { try await client.listRunners() }
      while server.requests.count < max(before + 1, 2) { try await Task.sleep(for: .milliseconds(1)) }
      if ending == .cancelled { call.cancel() } else { await client.close() }
      let error = await #expect(throws: ClientError.self) { try await call.value }
      #expect(error?.code == ending)
    }
  }
}
