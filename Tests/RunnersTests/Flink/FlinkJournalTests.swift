import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// A life of ours ends at the worst moment, and the next one goes on: two runners, one after the other, on one directory.
struct FlinkJournalTests {
  let programs = ScriptedFlink.programs
  let submit = FlinkSubmitTests()
  static let id = FlinkRestartTests.id

  /// A list of jobs with these states, by the cluster's ids.
  func list(_ jobs: [(id: String, state: String)]) -> ScriptedFlink.Answer {
    let rows = jobs.map { job in
      let row = OverviewMemoryTests.row(0, "orders", state: job.state)
      return row.split(separator: FlinkID.hex(0) + FlinkID.hex(0)).joined(separator: job.id)
    }
    return .reply(OverviewMemoryTests.overview(rows))
  }

  func flink(_ jobs: [(id: String, state: String)]) -> FlinkSubmitTests.RunScript {
    FlinkSubmitTests.RunScript(
      ScriptedFlink([
        "GET /overview": [.recorded("overview-one-job")], "GET /config": [.recorded("config")],
        "GET /jobs/overview": [list(jobs)],
      ]))
  }

  /// What a later life sees, so many seconds after `began`.
  func seen(_ jobs: [(id: String, state: String)], after seconds: Double, _ began: Date) async throws -> [Observation] {
    try await flink(jobs).runner(programs, at: began + seconds).survey().observations
  }

  /// Submits with a client that is killed while the run call goes on: the call never returns.
  func submitAndDie(_ now: Date) async throws -> String {
    let jar = try FlinkSubmitTests.Jar()
    let flink = FlinkSubmitTests.script([.failure(.cancelled)])
    let runner = flink.runner(programs, at: now)
    let id = try await runner.begin(submit.request(jar))
    return id
  }

  @Test func `a job whose submission outlived us is ours`() async throws {
    let began = Date()
    let id = try await submitAndDie(began)
    let found = try await seen([(id, "RUNNING"), (Self.id, "RUNNING")], after: 2, began)
    #expect(found.map(\.submittedAs) == ["flink-new", nil])
  }

  @Test func `one that never came to be is FAILED and says so, once it is late`() async throws {
    let began = Date()
    let id = try await submitAndDie(began)
    #expect(try await seen([], after: 5, began).isEmpty)
    let late = try #require(try await seen([], after: 80, began).first)
    #expect(late.state == .failed && late.submittedAs == "flink-new" && late.nativeID == id && late.name == "orders")
    #expect(late.trouble?.text == "its submission was cut short, and the cluster never listed it: submit it again")
    #expect(try await seen([], after: 4000, began).isEmpty)
  }

  @Test func `one that the cluster is known to have taken is not told of as never begun`() async throws {
    let began = Date()
    let id = try await submitAndDie(began)
    let jar = try FlinkSubmitTests.Jar()
    let runner = flink([]).runner(programs, at: began + 80)
    await runner.remember(RememberedJob(submit.request(jar), nativeID: id, since: began))
    #expect(try await runner.survey().observations.isEmpty)
  }

