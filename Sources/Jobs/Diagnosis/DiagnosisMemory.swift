package import FoundationEssentials

/// What the rules have to know of the past of a job, beside its figures.
package struct DiagnosisMemory: Sendable, Hashable {
  /// The rules that fired last, and how severely: a threshold that was passed has to be left clearly.
  package var active: [String: Health] = [:]
  /// Restarts that were counted while we watched, oldest first.
  package private(set) var restarts: [Restart] = []
  /// Since when some of its tasks do not run.
  package var shortSince: Date?
  /// Since when it is in its state.
  package var stateSince: Date?
  package var state: JobState?

  package struct Restart: Sendable, Hashable {
    package var at: Date
    package var count: Int
  }

  package init() {}

  package mutating func restarted(_ count: Int, at: Date) {
    restarts.append(Restart(at: at, count: count))
    if restarts.count > 50 { restarts.removeFirst(restarts.count - 50) }
  }

  /// How many restarts there were in the last `window` seconds.
  package func restarts(within window: Double, of now: Date) -> Int {
    restarts.reduce(0) { now.timeIntervalSince($1.at) <= window ? $0 + $1.count : $0 }
  }
}
