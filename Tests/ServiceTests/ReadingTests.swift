import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Service

struct ReadingTests {
  private let four = [
    ScriptedRunner.job("aaaa00000001", "orders-enrich"), ScriptedRunner.job("aaaa00000002", "orders-join"),
    ScriptedRunner.job("aaaa00000003", "clicks", .failed), ScriptedRunner.job("aaaa00000004", "fraud"),
  ]

  private func names(_ answer: JSONValue) -> Set<String> {
    Set(answer["jobs"]?.array?.compactMap { $0["job_name"]?.string } ?? [])
  }

  @Test func `a list is narrowed by what is asked`() async throws {
    try await withBench(ScriptedRunner(jobs: four)) { (bench) async throws in
      #expect(names(try await bench.call("list_jobs")).count == 4)
      #expect(names(try await bench.call("list_jobs", ["state": "FAILED"])) == ["clicks"])
      #expect(names(try await bench.call("list_jobs", ["state": ["FAILED", "CANCELED"]])) == ["clicks"])
      #expect(
        names(try await bench.call("list_jobs", ["name_contains": "ORDERS"])) == ["orders-enrich", "orders-join"])
      #expect(names(try await bench.call("list_jobs", ["job_type": "BATCH"])).isEmpty)
      #expect(names(try await bench.call("list_jobs", ["runner_type": "flink"])).count == 4)
      #expect(names(try await bench.call("list_jobs", ["where": "orders !join"])) == ["orders-enrich"])
      #expect(names(try await bench.call("list_jobs", ["where": "state:failed"])) == ["clicks"])
      #expect(await bench.refusal("list_jobs", ["where": "lag>soon"])?.code == .invalid)
    }
  }

  @Test func `a diagnosis has the exceptions with their traces where they are asked for, secrets masked`() async throws
  {
    try await withBench(ScriptedRunner()) { (bench) async throws in
      let trace = "a.B: no\n\tat c.D.e(D.java:1)\npassword=hunter2"
      await bench.runner.set {
        $0.failures = [JobFailure(time: Date(timeIntervalSinceNow: -9), exception: "a.B", message: "no", trace: trace)]
      }
      let plain = try await bench.call("diagnose_job", ["job_id": "orders-enrich"])
      #expect(plain["exceptions"] == nil)
      let whole = try await bench.call("diagnose_job", ["job_id": "orders-enrich", "traces": true])
      let told = whole["exceptions"]?[0]?["trace"]?.string ?? ""
      #expect(told.hasPrefix("a.B: no\n\tat c.D.e(D.java:1)") && !told.contains("hunter2"))
    }
  }

  @Test func `pages hold every job once`() async throws {
    try await withBench(ScriptedRunner(jobs: four)) { (bench) async throws in
      var (seen, cursor): ([Job], String?) = ([], nil)
      repeat {
        let page = try await bench.client.listJobs(since: nil, cursor: cursor, limit: 3)
        seen += page.jobs
        cursor = page.nextCursor
      } while cursor != nil
      #expect(seen.map(\.name).sorted() == ["clicks", "fraud", "orders-enrich", "orders-join"])
      #expect(seen.map(\.id) == seen.map(\.id).sorted())
    }
  }

  @Test func `a delta has what changed alone, and what is gone`() async throws {
    try await withBench(ScriptedRunner(jobs: four)) { (bench) async throws in
      let first = try await bench.client.listJobs(since: nil, cursor: nil, limit: nil)
      #expect(first.isComplete)
      await bench.runner.set { $0.jobs[0].parallelism = 9 }
      try await bench.poll()
      let second = try await bench.client.listJobs(since: first.revision, cursor: nil, limit: nil)
      #expect(second.jobs.map(\.name) == ["orders-enrich"])
      #expect(second.jobs.first?.parallelism == 9)
      #expect(!second.isComplete)
      #expect(second.revision > first.revision)
      let ancient = try await bench.client.listJobs(since: 1, cursor: nil, limit: nil)
      #expect(ancient.isComplete && ancient.jobs.count == 4)
    }
  }

  @Test func `a job that is no longer selected is removed from a filtered delta`() async throws {
    try await withBench(ScriptedRunner(jobs: four)) { (bench) async throws in
      let first = try await bench.call("list_jobs", ["state": "RUNNING"])
      await bench.runner.set { $0.jobs[3].state = .failed }
      try await bench.poll()
      let revision = try #require(first["revision"])
      let second = try await bench.call("list_jobs", ["state": "RUNNING", "since_revision": revision])
      #expect(names(second).isEmpty)
      #expect(second["removed"] == [.string(try await bench.fleet.resolve("fraud").id)])
    }
  }

  @Test(arguments: [
    "flink-prod-7f3a9c", "7f3a9c0011223344", "orders-enrich", "ORDERS-ENRICH", "7f3a", "flink-prod-7f3a9c00",
  ])
  func `a job is found by every reference`(reference: String) async throws {
    try await withBench { (bench) async throws in
      #expect(try await bench.client.jobStatus(reference).id == "flink-prod-7f3a9c")
    }
  }

  @Test func `an unknown job is not found and an ambiguous one lists the candidates`() async throws {
    try await withBench(ScriptedRunner(jobs: four)) { (bench) async throws in
      #expect(await bench.refusal("get_job_status", ["job_id": "nothing"])?.code == .notFound)
      let refusal = await bench.refusal("get_job_status", ["job_id": "aaaa"])
      #expect(refusal?.code == .ambiguous)
      #expect(refusal?.message.contains("orders-join") == true)
    }
  }

  @Test func `a configuration masks its secrets`() async throws {
    try await withBench { (bench) async throws in
      let configuration = try await bench.client.jobConfiguration("orders-enrich")
      #expect(configuration.engine["user"]?["retries"] == 3)
      #expect(configuration.engine["user"]?["db.password"] == .string(Secrets.mask))
    }
  }

  @Test func `details are read once while they are fresh`() async throws {
    try await withBench { (bench) async throws in
      #expect(try await bench.client.jobGraph("orders-enrich").vertices.map(\.name) == ["Window"])
      #expect(try await bench.client.jobCheckpoints("orders-enrich").history.count == 1)
      _ = try await bench.client.diagnose("orders-enrich")
      #expect(await bench.runner.calls == ["detail"])
    }
  }

  @Test func `a vertex has its figures, and an unknown one the list of those there are`() async throws {
    try await withBench { (bench) async throws in
      let arguments: [String: JSONValue] = ["job_id": "orders-enrich", "vertex": "window", "names": ["busy"]]
      let answer = try await bench.call("get_job_metrics", arguments)
      #expect(answer["series"]?[0]?["values"] == [0.97])
      let refusal = await bench.refusal("get_job_metrics", ["job_id": "orders-enrich", "vertex": "Sink"])
      #expect(refusal?.code == .notFound)
      #expect(refusal?.hint?.contains("Window (v1)") == true)
    }
  }

  @Test func `a history comes with its times`() async throws {
    try await withBench { (bench) async throws in
      _ = try await bench.client.jobGraph("orders-enrich")
      try await bench.poll()
      let series = try await bench.client.jobMetrics("orders-enrich", windowSeconds: 60, names: ["busy"])
      #expect(series.first?.name == "busy")
      let last = try #require(series.first?.values.last { !$0.isNaN })
      #expect(abs(last - 0.97) < 0.01)
    }
  }

  @Test func `the runners are told as configured`() async throws {
    try await withBench(ScriptedRunner(), BenchOptions(readOnly: true, production: true)) { (bench) async throws in
      let status = try #require(try await bench.client.listRunners().first)
      #expect(status.readOnly && status.production)
      #expect(status.slots == RunnerStatus.Slots(total: 16, free: 4))
      #expect(await bench.refusal("get_runner", ["runner": "spark"])?.code == .notFound)
    }
  }

  @Test func `a runner is told with its processes, which name jobs by our ids`() async throws {
    try await withBench(ScriptedRunner()) { (bench) async throws in
      let job = try #require(try await bench.client.listJobs().first)
      await bench.runner.set { runner in
        runner.told.processes = (1...30).map { EngineProcess(id: "ex-\($0)", kind: .executor, host: "h") }
        runner.told.processes[28].dead = true
        runner.told.processes[28].remark = "exited, password=hunter2"
        runner.told.processes[28].jobID = job.nativeID
        runner.told.processes[0].jobID = "no job of ours"
      }
      let detail = try await bench.client.runner("flink-prod", limit: 10)
      #expect(detail.status.state == .ok && detail.status.slots?.total == 16)
      #expect(detail.total == 30 && detail.processes.count == 10 && detail.note == "the first 10 of 30")
      #expect(detail.processes[0].id == "ex-29" && detail.processes[0].jobID == job.id)
      #expect(detail.processes[0].remark?.contains("hunter2") == false)
      #expect(detail.processes.first { $0.id == "ex-1" }?.jobID == nil)
    }
  }

  @Test func `a runner whose processes cannot be read is told all the same, with the reason`() async throws {
    try await withBench(ScriptedRunner()) { (bench) async throws in
      _ = try await bench.client.listJobs()
      await bench.runner.set { $0.silence = .refused("no such route") }
      let detail = try await bench.client.runner("flink-prod", limit: 10)
      #expect(detail.status.runner == "flink-prod" && detail.processes.isEmpty)
      #expect(detail.note == "its processes could not be read: no such route")
    }
  }

  @Test func `a job that its engine has not named yet has no logs, and that is said`() async throws {
    try await withBench { (bench) async throws in
      var job = Job(id: "flink-prod-000000", name: "new", runner: "flink-prod", runnerType: .flink, observedAt: .now)
      job.state = .pending
      await bench.fleet.begin(job)
      let refusal = await bench.refusal("get_job_logs", ["job_id": "new"])
      #expect(refusal?.code == .wrongState)
      #expect(refusal?.message.contains("not been named") == true)
    }
  }

  @Test func `a call that comes with the server's first breath finds the jobs`() async throws {
    let runner = ScriptedRunner()
    let service = Service(
      fleet: Fleet(), runners: [ConfiguredRunner(runner)], policy: Policy(), stateDirectory: nil)
    let life = Task { await service.run() }
    defer { life.cancel() }
    // The service has begun to run, and has not asked the runner yet.
    while await service.ranSince == nil { await Task.yield() }
    let caller = Caller(user: "ops", face: "rest", role: .viewer)
    let job = try await service.call("get_job_status", ["job_id": "orders-enrich"], by: caller)
    #expect(job["job_name"] == "orders-enrich")
  }
}
