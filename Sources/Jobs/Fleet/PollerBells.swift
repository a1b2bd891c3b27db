/// What wakes the two loops of a poller before their time.
struct PollerBells: Sendable {
  enum Bell: Sendable, CaseIterable {
    case survey, detail
  }

  private var waiting: [Bell: AsyncStream<Void>.Continuation] = [:]
  /// Rung while nobody waited.
  private var rung: Set<Bell> = []

  mutating func ring(_ bell: Bell) {
    if let waiter = waiting.removeValue(forKey: bell) { waiter.finish() } else { rung.insert(bell) }
  }

  /// Ends when the bell rings; a stream for each wait, since a stream whose reader was cancelled is over.
  mutating func wait(for bell: Bell) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    if rung.remove(bell) != nil {
      continuation.finish()
    } else {
      waiting[bell] = continuation
    }
    return stream
  }
}
