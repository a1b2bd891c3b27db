// What a part that tells says for or against what is asked.
extension Telling {
  /// It says what we do, or what somebody needs.
  var isOurs: Bool {
    guard tells, !doubts, words.count > 2, !words.has(Remark.words) else {
      return false
    }
    return words[0].word.isOne(of: "i we") || words[1].word.isOne(of: "needs need")
  }

  /// Each of its parts only tells, and none speaks against what follows.
  static func onlyTells(_ tokens: [Token]) -> Bool {
    let parts = parts(of: tokens)
    return !parts.isEmpty && tokens.last?.text != ":"
      && parts.allSatisfy { $0.isCourtesy || !$0.asks && $0.tells && !$0.doubts }
  }

  private static let thoughtSo = Phrase("thought|figured|guessed|expected so|as|that much?")
  private static let conditions = Set(
    words: "if unless when once until till before whenever should whether suppose maybe perhaps")

  /// What is told before a note, or the knowledge of a problem, which change nothing that runs: anything that orders nothing.
  static func isBackground(_ tokens: [Token]) -> Bool {
    let parts = parts(of: tokens)
    return !parts.isEmpty && !tokens.contains { $0.text == ":" || $0.word == "?" || $0.isQuoted }
      && parts.allSatisfy { part in
        part.isCourtesy
          || (part.words.count > 2 || thoughtSo.match(part.words, 0)?.range.count == part.words.count) && !part.asks
            && !part.asksToLook && !part.ordersSomething(part.words)
            && !conditions.contains(part.request[0].word) && !Remark.words.contains(part.request[0].word)
            && !part.words.has("if should unless")
      }
  }

  /// A few words that only name what goes on: `maintenance coming up`, `month end`.
  var mentions: Bool {
    words.count > 1 && words.count < 7 && !doubts
      && words.allSatisfy { token in
        !token.isQuoted && !token.isFile && token.number == nil && token.word != "?" && token.text != ":"
          && Lexicon.verbs[token.word].map { !$0.isWriting || $0 == .submit } != false
          && Lexicon.participle(token.word) == nil && !Danger.words.contains(token.word)
          && !Telling.heads.contains(token.word) && token.word.allSatisfy { $0.isLetter || $0 == "-" }
      }
  }

  /// Words that make an order of none, whatever it is of.
  private static let hard = Reserve.relaying.union(
    Set(
      words: """
        if unless until till whether provided assuming suppose supposing depending depends otherwise else except excepting barring although
        though should shall must ought may might would could maybe perhaps possibly probably wonder wondering guess hope hopes
        want wants wanted hear heard quote ticket email mail tomorrow later soon eventually someday monday tuesday wednesday thursday
        friday saturday sunday tonight joke jokes joking kidding pretend imagine example hypothetical hypothetically test tests testing
        exercise drill draft rehearsal simulate simulation dry undo revert instead rather mistake mistaken forget ignore disregard
        scratch hold wait pause nvm nevermind either or hate hates agree agreed disagree sure unsure doubt doubts decide decided
        allowed permission approval approved approve veto forbidden freeze limit max maximum most least leave mean means reads read written chat posted yelled shouted
        screamed too chart idea chatbot bot slides password font dictated dictation podcast shredder
        """))

  /// It may speak against what is asked, whatever that is.
  var doubts: Bool { Telling(words: plainWords).isDoubtful }

  private static let surely = Phrase.all(
    """
    i|we am|are quite|very|pretty|absolutely? sure|certain of|about? it|that?
    than i|we would|had? thought|think|expected|hoped|said|planned|feared / can not lose|miss|afford|wait
    do not|never want|like|wish|mean to lose|miss|break|risk|drop any|a|one|single? data|record|records|event|events|message|messages|row|rows? / would hate to lose|miss|break|risk / i|we checked|asked with|around|everyone|everybody?
    early|safe|better safe? than sorry / for good / should know / next to|door / i|we would? rather|sooner? be|have / if you ask|asked me / as far as i|we can? tell|see|know|remember / cannot lose|miss|afford|wait / done|finished|through testing / by mistake|accident|error / only|just|merely a|an|the|our|my? test|experiment|trial of? mine|ours?
    """)

  /// Without what says the contrary of what its words alone would say.
  var plainWords: [Token] {
    Telling.surely.reduce(words) { words, phrase in
      guard let range = phrase.first(in: words)?.range, range.count <= words.count else { return words }
      return Array(words[..<range.lowerBound] + words[range.upperBound...])
    }
  }

