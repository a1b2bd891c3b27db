import BeamMCPClient
import Jobs

// What is told in front of an order, behind it or in the conversation, where it bears on which jobs are meant or on whether
// the order stands.
extension Caution {
  private static let ending: Set<String> = ["cancel_job", "drain_job", "restart_job"]

  /// It ends a job, or interrupts it.
  var ends: Bool { calls.contains { Caution.ending.contains($0.tool) } }

  /// `cancel orders, I have second thoughts`: what is told beside it is no motive.
  var unmotivated: Range<Int>? {
    let restarts = calls.allSatisfy { $0.tool == "restart_job" }
    let told =
      ends ? Motive.doubtful(tokens, scene, restarts: restarts) : resizes ? Motive.withdrawn(tokens, scene) : nil
    guard let told, let first = told.first, let start = tokens.firstIndex(of: first) else { return nil }
    return start..<min(start + told.count, tokens.count)
  }

  private static let retelling = Phrase("that|this|which is|was how|when|where")
  private static let speakers = Set(words: "i we it you they")

  /// `stop it and restart it, that's how Hanna got through the outage`: what somebody did once.
  var retold: Range<Int>? {
    parts.dropFirst().first { part in
      guard let range = Caution.retelling.match(tokens, part.lowerBound)?.range, part.contains(range.upperBound) else {
        return false
      }
      return !Caution.speakers.contains(tokens[range.upperBound].word)
    }
  }

  var resizes: Bool { calls.contains { $0.tool == "scale_job" } }

  private static let leads = Set(words: "because since as the and so now that job our my well ok if this")
  private static let overcoming = Set(words: "it needs need waiting waits over important blocked")

  /// `because it is killing orders, cancel it`: the job that is named is what suffers, and perhaps not what is to go.
  var victim: Range<Int>? {
    guard ends || resizes, jobs.count == 1 else { return nil }
    let parts = KernelPart.parts(tokens).map(\.words)
    func named(_ words: [Token]) -> Int? {
      words.indices.first { at in
        scene.reader.names(words, [at]).found.contains { $0.jobs.contains { jobs.contains($0.id) } }
      }
    }
    let orders = parts.filter { part in part.orders }
    guard let order = orders.last, orders.allSatisfy({ named($0) == nil }), !orders.isEmpty else { return nil }
    guard let told = parts.first(where: { named($0) != nil && $0 != order }), let at = named(told) else { return nil }
    let isSubject = told[..<at].areAll(Caution.leads)
    let isElsewhere = scene.selected.map { !jobs.contains($0.id) } ?? false
    let suffers = told[(at + 1)...].has(Caution.overcoming)
    let isUnneeded = Narration.undenied(told).count < told.count
    let isCause =
      !isUnneeded
      && (told[0].word.isOne(of: "to for since because as now")
        || told[..<at].has("it its we"))
    guard !isSubject && isCause || isSubject && suffers && isElsewhere, let start = tokens.firstIndex(of: told[0])
    else {
      return nil
    }
    return start..<min(start + told.count, tokens.count)
  }

  private static let some = Set(words: "those ones three two few some our us eu")
  private static let topic = Phrase("as for|to")

