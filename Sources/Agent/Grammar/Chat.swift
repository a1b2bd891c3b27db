import Jobs

/// What is said in a conversation and asks for nothing: `I go home now, bye`, `this is really annoying`. A wish, an order or a
/// question that was not understood is none.
enum Chat {
  private static let farewells = Set(
    words: """
      bye goodbye cheers ciao later night cya servus thanks thx tschau lol haha phew
      """)
  private static let wishing = Set(
    words: """
      need needs want wants wish wishes like love please pls you your should must would could can let ask asks
      wonder wondering hope if unless when whether to
      """)
  private static let subjects = Set(
    words: """
      i we he she they it this that these those somebody someone everybody everyone nobody my our his her their the
      there
      """)

  static func stands(in tokens: [Token], _ scene: Scene) -> Bool {
    guard scene.former != nil, tokens.count < 24, !tokens.has("?") else { return false }
    let parts = tokens.split(whereSeparator: \.isBreak).map(Array.init)
    return !parts.isEmpty && parts.allSatisfy(says)
  }

  private static func says(_ part: [Token]) -> Bool {
    let words = Array(
      part.drop {
        Statement.isInterjection($0.word) || farewells.contains($0.word) || $0.word.isOne(of: "as because")
      })
    guard let first = words.first else { return true }
    if Report.tellsOfDeed(words) || Report.disregards(words) { return true }
    guard words.count > 2, subjects.contains(first.word) else { return false }
    return !words.contains { token in
      token.isQuoted || token.isFile || wishing.contains(token.word)
        || (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word) ?? Lexicon.gerund(token.word))?.isWriting
          == true
    }
  }
}
