import FoundationEssentials
import Testing

@testable import Jobs

/// What Flink 2.3 threw where a TaskManager was killed, and where slots were missing.
private func thrown(_ at: Double, _ exception: String, _ message: String) -> JobFailure {
  JobFailure(time: moment(at), exception: "org.apache.flink.runtime." + exception, message: message, trace: "")
}

private let noResource = (
  "jobmanager.scheduler.NoResourceAvailableException", "Could not acquire the minimum required resources."
)
private let noLonger = ("jobmaster.JobMasterException", "TaskManager with id tm-1 is no longer reachable.")

@Suite("What stands behind an exception that no code of the job threw")
struct CircumstanceTests {
  @Test func `a lost TaskManager is told by its name, and not as a fault of the job`() {
    var evidence = healthyEvidence()
    evidence.detail?.failures = [noLonger, noLonger, noLonger].enumerated().map {
      thrown(-10 * Double($0.offset) - 2, $0.element.0, $0.element.1)
    }
    #expect(evidence.worst?.summary == "restart loop: TaskManager tm-1 was lost")
    #expect(evidence.worst?.advice == FailureCircumstance.cure)
    #expect(evidence.worst?.action == nil)
  }

  @Test func `slots that are missing since then are told as that loss, and by themselves with their numbers`() {
    var evidence = healthyEvidence()
    evidence.slots = RunnerStatus.Slots(total: 4, free: 0)
    let missing = (0..<4).map { thrown(-5 * Double($0) - 2, noResource.0, noResource.1) }
    evidence.detail?.failures = missing
    #expect(evidence.worst?.summary == "restart loop: too few slots")
    evidence.job.state = .restarting
    #expect(evidence.worst?.summary == "restart loop: too few slots, 0 of 4 are free")
    evidence.detail?.failures = missing + [thrown(-40, noLonger.0, noLonger.1)]
    #expect(evidence.worst?.summary == "restart loop: TaskManager tm-1 was lost")
  }

  @Test func `what the job threw since is its own`() {
    var evidence = healthyEvidence()
    evidence.detail?.failures = [failure(-2), failure(-12), thrown(-22, noLonger.0, noLonger.1)]
    #expect(evidence.worst?.summary == "restart loop: NullPointerException: amount is null")
  }

  @Test func `a job that failed with its TaskManager says so, with one full stop`() {
    var evidence = healthyEvidence()
    evidence.job.state = .failed
    evidence.detail?.failures = [thrown(-2, noLonger.0, noLonger.1)]
    #expect(evidence.worst?.summary == "failed: TaskManager tm-1 was lost")
    #expect(evidence.worst?.evidence.contains { $0.hasSuffix("no longer reachable.") } == true)
    #expect(evidence.worst?.advice == FailureCircumstance.cure)
  }

  @Test func `a job that runs for long again is in no loop`() {
    var evidence = healthyEvidence()
    evidence.detail?.failures = (0..<6).map { failure(-70 - 5 * Double($0)) }
    #expect(evidence.worst?.summary == "restarted: NullPointerException: amount is null")
    #expect(evidence.worst?.severity == .warn)
    // It runs for two minutes each time, and has for one.
    evidence.detail?.failures = (0..<4).map { failure(-70 - 120 * Double($0)) }
    #expect(evidence.worst?.summary == "restart loop: NullPointerException: amount is null")
  }

  @Test func `of more restarts than the engine keeps exceptions of it says at least`() {
    var evidence = healthyEvidence()
    evidence.job.metrics.restarts = nil
    evidence.detail?.failures = (0..<16).map { failure(-2 - 3 * Double($0)) }
    #expect(evidence.worst?.evidence.first == "At least 16 restarts in the last 10 min, the newest 2 s ago.")
  }

  @Test func `a checkpoint that expired names the vertices that it waited for`() {
    var evidence = healthyEvidence()
    var expired = checkpoint(101, "FAILED", took: 600, failing: "Checkpoint expired before completing.")
    (expired.acknowledged, expired.subtasks, expired.unanswered) = (2, 3, ["totals -> Map"])
    // Of those that answered.
    expired.startDelaySeconds = 0.3
    evidence.detail?.checkpoints?.history = [expired]
    evidence.job.metrics.backpressure = 0
    #expect(evidence.worst?.evidence.contains("It waited for totals: 2 of 3 subtasks have answered.") == true)
    #expect(
      evidence.worst?.advice.hasPrefix("No back pressure holds the barriers up: look at what totals does") == true)
  }

  @Test func `garbage of the minute before, and of a heap that is empty, is no trouble`() {
    var evidence = healthyEvidence()
    (evidence.job.metrics.gcShare, evidence.job.metrics.heapUsed) = (0.34, 0.08)
    #expect(!evidence.rules.contains(MemoryPressure.name))
    evidence.job.metrics.heapUsed = 0.9
    #expect(evidence.rules.contains(MemoryPressure.name))
    evidence.job.startTime = moment(-20)
    #expect(!evidence.rules.contains(MemoryPressure.name))
  }

  @Test func `a lag under back pressure is no watermark that stands, and a source that is empty is named`() throws {
    var evidence = healthyEvidence()
    for second in stride(from: -300.0, through: 0, by: 10) {
      var metrics = JobMetrics()
      metrics.watermarkLag = 400 + second
      evidence.history.record(metrics, at: moment(second))
    }
    evidence.job.metrics.watermarkLag = 400
    let stands = try #require(evidence.diagnosis.findings.first { $0.rule == WatermarkStall.name })
    #expect(stands.summary == "the watermark stands still")
    evidence.job.metrics.backpressure = 0.9
    let held = try #require(evidence.diagnosis.findings.first { $0.rule == WatermarkStall.name })
    #expect(held.summary == "falls behind: lag grows")
    #expect(held.evidence.contains("Back pressure holds its sources: 90 %."))
  }

  @Test func `a TaskManager that is not heard of is told while its figures stand still`() {
    var evidence = healthyEvidence()
    evidence.detail?.silent = []
    #expect(evidence.worst == nil)
    evidence.detail?.silent = [SilentProcess(id: "tm-1", silence: 27), SilentProcess(id: "tm-2", silence: 33)]
    #expect(evidence.worst?.summary == "TaskManager tm-2 and 1 more: no heartbeat for 33 s")
    #expect(evidence.worst?.severity == .warn)
  }

  @Test func `a job that runs with fewer than it was asked to says how many slots lack, where none are free for it`() {
    var evidence = healthyEvidence()
    evidence.detail?.wanted = 8
    evidence.detail?.parallelism = 5
    evidence.slots = RunnerStatus.Slots(total: 6, free: 1)
    #expect(evidence.worst?.summary == "runs with 5 of 8: 2 slots too few")
    evidence.slots = RunnerStatus.Slots(total: 12, free: 3)
    #expect(evidence.worst == nil, "it waits for its rescale")
    evidence.detail?.wanted = nil
    evidence.slots = RunnerStatus.Slots(total: 12, free: 0)
    #expect(evidence.worst == nil)
  }
}