  /// `as the lagging ones are a problem, cancel everything`: perhaps only these.
  var reasonOfSome: Range<Int>? {
    guard ends || resizes else { return nil }
    let isSetSaid = tokens.contains {
      Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word) || $0.word == "them"
    }
    guard isSetSaid else { return nil }
    if let range = Caution.topic.match(tokens, 0)?.range { return range }
    guard jobs.count > 1 else { return nil }
    let told = KernelPart.parts(tokens).filter { part in
      part.isReason && !part.words.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true }
    }.map(\.words)
    guard
      let part = told.first(where: { words in
        words.contains { token in
          Caution.some.contains(token.word) || Lexicon.pluralJobNouns.contains(token.word)
            || Narration.names(token.word, scene) || token.isPossessive
        }
      }), let first = part.first, let start = tokens.firstIndex(of: first)
    else { return nil }
    return start..<min(start + part.count, tokens.count)
  }

  private static let days = Set(
    words: """
      tomorrow tonight monday tuesday wednesday thursday friday saturday sunday later
      """)
  private static let spans = Phrase.all(
    """
    for # \(TimeUnits.unitChoices) / for a|an|half|one|the? hour|minute|day|while|moment|bit
    """)
  private static let uncertain = Phrase.all(
    """
    as a|an|the|our|my? last? resort|fallback|option|test|idea|example / as|if|when|where needed|required|appropriate
    at the first|next|slightest|very|moment / with|on the|any|every next|first|new / given a|the|any / as and when
    for the sake of argument / to see what|whether|if|how / with the delay|deploy|release on|of / with a delay
    the wrong one|job / so they claim|say / like a good idea / one before|after|above|below / only then
    if so|yes|not / what to do / what if , / on lag|lags|error|errors|failure|crash|crashes / worst case
    wrong cluster|window|runner|environment / already done , / i said no / it|this|that like / any job|pipeline|one
    my|each|late|open|pending|customer|new|some|any|all|those order|orders
    but|except|not the? critical|slow|good|important jobs|ones? / you will|shall / exercise #
    """)

  private static let supposing = Phrase("i suppose|guess|think|reckon")

  /// `restart orders, as needed`, `cancel it, for an hour`, `cancel it, to start tomorrow`.
  var uncertain: Range<Int>? {
    guard ends || resizes else { return nil }
    if let first = tokens.first?.word, first.isOne(of: "somebody someone anybody anyone") { return 0..<1 }
    if let range = (Caution.uncertain + Caution.spans).lazy.compactMap({ [tokens] in $0.first(in: tokens)?.range })
      .first
    {
      return range
    }
    let order = tokens.lastIndex { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true } ?? tokens.count
    if let range = Caution.supposing.first(in: tokens, from: min(order, 1))?.range { return range }
    guard order < tokens.count,
      let day = tokens[order...].firstIndex(where: { !$0.isQuoted && Caution.days.contains($0.word) })
    else { return nil }
    // `so that we can go on tomorrow`
    let isPurpose = tokens[order..<day].contains {
      $0.word.isOne(of: "so because since as for before")
    }
    return isPurpose ? nil : day..<(day + 1)
  }

  private static let doubting = Set(words: "maybe perhaps possibly might decided thinking hacker")
  private static let looking = Phrase.all(
    """
    show|see|fetch|pull|get me? the? same / thanks|thank|sorry for / but|ok for
    """)
  private static let somebody = Phrase("someone|somebody|anyone|they|he|she|the|a|an|some would|wants|want|likes")

  /// `show me the same for clickstream`, `maybe clickstream too`, after a change: perhaps only to be seen.
  var followed: Range<Int>? {
    guard ends || resizes || calls.contains(where: { $0.tool == "submit_job" }), !scene.utterance.history.isEmpty,
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true })
    else { return nil }
    if let at = tokens.firstIndex(where: { !$0.isQuoted && Caution.doubting.contains($0.word) }) {
      return at..<(at + 1)
    }
    if let range = Caution.looking.match(tokens, 0) { return range }
    // `make that 10, we need the slots for fraud`
    guard let mark = tokens.dropLast().firstMark, mark > 1, jobs.count == 1 else { return nil }
    let behind = Array(tokens[(mark + 1)...])
    let names = scene.reader.names(behind, Array(behind.indices)).found
    let isTold = behind.count > 3 && behind.dropFirst().first.map { Lexicon.verbs[$0.word] == nil } == true
    let isBefore = !scene.reader.names(tokens, Array(0..<mark)).found.isEmpty
    return !names.isEmpty && isTold && !isBefore && behind[0].word.isOne(of: "we i it they")
      ? (mark + 1)..<tokens.count : nil
  }

  private static let resuming = Set(words: "retry continue resume rerun roll back that please")
  private static let stopping = Phrase.all(
    """
    no|wait|oops|hold|actually , ,? please? cancel|stop|abort|halt|kill it? / cancel|stop|abort|halt please?
    stop|abort|halt it please? / turn it down
    """)

  /// `continue`, `no, cancel`, after something was ordered: that, perhaps, and not the job.
  var resumed: Range<Int>? {
    guard ends, let former = scene.former, scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty else {
      return nil
    }
    let whole = 0..<tokens.count
    if tokens.allSatisfy({ $0.isBreak || Caution.resuming.contains($0.word) }) { return whole }
    guard !exchangesDeeds, Caution.stopping.contains(where: { $0.match(tokens, 0)?.range.count == tokens.count }) else {
      return nil
    }
    // `actually, cancel it`, after a look: there is nothing to call off. `stop it` may be said of the look.
    let said = Grammar.meanings(of: former)
    if !said.isEmpty, said.allSatisfy(\.request.isLook), tokens.first?.word == "actually", tokens.last?.word == "it",
      tokens.has("cancel kill")
    {
      return nil
    }
    // What was refused or denied before is called off as well.
    return former.utterance.text.isEmpty ? nil : whole
  }

  private static let framing = Phrase("before|after cancelling|canceling|draining|restarting|stopping|killing|scaling")

  /// `before cancelling it, show its logs`: a look, and perhaps no more.
  func framed(_ all: [ToolCall]) -> Range<Int>? {
    guard all.contains(where: { ToolCall.isReading($0.tool) }), let range = Caution.framing.first(in: tokens)?.range,
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true })
    else { return nil }
    return range
  }

  private static let several = Set(words: "both all them each")

  /// `all back to 8`, `cancel them`, after single jobs were spoken of one by one: which of them.
  var plural: Range<Int>? {
    guard ends || resizes, tokens.count < 8, !scene.utterance.history.isEmpty, scene.utterance.marked.isEmpty,
      let at = tokens.firstIndex(where: { Caution.several.contains($0.word) }),
      scene.reader.names(tokens, Array(tokens.indices)).found.isEmpty,
      !tokens.contains(where: {
        Lexicon.pluralJobNouns.contains($0.word) || Trait.word($0.word) != nil || RunnerType(rawValue: $0.word) != nil
          || $0.word == "everything"
      })
    else { return nil }
    let spoken = scene.namedOneByOne
    if jobs.count == scene.jobs.filter({ !$0.state.isTerminal }).count, tokens[at].word == "all", jobs.count > 2 {
      return at..<(at + 1)
    }
    return spoken.count != jobs.count && !spoken.isEmpty || jobs.count == 1 && tokens[at].word != "them"
      ? at..<(at + 1) : nil
  }
}
