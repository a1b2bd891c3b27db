import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import MCP
import Service
import Testing

struct LongWritesTests {
  private let savepoint: [String: JSONValue] = ["job_id": "orders-enrich", "wait_seconds": 0]

  /// Until the background has done what `isDone` asks for.
  private func eventually(_ isDone: () async -> Bool) async throws {
    for _ in 0..<2000 where !(await isDone()) { try await Task.sleep(for: .milliseconds(2)) }
    #expect(await isDone())
  }

  @Test func `past its time a write goes on, and its end is written to timeline and audit`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        let gate = await bench.runner.hold()
        let refusal = await bench.refusal("create_savepoint", savepoint)
        #expect(refusal?.code == .pending)
        #expect(refusal?.hint?.contains("get_job_timeline") == true)
        gate.finish()
        try await eventually { await bench.service.audit.recent.count == 2 }
        #expect(await bench.timeline.contains { $0.hasPrefix("savepoint file:/savepoints/sp-") })
        let lines = try text(of: directory + "/audit.jsonl").split(separator: "\n").map {
          try JSONValue(parsing: String($0))
        }
        #expect(lines.map { $0["outcome"]?.string } == ["pending", "done"])
        #expect(lines[0]["call"] == lines[1]["call"])
      }
    }
  }

  @Test func `who asks for progress hears every second how long it has taken`() async throws {
    var options = BenchOptions()
    options.pause = { _ in await Task.yield() }
    try await withBench(ScriptedRunner(), options) { (bench) async throws in
      let gate = await bench.runner.hold()
      let (near, far) = InMemoryTransport.pair()
      let tools = ServiceTools(bench.service, for: Caller(user: "ops", face: "test", role: .admin))
      let serving = Task { await MCPServer(Implementation(name: "s", version: "0"), tools: tools).serve(far) }
      let client = MCPClient(near, as: Implementation(name: "t", version: "0"))
      let (steps, tell) = AsyncStream.makeStream(of: ToolContext.Progress.self)
      await #expect(throws: MCPClient.Failure.self) {
        try await client.callTool("create_savepoint", ["job_id": "orders-enrich", "wait_seconds": 5]) { tell.yield($0) }
      }
      tell.finish()
      let told = await steps.reduce(into: []) { $0.append($1) }
      #expect(told.map(\.done) == [1, 2, 3, 4, 5] && told.allSatisfy { $0.total == 5 })
      #expect(told.first?.message?.contains("a savepoint of orders-enrich") == true)
      gate.finish()
      await client.close()
      await serving.value
    }
  }

  @Test(arguments: [("create_savepoint", [:]), ("scale_job", ["parallelism": 64])] as [(String, [String: JSONValue])])
  func `a plain cancel takes the place of a savepoint or scale that hangs`(tool: String, own: [String: JSONValue])
    async throws
  {
    try await withBench { (bench) async throws in
      let gate = await bench.runner.hold()
      #expect(await bench.refusal(tool, savepoint.merging(own) { $1 })?.code == .pending)
      let careful: [String: JSONValue] = ["job_id": "orders-enrich", "with_savepoint": true]
      #expect(await bench.refusal("cancel_job", careful)?.code == .wrongState)
      #expect(await bench.refusal("drain_job", ["job_id": "orders-enrich"])?.code == .wrongState)
      let answer = try await bench.call("cancel_job", ["job_id": "orders-enrich"])
      #expect(answer["state"] == "CANCELED")
      #expect(await bench.runner.calls.last == "cancel")
      #expect(await bench.timeline.contains { $0.contains("failed: ") }, "what was interrupted is told")
      gate.finish()
    }
  }

  @Test func `a second write on the same job is refused while the first runs`() async throws {
    let jobs = [ScriptedRunner.orders, ScriptedRunner.job("aaaa00000002", "other")]
    try await withBench(ScriptedRunner(jobs: jobs)) { (bench) async throws in
      let gate = await bench.runner.hold()
      let first = Task { try await bench.client.scaleJob("orders-enrich", to: 12) }
      var events = bench.runner.events.makeAsyncIterator()
      #expect(await events.next() == "scale 12")
      let refusal = await bench.refusal("create_savepoint", savepoint)
      #expect(refusal?.code == .wrongState)
      #expect(refusal?.message.contains("a scale to 12 of orders-enrich") == true)
      #expect(refusal?.message.contains("is under way since") == true)
      let dry = await bench.refusal("create_savepoint", ["job_id": "orders-enrich", "dry_run": true])
      #expect(dry?.message == refusal?.message, "a plan says so before it is said yes to")
      #expect(await bench.refusal("create_savepoint", ["job_id": "other", "wait_seconds": 0])?.code == .pending)
      gate.finish()
      #expect(try await first.value.parallelism == 12)
      #expect(await bench.refusal("create_savepoint", ["job_id": "orders-enrich"]) == nil)
    }
  }

  @Test func `a cancelled call stops the work`() async throws {
    try await withBench { (bench) async throws in
      let gate = await bench.runner.hold()
      let call = Task { try await bench.client.scaleJob("orders-enrich", to: 12) }
      var events = bench.runner.events.makeAsyncIterator()
      #expect(await events.next() == "scale 12")
      call.cancel()
      await #expect { try await call.value } throws: { ($0 as? ClientError)?.code == .cancelled }
      #expect(await events.next() == "cancelled")
      gate.finish()
      try await eventually { await bench.timeline.contains { $0.contains("a scale to 12 failed") } }
      #expect(await bench.refusal("create_savepoint", ["job_id": "orders-enrich"]) == nil)
    }
  }

  @Test func `a call with a key goes on for a moment without its caller, who may be back with it`() async throws {
    try await withBench { (bench) async throws in
      let gate = await bench.runner.hold()
      let scale = ToolCall("scale_job", ["job_id": "orders-enrich", "parallelism": 12, "idempotency_key": "k1"])
      let lost = Task { try await bench.client.call(scale) }
      var events = bench.runner.events.makeAsyncIterator()
      #expect(await events.next() == "scale 12")
      lost.cancel()
      await #expect { try await lost.value } throws: { ($0 as? ClientError)?.code == .cancelled }
      let again = Task { try await bench.client.call(scale) }
      gate.finish()
      #expect(try await again.value["parallelism"] == 12)
      #expect(await bench.runner.calls == ["scale 12"])
    }
  }

  @Test func `a call with a key that nobody comes back for is stopped after all`() async throws {
    let moment = AsyncStream.makeStream(of: Void.self)
    var options = BenchOptions()
    options.pause = { duration in
      guard duration == .seconds(5) else { return try await Task.sleep(for: duration) }
      for await _ in moment.stream { return }
    }
    try await withBench(ScriptedRunner(), options) { (bench) async throws in
      let gate = await bench.runner.hold()
      let scale = ToolCall("scale_job", ["job_id": "orders-enrich", "parallelism": 12, "idempotency_key": "k1"])
      let lost = Task { try await bench.client.call(scale) }
      var events = bench.runner.events.makeAsyncIterator()
      #expect(await events.next() == "scale 12")
      lost.cancel()
      await #expect { try await lost.value } throws: { ($0 as? ClientError)?.code == .cancelled }
      moment.continuation.yield()
      #expect(await events.next() == "cancelled")
      gate.finish()
    }
  }

  @Test func `a key makes a repeat harmless`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "idempotency_key": "k1"]
      let first = try await bench.call("create_savepoint", arguments)
      let second = try await bench.call("create_savepoint", arguments.merging(["wait_seconds": 1]) { $1 })
      #expect(first == second)
      #expect(await bench.runner.calls == ["savepoint"])
      let other = await bench.refusal("cancel_job", arguments)
      #expect(other?.code == .invalid && other?.message.contains("another call") == true)
    }
  }

  @Test func `repeats at the same time are one call`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "idempotency_key": "k1"]
      let gate = await bench.runner.hold()
      let calls = (0..<20).map { _ in Task { try await bench.call("create_savepoint", arguments) } }
      var events = bench.runner.events.makeAsyncIterator()
      #expect(await events.next() == "savepoint")
      gate.finish()
      var answers: Set<JSONValue> = []
      for call in calls { answers.insert(try await call.value) }
      #expect(answers.count == 1)
      #expect(await bench.runner.calls == ["savepoint"])
    }
  }

  @Test func `a call that failed may be tried again with its key`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "idempotency_key": "k1"]
      await bench.runner.set { $0.failure = .refused("busy") }
      #expect(await bench.refusal("create_savepoint", arguments)?.code == .refused)
      await bench.runner.set { $0.failure = nil }
      #expect(await bench.refusal("create_savepoint", arguments) == nil)
    }
  }

  @Test func `a slow write does not hold up reads`() async throws {
    try await withBench { (bench) async throws in
      let gate = await bench.runner.hold()
      let write = Task { try await bench.client.createSavepoint("orders-enrich", path: nil) }
      var events = bench.runner.events.makeAsyncIterator()
      #expect(await events.next() == "savepoint")
      #expect(try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).jobs.count == 1)
      gate.finish()
      #expect(try await write.value.hasPrefix("file:/savepoints"))
    }
  }

  @Test func `a write on a job without a name waits for it`() async throws {
    try await withBench { (bench) async throws in
      var job = Job(id: "flink-prod-000000", name: "fresh", runner: "flink-prod", runnerType: .flink, observedAt: .now)
      job.state = .pending
      await bench.fleet.begin(job)
      let write = Task { try await bench.client.cancelJob("fresh", withSavepoint: false) }
      try await Task.sleep(for: .milliseconds(20))
      #expect(await bench.runner.calls.isEmpty)
      await bench.runner.set { $0.jobs.append(ScriptedRunner.job("eeee00000001", "fresh")) }
      await bench.fleet.bind(jobID: "flink-prod-000000", nativeID: "eeee00000001")
      #expect(try await write.value.state == .canceled)
    }
  }

  @Test func `the end of the server's life cancels what runs`() async throws {
    let runner = ScriptedRunner()
    let service = Service(
      fleet: Fleet(), runners: [ConfiguredRunner(runner)], policy: Policy(), stateDirectory: nil)
    let life = Task { await service.run() }
    try await eventually { (try? await service.fleet.resolve("orders-enrich")) != nil }
    let gate = await runner.hold()
    let caller = Caller(user: "ops", face: "test", role: .admin)
    let call = Task { try await service.call("create_savepoint", ["job_id": "orders-enrich"], by: caller) }
    var events = runner.events.makeAsyncIterator()
    #expect(await events.next() == "savepoint")
    life.cancel()
    await life.value
    #expect(await events.next() == "cancelled")
    await #expect(throws: Refusal.self) { try await call.value }
    gate.finish()
  }
}
