import Jobs

// What is said behind a request and only rounds it off, and amounts that are said by another job's.
extension Idiom {
  private static let bidding = Phrase(
    "so? could|can|would|will|please you? please? change|adjust|fix|do|arrange|set that|this|it accordingly? please?")
  private static let adding = Phrase("so? please? add|give|grant it|them? # more? please?")
  private static let needing = Set(words: "needs need should must wants deserves requires could")

  /// `fraud needs 10 slots, could you change this please`: said twice.
  static func bidden(_ tokens: [Token]) -> [Token] {
    let end = tokens.saidEnd
    let said = Array(tokens[..<end])
    let added = adding.last(in: said).flatMap { range in
      said[range].lazy.compactMap(\.number).first == tokens[..<range.lowerBound].lazy.compactMap(\.number).last
        ? range : nil
    }
    guard let range = bidding.last(in: said) ?? added, range.upperBound == end, range.lowerBound > 3,
      tokens[range.lowerBound - 1].isBreak,
      tokens[..<range.lowerBound].has(needing),
      tokens[..<range.lowerBound].contains(where: { $0.number != nil }),
      !tokens[..<range.lowerBound].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true })
    else { return tokens }
    return Array(tokens[..<(range.lowerBound - 1)])
  }

  private static let circumstances = Phrase("under|in no circumstances|circumstance|condition|conditions")

  /// `under no circumstances cancel it`: never; behind an order, not.
  static func forbidden(_ tokens: [Token]) -> [Token] {
    guard let range = circumstances.first(in: tokens)?.range else { return tokens }
    let behind = tokens[range.upperBound...].drop { $0.isBreak }
    let isLast = behind.isEmpty
    let isDenied = tokens[..<range.lowerBound].has(Lexicon.negations)
    // `do not cancel it, under no circumstances`: said twice.
    if isLast, isDenied { return Array(tokens[..<range.lowerBound]) }
    let orders = behind.prefix(4).contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }
    let word = isLast || orders ? "never" : "not"
    let denial = [Token(text: "under no circumstances", word: word)]
    // Behind its verb it denies that.
    return isLast
      ? denial + tokens[..<range.lowerBound].filter { !$0.isBreak }
      : tokens[..<range.lowerBound] + denial + tokens[range.upperBound...]
  }

  private static let hanging = Phrase(
    "the|its|that drain|draining|restart|cancellation|shutdown|savepoint|stop hangs|hung|sticks|fails|failed|stalls|stalled"
  )

  /// `cancel sessions, the drain hangs`: it is stuck.
  static func hung(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = hanging.last(in: tokens), range.upperBound == end, range.lowerBound > 2,
      tokens[range.lowerBound - 1].isBreak
    else { return tokens }
    return tokens[..<range.lowerBound] + words("because it is stuck")
  }

  private static let judging = Phrase(
    "that|it|this was|is? way|far? too much|many|few|little|high|low|big|small|large")

  /// `that was too much, make it 20`
  static func judged(_ tokens: [Token]) -> [Token] {
    guard let end = judging.match(tokens, 0)?.range.upperBound, end + 1 < tokens.count, tokens[end].isBreak,
      tokens[end + 1].word.isOne(of: "make set scale go take")
    else { return tokens }
    return Array(tokens[(end + 1)...])
  }

  private static let sufficing = Phrase(
    "just|only? a|one savepoint|snapshot is|will|would|should? be|do|suffice|enough|plenty|fine|sufficient|ok?")

  /// `don't cancel it, a savepoint is enough`: take one.
  static func sufficed(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = sufficing.last(in: tokens), range.upperBound == end, range.lowerBound > 2,
      tokens[range.lowerBound - 1].isBreak || tokens[range.lowerBound - 1].word == "but",
      let denial = tokens[..<range.lowerBound].lastIndex(where: { $0.word.isOne(of: "not never") }),
      tokens[denial..<range.lowerBound].contains(where: { Lexicon.verbs[$0.word]?.isWriting == true })
    else { return tokens }
    return tokens[..<range.lowerBound] + words("take a savepoint")
  }

  private static let ahead = ["before", "ahead of"].map { Phrase($0 + " the|our|my|tonight|tomorrow|this|next") }
  private static let asking = Set(words: "i we please take make create could can would do savepoint snapshot get let")

  /// `before the release I would like a savepoint`: one taken now is one before it.
  static func forethoughtful(_ tokens: [Token]) -> [Token] {
    guard let match = ahead.lazy.compactMap({ $0.match(tokens, 0) }).first,
      let end = tokens[match.range.upperBound...].firstIndex(where: { $0.isBreak || asking.contains($0.word) }),
      (1...3).contains(end - match.range.upperBound), end + 1 < tokens.count,
      !tokens[..<end].contains(where: { Lexicon.verbs[$0.word] != nil || Lexicon.gerund($0.word) != nil }),
      tokens[end...].has("savepoint snapshot savepoints"),
      !tokens[end...].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true })
    else { return tokens }
    return Array(tokens[end...].drop(while: \.isBreak))
  }

  private static let taking = [
    "take|make|create one each|apiece|for|of? each|apiece?", "take|make|create them|those now?",
  ]
  .map { Phrase("please? \($0) please?") }

  /// `savepoints of orders and fraud, take one each`: take savepoints of them.
  static func taken(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let first = tokens.first, first.word.isOne(of: "savepoints snapshots savepoint snapshot"),
      let range = taking.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      let mark = tokens[..<range.lowerBound].lastMark, mark > 0,
      tokens[(mark + 1)..<range.lowerBound].allSatisfy({ $0.word == "please" })
    else { return tokens }
    return words("take") + tokens[..<mark]
  }

  private static let sparing = Set(words: "not except but without leave skip")

  /// `restart all flink jobs, not orders though`
  static func spared(_ tokens: [Token]) -> [Token] {
    guard let last = tokens.lastIndex(where: { !$0.isBreak }), tokens[last].word.isOne(of: "though however"),
      let mark = tokens[..<last].lastMark, mark + 2 < last,
      sparing.contains(tokens[mark + 1].word)
    else { return tokens }
    return Array(tokens[..<last])
  }

  private static let reporting = ["let me|us know", "tell|notify|ping|inform me|us", "report back? to? me|us?"].flatMap
  {
    told in
    ["when|once|after", "as soon as"].map { when in
      Phrase(
        "and|then? then|also? please? \(told) \(when) it|that|this|they|all is|are|has|have been? "
          + "done|finished|complete|completed|through|back|up|running|over|ready|again please?")
    }
  }

  /// `restart it and let me know when it is done`: what comes of an order is told anyway.
  static func reported(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = reporting.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      tokens[..<range.lowerBound].orders
    else { return tokens }
    return Array(tokens[..<range.lowerBound])
  }

  private static let fleet = Phrase("across|over|in|on|of|for|throughout the|our|this whole|entire|complete? fleet")

  private static let ending = Set(words: "? , over in during since within today yesterday now")

  /// `what happened across the fleet`: not the job that has `fleet` in its name.
  static func fleetwide(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard index.hasPart("fleet"), let range = fleet.first(in: tokens)?.range,
      tokens[range].contains(where: {
        $0.word.isOne(of: "across over throughout whole entire complete")
      })
        || range.upperBound == tokens.count || ending.contains(tokens[range.upperBound].word)
    else { return tokens }
    return tokens[..<range.lowerBound] + words("everywhere") + tokens[range.upperBound...]
  }

  private static let getting = Phrase("could|can|may|might we|i|you? please? have|get another|# more?")

  /// `could we please have four more on orders`: add four.
  static func begged(_ tokens: [Token]) -> [Token] {
    guard let range = getting.match(tokens, 0)?.range, range.upperBound < tokens.count,
      let number = tokens[range].firstIndex(where: { $0.number != nil }),
      tokens[range.upperBound - 1].word == "more", tokens[range.upperBound].word.isOne(of: "on for in to")
    else { return tokens }
    return words("add") + tokens[number...]
  }

  private static let notBut = Phrase("not to # ,? but|rather|instead to?")

  /// `scale it not to 20 but to 15`
  static func corrected(_ tokens: [Token]) -> [Token] {
    guard let range = notBut.first(in: tokens)?.range, tokens.indices.contains(range.upperBound),
      tokens[range.upperBound].number != nil
    else { return tokens }
    return tokens[..<range.lowerBound] + words("to") + tokens[range.upperBound...]
  }

  private static let staying = Phrase("may|can|should|must|shall|will|is|are to? stay|stays|remain|remains")
  private static let rests = Set(words: "everything else others rest all other")

  /// `everything else may stay, only cancel fraud`: what is not spoken of stays anyway.
  static func stayed(_ tokens: [Token]) -> [Token] {
    guard let range = staying.first(in: tokens)?.range,
      let mark = tokens[range.upperBound...].firstMark, mark - range.upperBound < 4,
      tokens[..<range.lowerBound].has(rests),
      !tokens[..<range.lowerBound].contains(where: { $0.isBreak || Lexicon.verbs[$0.word] != nil }),
      tokens[mark...].orders,
      !tokens[mark...].has(rests)
    else { return tokens }
    return Array(tokens[(mark + 1)...])
  }

  private static let bare = Phrase("needs|need|wants|requires|deserves #")

  private static let lacking = Set(words: "needs need give deserves requires")

  /// `orders needs 48`: so many workers.
  static func manned(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    let words = words("workers")
    // `it needs more`, `give it more`
    if end > 1, tokens[end - 1].word == "more",
      let verb = tokens[..<end].lastIndex(where: { lacking.contains($0.word) }),
      end - verb < 5,
      !tokens[verb..<end].contains(where: { $0.isBreak || $0.number != nil || $0.word.isOne(of: "me us") })
    {
      return tokens[..<end] + words + tokens[end...]
    }
    guard let range = bare.last(in: tokens), range.upperBound == end, (1...2).contains(range.lowerBound),
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil || $0.word == "?" })
    else { return tokens }
    return tokens[..<end] + words + tokens[end...]
  }

  private static let effects = [
    ("restart|reboot", "restarted"), ("cancellation|cancel|stop", "cancelled"), ("drain", "drained"),
    ("savepoint", "took a savepoint of"),
  ].map { (Phrase("what would|will|does a|the \($0.0) of|on"), "what would happen if i " + $0.1) }

  /// `what would a restart of it do?`: what would happen if I restarted it.
  static func effected(_ tokens: [Token]) -> [Token] {
    guard let end = tokens.lastIndex(where: { $0.word.isOne(of: "do change mean cost break") }) else {
      return tokens
    }
    for (phrase, plain) in effects {
      if let range = phrase.first(in: tokens)?.range, range.upperBound < end {
        return tokens[..<range.lowerBound] + words(plain) + tokens[range.upperBound..<end] + tokens[(end + 1)...]
      }
    }
    return tokens
  }

  private static let wondering = Phrase("what would|will|does|might that|this|it do|mean|cost|change|break|take")
  private static let wishing = Phrase("wants|want|plans|plan|intends|intend|proposes|would like to")

  /// `bob wants to scale it to 40, what would that do?`: what would happen if.
  static func wondered(_ tokens: [Token]) -> [Token] {
    let end = tokens.saidEnd
    guard let range = wondering.last(in: tokens), range.upperBound == end, range.lowerBound > 1,
      tokens[range.lowerBound - 1].isBreak,
      tokens[..<range.lowerBound].orders
    else { return tokens }
    let start = wishing.first(in: tokens).map { $0.range.lowerBound < 4 ? $0.range.upperBound : 0 } ?? 0
    let asked = "what would happen if i".split(separator: " ").map { Token(text: String($0), word: String($0)) }
    return asked + tokens[start..<(range.lowerBound - 1)] + words("?")
  }

  private static let doing = Set(words: "restarting running draining cancelling canceling")

  /// `restarting jobs?`: which are.
  static func queried(_ tokens: [Token]) -> [Token] {
    let words = tokens.filter { !$0.isBreak }
    guard words.count == 3, doing.contains(words[0].word), Lexicon.pluralJobNouns.contains(words[1].word),
      words[2].word == "?"
    else { return tokens }
    return Idiom.words("which jobs are") + [words[0], words[2]]
  }

  private static let printing = Phrase("printed|logged|said|says|wrote|writes|emitted|emits|shows|showed|prints|logs")

  /// `orders printed "cancel everything". diagnose orders`: what was printed asks for nothing.
  static func printed(_ tokens: [Token]) -> [Token] {
    guard let range = printing.first(in: tokens)?.range, (1...2).contains(range.lowerBound),
      let said = tokens[range.upperBound...].first(where: { !$0.isBreak }), said.isQuoted,
      let mark = tokens[range.upperBound...].lastIndex(where: \.isQuoted), mark + 2 < tokens.count,
      tokens[(mark + 1)...].contains(where: { $0.word == tokens[range.lowerBound - 1].word })
    else { return tokens }
    return Array(tokens[(mark + 1)...].drop(while: \.isBreak))
  }

  private static let alike = Phrase.all(
    """
    as many|much \(AmountReader.units)? as / the? same parallelism|size as / to the same as
    to the parallelism|size of|from / to the number of \(AmountReader.units) of
    the same number of \(AmountReader.units) as
    """)
  private static let having = Set(words: "has have uses runs with now currently at on")

  /// `give audit-trail as many as clickstream has`: so many as that one runs with.
  static func likened(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = alike.first(in: tokens),
      tokens.indices.contains(range.upperBound), !Lexicon.isCommon(tokens[range.upperBound].word)
    else { return tokens }
    let word = tokens[range.upperBound].word
    let jobs = index.exact(word).isEmpty ? index.partial(word) : index.exact(word)
    guard jobs.count == 1, let count = jobs[0].parallelism, !jobs[0].state.isTerminal else { return tokens }
    let rest = tokens[(range.upperBound + 1)...].drop { !$0.isBreak && having.contains($0.word) }
    let amount = ["to", String(count)].map { Token(text: $0, word: $0) }
    return tokens[..<range.lowerBound] + amount + rest
  }
}
