import Jobs

// What is not to be, said without `not`, and what is to be done only later.
extension Idiom {
  private static let nobodyMay = Phrase("nobody|noone is|are|has|have|needs|may|should|must|shall|can? to?")

  /// `nobody is to restart orders today`: do not restart it.
  static func untouchable(_ tokens: [Token]) -> [Token] {
    guard let range = nobodyMay.first(in: tokens)?.range, range.upperBound < tokens.count,
      Lexicon.verbs[tokens[range.upperBound].word]?.isWriting == true || tokens[range.upperBound].word == "touch",
      !tokens[range.upperBound].word.hasSuffix("s"), !tokens.has("?")
    else { return tokens }
    return tokens[..<range.lowerBound] + words("do not") + tokens[range.upperBound...]
  }

  private static let unminded = Phrase("i|we? have? changed my|our mind about|on")

  /// `I changed my mind about killing orders`: do not kill it.
  static func unminding(_ tokens: [Token]) -> [Token] {
    guard let range = unminded.first(in: tokens)?.range, range.upperBound < tokens.count,
      let verb = Lexicon.gerund(tokens[range.upperBound].word), verb.isWriting
    else { return tokens }
    return tokens[..<range.lowerBound] + words("do not \(verb.name)") + tokens[(range.upperBound + 1)...]
  }

  private static let unneeded = Set(words: "needed necessary required wanted today now please tonight yet")
  private static let deeds: [String: String] = [
    "savepoint": "take a savepoint of", "snapshot": "take a savepoint of", "restart": "restart", "drain": "drain",
    "cancellation": "cancel", "scaling": "scale", "rescale": "scale",
  ]

  private static let holding = Phrase("hold|hang off|on|it ,? please? ,?")

  /// `no savepoint of orders needed`: do not take one.
  static func needless(_ tokens: [Token]) -> [Token] {
    guard
      let start = tokens.indices.first(where: { at in
        tokens[at].word == "no" && (at == 0 || tokens[at - 1].isBreak)
          && at + 2 < tokens.count && deeds[tokens[at + 1].word] != nil
          && tokens[at + 2].word.isOne(of: "of for on")
      }), let deed = deeds[tokens[start + 1].word],
      let end = tokens[(start + 3)...].prefix(5).firstIndex(where: { unneeded.contains($0.word) }), end > start + 3,
      end + 1 == tokens.count || tokens[end + 1].isBreak
    else { return tokens }
    let job = tokens[(start + 3)..<end].filter { !$0.word.isOne(of: "is are") }
    let before = holding.match(tokens, 0)?.range.upperBound == start ? 0 : start
    return tokens[..<before] + words("do not " + deed) + job + tokens[(end + 1)...]
  }

  private static let heads = Set(words: "another a an the any something it its")
  private static let notHeads = Set(words: "i we you it they he she that which who this what why how when where")

  /// `restart orders should another checkpoint fail`: if one does.
  static func shouldIt(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.lastIndex(where: { $0.word == "should" && !$0.isQuoted }), at > 1, at + 2 < tokens.count,
      heads.contains(tokens[at + 1].word), !notHeads.contains(tokens[at - 1].word),
      tokens[..<at].first(where: { $0.word != "please" }).map({ Lexicon.verbs[$0.word]?.isWriting == true }) == true,
      !tokens.has("?")
    else { return tokens }
    return tokens[..<at] + words("if") + tokens[(at + 1)...]
  }

  private static let contrasting = Phrase(
    "not|no a|the? restart|cancel|drain|cancellation|scaling|reboot|kill , just|only|but|rather")

  /// `not a restart, just a savepoint of orders`: the savepoint.
  static func contrasted(_ tokens: [Token]) -> [Token] {
    guard let range = contrasting.match(tokens, 0)?.range, range.upperBound + 1 < tokens.count else { return tokens }
    let rest = tokens[range.upperBound...].drop { $0.word.isOne(of: "just only rather a one") }
    guard let first = rest.first, first.word.isOne(of: "savepoint snapshot") else {
      return Array(tokens[range.upperBound...])
    }
    return words("take a savepoint") + rest.dropFirst()
  }

  private static let opinions = Set(words: "thinks says said suggests suggested reckons wants wanted guesses prefers")

