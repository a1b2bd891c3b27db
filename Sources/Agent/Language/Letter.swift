/// A request in the form of a letter: `Dear team, please drain orders. Kind regards, Petra`.
enum Letter {
  private static let opening = Phrase.all(
    """
    dear / hi|hello|hey|hallo|moin|greetings|good|to morning|afternoon|evening|day?
    """)
  private static let addressed = Set(
    words: """
      team all colleague colleagues everyone everybody folks guys operations ops support sir madam ladies gentlemen
      friends there dear and or the data platform sre on-call oncall bot agent beamtop crew you again
      """)
  private static let closing = Phrase.all(
    """
    with|many|kind|best|warm|warmest|friendly|kindest? regards|wishes|greetings|thanks / best|regards|greetings|cheers
    thank you very|so? much? / thanks|thx|tia a? lot|million|again? / thanks|thank you? in advance
    yours|sincerely|respectfully sincerely|truly|faithfully? / br|vg|mfg
    """)

  /// Without the words of address in front, and those of leave, with the name, at the end.
  static func body(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    withoutClosing(withoutOpening(tokens, index), index)
  }

  private static func withoutOpening(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let end = opening.lazy.compactMap({ $0.match(tokens, 0)?.range.upperBound }).first,
      let mark = tokens[end...].prefix(5).firstMark, mark + 1 < tokens.count,
      tokens[end..<mark].allSatisfy({ addressed.contains($0.word) || isName($0, index) })
    else { return tokens }
    return Array(tokens[mark...].drop(while: \.isBreak))
  }

  private static func withoutClosing(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    var end = tokens.count
    while end > 0, tokens[end - 1].isBreak { end -= 1 }
    // At the most three words of a name, perhaps behind a mark.
    for start in tokens.indices.dropFirst().reversed() where end - start <= 12 {
      guard tokens[start - 1].isBreak || tokens[start - 1].word == "?",
        let match = closing.lazy.compactMap({ $0.match(tokens, start)?.range }).max(by: { $0.count < $1.count })
      else { continue }
      let name = tokens[match.upperBound..<end].drop(while: \.isBreak)
      let isWhole = name.count <= 3 && name.allSatisfy { isName($0, index) }
      guard isWhole, name.isEmpty || tokens[match.upperBound].isBreak else { continue }
      return withoutClosing(Array(tokens[..<start]), index)
    }
    return tokens
  }

  /// Somebody's: capital letters, and no word or job of ours.
  private static func isName(_ token: Token, _ index: JobIndex) -> Bool {
    guard let first = token.text.first, first.isUppercase, !token.isQuoted, !token.isBreak else { return false }
    return !Lexicon.isCommon(token.word) && index.exact(token.word).isEmpty && index.partial(token.word).isEmpty
  }
}
