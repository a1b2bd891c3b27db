/// Bytes a second to the terminal, smoothed over some seconds; looked at once a second.
struct Traffic {
  private var last: (bytes: Int, at: ContinuousClock.Instant)?
  private var smoothed: Double?

  /// The new figure, where a second has passed; `total` are the bytes so far, nil where nobody counts them.
  mutating func measure(_ total: Int?, at now: ContinuousClock.Instant = .now) -> Double? {
    guard let total else { return nil }
    guard let last else {
      self.last = (total, now)
      return nil
    }
    let elapsed = (now - last.at) / .seconds(1)
    guard elapsed >= 1 else { return nil }
    let rate = Double(total - last.bytes) / elapsed
    self.last = (total, now)
    smoothed = smoothed.map { $0 * 0.6 + rate * 0.4 } ?? rate
    return smoothed
  }
}