  /// `should we scale orders? Olav thinks 22`: who thinks what beside a question is no part of it.
  static func opined(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.dropLast().lastIndex(where: { $0.word == "?" || $0.isBreak }), mark > 2,
      let first = tokens.first(where: { !$0.isBreak }),
      first.word.isOne(of: "should shall could is would what"),
      tokens[..<(mark + 1)].has("?"),
      case let rest = Array(tokens[(mark + 1)...].filter { !$0.isBreak }), (3...5).contains(rest.count),
      opinions.contains(rest[1].word),
      !Lexicon.isCommon(rest[0].word) || rest[0].word.isOne(of: "he she someone somebody")
    else { return tokens }
    return Array(tokens[...mark])
  }

  private static let aware = Phrase("yes|yeah|sure|ok|okay? ,? i|we know|knew|read|saw|have that|what? seen?")
  static let speaking = Set(words: "says said reads wrote states say")

  /// `yes I know the runbook says "…". restart orders`: the runbook says it.
  static func knowing(_ tokens: [Token]) -> [Token] {
    guard let range = aware.match(tokens, 0)?.range, range.upperBound + 2 < tokens.count,
      let verb = tokens[range.upperBound...].prefix(4).firstIndex(where: { speaking.contains($0.word) }),
      tokens[verb...].prefix(3).contains(where: \.isQuoted)
    else { return tokens }
    return Array(tokens[range.upperBound...])
  }

  private static let levels: [String: String] = [
    "error": "error", "errors": "error", "warn": "warn", "warning": "warn", "info": "info", "debug": "debug",
  ]
  private static let entries = Phrase(
    "error|warn|warning|info|debug level? entries|lines|messages|records of|from|in|for")

  /// `the ERROR entries of orders`: its logs of that level.
  static func leveledEntries(_ tokens: [Token]) -> [Token] {
    guard let range = entries.first(in: tokens)?.range, let level = levels[tokens[range.lowerBound].word],
      range.lowerBound == 0 || tokens[range.lowerBound - 1].number == nil
    else {
      return tokens
    }
    return tokens[..<range.lowerBound] + words("\(level) logs of") + tokens[range.upperBound...]
  }

  private static let parallel = Phrase("with|at|to|on # in parallel")
  private static let negative = Phrase("to minus|negative #")

  /// `start it over, with 60 in parallel`: with so many workers. `to minus 4`: to -4.
  static func inParallel(_ tokens: [Token]) -> [Token] {
    if let match = parallel.first(in: tokens), let number = match.numbers.first {
      return tokens[..<(match.range.lowerBound + 1)] + words("parallelism \(number)")
        + tokens[match.range.upperBound...]
    }
    guard let match = negative.first(in: tokens), let number = match.numbers.first else { return tokens }
    return tokens[..<match.range.lowerBound] + words("to -\(number)") + tokens[match.range.upperBound...]
  }

  private static let lacking = Phrase("needs|wants|lacks # more slots|workers|tasks|subtasks of|in? parallelism?")
  private static let granting = Phrase.all(
    """
    give them|those|these|that to it|that / give it them|those|that / give it to it
    """)

  /// `orders needs 4 more slots, give them to it`: give it so many more.
  static func grantedMore(_ tokens: [Token]) -> [Token] {
    guard let need = lacking.first(in: tokens), let number = need.numbers.first, need.range.lowerBound > 0,
      need.range.upperBound + 1 < tokens.count, tokens[need.range.upperBound].isBreak,
      case let rest = Array(
        tokens[(need.range.upperBound + 1)...].filter { !$0.word.isOne(of: "so please and then") }),
      granting.contains(where: { $0.match(rest, 0)?.range.count == rest.count })
    else { return tokens }
    return words("give") + tokens[..<need.range.lowerBound] + words("\(number) more workers")
  }

  private static let flight = Phrase(
    "finish|complete|process what|whatever|all|everything|that? is? in|in-flight|inflight|pending|left|there flight? on|in|of|from|for"
  )
  private static let shutting = Phrase.all(
    """
    and|, then|and? ,? shut|tear|bring it|that down
    """)

  /// `finish what is in flight on orders and then shut it down`: drain it.
  static func finishedFirst(_ tokens: [Token]) -> [Token] {
    guard let range = flight.first(in: tokens)?.range, range.upperBound < tokens.count,
      let end = tokens.indices.first(where: { at in
        at > range.upperBound && shutting.match(tokens, at) != nil
      }), let stop = shutting.match(tokens, end),
      stop.upperBound == tokens.count || tokens[stop.upperBound].isBreak || tokens[stop.upperBound].word == "?"
        || tokens[stop.upperBound].word == "please",
      !tokens[range.upperBound..<end].hasMark
    else { return tokens }
    return tokens[..<range.lowerBound] + words("drain") + tokens[range.upperBound..<end] + tokens[stop.upperBound...]
  }
}
