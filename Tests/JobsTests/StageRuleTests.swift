import FoundationEssentials
import Testing

@testable import Jobs

/// The rules of engines that work in stages, and of those that stream in batches.
struct StageRuleTests {
  static func evidence(_ change: (inout JobDetail) -> Void = { _ in }) -> Evidence {
    var evidence = healthyEvidence()
    evidence.job.runnerType = .spark
    var detail = JobDetail()
    (detail.stages, detail.losses, detail.failures) = ([stage()], [], [])
    change(&detail)
    evidence.detail = detail
    return evidence
  }

  static func stage(_ change: (inout StageFigures) -> Void = { _ in }) -> StageFigures {
    var stage = StageFigures(id: "3", name: "count at A.java:7", isActive: true, tasks: 200, finishedTasks: 150)
    (stage.medianTask, stage.longestTask, stage.longestIndex) = (4, 6, 17)
    (stage.runSeconds, stage.shuffleWaitSeconds) = (600, 6)
    change(&stage)
    return stage
  }

  static func findings(_ change: (inout JobDetail) -> Void) -> [Diagnosis.Finding] {
    Diagnosis(of: evidence(change)).findings
  }

  @Test func `a job with even stages is well`() {
    let diagnosis = Diagnosis(of: Self.evidence())
    #expect(diagnosis.findings.isEmpty && diagnosis.health == .ok)
  }

  @Test func `one task that takes far longer than the others is skew`() {
    let found = Self.findings { $0.stages = [Self.stage { $0.longestTask = 61 }] }
    #expect(found.map(\.rule) == ["task_skew"] && found.first?.severity == .warn)
    #expect(found.first?.summary == "stage 3 is skewed to one task")
    #expect(found.first?.evidence.first?.hasPrefix("Task 17 of stage 3 (count at A.java:7) ran 1m") == true)
    #expect(TroubleKind(diagnostics: found.first?.summary ?? "") == .skew)
    // Three times of next to nothing harms nobody.
    #expect(Self.findings { $0.stages = [Self.stage { ($0.medianTask, $0.longestTask) = (0.1, 4) }] }.isEmpty)
  }

