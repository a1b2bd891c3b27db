package import Jobs
package import Screen

/// What the header counts, and what a row's colour follows.
package enum Grade: Int, Sendable, Hashable, CaseIterable {
  case failed, slow, ok, unknown, ended

  package init(_ job: Job) {
    if job.state == .failed {
      self = .failed
    } else if job.state.isTerminal {
      self = .ended
    } else if job.stale {
      self = .unknown
    } else {
      self =
        switch job.health {
        case .critical: .failed
        case .warn: .slow
        case .unknown: .unknown
        case .ok: .ok
        }
    }
  }

  package var role: Role {
    switch self {
    case .failed: .stateFailed
    case .slow: .stateWarn
    case .ok: .stateOK
    case .unknown: .stateUnknown
    case .ended: .stateEnded
    }
  }

  /// Worth a visit with `]`.
  var isProblem: Bool { self == .failed || self == .slow }
}
