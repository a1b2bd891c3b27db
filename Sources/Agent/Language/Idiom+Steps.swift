import Jobs

// In which order things are to be done, said as if it were a condition.
extension Idiom {
  private static let done = Phrase(
    "when|once|after|as soon? as? that|this|all|both|everything of? that? is|are|has|have been? done")

  /// `scale orders to 16, and savepoint it when that is done`: steps follow each other anyway.
  static func lastly(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = done.last(in: tokens), range.upperBound == end, range.lowerBound > 3 else { return tokens }
    let orders = tokens[..<range.lowerBound].indices.filter { ClauseSplitter.asksForChange(tokens[$0]) }
    guard let last = orders.last, orders.count > 1,
      tokens[..<last].contains(where: { $0.isBreak || $0.word == "and" || $0.word == "then" }),
      // One that drains is done when its work is.
      !tokens[..<range.lowerBound].contains(where: { Lexicon.verbs[$0.word] == .drain })
    else { return tokens }
    return Array(tokens[..<range.lowerBound])
  }

  private static let having = Phrase("once|when|after|as soon? as? you have")
  private static let asked = Set(words: "? did do does was were is are who why what will has had")
  private static let taken = Phrase("taken|made|created a|the|another? savepoint|snapshot of|for?")

  /// `once you have savepointed orders, restart it`: after you savepoint it.
  static func afterDoing(_ tokens: [Token]) -> [Token] {
    guard let range = having.first(in: tokens)?.range, tokens.indices.contains(range.upperBound),
      range.lowerBound == 0 || tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    let (end, base): (Int, String)
    if let saved = taken.match(tokens, range.upperBound)?.range {
      (end, base) = (saved.upperBound, "savepoint")
    } else if let word = Lexicon.base(ofParticiple: tokens[range.upperBound].word), let verb = Lexicon.verbs[word],
      // What drains ends by itself, when its work is done.
      verb.isWriting, verb != .drain
    {
      (end, base) = (range.upperBound + 1, word)
    } else {
      return tokens
    }
    // Only where something is to be done then.
    guard tokens[end...].contains(where: ClauseSplitter.asksForChange),
      !tokens[end...].has(asked)
    else {
      return tokens
    }
    let after = words("after you \(base)")
    return tokens[..<range.lowerBound] + after + tokens[end...]
  }

  private static let ordinals = ["first", "second", "third"]

  /// `first diagnose it, second the last 50 log lines`: then.
  static func enumerated(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.firstIndex(where: { !$0.isBreak }), tokens[first].word.isOne(of: "first firstly")
    else { return tokens }
    var (opened, next) = (tokens, 1)
    for (at, token) in tokens.enumerated() where at > first + 1 && tokens[at - 1].isBreak && at + 1 < tokens.count {
      guard let place = ordinals.firstIndex(of: token.word), !Lexicon.jobNouns.contains(tokens[at + 1].word) else {
        continue
      }
      // In another order than they are counted in they are not put in order here.
      guard place == next else { return tokens }
      next += 1
      opened[at] = Token(text: token.text, word: "then")
    }
    return opened
  }

  private static let disputing = Phrase.all(
    """
    but? i|we do? not agree|approve|want|like with|to? that|this|him|her|them? / but? i|we do not think so
    but? i|we strongly? disagree|object with|to? that|this|him|her|them?
    """)
  /// `dana said to kill orders, I don't agree. show me its status`: what others want and the operator does not.
  static func disputed(_ tokens: [Token]) -> [Token] {
    guard let range = disputing.first(in: tokens, from: 3),
      range.upperBound < tokens.count - 1, tokens[range.upperBound].isBreak, tokens[range.lowerBound - 1].isBreak,
      let claim = tokens[..<range.lowerBound].firstIndex(where: { Reserve.relaying.contains($0.word) }), claim > 0,
      claim < 4,
      let verb = tokens[claim..<range.lowerBound].lastIndex(where: ClauseSplitter.asksForChange),
      !tokens[range.upperBound...].contains(where: ClauseSplitter.asksForChange)
    else { return tokens }
    let object = tokens[(verb + 1)..<range.lowerBound].prefix {
      $0.number == nil && !$0.word.isOne(of: "to by from")
    }
    return Array(object + [Token(text: ",", word: ",", isBreak: true)] + tokens[(range.upperBound + 1)...])
  }

  private static let places: Set<String> = ["on", "in", "at"]
  private static let questions = Set(words: "which what who list show")

  /// `on flink-prod, which jobs are running?`: the place last.
  static func placeFirst(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, places.contains(first.word), let mark = tokens.firstMark,
      (2...3).contains(mark), mark + 1 < tokens.count, questions.contains(tokens[mark + 1].word),
      !tokens.contains(where: { ClauseSplitter.asksForChange($0) && $0.word != "run" }),
      !tokens[..<mark].contains(where: { Subject.word($0.word) != nil || Lexicon.verbs[$0.word] != nil })
    else { return tokens }
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "?" }.map { $0 + 1 } ?? tokens.count
    return Array(tokens[(mark + 1)..<end] + tokens[..<mark] + tokens[end...])
  }

  /// `what does the graph of it look like`: not `it looks like it is stuck`, which tells.
  static func likeness(_ tokens: [Token]) -> [Token] {
    let end = tokens.saidEnd
    guard tokens.first?.word == "what", end > 3, tokens[end - 1].word == "like",
      tokens[end - 2].word.isOne(of: "look looks")
    else { return tokens }
    return Array(tokens[..<(end - 2)] + tokens[end...])
  }

  private static let asking = Phrase.all(
    """
    how do|does they|it|things look|looks|do / how is|are they|it|things doing|looking?
    is|are they|it ok|okay|fine|good / what about|of it|them
    """)

  private static let figures = Set(Figure.allCases.flatMap { $0.words.split(separator: "|").map(String.init) })

  /// `the checkpoints of orders, how do they look?`
  static func topicFirst(_ tokens: [Token]) -> [Token] {
    let end = tokens.saidEnd
    guard let range = asking.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      range.lowerBound > 2, tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    // `savepoint of orders, how is it?`: those that there are.
    if tokens[0].word.isOne(of: "savepoint snapshot"), tokens[1].word.isOne(of: "of for") {
      return [Token(text: tokens[0].text, word: "savepoints")] + tokens[1..<(range.lowerBound - 1)]
    }
    guard
      tokens[..<range.lowerBound].contains(where: { Subject.word($0.word) != nil || figures.contains($0.word) }),
      !tokens[..<range.lowerBound].contains(where: {
        ClauseSplitter.asksForChange($0) || Lexicon.negations.contains($0.word) || $0.number != nil
      })
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }
}
