import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct DiagnosisTests {
  @Test func `a healthy job is ok and everything was assessed`() {
    let diagnosis = healthyEvidence().diagnosis
    #expect(diagnosis.health == .ok)
    #expect(diagnosis.findings.isEmpty)
    #expect(diagnosis.notAssessed.isEmpty)
    #expect(diagnosis.verdict == "Nothing is wrong with orders.")
  }

  @Test func `a lag past its limit is told beside that nothing is wrong`() {
    var evidence = healthyEvidence()
    evidence.job.metrics.watermarkLag = 547
    let diagnosis = evidence.diagnosis
    #expect(diagnosis.findings.isEmpty)
    #expect(
      diagnosis.verdict.hasPrefix("Nothing else is seen to be wrong with orders: event time lags 9m07s"),
      "\(diagnosis.verdict)")
  }

  @Test func `a job of which nothing was read is unknown, not ok`() {
    var job = Job(id: "a", name: "orders", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
    job.state = .running
    let diagnosis = Evidence(job: job, now: moment(0)).diagnosis
    #expect(diagnosis.health == .unknown)
    #expect(diagnosis.notAssessed.contains("checkpoints: not read yet"))
    #expect(diagnosis.verdict == "orders could not be judged yet.")
  }

  @Test func `what could not be read is named with its reason`() {
    var evidence = healthyEvidence()
    evidence.detail?.checkpoints = nil
    evidence.detail?.unread = ["checkpoints: the engine answered 500"]
    #expect(evidence.diagnosis.health == .ok)
    #expect(evidence.diagnosis.notAssessed == ["checkpoints: the engine answered 500"])
    #expect(evidence.diagnosis.verdict.hasSuffix("in what could be read."))
  }

  @Test func `an engine that has no checkpoints or vertices is not blamed for it`() {
    var evidence = healthyEvidence()
    evidence.detail = JobDetail()
    evidence.job.metrics = JobMetrics()
    evidence.job.metrics.cpu = 0.5
    #expect(evidence.diagnosis.notAssessed.isEmpty)
    #expect(evidence.diagnosis.findings.isEmpty)
  }

  @Test func `a failed job tells its cause`() {
    var evidence = healthyEvidence()
    evidence.job.state = .failed
    evidence.detail?.failures = [failure(-5)]
    #expect(evidence.worst?.summary == "failed: NullPointerException: amount is null")
    #expect(evidence.diagnosis.health == .critical)
    #expect(evidence.worst?.action?.operation == "restart_job")
    #expect(evidence.rules == ["failed"])
  }

  @Test func `what a runner says of a failure is not said twice`() {
    var evidence = healthyEvidence()
    evidence.job.state = .failed
    evidence.trouble = .init(.critical, "failed: its client ended with exit code 1")
    #expect(evidence.worst?.summary == "failed: its client ended with exit code 1")
  }

  @Test func `a failure without an exception is its message`() {
    var evidence = healthyEvidence()
    evidence.job.state = .failed
    evidence.detail?.failures = [JobFailure(time: moment(-5), exception: "", message: "it was killed", trace: "")]
    #expect(evidence.worst?.summary == "failed: it was killed")
    #expect(evidence.worst?.evidence.contains("it was killed.") == true)
  }

  @Test(arguments: [JobState.finished, .canceled]) func `a job that ended well is ok`(state: JobState) {
    var evidence = healthyEvidence()
    evidence.job.state = state
    evidence.detail?.graph = chain((1, 1), (1, 0))
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test(arguments: [JobState.finished, .canceled, .unknown])
  func `what a runner remarks of an end is told`(state: JobState) {
    var evidence = healthyEvidence()
    evidence.job.state = state
    evidence.detail = nil
    evidence.trouble = .init(.warn, "it has ended, but a process of it lives on; cancel ends them")
    #expect(evidence.worst?.summary == "it has ended, but a process of it lives on; cancel ends them")
    #expect(evidence.diagnosis.health == .warn)
  }

  @Test func `a stale job is unknown, and says why`() {
    var evidence = healthyEvidence()
    evidence.job.stale = true
    evidence.runnerState = .unreachable
    evidence.runnerError = "connection refused"
    #expect(evidence.diagnosis.health == .unknown)
    #expect(evidence.worst?.summary == "flink-prod does not answer: connection refused")
    evidence.detail?.graph = chain((1, 0.9), (1, 0))
    #expect(evidence.diagnosis.health == .warn)  // what was known to be wrong still stands
  }

  @Test func `what was found last stands while the engine is silent, however long that is`() {
    var evidence = healthyEvidence()
    evidence.memory.restarted(14, at: moment(-30))
    let last = evidence.diagnosis.findings
    #expect(last.map(\.rule) == ["restart_loop"])
    evidence.lastFindings = last
    (evidence.job.stale, evidence.runnerState, evidence.runnerError) = (true, .unreachable, "connection refused")
    evidence.now = moment(7200)
    #expect(evidence.diagnosis.health == .critical)
    #expect(evidence.diagnosis.findings.map(\.rule) == ["restart_loop", StaleEngine.name])
    let silence = "flink-prod does not answer: connection refused"
    #expect(evidence.diagnosis.reason == "\(last[0].summary); \(silence)")
    #expect(evidence.diagnosis.verdict.contains("\(silence); last known: restart"))
    evidence.job.stale = false
    #expect(evidence.diagnosis.health != .critical)
  }

  @Test func `restarts in a loop are critical, with their cause`() {
    var evidence = healthyEvidence()
    evidence.memory.restarted(14, at: moment(-30))
    evidence.job.latestSavepoint = "file:/sp"
    evidence.detail?.failures = [failure(-31), failure(-60), failure(-90, "other")]
    #expect(evidence.worst?.rule == "restart_loop")
    #expect(evidence.worst?.severity == .critical)
    #expect(evidence.worst?.summary == "restart loop: NullPointerException: amount is null")
    #expect(evidence.worst?.evidence.first == "14 restarts in the last 10 min, the newest 30 s ago.")
    #expect(evidence.worst?.evidence.contains("The same exception stands 2 times among the last 3.") == true)
    #expect(evidence.worst?.action?.operation == "restart_job")
  }

  @Test func `what was not watched is counted by the engine, or said to be perhaps more`() {
    var evidence = healthyEvidence()
    evidence.memory.restarted(14, at: moment(-30))
    evidence.watchedSince = moment(-120)
    evidence.job.metrics.restarts = 39
    evidence.job.startTime = moment(-660)
    #expect(evidence.worst?.evidence.first == "At least 14 restarts in the last 10 min, the newest 30 s ago.")
    evidence.job.startTime = moment(-540)
    #expect(evidence.worst?.evidence.first == "39 restarts in the last 10 min, the newest 30 s ago.")
    evidence.job.startTime = moment(-6600)
    evidence.watchedSince = moment(-700)
    #expect(evidence.worst?.evidence.first == "14 restarts in the last 10 min, the newest 30 s ago.")
  }

  @Test func `restarts of long ago, and one that nothing explains, are silent`() {
    var evidence = healthyEvidence()
    evidence.memory.restarted(14, at: moment(-700))
    evidence.memory.restarted(1, at: moment(-60))
    evidence.detail?.failures = [failure(-700)]
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test func `the moment of a rescaling is no trouble, a long restart is`() {
    var evidence = healthyEvidence()
    evidence.job.state = .restarting
    evidence.memory.stateSince = moment(-1)
    #expect(evidence.diagnosis.health == .ok)
    evidence.memory.stateSince = moment(-20)
    #expect(evidence.diagnosis.health == .warn)
    evidence.memory.stateSince = moment(-90)
    #expect(evidence.diagnosis.health == .critical)
  }

  @Test func `a job that waits for slots says so`() {
    var evidence = healthyEvidence()
    evidence.detail?.tasks = JobDetail.Tasks(running: 3, total: 8)
    evidence.slots = RunnerStatus.Slots(total: 4, free: 0)
    evidence.memory.shortSince = moment(-20)
    #expect(evidence.diagnosis.health == .ok)
    evidence.memory.shortSince = moment(-61)
    #expect(evidence.worst?.summary == "waits for slots")
    #expect(evidence.worst?.evidence == ["3 of 8 tasks run for 1m01s.", "0 of 4 slots of flink-prod are free."])
    #expect(evidence.worst?.advice.contains("Add TaskManagers") == true)
  }

  @Test func `a job that wants more slots than are free says how many, and what to scale it to`() {
    var evidence = healthyEvidence()
    evidence.job.parallelism = 56
    evidence.detail?.tasks = JobDetail.Tasks(running: 0, total: 224)
    evidence.slots = RunnerStatus.Slots(total: 128, free: 50)
    evidence.trouble = Observation.Trouble(.critical, "waits for slots: 56 wanted, 0 of 224 tasks run")
    #expect(
      evidence.worst?.advice == "It wants 56 slots and 50 are free: scale it to 50, or free 6 more.")
    #expect(evidence.worst?.action == .init(operation: "scale_job", parallelism: 50))
    evidence.slots = RunnerStatus.Slots(total: 128, free: 60)
    #expect(evidence.worst?.action == nil, "where there are enough it waits for something else")
  }

  @Test func `a job that waits with all slots in its hands is to be restarted with as many`() {
    var evidence = healthyEvidence()
    evidence.job.parallelism = 16
    evidence.detail?.tasks = JobDetail.Tasks(running: 0, total: 48)
    evidence.detail?.heldSlots = 8
    evidence.slots = RunnerStatus.Slots(total: 8, free: 0)
    evidence.trouble = Observation.Trouble(.critical, "waits for slots: 16 wanted, 0 of 48 tasks run")
    #expect(
      evidence.worst?.advice
        == "It wants 16 slots, holds 8 and 0 are free: restart it with parallelism 8, or free 8 more.")
    #expect(evidence.worst?.action == .init(operation: "restart_job", parallelism: 8))
    // What is not read is not taken for nothing.
    evidence.detail?.tasks = nil
    #expect(evidence.worst?.action == nil)
  }

  @Test func `advice asks whether the job can be scaled, and restarts it with less where it cannot`() {
    var evidence = healthyEvidence()
    evidence.job.parallelism = 56
    evidence.detail?.tasks = JobDetail.Tasks(running: 0, total: 224)
    evidence.slots = RunnerStatus.Slots(total: 128, free: 50)
    evidence.trouble = Observation.Trouble(.critical, "waits for slots: 56 wanted, 0 of 224 tasks run")
    evidence.job.actions.refusals[.scale] = "its scheduler never changes them"
    #expect(
      evidence.worst?.advice
        == "It wants 56 slots and 50 are free: restart it with parallelism 50, or free 6 more.")
    #expect(evidence.worst?.action == .init(operation: "restart_job", parallelism: 50))
    evidence.job.actions.refusals[.restart] = "it was not submitted through this server"
    #expect(evidence.worst?.advice == "It wants 56 slots and 50 are free: free 6 more.")
    #expect(evidence.worst?.action == nil)
  }

  @Test func `a bottleneck of a job that cannot be scaled is lifted by a restart with more`() {
    var evidence = healthyEvidence()
    evidence.detail?.graph = chain((0.1, 0.9), (1, 0), (0.1, 0))
    evidence.job.metrics.backpressure = 0.9
    evidence.job.actions.refusals[.scale] = "its scheduler never changes them"
    let advised = evidence.worst
    #expect(advised?.action?.operation == "restart_job")
    let width = advised?.action?.parallelism ?? 0
    #expect(width > 4 && advised?.advice.contains("; restart it with parallelism \(width)") == true)
    evidence.job.type = .batch
    #expect(evidence.worst?.action == nil, "what a batch job has done would be lost")
  }

  @Test func `checkpoints that expire are told with what holds their barriers up`() {
    var evidence = healthyEvidence()
    evidence.detail?.checkpoints?.history = (0..<3).map {
      checkpoint(10 - $0, "FAILED", failing: "Checkpoint expired before completing.")
    }
    #expect(evidence.diagnosis.headline == "checkpoints expire")
    evidence.detail?.graph = chain((0.1, 0.9), (1, 0), (0.1, 0))
    evidence.job.metrics.backpressure = 0.9
    #expect(evidence.diagnosis.headline == "checkpoints expire: Window is the bottleneck")
    #expect(TroubleKind(diagnostics: evidence.diagnosis.headline ?? "") == .checkpoints)
    #expect(evidence.diagnosis.verdict.contains("checkpoints expire: Window is the bottleneck, and 1 more"))
  }

  @Test func `tasks that finished while others run are no shortage`() {
    var evidence = healthyEvidence()
    evidence.detail?.tasks = JobDetail.Tasks(running: 9, total: 12)
    evidence.memory.shortSince = moment(-600)
    for index in 1..<4 { evidence.detail?.graph?.vertices[0].subtasks[index].state = "FINISHED" }
    #expect(evidence.diagnosis.health == .ok)
  }

  @Test func `trouble that the cheap call shows is taken over`() {
    var evidence = healthyEvidence()
    evidence.trouble = Observation.Trouble(.critical, "waits for slots: 3 of 8 tasks scheduled")
    #expect(evidence.diagnosis.health == .critical)
    #expect(evidence.worst?.summary == "waits for slots: 3 of 8 tasks scheduled")
  }

  @Test func `much garbage collection is trouble, a full heap alone is not`() {
    var evidence = healthyEvidence()
    evidence.job.metrics.heapUsed = 0.99
    #expect(evidence.diagnosis.health == .ok)
    evidence.job.metrics.gcShare = 0.06
    #expect(evidence.worst?.summary == "the heap is full, GC takes its time")
    evidence.job.metrics.gcShare = 0.4
    #expect(evidence.diagnosis.health == .critical)
  }
}
