import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkScaleTests {
  static let id = "2a1ee2ea256366bc2e8680b1ab5b962b"
  var target = JobTarget(jobID: "flink-2a1ee2", nativeID: FlinkScaleTests.id, name: "orders", state: .running)

  static func script(_ jobs: [ScriptedFlink.Answer], requirements: ScriptedFlink.Answer) -> ScriptedFlink {
    ScriptedFlink([
      "GET /jobs/\(id)": jobs, "GET /jobs/\(id)/resource-requirements": [requirements],
      "PUT /jobs/\(id)/resource-requirements": [.json([:])],
      "GET /jobs/\(id)/status": [.json(["status": "RUNNING"])], "GET /overview": [.recorded("overview-one-job")],
    ])
  }

  static let adaptive = ScriptedFlink.Answer.recorded("job-resource-requirements")

  @Test func `every vertex is named, and it is in effect when the vertices show it`() async throws {
    let flink = Self.script(
      [.recorded("job"), .recorded("job"), .recorded("rescale-4-job-effective")], requirements: Self.adaptive)
    let scaled = try await flink.runner().scale(target, to: 4, deadline: .soon)
    #expect(scaled == Scaled(previous: 2, parallelism: 4, effective: true, message: "runs with 4"))
    let wish = try #require(await flink.bodies("PUT /jobs/\(Self.id)/resource-requirements").first?.object)
    #expect(wish.count == 3)
    #expect(wish.values.allSatisfy { $0["parallelism"] == ["lowerBound": 1, "upperBound": 4] })
  }

  @Test func `a rescale that waits for a far checkpoint is given one, and one that need not wait is not`() async throws
  {
    let jobs =
      Array(repeating: ScriptedFlink.Answer.recorded("job"), count: 12) + [.recorded("rescale-4-job-effective")]
    for (interval, given) in [(60_000, 1), (2000, 0)] {
      let flink = Self.script(jobs, requirements: Self.adaptive)
      await flink.set("GET /jobs/\(Self.id)/checkpoints/config", [.json(["interval": .int(interval)])])
      await flink.set("GET /jobs/\(Self.id)/checkpoints", [.recorded("job-checkpoints")])
      await flink.set("POST /jobs/\(Self.id)/checkpoints", [.json(["request-id": "x"], status: 202)])
      #expect(try await flink.runner().scale(target, to: 4, deadline: .now + .seconds(60)).effective)
      #expect(await flink.bodies("POST /jobs/\(Self.id)/checkpoints").count == given)
    }
  }

  @Test func `accepted is not in effect`() async throws {
    let flink = Self.script([.recorded("job")], requirements: Self.adaptive)
    let scaled = try await flink.runner().scale(target, to: 4, deadline: .now)
    #expect(!scaled.effective && scaled.nativeID == nil)
    #expect(scaled.message.hasPrefix("accepted, not in effect yet: RUNNING, runs with 2. Flink waits until 30 s after"))
  }

  @Test func `where slots are missing it says with how many the job runs`() async throws {
    let flink = Self.script(
      [.recorded("job"), .recorded("job"), .recorded("rescale-4-job-effective")], requirements: Self.adaptive)
    func slots(_ free: Int) -> ScriptedFlink.Answer {
      .json([
        "taskmanagers": 1, "slots-total": 4, "slots-available": .int(free), "jobs-running": 1, "jobs-finished": 0,
        "jobs-cancelled": 0, "jobs-failed": 0, "flink-version": "2.3.0", "flink-commit": "c0f8d1a",
      ])
    }
    await flink.set("GET /overview", [slots(2), slots(2), slots(0)])
    let scaled = try await flink.runner().scale(target, to: 12, deadline: .soon)
    #expect(
      scaled
        == Scaled(
          previous: 2, parallelism: 12, effective: false, runningWith: 4,
          message: "runs with 4 until slots come free"))
  }

  @Test func `a vertex that the job keeps narrow stays narrow`() async throws {
    var narrow: JSONValue = .null
    if case .reply(let response) = Self.adaptive, case .object(var all) = try JSONValue(parsing: response.body) {
      all[FlinkDetailTests.deliver] = ["parallelism": ["lowerBound": 1, "upperBound": 1]]
      narrow = .object(all)
    }
    let flink = Self.script([.recorded("job")], requirements: .json(narrow))
    let forecast = try await flink.runner().forecast(.scale(parallelism: 4), on: target)
    #expect(forecast.warnings == ["narrower, as the job sets it: deliver -> drop: Writer"])
    _ = try await flink.runner().scale(target, to: 4, deadline: .now)
    let wish = try #require(await flink.bodies("PUT /jobs/\(Self.id)/resource-requirements").first)
    #expect(wish[FlinkDetailTests.deliver]?["parallelism"]?["upperBound"] == 1)
    #expect(wish[FlinkDetailTests.totals]?["parallelism"]?["upperBound"] == 4)
  }

  @Test func `the plan says what slots there are, and the maximum is a bound`() async throws {
    let flink = Self.script([.recorded("job")], requirements: Self.adaptive)
    let forecast = try await flink.runner().forecast(.scale(parallelism: 12), on: target)
    #expect(forecast.warnings.first?.hasPrefix("it needs 12 slots, but only 8 can be had") == true)
    #expect(forecast.inverse == "scale back to 2" && forecast.reversible)
    await #expect(
      throws: RunnerError.invalid(field: "parallelism", problem: "129 is above the job's maximum parallelism, 128")
    ) { try await flink.runner().forecast(.scale(parallelism: 129), on: target) }
    await #expect(throws: RunnerError.invalid(field: "parallelism", problem: "must be at least 1")) {
      try await flink.runner().scale(target, to: 0, deadline: .soon)
    }
  }

  @Test func `who waits to be wider is told as such, and scaled to what runs waits no longer`() async throws {
    var asked: JSONValue = .null
    if case .reply(let response) = Self.adaptive, case .object(let all) = try JSONValue(parsing: response.body) {
      asked = .object(all.mapValues { _ in ["parallelism": ["lowerBound": 1, "upperBound": 6]] })
    }
    let flink = Self.script([.recorded("job")], requirements: .json(asked))
    #expect(
      try await flink.runner().forecast(.scale(parallelism: 4), on: target).current == "parallelism 2 (6 wanted)")
    let same = try await flink.runner().forecast(.scale(parallelism: 2), on: target)
    #expect(same.summary == "Let orders wait no longer for 6" && same.warnings.isEmpty && same.interruption == "none")
    #expect(try await flink.runner().scale(target, to: 2, deadline: .soon).effective)
  }

  @Test func `one that waits for slots is no job to stop with a savepoint: it is restarted`() async throws {
    let unsupported = ScriptedFlink.Answer.recorded("default-error-requirements-default-scheduler", status: 500)
    let flink = Self.script([.recorded("waiting-job")], requirements: unsupported)
    var ours = target
    ours.submission = SubmitRequest(jobID: "flink-2a1ee2", name: "orders", type: .streaming, codePath: "/x.jar")
    let error = await #expect(throws: RunnerError.self) {
      try await flink.runner().forecast(.scale(parallelism: 8), on: ours)
    }
    guard case .notPossible(_, "restart it with parallelism 8"?) = error else {
      Issue.record("\(error as Any)")
      return
    }
  }

  @Test func `on another scheduler a foreign job is refused, ours is submitted again`() async throws {
    let unsupported = ScriptedFlink.Answer.recorded("default-error-requirements-default-scheduler", status: 500)
    let flink = Self.script([.recorded("job")], requirements: unsupported)
    let error = await #expect(throws: RunnerError.self) {
      try await flink.runner().forecast(.scale(parallelism: 4), on: target)
    }
    guard case .notPossible(_, let instead) = error, instead?.contains("stop it with a savepoint") == true else {
      Issue.record("\(error as Any)")
      return
    }
    var ours = target
    ours.submission = SubmitRequest(jobID: "flink-2a1ee2", name: "orders", type: .streaming, codePath: "/x/orders.jar")
    let forecast = try await flink.runner().forecast(.scale(parallelism: 4), on: ours)
    #expect(forecast.steps.first == "stop the job with a savepoint")
    #expect(forecast.interruption.hasPrefix("some seconds"))
  }

  @Test func `a batch job is refused with the way out`() async {
    let flink = Self.script(
      [.recorded("batch-running")], requirements: .recorded("batch-requirements", status: 500))
    let error = await #expect(throws: RunnerError.self) {
      try await flink.runner().scale(target, to: 4, deadline: .soon)
    }
    #expect("\(error as Any)".contains("cancel it and submit it again"))
  }

  @Test(arguments: [("Default", true), ("Adaptive", false), (nil, false)])
  func `a job says whether its scheduler changes it while it runs`(scheduler: String?, isScaledAnew: Bool) {
    let actions = FlinkActions(
      state: .running, nativeState: "RUNNING", isBatch: false, canCancel: true, canSubmit: true, scheduler: scheduler)
    #expect(actions.actions.isScaledAnew == isScaledAnew)
    #expect(actions.actions.allows(.scale))
  }

  @Test func `what was asked for is a wish, but in the reactive mode, which asks for all there may be`() throws {
    func job(most: Int) throws -> FlinkJob {
      guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("job") else { throw RunnerError.noSuchJob("job") }
      var job = try JSONDecoder().decode(FlinkJob.self, from: Data(recorded.body))
      for at in job.vertices.indices { job.vertices[at].maxParallelism = most }
      return job
    }
    let vertices = try job(most: 128).vertices.map(\.id)
    let asked = FlinkRequirements(
      vertices: Dictionary(
        uniqueKeysWithValues: vertices.map { ($0, .init(parallelism: .init(lowerBound: 1, upperBound: 6))) }))
    #expect(FlinkRunner.wanted(asked, try job(most: 128)) == 6)
    #expect(FlinkRunner.wanted(asked, try job(most: 6)) == nil)
  }
}
