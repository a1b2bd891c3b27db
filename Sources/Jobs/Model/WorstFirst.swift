/// The order of jobs in the table, worst first: health, then state, then the kind of trouble, then the name. No figure
/// that changes by itself takes part, so that rows keep their places while nothing changes in kind.
public struct WorstFirst: Sendable, Hashable, Comparable {
  private let rank: Int
  private let name: String
  private let id: String

  public init(_ job: Job) {
    // What somebody knows of stands behind all that nobody does, before what is well.
    let health = job.hasProblem && job.acknowledgement != nil ? 7 : 2 * (Health.allCases.count - job.health.rank)
    rank = (health * 16 + job.state.rank) * 16 + TroubleKind(diagnostics: job.diagnostics).rawValue
    name = job.name.lowercased()
    id = job.id
  }

  public static func < (a: WorstFirst, b: WorstFirst) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    return a.name == b.name ? a.id < b.id : a.name < b.name
  }
}

extension Health {
  fileprivate var rank: Int {
    switch self {
    case .ok: 0
    case .unknown: 1
    case .warn: 2
    case .critical: 3
    }
  }
}

extension JobState {
  /// What needs a hand first; ended jobs last.
  fileprivate var rank: Int {
    switch self {
    case .failed: 0
    case .restarting: 1
    case .pending: 2
    case .cancelling: 3
    case .draining: 4
    case .running: 5
    // That its engine lists it no more is no trouble that anybody has seen.
    case .unknown: 6
    case .canceled: 7
    case .finished: 8
    }
  }
}
