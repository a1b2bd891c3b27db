import BeamMCPClient
import Jobs

/// A sentence that says only what is to be other than in the one before: another job (`same for clickstream`, `no, I meant
/// payments`), another amount or another time (`no wait, 6`, `make that the last hour`), or that it be done after all.
struct FollowUp {
  /// As it was before the last sentence.
  let scene: Scene
  let last: [Meaning]
  /// Without the words that only say that something is to be other.
  var tokens: [Token]
  let said: [Token]
  var corrects = false
  var adds = false
  /// `10, not 12`: the number that is not meant.
  private(set) var denied: Int?
  let asks: Bool
  /// It says that it is only to be shown what would happen.
  private var isTrial = false
  /// It says that what was only supposed is to be done.
  var isConsent = false
  /// It says how something is: `12 is too much`, `and fraud is lagging`.
  var tells: Bool
  private static let finite = Set(
    words: """
      is are was were am has had did does been being already fine good still thing why who
      """)
  /// Both stand in one sentence, whose other requests stay.
  private(set) var repairs: Bool

  init?(_ tokens: [Token], _ scene: Scene, repairs: Bool = false) {
    guard tokens.count <= 16, let former = scene.former else { return nil }
    self.scene = former
    self.repairs = repairs
    corrects = repairs
    asks =
      tokens.last { !$0.isBreak }?.word == "?"
      || tokens.prefix(3).has("what how")
    self.tokens = tokens.filter { $0.word != "?" }
    tells = tokens.contains { !$0.isQuoted && FollowUp.finite.contains($0.word) }
    self.said = tokens.filter { !$0.isBreak && $0.word != "?" }
    let said = Grammar.meanings(of: former)
    last = FollowUp.stands(former, said) ? said : []
    takeConsent()
    takeHere()
    takeProportion()
    takeOpeners()
    takeReasons()
    takeEnd()
    takeEnough()
    if last.isEmpty { return nil }
  }

  /// A sentence that was asked back for what stood beside its order is no order that another could go on with.
  private static func stands(_ scene: Scene, _ meanings: [Meaning]) -> Bool {
    // Those further back had their own follow-ups.
    guard scene.depth < 2, meanings.contains(where: { $0.request.isGrave && !$0.isHypothetical }),
      Remark(scene.utterance.text, scene) == nil
    else { return true }
    let typed = Grammar.plain(scene.typed, scene)
    let settled = Grammar.settled(meanings, scene)
    return Caution(typed, scene, settled.calls).words == nil || Grammar().stated(typed, settled, scene) != nil
  }

  /// What is meant, in the scene of the sentence before. A question repeats nothing that would change a job; it may only show
  /// what would happen.
  func meanings() -> [Meaning]? {
    if isConsent {
      return understood?.map { meaning in
        var meaning = meaning
        meaning.isHypothetical = false
        return meaning
      }
    }
    guard asks || isTrial else { return understood }
    return understood?.map { meaning in
      var meaning = meaning
      meaning.isHypothetical = meaning.isHypothetical || meaning.request.isChange
      return meaning
    }
  }

  private var understood: [Meaning]? {
    if let whole = consented ?? consentedTogether ?? previewed ?? recurring ?? repeated ?? calledOff ?? undone {
      return whole
    }
    // `that one has to be cancelled too`: a request of its own.
    let isOfChange = tokens.contains { Lexicon.participle($0.word)?.isWriting == true }
    if tells, isOfChange || last.contains(where: \.request.isChange) { return nil }
    if let other = skipped ?? narrowed ?? excepted ?? prepended ?? exchanged ?? reversed ?? renewed { return other }
    if let other = chosen ?? slightly ?? sized ?? turned ?? traced ?? ordinal { return other }
    if let other = searched ?? soughtAgain ?? listedByName ?? compared ?? ofPlace ?? elsewhere ?? ofRunner {
      return other
    }
    if let other = remaining ?? retargeted ?? advisedSize ?? submitted { return other }
    return amended(by: tokens).map(others) ?? bothOfAll
  }

  /// In one sentence, what was asked for beside it.
  func others(_ amended: Meaning) -> [Meaning] {
    let alike = last.indices.filter { last[$0].request.isChange == amended.request.isChange }
    guard repairs, let at = alike.last(where: { last[$0].target == amended.target }) ?? alike.last else {
      return [amended]
    }
    return last[..<at] + [amended] + last[(at + 1)...]
  }

  // MARK: Words around

