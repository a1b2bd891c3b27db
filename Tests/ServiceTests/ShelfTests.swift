import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Service

/// What is long over is left to the registry's file, and nobody notices.
struct ShelfTests {
  private let clock = TestClock(Date(timeIntervalSince1970: 1_764_072_000))

  private func withServer(
    _ runner: ScriptedRunner, _ directory: String, _ body: (Bench, [String: JSONValue]) async throws -> Void
  ) async throws {
    try "x".write(toFile: directory + "/job.py", atomically: false, encoding: .utf8)
    var options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory + "/state")
    options.now = { [clock] in clock.now }
    try await withBench(runner, options) { (bench) async throws in
      try await body(
        bench, ["code_path": .string(directory + "/job.py"), "runner": "flink-prod", "idempotency_key": "k"])
    }
  }

  /// The engine forgets its jobs, and hours go by.
  private func leave(_ bench: Bench, hours: Double) async throws {
    await bench.runner.set { $0.jobs = [] }
    for _ in 0..<4 {
      clock.advance(hours * 900)
      try await bench.poll()
      await bench.service.settle()
    }
  }

  @Test func `a job that is gone and an old answer leave the memory, and a repeat still gets the first answer`()
    async throws
  {
    try await withDirectory { (directory) async throws in
      let runner = ScriptedRunner()
      try await withServer(runner, directory) { (bench, arguments) async throws in
        let answer = try await bench.call("submit_job", arguments)
        try await bench.poll()
        try await leave(bench, hours: 8)
        #expect(await bench.service.state.jobs.isEmpty)
        #expect(await bench.service.state.answers.isEmpty)
        #expect(try await bench.call("submit_job", arguments) == answer)
        #expect(await runner.submissions.count == 1)
        var other = arguments
        other["job_name"] = "other"
        #expect(await bench.refusal("submit_job", other)?.message.contains("another call") == true)
        try await leave(bench, hours: 17)
        #expect(try await bench.call("submit_job", arguments) != answer, "a day later the key may be used anew")
      }
    }
  }

  @Test func `an answer on the shelf outlives a kill, and compaction does not lose it`() async throws {
    try await withDirectory { (directory) async throws in
      var answer: JSONValue = .null
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        answer = try await bench.call("submit_job", arguments)
        try await leave(bench, hours: 8)
        // Many lines of few jobs: the file is written anew.
        for number in 0..<1400 {
          var record = RegistryRecord(.bound, at: clock.now, jobID: "flink-prod-\(number % 5)")
          (record.runner, record.nativeID) = ("flink-prod", "n\(number)")
          try await bench.service.keep(record)
        }
        #expect(try text(of: directory + "/state/registry.jsonl").split(separator: "\n").count < 1000)
        #expect(try await bench.call("submit_job", arguments) == answer)
      }
      let runner = ScriptedRunner(jobs: [])
      try await withServer(runner, directory) { (bench, arguments) async throws in
        #expect(try await bench.call("submit_job", arguments) == answer)
        #expect(await runner.submissions.isEmpty)
      }
    }
  }

  @Test func `a job that its engine lists again is ours as before`() async throws {
    try await withDirectory { (directory) async throws in
      let runner = ScriptedRunner()
      try await withServer(runner, directory) { (bench, arguments) async throws in
        let id = try #require(try await bench.call("submit_job", arguments)["job_id"]?.string)
        try await bench.poll()
        _ = try await bench.client.cancelJob(id, withSavepoint: false)
        let native = try #require(await bench.fleet.job(id)?.nativeID)
        try await leave(bench, hours: 8)
        #expect(await bench.fleet.job(id) == nil)
        let before = await bench.fleet.revision
        await runner.set { $0.jobs = [ScriptedRunner.job(native, "job", .finished)] }
        try await bench.poll()
        await bench.service.settle()
        let status = try await bench.client.jobStatus(id)
        #expect(status.state == .canceled && status.actions.refusals[.restart] == nil)
        #expect(await bench.fleet.delta(since: before).jobs.map(\.id) == [id])
        _ = try await bench.client.restartJob(id, fromSavepoint: "none", parallelism: 2)
        #expect(await runner.restartTargets.first?.submission?.codePath.hasSuffix("/job.py") == true)
      }
    }
  }

  @Test func `of a job whose engine is silent nothing is put away`() async throws {
    try await withDirectory { (directory) async throws in
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        let id = try #require(try await bench.call("submit_job", arguments)["job_id"]?.string)
        await bench.fleet.failed("flink-prod", .unreachable("reset by peer"), at: clock.now)
        clock.advance(30_000)
        await bench.service.settle()
        #expect(await bench.service.state.jobs[id] != nil)
      }
    }
  }

  @Test func `a call that was cut short is known by its job until its key is`() {
    var record = RegistryRecord(.submitted, at: clock.now, jobID: "j")
    (record.runner, record.key, record.operation, record.arguments) = ("r", "ops/k", "submit_job", "12ab")
    var state = RegistryState()
    state.fold(record)
    state.shelve(at: clock.now + 50_000) { _, _ in true }
    #expect(state.begun(by: "ops/k", at: clock.now + 50_000) != nil)
    state.shelve(at: clock.now + 90_000) { _, _ in true }
    #expect(state.jobs.isEmpty && state.shelf.holds(job: "j"))
  }
}
