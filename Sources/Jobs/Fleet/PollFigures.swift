/// How the surveys of one runner went since the start.
package struct PollFigures: Sendable, Hashable {
  package var answered = 0
  package var failed = 0
  /// Of those that answered, in seconds: together, and the last one.
  package var seconds = 0.0
  package var lastSeconds: Double?
  /// The last of them, in the order of a ring.
  private var recent: [Double] = []
  private static let kept = 120

  package init() {}

  mutating func answered(in took: Double?) {
    answered += 1
    guard let took else { return }
    seconds += took
    lastSeconds = took
    if recent.count < PollFigures.kept { recent.append(took) } else { recent[(answered - 1) % PollFigures.kept] = took }
  }

  /// Nil before the first answer.
  package var latency: RunnerStatus.Latency? {
    guard let lastSeconds, !recent.isEmpty else { return nil }
    let rank = (recent.count * 95 + 99) / 100
    return RunnerStatus.Latency(last: lastSeconds, p95: recent.sorted()[rank - 1], samples: recent.count)
  }
}
