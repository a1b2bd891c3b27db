import FoundationEssentials
import JSON
import Jobs
import Runners
import Testing

struct DemoIncidentTests {
  @Test func `the first screen has a job in a restart loop and one that is held back`() async throws {
    let stage = Stage()
    let ledger = try await stage.detail("payments-ledger", on: stage.flink)
    #expect((ledger.metrics.restarts ?? 0) >= 10)
    #expect(ledger.failures?.first?.exception == "java.lang.NullPointerException")
    let orders = try await stage.detail("orders-enrich", on: stage.flink)
    let vertices = try #require(orders.graph?.vertices)
    #expect(vertices[3].busy == 1 && (vertices[3].backpressure ?? 1) < 0.1)
    for upstream in vertices.prefix(3) { #expect((upstream.backpressure ?? 0) > 0.5, "\(upstream.name)") }
    #expect((orders.metrics.watermarkLag ?? 0) > 60)
    let failed = try #require(orders.checkpoints?.history.filter { $0.status == "FAILED" })
    #expect(failed.count >= 3)
    #expect(failed.allSatisfy { $0.failure == "Checkpoint expired before completing." })
  }

  @Test func `scaling the bottleneck enough drains the lag and checkpoints complete again`() async throws {
    let stage = Stage()
    let target = try await stage.target("orders-enrich", on: stage.flink)
    let scaled = try await stage.flink.scale(target, to: 12, deadline: stage.soon)
    #expect(scaled.effective && scaled.previous == 8 && scaled.parallelism == 12)
    stage.time.advance(by: 100)
    let detail = try await stage.detail("orders-enrich", on: stage.flink)
    #expect((detail.metrics.watermarkLag ?? 99) < 5)
    #expect((detail.metrics.backpressure ?? 1) < 0.1)
    #expect(detail.checkpoints?.history.first { $0.status != "IN_PROGRESS" }?.status == "COMPLETED")
    #expect((detail.metrics.checkpointAge ?? 99) < 30)
  }

  @Test func `scaling it too little does not`() async throws {
    let stage = Stage()
    let before = try await stage.seen("orders-enrich", on: stage.flink).metrics.watermarkLag ?? 0
    let target = try await stage.target("orders-enrich", on: stage.flink)
    #expect(try await stage.flink.scale(target, to: 9, deadline: stage.soon).effective)
    stage.time.advance(by: 120)
    let after = try await stage.seen("orders-enrich", on: stage.flink).metrics
    #expect((after.watermarkLag ?? 0) > before)
    #expect((after.backpressure ?? 0) > 0.4)
  }

  @Test func `a savepoint of the job whose checkpoints expire fails with the engine's words`() async throws {
    let stage = Stage()
    let target = try await stage.target("orders-enrich", on: stage.flink)
    await #expect(throws: RunnerError.refused("CheckpointException: Checkpoint expired before completing.")) {
      try await stage.flink.savepoint(target, path: nil, deadline: stage.soon)
    }
    await #expect(throws: RunnerError.self) {
      try await stage.flink.cancel(target, withSavepoint: true, deadline: stage.soon)
    }
    #expect(try await stage.seen("orders-enrich", on: stage.flink).state == .running)
  }

  @Test func `a bad deployment restarts without end, also when it is started anew without a savepoint`() async throws {
    let stage = Stage()
    #expect(try await stage.states("payments-ledger", on: stage.flink, seconds: 60) == [.running, .restarting])
    let target = try await stage.target("payments-ledger", on: stage.flink)
    let request = RestartRequest(origin: .none, newJobID: "new-1")
    let restarted = try await stage.flink.restart(target, request, deadline: stage.soon)
    #expect(restarted.savepointPath == nil)
    #expect(try await stage.states("payments-ledger", on: stage.flink, seconds: 60).contains(.restarting))
  }

  @Test func `two jobs throw from the same frames with other messages`() async throws {
    let stage = Stage()
    stage.time.advance(by: 60)
    let ledger = try #require(try await stage.detail("payments-ledger", on: stage.flink).failures?.first)
    let audit = try #require(try await stage.detail("audit-trail", on: stage.flink).failures)
    #expect(audit.count == 1 && audit[0].fingerprint != nil && audit[0].fingerprint == ledger.fingerprint)
    #expect(audit[0].message != ledger.message)
    #expect(try await stage.seen("audit-trail", on: stage.flink).state == .running)
  }

  @Test func `resumed from its savepoint the bad deployment runs`() async throws {
    let stage = Stage()
    let target = try await stage.target("payments-ledger", on: stage.flink)
    let request = RestartRequest(origin: .automatic, newJobID: "new-1")
    let restarted = try await stage.flink.restart(target, request, deadline: stage.soon)
    #expect(restarted.savepointPath?.hasPrefix("file:/savepoints/savepoint-") == true)
    let seen = try await stage.seen("payments-ledger", on: stage.flink)
    #expect(seen.nativeID == restarted.nativeID && seen.submittedAs == "new-1")
    stage.time.advance(by: 5)
    #expect(try await stage.states("payments-ledger", on: stage.flink, seconds: 60) == [.running])
    let old = try await stage.flink.survey().observations.first { $0.nativeID == target.nativeID }
    #expect(old?.state == .canceled)
    #expect(try await stage.detail("payments-ledger", on: stage.flink).checkpoints?.restored == 1)
  }

  @Test func `a hot key makes one subtask busy, and more subtasks do not help`() async throws {
    let stage = Stage()
    stage.time.advance(by: 110)
    let target = try await stage.target("clickstream", on: stage.flink)
    let vertex = try #require(try await stage.flink.detail(of: target).graph?.vertices[2])
    let rates = vertex.subtasks.compactMap(\.recordsInPerSecond).sorted()
    #expect((rates.last ?? 0) > 3 * rates[rates.count / 2])
    _ = try await stage.flink.scale(target, to: 16, deadline: stage.soon)
    let before = try await stage.seen("clickstream", on: stage.flink).metrics.watermarkLag ?? 0
    stage.time.advance(by: 60)
    #expect(try await stage.seen("clickstream", on: stage.flink).metrics.watermarkLag ?? 0 > before)
  }

  @Test func `heap pressure ends in a restart, and more workers relieve it`() async throws {
    let (left, helped) = (Stage(), Stage())
    helped.time.advance(by: 130)
    let target = try await helped.target("fraud-scoring", on: helped.flink)
    _ = try await helped.flink.scale(target, to: 16, deadline: helped.soon)
    left.time.advance(by: 220)
    let pressed = try await left.seen("fraud-scoring", on: left.flink).metrics
    #expect((pressed.heapUsed ?? 0) > 0.9 && (pressed.gcShare ?? 0) > 0.3)
    left.time.advance(by: 90)
    #expect(
      try await left.detail("fraud-scoring", on: left.flink).failures?.first?.exception == "java.lang.OutOfMemoryError")
    helped.time.advance(by: 180)
    let relieved = try await helped.seen("fraud-scoring", on: helped.flink).metrics
    #expect((relieved.heapUsed ?? 1) < 0.8 && relieved.restarts == 1)
  }

  @Test func `more memory at a restart relieves it too`() async throws {
    let stage = Stage()
    stage.time.advance(by: 180)
    let target = try await stage.target("fraud-scoring", on: stage.flink)
    let request = RestartRequest(origin: .none, newJobID: "new-4", options: ["memory_mb": 4096])
    _ = try await stage.flink.restart(target, request, deadline: stage.soon)
    stage.time.advance(by: 200)
    let seen = try await stage.seen("fraud-scoring", on: stage.flink)
    #expect((seen.metrics.heapUsed ?? 1) < 0.8 && seen.metrics.restarts == 0)
  }

  @Test func `a batch fails on its input, and runs when it is restarted`() async throws {
    let stage = Stage()
    stage.time.advance(by: 100)
    let target = try await stage.target("nightly-rollup", on: stage.spark)
    #expect(target.state == .failed)
    let failure = try #require(try await stage.spark.detail(of: target).failures?.first)
    #expect(failure.message.contains("part-00037") && failure.trace.contains("Caused by:"))
    let request = RestartRequest(newJobID: "new-2")
    #expect(try await stage.spark.restart(target, request, deadline: stage.soon).savepointPath == nil)
    stage.time.advance(by: 200)
    #expect(try await stage.seen("nightly-rollup", on: stage.spark).state == .running)
  }

  @Test func `one runner does not answer for a while and comes back`() async throws {
    let stage = Stage()
    stage.time.advance(by: 145)
    #expect(try await stage.dataflow.survey().warning != nil)
    stage.time.advance(by: 15)
    await #expect(throws: RunnerError.self) { try await stage.dataflow.survey() }
    stage.time.advance(by: 45)
    #expect(try await stage.dataflow.survey().warning == nil)
  }

  @Test func `a latecomer waits for slots until enough are free`() async throws {
    let stage = Stage()
    stage.time.advance(by: 220)
    #expect(try await stage.seen("features-backfill", on: stage.flink).trouble?.health == .critical)
    let target = try await stage.target("iot-telemetry", on: stage.flink)
    let path = try await stage.flink.cancel(target, withSavepoint: true, deadline: stage.soon).savepointPath
    #expect(path != nil)
    stage.time.advance(by: 5)
    let seen = try await stage.seen("features-backfill", on: stage.flink)
    #expect(seen.trouble == nil && seen.parallelism == 56)
    stage.time.advance(by: 30)
    #expect((try await stage.seen("features-backfill", on: stage.flink).metrics.recordsInPerSecond ?? 0) > 0)
  }

  @Test func `a latecomer runs when it is started again with less`() async throws {
    let stage = Stage()
    stage.time.advance(by: 220)
    let target = try await stage.target("features-backfill", on: stage.flink)
    let refusal = await #expect(throws: RunnerError.self) {
      try await stage.flink.scale(target, to: 24, deadline: stage.soon)
    }
    #expect(refusal?.description.hasSuffix("restart it with another parallelism") == true)
    let request = RestartRequest(newJobID: "new-5", parallelism: 24)
    _ = try await stage.flink.restart(target, request, deadline: stage.soon)
    stage.time.advance(by: 10)
    let seen = try await stage.seen("features-backfill", on: stage.flink)
    #expect(seen.state == .running && seen.trouble == nil && seen.parallelism == 24)
  }
}
