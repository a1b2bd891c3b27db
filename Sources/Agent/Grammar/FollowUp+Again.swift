import BeamMCPClient
import Jobs

// What was said is to be done after all, to be done once more, or first to be shown.
extension FollowUp {
  private static let consents = Phrase.all(
    """
    do it|that|so now|for? real? / go ahead and? do? it|that? now? / go for it / go on then? / proceed
    execute|apply|run it|that / make it so / now? for real this? time? now? / this time for real / do it for real
    now really|actually / really? do it really? now? / now really / really now
    really? , ,? go ahead with|on the|that|it drain|scaling|scale|restart|savepoint|cancel|cancellation|change|plan?
    """)

  private static let agreeing = Set(
    words: """
      ok okay great fine good yes yeah yep now perfect and right alright please then looks look sounds seems to me
      us nice cool sure enough all yup clear
      """)

  /// Without the words of agreement before it.
  private var bare: [Token] { Array(said.dropping(FollowUp.agreeing)) }

  /// `fine, do it`, after what would only have been looked at.
  var consented: [Meaning]? {
    guard last.contains(where: { $0.isHypothetical && $0.request.isChange }), !asks,
      !said.has("again"),
      FollowUp.consents.contains(where: {
        $0.match(tokens, 0)?.range.count == tokens.count || $0.match(bare, 0)?.range.count == bare.count
      })
    else { return nil }
    return last.map { meaning in
      var meaning = meaning
      meaning.isHypothetical = false
      return meaning
    }
  }

  func interpretation() -> Interpretation? { meanings().map { Grammar.settled($0, scene) } }

  /// `fine, go ahead`: what may be no more than courtesies elsewhere.
  var consent: Interpretation? { consented.map { Grammar.settled($0, scene) } }

  private static let doingAll = [
    Phrase("do|run|apply|execute|start both|all of? them|these|it?"), Phrase("both please|then|now?"),
  ]

  /// `good, do both`, after two things were only tried, each in a sentence of its own.
  var consentedTogether: [Meaning]? {
    guard !asks, isWholly(FollowUp.doingAll), last.count == 1 else { return nil }
    var (all, scene): ([Meaning], Scene?) = ([], scene)
    while let said = scene, all.count < 4 {
      let meant = Grammar.meanings(of: said)
      guard meant.count == 1, meant[0].isHypothetical, meant[0].request.isChange,
        case .jobs(let jobs, _) = Resolver(scene: said).settle(meant[0].target, "take", isWrite: false), jobs.count == 1
      else { break }
      var change = meant[0]
      (change.target, change.isHypothetical) = (.job(jobs[0]), false)
      all.insert(change, at: 0)
      scene = said.former
    }
    return all.count == 2 || all.count > 2 && said.has("all") ? all : nil
  }

  private static let repeating = Phrase("do|repeat|run|take|make|give? it|that|this|so|one|them")

  /// `and do that every hour`: nothing here waits.
  var recurring: [Meaning]? {
    guard let match = FollowUp.repeating.match(tokens, 0), match.range.upperBound < tokens.count,
      ClauseReader.later(Array(tokens[match.range.upperBound...])) == 0
    else { return nil }
    var meaning = last[0]
    meaning.request = .refuse(Help.notLater(tokens[match.range.upperBound...], nil))
    return [meaning]
  }

  private static let previews = Phrase.all(
    """
    just? tell|show me? what that|it|this would|will do|change|mean first?
    what would|will that|it|this? do|change|mean|happen then|first? / just|only? show|tell me? first|only?
    just|only? show|tell me? first what that|it|this would|will do|change|mean
    a|as|do? a? dry-run|dryrun it|that? first? / a|as|do? a? dry run first?
    what would|will that|it|this? do|change|mean do? a|as|one? dry-run|dryrun it|that|this? first?
    what would|will that|it|this? do|change|mean do? a|as|one? dry run it|that|this? first?
    dry run it|that|this first? / dry-run|dryrun it|that|this first? / first|but? only|just as? a? dry run
    first|but? only|just as? a? dry-run|dryrun / just|only? simulate|preview it|that|this? first?
    """)

  /// `just tell me what that would do first`
  var previewed: [Meaning]? {
    guard last.contains(where: \.request.isChange), isWholly(FollowUp.previews) else { return nil }
    return last.map { meaning in
      var meaning = meaning
      meaning.isHypothetical = true
      return meaning
    }
  }

  /// It is only to be shown what would happen: `and for orders, also just dry run`.
  static let trial = [
    Phrase("also|but? just|only|as? a? dry run too|also?"),
    Phrase("also|but? just|only|as? a? dry-run|dryrun too|also?"),
  ]

  private static let callingOff = Phrase("please? cancel|abort|stop|halt that|this please?")

  /// `cancel that`, after an order: the order, perhaps, and not the job.
  var calledOff: [Meaning]? {
    let words = tokens.filter { !$0.isBreak }
    guard FollowUp.callingOff.match(words, 0)?.range.count == words.count else { return nil }
    let isOrder = last.contains { meaning in
      if case .read(.logs, _) = meaning.request { return true }
      return meaning.request.isChange
    }
    guard isOrder else { return nil }
    return [
      Meaning.asking("Is the last order to be called off, or the job to be cancelled? Then say: cancel it.", last[0])
    ]
  }

