import FoundationEssentials
import Jobs
import Runners
import Testing

/// Checkpoints of the demo are as lively as an engine's.
struct DemoCheckpointTests {
  @Test func `Sizes, durations and phases differ from one to the next, and add up`() async throws {
    let stage = Stage()
    stage.time.advance(by: 300)
    for name in ["user-sessions", "iot-telemetry", "cdc-mirror"] {
      let history = try #require(try await stage.detail(name, on: stage.flink).checkpoints?.history)
      let done = history.filter { $0.status == "COMPLETED" }
      #expect(done.count >= 6, "\(name)")
      #expect(Set(done.compactMap(\.sizeBytes)).count == done.count)
      #expect(Set(done.compactMap(\.endToEndSeconds)).count >= 3, "\(name)")
      for checkpoint in done {
        let phases = [
          checkpoint.startDelaySeconds, checkpoint.alignmentSeconds, checkpoint.syncSeconds, checkpoint.asyncSeconds,
        ].compactMap(\.self)
        #expect(phases.count == 4 && phases.reduce(0, +) <= (checkpoint.endToEndSeconds ?? 0) + 1e-9)
        #expect(checkpoint.acknowledged == checkpoint.subtasks)
      }
    }
  }

  @Test func `Over an hour there are failures of each kind, each with the engine's reason`() async throws {
    let stage = Stage()
    var reasons: Set<String> = []
    for _ in 0..<60 {
      // The newest ten are told, and one is taken every ten seconds.
      stage.time.advance(by: 60)
      for seen in try await stage.flink.survey().observations where seen.state == .running || seen.state == .restarting
      {
        let target = JobTarget(jobID: "x", nativeID: seen.nativeID, name: seen.name, state: seen.state)
        let history = try await stage.flink.detail(of: target).checkpoints?.history ?? []
        for failed in history where failed.status == "FAILED" {
          reasons.insert(failed.failure ?? "")
          #expect((failed.acknowledged ?? 0) < (failed.subtasks ?? 0), "\(seen.name) \(failed.id)")
        }
      }
    }
    #expect(
      reasons == [
        "Checkpoint expired before completing.", "Asynchronous task checkpoint failed.",
        "Checkpoint Coordinator is suspending.",
      ])
  }

  @Test func `Of the jobs that have ended the newest are listed, as engines do`() async throws {
    let stage = Stage(jobs: 1)
    for number in 0..<120 {
      let request = SubmitRequest(
        jobID: "job-\(number)", name: "load-\(number)", type: .batch, codePath: "/tmp/load.py")
      _ = try await stage.spark.submit(request)
      stage.time.advance(by: 240)
    }
    let seen = try await stage.spark.survey().observations
    #expect(seen.count <= 102, "\(seen.count)")
    #expect(seen.contains { $0.name == "load-119" } && !seen.contains { $0.name == "load-0" })
  }
}
