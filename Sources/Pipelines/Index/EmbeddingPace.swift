/// How many passages an embedder is sent at once. Nobody knows beforehand whether a vector costs it a millisecond or a second:
/// it begins with one, and more follow where that was quick.
struct EmbeddingPace {
  private(set) var passages = 1

  private static let most = 32
  private static let quick = Duration.seconds(1)
  private static let slow = Duration.seconds(4)

  mutating func answered(after time: Duration) {
    if time < EmbeddingPace.quick { passages = min(EmbeddingPace.most, passages * 2) }
    if time > EmbeddingPace.slow { slowed() }
  }

  /// Whether there is a smaller number to go on with.
  @discardableResult mutating func slowed() -> Bool {
    guard passages > 1 else { return false }
    passages /= 2
    return true
  }
}
