import Screen

/// Which keys are signals: those for which a terminal driver sends one (POSIX.1-2017, 11.1.9), but where such a key is the
/// second of two that mean something together, as Emacs' Ctrl-X Ctrl-C.
struct SignalKeys {
  /// The second keys of each first one.
  var chords: [Key: Set<Key>] = [:]
  private var before: (key: Key, at: ContinuousClock.Instant)?
  /// As long as the console waits for a second key.
  static let together = Duration.seconds(5)

  enum Signal: Sendable { case interrupt, stop, quit }

  /// Nil where an input is a key like any other, or none.
  mutating func signal(_ input: Input, at now: ContinuousClock.Instant) -> Signal? {
    guard case .key(let key) = input else { return nil }
    let first = before.flatMap { now - $0.at < SignalKeys.together ? $0.key : nil }
    before = (key, now)
    if let first, chords[first]?.contains(key) == true {
      // What comes next begins anew: pressed once more, it is the signal.
      before = nil
      return nil
    }
    switch key {
    case .control("c"): return .interrupt
    case .control("z"): return .stop
    case .control("\\"): return .quit
    default: return nil
    }
  }
}
