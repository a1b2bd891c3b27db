import JSON
import Jobs
import MCP
import Testing

@testable import Service

struct ProtocolConfirmationTests {
  private let caller = Caller(user: "ada", face: "mcp", role: .admin)
  private let job: [String: JSONValue] = ["job_id": "orders-enrich"]

  private func policy(_ confirm: Policy.Confirm) -> BenchOptions { BenchOptions(policy: Policy(confirm: confirm)) }

  @Test(arguments: [
    (Policy.Confirm.never, ConfirmationNeed.none), (.client, .wanted), (.require, .required),
  ])
  func `what destroys needs a word as the policy says`(confirm: Policy.Confirm, need: ConfirmationNeed) async throws {
    try await withBench(ScriptedRunner(), policy(confirm)) { (bench) async throws in
      let confirmation = ServiceConfirmation(bench.service, for: caller)
      for operation in Operations.table {
        #expect(confirmation.need(for: operation.name, job) == (operation.isDestructive ? need : .none))
        #expect(confirmation.need(for: operation.name, job.merging(["dry_run": true]) { $1 }) == .none)
      }
      var console = caller
      console.confirms = true
      #expect(ServiceConfirmation(bench.service, for: console).need(for: "cancel_job", job) == .none)
      let viewer = Caller(user: "eve", face: "mcp", role: .viewer)
      #expect(
        ServiceConfirmation(bench.service, for: viewer).need(for: "cancel_job", job) == .none,
        "what is refused anyway is not asked about")
    }
  }

  @Test func `the question is the plan of a dry run, and the job that it names is locked`() async throws {
    try await withBench(ScriptedRunner(), policy(.require)) { (bench) async throws in
      let confirmation = ServiceConfirmation(bench.service, for: caller)
      let question = try await confirmation.question(
        before: "scale_job", job.merging(["parallelism": 12]) { $1 }, ToolContext())
      let id = try await bench.orders
      #expect(question.locked == ["job_id": .string(id)])
      #expect(question.message.contains("scale orders-enrich") && question.message.contains(id))
      #expect(question.message.contains("Now: parallelism 8. Then: parallelism 12."))
      #expect(await bench.runner.calls == ["forecast"], "nothing was done")
    }
  }

  @Test func `what cannot be done is a failure, not a question`() async throws {
    try await withBench { (bench) async throws in
      let confirmation = ServiceConfirmation(bench.service, for: caller)
      for arguments: [String: JSONValue] in [
        ["job_id": "nothing"], [:], ["job_id": "orders-enrich", "parallelism": 0],
      ] {
        await #expect(throws: ToolFailure.self) {
          try await confirmation.question(before: "scale_job", arguments, ToolContext())
        }
      }
    }
  }

  @Test func `a word that was given passes the policy, and none does not`() async throws {
    try await withBench(ScriptedRunner(), policy(.require)) { (bench) async throws in
      let tools = bench.service.tools(for: caller)
      await #expect(throws: ToolFailure.self) { try await tools.call("cancel_job", job, ToolContext()) }
      _ = try await tools.call("cancel_job", job.merging(["dry_run": true]) { $1 }, ToolContext())
      #expect(await bench.runner.calls == ["forecast"])
      _ = try await tools.call("cancel_job", job, ToolContext(isConfirmed: true))
      #expect(await bench.runner.calls == ["forecast", "cancel"])
    }
  }

  @Test func `a call that was not made is in the audit`() async throws {
    try await withBench { (bench) async throws in
      let confirmation = ServiceConfirmation(bench.service, for: caller)
      await confirmation.note(.declined, of: "cancel_job", job, ToolContext(client: "host/1"))
      await confirmation.note(.unasked, of: "cancel_job", job, ToolContext())
      let entries = await bench.service.audit.recent
      #expect(entries.map(\.outcome) == ["declined", "unasked"])
      #expect(entries.first?.client == "host/1" && entries.first?.operation == "cancel_job")
    }
  }

  @Test func `the whole way: asked in one round, done in the next, on the job that was shown`() async throws {
    try await withBench(ScriptedRunner(), policy(.client)) { (bench) async throws in
      let server = bench.service.server(for: caller, as: Implementation(name: "beamtop", version: "0"))
      let first = try await call(server, [:])
      #expect(first["resultType"] == "input_required")
      let yes: JSONValue = ["confirm": ["action": "accept", "content": ["confirm": true]]]
      let second = try await call(server, ["requestState": first["requestState"] ?? .null, "inputResponses": yes])
      #expect(second["structuredContent"]?["state"] == "CANCELED")
      #expect(await bench.runner.calls.contains("cancel"))
      #expect(await bench.service.audit.recent.map(\.outcome) == ["done"])
    }
  }

  /// One call by a client that can show forms.
  private func call(_ server: MCPServer, _ more: [String: JSONValue]) async throws -> JSONValue {
    let (near, far) = InMemoryTransport.pair()
    let serving = Task { await server.serve(far) }
    let meta: JSONValue = [
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientCapabilities": ["elicitation": .object([:])],
    ]
    let params: [String: JSONValue] = ["name": "cancel_job", "arguments": .object(job), "_meta": meta]
    try await near.send(
      .request(id: .number(1), method: "tools/call", params: .object(params.merging(more) { $1 })))
    var messages = near.messages.makeAsyncIterator()
    let reply = await messages.next()
    near.close()
    await serving.value
    guard case .result(_, let result)? = reply else { throw RPCError(0, "\(String(describing: reply))") }
    return result
  }
}
