import Glibc

extension RunFolder {
  /// SIGTERM to all processes of the run, those too that left its session, then SIGKILL to those that live after
  /// `grace`. True when all have ended and the end is on record; false when `deadline` comes first: then call it again,
  /// the grace counts from `since`.
  package func stop(
    since: ContinuousClock.Instant = .now, grace: Duration = .seconds(10), deadline: ContinuousClock.Instant
  ) async -> Bool {
    guard let start = start() else { return true }
    let session = ProcessSession(leader: start.process, mark: start.mark)
    var left = session.all()
    ProcessSession.send(SIGTERM, to: left)
    var isKilled = false
    while !left.isEmpty {
      if ContinuousClock.now >= since + grace || isKilled {
        left = session.all()
        ProcessSession.send(SIGKILL, to: left)
        isKilled = true
      }
      guard ContinuousClock.now < deadline, !Task.isCancelled else { return false }
      try? await Task.sleep(for: .milliseconds(isKilled ? 20 : 50))
      left.removeAll { !$0.isStill }
      // Those that were begotten meanwhile.
      if left.isEmpty { left = session.all() }
    }
    return await isRecorded(before: deadline)
  }

  /// A keeper records the end within moments; where none lives there is nothing to wait for.
  package func isRecorded(before deadline: ContinuousClock.Instant) async -> Bool {
    while exit() == nil && isKept {
      guard ContinuousClock.now < deadline, !Task.isCancelled else { return false }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return true
  }
}
