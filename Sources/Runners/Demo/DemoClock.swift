package import FoundationEssentials

/// The time that a demo lives in: the wall's in the program, a hand-moved one in tests.
package struct DemoClock: Sendable {
  package let now: @Sendable () -> Date
  /// Seconds.
  package let sleep: @Sendable (Double) async throws -> Void

  package init(now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Double) async throws -> Void) {
    self.now = now
    self.sleep = sleep
  }

  package static let wall = DemoClock(now: { Date() }, sleep: { try await Task.sleep(for: .seconds($0)) })

  /// A clock that stands still until `time` is moved; who sleeps on it moves it.
  package static func manual(_ time: DemoTime) -> DemoClock {
    DemoClock(
      now: { time.now },
      sleep: { seconds in
        try Task.checkCancellation()
        time.advance(by: seconds)
        await Task.yield()
      })
  }
}
