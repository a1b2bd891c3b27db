import BeamMCPClient

// What stands in a sentence of its own before a note or an acknowledgement.
extension Grammar {
  private static let deciding = Phrase.all(
    """
    i|we say just|only|rather|instead? / on second thought|thoughts / whatever / anyway / never mind|that
    but? just|only|rather|instead
    """)
  private static let leads = Set(words: "so and but then please now just yes no")

  /// `if I had a euro for each of its alerts … silence it`, `my colleague shouts "kill it" about orders; I say just
  /// acknowledge it`: it is ended by a mark, or by what was decided, and orders nothing.
  static func standsApart(_ told: [Token]) -> Bool {
    guard told.count < 40, !told.has("?") else { return false }
    let sentences = told.split { $0.endsSentence || $0.text == ";" }.map(Array.init)
    guard let end = sentences.last, case let last = end.filter({ !$0.isBreak }) else { return false }
    let isDecided = deciding.contains { $0.match(last, 0)?.range.count == last.count }
    let tellsAll = isDecided ? sentences.dropLast() : sentences[...]
    guard isDecided || sentences.count > 1 || tellsAll.count == 1 && isTrailing(told) else { return false }
    return tellsAll.allSatisfy { sentence in
      let words = sentence.drop { leads.contains($0.word) || $0.isBreak }
      guard let first = words.first else { return true }
      if !first.isQuoted, Lexicon.negations.contains(first.word) || first.word == "do" { return false }
      return (first.isQuoted || Lexicon.verbs[first.word] == nil && !Lexicon.questionWords.contains(first.word))
        && !words.has("unless until when once")
        && (first.word != "if" || words.prefix(4).has("had got"))
    }
  }

  /// `…` stands behind it.
  private static func isTrailing(_ told: [Token]) -> Bool {
    told.last.map { $0.text == "…" || $0.text == "..." } == true
  }
}