  /// `it writes garbage`: what a job does with records.
  private func isWork(_ at: Int) -> Bool {
    words[at].word.isOne(of: "writes wrote reads read") && at > 0 && at + 1 < words.count
      && (words[at - 1].word.isOne(of: "it which") && words[at + 1].word != "that"
        || words[at + 1].word.isOne(of: "the its it them those from into"))
  }

  private var isDoubtful: Bool {
    let surges = words.has(Telling.surging)
    return words.indices.contains { at in
      !words[at].isQuoted && Telling.hard.contains(words[at].word) && !isWork(at)
        // `nobody reads those on a Wednesday`
        && !(TimeUnits.isDay(words[at].word) && (surges || at > 0 && words[at - 1].word == "a"))
    }
      || singlesOut
      || words.has("i we")
        && words.has(Telling.minding)
        && words.contains { Lexicon.negations.contains($0.word) || $0.word == "cannot" || $0.word == "no" }
  }

  private static let singling = Set(words: "only other others another rest")

  /// `the other one is broken`; not `it is only the shadow`, `they switch to another provider`.
  private var singlesOut: Bool {
    words.indices.contains { at in
      guard Telling.singling.contains(words[at].word) else { return false }
      let next = at + 1 < words.count ? words[at + 1].word : ""
      if words[at].word == "only" {
        return at == 0 || !words[at - 1].word.isOne(of: "is are was it just")
      }
      return next.isEmpty || Lexicon.jobNouns.contains(next) || Lexicon.pluralJobNouns.contains(next)
        || Lexicon.auxiliaries.contains(next)
    }
  }

  private static let minding = Set(words: "know think believe like care mind remember understand need require see")

  /// It tells what was once, whatever day that was.
  var remembers: Bool {
    let isPast = words.contains { Telling.past.contains($0.word) || $0.word.isOne(of: "was were had") }
    return isPast
      && !words.contains { token in
        !token.isQuoted && !TimeUnits.isDay(token.word) && (Telling.hard.contains(token.word) || token.word == "you")
      }
  }

  private static let good = Set(
    words: """
      vital crucial essential important critical precious beloved favourite favorite key valuable fine healthy good great perfect well
      happy ok okay recovered recovering recovers works working useful loves love likes depends depend rely relies matters
      matter busy urgent when while how why what which only other others another rest back up again still yet already needed needs need uses used use ready keep keeps owner owners mine theirs his hers
      """)

  /// It may speak against ending or restarting a job.
  var opposes: Bool {
    if endsTrial { return false }
    if doubts || words.count < 3 && !words[0].isPossessive { return true }
    let isPlain = words.dropFirst().has("is are was has") || words[0].isPossessive
    if words.count < 4, !isPlain, !words[0].word.isOne(of: "it they") { return true }
    if words.contains(where: { $0.word.contains(where: \.isNumber) }) { return true }
    if deniesNeed { return false }
    let plain = Narration.undenied(plainWords)
    // `its counts are all wrong`
    let isOff = plain.has(Telling.data)
    return plain.contains { token in
      !token.isQuoted && !(isOff && token.word == "wrong")
        && (Motive.doubts.contains(token.word) || Reserve.words.contains(token.word)
          || Telling.good.contains(token.word)
          || Lexicon.negations.contains(token.word) || token.word.isOne(of: "no cannot"))
    }
  }

  private static let nowadays = Phrase("any more|longer|anymore|these days|nowadays|since")

  /// `nobody subscribes to the feed any more`
  private var deniesNeed: Bool {
    guard let first = words.first(where: { !Telling.lead.contains($0.word) }) else { return false }
    return first.word.isOne(of: "nobody noone no-one") && words.has("anymore")
      || first.word.isOne(of: "nobody noone") && Telling.nowadays.first(in: words) != nil
  }

  private static let wrongThing = Phrase("the|a wrong")
  /// `the wrong moment` speaks against it.
  private static let occasions = Set(
    words: "time moment day hour job one idea call thing way order week pipeline move decision")

  private static func isSlip(_ words: [Token]) -> Bool {
    guard let range = wrongThing.first(in: words)?.range, range.upperBound < words.count else { return false }
    return !occasions.contains(words[range.upperBound].word)
  }