  @Test func `a refused submission is not remembered`() async throws {
    let began = Date()
    let jar = try FlinkSubmitTests.Jar()
    let flink = FlinkSubmitTests.script([.json(["errors": ["x.E: main threw"]], status: 400)])
    await #expect(throws: RunnerError.self) {
      try await flink.runner(programs, at: began).submit(submit.request(jar))
    }
    #expect(try await seen([], after: 80, began).isEmpty)
  }

  /// Takes what is asked of it, and tells nothing any more.
  struct LastMoment: HTTPExchange {
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      if request.method == "POST" { return HTTPResponse(status: 202, body: Data("{}".utf8)) }
      throw .closed("gone")
    }
  }

  /// A stop is triggered, and we are killed while it goes on.
  func stopAndDie(_ ending: FlinkEnding, successor: String? = nil, begun: String? = nil, _ now: Date) async throws
    -> String
  {
    let runner = FlinkRunner(
      name: "flink", url: "http://flink", http: LastMoment(), programs: programs, now: { now },
      pause: { _ in throw CancellationError() })
    var reserved = ""
    if let begun {
      let jar = try FlinkSubmitTests.Jar()
      reserved = try await runner.begin(submit.request(jar).named(begun))
    }
    await runner.promise(successor, for: Self.id)
    let target = JobTarget(jobID: "flink-2a1ee2", nativeID: Self.id, name: "orders", state: .running)
    await #expect(throws: RunnerError.self) {
      try await runner.stop(target, as: ending, deadline: .now + .seconds(1))
    }
    return reserved
  }

  @Test func `a cancel with a savepoint that outlived us ends as CANCELED, a drain as FINISHED`() async throws {
    let began = Date()
    _ = try await stopAndDie(.cancel, began)
    #expect(try await seen([(Self.id, "FINISHED")], after: 400, began).map(\.state) == [.canceled])
    // A job that was stopped fails as it may.
    #expect(try await seen([(Self.id, "FAILED")], after: 400, began).map(\.state) == [.failed])
  }

  @Test func `a stop that came to nothing is not believed`() async throws {
    let began = Date()
    _ = try await stopAndDie(.cancel, began)
    // The operation is unknown to the cluster, as after a failure or five minutes.
    let life = flink([(Self.id, "RUNNING")])
    await life.base.set("GET /jobs/savepoints", [.json(["errors": ["Operation not found"]], status: 404)])
    #expect(try await life.runner(programs, at: began + 9).survey().observations.map(\.state) == [.running])
    #expect(try await seen([(Self.id, "FINISHED")], after: 20, began).map(\.state) == [.finished])
  }

  @Test func `a job that was stopped for another that never came is left stopped, and says so`() async throws {
    let began = Date()
    _ = try await stopAndDie(.replace, successor: "flink-new", began)
    let left = try #require(try await seen([(Self.id, "FINISHED")], after: 9, began).first)
    #expect(left.state == .failed && left.trouble?.text == FlinkRunner.interrupted)
  }

  @Test func `a job that was scaled by resubmission keeps its id, and the stopped one goes`() async throws {
    let began = Date()
    let next = try await stopAndDie(.rescale, successor: "flink-2a1ee2", begun: "flink-2a1ee2", began)
    #expect(try await seen([(Self.id, "FINISHED")], after: 9, began).map(\.state) == [.restarting])
    let both = try await seen([(Self.id, "FINISHED"), (next, "RUNNING")], after: 9, began)
    #expect(both.map(\.submittedAs) == ["flink-2a1ee2"] && both.map(\.nativeID) == [next])
    let late = try await seen([(Self.id, "FINISHED")], after: 90, began)
    #expect(late.first?.state == .failed && late.first?.trouble?.text == FlinkRunner.interrupted)
  }

  @Test func `a torn line of the journal costs no more than itself`() async throws {
    let began = Date()
    let id = try await submitAndDie(began)
    let path = "\(programs.stateDirectory)/flink/flink/deeds.jsonl"
    let file = try Data(contentsOf: URL(filePath: path))
    try (file + Data(#"{"kind":"beg"#.utf8)).write(to: URL(filePath: path))
    #expect(try await seen([(id, "RUNNING")], after: 2, began).map(\.submittedAs) == ["flink-new"])
  }

  @Test func `what cannot be written down is not done`() async throws {
    let jar = try FlinkSubmitTests.Jar()
    let flink = FlinkSubmitTests.script([.json(["jobid": "abc"])])
    await #expect(throws: RunnerError.self) {
      try await flink.runner(ClientPrograms(stateDirectory: "/proc/no")).submit(submit.request(jar))
    }
    #expect(await flink.base.requests.isEmpty)
  }
}

extension FlinkRunner {
  /// For tests of a stop alone.
  fileprivate func promise(_ jobID: String?, for id: String) { successors[id] = jobID }
}
