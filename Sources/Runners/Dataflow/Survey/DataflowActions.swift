import Jobs

/// What cannot be done to a job on Dataflow, and why.
enum DataflowActions {
  static let noBatchScaling =
    "Dataflow changes the workers of a running job only where it streams with Streaming Engine; a batch scales itself"
  static let noBatchDrain = "Dataflow drains streaming jobs alone; a batch ends with its input"
  static let noBatchSnapshot = "Dataflow takes snapshots of streaming jobs alone"
  static let foreign = "the job was not submitted through beamtop, so its code and arguments are not known"

  static func actions(_ state: JobState, _ type: JobType, _ word: DataflowWord?) -> JobActions {
    var refusals: [JobAction: String] = [:]
    if type == .batch {
      refusals = [.scale: noBatchScaling, .drain: noBatchDrain, .savepoint: noBatchSnapshot]
    }
    if state.isTerminal {
      let reason = "the job has ended (\(word?.told ?? state.rawValue))"
      for action in [JobAction.scale, .drain, .savepoint, .cancel] { refusals[action] = reason }
    } else if state != .running {
      let reason = "the job is \(word?.told ?? state.rawValue), not running"
      for action in [JobAction.scale, .drain, .savepoint] where refusals[action] == nil { refusals[action] = reason }
      if state == .cancelling { refusals[.cancel] = "the job is being cancelled" }
    }
    return JobActions(refusals: refusals)
  }
}
