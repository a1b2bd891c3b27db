import Jobs

// Short questions and wishes of which the verb stands elsewhere, or nowhere.
extension Idiom {
  private static let going = Phrase("still|already|even running|up|alive|going|there ??")

  /// `nightly-rollup still running?`: is it.
  static func stillUp(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = going.last(in: tokens), range.upperBound == tokens.count, (1...4).contains(range.lowerBound),
      case let name = tokens[..<range.lowerBound],
      name.contains(where: { index.hasPart($0.word) || !index.exact($0.word).isEmpty }),
      !name.contains(where: { $0.isBreak || Lexicon.auxiliaries.contains($0.word) || Lexicon.verbs[$0.word] != nil })
    else { return tokens }
    return words("is") + tokens
  }

  private static let asWell = Phrase("as well|too , but|only|though to|at|with #")

  /// `orders as well, but to 10`, after another was scaled: the same for orders.
  static func asWell(_ tokens: [Token]) -> [Token] {
    guard let range = asWell.last(in: tokens), (1...2).contains(range.lowerBound),
      range.upperBound == (tokens.lastIndex { !$0.isBreak }.map { $0 + 1 } ?? 0),
      !tokens[..<range.lowerBound].contains(where: { Lexicon.isCommon($0.word) || $0.isBreak })
    else { return tokens }
    return words("same for") + tokens[..<range.lowerBound] + words("but") + tokens[(range.upperBound - 2)...]
  }

  private static let sizing = Phrase("please|just? scale|resize|set|move|bring|take|get them|both both? now|please|like? that|so?")

  /// `orders to 12 and fraud to 6, scale them both now`: scale orders to 12 and fraud to 6.
  static func sizedTogether(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak }.map { $0 + 1 } ?? 0
    guard let range = sizing.last(in: tokens), range.upperBound == end, range.lowerBound > 6,
      tokens[range.lowerBound - 1].isBreak, case let sizes = tokens[..<(range.lowerBound - 1)],
      sizes.count(where: { $0.number != nil && $0.word != "one" }) == 2,
      sizes.last?.number != nil, sizes.count(where: { ["to", "at"].contains($0.word) }) == 2,
      !sizes.contains(where: { $0.isQuoted || Lexicon.verbs[$0.word] != nil || Lexicon.negations.contains($0.word) }),
      sizes.contains(where: { $0.word == "and" || $0.isBreak })
    else { return tokens }
    return words("scale") + sizes
  }

  private static let wishing = Phrase("i|we would? just|only? want|need|like|love to? see?")
  private static let beside = Phrase.all(["compared", "side by side", "next to each other"])

  /// `I just want orders and fraud compared`: compare them.
  static func wantedCompared(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak }.map { $0 + 1 } ?? 0
    guard let wish = wishing.first(in: tokens)?.range,
      let close = beside.lazy.compactMap({ $0.last(in: tokens) }).first, close.upperBound == end,
      close.lowerBound > wish.upperBound + 2,
      !tokens[wish.upperBound..<close.lowerBound].contains(where: \.isBreak)
    else { return tokens }
    return tokens[..<wish.lowerBound] + words("compare") + tokens[wish.upperBound..<close.lowerBound]
  }
}
