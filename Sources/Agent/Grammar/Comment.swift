import BeamMCPClient
import Jobs

/// A sentence of which nothing was understood, and that asks for nothing: `I almost typed cancel orders there. Phew, that was
/// close`, `I wish we could just kill it and all go home`, `scale it to 20, said the guy who pays no bill`.
///
/// It is looked at where the answer would be that something is not understood; nothing is ever done because of it.
enum Comment {
  private enum Kind { case telling, quoting, neutral, other }
  private static let ironic: Set<Character> = ["🙄", "🙃"]

  /// It begins with what somebody wishes had been, and asks for nothing.
  static func regretsAll(_ tokens: [Token]) -> Bool {
    let words = tokens.drop { leads.contains($0.word) || $0.isBreak }
    if standsBack(Array(words)) || Report.cites(Array(words)) { return true }
    // `Tom was joking when he said we should cancel it`
    if let range = jesting.first(in: Array(words.prefix(7)))?.range, range.lowerBound > 0,
      !words[words.startIndex].word.isOne(of: "i we"), !words.contains(where: \.endsSentence)
    {
      return !words.has("but so ? please")
    }
    let isUnreal =
      informs(Array(words)) || muses(Array(words)) || unreal.contains { $0.match(Array(words), 0) != nil }
      || words.first?.word == "if" && wouldHave.first(in: Array(words)) != nil
    return (isUnreal || Tale.wouldHaveDone(Array(words))) && !words.contains { $0.word == "?" || $0.word == "please" }
  }

  /// The jobs of a look stand in what is quoted, and the rest is a comment: `the runbook has the line "restart orders", I
  /// find that badly worded`.
  static func quotesAll(_ tokens: [Token], _ result: Interpretation, _ scene: Scene) -> Bool {
    guard result.calls.count == 1, ToolCall.isReading(result.calls[0].tool), scene.former == nil, scene.selected == nil,
      tokens.contains(where: { $0.isQuoted && $0.text.contains(" ") }),
      case let open = tokens.filter({ !$0.isQuoted }),
      scene.reader.names(open, Array(open.indices)).found.isEmpty
    else { return false }
    return isAll(tokens, scene)
  }

  static func isAll(_ tokens: [Token], _ scene: Scene) -> Bool {
    guard tokens.count < 80, !tokens.has("?") else { return false }
    if scene.utterance.text.contains(where: { ironic.contains($0) }) || isSarcasm(tokens) { return true }
    let kinds = tokens.split(whereSeparator: \.endsSentence).map { kind(of: Array($0)) }
    return kinds.allSatisfy { $0 != .other } && kinds.contains { $0 == .telling || $0 == .quoting }
  }

  private static let joy = Phrase("oh|ah|well|wow? how? \(Idiom.joyful.sorted().joined(separator: "|")) ,")
  private static let jesting = Phrase(
    "was|were|is only|just|obviously|clearly? joking|kidding|drunk|teasing when|about")

  /// `oh great, orders is behind again, what a surprise`: nothing in it asks.
  private static func isSarcasm(_ tokens: [Token]) -> Bool {
    guard let range = joy.match(tokens, 0)?.range, range.upperBound < tokens.count else { return false }
    return !tokens[range.upperBound...].contains { token in
      !token.isQuoted
        && (Lexicon.verbs[token.word] != nil && !token.word.isOne(of: "starting running")
          || wishing.contains(token.word)
          || Lexicon.questionWords.contains(token.word) && token.word != "what" || token.number != nil)
    }
  }

