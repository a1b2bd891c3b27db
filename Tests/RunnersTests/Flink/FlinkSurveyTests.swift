import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkSurveyTests {
  static let idle: [String: [ScriptedFlink.Answer]] = [
    "GET /overview": [.recorded("too-wide-overview")], "GET /config": [.recorded("config")],
  ]

  func survey(_ answer: ScriptedFlink.Answer, at seconds: Double = 1_795_424_990) async throws -> Survey {
    let flink = ScriptedFlink(Self.idle.merging(["GET /jobs/overview": [answer]]) { $1 })
    return try await flink.runner(at: seconds).survey()
  }

  @Test func `a job without slots is in trouble though it says RUNNING`() async throws {
    let survey = try await survey(.recorded("default-jobs-overview-waiting"))
    let wide = try #require(survey.observations.first { $0.name == "wide" })
    #expect(wide.state == .running)
    #expect(
      wide.trouble == .init(.critical, "waits for slots: 192 of 192 tasks have none, 0 of 8 slots are free"))
    #expect(survey.observations.first { $0.name == "plain" }?.trouble == nil)
    #expect(survey.slots == .init(total: 8, free: 0) && survey.version == "2.3.0")
  }

  @Test func `TaskManagers are listed where the overview says something else than before, and once a minute`()
    async throws
  {
    let flink = ScriptedFlink(
      Self.idle.merging([
        "GET /jobs/overview": [.recorded("jobs-overview")], "GET /taskmanagers": [.recorded("taskmanagers")],
      ]) { $1 })
    let clock = DemoTime(Date(timeIntervalSince1970: 1_795_424_990))
    let runner = flink.runner(clock: clock)
    let workers = try #require(try await runner.survey().workers)
    #expect(workers.count == 1 && workers.values.allSatisfy { $0.total > 0 })
    #expect(try await runner.survey().workers == nil)
    let fewer: JSONValue = ["taskmanagers": 1, "slots-total": 4, "slots-available": 0, "flink-version": "2.3.0"]
    await flink.set("GET /overview", [.json(fewer)])
    #expect(try await runner.survey().workers != nil)
    await flink.set("GET /taskmanagers", [.failure(.closed("gone"))])
    clock.advance(by: 61)
    #expect(try await runner.survey().workers == nil)
    #expect(try await runner.survey().workers == nil)
    #expect(await flink.asked("GET /taskmanagers").count == 3)
  }

  @Test func `a start takes its time before it is trouble`() async throws {
    let survey = try await survey(.recorded("default-jobs-overview-waiting"), at: 1_795_424_944)
    #expect(survey.observations.allSatisfy { $0.trouble == nil })
  }

  @Test func `states are ours, the engine's word stays beside them`() async throws {
    let survey = try await survey(.recorded("jobs-overview-mixed"))
    let loop = try #require(survey.observations.first { $0.name == "crash-loop" })
    #expect(loop.state == .restarting && loop.nativeState == "RESTARTING" && loop.endTime == nil)
    let dead = try #require(survey.observations.first { $0.name == "dead" })
    #expect(dead.state == .failed && dead.endTime == Date(timeIntervalSince1970: 1_795_424_611.513))
    #expect(dead.actions.refusals[.scale] == "the job has ended (FAILED)")
    #expect(dead.actions.allows(.restart))
  }

  @Test(arguments: [
    ("INITIALIZING", JobState.pending), ("CREATED", .pending), ("RUNNING", .running), ("FAILING", .failed),
    ("SUSPENDED", .restarting), ("RECONCILING", .restarting), ("CANCELLING", .cancelling), ("WHATEVER", .unknown),
  ]) func `every word of Flink's has a state`(word: String, state: JobState) {
    #expect(FlinkState.state(word, ending: nil) == state)
  }

  @Test func `a job that ran and lost its slots restarts, and says what it waits for`() async throws {
    let row = OverviewMemoryTests.row(1)
    let flink = ScriptedFlink([
      "GET /jobs/overview": [
        .text("{\"jobs\":[\(row)]}"),
        .text("{\"jobs\":[\(row.split(separator: "RUNNING").joined(separator: "CREATED"))]}"),
      ],
      "GET /overview": [
        .json(["taskmanagers": 0, "slots-total": 0, "slots-available": 0, "flink-version": "2.3.0"])
      ],
    ])
    let runner = flink.runner()
    #expect(try await runner.survey().observations.first?.state == .running)
    let seen = try #require(try await runner.survey().observations.first)
    #expect(seen.state == .restarting && seen.nativeState == "CREATED")
    #expect(seen.trouble == .init(.critical, "waits for slots: no TaskManager is registered"))
  }

  @Test func `a cluster that answers half is degraded, and says what it did not answer`() async throws {
    let flink = ScriptedFlink([
      "GET /jobs/overview": [.recorded("jobs-overview")], "GET /overview": [.failure(.timedOut("slow"))],
    ])
    let survey = try await flink.runner().survey()
    #expect(survey.observations.count == 1 && survey.warning == "/overview: slow" && survey.slots == nil)
  }

  @Test func `on 1_20 the type and the width are asked of the job, once it stands still only once`() async throws {
    let id = "2a1ee2ea256366bc2e8680b1ab5b962b"
    let flink = ScriptedFlink(
      Self.idle.merging([
        "GET /jobs/overview": [.recorded("jobs-overview")], "GET /jobs/\(id)": [.recorded("job")],
      ]) { $1 })
    let runner = flink.runner(at: 1_795_424_990)
    _ = try await runner.survey()
    let survey = try await runner.survey()
    #expect(survey.observations.first?.parallelism == 2)
    #expect(await flink.asked("GET /jobs/\(id)").count == 1)
  }

  @Test func `a cluster that tells the list and nothing else is asked for the rest now and then`() async throws {
    let flink = ScriptedFlink([
      "GET /jobs/overview": [.recorded("jobs-overview")], "GET /overview": [.recorded("overview-one-job")],
      "GET /config": [.failure(.timedOut("slow"))],
      "GET /jobs/2a1ee2ea256366bc2e8680b1ab5b962b": [.failure(.timedOut("slow"))],
    ])
    let runner = flink.runner()
    for _ in 0..<5 { #expect(try await runner.survey().observations.count == 1) }
    #expect(await flink.asked("GET /config").count == 1)
    #expect(await flink.asked("GET /jobs/2a1ee2ea256366bc2e8680b1ab5b962b").count == 1)
  }

  @Test func `what the cluster does not let through the web is refused with the option's name`() async throws {
    var config: JSONValue = ["flink-version": "2.3.0", "timezone-offset": 0]
    if case .object(var members) = config {
      members["features"] = ["web-submit": false, "web-cancel": false, "web-rescale": true]
      config = .object(members)
    }
    let flink = ScriptedFlink(
      Self.idle.merging(["GET /jobs/overview": [.recorded("jobs-overview")], "GET /config": [.json(config)]]) { $1 })
    let runner = flink.runner()
    await runner.remember(
      RememberedJob(
        SubmitRequest(jobID: "ours", name: "x", type: .batch, codePath: ""),
        nativeID: "2a1ee2ea256366bc2e8680b1ab5b962b",
        since: Date()))
    let seen = try #require(try await runner.survey().observations.first)
    #expect(seen.submittedAs == "ours")
    #expect(seen.actions.refusals[.cancel] == "web.cancel.enable is off on this cluster")
    #expect(seen.actions.refusals[.restart] == "web.submit.enable is off on this cluster")
  }
}
