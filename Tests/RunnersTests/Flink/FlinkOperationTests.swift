import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkOperationTests {
  static let id = "2a1ee2ea256366bc2e8680b1ab5b962b"
  let target = JobTarget(jobID: "flink-2a1ee2", nativeID: FlinkOperationTests.id, name: "orders", state: .running)

  /// Answers every poll, whatever the id of ours was.
  actor AnyOperation: HTTPExchange {
    let base: ScriptedFlink
    private(set) var triggers: [String] = []
    private var lost: Int

    init(_ base: ScriptedFlink, losing lost: Int = 0) {
      self.base = base
      self.lost = lost
    }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      var request = request
      var parts = request.url.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 7, parts[5] == "savepoints" {
        parts[6] = ""
        request.url = parts.joined(separator: "/")
      } else if request.method == "POST", let body = try? JSONValue(parsing: request.body) {
        triggers.append(body["triggerId"]?.string ?? "")
        if triggers.count <= lost { throw .closed("the answer was lost") }
      }
      return try await base.send(request)
    }

    nonisolated func runner() -> FlinkRunner {
      FlinkRunner(
        name: "flink", url: "http://flink", http: self, programs: ScriptedFlink.programs,
        pause: { _ in await Task.yield() })
    }
  }

  static func script(_ poll: [ScriptedFlink.Answer], status: String = "RUNNING") -> ScriptedFlink {
    ScriptedFlink([
      "GET /jobs/\(id)": [.recorded("job")], "GET /jobs/\(id)/savepoints/": poll,
      "POST /jobs/\(id)/savepoints": [.json(["request-id": "x"], status: 202)],
      "POST /jobs/\(id)/stop": [.json(["request-id": "x"], status: 202)],
      "GET /jobs/\(id)/status": [.json(["status": .string(status)])],
      "GET /jobs/overview": [.recorded("jobs-overview")],
    ])
  }

  @Test(arguments: [ActionRequest.savepoint(path: nil), .cancel(withSavepoint: true), .drain])
  func `where checkpoints fail a plan says that the savepoint will too`(request: ActionRequest) async throws {
    let flink = ScriptedFlink([
      "GET /jobs/\(Self.id)": [.recorded("job")],
      "GET /jobs/\(Self.id)/status": [.json(["status": "RUNNING"])],
      "GET /jobs/\(Self.id)/checkpoints": [.recorded("failing-checkpoints")],
      "GET /jobs/overview": [.recorded("jobs-overview")],
    ])
    let forecast = try await flink.runner().forecast(request, on: target)
    #expect(
      forecast.warnings.contains(
        "its last 9 checkpoints failed, and none has completed: a savepoint will most likely fail too"),
      "\(forecast.warnings)")
  }

  @Test func `a savepoint is its path, once it is complete`() async throws {
    let flink = AnyOperation(Self.script([.recorded("savepoint-poll-first"), .recorded("savepoint-poll-completed")]))
    let path = try await flink.runner().savepoint(target, path: "s3://here", deadline: .soon)
    #expect(path == "file:/var/lib/flink-lab/2.3.0/savepoints/savepoint-2a1ee2-5821d39cae02")
    let body = try #require(await flink.base.bodies("POST /jobs/\(Self.id)/savepoints").first)
    #expect(body["target-directory"] == "s3://here" && body["cancel-job"] == false)
    #expect(body["triggerId"]?.string.map { FlinkID.isID($0) } == true)
  }

  @Test func `COMPLETED with a cause is a failure with its meaning`() async {
    let flink = AnyOperation(Self.script([.recorded("error-savepoint-bad-directory-completed")]))
    await #expect(
      throws: RunnerError.refused("IOException: Failed to create savepoint directory at file:/proc/nowhere")
    ) {
      try await flink.runner().savepoint(target, path: nil, deadline: .soon)
    }
  }

  @Test func `a trigger whose answer was lost is repeated under the same id`() async throws {
    let flink = AnyOperation(
      Self.script([.failure(.timedOut("slow")), .recorded("savepoint-poll-completed")]), losing: 2)
    _ = try await flink.runner().savepoint(target, path: nil, deadline: .soon)
    let ids = await flink.triggers
    #expect(ids.count == 3 && Set(ids).count == 1)
  }

  @Test func `a trigger that nobody hears is given up, and the next call begins anew under the same id`() async throws {
    let flink = AnyOperation(Self.script([.recorded("savepoint-poll-completed")]), losing: 20)
    let runner = flink.runner()
    await #expect { try await runner.savepoint(target, path: nil, deadline: .soon) } throws: { error in
      if case .unreachable(let text) = error as? RunnerError { text.contains("not known whether") } else { false }
    }
    let tries = await flink.triggers.count
    #expect(tries < 20)
    await #expect(throws: RunnerError.self) { try await runner.savepoint(target, path: nil, deadline: .soon) }
    _ = try await runner.savepoint(target, path: nil, deadline: .soon)
    #expect(Set(await flink.triggers).count == 1)
  }

  @Test func `where no connection comes about nothing was sent, and the job is not called ending`() async throws {
    let base = Self.script([.recorded("savepoint-poll-completed")])
    await base.set("POST /jobs/\(Self.id)/stop", [.failure(.cannotConnect("connection refused"))])
    await base.set("PATCH /jobs/\(Self.id)", [.failure(.cannotConnect("connection refused"))])
    let runner = base.runner()
    for withSavepoint in [true, false] {
      await #expect(throws: RunnerError.notSent("connection refused")) {
        try await runner.cancel(target, withSavepoint: withSavepoint, deadline: .soon)
      }
    }
    #expect(RunnerError.notSent("x").description == "nothing was sent: x")
    #expect(await base.asked("POST /jobs/\(Self.id)/stop").count == 2)
    let (endings, operations) = await (runner.endings, runner.operations)
    #expect(endings.isEmpty && operations.isEmpty)
  }

  @Test func `a stop that nobody heard may have begun, so that the job's end still counts as asked for`() async throws {
    let flink = AnyOperation(Self.script([.recorded("savepoint-poll-completed")], status: "FINISHED"), losing: 9)
    let runner = flink.runner()
    await #expect(throws: RunnerError.self) {
      try await runner.cancel(target, withSavepoint: true, deadline: .soon)
    }
    #expect(await runner.endings[Self.id] == .cancel)
    // Flink does not know it: it has not begun.
    await flink.base.set("GET /jobs/\(Self.id)/savepoints/", [.json(["errors": ["no such operation"]], status: 404)])
    _ = try? await runner.survey()
    #expect(await runner.operations.isEmpty)
  }

  @Test func `what outlasts its caller is joined, not begun again`() async throws {
    let flink = AnyOperation(Self.script([.recorded("savepoint-poll-first"), .recorded("savepoint-poll-completed")]))
    let runner = flink.runner()
    let error = await #expect(throws: RunnerError.self) {
      try await runner.savepoint(target, path: nil, deadline: .now)
    }
    guard case .pending = error else {
      Issue.record("\(error as Any)")
      return
    }
    _ = try await runner.savepoint(target, path: nil, deadline: .soon)
    #expect(await flink.triggers.count == 1)
  }

  @Test func `a stop that fails says what became of the job, and ends nothing`() async throws {
    let flink = AnyOperation(Self.script([.recorded("error-stop-late-completed")], status: "RESTARTING"))
    let runner = flink.runner()
    await #expect(
      throws: RunnerError.refused(
        "the stop failed: Checkpoint expired before completing.; the job goes through its restart strategy, now RESTARTING"
      )
    ) { try await runner.cancel(target, withSavepoint: true, deadline: .soon) }
    #expect(try await runner.survey().observations.first?.state == .running)
  }

  @Test func `a stop that outlasts its caller and fails later is no cancel for ever`() async throws {
    let flink = AnyOperation(Self.script([.recorded("savepoint-poll-first"), .recorded("error-stop-late-completed")]))
    let runner = flink.runner()
    await #expect(throws: RunnerError.self) { try await runner.cancel(target, withSavepoint: true, deadline: .now) }
    #expect(try await runner.survey().observations.first?.state == .running)
    #expect(await runner.operations.isEmpty)
  }

  @Test func `while a stop goes on the job is ending, by what it was asked for`() async throws {
    for (drain, state) in [(true, JobState.draining), (false, .cancelling)] {
      let flink = AnyOperation(Self.script([.recorded("savepoint-poll-first")]))
      let runner = flink.runner()
      await #expect(throws: RunnerError.self) {
        drain
          ? try await runner.drain(target, deadline: .now)
          : try await runner.cancel(target, withSavepoint: true, deadline: .now)
      }
      let seen = try #require(try await runner.survey().observations.first)
      #expect(seen.state == state && seen.nativeState == "RUNNING")
      #expect(seen.actions.allows(.cancel) && !seen.actions.allows(.savepoint))
    }
  }

  @Test func `an operation that Flink forgot is told so`() async {
    let flink = AnyOperation(Self.script([.recorded("error-savepoint-unknown-trigger", status: 404)]))
    let error = await #expect(throws: RunnerError.self) {
      try await flink.runner().savepoint(target, path: nil, deadline: .soon)
    }
    #expect("\(error as Any)".contains("There is no savepoint operation with triggerId"))
  }
}
