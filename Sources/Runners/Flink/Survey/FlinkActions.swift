import Jobs

/// What cannot be done to a job now, and why.
struct FlinkActions: Hashable {
  var state: JobState
  var nativeState: String
  var isBatch: Bool
  var canCancel: Bool
  var canSubmit: Bool
  /// As the engine names it; nil where it was not read yet.
  var scheduler: String?

  var actions: JobActions {
    var refusals: [JobAction: String] = [:]
    if !canCancel { refusals[.cancel] = "web.cancel.enable is off on this cluster" }
    if isBatch { refusals.merge(FlinkActions.batch) { _, new in new } }
    refusals.merge(stateRefusals) { _, new in new }
    refusals[.restart] = restartRefusal
    var actions = JobActions(refusals: refusals)
    // The adaptive one takes a wish for each vertex (Flink, "Elastic Scaling").
    actions.isScaledAnew = scheduler == "Default"
    return actions
  }

  private static let batch: [JobAction: String] = [
    .savepoint: "a batch job has no savepoints",
    .drain: "a batch job cannot be drained; it ends with its input",
    .scale: "Flink cannot change the parallelism of a batch job while it runs",
  ]

  private var stateRefusals: [JobAction: String] {
    switch state {
    case .finished, .failed, .canceled: FlinkActions.all(but: .restart, "the job has ended (\(state.rawValue))")
    // A stop that hangs in its savepoint can still be cut short.
    case .cancelling where nativeState == "RUNNING", .draining: FlinkActions.all(but: .cancel, ending)
    case .cancelling: FlinkActions.all(but: .restart, ending)
    case .pending: FlinkActions.all(but: .cancel, "the job has not started yet (\(nativeState))")
    case .restarting:
      [.savepoint: "the job is restarting; a savepoint needs all its tasks to run", .drain: "the job is restarting"]
    case .running, .unknown: [:]
    }
  }

  // Whether a job was submitted through us, and can be submitted again, is the service's knowledge, not Flink's.
  private var restartRefusal: String? {
    if !canSubmit { return "web.submit.enable is off on this cluster" }
    return state == .cancelling || state == .draining ? ending : nil
  }

  private var ending: String { "the job is ending (\(state.rawValue))" }

  static let foreign = "the job was not submitted through beamtop, so its jar and arguments are not known"

  private static func all(but allowed: JobAction, _ reason: String) -> [JobAction: String] {
    Dictionary(uniqueKeysWithValues: JobAction.allCases.filter { $0 != allowed }.map { ($0, reason) })
  }
}