  private static func kind(of sentence: [Token]) -> Kind {
    let parts = sentence.split(whereSeparator: \.isBreak).flatMap { parted(Array($0)) }.map(undressed).filter {
      !$0.isEmpty
    }
    guard let first = parts.first else { return .neutral }
    // `"cancel everything", as my old boss used to say`
    if first.allSatisfy(\.isQuoted), parts.count > 1, parts[1][0].word.isOne(of: "as like"),
      parts[1].last.map({ attributing.contains($0.word) }) == true, parts.dropFirst(2).allSatisfy(goesOn)
    {
      return .telling
    }
    if closes(Array(parts.joined())) { return .telling }
    // `the runbook says: "…"`
    let isQuoted = parts.dropFirst().allSatisfy { $0.allSatisfy(\.isQuoted) }
    if isQuoted, first.allSatisfy(\.isQuoted) { return .neutral }
    if isQuoted, parts.count > 1, !wishes(first), Lexicon.verbs[first[0].word] == nil, first[0].word != "do" {
      return isAuthored(first) ? .quoting : .neutral
    }
    // `in the runbook there is a line "…"`
    if first.contains(where: { $0.isQuoted && $0.text.contains(" ") }), isQuoted, !wishes(first), !first[0].isQuoted,
      Lexicon.verbs[first[0].word] == nil, !Lexicon.questionWords.contains(first[0].word),
      first.has("line lines there sentence page")
    {
      return .quoting
    }
    // `scale orders to 20, said the guy who …`
    if parts.dropFirst().contains(where: { saying.contains($0[0].word) }), !parts.contains(where: wishes) {
      return .telling
    }
    guard closes(first) || tells(first) || isOthers(first),
      parts.dropFirst().allSatisfy({ closes($0) || goesOn($0) || isOthers($0) })
    else { return .other }
    let isSignalled =
      sentence.contains { laughing.contains($0.word) && !$0.isQuoted }
      || parts.contains { closes($0) || regrets($0) || Report.disregards($0) } || isOwnDeed(first)
    // `the day shift will restart it later`: whether that asks for something, its author is to say.
    let hasNumber = first.contains { $0.number != nil && !$0.isQuoted }
    let isTold = hasNumber || isOthers(first) || first.contains(where: \.isQuoted)
    if isSignalled || !parts.contains(where: isOfChange) && !isTold { return .telling }
    return parts.count > 1 && first.contains(where: { $0.isQuoted && $0.text.contains(" ") }) ? .quoting : .neutral
  }

  private static let engines = Set(words: "log logs line lines trace output")

  /// Somebody said it, and no engine, which may tell of something that is to be done.
  private static func isAuthored(_ words: [Token]) -> Bool {
    words.has(saying) && !words.has(engines)
  }

  static let laughing = Set(words: "phew laughed funny hilarious lol lmao haha rofl hehe fyi fwiw 🤣 😂 😅")

  /// `I almost cancelled it yesterday`, `we restarted it by hand`
  private static func isOwnDeed(_ words: [Token]) -> Bool {
    words[0].word.isOne(of: "i we")
      && words[1...].prefix(3).contains { !$0.isQuoted && Lexicon.participle($0.word)?.isWriting == true }
      && !words.contains { $0.number != nil && !$0.isQuoted }
  }

  private static func isOfChange(_ words: [Token]) -> Bool {
    words.contains { token in
      let verb = Lexicon.verbs[token.word] ?? Lexicon.participle(token.word) ?? Lexicon.gerund(token.word)
      return !token.isQuoted && verb?.isWriting == true && !token.word.isOne(of: "ran run running")
    }
  }

  private static let arrows = Set(words: "<- <-- <= -> ^ ^^")
  static let leads = Set(
    words: """
      and but so then just honestly luckily sadly finally phew haha lol anyway well no nope nah yes yeah ok okay seriously
      frankly apparently today yesterday btw funny
      """)

  private static func undressed(_ part: [Token]) -> [Token] {
    if closes(part) { return part }
    let words = Array(part.drop { leads.contains($0.word) || Statement.isInterjection($0.word) && !$0.isQuoted })
    // `{…}  <- this is what the bot sent`
    let behind = words.drop { $0.isQuoted || arrows.contains($0.word) }
    return behind.count < words.count && behind.first.map { subjects.contains($0.word) } == true
      ? Array(behind) : words
  }

  /// `the runbook says "…" but I am only reading it out`
  private static func parted(_ words: [Token]) -> [[Token]] {
    guard let but = words.lastIndex(where: { $0.word == "but" && !$0.isQuoted }), but > 0,
      case let end = Array(words[(but + 1)...]), closes(end)
    else { return [words] }
    return [Array(words[..<but]), end]
  }

