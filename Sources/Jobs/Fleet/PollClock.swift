/// The time by which a poller waits, so that tests need not.
package struct PollClock: Sendable {
  /// Since some fixed moment.
  package var elapsed: @Sendable () -> Duration
  /// Throws when its task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    elapsed: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.elapsed = elapsed
    self.sleep = sleep
  }

  package static var continuous: PollClock {
    PollClock(elapsed: { SharedAlarm.shared.elapsed }, sleep: { try await SharedAlarm.shared.sleep($0) })
  }
}