  private static let undoing = Phrase.all(
    """
    please|can|could|you? undo|revert|reverse|unscale it|that|this|the|my? last|previous? one|change|action?
    please? take that|it|this back please? / please? withdraw|revoke that|it|this please?
    please|can|could|you? undo|revert|reverse the|that|my? last? scaling|rescale|rescaling|scale|restart|cancellation|drain|savepoint
    go|come|move|get|roll back to the? way|as|what|how|where? it|that|they|things was|were before?
    put|set|scale|change|switch|turn|take it|that|this|everything back to? the|its? way|as|what|how|original? it|before? was? before?
    """)

  private static let fromTo = Phrase("from # to #")
  private var formerTokens: [Token] { scene.typed }

  /// What was asked for last that changes something: in the last sentence, or before looks that followed it.
  private var change: Meaning? {
    if let change = last.last(where: \.request.isChange) { return change }
    var scene = scene
    for _ in 0..<3 {
      guard let former = scene.former else { return nil }
      scene = former
      guard var change = Grammar.meanings(of: former).last(where: { $0.request.isChange && !$0.isHypothetical }) else {
        continue
      }
      // Who was meant by `it` then.
      guard case .jobs(let jobs, _) = Resolver(scene: former).settle(change.target, "take", isWrite: false),
        jobs.count == 1
      else { return nil }
      change.target = .job(jobs[0])
      return change
    }
    return nil
  }

  /// `undo that`: how it was before is for the operator to say.
  var undone: [Meaning]? {
    guard isWholly(FollowUp.undoing), let change else { return nil }
    if case .write(.acknowledge(_, _, false)) = change.request {
      var meaning = change
      meaning.request = .write(.acknowledge(seconds: nil, reason: nil, withdraws: true))
      return [meaning]
    }
    if case .write(.scale) = change.request, let from = FollowUp.fromTo.first(in: formerTokens)?.numbers.first {
      var meaning = change
      meaning.request = .write(.scale(.to(from), isUp: nil))
      return [meaning]
    }
    let name = change.target.named.first?.name ?? "orders"
    return [
      Meaning.asking(
        "What was done is not taken back by itself. Say how it shall be, for example: scale \(name) to 4, or restart it.",
        change)
    ]
  }

  private static let repetitions = Phrase.all(
    """
    do|run? it|that|the? same again|thing? / again please? / do|run? it|that again please?
    """)

  private static let presently = Phrase("and|so|ok|okay|how? about|is? it|things? now|meanwhile")
  private static let rerun = Phrase("please? rerun|repeat that|this? please?")

  /// `same again`, `do that again`, `re-run that`.
  var repeated: [Meaning]? {
    // `and now?`, behind a look
    let words = said.filter { $0.word != "?" }
    if FollowUp.presently.match(words, 0)?.range.count == words.count, last.allSatisfy(\.request.isLook) {
      return last
    }
    if FollowUp.rerun.match(said, 0)?.range.count == said.count { return last }
    guard FollowUp.repetitions.contains(where: { $0.match(said, 0)?.range.count == said.count }) else { return nil }
    return startedAgain ?? last
  }

  /// `run it again`, after a look at a job that has ended: the job, and not the look.
  private var startedAgain: [Meaning]? {
    guard said.has("run"), said.has("again"), last.count == 1,
      last[0].request.isLook, case .job(let job) = last[0].target, job.state.isTerminal
    else { return nil }
    var meaning = last[0]
    meaning.request = .write(.restart(from: nil, amount: nil, memoryMB: nil, memoryAsked: false))
    return [meaning]
  }

  func isWholly(_ phrases: [Phrase]) -> Bool {
    [tokens, said, bare, Array(said.drop { Statement.isInterjection($0.word) })].contains { words in
      phrases.contains { $0.match(words, 0)?.range.count == words.count }
    }
  }

  private static let slightly = Phrase("a? bit|little|tad|lot|few|touch more|less|fewer|higher|lower|up|down")
  private static let otherwise = Phrase(
    "to? another|other|different|some|a other|different? number|value|count|size|parallelism")

  /// `a bit more`, `no, another number`, of a scaling: to how many is asked.
  var slightly: [Meaning]? {
    guard isWholly([FollowUp.slightly, FollowUp.otherwise]), let change = last.last(where: \.request.isChange),
      case .write(.scale) = change.request
    else { return nil }
    var meaning = change
    let isUp = tokens.has("more higher up")
    meaning.request = .write(.scale(nil, isUp: isWholly([FollowUp.otherwise]) ? nil : isUp))
    return [meaning]
  }

  private static let enough = Phrase("# is|are|will|would|should be? enough|plenty|sufficient|do|suffice")

  /// `10 is enough`, `15 should do`: that many.
  mutating func takeEnough() {
    guard let match = FollowUp.enough.match(tokens, 0), match.range.count == tokens.count else { return }
    tokens.removeSubrange(1...)
    (tells, corrects) = (false, true)
  }
}
