/// A bucket of tokens that fills at a steady rate: short bursts pass, and in the long run no more than the rate.
struct TokenBucket: Sendable {
  private var rate: RequestRate
  private var tokens: Double
  /// Seconds on the clock of its owner.
  private var filledAt: Double
  /// A request was refused and none was admitted since.
  private(set) var isRefusing = false

  init(_ rate: RequestRate, at time: Double) {
    self.rate = rate
    tokens = rate.burst
    filledAt = time
  }

  /// Nil where a token was there and is taken, else the seconds until there is one.
  mutating func take(_ rate: RequestRate, at time: Double) -> Double? {
    self.rate = rate
    tokens = min(rate.burst, tokens + max(0, time - filledAt) * rate.perSecond)
    filledAt = max(filledAt, time)
    isRefusing = tokens < 1
    if isRefusing { return (1 - tokens) / rate.perSecond }
    tokens -= 1
    return nil
  }

  func isFull(at time: Double) -> Bool {
    tokens + max(0, time - filledAt) * rate.perSecond >= rate.burst
  }
}

/// How often one key may ask.
package struct RequestRate: Sendable, Hashable {
  package var perSecond: Double
  package var burst: Double

  package init(perSecond: Double = 100, burst: Double = 200) {
    self.perSecond = max(0.001, perSecond)
    self.burst = max(1, burst)
  }

  /// Wrong keys from one address.
  static let wrongKeys = RequestRate(perSecond: 0.2, burst: 20)
}
