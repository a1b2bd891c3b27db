import Jobs

/// What each kind of engine cannot do to a job, and why; the reasons are those of the real engines.
enum DemoRules {
  static let sparkScale = "Spark fixes the executors of an application when it is submitted"
  static let sparkSavepoint = "Spark has no savepoints"
  static let sparkDrain = "Spark has no drain: a batch ends with its input"
  static let directSavepoint = "the direct runner keeps no state that could be saved"
  static let directDrain = "the direct runner has no drain"
  static let batchScale = "Dataflow chooses the workers of a batch job itself"
  static let batchSavepoint = "Dataflow takes snapshots of streaming jobs only"
  static let batchDrain = "Dataflow drains streaming jobs only"
  static let fixedScale = "its scheduler (default) gives a job all its slots or none and never changes them"

  private static let spark: [JobAction: String] = [
    .scale: sparkScale, .savepoint: sparkSavepoint, .drain: sparkDrain,
  ]
  private static let direct: [JobAction: String] = [.savepoint: directSavepoint, .drain: directDrain]
  private static let dataflowBatch: [JobAction: String] = [
    .scale: batchScale, .savepoint: batchSavepoint, .drain: batchDrain,
  ]

  /// What is not possible with the engine whatever the job does.
  static func engine(_ site: DemoSite, _ type: JobType, adaptive: Bool) -> [JobAction: String] {
    switch site {
    case .flink: adaptive ? [:] : [.scale: fixedScale]
    case .spark: spark
    case .dataflow: type == .batch ? dataflowBatch : [:]
    case .direct: direct
    }
  }

  static func actions(_ job: DemoJob) -> JobActions {
    actions(job.profile, job.state, waits: job.phase == .waiting, adaptive: job.profile.adaptive)
  }

  static func actions(_ profile: DemoProfile, _ state: JobState, waits: Bool, adaptive: Bool) -> JobActions {
    var refusals = engine(profile.site, profile.type, adaptive: adaptive)
    for action in blocked(state, waits: waits) where refusals[action] == nil {
      refusals[action] = reason(state, waits: waits)
    }
    return JobActions(refusals: refusals)
  }

  private static func blocked(_ state: JobState, waits: Bool) -> [JobAction] {
    switch state {
    case .running: waits ? [.savepoint, .drain] : []
    case .restarting: [.savepoint, .drain]
    case .finished, .failed, .canceled: [.scale, .savepoint, .cancel, .drain]
    case .draining: [.scale, .savepoint, .drain, .restart]
    default: [.scale, .savepoint, .drain, .restart]
    }
  }

  private static func reason(_ state: JobState, waits: Bool) -> String {
    switch state {
    case .running: "the job waits for slots: no task runs"
    case .restarting: "the job is restarting: not all of its tasks run"
    case .finished, .failed, .canceled: "the job has ended (\(state.rawValue))"
    default: "the job is \(state.rawValue.lowercased())"
    }
  }

  /// What can be done instead of what the engine cannot do.
  static func instead(of action: JobAction, _ site: DemoSite) -> String? {
    switch (site, action) {
    case (.spark, .scale), (.flink, .scale): "restart it with another parallelism"
    case (.spark, .savepoint), (.direct, .savepoint): "cancel or restart it without one"
    case (.spark, .drain), (.direct, .drain), (.dataflow, .drain): "cancel it, or let it end"
    case (.dataflow, .scale), (.dataflow, .savepoint): "let it end, or restart it"
    default: nil
    }
  }
}
