import BeamMCPClient
import JSON
import Jobs

// Numbers and corrections that may be of something else than what would be changed.
extension Caution {
  private static let inTurn = Set(words: "then first before after afterwards later back again next finally second")

  /// `scale orders to 6 and scale orders to 10`: to which?
  var twiceSized: Range<Int>? {
    let sizes = calls.filter { $0.tool == "scale_job" }
    guard Set(sizes.compactMap(\.jobID)).count < sizes.count, Set(sizes).count > 1,
      !tokens.has(Caution.inTurn)
    else { return nil }
    return tokens.indices
  }

  /// What they are, or what is told of a need or of what was: the words that may mean it.
  var figures: Range<Int>? {
    excess ?? meantOther ?? tried ?? halved ?? rejected ?? misaimed ?? target
  }

  /// Which job is meant, or whether it is to be done to it.
  private var target: Range<Int>? {
    eachOfOne ?? needing ?? needTold ?? ordinalDenied ?? halfNamed ?? exempted ?? skipped
  }

  private static let skipping = Phrase(
    "please? skip|omit|ignore|drop the|that? plan|runbook|procedure|checklist? step|item|point #")

  /// `skip plan step 2: cancel orders`: what it says is not to be done.
  private var skipped: Range<Int>? { Caution.skipping.match(tokens, 0)?.range }

  private var whole: Range<Int> { 0..<min(4, tokens.count) }
  private static let sizes = Set(words: "workers slots tasks subtasks worker slot parallelism parallel")
  private static let adverbs = Set(words: "way far much a bit still really")

  /// The numbers that the conversation last gave to each job that would be changed, and what they have.
  private func isKnown(_ number: Int) -> Bool {
    guard let former = scene.former else {
      return scene.jobs.contains { jobs.contains($0.id) && $0.parallelism == number } || isQuoted(number)
    }
    if calls.contains(where: { $0.tool == "acknowledge_job" }) {
      return former.typed.contains { $0.number == number || $0.word.hasPrefix("\(number)") }
    }
    let given = Grammar.meanings(of: former).filter { meaning in
      Set(meaning.target.named.map(\.id)).isDisjoint(with: jobs) ? meaning.target.named.isEmpty : true
    }
    let isGiven = given.contains { if case .write(.scale(.to(number), _)) = $0.request { true } else { false } }
    return isGiven || scene.jobs.contains { jobs.contains($0.id) && $0.parallelism == number } || isQuoted(number)
  }

  private func isQuoted(_ number: Int) -> Bool {
    scene.typed.contains { $0.isQuoted && $0.text.split { !$0.isNumber }.contains { Int($0) == number } }
  }

  /// `30 is too much, make it 24`, where 30 was said of another job, or of its memory.
  private var excess: Range<Int>? {
    let typed = scene.typed
    guard calls.contains(where: { $0.tool.isOne(of: "scale_job acknowledge_job") }),
      let too = typed.indices.first(where: { at in
        at > 1 && typed[at].word == "too" && !typed[at].isQuoted
          && typed[..<at].reversed().drop(while: { Caution.adverbs.contains($0.word) }).first.map {
            $0.word.isOne(of: "is are was were")
          } == true
      })
    else { return nil }
    let part = typed[..<too].split(omittingEmptySubsequences: false, whereSeparator: \.isBreak).last ?? []
    if part.has("first second former latter") { return whole }
    guard let at = part.firstIndex(where: { $0.number != nil && !$0.isQuoted && $0.word != "one" }),
      let number = part[at].number
    else { return nil }
    let between = part[(at + 1)...].prefix { !$0.word.isOne(of: "is are was were") }
    return isKnown(number) && between.areAll(Caution.sizes) ? nil : whole
  }

  private static let meaning = Phrase("i meant|mean # ,? not #")

  /// `I meant 24, not 30`, where 30 was said of another job.
  private var meantOther: Range<Int>? {
    guard let match = Caution.meaning.first(in: scene.typed), let denied = match.numbers.last,
      calls.contains(where: { $0.tool == "scale_job" })
    else { return nil }
    return isKnown(denied) ? nil : whole
  }

  /// `30 is enough, go`, where 30 was tried for one job and less for another.
  private var tried: Range<Int>? {
    guard calls.count == 1, calls[0].tool == "scale_job", let number = calls[0].arguments["parallelism"]?.int,
      let former = scene.former, scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty
    else { return nil }
    let meant = Grammar.meanings(of: former) + (former.former.map { Grammar.meanings(of: $0) } ?? [])
    let same = meant.filter { meaning in
      if case .write(.scale(.to(number), _)) = meaning.request { meaning.isHypothetical } else { false }
    }
    let isOther =
      same.contains { !$0.target.named.isEmpty }
      && !same.contains { $0.target.named.isEmpty || !Set($0.target.named.map(\.id)).isDisjoint(with: jobs) }
    return isOther ? whole : nil
  }

  private static let half = Phrase("half of? that|it|those")

  /// `half of that is enough`, where a lag or a throughput was looked at.
  private var halved: Range<Int>? {
    guard calls.contains(where: { $0.tool == "scale_job" }), Caution.half.first(in: scene.typed) != nil,
      scene.typed.has("enough plenty sufficient do fine")
    else { return nil }
    guard let last = scene.former?.typed else { return nil }
    let isOfSize = last.contains { Caution.sizes.contains($0.word) || $0.word == "scale" }
    let isAskedFor = isOfSize && !last.contains { $0.number != nil }
    return isAskedFor || isGivenHalf(last) ? nil : whole
  }

