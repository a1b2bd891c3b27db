import FoundationEssentials
import Testing

@testable import Jobs

/// What is not known yet is not said to be well.
@Suite struct UndecidedTests {
  /// One without an idle moment that began so many seconds ago, and whose lag has grown as told since.
  private func busy(_ age: Double, lag: Double, by growth: Double) -> Evidence {
    var evidence = healthyEvidence()
    evidence.detail?.graph = chain((0.1, 0.1), (1, 0), (0.2, 0))
    evidence.job.startTime = moment(-age)
    evidence.job.metrics.watermarkLag = lag
    evidence.history.watch()
    for second in stride(from: -age, through: 0, by: 1) {
      var metrics = JobMetrics()
      metrics.watermarkLag = max(0, lag + growth * second)
      evidence.history.record(metrics, at: moment(second))
    }
    return evidence
  }

  @Test func `a job that may drown is not called well before that is decided`() {
    func verdict(_ evidence: Evidence) -> String { evidence.diagnosis.verdict }
    let words = "Nothing is seen to be wrong with orders yet: Window is busy 100 % and event time lags 23 s"
    #expect(verdict(busy(20, lag: 23, by: 1)) == words + "; whether that grows is not known yet.")
    #expect(verdict(busy(50, lag: 23, by: 0.1)) == words + ", and 6 s more with each minute.")
    #expect(verdict(busy(50, lag: 23, by: 0)) == words + "; whether that grows is not known yet.")
    #expect(verdict(busy(50, lag: 23, by: -0.1)) == words + ", and 6 s less with each minute.")
    #expect(verdict(busy(600, lag: 23, by: 0)) == "Nothing is wrong with orders.")
  }

  private var blind: Evidence {
    var evidence = healthyEvidence()
    evidence.job.metrics = JobMetrics()
    evidence.job.metrics.checkpointAge = 4
    for index in evidence.detail?.graph?.vertices.indices ?? 0..<0 {
      evidence.detail?.graph?.vertices[index].busy = nil
      evidence.detail?.graph?.vertices[index].backpressure = nil
      evidence.detail?.graph?.vertices[index].subtasks = []
    }
    return evidence
  }

  @Test func `a job of which the engine tells no figures is not assessed`() {
    var evidence = blind
    let diagnosis = evidence.diagnosis
    #expect(diagnosis.health == .unknown)
    #expect(
      diagnosis.verdict
        == "Nothing is seen to be wrong with orders, but the engine tells no figures of it, so that this is not known.")
    #expect(diagnosis.reason == "the engine tells no figures of it")
    #expect(diagnosis.notAssessed == ["the engine tells no figures of it, so that this is not known"])
    evidence.memory.stateSince = moment(-20)
    #expect(evidence.diagnosis.health == .ok, "it has just begun")
    #expect(evidence.diagnosis.verdict.hasSuffix("yet: the engine tells no figures of it yet."))
    evidence = blind
    evidence.job.type = .batch
    #expect(evidence.diagnosis.verdict == "Nothing is wrong with orders.")
    evidence = blind
    evidence.detail?.graph?.vertices[2].recordsInPerSecond = 0
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test func `while a job is rescaled nobody is told what to scale it to`() {
    var evidence = healthyEvidence()
    evidence.detail?.wanted = 4
    evidence.detail?.parallelism = 1
    evidence.slots = RunnerStatus.Slots(total: 5, free: 1)
    evidence.detail?.graph = chain((0.1, 0.9), (1, 0), (0.1, 0))
    for index in 0..<3 { evidence.detail?.graph?.vertices[index].parallelism = 1 }
    #expect(evidence.rules == ["bottleneck", ShortOfSlots.name])
    evidence.memory.active = ["bottleneck": .warn]
    evidence.memory.rescalingBegan(at: moment(-6))
    #expect(evidence.rules == ["bottleneck"])
    #expect(evidence.worst?.advice == "It is being rescaled: wait until that is in effect.")
    #expect(evidence.worst?.action == nil)
    evidence.memory.rescalingEnded(at: moment(-1))
    evidence.memory.resized(at: moment(-1))
    #expect(evidence.worst?.summary == "rescaled, and whether it catches up is not seen yet")
    #expect(!evidence.rules.contains(ShortOfSlots.name))
  }

  @Test func `a width that is seen to change is known before the figures are judged`() {
    var state = fleetState("flink-prod")
    var seen = observation(native(1))
    seen.parallelism = 1
    state.survey([seen])
    var detail = JobDetail()
    detail.graph = chain((0.1, 0.9), (1, 0), (0.1, 0))
    state.apply(detail, to: state.jobs[0].id, at: moment(1))
    #expect(state.jobs[0].diagnostics == "Window is the bottleneck")
    seen.parallelism = 4
    state.survey([seen], at: 30)
    #expect(state.jobs[0].diagnostics == "rescaled, and whether it catches up is not seen yet")
  }

  @Test func `a subtask that did not answer and has no idle moment is what holds the barrier`() {
    var evidence = healthyEvidence()
    var expired = checkpoint(101, "FAILED", took: 600, failing: "Checkpoint expired before completing.")
    (expired.acknowledged, expired.subtasks, expired.unanswered) = (2, 3, ["Sink: Writer"])
    evidence.detail?.checkpoints?.history = [expired]
    evidence.job.metrics.backpressure = 0
    #expect(evidence.worst?.advice.hasPrefix("No back pressure holds the barriers up") == true)
    evidence.detail?.graph?.vertices[2].busy = 0.99
    #expect(
      evidence.worst?.evidence.contains(
        "Sink: Writer is busy 99 %: the barrier waits behind the records ahead of it.") == true)
    #expect(evidence.worst?.advice.hasPrefix("Sink: Writer has more to do than it can") == true)
  }

  @Test func `a bottleneck says since when it has been seen`() {
    var evidence = healthyEvidence()
    evidence.detail?.graph = chain((0.1, 0.9), (1, 0), (0.1, 0))
    #expect(evidence.worst?.evidence.contains { $0.hasPrefix("Seen since ") } == false)
    evidence.memory.found(evidence.diagnosis.findings, at: moment(-252))
    evidence.memory.found(evidence.diagnosis.findings, at: moment(-10))
    #expect(evidence.worst?.evidence.contains { $0.hasSuffix(" UTC, for 4m12s.") } == true)
    evidence.memory.found([], at: moment(-5))
    evidence.memory.found(evidence.diagnosis.findings, at: moment(-2))
    #expect(evidence.worst?.evidence.contains { $0.hasPrefix("Seen since ") } == false)
  }
}
