import Jobs

// In which order things are to be done, said as if it were a condition.
extension Idiom {
  private static let done = Phrase(
    "when|once|after|as soon? as? that|this|it|they|all|both|everything is|are|has|have|was been? "
      + "done|finished|complete|completed|through|over")

  /// `scale orders to 16, and savepoint it when that is done`: steps follow each other anyway.
  static func lastly(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak }.map { $0 + 1 } ?? 0
    guard let range = done.last(in: tokens), range.upperBound == end, range.lowerBound > 3 else { return tokens }
    let orders = tokens[..<range.lowerBound].indices.filter { isOrder(tokens[$0]) }
    guard let last = orders.last, orders.count > 1,
      tokens[..<last].contains(where: { $0.isBreak || $0.word == "and" || $0.word == "then" }),
      // One that drains is told when its work is done.
      Lexicon.verbs[tokens[last].word] != .drain
    else { return tokens }
    return Array(tokens[..<range.lowerBound])
  }

  private static func isOrder(_ token: Token) -> Bool {
    !token.isQuoted && Lexicon.verbs[token.word]?.isWriting == true
  }

  private static let having = Phrase("once|when|after|as soon? as? you|we|i have|had|are?")
  private static let taken = Phrase("taken|made|created a|the|another? savepoint|snapshot of|for?")

  /// `once you have savepointed orders, restart it`: after you savepoint it.
  static func afterDoing(_ tokens: [Token]) -> [Token] {
    guard let range = having.first(in: tokens)?.range, tokens.indices.contains(range.upperBound),
      range.lowerBound == 0 || tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    let (end, base): (Int, String)
    if let saved = taken.match(tokens, range.upperBound)?.range {
      (end, base) = (saved.upperBound, "savepoint")
    } else if let verb = Lexicon.participle(tokens[range.upperBound].word), verb.isWriting,
      let word = Lexicon.verbs.filter({ $0.value == verb }).map(\.key).min(by: { ($0.count, $0) < ($1.count, $1) })
    {
      (end, base) = (range.upperBound + 1, word)
    } else {
      return tokens
    }
    // Only where something is to be done then.
    guard tokens[end...].contains(where: isOrder) else { return tokens }
    let after = ["after", "you", base].map { Token(text: $0, word: $0) }
    return tokens[..<range.lowerBound] + after + tokens[end...]
  }

  private static let ordinals = ["first", "second", "third"]

  /// `first diagnose it, second the last 50 log lines`: then.
  static func enumerated(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.firstIndex(where: { !$0.isBreak }), ["first", "firstly"].contains(tokens[first].word)
    else { return tokens }
    var opened = tokens
    for (at, token) in tokens.enumerated() where at > first + 1 && tokens[at - 1].isBreak && at + 1 < tokens.count {
      if ordinals.dropFirst().contains(token.word), !Lexicon.jobNouns.contains(tokens[at + 1].word) {
        opened[at] = Token(text: token.text, word: "then")
      }
    }
    return opened
  }

  private static let disputing = [
    "but? i|we do? not agree|approve|want|like with|to? that|this|him|her|them?", "but? i|we do not think so",
    "but? i|we strongly? disagree|object with|to? that|this|him|her|them?",
  ].map(Phrase.init)
  private static let claiming: Set<String> = [
    "said", "says", "told", "wants", "wanted", "asked", "asks", "suggested", "suggests", "proposed", "proposes",
    "thinks",
    "insists",
  ]

  /// `dana said to kill orders, I don't agree. show me its status`: what others want and the operator does not.
  static func disputed(_ tokens: [Token]) -> [Token] {
    guard let range = disputing.lazy.compactMap({ $0.first(in: tokens, from: 3)?.range }).first,
      range.upperBound < tokens.count - 1, tokens[range.upperBound].isBreak, tokens[range.lowerBound - 1].isBreak,
      let claim = tokens[..<range.lowerBound].firstIndex(where: { claiming.contains($0.word) }), claim > 0, claim < 4,
      let verb = tokens[claim..<range.lowerBound].lastIndex(where: isOrder),
      !tokens[range.upperBound...].contains(where: isOrder)
    else { return tokens }
    return Array(tokens[(verb + 1)..<range.lowerBound] + tokens[(range.upperBound + 1)...])
  }

  private static let asking = [
    "how do|does they|it|things look|looks|do", "how is|are they|it|things doing|looking?",
    "is|are they|it ok|okay|fine|good",
    "what about|of it|them",
  ].map(Phrase.init)

  private static let figures = Set(Figure.allCases.flatMap { $0.words.split(separator: "|").map(String.init) })

  /// `the checkpoints of orders, how do they look?`
  static func topicFirst(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "?" }.map { $0 + 1 } ?? 0
    guard let range = asking.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      range.lowerBound > 2, tokens[range.lowerBound - 1].isBreak,
      tokens[..<range.lowerBound].contains(where: { Subject.word($0.word) != nil || figures.contains($0.word) }),
      !tokens[..<range.lowerBound].contains(where: { isOrder($0) || Lexicon.negations.contains($0.word) })
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }
}
