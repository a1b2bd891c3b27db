import FoundationEssentials

/// Restarts of a job that are nobody's trouble: an action of ours makes one, and so does a scaling, whoever asked for it. The
/// engine counts them late, before or after it tells the new parallelism.
struct OwnRestarts: Sendable, Hashable {
  private struct Expected: Sendable, Hashable {
    var until: Date
    /// The parallelism that came of it has been seen.
    var isSeen: Bool
  }

  private var expected: [Expected] = []
  private var takenAt: Date?

  /// Seconds within which the engine counts the restart of an action, or of a scaling since it was seen.
  private static let seconds = 60.0

  mutating func acted(at: Date) { add(Expected(until: at + OwnRestarts.seconds, isSeen: false)) }

  /// One that an action explains, or that was counted before, is not expected twice.
  mutating func scaled(at: Date) {
    if let index = expected.firstIndex(where: { !$0.isSeen && $0.until >= at }) {
      expected[index] = Expected(until: at + OwnRestarts.seconds, isSeen: true)
    } else if takenAt.map({ at.timeIntervalSince($0) > OwnRestarts.seconds }) ?? true {
      add(Expected(until: at + OwnRestarts.seconds, isSeen: true))
    }
  }

  /// How many of so many restarts these are.
  mutating func take(_ number: Int, at: Date) -> Int {
    expected.removeAll { $0.until < at }
    let taken = min(number, expected.count)
    guard taken > 0 else { return 0 }
    expected.removeFirst(taken)
    takenAt = at
    return taken
  }

  private mutating func add(_ one: Expected) {
    expected.append(one)
    if expected.count > 10 { expected.removeFirst() }
  }
}
