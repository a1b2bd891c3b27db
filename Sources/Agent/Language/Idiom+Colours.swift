import Jobs

// How jobs are, in the words of a dashboard and of every day.
extension Idiom {
  private static let colours = [
    "red": ["critical"], "yellow": ["warn", "health"], "amber": ["warn", "health"], "green": ["healthy"],
  ]
  private static let predicating = Set(
    words: """
      is are anything everything something nothing all any what whatever in still turned went or and which every the
      only those ones
      """)
  private static let ending = Set(
    words: """
      ? now right currently at on or and again please job jobs pipelines ones one today anywhere health
      """)

  /// `anything red?`, `all yellow jobs`: critical ones, and those with a warning; not `red` of a name.
  static func coloured(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    tokens.indices.flatMap { at -> [Token] in
      let token = tokens[at]
      guard at > 0, !token.isQuoted, let meant = colours[token.word], !index.hasPart(token.word),
        predicating.contains(tokens[at - 1].word)
      else { return [token] }
      let isEnd = at + 1 == tokens.count || tokens[at + 1].isBreak || ending.contains(tokens[at + 1].word)
      return isEnd ? meant.map { Token(text: token.text, word: $0) } : [token]
    }
  }

  private static let allRight = Phrase("all right")

  /// `did it finish all right?`: well, and nothing of all; not `cancel all right now`.
  static func wellMeant(_ tokens: [Token]) -> [Token] {
    guard let range = allRight.first(in: tokens)?.range else { return tokens }
    let isChange = tokens.orders
    let isMarked = range.upperBound == tokens.count || tokens[range.upperBound].isBreak
    let isOpening = range.lowerBound == 0 && isMarked
    let next = range.upperBound < tokens.count ? tokens[range.upperBound].word : ""
    guard isOpening || !isChange && !next.isOne(of: "now away after") else { return tokens }
    return tokens[..<range.lowerBound] + [Token(text: "all right", word: "alright")] + tokens[range.upperBound...]
  }
}
