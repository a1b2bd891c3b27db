import FoundationEssentials
import Jobs
import Screen

extension Job {
  /// The shape that says how the job fares, so that colour is never the only sign.
  var mark: Character {
    if Grade(self) == .known { return Glyphs.idle }
    if state == .failed { return Glyphs.failed }
    if state.isTerminal { return state == .canceled ? Glyphs.canceled : Glyphs.done }
    return switch health {
    case .critical: Glyphs.failed
    case .warn: Grade(self) == .gone ? Glyphs.unknown : Glyphs.warning
    case .unknown: Glyphs.unknown
    case .ok: stale ? Glyphs.unknown : Glyphs.good
    }
  }
}

extension Job {
  /// The colour of how it fares. One that was cancelled has neither failed nor come to its end.
  var role: Role { state == .canceled ? .dim : Grade(self).role }

  /// `known to ada, 24m: the broker`; nil where nobody has acknowledged its problem.
  func known(at now: Date) -> String? {
    guard let acknowledgement, hasProblem else { return nil }
    let seconds = max(0, acknowledgement.until.timeIntervalSince(now))
    // By the minute that is not over yet: of two hours there is not one left after a moment.
    let left = seconds < 60 ? Compact.uptime(seconds) : Compact.duration((seconds / 60).rounded(.up) * 60)
    let reason = Cut.short(acknowledgement.reason, 200)
    return "known to \(Cut.short(acknowledgement.by, 24)), \(left)" + (reason.isEmpty ? "" : ": " + reason)
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