  private func isGivenHalf(_ last: [Token]) -> Bool {
    let wanted = calls.compactMap { $0.arguments["parallelism"]?.int }
    return last.compactMap(\.number).contains { number in wanted.allSatisfy { $0 * 2 == number } }
  }

  static let judgements = Phrase.all(
    """
    that|this|it|which? is|was? way|far|much|a? bit? too much|many|high|low|few|little|wide|big|small|risky
    that|this|it|which is|was just? outdated|obsolete|wrong|old|nonsense|rubbish|stale|ridiculous|silly|overkill|stupid|crazy|greedy
    that|this|which? is|was? out of date
    """)

  /// `Tom says scale it to 30. That is too much`
  private var rejected: Range<Int>? {
    let parts = parts
    guard let order = parts.lastIndex(where: orders) else { return nil }
    // `scale it to ten … no, that is silly, to six`: what was said first.
    let wanted = calls.compactMap { $0.arguments["parallelism"]?.int }
    let says = { (part: Range<Int>) in tokens[part].contains { $0.number.map(wanted.contains) == true } }
    if !says(parts[order]), parts[(order + 1)...].contains(where: says) { return nil }
    return parts[(order + 1)...].first { part in
      let words = Array(tokens[part])
      return Caution.judgements.contains { $0.match(words, 0)?.range.count == words.count }
    }
  }

  private static let correcting = Phrase.all(
    """
    no? ,? i meant|mean / not cancel|drain|restart|stop|kill|scale ,|but / i? have? changed my|our mind
    scratch|scrap|strike that|it
    """)

  /// `[cancel orders, how is payments?] I meant drain`: the order that is corrected was of another job.
  private var misaimed: Range<Int>? {
    let typed = scene.typed
    guard Caution.correcting.match(typed, 0) != nil, let former = scene.former,
      scene.reader.names(typed, Array(typed.indices)).found.isEmpty,
      !Grammar.meanings(of: former).contains(where: \.request.isChange)
    else { return nil }
    return whole
  }

  /// `restart each of them`, where one is meant by that.
  private var eachOfOne: Range<Int>? {
    guard jobs.count == 1, scene.typed.contains(where: { $0.word == "each" && !$0.isQuoted }) else { return nil }
    return whole
  }

  private static let needs = Phrase.all(
    """
    needs|need # more? slots|workers|tasks|cores? to restart|start|run|recover|work|keep
    needs|need a|one savepoint|snapshot before / would|might|could|may need|want # / needs|need up to
    was|were just|only a savepoint|snapshot / was not a|the restart|drain|cancel|stop|scaling|cancellation
    did not do|make|take a|the|any
    """)

  /// `it needs 4 slots to restart`, `that was not a restart, just a savepoint`: how it is, or was.
  private var needing: Range<Int>? {
    Caution.needs.first(in: scene.typed) != nil ? whole : nil
  }

  private static let due = Phrase.all(
    """
    needs|need|requires / has|have|had|is|are|was|were|ought to / must|should|shall|ought
    """)

  /// `Tom says it needs to be restarted`, `my manager says that it is to be drained`: what somebody else holds for needed.
  private var needTold: Range<Int>? {
    let typed = scene.typed
    guard let verb = typed.firstIndex(where: { Caution.holding(that: $0) }), verb > 0,
      // `I say`, `I was told`
      !typed[verb - 1].word.isOne(of: "i we was were"),
      !typed[..<verb].contains(where: { Lexicon.verbs[$0.word]?.isWriting == true && !$0.isQuoted })
    else { return nil }
    let said = typed[verb...].prefix { !$0.isBreak }
    // `Maria says we should scale it to 10, please do that`
    let isPassedOn = typed[said.endIndex...].contains { token in
      token.word.isOne(of: "please do") || Lexicon.verbs[token.word]?.isWriting == true
    }
    // `orders wants restarting`
    let isWish =
      Caution.wanting.contains(typed[verb].word)
      && scene.reader.names(typed, Array(typed.indices[..<verb])).found.isEmpty
      && !typed[verb - 1].word.isOne(of: "it this that one")
    guard isWish || Caution.due.contains(where: { $0.first(in: Array(said)) != nil }), !isPassedOn else { return nil }
    return calls.contains { $0.tool != "note_job" && $0.tool != "acknowledge_job" } ? whole : nil
  }

  private static let wanting: Set<String> = ["wants", "wanted", "wishes"]
  private static func holding(that token: Token) -> Bool {
    !token.isQuoted
      && (Reserve.telling.contains(token.word) || token.word.isOne(of: "reads states")
        || wanting.contains(token.word))
  }

  private static let notThat = Phrase("not the first|former|second|latter|third|last one?")

  /// `cancel orders, cancel payments. Not the former`
  private var ordinalDenied: Range<Int>? {
    guard jobs.count > 1 else { return nil }
    return parts.dropFirst().first { part in
      let words = Array(tokens[part])
      return Caution.notThat.match(words, 0)?.range.count == words.count
    }
  }
}
