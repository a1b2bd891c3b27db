import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Service
import Testing

struct WritingTests {
  private let orders: [String: JSONValue] = ["job_id": "orders-enrich"]

  @Test func `a scale says what it was and what it is`() async throws {
    try await withBench { (bench) async throws in
      let result = try await bench.client.scaleJob("orders-enrich", to: 12)
      #expect(result.parallelism == 12 && result.previous == 8 && result.effective)
      #expect(await bench.runner.calls == ["scale 12"])
      #expect(await bench.timeline.contains("scaled from 8 to 12"))
    }
  }

  @Test func `the savepoint of a scale by a new start is the job's latest`() async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.renames = "bbbb0000ffff1111" }
      _ = try await bench.client.scaleJob("orders-enrich", to: 12)
      let kept = try await bench.client.savepoints(of: "orders-enrich").map { $0.path }
      #expect(kept == ["file:/savepoints/of-the-scaling"])
    }
  }

  @Test func `a scale that fell short says what was asked for and what runs, and is not told as done`() async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.reach = 9 }
      let result = try await bench.client.scaleJob("orders-enrich", to: 12)
      #expect(result.parallelism == 12 && result.runningWith == 9 && result.previous == 8 && !result.effective)
      #expect(result.message == "runs with 9 until slots come free")
      #expect(await bench.timeline.contains("scale from 8 to 12 in effect in part: runs with 9 until slots come free"))
      #expect(await bench.timeline.allSatisfy { !$0.hasPrefix("scaled") })
    }
  }

  @Test func `a scale of which nothing has come yet is not in effect`() async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.reach = 8 }
      _ = try await bench.client.scaleJob("orders-enrich", to: 12)
      #expect(await bench.timeline.contains("scale from 8 to 12 not in effect: runs with 8 until slots come free"))
    }
  }

  @Test func `a scale of which nothing will come has no effect, and says so`() async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { ($0.reach, $0.isReachFinal) = (8, true) }
      let result = try await bench.client.scaleJob("orders-enrich", to: 12)
      #expect(!result.effective && result.settled == true)
      #expect(await bench.timeline.contains("scale from 8 to 12 without effect: the program sets its own"))
    }
  }

  @Test func `a savepoint is known at once`() async throws {
    try await withBench { (bench) async throws in
      let path = try await bench.client.createSavepoint("orders-enrich", path: "file:/elsewhere")
      #expect(path.hasPrefix("file:/elsewhere"))
      #expect(try await bench.client.savepoints(of: "orders-enrich").map(\.path) == [path])
      #expect(try await bench.client.jobStatus("orders-enrich").latestSavepoint == path)
    }
  }

  @Test func `a job that was cancelled with a savepoint is CANCELED, whatever its engine says`() async throws {
    try await withBench { (bench) async throws in
      let result = try await bench.client.cancelJob("orders-enrich", withSavepoint: true)
      #expect(result.state == .canceled && result.savepointPath == "file:/savepoints/end")
      try await bench.poll()
      #expect(try await bench.client.jobStatus("orders-enrich").state == .canceled)
    }
  }

  @Test func `a drained job is FINISHED, by either operation`() async throws {
    let jobs = [ScriptedRunner.job("aaaa00000001", "a"), ScriptedRunner.job("aaaa00000002", "b")]
    try await withBench(ScriptedRunner(jobs: jobs)) { (bench) async throws in
      #expect(try await bench.client.drainJob("a").state == .finished)
      #expect(try await bench.call("cancel_job", ["job_id": "b", "drain": true])["state"] == "FINISHED")
      #expect(await bench.runner.calls == ["drain", "drain"])
    }
  }

  @Test func `a cancel that fails leaves the job to its engine's word`() async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.failure = .refused("the engine is busy") }
      let refusal = await bench.refusal("cancel_job", orders)
      #expect(refusal?.code == .refused && refusal?.message == "the engine is busy")
      try await bench.poll()
      #expect(try await bench.client.jobStatus("orders-enrich").state == .running)
      #expect(await bench.timeline.contains { $0.contains("a cancel failed: the engine is busy") })
    }
  }

  @Test(arguments: [
    (RunnerError.unreachable("no answer"), ClientError.Code.unreachable), (.denied("no"), .denied),
    (.refused("no"), .refused), (.noSuchJob("gone"), .notFound), (.wrongState("no"), .wrongState),
    (.notPossible(reason: "no", instead: "x"), .notPossible), (.invalid(field: "path", problem: "is bad"), .invalid),
    (.malformed("what"), .malformed), (.pending("goes on"), .pending),
  ])
  func `what the runner says reaches the caller`(error: RunnerError, code: ClientError.Code) async throws {
    try await withBench { (bench) async throws in
      await bench.runner.set { $0.failure = error }
      #expect(await bench.refusal("create_savepoint", orders)?.code == code)
    }
  }

  @Test func `a dry run changes nothing`() async throws {
    try await withDirectory { (directory) async throws in
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory, production: true)) {
        (bench) async throws in
        let before = await bench.fleet.delta(since: nil).jobs
        let calls: [ToolCall] = [
          ToolCall("scale_job", orders.merging(["parallelism": 12]) { $1 }), ToolCall("create_savepoint", orders),
          ToolCall("cancel_job", orders), ToolCall("drain_job", orders), ToolCall("restart_job", orders),
        ]
        let plan = try await bench.client.plan(calls, request: "all of it")
        #expect(plan.steps.map(\.call) == calls)
        for step in plan.steps {
          guard case .ready(let dry) = step.preview else { Issue.record("refused: \(step)"); continue }
          #expect(dry.production && dry.freeSlots == 4 && dry.steps == ["one", "two"])
          #expect(dry.destructive == (step.call.tool != "create_savepoint"))
          #expect(step.jobName == "orders-enrich" && step.runner == "flink-prod")
        }
        #expect(await Set(bench.runner.calls).subtracting(["detail"]) == ["forecast"])
        #expect(await bench.fleet.delta(since: nil).jobs == before)
        #expect(await bench.fleet.timeline(of: nil, since: nil).filter { $0.kind == .action }.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: directory + "/audit.jsonl"))
      }
    }
  }

  @Test func `a plan says of each step whether it would be refused`() async throws {
    let jobs = [ScriptedRunner.orders, ScriptedRunner.job("aaaa00000002", "done", .finished)]
    try await withBench(ScriptedRunner(jobs: jobs)) { (bench) async throws in
      let calls = ["done", "orders-enrich", "nothing"].map { ToolCall("cancel_job", ["job_id": .string($0)]) }
      let previews = try await bench.client.plan(calls + [ToolCall("list_jobs")], request: nil).steps.map(\.preview)
      guard case .refused(let ended) = previews[0], case .ready = previews[1], case .refused(let missing) = previews[2],
        case .refused(let reading) = previews[3]
      else { return #expect(Bool(false), "\(previews)") }
      #expect(ended.contains("has ended (FINISHED)"))
      #expect(missing.contains("no job"))
      #expect(reading.contains("changes nothing"))
    }
  }

  @Test(arguments: [true, false])
  func `an ended job can only be restarted, where it is known how it was started`(isKnown: Bool) async throws {
    let jobs = [ScriptedRunner.job("7f3a9c0011223344", "orders-enrich", .failed)]
    try await withBench(ScriptedRunner(jobs: jobs, keepsSubmissions: isKnown)) { (bench) async throws in
      for tool in ["create_savepoint", "cancel_job", "drain_job"] {
        #expect(await bench.refusal(tool, orders)?.code == .wrongState)
      }
      // Whatever it has saved.
      await bench.fleet.note(Savepoint(jobID: try await bench.orders, path: "file:/sp", createdAt: .now))
      #expect(try await bench.client.jobStatus("orders-enrich").actions.allows(.restart) == isKnown)
      #expect(await bench.refusal("restart_job", orders)?.code == (isKnown ? nil : .notPossible))
    }
  }

  @Test func `what was submitted elsewhere is promised no restart while it runs, neither in a hint nor in advice`()
    async throws
  {
    var job = ScriptedRunner.job("aaaa00000001", "a")
    job.trouble = Observation.Trouble(.critical, "waits for slots: 32 of 32 tasks have none")
    job.actions.refusals[.scale] = "its scheduler never does"
    for isKnown in [true, false] {
      let runner = ScriptedRunner(jobs: [job], keepsSubmissions: isKnown)
      await runner.set { $0.tasks = JobDetail.Tasks(running: 0, total: 32) }
      try await withBench(runner) { (bench) async throws in
        #expect(try await bench.client.jobStatus("a").actions.allows(.restart) == isKnown)
        let hint = await bench.refusal("scale_job", ["job_id": "a", "parallelism": 9])?.hint
        #expect(hint?.contains("restart") == isKnown, "\(hint ?? "none")")
        let finding = try await bench.call("diagnose_job", ["job_id": "a"])["findings"]?[0]
        #expect(finding?["rule"] == "stuck")
        #expect(finding?["action"]?["operation"]?.string == (isKnown ? "restart_job" : nil))
      }
    }
  }

  @Test func `what a runner cannot do is refused with its reason`() async throws {
    var job = ScriptedRunner.orders
    job.actions.refusals[.savepoint] = "direct jobs keep no state to save"
    try await withBench(ScriptedRunner(jobs: [job], capabilities: [.cancel, .savepoint])) { (bench) async throws in
      let savepoint = await bench.refusal("create_savepoint", orders)
      #expect(savepoint?.code == .notPossible)
      #expect(savepoint?.message.contains("keep no state") == true)
      #expect(
        await bench.refusal("cancel_job", ["job_id": "orders-enrich", "with_savepoint": true])?.code == .notPossible)
      #expect(await bench.refusal("drain_job", orders)?.message.contains("cannot drain") == true)
      #expect(await bench.refusal("cancel_job", orders) == nil)
    }
  }
}
