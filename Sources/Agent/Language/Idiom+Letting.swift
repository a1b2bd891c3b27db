// A job that is let go on until it has finished.
extension Idiom {
  private static let letting = Phrase.all(
    "please|just|kindly? let / please|just? have / can|could|would you please? let")
  private static let finishing = Set(words: "finish complete work process empty drain read digest run flow")
  private static let ending = Phrase(
    "and|then|, then? please? shut|stop|end|quit|exit|terminate|cancel it|that|this|them|both|these|those? down|off? it? afterwards|then|after? that? please?"
  )

  private static let havingStopped = Phrase("and|then|, then? please? have it stop|end|quit")

  /// `let orders work off whatever it has read and shut down after that`: drain it.
  static func letFinish(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = letting.match(tokens, 0),
      let verb = tokens[range.upperBound...].prefix(4).firstIndex(where: { finishing.contains($0.word) }),
      verb > range.upperBound, let last = ending.last(in: tokens) ?? havingStopped.last(in: tokens),
      last.upperBound == end
        || tokens[last.upperBound].isBreak && Telling.onlyTells(Array(tokens[(last.upperBound + 1)...])),
      last.lowerBound > verb,
      !tokens[verb].word.isOne(of: "run flow") || tokens[verb + 1].word.isOne(of: "dry empty out"),
      !tokens[verb..<last.lowerBound].contains(where: {
        Lexicon.negations.contains($0.word) || $0.number != nil || $0.word == "if" || $0.isQuoted
      })
    else { return tokens }
    return words("drain") + tokens[range.upperBound..<verb]
  }
}
