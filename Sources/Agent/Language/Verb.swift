/// What a verb asks for.
enum Verb: Sendable, Hashable, CaseIterable {
  case cancel, pause, drain, savepoint, scale, increase, decrease, restart, resume, submit, take, set, show, diagnose,
    watch, touch, compare, tune

  /// It would change a job by itself.
  var isWriting: Bool {
    switch self {
    case .cancel, .pause, .drain, .savepoint, .scale, .increase, .decrease, .restart, .resume, .submit: true
    case .take, .set, .show, .diagnose, .watch, .touch, .compare, .tune: false
    }
  }

  /// It asks only to see something.
  var isReading: Bool {
    switch self {
    case .show, .diagnose, .watch, .compare, .tune: true
    default: false
    }
  }

  var isScaling: Bool { [.scale, .increase, .decrease].contains(self) }

  /// The verb as an operator would say it.
  var name: String {
    switch self {
    case .cancel: "cancel"
    case .pause: "pause"
    case .drain: "drain"
    case .savepoint: "take the savepoint"
    case .scale, .increase, .decrease: "scale"
    case .restart: "restart"
    case .resume: "resume"
    case .submit: "submit"
    case .take, .set, .show, .diagnose, .watch, .touch, .compare, .tune: "do that"
    }
  }

  /// The answer to a request that something be left alone.
  var refusalMessage: String {
    switch self {
    case .cancel, .pause: "Nothing will be cancelled."
    case .drain: "Nothing will be drained."
    case .savepoint: "No savepoint will be taken."
    case .scale, .increase, .decrease: "Nothing will be scaled."
    case .restart, .resume: "Nothing will be restarted."
    case .submit: "Nothing will be submitted."
    case .take, .set, .show, .diagnose, .watch, .touch, .compare, .tune: "All right, nothing will be changed."
    }
  }
}
