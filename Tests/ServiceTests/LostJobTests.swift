import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

/// Jobs of ours that an engine lost while it, or this server, was away: two runs of a server on one registry.
struct LostJobTests {
  private let clock = TestClock(Date(timeIntervalSince1970: 1_795_435_471))

  private func withServer(
    _ runner: ScriptedRunner, _ directory: String, _ body: (Bench, [String: JSONValue]) async throws -> Void
  ) async throws {
    try "x".write(toFile: directory + "/job.py", atomically: false, encoding: .utf8)
    var options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory + "/state")
    options.now = { [clock] in clock.now }
    try await withBench(runner, options) { (bench) async throws in
      try await body(bench, ["code_path": .string(directory + "/job.py"), "runner": "flink-prod"])
    }
  }

  private func pass(_ seconds: Double, _ bench: Bench) async throws {
    clock.advance(seconds)
    try await bench.poll()
    await bench.service.settle()
  }

  private func begin(_ bench: Bench, _ arguments: [String: JSONValue]) async throws -> String {
    let id = try #require(try await bench.call("submit_job", arguments)["job_id"]?.string)
    try await pass(1, bench)
    return id
  }

  @Test func `what an engine lost is told with what it was, until when it ran and what it goes on from`() async throws {
    try await withDirectory { (directory) async throws in
      var id = ""
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        // Nothing is said of its type: it is taken for a batch job until its engine says otherwise.
        id = try await begin(bench, arguments)
        _ = try await bench.call("create_savepoint", ["job_id": .string(id)])
        try await pass(400, bench)
      }
      clock.advance(1200)
      let runner = ScriptedRunner(jobs: [])
      try await withServer(runner, directory) { (bench, _) async throws in
        let job = try await bench.client.jobStatus(id)
        #expect(job.state == .failed && job.type == .streaming && job.parallelism == 8)
        #expect(job.diagnostics.hasPrefix("lost by flink-prod: it ran until "))
        #expect(job.diagnostics.hasSuffix("latest savepoint file:/savepoints/sp-2"))
        #expect(job.endTime.map { clock.now.timeIntervalSince($0) } == 1200)
        #expect(job.actions.allows(.restart) && job.latestSavepoint == "file:/savepoints/sp-2")
        _ = try await bench.call("restart_job", ["job_id": .string(id)])
        let target = await runner.restartTargets.first
        #expect(target?.submission?.type == .streaming && target?.latestSavepoint == "file:/savepoints/sp-2")
        #expect(try await bench.client.jobStatus(id).diagnostics.contains("restarted as flink-prod-"))
        let told = await bench.timeline
        let begins = "started in the place of \(id) from savepoint file:"
        #expect(told.contains { $0.hasPrefix(begins) && $0.hasSuffix(" by ops") }, "\(told)")
      }
      clock.advance(60)
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        #expect(await bench.fleet.job(id) == nil, "another goes on in its place")
      }
    }
  }

  @Test func `a job that a restart began goes on from the savepoint of it, and the one before stays CANCELED`()
    async throws
  {
    try await withDirectory { (directory) async throws in
      var (first, second) = ("", "")
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        first = try await begin(bench, arguments)
        second = try #require(try await bench.call("restart_job", ["job_id": .string(first)])["job_id"]?.string)
        try await pass(1, bench)
        #expect(try await bench.client.jobStatus(second).latestSavepoint == "file:/savepoints/restart")
      }
      clock.advance(600)
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        #expect(try await bench.client.jobStatus(first).state == .canceled)
        let job = try await bench.client.jobStatus(second)
        #expect(job.state == .failed && job.diagnostics.hasSuffix("latest savepoint file:/savepoints/restart"))
      }
    }
  }

  @Test func `a savepoint that a restart starts from stays as old as it is, and of the job that it was taken of`()
    async throws
  {
    try await withDirectory { (directory) async throws in
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        let first = try await begin(bench, arguments)
        let second = try #require(try await bench.call("restart_job", ["job_id": .string(first)])["job_id"]?.string)
        let taken = clock.now
        try await pass(600, bench)
        _ = try await bench.call("restart_job", ["job_id": .string(second)])
        let kept = try await Registry(in: StateDirectory(path: bench.directory)).load(now: clock.now).state.savepoints
        #expect(kept == [Savepoint(jobID: first, path: "file:/savepoints/restart", createdAt: taken)])
      }
    }
  }

  @Test func `until when a lost job ran is the same after each command, however short it lives`() async throws {
    try await withDirectory { (directory) async throws in
      var (id, ended): (String, [Date?]) = ("", [])
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        id = try await begin(bench, arguments)
        await bench.service.keepLast()
      }
      for _ in 0..<3 {
        clock.advance(900)
        try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
          let job = try await bench.client.jobStatus(id)
          #expect(job.state == .failed)
          ended.append(job.endTime)
          await bench.service.keepLast()
        }
      }
      #expect(Set(ended).count == 1 && ended[0].map { clock.now.timeIntervalSince($0) } == 2700)
    }
  }

  @Test func `that it was lost is told to later runs as it was told when it happened`() async throws {
    try await withDirectory { (directory) async throws in
      var (id, ended): (String, Date?) = ("", nil)
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        id = try await begin(bench, arguments)
        await bench.runner.set { $0.jobs = [] }
        try await pass(5, bench)
        let job = try await bench.client.jobStatus(id)
        #expect(job.state == .failed && job.diagnostics.hasPrefix("lost when flink-prod restarted at "))
        ended = job.endTime
        #expect(await bench.timeline.contains { $0.hasPrefix("2 jobs lost when flink-prod restarted at ") })
      }
      clock.advance(7200)
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        let job = try await bench.client.jobStatus(id)
        #expect(job.state == .failed && job.endTime == ended && job.health == .critical)
        #expect(await !bench.timeline.contains { $0.contains("did not watch") })
        // A savepoint is not needed to know that it was ours.
        #expect(job.actions.allows(.restart))
      }
    }
  }

  @Test func `others' jobs that are gone are told of once`() async throws {
    try await withDirectory { (directory) async throws in
      try await withServer(ScriptedRunner(), directory) { (bench, _) async throws in try await pass(400, bench) }
      clock.advance(60)
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        let told = await bench.timeline
        #expect(told.contains { $0.hasPrefix("1 job not submitted through this server ran on flink-prod") })
        #expect(told.contains { $0.hasSuffix(": orders-enrich") })
        try await pass(400, bench)
      }
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        #expect(await bench.timeline.isEmpty)
      }
    }
  }

  @Test func `a job that ended well is not lost`() async throws {
    try await withDirectory { (directory) async throws in
      var id = ""
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        id = try await begin(bench, arguments)
        await bench.runner.set { runner in for index in runner.jobs.indices { runner.jobs[index].state = .finished } }
        try await pass(1, bench)
      }
      clock.advance(60)
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        #expect(try await bench.client.jobStatus(id).state == .finished)
      }
      clock.advance(7200)
      try await withServer(ScriptedRunner(jobs: []), directory) { (bench, _) async throws in
        #expect(await bench.fleet.job(id) == nil)
      }
    }
  }

  @Test func `what was seen outlives the registry's being written anew`() throws {
    var state = RegistryState()
    var begun = RegistryRecord(.submitted, at: clock.now, jobID: "j")
    begun.runner = "r"
    begun.submission = SubmitRequest(jobID: "j", name: "n", type: .batch, codePath: "/x.jar")
    var bound = RegistryRecord(.bound, at: clock.now, jobID: "j")
    (bound.runner, bound.nativeID, bound.state, bound.path) = ("r", "n1", .pending, "file:/sp")
    var seen = RegistryRecord(.seen, at: clock.now + 5, jobID: "j")
    (seen.state, seen.seen) = (
      .running, SeenJob(Job(id: "j", name: "m", runner: "r", runnerType: .flink, observedAt: clock.now))
    )
    var heard = RegistryRecord(.heard, at: clock.now + 9)
    (heard.runner, heard.listed) = ("r", ["n2": "other"])
    for record in [begun, bound, seen, RegistryRecord(.lost, at: clock.now + 7, jobID: "j"), heard] {
      state.fold(record)
    }
    var again = RegistryState()
    for record in state.records { again.fold(record) }
    #expect(again.jobs == state.jobs && again.heard == state.heard)
    #expect(again.jobs["j"]?.startedFrom == "file:/sp" && again.jobs["j"]?.lostAt == clock.now + 7)
  }

  /// Nobody has said that it is ending.
  @Test func `a cancel that cannot be sent to a silent engine leaves the state as it was last known`() async throws {
    try await withBench { (bench) async throws in
      let id = try await bench.orders
      await bench.fleet.failed("flink-prod", .unreachable("connection refused"), at: bench.fleet.now())
      await bench.runner.set { $0.failure = .notSent("connection refused") }
      let open = await bench.runner.hold()
      async let refusal = bench.refusal("cancel_job", ["job_id": .string(id)])
      for await call in bench.runner.events where call == "cancel" { break }
      #expect(await bench.fleet.job(id)?.state == .running)
      open.finish()
      #expect(await refusal?.message == "nothing was sent: connection refused")
      #expect(await bench.fleet.job(id)?.state == .running)
    }
  }

  @Test func `a program's own name for its job is told with the answer`() async throws {
    try await withDirectory { (directory) async throws in
      try await withServer(ScriptedRunner(), directory) { (bench, arguments) async throws in
        #expect(try await bench.call("submit_job", arguments)["job_name"] == "job")
      }
    }
  }
}
