import Jobs

// What is said with stress, twice or the other way round, in plainer words.
extension Idiom {
  private static let unwanted = Phrase(
    "i|we? do? not? want|need? no|a|any? savepoint|snapshot needed|required|necessary|wanted|please? ,|: just|only|simply? cancel|restart|drain|stop|kill"
  )

  /// `no savepoint needed, just cancel orders`: cancel it.
  static func savepointless(_ tokens: [Token]) -> [Token] {
    guard let range = unwanted.match(tokens, 0)?.range,
      tokens[range].has("no not")
    else { return tokens }
    return tokens[(range.upperBound - 1)...] + words("without a savepoint")
  }

  private static let notNumber = Phrase("to|at|with # ,? and? not|never #")

  /// `scale orders to 12, not 21`
  static func numberNotOther(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak && !$0.word.isOne(of: "! please") }.map { $0 + 1 } ?? 0
    guard let match = notNumber.first(in: tokens), match.range.upperBound == end, match.numbers.count == 2 else {
      return tokens
    }
    return Array(tokens[..<(match.range.lowerBound + 2)])
  }

  private static let adding = Phrase("add|give # more? to the? parallelism|workers|size|width|tasks of")

  /// `add four to the parallelism of orders`: four more.
  static func addedTo(_ tokens: [Token]) -> [Token] {
    guard let match = adding.first(in: tokens), let number = match.numbers.first else { return tokens }
    let end = tokens[match.range.upperBound...].firstMark ?? tokens.count
    return tokens[..<match.range.lowerBound] + words("scale") + tokens[match.range.upperBound..<end]
      + words("up by \(number)") + tokens[end...]
  }

  private static let whoHas = Phrase("has|have|did|was anybody|anyone|somebody|someone|they")
  private static let tracing: Set<String> = ["traces", "tracebacks"]

  /// `has anybody restarted orders in the last hour?`: what happened to it. `traces of orders`: its stack traces.
  static func enquired(_ tokens: [Token]) -> [Token] {
    if let range = whoHas.match(tokens, 0)?.range, range.upperBound < tokens.count,
      (Lexicon.participle(tokens[range.upperBound].word) ?? Lexicon.verbs[tokens[range.upperBound].word])?.isWriting
        == true, !tokens.contains(where: { $0.number != nil && $0.word == "to" })
    {
      return words("what happened to") + tokens[(range.upperBound + 1)...]
    }
    guard let at = tokens.firstIndex(where: { tracing.contains($0.word) && !$0.isQuoted }),
      at == 0 || !tokens[at - 1].word.isOne(of: "stack the with full whole")
    else { return tokens }
    return tokens[..<at] + words("stack traces") + tokens[(at + 1)...]
  }
}
