import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Service
import Testing

struct RegistryTests {
  /// Two servers, one after the other, on the same directory and engine.
  private func afterRestart(
    first: (Bench) async throws -> Void, damage: (String) throws -> Void = { _ in },
    second: (Bench) async throws -> Void
  ) async throws {
    try await withDirectory { (directory) async throws in
      let runner = ScriptedRunner()
      try "x".write(toFile: directory + "/job.py", atomically: false, encoding: .utf8)
      let options = BenchOptions(policy: Policy(pipelineRoots: [directory]), directory: directory + "/state")
      try await withBench(runner, options, first)
      try damage(directory + "/state/registry.jsonl")
      try await withBench(ScriptedRunner(jobs: await runner.jobs), options, second)
    }
  }

  @Test func `a submitted job keeps its id over a restart, and can be submitted again`() async throws {
    var id = ""
    try await afterRestart { (bench) async throws in
      let root = try #require(bench.roots.first)
      id = try await bench.client.submitJob(["code_path": .string(root + "/job.py"), "runner": "flink-prod"]).jobID
    } second: { (bench) async throws in
      #expect(try await bench.client.jobStatus("job").id == id)
      _ = try await bench.client.restartJob(id, fromSavepoint: "none", parallelism: 2)
      let target = try #require(await bench.runner.restartTargets.first)
      #expect(target.jobID == id && target.submission?.codePath.hasSuffix("/job.py") == true)
    }
  }

  @Test func `that a savepoint ended its job is kept, through a compaction too`() {
    var (ending, other) = (
      RegistryRecord(.savepoint, at: Date(), jobID: "a"), RegistryRecord(.savepoint, at: Date(), jobID: "a")
    )
    (ending.path, ending.state, other.path) = ("s3://end", .canceled, "s3://other")
    var (state, again) = (RegistryState(), RegistryState())
    for record in [other, ending] { state.fold(record) }
    for record in state.records { again.fold(record) }
    for known in [state, again] { #expect(known.savepoints.map(\.endsJob) == [false, true]) }
  }

  @Test func `savepoints and answers to keys outlive a restart`() async throws {
    let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "idempotency_key": "k"]
    var answer: JSONValue = .null
    try await afterRestart { (bench) async throws in
      answer = try await bench.call("create_savepoint", arguments)
    } second: { (bench) async throws in
      #expect(try await bench.call("create_savepoint", arguments) == answer)
      #expect(await bench.runner.calls.isEmpty)
      #expect(try await bench.client.savepoints(of: "orders-enrich").count == 1)
      #expect(try await bench.client.jobStatus("orders-enrich").savepoints == 1)
    }
  }

  @Test func `a job that we cancelled is CANCELED after a restart too`() async throws {
    try await afterRestart { (bench) async throws in
      _ = try await bench.client.cancelJob("orders-enrich", withSavepoint: true)
    } second: { (bench) async throws in
      await bench.service.settle()
      #expect(try await bench.client.jobStatus("orders-enrich").state == .canceled)
    }
  }

  @Test func `a name that the engine gave later is kept`() async throws {
    var id = ""
    try await afterRestart { (bench) async throws in
      await bench.runner.set { $0.namesAtOnce = false }
      let root = try #require(bench.roots.first)
      id = try await bench.client.submitJob(["code_path": .string(root + "/job.py"), "runner": "flink-prod"]).jobID
      try await bench.poll()
      await bench.service.settle()
      await bench.runner.set { runner in for index in runner.jobs.indices { runner.jobs[index].submittedAs = nil } }
    } second: { (bench) async throws in
      #expect(try await bench.client.jobStatus("job").id == id)
    }
  }

  @Test func `after a restart a job is waited for whose engine is slow to answer`() async throws {
    try await withDirectory { (directory) async throws in
      var options = BenchOptions(directory: directory)
      let runner = ScriptedRunner()
      try await withBench(runner, options) { (bench) async throws in
        _ = try await bench.client.cancelJob("orders-enrich", withSavepoint: true)
      }
      await runner.set { $0.slowness = .milliseconds(900) }
      options.isPolled = false
      try await withBench(runner, options) { (bench) async throws in
        let running = Task { await bench.service.run() }
        while await bench.fleet.runners().isEmpty { await Task.yield() }
        #expect(try await bench.client.jobStatus("flink-prod-7f3a9c").name == "orders-enrich")
        running.cancel()
        await running.value
      }
    }
  }

