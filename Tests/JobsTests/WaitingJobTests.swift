import FoundationEssentials
import Testing

@testable import Jobs

/// A job that waits for a TaskManager, whose engine tells of it what is not of now.
@Suite struct WaitingJobTests {
  private func detail(completed: Int, running: Int) -> JobDetail {
    var detail = JobDetail()
    detail.checkpoints = Checkpoints(enabled: true)
    detail.checkpoints?.intervalSeconds = 5
    detail.checkpoints?.completed = completed
    detail.checkpoints?.history = completed > 0 ? [checkpoint(completed, "COMPLETED", took: 1)] : []
    detail.tasks = JobDetail.Tasks(running: running, total: 3)
    return detail
  }

  @Test func `checkpoints that it had stand as of then, and it is not said to have none`() throws {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    state.apply(detail(completed: 240, running: 3), to: id, at: moment(5))
    state.survey([observation(native(1), "orders", .restarting)], at: 10)
    for second in [11.0, 100] { state.apply(detail(completed: 0, running: 0), to: id, at: moment(second)) }
    let told = try #require(state.details[0]?.detail.checkpoints)
    #expect(told.completed == 240 && told.history.count == 1 && told.toldAt == moment(5))
    #expect(!state.diagnosis(of: id, at: moment(100)).findings.contains { $0.rule == CheckpointStalled.name })
    // It runs again, and the counts are those of nothing still.
    state.survey([observation(native(1))], at: 110)
    state.apply(detail(completed: 0, running: 3), to: id, at: moment(200))
    #expect(state.details[0]?.detail.checkpoints?.toldAt == nil)
    #expect(!state.diagnosis(of: id, at: moment(200)).findings.contains { $0.rule == CheckpointStalled.name })
  }

  @Test func `checkpoints that failed as its tasks went are no trouble of their own while it waits`() {
    var evidence = healthyEvidence()
    evidence.detail?.checkpoints?.history = [checkpoint(101, "FAILED", failing: "Trigger checkpoint failure.")]
    #expect(evidence.rules == [CheckpointFailing.name])
    #expect(evidence.diagnosis.verdict == "orders: checkpoints fail: Trigger checkpoint failure.")
    evidence.detail?.checkpoints?.toldAt = moment(-60)
    #expect(evidence.rules.isEmpty)
  }