  private static let correcting = Phrase.all(
    """
    no|nope|nah|wait|sorry|oops|whoops|actually|rather|correction|better / hold|hang on / no good|use|luck
    i mean|meant / not that one / ups / my mistake|bad|fault|error / apologies|apologise|apologize
    i mean|meant it? to? be? / wrong job|one|pipeline|way / not that job|pipeline
    can|could|would you make|change|set it|that|this to? / make|change|set it|that|this to?
    too much|many|few|little , / that|it is|was too short|long|much|many|few|little|high|low / scratch|strike that
    uh|um|er|erm|uhh|umm|uhm|ehm / on second thought|thoughts|thinking / come to think of it
    """)
  private static let opening = Phrase.all(
    """
    and|but|so|then|now|hmm|hm|mm|ok|okay|fine|yes|yeah|yep|sure|right|great|perfect|good|please|only|just|oh|ah
    again ,|but|for|with|on / looks|sounds|seems|that? good|fine|ok|okay|right|great|alright
    argh|ugh|gah|damn|oops|whoops / i|we need|want only|just the ones? of|for|from|on
    i|we only|just need|want the ones? of|for|from|on / i|we would like|love to see|have / i|we wanted
    try|use rather? / do that|this|it to|with / the? same note|comment|remark on|to|for|at
    do|fetch|get|pull|show|give|run|try|see? me? exactly|just|precisely? the? same thing? but? for|with|to|on|of
    put|leave|write|add|attach|make the? same note|comment|remark on|to|for|at
    the? same question|thing|again for|on|about|with / the? same dry? run|trial|simulation again? but?
    the? same window|range|period|time|times|level|lines|filter again? for|on|of|with
    narrow|limit|restrict|reduce|cut it|that|this|them? down? to|on
    the? same figure|figures|metric|metrics|look|view|check|numbers|chart|charts again? for|of|on|with
    how does|do|did that|it|this|they look|looks|go|fare for|on|with|in
    can|could i|we|you get|have|see|show me? that|it|those|them again ,? but|with|for?
    aha|grand|passt|meh|ach|aye|cool|nice|lovely|awesome|excellent|wow|brilliant|super
    what if i|we|it went|goes|go|scaled|made|used|took it? instead? / thank you / thanks|thx
    i forgot to say|add|mention that? / say|maybe|perhaps / let us say? / go back|further|farther back? to?
    what would|will happen if i|we did|do that|this|it|the? same? thing? to|with|for|on / what|how about
    likewise|ditto for / also / for|on
    """)
  private static let returning = Phrase("back to the?")
  /// Nothing of it is done yet, so that all of it is meant again.
  private static let unrun = Phrase("before you do|run|execute|start|send|apply it|that|this|anything?")
  /// What is to be started again is started so.
  private static let started = Phrase("start|run|launch|bring it|them up?")
  private static let again = Set(words: "same likewise ditto about also for on and now")

  /// Somebody's wish: `the on-call would like`.
  private static func wishes(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count < 8 else { return false }
    return tokens.isEmpty
      || tokens.has("like wants want needs needed")
        && !tokens.contains {
          $0.isQuoted || Lexicon.negations.contains($0.word) || $0.word.isOne(of: "no if unless hate")
        }
  }

  private static let doingFor = Phrase("and|please? do that|this|it for|on")
  private static let sameForOther = Phrase("the same thing? done for|with|to|on")

  /// `make that three hours, the people from the broker need longer`: behind the first mark, it only says why.
  private mutating func takeReasons() {
    guard let mark = tokens.firstMark, mark > 0, tokens.count - mark > 3,
      KernelPart.allTell(
        Array(tokens[(mark + 1)...]), isGentle: !last.contains { $0.request.isGrave },
        isEnding: last.contains { $0.request.replaces })
    else { return }
    tokens.removeSubrange(mark...)
    tells = tokens.contains { !$0.isQuoted && FollowUp.finite.contains($0.word) }
  }

  private static let here = Phrase("the? same|likewise|ditto here")

  /// `same here`: for the one under the cursor.
  private mutating func takeHere() {
    guard FollowUp.here.match(said, 0)?.range.count == said.count else { return }
    (tokens, adds) = (Idiom.words("this one"), true)
  }

