import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

struct SubmissionTests {
  /// A server whose pipelines lie in a directory with `wordcount.py` in it.
  private func withPipelines(
    _ runner: ScriptedRunner = ScriptedRunner(), others: [ConfiguredRunner] = [],
    defaults: [RunnerType: String] = [:], state: String? = nil,
    _ body: (Bench, String) async throws -> Void
  ) async throws {
    try await withDirectory { (root) async throws in
      try "print()".write(toFile: root + "/wordcount.py", atomically: false, encoding: .utf8)
      let policy = Policy(pipelineRoots: [root], defaultRunners: defaults)
      try await withBench(runner, BenchOptions(policy: policy, directory: state, others: others)) {
        (bench) async throws in
        try await body(bench, root)
      }
    }
  }

  private func arguments(_ root: String, _ more: [String: JSONValue] = [:]) -> [String: JSONValue] {
    more.merging(["code_path": .string(root + "/wordcount.py")]) { first, _ in first }
  }

  @Test(arguments: [("wordcount.py", true), ("deep/count.py", true), ("loop.py", false), ("deep/../loop.py", false)])
  func `code is found below a root by its name, wherever the server was started`(name: String, isThere: Bool)
    async throws
  {
    try await withPipelines { (bench, root) async throws in
      try FileManager.default.createDirectory(atPath: root + "/deep", withIntermediateDirectories: true)
      try "print()".write(toFile: root + "/deep/count.py", atomically: false, encoding: .utf8)
      let call: [String: JSONValue] = ["runner": "flink-prod", "code_path": .string(name), "dry_run": true]
      let refusal = await bench.refusal("submit_job", call)
      #expect((refusal == nil) == isThere, "\(String(describing: refusal))")
      if name == "loop.py" { #expect(refusal?.message == "there is no loop.py below \(root)") }
    }
  }

  private func write(_ files: [String], below root: String) throws {
    for file in files {
      let folder = root + "/" + file.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "print()".write(toFile: root + "/" + file, atomically: false, encoding: .utf8)
    }
  }

  @Test(arguments: [("loop.py", true), ("etl/loop.py", true), ("tl/loop.py", false), ("kept.py", false)])
  func `a unique file is found by its name in whatever folder below the roots`(name: String, isThere: Bool)
    async throws
  {
    try await withPipelines { (bench, root) async throws in
      try write(["teams/a/etl/loop.py", ".git/kept.py"], below: root)
      let call: [String: JSONValue] = ["runner": "flink-prod", "code_path": .string(name)]
      guard isThere else {
        let refusal = await bench.refusal("submit_job", call.merging(["dry_run": true]) { $1 })
        #expect(refusal?.message == "there is no \(name) below \(root)")
        return
      }
      _ = try await bench.call("submit_job", call)
      #expect(await bench.runner.submissions.first?.codePath.hasSuffix("/teams/a/etl/loop.py") == true)
    }
  }

  @Test func `of several files of a name it is asked which, and one that a root names itself is meant`() async throws {
    try await withPipelines { (bench, root) async throws in
      try write(["b/loop.py", "a/loop.py", "deep/wordcount.py"], below: root)
      let refusal = await bench.refusal(
        "submit_job", ["runner": "flink-prod", "code_path": "loop.py", "dry_run": true])
      #expect(refusal?.message.hasPrefix("there are 2 files named loop.py: ") == true)
      #expect(refusal?.message.contains("/a/loop.py, ") == true && refusal?.message.hasSuffix("/b/loop.py") == true)
      _ = try await bench.call("submit_job", ["runner": "flink-prod", "code_path": "wordcount.py"])
      #expect(await bench.runner.submissions.first?.codePath.hasSuffix("/deep/wordcount.py") == false)
    }
  }

  @Test func `a link to a file elsewhere is not found by its name either`() async throws {
    try await withPipelines { (bench, root) async throws in
      try write(["deep/x.py"], below: root)
      try FileManager.default.createSymbolicLink(atPath: root + "/deep/passwd", withDestinationPath: "/etc/passwd")
      try FileManager.default.createSymbolicLink(atPath: root + "/etc", withDestinationPath: "/etc")
      let refusal = await bench.refusal(
        "submit_job", ["runner": "flink-prod", "code_path": "passwd", "dry_run": true])
      #expect(refusal?.message == "there is no passwd below \(root)")
    }
  }

  @Test func `a link below a root that leads out of it admits nothing`() async throws {
    try await withPipelines { (bench, root) async throws in
      try FileManager.default.createSymbolicLink(atPath: root + "/passwd", withDestinationPath: "/etc/passwd")
      let refusal = await bench.refusal(
        "submit_job", ["runner": "flink-prod", "code_path": "passwd", "dry_run": true])
      #expect(refusal?.message == "there is no passwd below \(root)")
    }
  }

  @Test func `a submitted job has its id at once, and keeps it when its engine names it`() async throws {
    try await withPipelines { (bench, root) async throws in
      await bench.runner.set { $0.namesAtOnce = false }
      let options: JSONValue = ["parallelism": 3]
      let result = try await bench.client.submitJob(
        arguments(root, ["runner": "flink-prod", "pipeline_options": options, "program_args": ["--x"]]))
      #expect(result.state == .pending)
      let pending = try await bench.client.jobStatus(result.jobID)
      #expect(pending.name == "wordcount" && pending.state == .pending && pending.type == .batch)
      let request = try #require(await bench.runner.submissions.first)
      #expect(request.jobID == result.jobID && request.arguments == ["--x"] && request.options["parallelism"] == 3)
      try await bench.poll()
      let named = try await bench.client.jobStatus(result.jobID)
      #expect(named.nativeID != nil && named.state == .running)
      #expect(try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).jobs.count == 2)
    }
  }

  @Test func `its line is in the registry before its engine hears of it`() async throws {
    try await withDirectory { (state) async throws in
      try await withPipelines(state: state) { (bench, root) async throws in
        let gate = await bench.runner.hold()
        let call = Task { try await bench.client.submitJob(arguments(root, ["runner": "flink-prod"])) }
        var events = bench.runner.events.makeAsyncIterator()
        #expect(await events.next() == "submit")
        let lines = try text(of: state + "/registry.jsonl").split(separator: "\n")
        #expect(lines.count == 1 && lines[0].contains(#""kind":"submitted""#))
        gate.finish()
        _ = try await call.value
      }
    }
  }

  @Test func `code outside the roots is refused, by its real path`() async throws {
    try await withPipelines { (bench, root) async throws in
      try FileManager.default.createSymbolicLink(atPath: root + "/link.py", withDestinationPath: "/etc/passwd")
      for path in ["/etc/passwd", root + "/link.py", root + "/../../etc/passwd"] {
        let refusal = await bench.refusal("submit_job", ["code_path": .string(path), "runner": "flink-prod"])
        #expect(refusal?.code == .denied && refusal?.message.contains(root) == true, "\(path)")
      }
      let missing = await bench.refusal("submit_job", ["code_path": .string(root + "/no.py"), "runner": "flink-prod"])
      #expect(missing?.code == .invalid && missing?.message.contains("No such file") == true)
      let sibling = await bench.refusal("submit_job", ["code_path": .string(root + "x"), "runner": "flink-prod"])
      #expect(sibling?.code == .denied)
      #expect(await bench.runner.submissions.isEmpty)
    }
  }

  @Test func `a runner must be named, or its type be enough`() async throws {
    let second = ConfiguredRunner(ScriptedRunner("flink-test"))
    try await withPipelines(others: [second]) { (bench, root) async throws in
      #expect(await bench.refusal("submit_job", arguments(root))?.code == .invalid)
      let ambiguous = await bench.refusal("submit_job", arguments(root, ["runner_type": "flink"]))
      #expect(ambiguous?.code == .ambiguous && ambiguous?.message.contains("flink-prod (flink), flink-test") == true)
      #expect(await bench.refusal("submit_job", arguments(root, ["runner_type": "spark"]))?.code == .notFound)
      let near = await bench.refusal("submit_job", arguments(root, ["runner": "flink-prd"]))
      #expect(near?.code == .notFound && near?.hint?.contains("did you mean flink-prod") == true)
    }
    try await withPipelines(others: [second], defaults: [.flink: "flink-test"]) { (bench, root) async throws in
      let result = try await bench.client.submitJob(arguments(root, ["runner_type": "flink"]))
      #expect(result.jobID.hasPrefix("flink-test-"))
    }
  }

  @Test func `a submission that the engine refuses is FAILED with the reason`() async throws {
    try await withPipelines { (bench, root) async throws in
      await bench.runner.set { $0.failure = .refused("no such main class") }
      let refusal = await bench.refusal("submit_job", arguments(root, ["runner": "flink-prod"]))
      #expect(refusal?.code == .refused)
      let job = try await bench.client.jobStatus("wordcount")
      #expect(job.state == .failed && job.diagnostics.contains("no such main class"))
    }
  }

  @Test func `what cannot be submitted so leaves no job behind`() async throws {
    try await withPipelines { (bench, root) async throws in
      for failure in [
        RunnerError.invalid(field: "memory_mb", problem: "is for a .jar only"),
        .notPossible(reason: "no savepoints here", instead: nil),
      ] {
        await bench.runner.set { $0.failure = failure }
        #expect(await bench.refusal("submit_job", arguments(root, ["runner": "flink-prod"])) != nil)
        #expect(await bench.refusal("get_job_status", ["job_id": "wordcount"])?.code == .notFound)
      }
      await bench.runner.set { $0.failure = nil }
      for count in [JSONValue.int(0), -1, "abc", 40_000, 2.5] {
        let options: [String: JSONValue] = ["runner": "flink-prod", "pipeline_options": ["parallelism": count]]
        #expect(await bench.refusal("submit_job", arguments(root, options))?.code == .invalid, "\(count)")
      }
      #expect(try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).jobs.count == 1)
      _ = try await bench.client.submitJob(
        arguments(root, ["runner": "flink-prod", "pipeline_options": ["parallelism": "3"]]))
      #expect(await bench.runner.submissions.last?.options["parallelism"] == 3)
    }
  }

  @Test func `whether a file outside the roots is there is not told`() async throws {
    try await withPipelines { (bench, root) async throws in
      for path in [
        "/etc/hostname", "/etc/no-such-file", root + "x/job.py", root + "/../no-such-file", "/etc/hostname/x",
      ] {
        let refusal = await bench.refusal("submit_job", ["runner": "flink-prod", "code_path": .string(path)])
        #expect(refusal?.code == .denied, "\(path): \(refusal?.message ?? "")")
      }
      let missing = await bench.refusal("submit_job", ["runner": "flink-prod", "code_path": .string(root + "/a/b.py")])
      #expect(missing?.code == .invalid && missing?.message.contains("No such file") == true)
    }
  }

  @Test func `a runner with a slip in its name is not one without jobs`() async throws {
    try await withBench { (bench) async throws in
      let refusal = await bench.refusal("list_jobs", ["runner": "flnk-prod"])
      #expect(refusal?.code == .notFound && refusal?.hint?.contains("did you mean flink-prod?") == true)
    }
  }

  @Test func `a dry run of a submission starts nothing`() async throws {
    try await withPipelines { (bench, root) async throws in
      let call = ToolCall("submit_job", arguments(root, ["runner": "flink-prod"]))
      let plan = try await bench.client.plan([call], request: nil)
      guard case .ready(let dry)? = plan.steps.first?.preview else { return #expect(Bool(false), "\(plan)") }
      #expect(dry.summary == "Submit wordcount")
      #expect(await bench.runner.submissions.isEmpty)
      #expect(try await bench.client.listJobs(since: nil, cursor: nil, limit: nil).jobs.count == 1)
    }
  }

  @Test func `a restart begins a new job and ends the former one`() async throws {
    try await withBench { (bench) async throws in
      let result = try await bench.client.restartJob("orders-enrich", fromSavepoint: nil, parallelism: 4)
      #expect(result.previousJobID == "flink-prod-7f3a9c" && result.jobID != result.previousJobID)
      #expect(result.savepointPath == "file:/savepoints/restart")
      try await bench.poll()
      #expect(try await bench.client.jobStatus("flink-prod-7f3a9c").state == .canceled)
      let next = try await bench.client.jobStatus(result.jobID)
      #expect(next.state == .running && next.name == "orders-enrich" && next.nativeID != nil)
    }
  }

  @Test func `a restart starts from what was asked for`() async throws {
    try await withBench { (bench) async throws in
      let latest = await bench.refusal("restart_job", ["job_id": "orders-enrich", "from_savepoint": "latest"])
      #expect(latest?.code == .wrongState && latest?.hint?.contains("create_savepoint") == true)
      let path = try await bench.client.createSavepoint("orders-enrich", path: nil)
      var result = try await bench.client.restartJob("orders-enrich", fromSavepoint: "latest", parallelism: nil)
      result = try await bench.client.restartJob(result.jobID, fromSavepoint: "none", parallelism: nil)
      _ = try await bench.client.restartJob(result.jobID, fromSavepoint: "file:/given", parallelism: nil)
      let calls = await bench.runner.calls.filter { $0.hasPrefix("restart") }
      #expect(calls == [#"restart path("\#(path)")"#, "restart none", #"restart path("file:/given")"#])
    }
  }

  @Test func `a restart that fails leaves the former job as it was`() async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.failure = .notPossible(reason: "it was not submitted through us", instead: nil) }
      #expect(await bench.refusal("restart_job", ["job_id": "orders-enrich"])?.code == .notPossible)
      try await bench.poll()
      #expect(try await bench.client.jobStatus("7f3a9c0011223344").state == .running)
    }
  }
}
