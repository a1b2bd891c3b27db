import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkRestartTests {
  static let id = "2a1ee2ea256366bc2e8680b1ab5b962b"

  func target(_ state: JobState = .running, savepoint: String? = nil) -> JobTarget {
    var target = JobTarget(jobID: "flink-2a1ee2", nativeID: Self.id, name: "orders", state: state)
    target.submission = SubmitRequest(jobID: "flink-2a1ee2", name: "orders", type: .streaming, codePath: "/x.jar")
    target.latestSavepoint = savepoint
    return target
  }

  func plan(
    _ status: String, _ origin: RestartRequest.Origin = .automatic, savepoint: String? = nil,
    keeps: JSONValue = ["enabled": false]
  ) async throws -> RestartPlan {
    let flink = ScriptedFlink([
      "GET /jobs/\(Self.id)": [.recorded("job")], "GET /jobs/\(Self.id)/status": [.json(["status": .string(status)])],
      "GET /jobs/\(Self.id)/checkpoints": [.recorded("job-checkpoints")],
      "GET /jobs/\(Self.id)/checkpoints/config": [.json(["externalization": keeps])],
    ])
    let target = target(savepoint: savepoint)
    return try await flink.runner().restartPlan(target, RestartRequest(origin: origin, newJobID: "flink-new"))
  }

  @Test func `a job that runs is stopped with a savepoint`() async throws {
    #expect(try await plan("RUNNING", savepoint: "file:/old") == RestartPlan(first: .stopWithSavepoint))
  }

  static let waiting = "aeeda6fb9adcb58f759ed71d383a6727"

  /// A job that wants 16 slots of a cluster that has 8, under the default scheduler: RUNNING by its word, and no task of it.
  func waitingFlink() -> ScriptedFlink {
    ScriptedFlink([
      "GET /jobs/\(Self.waiting)": [.recorded("waiting-job")],
      "GET /jobs/\(Self.waiting)/status": [.json(["status": "RUNNING"])],
      "GET /jobs/\(Self.waiting)/checkpoints": [.recorded("job-checkpoints")],
      "GET /jobs/\(Self.waiting)/checkpoints/config": [.json(["externalization": ["enabled": false]])],
      "GET /taskmanagers": [.recorded("waiting-taskmanagers")],
      "GET /taskmanagers/tm-1": [.recorded("waiting-taskmanager")],
    ])
  }

  @Test func `one that waits for slots cannot be saved first, and holds those that it could get`() async throws {
    var target = target(savepoint: "file:/old")
    target.nativeID = Self.waiting
    let plan = try await waitingFlink().runner()
      .restartPlan(target, RestartRequest(origin: .automatic, newJobID: "flink-new"))
    #expect(plan.first == .cancel && plan.savepoint == "file:/old")
    let detail = try await waitingFlink().runner().detail(of: target)
    #expect(detail.tasks == JobDetail.Tasks(running: 0, total: 48) && detail.heldSlots == 8)
    let forecast = try await waitingFlink().runner().forecast(.cancel(withSavepoint: false), on: target)
    #expect(forecast.heldSlots == 8)
  }

  @Test func `what it holds is counted once for many looks, since each TaskManager is asked`() async throws {
    var target = target()
    target.nativeID = Self.waiting
    let flink = waitingFlink()
    let runner = flink.runner()
    for _ in 0..<3 { #expect(try await runner.detail(of: target).heldSlots == 8) }
    #expect(await flink.requests.count { $0.url.hasSuffix("/taskmanagers/tm-1") } == 1)
  }

  @Test func `nobody knows what a job holds while a TaskManager does not tell`() async throws {
    var target = target()
    target.nativeID = Self.waiting
    let flink = waitingFlink()
    await flink.set("GET /taskmanagers/tm-1", [.json([:], status: 500)])
    #expect(try await flink.runner().detail(of: target).heldSlots == nil)
  }

  @Test func `of a job whose tasks are placed, begin or run nothing is counted`() throws {
    for (state, isWaiting) in [
      ("SCHEDULED", true), ("CREATED", true), ("DEPLOYING", false), ("INITIALIZING", false), ("RUNNING", false),
      ("FINISHED", false),
    ] {
      let vertex: JSONValue = [
        "id": "v", "name": "v", "maxParallelism": 128, "parallelism": 4, "status": "RUNNING", "tasks": [state: 4],
      ]
      let job: JSONValue = ["jid": "j", "name": "j", "state": "RUNNING", "vertices": [vertex]]
      let read = try JSONDecoder().decode(FlinkJob.self, from: Data(job.text.utf8))
      #expect(read.isWaiting == isWaiting, "\(state)")
    }
  }

  @Test func `one that failed starts from its latest savepoint, and says what that means`() async throws {
    let plan = try await plan("FAILED", savepoint: "file:/old")
    #expect(plan.first == .nothing && plan.savepoint == "file:/old")
    #expect(plan.warnings.isEmpty)
  }

  @Test func `or from a checkpoint that outlives it`() async throws {
    let kept: JSONValue = ["enabled": true, "delete_on_cancellation": true]
    let checkpoint = "file:/var/lib/flink-lab/2.3.0/checkpoints/\(Self.id)/chk-5"
    #expect(try await plan("FAILED", savepoint: "file:/old", keeps: kept).savepoint == checkpoint)
    // A job that restarts has to be cancelled first, and that deletes it.
    let looping = try await plan("RESTARTING", savepoint: "file:/old", keeps: kept)
    #expect(looping.first == .cancel && looping.savepoint == "file:/old")
  }

  @Test func `empty state is never begun without a word`() async throws {
    #expect(try await plan("FAILED").warnings.first?.hasSuffix("it begins with empty state") == true)
    let none = try await plan("RUNNING", RestartRequest.Origin.none, savepoint: "file:/old")
    #expect(none.first == .cancel && none.savepoint == nil && none.warnings == ["its state is lost"])
    #expect(try await plan("RUNNING", .path("file:/old")).first == .cancel)
  }

  @Test func `what the cluster lost starts from its savepoint, whatever it was said to be when it was submitted`()
    async throws
  {
    var target = target(.failed, savepoint: "file:/old")
    target.submission?.type = .batch
    let plan = try await ScriptedFlink([:]).runner().restartPlan(target, RestartRequest(newJobID: "flink-new"))
    #expect(
      plan
        == RestartPlan(first: .nothing, savepoint: "file:/old")
    )
  }

  @Test func `the end of what was not submitted here cannot be taken back, and says how it is started by hand`()
    async throws
  {
    let flink = ScriptedFlink([
      "GET /jobs/\(Self.id)": [.recorded("job")], "GET /jobs/\(Self.id)/status": [.json(["status": "RUNNING"])],
    ])
    var foreign = target()
    for request in [ActionRequest.cancel(withSavepoint: true), .drain] {
      foreign.submission = nil
      let forecast = try await flink.runner().forecast(request, on: foreign)
      #expect(!forecast.reversible && forecast.inverse == nil)
      #expect(
        forecast.warnings.contains { $0.hasSuffix("mcp job submit --runner flink --code JAR --savepoint-path PATH") })
      let ours = try await flink.runner().forecast(request, on: target())
      #expect(ours.inverse != nil && !ours.warnings.contains { $0.contains("--savepoint-path") })
    }
  }

  @Test func `what was not submitted here is refused with the way out`() async {
    var foreign = target()
    foreign.submission = nil
    let error = await #expect(throws: RunnerError.self) {
      try await ScriptedFlink([:]).runner().forecast(.restart(RestartRequest(newJobID: "n")), on: foreign)
    }
    guard case .notPossible(_, let instead) = error, instead?.contains("savepoint_path") == true else {
      Issue.record("\(error as Any)")
      return
    }
  }

  @Test func `what cannot be submitted again is not stopped`() async {
    let flink = ScriptedFlink(["GET /jobs/\(Self.id)/status": [.json(["status": "RUNNING"])]])
    await #expect(
      throws: RunnerError.invalid(field: "code_path", problem: "/x.jar cannot be read: No such file or directory")
    ) {
      try await flink.runner().restart(target(), RestartRequest(newJobID: "flink-new"), deadline: .soon)
    }
    #expect(await flink.requests.allSatisfy { $0.method == "GET" })
  }
}
