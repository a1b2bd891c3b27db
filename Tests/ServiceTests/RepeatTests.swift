import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import MCP
import Service
import Testing

/// A key makes a repeat harmless, whatever happened in between.
struct RepeatTests {
  @Test func `of a hundred calls at once with one key one is done`() async throws {
    for _ in 0..<20 {
      try await withBench { (bench) async throws in
        let client = bench.client
        let answers = await withTaskGroup(of: String?.self) { group in
          for _ in 0..<100 {
            group.addTask {
              let call = ToolCall("create_savepoint", ["job_id": "orders-enrich", "idempotency_key": "k"])
              return try? await client.call(call)["savepoint_path"]?.string
            }
          }
          return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(await bench.runner.calls == ["savepoint"])
        #expect(answers.count == 1 && answers.first != .some(nil))
      }
    }
  }

  @Test func `a submission that its server did not live to see the end of is not made twice`() async throws {
    try await withDirectory { (directory) async throws in
      try "x".write(toFile: directory + "/job.py", atomically: false, encoding: .utf8)
      let options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory + "/state")
      var arguments: [String: JSONValue] = [
        "code_path": .string(directory + "/job.py"), "runner": "flink-prod", "idempotency_key": "k", "wait_seconds": 0,
      ]
      let first = ScriptedRunner()
      let gate = await first.hold()
      try await withBench(first, options) { (bench) async throws in
        #expect(await bench.refusal("submit_job", arguments)?.code == .pending)
      }
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        let answer = try await bench.call("submit_job", arguments)
        #expect(answer["job_id"]?.string == (try await bench.client.jobStatus("job").id))
        #expect(await bench.runner.submissions.isEmpty)
        arguments["job_name"] = "other"
        #expect(await bench.refusal("submit_job", arguments)?.message.contains("another call") == true)
      }
      gate.finish()
    }
  }

  @Test func `a submission that was refused may be tried again with its key`() async throws {
    try await withDirectory { (directory) async throws in
      try "x".write(toFile: directory + "/job.py", atomically: false, encoding: .utf8)
      let options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory + "/state")
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        await bench.runner.set { $0.failure = .refused("no room") }
        let arguments: [String: JSONValue] = [
          "code_path": .string(directory + "/job.py"), "runner": "flink-prod", "idempotency_key": "k",
        ]
        #expect(await bench.refusal("submit_job", arguments)?.code == .refused)
        await bench.runner.set { $0.failure = nil }
        #expect(await bench.refusal("submit_job", arguments) == nil)
      }
    }
  }

  @Test func `which call began a job outlives compaction`() throws {
    var record = RegistryRecord(.submitted, at: .now, jobID: "j")
    (record.runner, record.key, record.operation, record.arguments) = ("r", "ops/k", "submit_job", "12ab")
    var (state, again) = (RegistryState(), RegistryState())
    state.fold(record)
    for record in state.records { again.fold(record) }
    #expect(again.begun(by: "ops/k", at: .now)?.jobID == "j" && again == state)
    #expect(again.begun(by: "ops/k", at: .now + 90_000) == nil, "a day later it may be used anew")
  }

  @Test(arguments: [RunnerError.pending("the call was cancelled before Flink answered"), .unreachable("reset by peer")])
  func `a submission whose answer was lost on the way is neither refused nor made twice`(lost: RunnerError) async throws
  {
    try await withDirectory { (directory) async throws in
      try "x".write(toFile: directory + "/job.py", atomically: false, encoding: .utf8)
      let options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory + "/state")
      let arguments: [String: JSONValue] = [
        "code_path": .string(directory + "/job.py"), "runner": "flink-prod", "idempotency_key": "k",
      ]
      var begun: JSONValue?
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        await bench.runner.set { $0.failure = lost }
        #expect(await bench.refusal("submit_job", arguments) != nil)
        begun = try await bench.call("submit_job", arguments)["job_id"]
        #expect(begun?.string?.hasPrefix("flink-prod-") == true)
        #expect(await bench.runner.submissions.count == 1)
      }
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        #expect(try await bench.call("submit_job", arguments)["job_id"] == begun, "over a restart too")
        #expect(await bench.runner.submissions.isEmpty)
      }
    }
  }

  @Test func `a submission that is known never to have begun may be made again with its key`() throws {
    var record = RegistryRecord(.submitted, at: .now, jobID: "j")
    (record.runner, record.key, record.operation, record.arguments) = ("r", "ops/k", "submit_job", "12ab")
    var state = RegistryState()
    state.fold(record)
    var ended = RegistryRecord(.ended, at: .now, jobID: "j")
    ended.state = .failed
    state.fold(ended)
    #expect(state.begun(by: "ops/k", at: .now) == nil)
    record.jobID = "j2"
    state.fold(record)
    #expect(state.begun(by: "ops/k", at: .now)?.jobID == "j2")
    var bound = RegistryRecord(.bound, at: .now, jobID: "j")
    (bound.runner, bound.nativeID) = ("r", "n")
    var other = RegistryState()
    for line in [record, ended, bound] { other.fold(line) }
    #expect(other.begun(by: "ops/k", at: .now) != nil, "the engine had it after all")
  }

  @Test func `the key of one user is none of another's`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "idempotency_key": "k"]
      _ = try await bench.call("create_savepoint", arguments)
      let eve = Caller(user: "eve", face: "test", role: .admin)
      _ = try await bench.service.call("create_savepoint", arguments, by: eve)
      #expect(await bench.runner.calls == ["savepoint", "savepoint"])
    }
  }

  @Test func `who is told of progress waits as long as anybody`() async throws {
    try await withBench { (bench) async throws in
      let gate = await bench.runner.hold()
      let (near, far) = InMemoryTransport.pair()
      let tools = ServiceTools(bench.service, for: Caller(user: "ops", face: "test", role: .admin))
      let serving = Task { await MCPServer(Implementation(name: "s", version: "0"), tools: tools).serve(far) }
      let client = MCPClient(near, as: Implementation(name: "t", version: "0"))
      let (steps, tell) = AsyncStream.makeStream(of: Double.self)
      async let answer = client.callTool("create_savepoint", ["job_id": "orders-enrich", "wait_seconds": 30]) {
        tell.yield($0.done)
      }
      let start = ContinuousClock.now
      for await step in steps where step >= 3 { break }
      #expect(ContinuousClock.now - start > .seconds(2), "a step a second")
      gate.finish()
      #expect(try await answer["savepoint_path"] != nil)
      await client.close()
      await serving.value
    }
  }

  @Test func `a caller who has gone before the call begins begins nothing`() async throws {
    try await withBench { (bench) async throws in
      let service = bench.service
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await service.call(
          "create_savepoint", ["job_id": "orders-enrich"], by: Caller(user: "ops", face: "test", role: .admin))
      }
      task.cancel()
      await #expect(throws: Refusal.self) { try await task.value }
      #expect(await bench.runner.calls.isEmpty)
    }
  }
}
