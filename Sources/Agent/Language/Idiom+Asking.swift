// Questions that go with others, or ask for advice.
extension Idiom {
  private static let counting = Phrase(
    "how many of? them? have|has? failed|expired|completed|succeeded|worked|timed out?")

  /// `checkpoints of orders, how many failed`: the checkpoints tell that.
  static func counted(_ tokens: [Token]) -> [Token] {
    guard let range = counting.first(in: tokens)?.range, range.lowerBound > 0,
      tokens[..<range.lowerBound].contains(where: { ["checkpoint", "checkpoints"].contains($0.word) }),
      tokens[range.upperBound...].allSatisfy({ $0.isBreak || ["?", "please", "so", "far"].contains($0.word) })
    else { return tokens }
    let head = tokens[..<range.lowerBound]
    let end = head.lastIndex { !$0.isBreak && $0.word != "and" }.map { $0 + 1 } ?? 0
    return Array(head[..<end]) + tokens.suffix(1).filter { $0.word == "?" }
  }

  private static let calm = Phrase("all good|fine|clear|quiet|green|okay|ok now|then|again|here? ,")

  /// `all good, halve it`: no set of jobs.
  static func calmed(_ tokens: [Token]) -> [Token] {
    guard let range = calm.match(tokens, 0)?.range else { return tokens }
    return [Token(text: "ok", word: "ok")] + tokens[(range.upperBound - 1)...]
  }

  private static let tuning = Phrase(
    "so? what should|can|could|must i|we change|adjust|tweak|tune about|with|for? it|that|this|them? then|now? ??")
  private static let sizes: Set<String> = [
    "to", "by", "double", "half", "halve", "twice", "with", "at", "from", "and", "or",
  ]

  /// `should we scale orders?`: what would be good for it.
  static func advised(_ tokens: [Token]) -> [Token] {
    // `what should we change then`
    if let range = tuning.match(tokens, 0)?.range, range.count == tokens.count {
      return [Token(text: "recommendations", word: "recommendations")]
    }
    let start = tokens.firstIndex { !$0.isBreak && !["so", "ok", "well", "and", "then"].contains($0.word) } ?? 0
    guard tokens.count > start + 3, ["should", "shall"].contains(tokens[start].word),
      ["i", "we", "one"].contains(tokens[start + 1].word),
      ["scale", "rescale", "resize"].contains(tokens[start + 2].word)
    else { return tokens }
    let end = tokens[start...].firstIndex { $0.word == "?" } ?? tokens.count
    if tokens[start..<end].contains(where: { $0.number != nil || $0.isBreak || sizes.contains($0.word) }) {
      return tokens
    }
    let whom = tokens[(start + 3)..<end].filter { !["up", "down", "out"].contains($0.word) }
    guard !whom.isEmpty else { return tokens }
    let asked = ["analyze", "performance", "of"].map { Token(text: $0, word: $0) } + whom
    // Whatever else is asked, this answers it.
    let rest = tokens[end...].filter { !$0.isBreak && $0.word != "?" }
    let isAll = rest.isEmpty || rest.map(\.word) == ["recommendations"]
    return isAll ? asked : tokens
  }
}
