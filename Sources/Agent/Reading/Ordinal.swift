/// `the first one`, `the second of those`, `the last one`: a place in what was listed before.
enum Ordinal {
  private static let words: [(String, Int)] = [
    ("first|1st|top|former", 0), ("second|2nd", 1), ("third|3rd", 2), ("fourth|4th", 3), ("fifth|5th", 4),
    ("last|bottom|latter", -1),
  ]
  private static let phrases = words.flatMap { words, place in
    [
      "the? \(words) one|job|pipeline of? the|these|those|them?", "the? \(words) of these|those|them",
      "the \(words) ,",
    ].map { (Phrase($0), place) }
  }
  private static let atEnd = words.map { (Phrase("the \($0.0)"), $0.1) }

  /// Counted from zero, `-1` being the last; and the words that say so. `from the last one` speaks of savepoints.
  static func reading(_ tokens: [Token]) -> (ordinal: Int, used: Range<Int>)? {
    for (phrase, place) in phrases {
      if let match = phrase.first(in: tokens), isPlace(match.range, tokens) { return (place, match.range) }
    }
    for (phrase, place) in atEnd {
      if let range = phrase.last(in: tokens), range.upperBound == tokens.count, isPlace(range, tokens) {
        return (place, range)
      }
    }
    return nil
  }

  private static func isPlace(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard range.lowerBound > 0 else { return true }
    return !tokens[range.lowerBound - 1].word.isOne(of: "from using with off")
  }
}
