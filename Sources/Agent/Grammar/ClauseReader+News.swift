import BeamMCPClient

// What is to be told later: nothing here waits, and a look would answer at once and be taken for a promise.
extension ClauseReader {
  private static let news = Phrase.all(
    """
    tell|let me|us|everyone|everybody know? when|once|whenever / tell|let me|us|everyone|everybody know? as soon as
    tell|let me|us|everyone|everybody know? the moment|minute|second|instant
    notify|alert|ping|warn|page|message|text|email|mail|call|inform|update me|us when|once|whenever|if|as|the
    """)
  private static let becoming = Set(
    words: """
      finishes completes recovers stops fails ends dies crashes catches lags exceeds drops falls reaches restarts
      starts succeeds gets goes comes has have hits breaks
      """)
  private static let become = Set(
    words: """
      done finished healthy back up down complete completed over ready recovered green stable again running ok okay
      fine through gone stopped better caught idle empty
      """)

  /// `let me know when it is back`, from there on; nil where it asks for no news.
  var awaitsNews: ArraySlice<Token>? {
    guard let match = ClauseReader.news.lazy.compactMap({ [tokens] in $0.first(in: tokens) }).first else { return nil }
    let event = tokens[match.range.upperBound...]
    let comes = event.indices.contains { at in
      let word = tokens[at].word
      return !tokens[at].isQuoted
        && (ClauseReader.becoming.contains(word)
          || word.isOne(of: "is are")
            && tokens[(at + 1)...].prefix(3).contains { ClauseReader.become.contains($0.word) })
    }
    return comes ? tokens[(match.range.lowerBound)...] : nil
  }
}

extension Grammar {
  /// What comes of an order is told anyway.
  static func later(_ readers: [ClauseReader], _ meanings: [Meaning]) -> Interpretation? {
    if meanings.contains(where: \.request.isChange) { return nil }
    let news = readers.lazy.filter { !$0.clause.isTold }.compactMap(\.awaitsNews).first
    return news.map { Interpretation(refuse: Help.notLater($0, nil)) }
  }
}
