import BeamMCPClient
import FoundationEssentials
import Jobs

// Times that a sentence takes from those before it.
extension Scene {
  private static let then = Phrase.all(
    """
    from|since then on? / from|since|for|over|in|of|during the? same time|period|window|range|span|moment on?
    from that time|moment on? / since that time|moment?
    """)

  /// `and its logs from then on`: the time that was last spoken of in the place of the words.
  func timed(_ tokens: [Token]) -> [Token] {
    guard !utterance.history.isEmpty, let match = Scene.then.first(in: tokens),
      tokens[match].has("then same that"), let time = timeSpokenOf
    else { return tokens }
    return tokens[..<match.lowerBound] + time + tokens[match.upperBound...]
  }

  private var timeSpokenOf: [Token]? {
    for sentence in utterance.history.reversed().prefix(Scene.reach) {
      let tokens = memory.tokens(of: sentence)
      guard let used = TimeReader.read(tokens, now: utterance.now)?.used, let first = used.min(), let last = used.max()
      else { continue }
      return Array(tokens[first...last])
    }
    return nil
  }
}
