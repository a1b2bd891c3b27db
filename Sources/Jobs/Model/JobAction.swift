/// What an operator can do to a job.
public enum JobAction: String, Sendable, Hashable, CaseIterable, Codable {
  case scale, savepoint, cancel, drain, restart
}

/// Which actions a job allows now, and for each that it does not, why.
public struct JobActions: Sendable, Hashable {
  /// The reasons of what is not allowed; an action without one is allowed.
  public var refusals: [JobAction: String]
  /// Its engine changes no job that runs: to be scaled it has to be submitted anew, by whom knows how.
  package var isScaledAnew = false

  public init(refusals: [JobAction: String] = [:]) { self.refusals = refusals }

  public func allows(_ action: JobAction) -> Bool { refusals[action] == nil }

  /// Everything refused for one reason.
  public static func none(because reason: String) -> JobActions {
    JobActions(refusals: Dictionary(uniqueKeysWithValues: JobAction.allCases.map { ($0, reason) }))
  }
}