  @Test func `a job that was named anew shows once after a restart`() async throws {
    try await afterRestart { (bench) async throws in
      await bench.runner.set { runner in
        runner.renames = "bbbb0000ffff1111"
        runner.jobs.append(ScriptedRunner.job("bbbb0000ffff1111", "orders-enrich"))
      }
      _ = try await bench.client.scaleJob("7f3a9c0011223344", to: 3)
    } second: { (bench) async throws in
      let jobs = try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).jobs
      #expect(jobs.map(\.id) == ["flink-prod-7f3a9c"] && jobs[0].nativeID == "bbbb0000ffff1111")
    }
  }

  @Test func `a torn last line costs nothing that was told before, and is said`() async throws {
    try await afterRestart { (bench) async throws in
      _ = try await bench.client.createSavepoint("orders-enrich", path: "file:/kept")
    } damage: { path in
      let whole = try text(of: path)
      try (whole + #"{"kind":"savepoint","job_id":"flink-prod-7f3a9c","pa"#).write(
        toFile: path, atomically: false, encoding: .utf8)
    } second: { (bench) async throws in
      #expect(try await bench.client.savepoints(of: nil).count == 1)
      #expect(await bench.timeline.contains { $0.contains("1 unreadable line") })
      _ = try await bench.client.createSavepoint("orders-enrich", path: "file:/after")
      let fresh = Registry(in: StateDirectory(path: bench.directory))
      let (state, skipped) = try await fresh.load(now: .now)
      #expect(state.savepoints.map(\.path).count == 2 && skipped == 1)
    }
  }

  @Test func `a server killed at any byte of the registry loads what was whole`() async throws {
    try await withDirectory { (directory) async throws in
      let registry = Registry(in: StateDirectory(path: directory))
      for number in 0..<3 {
        var record = RegistryRecord(.savepoint, at: .now, jobID: "j")
        record.path = "file:/\(number)"
        try await registry.append(record)
      }
      let path = directory + "/registry.jsonl"
      let whole = try Data(contentsOf: URL(filePath: path))
      for length in 0...whole.count {
        try whole.prefix(length).write(to: URL(filePath: path))
        let (state, _) = try await Registry(in: StateDirectory(path: directory)).load(now: .now)
        let complete = whole.prefix(length).count { $0 == UInt8(ascii: "\n") }
        #expect(state.savepoints.count == complete || state.savepoints.count == complete + 1)
      }
    }
  }

  @Test func `compaction keeps what the lines add up to, and old keys are forgotten`() async throws {
    try await withDirectory { (directory) async throws in
      let registry = Registry(in: StateDirectory(path: directory))
      var (state, _) = try await registry.load(now: .now)
      for number in 0..<1200 {
        var record = RegistryRecord(.bound, at: Date(timeIntervalSince1970: 1_700_000_000), jobID: "j-\(number % 5)")
        (record.runner, record.nativeID) = ("r", "n\(number)")
        try await registry.append(record)
        state.fold(record)
      }
      #expect(await registry.isLong(for: state))
      try await registry.compact(at: .now)
      #expect(try text(of: directory + "/registry.jsonl").split(separator: "\n").count == 5 * 20)
      let (again, _) = try await Registry(in: StateDirectory(path: directory)).load(now: .now)
      #expect(again.jobs == state.jobs)
      var old = RegistryRecord(.answered, at: Date(timeIntervalSinceNow: -90_000))
      (old.key, old.operation, old.answer) = ("k", "cancel_job", ["ok": true])
      state.fold(old)
      #expect(state.answer(to: "k", at: .now) == nil)
      state.prune(at: .now)
      #expect(state.answers.isEmpty)
    }
  }

  @Test func `while another server has the registry open it is not compacted`() async throws {
    try await withDirectory { (directory) async throws in
      let (one, two) = (Registry(in: StateDirectory(path: directory)), Registry(in: StateDirectory(path: directory)))
      _ = try await one.load(now: .now)
      _ = try await two.load(now: .now)
      try await one.append(RegistryRecord(.bound, at: .now, jobID: "j"))
      try await two.compact(at: .now)
      #expect(try text(of: directory + "/registry.jsonl").contains("bound"))
    }
  }
}

struct AuditTests {
  @Test func `every write leaves a line, allowed or refused, with secrets masked`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        _ = try await bench.client.scaleJob("orders-enrich", to: 3)
        _ = await bench.refusal("cancel_job", ["job_id": "nothing"])
        let secret: [String: JSONValue] = [
          "code_path": "/x", "runner": "flink-prod", "program_args": ["--password=hunter2"],
          "pipeline_options": ["api_key": "hunter2"],
        ]
        _ = await bench.refusal("submit_job", secret)
        _ = try await bench.client.jobStatus("orders-enrich")
      }
      let path = directory + "/audit.jsonl"
      let all = try text(of: path)
      let lines = try all.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
      #expect(lines.map { $0["operation"]?.string } == ["scale_job", "cancel_job", "submit_job"])
      #expect(lines.map { $0["outcome"]?.string } == ["done", "not_found", "denied"])
      #expect(lines[0]["user"] == "ops" && lines[0]["face"] == "test" && lines[0]["client"] == "beamtop/0.1")
      #expect(!all.contains("hunter2"))
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `where nothing can be kept nothing is changed, and reads go on`() async throws {
    try await withDirectory { (directory) async throws in
      try "a file".write(toFile: directory + "/file", atomically: false, encoding: .utf8)
      let options = BenchOptions(directory: directory + "/file/state")
      try await withBench(ScriptedRunner(), options) { (bench) async throws in
        let refusal = await bench.refusal("cancel_job", ["job_id": "orders-enrich"])
        #expect(refusal?.code == .unavailable && refusal?.message.contains("Not a directory") == true)
        #expect(await bench.runner.calls.isEmpty)
        #expect(try await bench.client.jobStatus("orders-enrich").name == "orders-enrich")
        #expect(await bench.timeline.contains { $0.contains("state directory cannot be written") })
        try FileManager.default.removeItem(atPath: directory + "/file")
        #expect(await bench.refusal("cancel_job", ["job_id": "orders-enrich"]) == nil, "it is tried again")
      }
    }
  }
}
