import Jobs

/// What cannot be done to a job on Spark, and why.
enum SparkActions {
  static let noScaling =
    "Spark cannot change the executors of a running application from outside; dynamic allocation is fixed at submission"
  static let noSavepoint = "Spark has no savepoints; a structured-streaming query keeps its own checkpoint"
  static let noDrain = "Spark cannot drain a job"
  static let noGateway = "no rest_url is configured for this runner"
  static let foreign = "the job was not submitted through beamtop, so its code and arguments are not known"
  static let foreignDriver =
    "its driver runs outside the cluster, and only who started it can end it: this master takes no"
    + " such order"

  /// `isOwn`: its driver was submitted to the cluster, so that the gateway can end it.
  static func actions(_ state: JobState, isOwn: Bool, hasGateway: Bool, takesKill: Bool) -> JobActions {
    var refusals: [JobAction: String] = [.scale: noScaling, .savepoint: noSavepoint, .drain: noDrain]
    if state.isTerminal {
      refusals[.cancel] = "the job has ended (\(state.rawValue))"
    } else if isOwn, !hasGateway {
      refusals[.cancel] = noGateway
    } else if !isOwn, !takesKill {
      refusals[.cancel] = foreignDriver
    }
    if !hasGateway { refusals[.restart] = noGateway }
    return JobActions(refusals: refusals)
  }
}
