/// How the surveys of one runner went since the start.
package struct PollFigures: Sendable, Hashable {
  package var answered = 0
  package var failed = 0
  /// Of those that answered, in seconds: together, and the last one.
  package var seconds = 0.0
  package var lastSeconds: Double?

  package init() {}

  mutating func answered(in took: Double?) {
    answered += 1
    guard let took else { return }
    seconds += took
    lastSeconds = took
  }
}
