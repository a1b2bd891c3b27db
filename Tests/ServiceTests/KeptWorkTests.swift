import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Service

/// An id that was told answers, whatever became of the server meanwhile.
struct KeptWorkTests {
  /// Begins a call that is not waited for, and returns the id of its work.
  private func begun(_ bench: Bench, _ tool: String, _ own: [String: JSONValue] = [:]) async throws -> String {
    let given: [String: JSONValue] = ["job_id": "orders-enrich", "wait_seconds": 0]
    let arguments = given.merging(own) { $1 }
    let caller = Caller(user: "ops", face: "test", role: .admin)
    do throws(Refusal) { _ = try await bench.service.call(tool, arguments, by: caller) } catch {
      return try #require(error.workID, "\(error)")
    }
    throw Refusal(.malformed, "\(tool) was not to end at once")
  }

  /// Two servers on one directory; the first does not live to see what `first` began.
  private func afterKill(
    first: (Bench, AsyncStream<Void>.Continuation) async throws -> String, second: (Bench, String) async throws -> Void
  ) async throws {
    try await withDirectory { (directory) async throws in
      let options = BenchOptions(directory: directory)
      let runner = ScriptedRunner()
      let gate = await runner.hold()
      var id = ""
      try await withBench(runner, options) { (bench) async throws in id = try await first(bench, gate) }
      try await withBench(ScriptedRunner(), options) { (bench) async throws in try await second(bench, id) }
      gate.finish()
    }
  }

  @Test func `a write that was cut short is told as such, with what its job is now and the way out`() async throws {
    try await afterKill { bench, _ in
      try await begun(bench, "scale_job", ["parallelism": 12])
    } second: { bench, id in
      let work = try #require(await bench.service.work(id))
      #expect(work.operation == "scale_job" && work.jobID == "flink-prod-7f3a9c" && work.endedAt == nil)
      guard case .interrupted(let detail, let hint) = work.state else { return #expect(Bool(false), "\(work)") }
      #expect(detail.contains("orders-enrich is RUNNING"), "\(detail)")
      #expect(hint.contains("get_job_status") && hint.contains("idempotency_key"))
    }
  }

  @Test func `one that ended is told with its answer`() async throws {
    try await afterKill { bench, gate in
      let id = try await begun(bench, "create_savepoint")
      gate.finish()
      for _ in 0..<2000 where await bench.service.work(id)?.endedAt == nil {
        try await Task.sleep(for: .milliseconds(2))
      }
      return id
    } second: { bench, id in
      let work = try #require(await bench.service.work(id))
      guard case .done(let answer) = work.state else { return #expect(Bool(false), "\(work)") }
      #expect(answer["savepoint_path"]?.string?.hasPrefix("file:/savepoints/") == true && work.endedAt != nil)
    }
  }

  @Test func `one that failed is told with its reason`() async throws {
    try await afterKill { bench, gate in
      await bench.runner.set { $0.failure = .refused("checkpoint expired") }
      let id = try await begun(bench, "create_savepoint")
      gate.finish()
      for _ in 0..<2000 where await bench.service.work(id)?.endedAt == nil {
        try await Task.sleep(for: .milliseconds(2))
      }
      return id
    } second: { bench, id in
      let state = await bench.service.work(id)?.state
      guard case .failed(let refusal)? = state else { return #expect(Bool(false), "\(state as Any)") }
      #expect(refusal.code == .refused && refusal.message.contains("checkpoint expired"))
    }
  }

  @Test func `what was kept step by step tells the end that was not`() throws {
    let begun = Date(timeIntervalSince1970: 1_700_000_000)
    var state = RegistryState()
    var bound = RegistryRecord(.bound, at: begun - 5, jobID: "j")
    (bound.runner, bound.nativeID) = ("r", "n")
    var ended = RegistryRecord(.ended, at: begun + 5, jobID: "j")
    ended.state = .canceled
    var savepoint = RegistryRecord(.savepoint, at: begun + 4, jobID: "j")
    savepoint.path = "file:/sp"
    let work = { (operation: String) in
      KeptWork(Work(id: "w", operation: operation, jobID: "j", startedAt: begun, endedAt: nil, state: .running))
    }
    state.fold(bound)
    #expect(state.answer(to: work("cancel_job")) == nil && state.answer(to: work("create_savepoint")) == nil)
    state.fold(savepoint)
    #expect(state.answer(to: work("create_savepoint")) == ["job_id": "j", "savepoint_path": "file:/sp"])
    state.fold(ended)
    #expect(
      state.answer(to: work("cancel_job")) == ["job_id": "j", "state": "CANCELED", "savepoint_path": "file:/sp"])
    #expect(state.answer(to: work("scale_job")) == nil)
  }

  @Test func `kept are a day and a thousand of them, and an end stays an end`() throws {
    let now = Date(timeIntervalSince1970: 1_700_000_000)
    var state = RegistryState()
    for number in 0..<1200 {
      let started = now + Double(number)
      var work = Work(
        id: "w\(number)", operation: "scale_job", jobID: "j", startedAt: started, endedAt: started,
        state: .done(["a": 1]))
      state.fold(.work(KeptWork(work)))
      (work.state, work.endedAt) = (.running, nil)
      state.fold(.work(KeptWork(work)))
    }
    #expect(state.works.values.allSatisfy { $0.endedAt != nil })
    state.prune(at: now + 1200)
    #expect(state.works.count == EndedWork.kept && state.work("w1199", at: now + 1200) != nil)
    var again = RegistryState()
    for record in state.records { again.fold(record) }
    #expect(again == state)
    #expect(state.work("w1199", at: now + 100_000) == nil)
    state.prune(at: now + 100_000)
    #expect(state.works.isEmpty)
  }
}