  private static let ends = Phrase.all(
    """
    only|just|merely for a|an|the|our|my? demo|demonstration|presentation|showcase|poc|trial|experiment|test
    only|just|merely a|an|the|our|my? test|experiment|trial|demo|poc|toy of? mine|ours? / i|we am|are all? done|finished|through with it|this|that|them
    by mistake|accident|error / someone|somebody|intern|they|he|she|i|we forgot|left it|this|that running|on|up|there|behind|alive
    for hours|ages|days|weeks|eternity|ever / all day|morning|night|afternoon|evening|week|weekend / pulled the plug / only|just|merely me|us|mine trying|playing|experimenting|fooling
    """)
  private static let surging = Set(
    words:
      "traffic load sale peak rush campaign event crowd crowds orders visitors finale premiere launch match kickoff concert"
  )
  private static let over = Phrase(
    "is|are|was|were all|both|finally|now? done|finished|wrong|through|gone|obsolete|closed|shut|sold|retired|over")
  private static let there = Phrase(
    "is|are|was|were finally|now|all? there|available|complete|reachable|up|back|in|fixed|loaded")

  /// `the audit team is done for the quarter`, `the rates file was wrong`: of something else than the job.
  private static func isOver(_ words: [Token]) -> Bool {
    // `the experiment's over`
    isOfAnother(words, over)
      || words.count < 6 && words.dropLast().last?.isPossessive == true
        && words.last?.word.isOne(of: "over done finished gone") == true
  }
  /// `the market data is there now`
  private static func isThere(_ words: [Token]) -> Bool { isOfAnother(words, there) }

  private static func isOfAnother(_ words: [Token], _ phrase: Phrase) -> Bool {
    guard let range = phrase.first(in: words)?.range, range.lowerBound > 1, words.count < 12 else { return false }
    return words[0].word.isOne(of: "the our my their all")
      && !words.contains {
        Lexicon.negations.contains($0.word)
          || $0.word.isOne(of: "no until discussing window freeze office board")
      }
  }

  private static let needing = Set(words: "need needs needed use uses used want wants")

  /// Something that a job needs works again, after which it may be started.
  var mends: Bool {
    let said = Array(words.drop { Telling.lead.contains($0.word) || Telling.causes.contains($0.word) })
    guard !doubts, let first = said.first, !first.word.isOne(of: "it they this that i you") else {
      return false
    }
    return !said.contains {
      Motive.doubts.contains($0.word) && !Telling.working.contains($0.word) || Lexicon.negations.contains($0.word)
        || $0.word == "no"
    }
      && said.has(Telling.working)
  }

  private static let working = Set(
    words: "healthy back up again fixed available answers works recovered repaired restored there culprit")

  private static let failures = Phrase.all(
    """
    out of memory|heap|disk|space / oom|oomed|oom-killed|ooms again|killed? / same|usual old? error|crash|problem|story|thing|oom again?
    crashed|failed|dead|down|stuck|hung|dying|broken again
    """)

  /// `out of memory, as always`: what befell it.
  var isFailure: Bool {
    words.count < 6 && Telling.failures.match(words.filter { $0.word != "the" }, 0) != nil
  }

  private static let data = Set(
    words: "counts numbers figures totals results records output values rows sums amounts prices")
  /// `the rehearsal is over`, `test window is over`
  var endsTrial: Bool {
    let rest = words.filter { !Telling.staged.contains($0.word) }
    guard rest.count < words.count, !Telling(words: rest).doubts else { return false }
    return Telling.isOver(words) || words.count < 6 && words.last?.word.isOne(of: "over done finished") == true
  }

  private static let staged = Set(words: "rehearsal drill exercise test testing simulation trial window")

  private static let urging = Phrase.all(
    """
    is|are all? waiting|asking|complaining|nervous|screaming|shouting|calling|ringing / need|needs|want|wants it|this|that back|up|again?
    keep|keeps asking|calling|ringing|complaining
    """)

  /// It says behind such an order why: only trouble, cost or no more need.
  func justifies(restarts: Bool) -> Bool {
    let said = Array(words.dropping(Telling.lead))
    if !doubts, Telling.ends.first(in: said) != nil { return true }
    // `the rehearsal is over`
    if endsTrial { return true }
    if !doubts, deniesNeed || Telling.isSlip(said) || Telling.isOver(said) || restarts && Telling.isThere(said) {
      return true
    }
    // `compliance is waiting`
    if restarts, !doubts, Telling.urging.first(in: said) != nil { return true }
    let needs = Narration.undenied(said).has(Telling.needing)
    return !doubts && !needs && Motive.isMotive(said, restarts: restarts)
  }
}
