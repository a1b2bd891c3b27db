/// Whether something long moves on: so many bytes in so much time, again and again. A peer that gives a byte now and then
/// would otherwise hold a connection for ever.
package struct Pace: Sendable, Hashable {
  private var since: ContinuousClock.Instant
  private var amount: Int

  package init(_ amount: Int, at now: ContinuousClock.Instant) {
    self.amount = amount
    since = now
  }

  /// Takes the amount that is done by now. True where `time` has passed without `unit` more.
  package mutating func isTooSlow(_ amount: Int, unit: Int, time: Duration, at now: ContinuousClock.Instant) -> Bool {
    if amount - self.amount >= unit { self = Pace(amount, at: now) }
    return now - since > time
  }
}
