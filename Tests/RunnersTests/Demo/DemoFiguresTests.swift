import FoundationEssentials
import Jobs
import Runners
import Testing

struct DemoFiguresTests {
  @Test func `no figure is ever negative or not a number`() async throws {
    let stage = Stage(jobs: 400)
    for _ in 0..<120 {
      stage.time.advance(by: 4.5)
      for runner in stage.runners {
        guard let survey = try? await runner.survey() else { continue }
        for seen in survey.observations { check(seen.metrics, seen.name) }
      }
    }
    for runner in stage.runners {
      for seen in try await runner.survey().observations {
        let target = JobTarget(jobID: "x", nativeID: seen.nativeID, name: seen.name, state: seen.state)
        check(try await runner.detail(of: target), seen.name)
      }
    }
  }

  private func check(_ metrics: JobMetrics, _ name: String) {
    for field in JobMetrics.fields {
      guard let value = metrics[keyPath: field.path] else { continue }
      #expect(value.isFinite && value >= 0, "\(name) \(field.name) \(value)")
      let isShare = ["backpressure", "busy", "heap_used", "gc_share", "cpu"].contains(field.name)
      if isShare { #expect(value <= 1, "\(name) \(field.name) \(value)") }
    }
  }

  private func check(_ detail: JobDetail, _ name: String) {
    check(detail.metrics, name)
    for vertex in detail.graph?.vertices ?? [] {
      let figures = [
        vertex.busy, vertex.backpressure, vertex.recordsIn, vertex.recordsInPerSecond, vertex.watermarkLag,
      ]
      for value in figures.compactMap(\.self) {
        #expect(value.isFinite && value >= 0, "\(name) \(vertex.name) \(value)")
      }
      #expect(vertex.subtasks.count == vertex.parallelism)
    }
    for checkpoint in detail.checkpoints?.history ?? [] {
      let parts = [checkpoint.startDelaySeconds, checkpoint.alignmentSeconds, checkpoint.syncSeconds]
      for value in parts.compactMap(\.self) {
        #expect(value >= 0 && value <= checkpoint.endToEndSeconds ?? .infinity, "\(name) \(checkpoint.id)")
      }
    }
  }

  @Test func `one of the many shows in detail what its survey shows`() async throws {
    let stage = Stage(jobs: 500)
    stage.time.advance(by: 33)
    for seen in try await stage.flink.survey().observations.suffix(40) {
      let target = JobTarget(jobID: "x", nativeID: seen.nativeID, name: seen.name, state: seen.state)
      let detail = try await stage.flink.detail(of: target)
      #expect(detail.metrics == seen.metrics, "\(seen.name)")
      #expect(detail.parallelism == seen.parallelism)
    }
  }

  @Test func `logs are in order, from several processes, and a trace stays with its line`() async throws {
    let stage = Stage()
    let target = try await stage.target("payments-ledger", on: stage.flink)
    let lines = try await stage.flink.logs(of: target, LogRequest())
    #expect(lines.count > 50)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(Set(lines.map(\.source)).isSuperset(of: ["jobmanager", "tm-1", "tm-2"]))
    #expect(lines.contains { $0.level == .error && $0.message.contains("\tat com.example.payments.LedgerState") })
    let limited = try await stage.flink.logs(of: target, LogRequest(limit: 10))
    #expect(limited == Array(lines.suffix(10)))
  }

  @Test func `asked again since an instant, the same lines come again`() async throws {
    let stage = Stage()
    let target = try await stage.target("orders-enrich", on: stage.flink)
    let since = stage.time.now
    let before = try await stage.flink.logs(of: target, LogRequest(since: since.addingTimeInterval(-100)))
    stage.time.advance(by: 50)
    let after = try await stage.flink.logs(of: target, LogRequest(since: since.addingTimeInterval(-100)))
    #expect(after.count > before.count)
    #expect(Array(after.prefix(before.count)) == before)
  }

  @Test func `what was written before a scaling stays as it was`() async throws {
    let stage = Stage()
    let target = try await stage.target("cdc-mirror", on: stage.flink)
    let before = try await stage.flink.logs(of: target, LogRequest(since: stage.time.now.addingTimeInterval(-300)))
    _ = try await stage.flink.scale(target, to: 8, deadline: stage.soon)
    stage.time.advance(by: 10)
    let after = try await stage.flink.logs(of: target, LogRequest(since: stage.time.now.addingTimeInterval(-400)))
    #expect(try await stage.seen("cdc-mirror", on: stage.flink).parallelism == 8)
    #expect(before.count > 20 && Set(after).isSuperset(of: before))
  }

  @Test func `the time of ten thousand jobs is printed`() async throws {
    let clock = ContinuousClock()
    var stage = Stage()
    print("demo: 10,000 jobs made in", clock.measure { stage = Stage(jobs: 10_000) })
    for runner in stage.runners {
      stage.time.advance(by: 1)
      let start = clock.now
      let count = try await runner.survey().observations.count
      print("demo: survey of", count, "jobs of", runner.name, "in", clock.now - start)
    }
    print("demo: 23 jobs made in", clock.measure { stage = Stage() })
  }
}