  private static let attributing = Set(words: "say says said put goes wrote")
  private static let asking = Set(words: "asked asks wondered me us know wonders")
  private static let saying = Set(words: "said says wrote writes asked shouted quoth")
  private static let subjects = Set(
    words: """
      i we he she they it this that these those somebody someone everybody everyone nobody my our his her their its the there
      whoever people a an some
      """)
  static let wishing = Set(
    words: """
      need needs want wants wanted please pls plz you your should must shall let if unless when whether whenever once until till like
      love ought instead meant mean
      """)
  private static let endings =
    Phrase.all(
      """
      not happening|now|today|me|us / oh? well / that was close|all|fun|it|wrong|nonsense / that was a joke
      i? have? seen enough thanks|thx? / nothing left for? me|us? to do / not an? order|request
      i|we am|are not saying|ordering it|that|this / good|nice|great to know|hear|see
      no need to? do? anything|nothing|it|that? again|anymore|twice? / nothing for you to do
      nothing to do here|for? you? / i|we am|are only|just reading|quoting|citing|repeating it|that? out|aloud?
      stop|quit nagging|shouting|beeping|complaining|whining|yelling
      which i|we have no intention|plans|wish of? doing|to? do? / which i|we will|shall|do|did not do?
      poor soul|guy|thing|sod|fellow / i|we? am? glad|happy|relieved it|that was|is not me|us / over my dead body
      no way / from|in|on the? chat|slack|ticket|mail|log|channel|wiki|whiteboard
      it is settled|done|decided|fine|over / just|only? for the record / that is all i wanted|want to say
      i? was? just|only saying|showing|telling you? / what a|an clown|idiot|joker|fool|moron|genius|legend|character
      what a|an waste|shame|pity|nightmare|disaster|mess|joke of? a|the|my|our? night|day|time|evening|weekend|shift?
      what a|an terrible|bad|stupid|silly|awful|funny|great|nice|horrible|weird? day|mess|joke|night|idea|week|rubbish|advice|line|plan haha|lol?
      would have been nice|better|good|great|smarter / we stay at # / leave it at # / out of the question
      no way|chance / as if / just|only thinking aloud|loud / very funny
      brilliant|great|fantastic|wonderful|genius idea|plan|advice / that was me|us|them|him|her
      no longer needed|necessary|relevant|required / good? night|bye|evening everyone|everybody|all|team|folks|guys
      sorry for|about the|that|all? noise|mess|confusion|spam|trouble
      i|we find|found that|this|it badly|poorly|oddly worded|put|written
      i|we|they|he|she|it did|do|does|will|would not
      """) + Report.told

  /// What is said at the end, or of it all.
  static func closes(_ words: [Token]) -> Bool {
    endings.contains { $0.match(words, 0)?.range.count == words.count }
  }

  private static let unreal = Phrase.all(
    """
    i|we wish i|we|they|he|she|somebody|someone had / it? would have been nice|good|better|great|wise|smart if|to|had
    it? would|will be a|an|sheer|pure? grave|big|huge|terrible|bad|serious|costly? mistake|error|folly|madness|disaster|shame to|if
    if only i|we|you|they|he|she|it|there|somebody|someone
    i|we was|were|am|are just|only? thinking|wondering that|maybe|perhaps / one|some day i|we will|would|shall
    someday i|we will|would|shall / thank|thanks god|goodness|heavens|heaven
    nobody|noone touches|restarts|cancels|scales|stops|kills|drains
    just? imagine|picture|suppose if|that? i|we|you|they|he|she|somebody|someone would|could|had
    """)
  private static let intending = Phrase("i|we was|were|am|are? about|going|tempted|ready|close to")
  private static let refraining = Phrase("i|we will|do|did|would not")

  /// `I was about to cancel orders but then its lag went down so I will not`
  private static func standsBack(_ words: [Token]) -> Bool {
    let end = words.end
    return intending.match(words, 0) != nil && refraining.last(in: words)?.upperBound == end
  }

