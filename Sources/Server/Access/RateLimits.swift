/// The buckets of all who ask with a key, and of all addresses that ask with wrong ones.
actor RateLimits {
  private static let limit = 10_000
  private var buckets: [String: TokenBucket] = [:]
  private let began = ContinuousClock.now
  private let elapsed: (@Sendable () -> Double)?

  /// - Parameter elapsed: seconds on any clock; tests give one of their own.
  init(elapsed: (@Sendable () -> Double)? = nil) { self.elapsed = elapsed }

  enum Verdict: Sendable, Hashable {
    case admitted
    /// `isNews`: none was refused since one was last admitted.
    case refused(seconds: Int, isNews: Bool)
  }

  func take(_ name: String, _ rate: RequestRate) -> Verdict {
    let time = elapsed?() ?? (ContinuousClock.now - began) / .seconds(1)
    if buckets[name] == nil, buckets.count >= RateLimits.limit { makeRoom(time) }
    var bucket = buckets[name] ?? TokenBucket(rate, at: time)
    let wasRefusing = bucket.isRefusing
    let wait = bucket.take(rate, at: time)
    buckets[name] = bucket
    guard let wait else { return .admitted }
    return .refused(seconds: max(1, Int(wait.rounded(.up))), isNews: !wasRefusing)
  }

  /// A full bucket says no more than none; where all are in use, none is forgiven but by chance.
  private func makeRoom(_ time: Double) {
    buckets = buckets.filter { !$0.value.isFull(at: time) }
    if buckets.count >= RateLimits.limit, let any = buckets.keys.randomElement() { buckets[any] = nil }
  }
}
