import Jobs

// Short questions and wishes of which the verb stands elsewhere, or nowhere.
extension Idiom {
  private static let going = Phrase("still|already|even running|up|alive|going|there|draining|stopping ??")

  /// `nightly-rollup still running?`: is it.
  static func stillUp(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    if let first = tokens.first, first.word == "y", tokens.count > 1,
      tokens[1].word.isOne(of: "did so is does are was has not")
    {
      return words("why") + tokens.dropFirst()
    }
    if let range = going.match(tokens, 0)?.range, range.count == tokens.count,
      tokens[0].word.isOne(of: "still already")
    {
      return words("is it") + tokens
    }
    // `batch jobs still running?`: which.
    if let range = going.last(in: tokens), range.upperBound == tokens.count, (1...4).contains(range.lowerBound),
      tokens[range.lowerBound - 1].word.isOne(of: "jobs pipelines apps")
    {
      return words("which") + tokens[..<range.lowerBound] + words("are running")
    }
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
      range.upperBound == (tokens.end),
      !tokens[..<range.lowerBound].contains(where: { Lexicon.isCommon($0.word) || $0.isBreak })
    else { return tokens }
    return words("same for") + tokens[..<range.lowerBound] + words("but") + tokens[(range.upperBound - 2)...]
  }

  private static let sizing = Phrase(
    "please|just? scale|resize|set|move|bring|take|get them|both both? now|please|like? that|so?")

  /// `orders to 12 and fraud to 6, scale them both now`: scale orders to 12 and fraud to 6.
  static func sizedTogether(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = sizing.last(in: tokens), range.upperBound == end, range.lowerBound > 6,
      tokens[range.lowerBound - 1].isBreak, case let sizes = tokens[..<(range.lowerBound - 1)],
      sizes.count(where: { $0.number != nil && $0.word != "one" }) == 2,
      sizes.last?.number != nil, sizes.count(where: { $0.word.isOne(of: "to at") }) == 2,
      !sizes.contains(where: { $0.isQuoted || Lexicon.verbs[$0.word] != nil || Lexicon.negations.contains($0.word) }),
      sizes.contains(where: { $0.word == "and" || $0.isBreak })
    else { return tokens }
    return words("scale") + sizes
  }

  private static let wishing = Phrase("i|we would? just|only? want|need|like|love to? see?")
  private static let beside = Phrase.all(
    """
    compared / side by side / next to each other
    """)

  /// `I just want orders and fraud compared`: compare them.
  static func wantedCompared(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let wish = wishing.first(in: tokens)?.range,
      let close = beside.lazy.compactMap({ $0.last(in: tokens) }).first, close.upperBound == end,
      close.lowerBound > wish.upperBound + 2,
      !tokens[wish.upperBound..<close.lowerBound].hasMark
    else { return tokens }
    return tokens[..<wish.lowerBound] + words("compare") + tokens[wish.upperBound..<close.lowerBound]
  }
}

extension Idiom {
  private static let asking = Set(words: "if whether think say that")
  private static let sized = Phrase("sized|dimensioned right|correctly|properly|well|ok|okay|sensibly")

  /// `is orders sized right, or are we wasting slots on it?`: how could it be made better.
  static func sizedRight(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = sized.first(in: tokens)?.range, range.lowerBound > 1 else { return tokens }
    // `tell me whether orders is sized right`
    if tokens[range.lowerBound - 1].word.isOne(of: "is are") {
      let lead = tokens[..<(range.lowerBound - 1)].lastIndex { $0.isBreak || asking.contains($0.word) }
      guard let lead, asking.contains(tokens[lead].word), range.lowerBound - lead < 6 else { return tokens }
      return words("analyze performance of") + tokens[(lead + 1)..<(range.lowerBound - 1)]
    }
    let start = tokens[..<range.lowerBound].lastIndex { $0.word.isOne(of: "is are") }
    guard let start, start + 1 < range.lowerBound, range.lowerBound - start < 6,
      !tokens[(start + 1)..<range.lowerBound].hasMark
    else { return tokens }
    let rest = tokens[range.upperBound...]
    let goesOn = rest.contains { !$0.isBreak && $0.word != "?" } && !(rest.first?.word).isOne(of: "or ,")
    return goesOn ? tokens : tokens[..<start] + words("analyze performance of") + tokens[(start + 1)..<range.lowerBound]
  }

  private static let directions = Set(words: "to down under up below by , ?")

  /// `bring back orders with parallelism 16`: start it again.
  static func broughtBack(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    // `bring the orders job back, but with parallelism 16`
    if let at = tokens.firstIndex(where: { $0.word == "bring" && !$0.isQuoted }),
      let end = tokens[at...].prefix(6).firstIndex(where: { $0.word == "back" }), end > at + 1,
      end + 1 == tokens.count || !directions.contains(tokens[end + 1].word) || tokens[end + 1].isBreak,
      tokens[at..<end].contains(where: { !index.exact($0.word).isEmpty }),
      !tokens[at..<end].hasMark
    {
      let rest = tokens[(end + 1)...].drop { $0.isBreak || $0.word.isOne(of: "but online alive") }
      if rest.contains(where: { Lexicon.verbs[$0.word] == .restart }) { return tokens }
      let tail = rest.first?.word == "with" || rest.isEmpty ? rest : tokens[(end + 1)...]
      return tokens[..<at] + words("restart") + tokens[(at + 1)..<end] + tail
    }
    guard
      let at = tokens.indices.dropLast(2).first(where: { tokens[$0].word == "bring" && tokens[$0 + 1].word == "back" }),
      !directions.contains(tokens[at + 2].word), !tokens[at + 2].isBreak
    else { return tokens }
    return tokens[..<at] + words("restart") + tokens[(at + 2)...]
  }

