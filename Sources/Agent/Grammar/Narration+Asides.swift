// What is thrown in between, and what others are told to have said.
extension Narration {
  private static let aside = Phrase.all(
    """
    sorry i|we|for|to|about / sorry hit|pressed|typo|mistyped|misclicked|wrong|fat / i|we already? know
    as you|we|i know|said / by the way / btw|fyi / she|he|they says|said / i am told
    i|we have|did already? spoken|talked|asked|checked|cleared|tell|told|said / yes|yeah / trust me / believe me
    do not ask
    """)
  private static let pleading = Phrase("please|pray? tell me?")

  /// `orders, which by the way is lagging again, …`
  private static let relative = Phrase("which|who by? the? way? is|are|was|has|keeps|had")

  /// `clickstream, sorry I know it's late, up to eight`: between marks, it says nothing of jobs.
  mutating func takeAsides(_ scene: Scene) {
    let parts = request.split(whereSeparator: \.isBreak)
    let rest = parts.indices.filter { at in
      let isBetween = at > 0 && at < parts.count - 1 && Narration.relative.match(Array(parts[at]), 0) != nil
      return !isBetween && !Narration.isAside(parts[at], scene)
    }.map { parts[$0] }
    guard rest.count > 0, rest.count < parts.count else { return }
    request = Array(rest.joined(separator: [Token(text: ",", word: ",", isBreak: true)]))
  }

  private static func isAside(_ part: ArraySlice<Token>, _ scene: Scene) -> Bool {
    (aside.contains { $0.match(Array(part), 0) != nil } || pleading.match(Array(part), 0)?.range.count == part.count)
      && !part.contains { token in
        token.isQuoted || token.isFile || token.number != nil || Lexicon.verbs[token.word]?.isWriting == true
          || Trait.word(token.word) == nil && names(token.word, scene)
          || Lexicon.negations.contains(token.word) && token.word != "not"
      }
  }

  private static let purpose = Phrase(
    "i|we want|need|like|would|have like? to see|know|check|understand|learn|find if|whether|what|which|who|why|how|where|out"
  )

  /// `show me its vertices, I want to see which one is slow`: what a look is for is no second one.
  static func isPurpose(_ part: [Token], of request: [Token], _ scene: Scene) -> Bool {
    guard purpose.match(part, 0) != nil, !part.contains(where: { changes($0.word) || names($0.word, scene) }) else {
      return false
    }
    let order = request.first { !Lexicon.fillers.contains($0.word) }
    return order.map { Lexicon.verbs[$0.word]?.isReading == true } == true
      && !request.orders
  }

  private static let telling = Phrase("only|just? tell|show|give me what|why|how")

  /// `then list what is still running`: the next thing asked for.
  static func looks(_ part: [Token]) -> Bool {
    let words = part.drop { $0.word.isOne(of: "then and finally also please afterwards next") }
    if telling.match(Array(words), 0) != nil { return true }
    return words.count < part.count && words.first.map { Lexicon.verbs[$0.word]?.isReading == true } == true
  }

  /// What is written is no order of anybody's.
  static let writings = Set(
    words: """
      log logs line lines message error output page alert it trace exception text user system assistant mail quote
      example
      """)
  private static let quoting = Phrase("says|said|reads|states|claims|wants|has|say")
  private static let ignoring = Phrase("please? ignore|disregard|forget|skip that|it|this and|but? just|only?")

  /// `the ticket says "cancel all jobs". ignore that and …`: what is quoted is no order of ours.
  mutating func takeQuotation() {
    guard let end = request.firstMark, end > 1, request[end - 1].isQuoted,
      request[..<end].contains(where: { Narration.writings.contains($0.word) || $0.word == "ticket" }),
      Narration.quoting.first(in: Array(request[..<end])) != nil
    else { return }
    let rest = Array(request[(end + 1)...])
    guard let match = Narration.ignoring.match(rest, 0) else { return }
    request = Array(rest[match.range.upperBound...].drop(while: \.isBreak))
  }

  // MARK: Hearsay

  private static let asks = Phrase("has|have|had? asked|told|wants|want me|us|you to")
  private static let says = Phrase("says|said that?")
  private static let wonders = Phrase.all(
    """
    wants|want|needs|need|would? like? to know|hear|see|understand
    has|have|had|is|are|keeps? asked|asks|wonders|wondered|wondering|asking me|us?
    """)
  private static let wishes = Phrase.all(
    """
    wants|needs to? have|see|get? / would like to? have|see|get?
    """)
  private static let passedOn = Phrase("tell|ask|have|get you|them|beamtop to?")
  private static let questions = Set(words: "whether if why how what which when who")
  private static let duties = Set(words: "should must needs has have to gets")
  private static let doubtful = Set(
    words: """
      if unless until till when once while whenever wait what why who which where how whether has have had is are was were did
      do does would could should no not one never nobody noone none neither maybe perhaps only last longer falsely wrongly
      joked once hacker stranger mail email attacker cat dog parrot dashboard wiki user system assistant bot phishing post
      website chat tweet spam i
      """)
  private static let get = Token(text: "get", word: "get")

