import Jobs
import Screen

extension Job {
  /// The shape that says how the job fares, so that colour is never the only sign.
  var mark: Character {
    if state == .failed { return Glyphs.failed }
    if state.isTerminal { return Glyphs.done }
    return switch health {
    case .critical: Glyphs.failed
    case .warn: Glyphs.warning
    case .unknown: Glyphs.unknown
    case .ok: Glyphs.good
    }
  }
}

extension RunnerStatus {
  var mark: Character {
    switch state {
    case .ok: Glyphs.good
    case .degraded: Glyphs.partial
    case .unreachable: Glyphs.failed
    case .denied: Glyphs.unknown
    }
  }

  var role: Role {
    switch state {
    case .ok: .stateOK
    case .degraded: .stateWarn
    case .unreachable, .denied: .stateFailed
    }
  }
}