  @Test func `another job of the engine's has had none, whatever the one of before had`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    state.apply(detail(completed: 240, running: 3), to: id, at: moment(5))
    state.bind(id, to: native(2), at: moment(10))
    state.survey([observation(native(2))], at: 11)
    state.apply(detail(completed: 0, running: 0), to: id, at: moment(12))
    #expect(state.details[0]?.detail.checkpoints?.completed == 0)
    #expect(state.records[0].memory.hasCheckpoint == false)
  }

  @Test func `none that was ever seen is told of a job that runs, and of no other`() {
    var evidence = healthyEvidence()
    evidence.detail?.checkpoints?.completed = 0
    evidence.detail?.checkpoints?.history = []
    evidence.job.metrics.checkpointAge = nil
    #expect(evidence.rules == [CheckpointStalled.name])
    evidence.job.state = .restarting
    #expect(!evidence.rules.contains(CheckpointStalled.name))
    evidence.job.state = .running
    evidence.memory.hasCheckpoint = true
    #expect(evidence.rules.isEmpty)
  }

  private func lagging() -> Evidence {
    var evidence = healthyEvidence()
    evidence.job.metrics.watermarkLag = 300
    for second in stride(from: -300.0, through: 0, by: 10) {
      var metrics = JobMetrics()
      metrics.watermarkLag = 300 + second
      evidence.history.record(metrics, at: moment(second))
    }
    return evidence
  }

  @Test func `the watermark of a job that does not run stands for no fault of its sources`() {
    var evidence = lagging()
    #expect(evidence.rules == [WatermarkStall.name])
    evidence.detail?.tasks = JobDetail.Tasks(running: 0, total: 12)
    #expect(!evidence.rules.contains(WatermarkStall.name))
    evidence = lagging()
    evidence.job.state = .restarting
    #expect(!evidence.rules.contains(WatermarkStall.name))
  }

  @Test func `how its lag grew while it did not run is nothing of a job that runs again`() {
    var evidence = lagging()
    evidence.memory.entered(.restarting, at: moment(-120))
    evidence.memory.entered(.running, at: moment(-20))
    #expect(!evidence.rules.contains(WatermarkStall.name))
  }

  private func lost(_ at: Double) -> JobFailure {
    JobFailure(
      time: moment(at), exception: "org.apache.flink.runtime.jobmaster.JobMasterException",
      message: "TaskManager with id tm-1 is no longer reachable.", trace: "")
  }

  @Test func `the cause of a loop is what most of its restarts had, and the newest other one stands beside it`() {
    var evidence = healthyEvidence()
    evidence.detail?.failures = [lost(-5)] + (1..<12).map { failure(-20 * Double($0)) }
    #expect(
      evidence.worst?.summary
        == "restart loop: NullPointerException: amount is null; the newest: TaskManager tm-1 was lost")
    #expect(evidence.worst?.advice.hasPrefix("A restart does not cure it") == true)
    #expect(evidence.worst?.evidence.contains { $0.hasPrefix("The newest was another: ") } == true)
    evidence.detail?.failures = [failure(-5)] + (1..<4).map { lost(-20 * Double($0)) }
    #expect(evidence.worst?.summary.hasPrefix("restart loop: TaskManager tm-1 was lost; the newest: Null") == true)
  }

  @Test func `a job whose process was lost with its heap full is not advised to run again as it is`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    var full = detail(completed: 9, running: 3)
    (full.metrics.heapUsed, full.metrics.gcShare) = (0.98, 0.57)
    state.apply(full, to: id, at: moment(5))
    state.survey([observation(native(1), "orders", .failed)], at: 40)
    var failed = JobDetail()
    failed.failures = [lost(39)]
    state.apply(failed, to: id, at: moment(41))
    let finding = state.diagnosis(of: id, at: moment(45)).findings.first
    #expect(finding?.summary == "failed: TaskManager tm-1 was lost")
    #expect(
      finding?.evidence.contains("Its heap was 98 % full and garbage collection took 57 % of the time just before.")
        == true, "\(finding as Any)")
    #expect(finding?.advice.hasPrefix("Do not run it again as it is: give its TaskManagers more memory") == true)
    #expect(finding?.action == nil)
    failed.failures = [lost(300)]
    state.apply(failed, to: id, at: moment(301))
    #expect(state.diagnosis(of: id, at: moment(302)).findings.first?.advice == FailureCircumstance.cure)
  }

  @Test
  func `a process that fell silent with its heap full had too little memory, one that was killed with it perhaps not`()
  {
    var evidence = healthyEvidence()
    evidence.job.state = .failed
    evidence.memory.pressure = MemoryPressure.measure(pressed(heap: 0.98, gc: 0.01), at: moment(-60))
    evidence.detail?.failures = [lost(-5)]
    #expect(evidence.worst?.evidence.contains("Its heap was 98 % full just before.") == true)
    #expect(evidence.worst?.advice == FailureCircumstance.cure)
    evidence.detail?.failures?[0].message = "The heartbeat of TaskManager with id tm-1 timed out."
    #expect(evidence.worst?.advice.hasPrefix("Do not run it again as it is") == true)
    #expect(evidence.worst?.action == nil)
    #expect(MemoryPressure.measure(pressed(heap: 0.9, gc: 0.01), at: moment(0)) == nil)
  }

  private func pressed(heap: Double, gc: Double) -> JobMetrics {
    var metrics = JobMetrics()
    (metrics.heapUsed, metrics.gcShare) = (heap, gc)
    return metrics
  }

  @Test func `one that has just been given its slots does not wait for them any more`() {
    var evidence = healthyEvidence()
    evidence.detail?.tasks = JobDetail.Tasks(running: 0, total: 12)
    evidence.memory.shortSince = moment(-111)
    #expect(evidence.rules == [Stuck.name])
    evidence.memory.entered(.restarting, at: moment(-111))
    evidence.memory.entered(.running, at: moment(-1))
    #expect(evidence.rules.isEmpty)
  }

  @Test func `a job that ended says when`() {
    var evidence = healthyEvidence()
    (evidence.job.state, evidence.job.endTime) = (.failed, moment(-184))
    #expect(evidence.worst?.evidence.first?.hasSuffix(" UTC, 3m04s ago.") == true, "\(evidence.worst as Any)")
    #expect(evidence.worst?.evidence.first?.hasPrefix("It ended at ") == true)
    evidence.job.state = .canceled
    #expect(evidence.diagnosis.verdict.hasPrefix("orders ended as CANCELED at "))
    #expect(evidence.diagnosis.verdict.hasSuffix(", 3m04s ago."))
  }

  @Test func `where a restart is refused the way that works is told`() {
    var evidence = healthyEvidence()
    (evidence.job.state, evidence.job.latestSavepoint) = (.failed, "file:/sp-1")
    evidence.detail?.failures = [failure(-5)]
    #expect(evidence.worst?.advice == "Fix the cause, then restart it from its latest savepoint.")
    evidence.job.actions.refusals[.restart] = "it was not submitted through this server"
    #expect(
      evidence.worst?.advice
        == "Fix the cause, then submit its code again (mcp job submit --savepoint-path) from its latest savepoint, "
        + "file:/sp-1.")
    #expect(evidence.worst?.action == nil)
    evidence.loss = JobLoss(ranUntil: moment(-60))
    #expect(evidence.worst?.advice.hasSuffix("from its latest savepoint, file:/sp-1.") == true)
  }
}
