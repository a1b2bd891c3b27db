/// When a frame is due. A key is answered at once; the answers of one round of questions share one frame, as soon as the
/// last has come, or those that have come by then. So a quiet second wakes the program once for both.
struct DrawSchedule {
  private static let gather = Duration.milliseconds(40)
  /// At the start every answer is news that someone waits for.
  private let eagerUntil = ContinuousClock.now + .seconds(1)
  private var due: ContinuousClock.Instant?

  /// Nil where the frame is due now, else seconds until it is.
  mutating func wait(isDue: Bool, at now: ContinuousClock.Instant = .now) -> Double? {
    let due = self.due ?? now + DrawSchedule.gather
    if isDue || now < eagerUntil || now >= due {
      self.due = nil
      return nil
    }
    self.due = due
    return (due - now) / .seconds(1)
  }
}