  private static let asked = Phrase.all(
    """
    are / and|so? how are
    """)
  private static let state = Phrase("still|already|all|both? running|done|finished|up|alive")
  private static let faring = Set(words: "? doing going today now feeling")

  /// `how are orders and fraud?`, `are orders and fraud still running?`: the status of both.
  static func bothAsked(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let lead = asked.match(tokens, 0) else { return tokens }
    let rest = Array(tokens[lead.upperBound...].filter { !faring.contains($0.word) })
    let state = state.first(in: rest)?.range
    // `are orders and fraud …` goes on with what they are.
    guard lead.count > 1 || state != nil, state == nil || state?.upperBound == rest.count,
      case let names = rest[..<(state?.lowerBound ?? rest.count)],
      names.contains(where: { $0.word == "and" || $0.isBreak }),
      names.allSatisfy({ $0.word == "and" || $0.isBreak || !index.exact($0.word).isEmpty }),
      names.count(where: { !index.exact($0.word).isEmpty }) > 1
    else { return tokens }
    return words("status of") + names
  }

  private static let instead = Phrase("needs|need|wants # instead|rather of|than #")
  private static let resizing = Phrase("please|just|so? go? ahead? and? scale|resize|rescale|change it|that please?")

  /// `orders needs 20 instead of 12, go ahead and scale it`: to 20.
  static func neededInstead(_ tokens: [Token]) -> [Token] {
    guard let need = instead.first(in: tokens), need.numbers.count == 2, need.range.lowerBound > 0,
      let order = resizing.first(in: tokens, from: need.range.upperBound)?.range,
      order.upperBound == (tokens.end),
      tokens[need.range.upperBound..<order.lowerBound].allSatisfy({ $0.isBreak || $0.word == "so" })
    else { return tokens }
    return words("scale") + tokens[..<need.range.lowerBound] + words("to \(need.numbers[0])")
  }

  private static let doing = Phrase("and|so|ok|okay? now|then? do that|this|it|so|likewise for|to|with")

  /// `now do that for orders`: the same for orders.
  static func doneFor(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = doing.match(tokens, 0)?.range, range.upperBound < tokens.count,
      tokens[range.upperBound...].allSatisfy({
        !index.exact($0.word).isEmpty || $0.word.isOne(of: "and please too") || $0.isBreak
      })
    else { return tokens }
    return words("same for") + tokens[range.upperBound...]
  }

  private static let politely = Phrase("please|thanks|pls|thx|cheers|thank you?")

  /// `orders to parallelism 8 and fraud to 6, please`: scale them.
  static func sizedPolitely(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let end = tokens.end
    guard let range = politely.first(in: tokens)?.range, range.upperBound == end,
      case let sizes = tokens[..<range.lowerBound].filter({ $0.word != "parallelism" && !$0.isBreak }), sizes.count < 10
    else { return tokens }
    let parts = sizes.split { $0.word == "and" }.map(Array.init)
    let isAll = parts.allSatisfy { part in
      part.count > 2 && part.count < 6 && part[part.count - 1].number != nil && part[part.count - 2].word == "to"
        && part.dropLast(2).allSatisfy { $0.number == nil && (index.hasPart($0.word) || !index.exact($0.word).isEmpty) }
    }
    guard !parts.isEmpty, isAll else { return tokens }
    return words("scale") + sizes
  }

  private static let finishing = Phrase("can|could|should|may|must|shall|will finish|complete")
  private static let draining = Phrase("please|just|so? please? drain it|that please?")

  /// `orders should finish what it has in flight and then end, please drain it`: drain orders.
  static func finishedByDraining(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let end = tokens.end
    guard let range = finishing.first(in: tokens)?.range, (1...3).contains(range.lowerBound),
      tokens[..<range.lowerBound].contains(where: { !index.exact($0.word).isEmpty }),
      let order = draining.first(in: tokens, from: range.upperBound)?.range, order.upperBound == end,
      tokens[order.lowerBound - 1].isBreak,
      !tokens[range.upperBound..<order.lowerBound].contains(where: {
        Lexicon.negations.contains($0.word) || $0.word == "if"
      })
    else { return tokens }
    return words("drain") + tokens[..<range.lowerBound]
  }

  private static let occasion = Phrase("before|ahead of? the|our|my|this|that|tonight|tomorrow|we|i")

  /// `before the deploy, please take a savepoint of orders`: why and when is told, and it is taken now.
  static func beforeSomething(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = occasion.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].prefix(7).firstMark, mark + 2 < tokens.count,
      !tokens[..<mark].contains(where: {
        !index.exact($0.word).isEmpty || index.hasPart($0.word) || $0.isQuoted || $0.word.isOne(of: "it them")
          || Lexicon.verbs[$0.word]?.isWriting == true && !$0.word.isOne(of: "deploy run start")
      }),
      case let rest = tokens[(mark + 1)...],
      rest.has("savepoint savepoints snapshot"),
      !rest.contains(where: { token in
        let verb = Lexicon.verbs[token.word]
        return verb?.isWriting == true && verb != .savepoint || Lexicon.negations.contains(token.word)
      })
    else { return tokens }
    return Array(rest)
  }
}
