import BeamMCPClient
import Jobs

// What others want is none of the operator's orders: it is asked back, unless they say themselves that it is to be done.
extension Caution {
  /// What is passed on, told, called off or meant otherwise.
  var passedOn: Range<Int>? {
    relayed ?? commissioned ?? refused ?? announced ?? reported ?? calledOffLast ?? loweredFigure ?? bracketed
  }

  private static let limiting = Set(words: "except instead rather or only done did think guess ago fyi was before hm")

  /// `Tom said we should cancel orders. do not cancel it`, `my boss wants it restarted. drain it`: another says one thing, and
  /// they another.
  private var relayed: Range<Int>? {
    guard ends || resizes else { return nil }
    let parts = parts
    guard let told = parts.first(where: { Quotation.isTold(Array(tokens[$0])) }),
      case let wanted = changes(tokens[told]),
      !wanted.isEmpty
    else { return nil }
    if tokens[told].contains(where: { isDenial($0) || $0.word == "except" }) { return told }
    return parts.first { part in
      guard part != told else { return false }
      let others = changes(tokens[part]).subtracting(wanted).subtracting([.savepoint])
      let isOfOther = !changes(tokens[part]).isEmpty && !names(part).isEmpty && names(told).isEmpty
      let asks =
        tokens[part].prefix(5).contains { Lexicon.questionWords.contains($0.word) && !$0.isQuoted }
        || part.upperBound < tokens.count && tokens[part.upperBound].word == "?"
      let looks = tokens[part].contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isReading == true }
      return !others.isEmpty || isOfOther || asks || looks
        || tokens[part].contains { isDenial($0) || Caution.limiting.contains($0.word) }
    }
  }

  private static let charging = Phrase(
    "says|said|say|tells|told|tell|asks|asked|ask|advises|advised|suggests|suggested|recommends|recommended|insists|insisted|"
      + "urges|urged|instructs|instructed|ordered|begs|begged|shouts|shouted|yells|yelled|wants|want|wanted|expects|"
      + "expected|needs me|us? to")
  private static let liking = Phrase("would like|love|prefer|rather me|us|you? to")
  private static let charged = Phrase("i|we was|were|am|are|got|have|had been? told|asked|instructed|ordered to")
  private static let assenting = Phrase.all(
    """
    do|go so|it|that|ahead / please? do / i|we agree / he|she|they is|are right / fine|ok|okay|agreed|granted
    """)

  /// `Bob says to cancel orders`, `I was told to drain it`: he wants it; whether it is to be done, the operator is to say.
  private var commissioned: Range<Int>? {
    guard ends || resizes else { return nil }
    let parts = parts
    guard let told = parts.first(where: isCommission) else { return nil }
    let isOwn = parts.contains { part in
      guard part.lowerBound > told.lowerBound else { return false }
      let words = tokens[part].drop { $0.word.isOne(of: "so and please then now just ok") }
      return words.first.map { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true } == true
        || Caution.assenting.contains { $0.match(Array(words), 0) != nil }
    }
    return isOwn ? nil : told
  }

  private static let refusing = Phrase.all(
    """
    says|said|say no|not|never / overruled|vetoed|forbade|forbids|blocked me|us|it|that|this
    """)

  /// `Security has overruled us. restart orders`, `Legal said no. drain it`: it was not to be.
  private var refused: Range<Int>? {
    guard ends || resizes else { return nil }
    return parts.first { part in
      let words = Array(tokens[part])
      return changes(tokens[part]).isEmpty && !Caution.tellers.contains(words[0].word)
        && Caution.refusing.contains { $0.last(in: words).map { words.count - $0.upperBound < 2 } == true }
    }
  }

  private static let pointing = Set(
    words: "following this thus follows say said says typed wrote writes shouted reads verbatim quote")
  private static let orderedBy = Phrase("i|we was|were|have|had been? told|asked|instructed|ordered by")
  private static let plans = Phrase("plan|plans|agenda|todo|to-do|proposal|idea|wish|request for")

  /// `we used to say, cancel orders`, `my plan for tomorrow, cancel orders`: what follows is said, or is for another time.
  private var announced: Range<Int>? {
    guard ends || resizes else { return nil }
    return parts.first { part in
      part.upperBound < tokens.count && changes(tokens[part]).isEmpty && tokens[part].count > 1
        && (tokens[part].last.map { Caution.pointing.contains($0.word) && !$0.isQuoted } == true
          || Caution.orderedBy.match(Array(tokens[part]), 0) != nil
          || Caution.plans.first(in: Array(tokens[part].prefix(4))) != nil)
    }
  }

  private static let wishing = Phrase(
    "would? like|likes|love|loves|prefer|prefers|want|wants|wanted|need|needs|wish|wishes|expects|expected to? see?")
  private static let things = Set(words: "it this that one job jobs they these those them")

  /// `the vendor would like orders cancelled`, `my manager needs it restarted`: somebody else's wish.
  private func isOthersWish(_ words: [Token]) -> Bool {
    guard let range = Caution.wishing.first(in: words)?.range, range.lowerBound > 0,
      case let who = words[range.lowerBound - 1], !Caution.tellers.contains(who.word),
      !Caution.things.contains(who.word),
      !who.isQuoted, scene.index.exact(who.word).isEmpty, !scene.index.hasPart(who.word)
    else { return false }
    let rest = words[range.upperBound...].prefix(6)
    guard let at = rest.firstIndex(where: { !$0.isQuoted && Lexicon.participle($0.word)?.isWriting == true }) else {
      return false
    }
    return rest[..<at].contains { !$0.word.isOne(of: "to be get") }
  }

  /// Of somebody who is to see to it.
  private func isCommission(_ part: Range<Int>) -> Bool {
    let words = Array(tokens[part])
    if isOthersWish(words) { return true }
    let found = [Caution.charged, Caution.charging, Caution.liking].first(in: words)
    guard let range = found,
      range.upperBound < words.count, Lexicon.verbs[words[range.upperBound].word]?.isWriting == true
    else { return false }
    // `I say to cancel it`
    return Caution.charged.match(words, range.lowerBound) != nil
      || range.lowerBound > 0 && !Caution.tellers.contains(words[range.lowerBound - 1].word)
  }

  private static let reporting = Phrase.all(
    """
    so says|said|wrote|writes / is|was|were the|his|her|their|our|my? advice|recommendation|suggestion|idea|plan
    it was|would|is? be? the|a|an|my|our|his|her|their? plan|idea|advice|order|wish|joke / that is what / sure thing
    """)
  private static let closing = Phrase.all(
    """
    it|that was / as a drill|test|exercise|joke / that|this was meant for / i was talking to
    """)
  private static let again = Phrase("do|did|repeat|run it|that|this twice|thrice")

  /// `cancel orders. so says the wiki`, `cancel it was the plan`, `drain it. do it twice`: told of an order, or no order.
  private var reported: Range<Int>? {
    guard ends || resizes else { return nil }
    if let range = (Caution.reporting + [Caution.again]).lazy.compactMap({ [tokens] in $0.first(in: tokens)?.range })
      .first
    {
      return range
    }
    // Words that are left out where an order is read.
    let typed = scene.typed
    let isTold = Caution.reporting.first(in: typed) != nil
    let end = typed.end
    // `parallelism as it was`
    let isEnded = Caution.closing.contains { closing in
      closing.last(in: Array(typed[..<end])).map {
        $0.upperBound == end && typed[max(0, $0.lowerBound - 1)].word != "as"
      }
        == true
    }
    return isTold || isEnded ? 0..<tokens.count : nil
  }

  /// `cancel orders. my bad`, `drain it. nothing to be done`: it is called off at the end.
  private var calledOffLast: Range<Int>? {
    (ends || resizes) && Ending.stands(in: tokens) ? 0..<tokens.count : nil
  }

  private static let down = Phrase("bring|take|get|cut it|that|this down")
  private static let figures = Set(
    words: """
      lag cost costs price memory heap cpu watermark latency load level parallelism backlog half usage share rate
      throughput backpressure
      """)

  /// `its lag is high, bring it down`: the figure, and not the job.
  private var loweredFigure: Range<Int>? {
    guard calls.contains(where: { $0.tool == "cancel_job" }), let range = Caution.down.first(in: tokens)?.range else {
      return nil
    }
    let before = scene.utterance.history.last.map { scene.memory.tokens(of: $0) } ?? []
    return (tokens + before).contains { !$0.isQuoted && Caution.figures.contains($0.word) } ? range : nil
  }

  /// `status of orders (cancel it)`: an aside.
  private var bracketed: Range<Int>? {
    guard ends || resizes else { return nil }
    let text = scene.utterance.text
    guard let open = text.firstIndex(where: { "([".contains($0) }), open > text.startIndex,
      let close = text[open...].firstIndex(where: { ")]".contains($0) })
    else { return nil }
    let inside = Tokenizer.tokens(of: String(text[text.index(after: open)..<close]))
    let isOrder = inside.first.map { Lexicon.verbs[$0.word].map { $0.isGrave || $0 == .scale } == true } == true
    return isOrder ? 0..<tokens.count : nil
  }

  private func isDenial(_ token: Token) -> Bool { !token.isQuoted && Lexicon.negations.contains(token.word) }
}
