import Dashboard

/// When a frame is due. A key is answered at once; the answers of one round of questions share one frame, as soon as the
/// last has come, or those that have come by then. So a quiet second wakes the program once for both.
struct DrawSchedule {
  private static let gather = Duration.milliseconds(40)
  /// At the start every answer is news that someone waits for.
  private let eagerUntil = ContinuousClock.now + .seconds(1)
  private var due: ContinuousClock.Instant?
  private var drawnAt: ContinuousClock.Instant?
  /// A key waits for its frame.
  private var isUrgent = false

  /// Nil where the frame is due now, else seconds until it is. On a slow link frames keep a distance.
  mutating func wait(
    isUrgent: Bool, isAnswered: Bool, isSlow: Bool, at now: ContinuousClock.Instant = .now
  ) -> Double? {
    self.isUrgent = self.isUrgent || isUrgent
    let gap = isSlow ? self.isUrgent ? LinkPace.keySeconds : LinkPace.restSeconds : 0
    let earliest = drawnAt.map { $0 + .seconds(gap) } ?? now
    let due = self.due ?? now + DrawSchedule.gather
    if now >= earliest, self.isUrgent || isAnswered || now < eagerUntil || now >= due {
      (self.due, drawnAt, self.isUrgent) = (nil, now, false)
      return nil
    }
    self.due = due
    return max(0.001, ((self.isUrgent ? earliest : max(due, earliest)) - now) / .seconds(1))
  }
}