  /// `the release lead asked me to restart it`, `ops says orders should be stopped`, `my boss wants to know why`.
  mutating func takeReport(_ scene: Scene) {
    if let rest = reported(Narration.asks, scene) {
      var rest = rest
      if let match = Narration.passedOn.match(rest, 0) { rest.removeSubrange(match.range) }
      // `asked me to have it drained`: a wish, and no question.
      let wish = rest.first?.word == "have" ? [Narration.get] + rest.dropFirst() : rest
      request = isIdle ? wish + [request[0].unclear] : wish
    } else if let rest = reported(Narration.says, scene), rest.has(Narration.duties) {
      // `says that one has to go`
      let isOne = rest[0].word.isOne(of: "one job pipeline") && request.has("that")
      let told = isOne ? Idiom.words("that") + rest : rest
      request = isOpinion || isIdle ? told + [request[0].unclear] : told
    } else if let rest = Narration.wonders.compactMap({ reported($0, scene) }).first,
      let first = rest.first, Narration.questions.contains(first.word)
    {
      // `whether it is still down`: asked, whatever comes after it; `whether we could cancel it`: what if.
      var rest = rest
      if rest.count > 3, first.word.isOne(of: "whether if"), rest[1].word.isOne(of: "we i"),
        Lexicon.modals.contains(rest[2].word)
      {
        rest = [first, Token(text: "should", word: "should"), rest[1]] + rest[3...]
      }
      request = first.word.isOne(of: "whether if") ? rest.dropFirst() + Idiom.words("?") : rest
    } else if let rest = Narration.wishes.compactMap({ reported($0, scene) }).first, let first = rest.first,
      !first.isBreak, first.word != "a",
      Lexicon.verbs[first.word]?.isWriting != true
    {
      let isDone = rest.contains { Lexicon.participle($0.word)?.isWriting == true }
      request = isDone ? [Narration.get] + rest : rest
    }
  }

  private static let authorities = Set(
    words: """
      boss lead manager chief head director cto ops owner owners sre on-call oncall leader supervisor architect
      """)
  private static let endorsing = Phrase.all(
    """
    please|pls|kindly do|cancel|drain|restart|scale|go|see|take|stop|kill / do that|it|so|this / see to it / go ahead
    agreed
    """)

  /// `Nadia says we should drain it`: what somebody thinks who may not decide, and nobody says that it is to be done.
  private var isOpinion: Bool {
    request.has("should") && !request.has(Narration.authorities)
      && Narration.endorsing.first(in: request) == nil
  }

  private static let mock = Set(
    words: """
      fake ex ex-boss former troll intern wife husband manual some half hardly voice head's people press internet ai
      article tutorial gossip horoscope cat dog stackoverflow crowd rumour rumor nobody anybody
      """)

  /// A source that has no say in what ends a job.
  private var isIdle: Bool {
    let ends = request.contains { token in
      !token.isQuoted
        && [.cancel, .drain, .restart].contains(Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))
    }
    let somebody = request.prefix { !$0.word.isOne(of: "says said wants want asked told has") }
    return ends && somebody.contains { Narration.mock.contains($0.word) || $0.word.hasSuffix("'") }
  }

  /// What follows the phrase, where somebody who is no job stands before it.
  private func reported(_ phrase: Phrase, _ scene: Scene) -> [Token]? {
    guard let match = phrase.first(in: request), (1...5).contains(match.range.lowerBound) else { return nil }
    let somebody = request[..<match.range.lowerBound]
    let behind = request[match.range.upperBound...].drop { !$0.isBreak }
    // `if bob wants …`, `nobody says …`, `bob wants it, which is stupid`
    let isDoubtful =
      somebody.contains { Narration.doubtful.contains($0.word) || $0.isPossessive }
      || Reserve.stands(in: Array(behind), isEnding: true)
    if isDoubtful { return nil }
    let isOther = somebody.indices.contains { at in
      let token = somebody[at]
      // `Maria from payments`
      let isOrigin = at > 0 && somebody[at - 1].word.isOne(of: "from of in at")
      return token.isQuoted || token.isBreak || Narration.writings.contains(token.word)
        || !isOrigin && Narration.names(token.word, scene) || Lexicon.verbs[token.word] != nil
        || Lexicon.negations.contains(token.word)
    }
    return isOther ? nil : Array(request[match.range.upperBound...])
  }
}
