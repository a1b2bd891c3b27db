import FoundationEssentials
import JSON
import Jobs
import Runners
import Testing

struct DemoActionTests {
  @Test func `a savepoint takes seconds and can be restored`() async throws {
    let stage = Stage()
    let target = try await stage.target("user-sessions", on: stage.flink)
    let before = stage.time.now
    let path = try await stage.flink.savepoint(target, path: "file:/mine/", deadline: stage.soon)
    #expect(path.hasPrefix("file:/mine/savepoint-\(target.nativeID.prefix(6))-"))
    #expect((2...5).contains(stage.time.now.timeIntervalSince(before)))
    #expect(try await stage.flink.detail(of: target).checkpoints?.history.contains { $0.path == path } == true)
    let request = RestartRequest(origin: .path(path), newJobID: "new-3", parallelism: 6)
    #expect(try await stage.flink.restart(target, request, deadline: stage.soon).savepointPath == path)
    stage.time.advance(by: 10)
    #expect(try await stage.seen("user-sessions", on: stage.flink).parallelism == 6)
  }

  @Test func `a path that nobody wrote, or another job's, is refused`() async throws {
    let stage = Stage()
    let target = try await stage.target("user-sessions", on: stage.flink)
    let other = try await stage.target("audit-trail", on: stage.flink)
    let path = try await stage.flink.savepoint(other, path: nil, deadline: stage.soon)
    for wrong in [path, "file:/nowhere"] {
      await #expect(throws: RunnerError.self) {
        try await stage.flink.restart(
          target, RestartRequest(origin: .path(wrong), newJobID: "n"), deadline: stage.soon)
      }
    }
    #expect(try await stage.seen("user-sessions", on: stage.flink).state == .running)
  }

  @Test func `more than there are slots is accepted and runs with what there is`() async throws {
    let stage = Stage()
    let free = try #require(try await stage.flink.survey().slots?.free)
    let target = try await stage.target("cdc-mirror", on: stage.flink)
    let scaled = try await stage.flink.scale(target, to: 500, deadline: stage.soon)
    #expect(!scaled.effective && scaled.parallelism == 500 && scaled.runningWith == 4 + free)
    #expect(scaled.message == "runs with \(4 + free) until slots come free")
    #expect(try await stage.flink.survey().slots?.free == 0)
  }

  @Test func `where no slot is free a scaling changes nothing, and takes what comes free later`() async throws {
    let stage = Stage()
    let free = try #require(try await stage.flink.survey().slots?.free)
    let (wide, other) = (try await stage.target("cdc-mirror", on: stage.flink), "audit-trail")
    _ = try await stage.flink.scale(wide, to: 4 + free, deadline: stage.soon)
    let width = try #require(try await stage.seen(other, on: stage.flink).parallelism)
    let scaled = try await stage.flink.scale(stage.target(other, on: stage.flink), to: width + 3, deadline: stage.soon)
    #expect(!scaled.effective && scaled.runningWith == width && scaled.parallelism == width + 3)
    _ = try await stage.flink.scale(stage.target("cdc-mirror", on: stage.flink), to: 4, deadline: stage.soon)
    stage.time.advance(by: 60)
    #expect(try await stage.seen(other, on: stage.flink).parallelism == width + 3)
  }

  @Test func `who waits to be wider is told as such, and scaled to what runs waits no longer`() async throws {
    let stage = Stage()
    let target = try await stage.target("cdc-mirror", on: stage.flink)
    let width = try #require(try await stage.flink.scale(target, to: 500, deadline: stage.soon).runningWith)
    let wider = try await stage.flink.forecast(.scale(parallelism: 600), on: target)
    #expect(wider.current == "parallelism \(width) (500 wanted)")
    let same = try await stage.flink.forecast(.scale(parallelism: width), on: target)
    #expect(same.summary == "Let cdc-mirror wait no longer for 500" && same.warnings.isEmpty)
    #expect(same.current == "parallelism \(width) (500 wanted)" && same.interruption == "none")
    _ = try await stage.flink.scale(target, to: width, deadline: stage.soon)
    let settled = try await stage.flink.forecast(.scale(parallelism: width), on: target)
    #expect(settled.warnings == ["it has this parallelism already"])
  }

  @Test func `cancel ends a job, drain ends it finished and with a savepoint`() async throws {
    let stage = Stage()
    let (one, two) = (try await stage.target("audit-trail", on: stage.flink), "search-index-update")
    #expect(try await stage.flink.cancel(one, withSavepoint: false, deadline: stage.soon).state == .canceled)
    #expect(try await stage.seen("audit-trail", on: stage.flink).state == .canceled)
    let drained = try await stage.flink.drain(stage.target(two, on: stage.flink), deadline: stage.soon)
    #expect(drained.state == .finished && drained.savepointPath != nil)
    let seen = try await stage.seen(two, on: stage.flink)
    #expect(seen.state == .finished && seen.endTime != nil && !seen.actions.allows(.cancel))
  }

  @Test func `what an engine cannot do is said with what it can`() async throws {
    let stage = Stage()
    let spark = try await stage.target("customer-360", on: stage.spark)
    let direct = try await stage.target("inventory-sync", on: stage.direct)
    for (runner, target, request) in [
      (stage.spark, spark, ActionRequest.scale(parallelism: 8)), (stage.spark, spark, .savepoint(path: nil)),
      (stage.spark, spark, .drain), (stage.direct, direct, .savepoint(path: nil)), (stage.direct, direct, .drain),
      (stage.direct, direct, .cancel(withSavepoint: true)),
    ] {
      do {
        _ = try await runner.forecast(request, on: target)
        Issue.record("\(request.action) of \(target.name) was not refused")
      } catch RunnerError.notPossible(let reason, let instead) {
        #expect(!reason.isEmpty && instead != nil)
      }
    }
  }

  @Test func `a direct job is scaled by starting it again`() async throws {
    let stage = Stage()
    let target = try await stage.target("inventory-sync", on: stage.direct)
    let scaled = try await stage.direct.scale(target, to: 4, deadline: stage.soon)
    #expect(scaled.effective && scaled.nativeID != nil && scaled.nativeID != target.nativeID)
    let seen = try await stage.seen("inventory-sync", on: stage.direct)
    #expect(seen.nativeID == scaled.nativeID && seen.parallelism == 4 && seen.submittedAs == target.jobID)
    #expect(try await stage.direct.survey().observations.count == 3)
  }

  @Test func `dataflow changes its workers without a break and takes snapshots`() async throws {
    let stage = Stage()
    let target = try await stage.target("geo-fencing", on: stage.dataflow)
    #expect(try await stage.dataflow.scale(target, to: 9, deadline: stage.soon).effective)
    #expect(try await stage.dataflow.savepoint(target, path: nil, deadline: stage.soon).contains("/snapshots/"))
    #expect(try await stage.seen("geo-fencing", on: stage.dataflow).state == .running)
  }

  @Test func `a submitted job appears under its id, is pending and then runs`() async throws {
    let stage = Stage()
    var request = SubmitRequest(jobID: "flink-prod-abc", name: "my-job", type: .streaming, codePath: "my.jar")
    request.options = ["parallelism": 3]
    let submitted = try await stage.flink.submit(request)
    let seen = try await stage.seen("my-job", on: stage.flink)
    #expect(seen.submittedAs == "flink-prod-abc" && seen.state == .pending && seen.nativeID == submitted.nativeID)
    stage.time.advance(by: 20)
    let later = try await stage.seen("my-job", on: stage.flink)
    #expect(later.state == .running && later.parallelism == 3 && later.metrics.recordsInPerSecond ?? 0 > 100)
  }

  @Test func `one of the many can be acted on, and the others stay as they are`() async throws {
    let stage = Stage(jobs: 300)
    let before = try await stage.flink.survey()
    let chosen = try #require(before.observations.last { $0.state == .running && $0.type == .streaming })
    let target = JobTarget(jobID: "x", nativeID: chosen.nativeID, name: chosen.name, state: .running)
    let wish = (chosen.parallelism ?? 1) + 2
    let scaled = try await stage.flink.scale(target, to: wish, deadline: stage.soon)
    let after = try await stage.flink.survey()
    #expect(scaled.effective)
    #expect(after.observations.count == before.observations.count)
    #expect(after.observations.first { $0.nativeID == chosen.nativeID }?.parallelism == wish)
    #expect(after.slots?.free == (before.slots?.free ?? 0) - 2)
  }

  @Test func `a bad number is refused by name, an unknown job as unknown, an ended one by its state`() async throws {
    let stage = Stage()
    let target = try await stage.target("user-sessions", on: stage.flink)
    await #expect(throws: RunnerError.invalid(field: "parallelism", problem: "must be from 1 to 32768")) {
      try await stage.flink.scale(target, to: 0, deadline: stage.soon)
    }
    let ghost = JobTarget(jobID: "g", nativeID: "ghost", name: "ghost", state: .running)
    await #expect(throws: RunnerError.self) {
      try await stage.flink.cancel(ghost, withSavepoint: false, deadline: stage.soon)
    }
    let done = try await stage.target("schema-check", on: stage.direct)
    await #expect(throws: RunnerError.self) {
      try await stage.direct.cancel(done, withSavepoint: false, deadline: stage.soon)
    }
  }

  @Test func `a plan changes nothing and says what it costs`() async throws {
    let (stage, twin) = (Stage(), Stage())
    let target = try await stage.target("orders-enrich", on: stage.flink)
    let plan = try await stage.flink.forecast(.scale(parallelism: 200), on: target)
    #expect(plan.current == "parallelism 8" && plan.proposed == "parallelism 200" && plan.warnings.count == 1)
    #expect(try await !stage.flink.forecast(.savepoint(path: nil), on: target).warnings.isEmpty)
    #expect(await stage.surveys() == twin.surveys())
  }

  @Test func `one thing at a time, but a cancellation goes before all`() async throws {
    let stage = Stage()
    let target = try await stage.target("user-sessions", on: stage.flink)
    _ = try await stage.flink.scale(target, to: 10, deadline: .now)
    await #expect(throws: RunnerError.self) {
      try await stage.flink.savepoint(target, path: nil, deadline: stage.soon)
    }
    #expect(try await stage.flink.cancel(target, withSavepoint: false, deadline: stage.soon).state == .canceled)
    #expect(try await stage.seen("user-sessions", on: stage.flink).state == .canceled)
  }

  @Test func `a call whose task is cancelled stops waiting`() async throws {
    let stage = Stage()
    let target = try await stage.target("user-sessions", on: stage.flink)
    let call = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await stage.flink.savepoint(target, path: nil, deadline: stage.soon)
    }
    await #expect(throws: RunnerError.pending("the savepoint goes on; nobody waits for it")) { try await call.value }
  }

  @Test func `a drained stream of dataflow says so in its own word`() async throws {
    let stage = Stage()
    let target = try await stage.target("geo-fencing", on: stage.dataflow)
    #expect(try await stage.dataflow.drain(target, deadline: stage.soon).savepointPath == nil)
    let seen = try await stage.seen("geo-fencing", on: stage.dataflow)
    #expect(seen.state == .finished && seen.nativeState == "JOB_STATE_DRAINED")
  }

  @Test func `who waits no longer is told that it goes on`() async throws {
    let stage = Stage()
    let target = try await stage.target("user-sessions", on: stage.flink)
    let scaled = try await stage.flink.scale(target, to: 10, deadline: .now)
    #expect(!scaled.effective && scaled.message.contains("under way"))
    stage.time.advance(by: 10)
    #expect(try await stage.seen("user-sessions", on: stage.flink).parallelism == 10)
  }
}