  @Test func `skew that was found is left clearly`() {
    var evidence = Self.evidence { $0.stages = [Self.stage { $0.longestTask = 11 }] }
    #expect(TaskSkew.judge(evidence) == .silent)
    evidence.memory.active = [TaskSkew.name: .warn]
    guard case .found = TaskSkew.judge(evidence) else { return #expect(Bool(false), "2.75 is not yet left") }
  }

  @Test func `what is written to disk for want of memory is told from 64 MB up`() {
    let found = Self.findings { $0.stages = [Self.stage { $0.spilledToDisk = 200 * 1_048_576 }] }
    #expect(found.map(\.rule) == ["spill"] && found.first?.advice.contains("memory_mb") == true)
    #expect(Self.findings { $0.stages = [Self.stage { $0.spilledToDisk = 60 * 1_048_576 }] }.isEmpty)
  }

  @Test func `tasks that wait for the blocks of others are told with their share`() {
    let found = Self.findings { $0.stages = [Self.stage { $0.shuffleWaitSeconds = 300 }] }
    #expect(found.map(\.rule) == ["shuffle_wait"] && found.first?.evidence.first?.contains("50 %") == true)
    #expect(Self.findings { $0.stages = [Self.stage { ($0.runSeconds, $0.shuffleWaitSeconds) = (6, 3) }] }.isEmpty)
  }

  @Test func `a query that gets through less than what comes falls behind`() {
    let behind = Self.findings {
      $0.queries = [QueryFigures(name: "counts", inputPerSecond: 60, processedPerSecond: 20)]
    }
    #expect(behind.map(\.rule) == ["input_faster"])
    #expect(behind.first?.action == Diagnosis.SuggestedCall(operation: "restart_job", parallelism: 12))
    #expect(TroubleKind(diagnostics: behind.first?.summary ?? "") == .watermark)
    #expect(
      Self.findings { $0.queries = [QueryFigures(name: "counts", inputPerSecond: 20, processedPerSecond: 56)] }.isEmpty)
    #expect(
      Self.findings { $0.queries = [QueryFigures(name: "idle", inputPerSecond: 0, processedPerSecond: 0)] }.isEmpty)
  }

  @Test func `executors that were lost are told, three of them as critical`() {
    func loss(_ seconds: Double) -> ExecutorLoss {
      ExecutorLoss(id: "2", host: "10.0.0.7:4711", at: moment(-seconds), reason: "Command exited with code 137")
    }
    let one = Self.findings { $0.losses = [loss(60)] }
    #expect(one.map(\.rule) == ["executor_lost"] && one.first?.severity == .warn)
    #expect(one.first?.advice.contains("memory") == true)
    #expect(Self.findings { $0.losses = [loss(60), loss(70), loss(80)] }.first?.severity == .critical)
    #expect(Self.findings { $0.losses = [loss(86_400)] }.isEmpty)
  }

  @Test func `a stage that failed while the job goes on is no restart`() {
    let failure = JobFailure(time: moment(-5), exception: "X", message: "", trace: "")
    #expect(Self.findings { $0.failures = [failure, failure, failure] }.isEmpty)
  }

  @Test func `an executor's exit code is put into words`() {
    let loss = ExecutorLoss(id: "0", host: "h", at: moment(-60), reason: "Command exited with code 52")
    let found = Self.findings { $0.losses = [loss] }.first
    #expect(found?.summary == "1 executor lost: OutOfMemoryError" && found?.advice.contains("memory_mb") == true)
    #expect(found?.evidence.contains("Exit code 52: OutOfMemoryError, its heap was full.") == true)
    #expect(SparkExit.explained("Reason: Command exited with code 50").hasSuffix("(an exception that nothing caught)"))
    #expect(SparkExit.explained("Command exited with code 9") == "Command exited with code 9")
  }

  @Test func `tasks that fail and are tried again are told with their share, place and reason`() {
    var thrown = JobFailure(time: moment(-5), exception: "java.lang.X", message: "bad record 5", trace: "")
    (thrown.retried, thrown.task) = (8, "stage 3 (count at A.java:7), task 5")
    let failing = Self.stage { ($0.failedTasks, $0.finishedTasks) = (50, 150) }
    let found = Self.findings { ($0.stages, $0.failures) = ([failing], [thrown]) }
    #expect(found.map(\.rule) == ["task_failures"] && found.first?.severity == .warn)
    #expect(found.first?.summary == "tasks fail and are tried again (25 %): X: bad record 5")
    #expect(found.first?.evidence.first == "50 of 200 tasks failed in 1 stage (25 %), and were tried again.")
    #expect(found.first?.evidence.last?.contains("in stage 3 (count at A.java:7), task 5") == true)
    // One of hundreds is an accident, and so is what was long ago.
    #expect(Self.findings { $0.stages = [Self.stage { $0.failedTasks = 1 }] }.isEmpty)
    let old = Self.stage { ($0.failedTasks, $0.isActive, $0.endedAt) = (50, false, moment(-3600)) }
    #expect(Self.findings { $0.stages = [old] }.isEmpty)
  }

  @Test func `a task that was tried again did not end its job`() {
    var evidence = Self.evidence { detail in
      var thrown = JobFailure(time: moment(-5), exception: "java.lang.X", message: "bad record 5", trace: "")
      thrown.retried = 8
      let killed = JobFailure(time: moment(-9), exception: "", message: "its driver's process was killed", trace: "")
      detail.failures = [thrown, killed]
    }
    evidence.job.state = .failed
    #expect(Diagnosis(of: evidence).findings.first?.summary == "failed: its driver's process was killed")
  }

  @Test func `a batch that runs longer than any before it falls behind before its end`() {
    func query(_ running: Double, _ longest: Double?) -> QueryFigures {
      var query = QueryFigures(name: "counts", inputPerSecond: 20, processedPerSecond: 56)
      (query.runningSeconds, query.longestSeconds) = (running, longest)
      return query
    }
    let found = Self.findings { $0.queries = [query(78, 6)] }
    #expect(found.map(\.rule) == ["input_faster"])
    #expect(found.first?.summary == "falls behind: a batch of counts runs longer than any before")
    for calm in [query(78, 70), query(12, 2), query(78, nil)] { #expect(Self.findings { $0.queries = [calm] }.isEmpty) }
  }

  @Test func `garbage collection on Spark names the executor, and no state backend`() {
    var evidence = Self.evidence { $0.collector = "executor 3 on 10.0.0.7:4711" }
    evidence.job.metrics.gcShare = 0.4
    let found = Diagnosis(of: evidence).findings.first { $0.rule == "memory_pressure" }
    #expect(found?.evidence.first?.contains("of the time of executor 3 on 10.0.0.7:4711") == true)
    #expect(found?.advice.contains("RocksDB") == false && found?.advice.contains("spark.executor.memory") == true)
  }

  @Test func `what could not be read is not assessed`() {
    let diagnosis = Diagnosis(
      of: Self.evidence {
        ($0.stages, $0.losses, $0.failures) = (nil, nil, nil)
        $0.unread = ["stages, executors, metrics, rates: http://driver:4040 does not answer"]
      })
    #expect(diagnosis.findings.isEmpty && diagnosis.notAssessed.contains { $0.contains("does not answer") })
  }

  @Test func `other engines have neither stages nor queries`() {
    let evidence = healthyEvidence()
    let rules: [any Rule.Type] = [TaskSkew.self, Spill.self, ShuffleWait.self, InputFaster.self, ExecutorLost.self]
    for rule in rules { #expect(rule.judge(evidence) == .inapplicable) }
    #expect(Diagnosis(of: evidence).notAssessed.isEmpty)
  }
}
