import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// On a real cluster (8 slots), asking Flink itself whether it is so. Set BEAMTOP_FLINK_URL and BEAMTOP_PROBE_JAR.
@Suite(.serialized, .enabled(if: FlinkEngine.isThere, "BEAMTOP_FLINK_URL and BEAMTOP_PROBE_JAR are not set"))
struct FlinkEngineTests {
  let engine = FlinkEngine()

  @Test func `a submitted job is seen with its id, its width and its figures`() async throws {
    let target = try await engine.start(engine.request("seen", ["--rate", "2000"]))
    let seen = try await engine.observation(target.nativeID)
    #expect(seen.state == .running && seen.submittedAs == "flink-seen" && seen.parallelism == 2)
    #expect(JobAction.allCases.allSatisfy { seen.actions.allows($0) })
    try await engine.until("there are rates") {
      let detail = try await engine.runner.detail(of: target)
      return (detail.metrics.recordsInPerSecond ?? 0) > 0 && (detail.metrics.recordsOutPerSecond ?? 0) > 0
        && detail.metrics.watermarkLag != nil && detail.metrics.checkpointAge != nil
    }
    let detail = try await engine.runner.detail(of: target)
    #expect(detail.graph?.vertices.map(\.name) == ["Source: read -> gate", "work", "write -> drop: Writer"])
    #expect(detail.graph?.vertices.allSatisfy { $0.subtasks.count == 2 } == true)
    #expect(detail.tasks == JobDetail.Tasks(running: 6, total: 6))
    #expect(detail.metrics.heapUsed.map { (0.01...1).contains($0) } == true && detail.metrics.restarts == 0)
    #expect(detail.unread == [] && detail.failures == [])
    await engine.stop(target)
    #expect(try await engine.state(target.nativeID) == "CANCELED")
  }

  @Test func `a second job of the same jar uploads nothing`() async throws {
    let first = try await engine.start(engine.request("first"))
    let jars = try await engine.ask("/jars")["files"]?.array?.count
    let other = FlinkEngine()
    let second = try await other.start(other.request("second"))
    #expect(try await engine.ask("/jars")["files"]?.array?.count == jars)
    await engine.stop(first)
    await engine.stop(second)
  }

  @Test func `scaling is in effect when it says so`() async throws {
    var target = try await engine.start(engine.request("scaled"))
    let forecast = try await engine.runner.forecast(.scale(parallelism: 3), on: target)
    #expect(forecast.current == "parallelism 2" && forecast.proposed == "parallelism 3" && forecast.warnings.count <= 1)
    let scaled = try await engine.runner.scale(target, to: 3, deadline: .soon)
    #expect(scaled.effective && scaled.previous == 2, "\(scaled)")
    #expect(try await engine.isAdaptive == (scaled.nativeID == nil))
    target.nativeID = scaled.nativeID ?? target.nativeID
    #expect(try await engine.widths(target.nativeID) == [3, 3, 3])
    #expect(try await engine.runner.detail(of: target).metrics.restarts ?? 0 == 0)
    let mine = try await engine.runner.survey().observations.filter { $0.submittedAs == target.jobID }
    #expect(mine.map(\.nativeID) == [target.nativeID])
    await engine.stop(target)
  }

  @Test func `more than the slots is told for what it is`() async throws {
    let target = try await engine.start(engine.request("wide"))
    let forecast = try await engine.runner.forecast(.scale(parallelism: 20), on: target)
    #expect(forecast.warnings.contains { $0.contains("it needs 20 slots, but only 8 can be had") })
    if try await engine.isAdaptive {
      // 30 s of cooldown, and 60 s in which Flink hopes for the missing slots.
      let scaled = try await engine.runner.scale(target, to: 20, deadline: .now + .seconds(150))
      #expect(
        !scaled.effective && scaled.runningWith == 8 && scaled.message.contains("runs with 8 until slots come free"),
        "\(scaled)")
      #expect(try await engine.widths(target.nativeID) == [8, 8, 8])
    }
    await #expect(
      throws: RunnerError.invalid(field: "parallelism", problem: "200 is above the job's maximum parallelism, 64")
    ) {
      try await engine.runner.scale(target, to: 200, deadline: .soon)
    }
    await engine.stop(target)
  }

  @Test func `a savepoint that outlasts its caller is the same when asked for again`() async throws {
    let target = try await engine.start(engine.request("saved"))
    // A quick cluster may have it before its caller has gone: then once more.
    var before = 0
    while before < 20, (try? await engine.runner.savepoint(target, path: nil, deadline: .now)) != nil { before += 1 }
    #expect(before < 20, "no savepoint outlasted its caller")
    let path = try await engine.runner.savepoint(target, path: nil, deadline: .soon)
    #expect(FileManager.default.fileExists(atPath: String(path.dropFirst("file:".count)) + "/_metadata"))
    let counted = try await engine.ask("/jobs/\(target.nativeID)/checkpoints")["history"]?.array ?? []
    #expect(counted.filter { $0["is_savepoint"] == true }.count <= before + 1)
    await engine.stop(target)
  }

  @Test func `a cancel with a savepoint is CANCELED for us and FINISHED for Flink`() async throws {
    let target = try await engine.start(engine.request("stopped"))
    let ended = try await engine.runner.cancel(target, withSavepoint: true, deadline: .soon)
    #expect(ended.state == .canceled && ended.savepointPath?.hasPrefix("file:") == true)
    #expect(try await engine.state(target.nativeID) == "FINISHED")
    let seen = try await engine.observation(target.nativeID)
    #expect(seen.state == .canceled && seen.nativeState == "FINISHED")
    await #expect(throws: RunnerError.self) {
      try await engine.runner.forecast(.cancel(withSavepoint: false), on: target)
    }
  }

  @Test func `a drained job is FINISHED`() async throws {
    let target = try await engine.start(engine.request("drained"))
    let ended = try await engine.runner.drain(target, deadline: .soon)
    #expect(ended.state == .finished && ended.savepointPath != nil)
    #expect(try await engine.observation(target.nativeID).state == .finished)
  }

  @Test func `a restart goes on from a fresh savepoint`() async throws {
    let target = try await engine.start(engine.request("again"))
    let request = RestartRequest(newJobID: "flink-again-2", parallelism: 1)
    let forecast = try await engine.runner.forecast(.restart(request), on: target)
    #expect(forecast.summary == "Restart again from a fresh savepoint")
    let restarted = try await engine.runner.restart(target, request, deadline: .soon)
    let id = try #require(restarted.nativeID)
    #expect(try await engine.state(target.nativeID) == "FINISHED")
    try await engine.until("it is restored") {
      try await engine.ask("/jobs/\(id)/checkpoints")["counts"]?["restored"] == 1
    }
    #expect(try await engine.widths(id) == [1, 1, 1])
    #expect(try await engine.observation(id).submittedAs == "flink-again-2")
    #expect(try await engine.observation(target.nativeID).state == .canceled)
    await engine.stop(JobTarget(jobID: "", nativeID: id, name: "again", state: .running))
  }
}
