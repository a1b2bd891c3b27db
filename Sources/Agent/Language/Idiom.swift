/// Turns of phrase that stand for plainer words: `run it once more` is `run it again`.
enum Idiom {
  private static let table: [(Phrase, [Token])] = [
    ("once more", "again"), ("one more time", "again"),
    ("but this time|round give it", "with"), ("but this time|round with|using", "with"), ("but with|using", "with"), ("but from", "from"),
    ("this time|round", ""),
    ("by more than", "more than"), ("by less than", "less than"),
    ("kick off", "run"), ("fire up", "run"), ("pull up", "show"), ("call up", "show"), ("dig up|out", "show"),
    ("sp|svpt|savept", "savepoint"), ("sps|svpts|savepts", "savepoints"), ("st|stat", "status"),
    ("perf", "performance"), ("be so? kind as|enough to", ""),
    ("pull the plug on", "cancel"), ("put an end to", "cancel"),
  ].map { (Phrase($0.0), $0.1.split(separator: " ").map { Token(text: String($0), word: String($0)) }) }

  /// With the plainer words in their places.
  static func opened(_ tokens: [Token]) -> [Token] {
    table.reduce(tokens) { tokens, entry in
      var opened = tokens
      var start = 0
      while let match = entry.0.first(in: opened, from: start) {
        opened.replaceSubrange(match.range, with: entry.1)
        start = match.range.lowerBound + entry.1.count
      }
      return opened
    }
  }
}