  /// `whoever restarted it deserves a medal`, `I am glad nobody cancelled it`
  private static func muses(_ words: [Token]) -> Bool {
    let end = words.lastIndex { !$0.isBreak } ?? 0
    let behind = words.split(whereSeparator: \.isBreak).dropFirst().map { undressed(Array($0)) }
    return !words[..<end].contains(where: \.endsSentence) && musing.match(words, 0) != nil
      && behind.allSatisfy { $0.isEmpty || closes($0) || goesOn($0) }
  }

  /// `fyi the network team has finished, all quiet there`
  private static func informs(_ words: [Token]) -> Bool {
    guard (words.first?.word).isOne(of: "fyi fwiw") else { return false }
    let parts = words.dropFirst().split(whereSeparator: \.isBreak).map(Array.init)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        !wishes(part) && Lexicon.verbs[part[0].word] == nil && !Lexicon.questionWords.contains(part[0].word)
          && !part.contains { $0.number != nil && !$0.isQuoted || $0.isQuoted }
      }
  }

  /// Alone: another sentence may ask for something.
  private static let musing = Phrase.all(
    """
    i|we? am|are? so|very|really? glad|relieved|thankful|pleased|proud|annoyed that? nobody|noone|somebody|someone|they|he|she|we|i
    good|lucky thing|job that? nobody|noone|somebody|someone|i|we|they|he|she / whoever / i|we? dreamt|dreamed that?
    i|we have nothing against / imagine|picture cancelling|canceling|restarting|draining|scaling|killing
    it|that was|is very|so? good|kind|nice|lovely|great of you|him|her|them to
    i|we will not be the one|person|guy|ones who|to
    """)
  static let wouldHave = Phrase("would have")

  private static let regretting = Phrase.all(
    """
    imagine|picture someone|somebody|anyone|anybody|he|she|they|i|we
    i|we wish i|we|they|he|she|it|you|somebody|someone|there could|had|would|was|were|did|knew
    """)
  private static func regrets(_ words: [Token]) -> Bool { regretting.match(words, 0) != nil }

  static let finite = Set(
    words: """
      was were is are has have had did will would can could almost nearly said says never seen am keep keeps do does stay stays
      go goes love loves hate hates wrote writes told asked thinks find finds reads states took went came got made ran sent gave found kept left
      heard turned
      """)

  /// It says how something is, was or would be.
  private static func tells(_ words: [Token]) -> Bool {
    if regrets(words) { return true }
    guard words.count > 2, !wishes(words) else { return false }
    if words[0].isQuoted { return finite.contains(words[1].word) }
    // `cancelling it was yesterday's plan`
    let isDeed =
      Lexicon.gerund(words[0].word) != nil && words.has("was did does would")
    guard subjects.contains(words[0].word) || isDeed else { return false }
    return words[1...].prefix(6).contains { finite.contains($0.word) || $0.word.hasSuffix("ed") }
  }

  private static let deeds = Set(words: "open email mail send write post tell ask message ping")

  /// What somebody else said or did.
  private static func isOthers(_ words: [Token]) -> Bool {
    (Report.tells(words) || Quotation.isTold(words)) && !deeds.contains(words[0].word) && !wishes(words)
  }

  private static let judging = Phrase("which|that i|we find|found|think|thought|consider|call")
  private static let goingOn = Set(words: "same also then now")

  /// What goes on with such words is no order and no wish.
  private static func goesOn(_ words: [Token]) -> Bool {
    if words.allSatisfy(\.isQuoted) || regrets(words) || judging.match(words, 0) != nil { return true }
    return !wishes(words) && Lexicon.verbs[words[0].word] == nil && !Lexicon.questionWords.contains(words[0].word)
      && !goingOn.contains(words[0].word)
      && (words.last?.word == "ago" || words.allSatisfy { $0.number == nil || $0.isQuoted })
  }

  private static func wishes(_ words: [Token]) -> Bool {
    // `… never ran it once`
    let words = words.last?.word == "once" ? words.dropLast() : words[...]
    return words.indices.contains { at in
      // `they asked whether we cancelled it`
      let isIndirect = at > 0 && words[at].word == "whether" && asking.contains(words[at - 1].word)
      return !words[at].isQuoted && wishing.contains(words[at].word) && !isIndirect
    }
  }
}