  private mutating func takeOpeners() {
    var wasCut = true
    // `the on-call would like the same done for fraud`
    if let match = FollowUp.sameForOther.first(in: tokens), FollowUp.wishes(tokens[..<match.range.lowerBound]) {
      adds = true
      tokens.removeSubrange(..<match.range.upperBound)
    }
    // `do that for fraud too`
    if let match = FollowUp.doingFor.match(tokens, 0), isName(from: match.range.upperBound) {
      adds = true
      tokens.removeSubrange(match.range)
    }
    while wasCut {
      while tokens.first?.isBreak == true { tokens.removeFirst() }
      wasCut = false
      // `not clickstream, I meant orders`
      if tokens.first?.word == "not", let mark = tokens.firstMark, mark < 4,
        !tokens[..<mark].contains(where: { $0.number != nil && $0.word != "one" })
      {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(...mark)
      } else if let mark = ownerOfNote {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(..<mark)
      } else if let mark = deniedNumber {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(..<mark)
      } else if let match = FollowUp.started.match(tokens, 0), match.range.count < tokens.count,
        last.contains(where: { if case .write(.restart) = $0.request { true } else { false } })
      {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(match.range)
      } else if let match = FollowUp.returning.match(tokens, 0),
        let mark = tokens.firstMark, mark < tokens.count - 1,
        case .job = scene.reader.read(Array(tokens[match.range.upperBound..<mark])).target,
        last.allSatisfy(\.request.isLook)
      {
        // `back to orders, only the last 10 minutes`
        (adds, wasCut) = (true, true)
        tokens.removeSubrange(match.range)
      } else if let match = FollowUp.unrun.match(tokens, 0) {
        (corrects, repairs, wasCut) = (true, true, true)
        tokens.removeSubrange(match.range)
      } else if let match = FollowUp.correcting.lazy.compactMap({ [tokens] in $0.match(tokens, 0) }).first {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(match.range)
      } else if let match = FollowUp.opening.lazy.compactMap({ [tokens] in $0.match(tokens, 0) }).first {
        // `for the last hour` and `on flink-prod` say more than that it is so again.
        let words = tokens[match.range].map(\.word)
        if words.count == 1, words[0].isOne(of: "for on"), !isName(from: 1) { return }
        if words.contains("did") { tells = false }
        if !FollowUp.again.isDisjoint(with: words) || words.first == "do" || words.contains("did")
          || words.contains("same")
        {
          adds = true
        }
        // `only payments`, of what was looked at.
        if ["only", "just"].contains(where: words.contains), last.allSatisfy(\.request.isLook) { adds = true }
        wasCut = true
        tokens.removeSubrange(match.range)
      }
    }
  }

  private func isName(from start: Int) -> Bool {
    guard case .job = scene.reader.read(Array(tokens[start...])).target else { return false }
    return true
  }

  private static let denying = Phrase("not #")
  private static let ends = Phrase.all(
    """
    sorry / instead|rather|please|pls|plz|then|though|thx|thanks|again / too|also / as well / i mean|meant / after all
    would|could|will|can you please? / rather|instead than|of # / same question|thing|again
    i forgot to say|add|mention / that is / than|as now|before|currently|today|it is|has? now?
    is|are all? i need|want|needed|wanted / while you are at|on it|that|there / itself / the? same way? / only|alone
    obviously|naturally|clearly / of course / as it|they was|were|is|are
    the? same window|range|period|time|times|level|lines|filter|limit
    """)

  private mutating func takeEnd() {
    var wasCut = true
    while wasCut {
      while tokens.last?.isBreak == true { tokens.removeLast() }
      wasCut = false
      if let match = FollowUp.denying.last(in: tokens), match.upperBound == tokens.count, match.lowerBound > 0 {
        denied = tokens[match].lazy.compactMap(\.number).first
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(match)
        continue
      }
      // `and for orders, also just dry run`
      if let match = FollowUp.trial.lazy.compactMap({ [tokens] in $0.last(in: tokens) }).first,
        match.upperBound == tokens.count, match.lowerBound > 0
      {
        (isTrial, wasCut) = (true, true)
        tokens.removeSubrange(match)
        continue
      }
      for phrase in FollowUp.ends {
        guard let match = phrase.last(in: tokens), match.upperBound == tokens.count, match.lowerBound > 0 else {
          continue
        }
        let words = tokens[match].map(\.word)
        if words.contains("same") || words.contains("too") || words.contains("also") || words.contains("well") {
          adds = true
        }
        if words.contains("instead") || words.contains("rather") || words.contains("sorry") || words[0] == "i" {
          corrects = true
        }
        tokens.removeSubrange(match)
        wasCut = true
      }
    }
  }
}
