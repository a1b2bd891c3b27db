import BeamMCPClient

/// `what is the difference between drain and cancel`: what the two do.
enum Distinction {
  static func reading(_ tokens: [Token]) -> Interpretation? {
    let asks = tokens.contains {
      !$0.isQuoted && $0.word.isOne(of: "difference differences differ different")
    }
    guard asks, tokens.count < 20 else { return nil }
    let verbs = tokens.filter { !$0.isQuoted }.compactMap { Lexicon.verbs[$0.word] ?? Lexicon.gerund($0.word) }
      .filter(\.isWriting).reduce(into: [Verb]()) { if !$0.contains($1) { $0.append($1) } }
    let texts = verbs.compactMap(Help.explanation)
    return texts.count == 2 ? Interpretation(message: texts.joined(separator: " ")) : nil
  }
}
