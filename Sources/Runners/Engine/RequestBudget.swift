import FoundationEssentials
import Jobs

/// So many requests a minute, and none while the engine has asked us to wait. What an operator does goes first and is
/// never held back; it counts all the same. In no minute are there more than `perMinute`, but for that.
actor RequestBudget {
  private let perMinute: Double
  private let burst: Double
  private let now: @Sendable () -> Date
  private let pause: @Sendable (Duration) async throws -> Void
  private var left: Double
  private var filled: Date
  private var heldUntil = Date(timeIntervalSince1970: 0)
  private var heldBecause = ""
  private var refusals = 0

  init(
    perMinute: Double, now: @escaping @Sendable () -> Date, pause: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.perMinute = perMinute
    burst = max(1, (perMinute / 4).rounded(.down))
    left = burst
    (self.now, self.pause) = (now, pause)
    filled = now()
  }

  /// Returns when a request may be sent. Throws while the engine wants to be left alone, but for an action.
  func take(_ urgency: Urgency) async throws(RunnerError) {
    // A survey need not wait for details that wait.
    let reserve = urgency == .detail ? min(5, burst / 4) : 0
    while urgency != .action {
      if now() < heldUntil { throw .refused(heldBecause) }
      refill()
      if left >= 1 + reserve { break }
      let seconds = max(0.01, (1 + reserve - left) / rate)
      do { try await pause(.seconds(seconds)) } catch { throw .pending("the call was cancelled before it was sent") }
    }
    left -= 1
  }

  private var rate: Double { max(perMinute - burst, 0.5) / 60 }

  private func refill() {
    let time = now()
    left = min(burst, left + rate * max(0, time.timeIntervalSince(filled)))
    filled = time
  }

  /// The engine asked us to wait: for `seconds` where it said so, else ever longer. How long it is: an hour at the most,
  /// since a mistake of an engine's must not blind us for good.
  @discardableResult
  func hold(for seconds: Double?, because reason: String) -> Double {
    refusals += 1
    let wait = min(max(seconds ?? Double(1 << min(refusals, 6)), 1), 3600)
    heldUntil = max(heldUntil, now().addingTimeInterval(wait))
    heldBecause = reason
    return wait
  }

  /// It answers again.
  func answered() { refusals = 0 }
}
