package import Jobs
package import Screen

/// What the header counts, and what a row's colour follows.
package enum Grade: Int, Sendable, Hashable, CaseIterable {
  case failed, critical, slow
  /// Its engine lists it no more, and nobody knows what became of it.
  case gone
  /// It has a problem that somebody has acknowledged.
  case known
  case ok, unknown, ended

  package init(_ job: Job) {
    if job.acknowledgement != nil, job.hasProblem {
      self = .known
    } else if job.state == .failed {
      self = .failed
    } else if job.state.isTerminal {
      self = .ended
    } else {
      // What was wrong when the engine fell silent counts on: nobody has seen that it is mended. What was well may not be so.
      self =
        switch job.health {
        case .critical: .critical
        case .warn: job.state == .unknown ? .gone : .slow
        case .unknown: .unknown
        case .ok: job.stale ? .unknown : .ok
        }
    }
  }

  package var role: Role {
    switch self {
    case .failed, .critical: .stateFailed
    case .slow: .stateWarn
    case .ok: .stateOK
    case .gone, .known, .unknown: .stateUnknown
    case .ended: .stateEnded
    }
  }

  /// Worth a visit with `]`.
  var isProblem: Bool { Grade.problems.contains(self) }

  /// In the order in which they are told.
  static let problems: [Grade] = [.critical, .failed, .slow, .gone]

  /// As it is counted: `2 critical`.
  var word: String {
    switch self {
    case .failed: "failed"
    case .critical: "critical"
    case .slow: "slow"
    case .gone: "gone"
    case .known: "known"
    case .ok: "ok"
    case .unknown: "unknown"
    case .ended: "ended"
    }
  }
}
