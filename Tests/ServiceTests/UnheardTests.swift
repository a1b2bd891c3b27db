import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

/// A job whose handing over was cut short, and that no engine will ever name.
struct UnheardTests {
  private static let start = Date(timeIntervalSince1970: 1_795_435_471)
  private let clock = TestClock(UnheardTests.start)

  /// The registry as a kill in the middle of a submission leaves it.
  private func registry(in directory: String, replacing former: String? = nil) async throws {
    let registry = Registry(in: StateDirectory(path: directory))
    var record = RegistryRecord(.submitted, at: UnheardTests.start, jobID: "flink-prod-abc123")
    record.runner = "flink-prod"
    record.replaces = former
    record.submission = SubmitRequest(
      jobID: "flink-prod-abc123", name: "rollup", type: .batch, codePath: directory + "/job.py")
    try await registry.append(record)
  }

  private func withCutSubmission(
    _ runner: ScriptedRunner = ScriptedRunner(), _ body: (Bench, BenchOptions) async throws -> Void
  ) async throws {
    try await withDirectory { (directory) async throws in
      try await registry(in: directory)
      let options = BenchOptions(directory: directory, now: { [clock] in clock.now })
      try await withBench(runner, options) { (bench) async throws in try await body(bench, options) }
    }
  }

  private func pass(_ seconds: Double, _ bench: Bench, polling: Bool = true) async throws {
    clock.advance(seconds)
    if polling { try await bench.poll() }
    await bench.service.settle()
  }

  @Test func `it has FAILED after five minutes of answers that do not name it, over restarts too`() async throws {
    try await withCutSubmission { (bench, options) async throws in
      try await pass(1, bench)
      let first = try await bench.client.jobStatus("rollup")
      #expect(first.state == .unknown && first.diagnostics.contains("ended before flink-prod had named the job"))
      try await pass(290, bench)
      #expect(try await bench.client.jobStatus("rollup").state == .unknown)
      try await pass(10, bench)
      let job = try await bench.client.jobStatus("rollup")
      #expect(job.state == .failed && job.id == "flink-prod-abc123")
      #expect(job.diagnostics.hasPrefix("failed: flink-prod never had it"))
      #expect(job.actions.refusals[.restart] == "it never began; submit it again")
      clock.advance(60)
      try await withBench(ScriptedRunner(), options) { (again) async throws in
        #expect(try await again.client.jobStatus("rollup").state == .failed)
      }
      clock.advance(7200)
      try await withBench(ScriptedRunner(), options) { (again) async throws in
        #expect(try await again.client.listJobs(since: nil, cursor: nil, limit: nil).jobs.count == 1)
      }
      let kept = try await Registry(in: StateDirectory(path: bench.directory)).load(now: clock.now).state
      #expect(kept.jobs["flink-prod-abc123"]?.submission?.name == "rollup")
    }
  }

  @Test func `while the runner does not answer nothing is concluded`() async throws {
    try await withCutSubmission { (bench, _) async throws in
      for _ in 0..<10 {
        clock.advance(100)
        await bench.fleet.failed("flink-prod", .unreachable("refused"), at: clock.now)
        await bench.service.settle()
      }
      try await pass(200, bench)
      #expect(try await bench.client.jobStatus("rollup").state == .unknown)
      try await pass(200, bench)
      #expect(try await bench.client.jobStatus("rollup").state == .failed)
    }
  }

  @Test func `what the runner itself wrote down is waited for`() async throws {
    let runner = ScriptedRunner()
    await runner.set { $0.expected = ["flink-prod-abc123"] }
    try await withCutSubmission(runner) { (bench, _) async throws in
      try await pass(1000, bench)
      try await pass(1000, bench)
      #expect(try await bench.client.jobStatus("rollup").state == .unknown)
    }
  }

  @Test func `a name that another server heard is taken`() async throws {
    try await withCutSubmission { (bench, options) async throws in
      var record = RegistryRecord(.bound, at: clock.now, jobID: "flink-prod-abc123")
      (record.runner, record.nativeID) = ("flink-prod", "aaaa0000bbbb1111")
      try await Registry(in: StateDirectory(path: bench.directory)).append(record)
      try await pass(400, bench)
      #expect(try await bench.client.jobStatus("rollup").nativeID == "aaaa0000bbbb1111")
    }
  }

  @Test func `the engine had it after all`() async throws {
    try await withCutSubmission { (bench, _) async throws in
      try await pass(301, bench)
      #expect(try await bench.client.jobStatus("rollup").state == .failed)
      var late = ScriptedRunner.job("aaaa0000bbbb1111", "rollup")
      late.submittedAs = "flink-prod-abc123"
      await bench.runner.set { [late] in $0.jobs.append(late) }
      try await pass(1, bench)
      let job = try await bench.client.jobStatus("flink-prod-abc123")
      #expect(job.state == .running && job.nativeID == "aaaa0000bbbb1111")
    }
  }

  @Test func `of a restart that was cut short it says which job to restart`() async throws {
    try await withDirectory { (directory) async throws in
      try await registry(in: directory, replacing: "flink-prod-0dd001")
      let options = BenchOptions(directory: directory, now: { [clock] in clock.now })
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        try await pass(1, bench)
        try await pass(301, bench)
        #expect(
          try await bench.client.jobStatus("rollup").diagnostics.contains("restart flink-prod-0dd001, whose place"))
      }
    }
  }
}
