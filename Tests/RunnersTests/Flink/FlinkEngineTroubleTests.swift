import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// Trouble on a real cluster; see FlinkEngineTests.
extension FlinkEngineTests {
  @Test func `a savepoint that is not there fails the submission with its reason`() async throws {
    var request = engine.request("lost")
    request.savepointPath = "/nowhere/savepoint-1"
    let error = await #expect(throws: RunnerError.self) { try await engine.runner.submit(request) }
    #expect("\(error as Any)".contains("Cannot find checkpoint or savepoint file/directory '/nowhere/savepoint-1'"))
  }

  @Test func `a main method that throws is told in its own words`() async throws {
    let error = await #expect(throws: RunnerError.self) {
      try await engine.runner.submit(engine.request("bogus", ["--bogus", "1"]))
    }
    #expect("\(error as Any)".contains("IllegalArgumentException: unknown option --bogus"))
  }

  @Test func `a crash loop shows its cause and its restarts`() async throws {
    let submitted = try await engine.runner.submit(
      engine.request("loop", ["--fail-after", "200", "--restarts", "50", "--restart-delay-ms", "500"], parallelism: 1))
    let id = try #require(submitted.nativeID)
    let target = JobTarget(jobID: "flink-loop", nativeID: id, name: "loop", state: .running)
    try await engine.until("it has restarted twice") {
      let detail = try await engine.runner.detail(of: target)
      return (detail.metrics.restarts ?? 0) >= 2 && detail.failures?.isEmpty == false
    }
    let failure = try #require(try await engine.runner.detail(of: target).failures?.first)
    #expect(failure.exception == "java.lang.IllegalStateException")
    #expect(failure.message == "probe was told to fail after 200 records")
    #expect(failure.trace.contains("at Probe$Failing.map"))
    #expect(failure.trace.contains("org.apache.flink"), "whole, as the engine tells it")
    await engine.stop(target)
  }

  @Test func `a job that failed for good says why`() async throws {
    let submitted = try await engine.runner.submit(engine.request("dead", ["--fail-after", "50"], parallelism: 1))
    let id = try #require(submitted.nativeID)
    try await engine.until("it has failed") { try await engine.state(id) == "FAILED" }
    let target = JobTarget(jobID: "flink-dead", nativeID: id, name: "dead", state: .failed)
    #expect(try await engine.observation(id).state == .failed)
    try await engine.until("the cause is there") {
      try await engine.runner.detail(of: target).failures?.first?.message == "probe was told to fail after 50 records"
    }
  }

  @Test func `logs of all processes are merged, and fetched again only when they grew`() async throws {
    let target = try await engine.start(engine.request("logged"))
    let lines = try await engine.runner.logs(of: target, LogRequest(since: Date() - 60, limit: 500))
    #expect(Set(lines.map(\.source)).isSuperset(of: ["jobmanager", "tm-1"]))
    #expect(lines.map(\.time) == lines.map(\.time).sorted())
    #expect(lines.contains { $0.message.contains(target.nativeID) })
    #expect(lines.allSatisfy { abs($0.time.timeIntervalSinceNow) < 120 })
    await engine.stop(target)
  }

  @Test func `the configuration is in groups`() async throws {
    var request = engine.request("set", ["--checkpoint-ms", "0"])
    request.options["checkpoint_interval"] = 7000
    request.options["state_backend"] = "rocksdb"
    let target = try await engine.start(request)
    let configuration = try await engine.runner.configuration(of: target)
    #expect(configuration.engine["checkpointing"]?["interval"] == 7000)
    #expect(configuration.engine["checkpointing"]?["state_backend"] == "EmbeddedRocksDBStateBackend")
    #expect(configuration.engine["execution"]?["job-parallelism"] == 2)
    #expect(configuration.engine["cluster"]?["taskmanager.numberOfTaskSlots"] == "8")
    await engine.stop(target)
  }

  @Test func `a batch job takes no savepoint and no other width`() async throws {
    let submitted = try await engine.runner.submit(
      engine.request("batch", ["--batch", "--count", "100000", "--rate", "1000"]))
    let id = try #require(submitted.nativeID)
    let target = JobTarget(jobID: "flink-batch", nativeID: id, name: "batch", state: .running)
    for request in [ActionRequest.savepoint(path: nil), .drain, .scale(parallelism: 3)] {
      await #expect(throws: RunnerError.self) { try await engine.runner.forecast(request, on: target) }
    }
    try await engine.until("it is known as batch") { try await engine.observation(id).type == .batch }
    #expect(try await engine.observation(id).actions.refusals.keys.contains(.savepoint))
    await engine.stop(target)
  }

  @Test func `a foreign job can be scaled where Flink can, and is refused with the way out where not`() async throws {
    var target = try await engine.start(engine.request("foreign"))
    target.submission = nil
    if try await engine.isAdaptive {
      #expect(try await engine.runner.forecast(.scale(parallelism: 3), on: target).interruption.contains("2 s"))
    } else {
      let error = await #expect(throws: RunnerError.self) {
        try await engine.runner.scale(target, to: 3, deadline: .soon)
      }
      guard case .notPossible = error else {
        Issue.record("\(error as Any)")
        return
      }
    }
    await engine.stop(target)
  }

  @Test func `an unknown job is no such job, everywhere`() async throws {
    let target = JobTarget(
      jobID: "x", nativeID: String(repeating: "0", count: 32), name: "x", state: .running)
    func isUnknown(_ call: () async throws(RunnerError) -> Void) async -> Bool {
      do throws(RunnerError) { try await call() } catch {
        if case .noSuchJob = error { return true }
        Issue.record("\(error)")
      }
      return false
    }
    #expect(await isUnknown { () async throws(RunnerError) in _ = try await engine.runner.detail(of: target) })
    #expect(
      await isUnknown { () async throws(RunnerError) in
        _ = try await engine.runner.scale(target, to: 2, deadline: .soon)
      })
    #expect(
      await isUnknown { () async throws(RunnerError) in
        _ = try await engine.runner.savepoint(target, path: nil, deadline: .soon)
      })
    #expect(
      await isUnknown { () async throws(RunnerError) in
        _ = try await engine.runner.cancel(target, withSavepoint: false, deadline: .soon)
      })
  }
}
