import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct CheckpointRuleTests {
  private let expired = "Checkpoint expired before completing."

  private func evidence(_ history: [Checkpoints.Checkpoint], completed: Int = 100, failed: Int = 0) -> Evidence {
    var evidence = healthyEvidence()
    evidence.detail?.checkpoints?.history = history
    evidence.detail?.checkpoints?.completed = completed
    evidence.detail?.checkpoints?.failed = failed
    return evidence
  }

  @Test func `a checkpoint that expired tells which phase took the time`() {
    var late = checkpoint(8120, "FAILED", took: 600, failing: expired)
    late.startDelaySeconds = 580
    late.alignmentSeconds = 5
    late.asyncSeconds = 1
    let finding = evidence([late, checkpoint(8119, "COMPLETED", took: 1)]).worst
    #expect(finding?.rule == "checkpoint_failing")
    #expect(finding?.severity == .warn)
    #expect(finding?.summary == "checkpoints expire")
    #expect(finding?.evidence.first == "Checkpoint 8120 failed: Checkpoint expired before completing.")
    #expect(finding?.evidence.contains { $0.contains("9m40s") && $0.contains("start delay") } == true)
    #expect(finding?.advice.contains("back pressure") == true)
  }

  @Test func `three in a row are critical, one that succeeded ends it`() {
    let failures = (0..<3).map { checkpoint(10 - $0, "FAILED", failing: "declined") }
    #expect(evidence(failures).worst?.severity == .critical)
    #expect(evidence([checkpoint(11, "COMPLETED", took: 1)] + failures).diagnosis.health == .ok)
    #expect(evidence([checkpoint(11, "IN_PROGRESS")] + failures).worst?.severity == .critical)
  }

  /// Checkpoint 100 began 10 s ago and failed 8 s ago; the job was being scaled from 8.5 s to 6.5 s ago.
  private func scaled(_ failure: String, failedAfter seconds: Double = 2) -> Evidence {
    var evidence = evidence([
      checkpoint(100, "FAILED", took: seconds, failing: failure), checkpoint(99, "COMPLETED", took: 1),
    ])
    evidence.memory.rescalingBegan(at: moment(-8.5))
    evidence.memory.rescalingEnded(at: moment(-6.5))
    return evidence
  }

  @Test func `a checkpoint that our own scaling aborted is no failure of the job's`() {
    #expect(scaled("Checkpoint Coordinator is suspending.").diagnosis.health == .ok)
    var underWay = evidence([
      checkpoint(100, "FAILED", took: 2, failing: "Checkpoint Coordinator is suspending."),
      checkpoint(99, "COMPLETED", took: 1),
    ])
    underWay.memory.rescalingBegan(at: moment(-8.5))
    #expect(underWay.diagnosis.health == .ok, "while it is under way too")
  }

  @Test func `a checkpoint whose tasks ended beneath it is no reason: what ended them is`() {
    let aborted = checkpoint(100, "FAILED", took: 2, failing: "Checkpoint Coordinator is suspending.")
    #expect(evidence([aborted, checkpoint(99, "COMPLETED", took: 1)]).diagnosis.health == .ok)
    let failed = checkpoint(99, "FAILED", took: 1, failing: "the disk is full")
    #expect(evidence([aborted, failed]).worst?.evidence.first == "Checkpoint 99 failed: the disk is full.")
  }

  @Test(arguments: [false, true]) func `the fleet knows when we rescale a job`(_ isOurs: Bool) {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    if isOurs { state.rescaling(id, isUnderWay: true, at: moment(1)) }
    if isOurs { state.rescaling(id, isUnderWay: false, at: moment(4)) }
    var detail = JobDetail()
    detail.checkpoints = Checkpoints(enabled: true)
    detail.checkpoints?.completed = 100
    detail.checkpoints?.history = [
      checkpoint(112, "FAILED", took: 1, failing: "suspending"), checkpoint(111, "COMPLETED", took: 1),
    ]
    state.apply(detail, to: id, at: moment(5))
    #expect(state.jobs[0].health == (isOurs ? .ok : .warn))
    detail.checkpoints?.history.insert(checkpoint(120, "FAILED", took: 1, failing: "the disk is full"), at: 0)
    state.apply(detail, to: id, at: moment(12))
    #expect(state.jobs[0].health == .warn, "a real failure afterwards is told")
  }

  @Test(arguments: [0.2, 8]) func `one that failed before the scaling, or after it, is one`(_ seconds: Double) {
    #expect(scaled("the disk is full", failedAfter: seconds).rules == ["checkpoint_failing"])
  }

  @Test func `of more failures than are listed the fewest that it can be are told`() {
    let failures = [10, 9, 8].map { checkpoint($0, "FAILED", took: 0.5, failing: "the disk is full") }
    let evidence = evidence(failures, completed: 1, failed: 77)
    #expect(evidence.worst?.evidence.contains("At least 3 have failed in a row.") == true, "\(evidence.worst as Any)")
  }

  @Test func `one that expired while the job was scaled is one`() {
    #expect(scaled(expired).rules == ["checkpoint_failing"])
  }

  @Test func `those that failed before our scaling aborted one still count, and those that fail after it`() {
    let failures = [10, 9, 8].map { checkpoint($0, "FAILED", took: 0.5, failing: "the disk is full") }
    for aborted in 0...3 {
      var history = failures
      let own = checkpoint(100, "FAILED", took: 2, failing: "suspending")
      history.insert(own, at: aborted)
      var evidence = evidence(history)
      evidence.memory.rescalingBegan(at: moment(-8.5))
      evidence.memory.rescalingEnded(at: moment(-6.5))
      #expect(evidence.worst?.severity == .critical)
      #expect(evidence.worst?.evidence.first == "Checkpoint 10 failed: the disk is full.")
      #expect(evidence.worst?.evidence.contains("3 have failed in a row.") == true)
    }
  }

  @Test func `after a scaling that aborted one, that none completes any more is told`() {
    var evidence = scaled("suspending")
    evidence.job.metrics.checkpointAge = 70
    #expect(evidence.worst?.summary == "no checkpoint for several intervals")
  }

  @Test func `a savepoint that failed is no failed checkpoint`() {
    var savepoint = checkpoint(9, "FAILED", failing: "disk full")
    savepoint.isSavepoint = true
    #expect(evidence([savepoint, checkpoint(8, "COMPLETED", took: 1)]).diagnosis.health == .ok)
  }

  @Test func `none that ever completed is said as such`() {
    let finding = evidence([checkpoint(3, "FAILED", failing: expired)], completed: 0, failed: 9).worst
    #expect(finding?.summary == "no checkpoint completes: they expire")
    #expect(finding?.severity == .critical)
    var waiting = evidence([checkpoint(1, "IN_PROGRESS")], completed: 0)
    waiting.job.startTime = moment(-300)
    #expect(waiting.worst?.summary == "no checkpoint has completed yet")
    waiting.job.startTime = moment(-20)
    #expect(waiting.diagnosis.health == .ok)
  }

  @Test func `age counts in intervals, and not below a minute`() {
    var evidence = evidence([checkpoint(1, "COMPLETED", took: 1)])
    evidence.job.metrics.checkpointAge = 45
    #expect(evidence.diagnosis.health == .ok)
    evidence.job.metrics.checkpointAge = 70
    #expect(evidence.worst?.summary == "no checkpoint for several intervals")
    #expect(evidence.worst?.evidence == ["The last one that completed is 1m10s old.", "One is due every 10 s."])
    evidence.job.metrics.checkpointAge = 400
    #expect(evidence.diagnosis.health == .critical)
    evidence.detail?.checkpoints?.intervalSeconds = 300
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test func `slow ones are named before they expire`() {
    var slow = checkpoint(5, "COMPLETED", took: 400)
    slow.asyncSeconds = 390
    slow.sizeBytes = 2.1e9
    let finding = evidence([slow]).worst
    #expect(finding?.summary == "checkpoints are slow")
    #expect(finding?.evidence.contains("It wrote 2.1 GB.") == true)
    #expect(finding?.advice.contains("incremental") == true)
  }

  @Test func `a job without checkpoints has no trouble with them`() {
    var evidence = healthyEvidence()
    evidence.detail?.checkpoints = Checkpoints(enabled: false)
    #expect(evidence.diagnosis.health == .ok)
  }
}

@Suite struct WatermarkRuleTests {
  private func evidence(lag: Double, growth: Double, rate: Double = 1000) -> Evidence {
    var evidence = healthyEvidence()
    evidence.job.metrics.watermarkLag = lag
    evidence.job.metrics.recordsInPerSecond = rate
    evidence.history.watch()
    for second in stride(from: -290.0, through: 0, by: 1) {
      var metrics = JobMetrics()
      metrics.watermarkLag = max(0, lag + growth * second)
      evidence.history.record(metrics, at: moment(second))
    }
    return evidence
  }

  @Test func `a lag that grows while records flow is trouble`() {
    #expect(evidence(lag: 252, growth: 0.6).worst?.summary == "falls behind: lag grows")
    #expect(evidence(lag: 1200, growth: 0.6).diagnosis.health == .critical)
    #expect(evidence(lag: 300, growth: 1).worst?.summary == "the watermark stands still")
  }

  @Test func `a lag that is steady, small, or of an input that rests is not`() {
    #expect(evidence(lag: 90_000, growth: 0).diagnosis.health == .ok)
    #expect(evidence(lag: 40, growth: 1).diagnosis.health == .ok)
    #expect(evidence(lag: 300, growth: 1, rate: 0).diagnosis.health == .ok)
    #expect(evidence(lag: 600, growth: -1).diagnosis.health == .ok)
  }

  @Test func `an idle subtask of the source is named`() {
    var stalled = evidence(lag: 300, growth: 1)
    stalled.detail?.graph?.vertices[0].subtasks[2].recordsInPerSecond = 0
    #expect(stalled.worst?.evidence.contains("Source: orders: no records come to 1 subtask (2).") == true)
  }
}
