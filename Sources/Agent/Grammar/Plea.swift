import BeamMCPClient
import JSON
import Jobs

/// What is asked for in parts of a sentence where every other part surely only tells, in whatever words: `marketing launched
/// their campaign without telling anyone, so please double clickstream`, `stop invoice-export, it writes garbage to the bucket`.
///
/// Looked at last, where the whole was not understood. A part tells by its shape, somebody or something before a finite verb
/// (Telling); where it could deny, doubt, condition, quote or put off what is asked, there is none.
struct Plea {
  let words: [Token]
  /// What is told before it, where the order may lean on it.
  let told: [Token]?
  /// The jobs that are told of: for each name those that bear it, by id.
  private let spokenOf: [Set<String>]
  /// So many of them in front of the order.
  private let spokenBefore: Int
  private let parts: [Telling]
  /// The first that asks.
  private let asking: Int
  /// A colon stands before it, behind what is told of others: what ends a job may be their words.
  private var isAnnounced = false

  init?(_ typed: [Token], _ scene: Scene) {
    let tokens = scene.there(Idiom.permitted(typed))
    guard !scene.isPlain, tokens.count < 80,
      !tokens.contains(where: { $0.isUnclear || $0.isQuoted && $0.text.contains(" ") })
    else { return nil }
    let parts = Telling.parts(of: tokens)
    // `anna: cancel it` is said by her, `we are moving: cancel it` by us.
    if tokens.contains(where: { $0.text == ":" }) {
      guard tokens.count(where: { $0.text == ":" }) == 1,
        let last = Telling.parts(of: Array(tokens.prefix { $0.text != ":" })).last,
        last.asks || last.isOurs || last.words.count > 2 && last.isScenery(scene, isGrave: true, isBehind: false)
      else { return nil }
      isAnnounced = !last.isOurs && !last.asks
    }
    let asks = parts.map(\.asks)
    guard parts.count > 1, let first = asks.firstIndex(of: true), asks.contains(false) else { return nil }
    (self.parts, asking) = (parts, first)
    let telling = parts.indices.filter { !asks[$0] }
    guard
      telling.allSatisfy({ at in
        parts[at].tells || at < first && parts[at].mentions
          || parts[at].isScenery(scene, isGrave: false, isBehind: at > first)
          || at < first && parts[at].isOpening
          || at < first && parts[at].isAccount
      })
    else { return nil }
    let comma = Token(text: ",", word: ",", isBreak: true)
    words = Array(parts.indices.filter { asks[$0] }.map { parts[$0].request }.joined(separator: [comma]))
    let others = telling.flatMap { parts[$0].words }
    // `the old state is garbage` speaks of no job that has `old` in its name.
    let found = scene.reader.names(others, Array(others.indices)).found.filter { found in
      let word = others[found.at].word
      return !(Lexicon.isCommon(word) || word.isOne(of: "old new big main")) || !scene.index.exact(word).isEmpty
    }
    spokenOf = found.map { Set($0.jobs.map(\.id)) }
    let before = telling.filter { $0 < first }.reduce(0) { $0 + parts[$1].words.count }
    spokenBefore = found.count { $0.at < before }
    let isOne = spokenBefore > 0 && Set(spokenOf).count == 1 && spokenOf[0].count == 1
    told = isOne ? Array(others.prefix(before)) : nil
  }

  /// Nothing that is told bears on what these calls do.
  func holds(_ calls: [ToolCall], _ scene: Scene) -> Bool {
    let jobs = Set(calls.compactMap(\.jobID))
    let isNamed = scene.reader.read(words).target.isNamed
    let isGrave = calls.contains { $0.tool.isOne(of: "cancel_job drain_job restart_job") }
    // `we are overpaying for orders, scale it down to 6`; not `orders waits for it, cancel it`.
    let isOne =
      !isGrave && jobs.count == 1 && parts.last?.asks == true
      && told?.has(Lexicon.pronouns) == false
    // Where the order names its job, a part of the name is only a word: `the fraud desk is swamped, scale fraud-rules to 18`.
    let isTopic = told.map { names($0, scene) } == true
    // What others need says why, where the order names its own job: `halve orders, fraud needs the room`.
    let spoken = isNamed && !isGrave ? Array(spokenOf.prefix(spokenBefore)) : spokenOf
    let isSelected = scene.selected.map { jobs == [$0.id] } == true && !isGrave
    guard spoken.allSatisfy({ isNamed || isSelected ? !jobs.isDisjoint(with: $0) : $0.isSubset(of: jobs) }),
      spokenBefore == 0 || isNamed || isOne || isTopic || isSelected
    else { return false }
    let isMild = calls.allSatisfy { $0.tool == "create_savepoint" }
    let isOfSet = words.indices.contains { at in
      // `without any state`
      let isOfState = words[at].word.isOne(of: "any all") && words[(at + 1)...].prefix(2).has(Motive.manners)
      return Lexicon.everything.contains(words[at].word) && !isOfState
        || Lexicon.pluralJobNouns.contains(words[at].word) || Lexicon.pluralPronouns.contains(words[at].word)
    }
    if isGrave, isAnnounced { return false }
    let restarts = calls.allSatisfy { $0.tool == "restart_job" }
    if isGrave, isOfSet, !placesItself(scene, isAmidScenery: isAmidScenery(scene, restarts: restarts)) { return false }
    let isSized = words.contains { $0.number != nil && $0.word != "one" || Plea.sizing.contains($0.word) }
    let isScaling = calls.contains { $0.tool == "scale_job" }
    return parts.indices.allSatisfy { at in
      let part = parts[at]
      if at < asking, part.isOpening { return true }
      // What comes as an afterthought to such an order may be anything.
      if part.asks
        || (at < asking || part.hasSubject || !isGrave && part.isApart)
          && part.isScenery(scene, isGrave: isGrave, isBehind: at > asking) && !(at > asking && part.refersBack)
      {
        return !(restarts && part.comesLater)
      }
      if isScaling, !isSized, part.words.contains(where: { $0.number != nil && $0.word != "one" }) { return false }
      if isMild, part.remembers { return true }
      if !isGrave {
        return (!part.doubts || part.endsTrial)
          && !(at > asking && (isOfSet && !part.isScenery(scene, isGrave: false, isBehind: true) || part.refersBack))
      }
      if at < asking, part.isFailure { return true }
      if at < asking, part.isAccount, !(restarts && part.comesLater) { return true }
      if !part.tells { return false }
      return at < asking ? restarts && part.mends || !part.opposes : part.justifies(restarts: restarts)
    }
  }
}

extension Plea {
  /// `orders has been dribbling for an hour, kill it`: what is told is told of it.
  private func names(_ told: [Token], _ scene: Scene) -> Bool {
    let said = told.dropping(Telling.lead)
    guard let first = said.first, let next = said.dropFirst().first else { return false }
    if scene.index.exact(first.word).count == 1, Telling.auxiliary.contains(next.word) { return true }
    // `canary test is over`, with the canary under the cursor.
    guard let finite = said.indices.prefix(4).first(where: { Telling.auxiliary.contains(said[$0].word) }),
      let selected = scene.selected, scene.former == nil
    else { return false }
    let subject = said[..<finite].filter { !$0.word.isOne(of: "the our my this") }
    return subject.contains { JobIndex.parts(of: selected.name).contains($0.word) }
      && subject.allSatisfy { word in
        JobIndex.parts(of: selected.name).contains(word.word) || Plea.trials.contains(word.word)
      }
  }

  private static let trials = Set(
    words: "test job pipeline run trial experiment stream rollout deployment phase comparison")

  private static let some = Set(
    words: """
      ones those these some few several many most two three four five our ours my mine your yours us their theirs his hers
      jobs pipelines apps they new old last first same such both half
      """)

  private static let sizing = Set(words: "double doubling twice half halve triple thrice quadruple")

  private func isAmidScenery(_ scene: Scene, restarts: Bool) -> Bool {
    parts.allSatisfy { part in
      part.asks
        || (part.isScenery(scene, isGrave: true, isBehind: false) || restarts && part.mends)
          && !part.words.contains { Plea.places.contains($0.word) || scene.reader.read([$0]).isPlaced }
    }
  }
  private static let places = Set(words: "region cluster site zone location datacenter engine side")

  /// The set names its own place, and nothing that is told could say which of it are meant: `the cluster goes down, so stop
  /// every spark job`.
  private func placesItself(_ scene: Scene, isAmidScenery: Bool) -> Bool {
    let reading = scene.reader.read(words)
    guard isAmidScenery || reading.isPlaced, !words.has("there") else { return false }
    return parts.allSatisfy { part in
      // `the cluster's going down` is nobody's.
      part.asks
        || !part.words.indices.contains { at in
          let token = part.words[at]
          // `maintenance starts in five`
          let isTime = at > 0 && part.words[at - 1].word.isOne(of: "in at by within")
          return Plea.some.contains(token.word) || token.number != nil && !isTime
            || token.isPossessive
              && !(at + 1 < part.words.count
                && (part.words[at + 1].word.hasSuffix("ing") || part.words[at + 1].word.hasSuffix("ed")
                  || Telling.ended.contains(part.words[at + 1].word)))
        }
    }
  }
}

/// A look that is asked for in a part of its own, whatever is told around it: `just back from lunch, what happened in the last
/// hour?`, `why did it fail? The regulator's deadline is tonight`. Nothing is changed by it, so that anything may be told; where
/// an order stands beside it, there is none.
struct LookPlea {
  /// What asks, the last one first, with all that is told before it.
  let readings: [(words: [Token], told: [Token])]
  /// One part asks, and every other surely only tells.
  let isSingle: Bool

  init?(_ tokens: [Token], _ scene: Scene) {
    guard !scene.isPlain, tokens.count < 60, !tokens.contains(where: { $0.isUnclear || $0.isQuoted }) else {
      return nil
    }
    let parts = Telling.parts(of: tokens)
    let asking = parts.indices.filter { parts[$0].asksToLook }
    guard parts.count > 1, !asking.isEmpty, asking.count < parts.count,
      parts.allSatisfy({ !$0.ordersChange })
    else { return nil }
    isSingle =
      asking.count == 1
      && parts.indices.allSatisfy { at in
        asking.contains(at) || parts[at].tells && !parts[at].words.has(Lexicon.pluralJobNouns)
          || parts[at].isScenery(scene, isGrave: false, isBehind: at > asking[0])
      }
    let comma = Token(text: ",", word: ",", isBreak: true)
    // `is orders ok, and please its checkpoints too`: both.
    let all = asking.count > 1 ? Array(asking.map { parts[$0].request }.joined(separator: [comma])) : []
    let each = asking.reversed().map { at in
      // What goes on behind it may be more of the same question.
      let end = parts[(at + 1)...].firstIndex { $0.tells || $0.asks } ?? parts.count
      return (Array(parts[at..<end].map(\.request).joined(separator: [comma])), parts[..<at].flatMap(\.words))
    }
    readings = (all.isEmpty ? [] : [(all, parts[..<asking[0]].flatMap(\.words))]) + each
  }
}

extension Grammar {
  /// What a look that stands apart in the sentence comes to.
  ///
  /// - Parameter isSingle: Only where one part alone asks.
  func lookPlea(_ tokens: [Token], _ scene: Scene, isSingle: Bool = false) -> Interpretation? {
    if Grammar.thanks(tokens) { return Interpretation(message: "You are welcome.") }
    guard let plea = LookPlea(tokens, scene), !isSingle || plea.isSingle else { return nil }
    for (words, told) in plea.readings {
      let isNamed = scene.reader.names(told, Array(told.indices)).found.contains {
        !scene.index.exact(told[$0.at].word).isEmpty
      }
      let plain = scene.saying(words, after: isNamed ? told : nil)
      let words = Grammar.plain(words, plain)
      let said = interpret(words, FollowUp(words, plain), plain)
      if Grammar.wonders(words, said) != nil { return nil }
      let looks = said.calls.allSatisfy { ToolCall.isReading($0.tool) || $0.arguments["dry_run"] == true }
      let isOpen = said.calls.allSatisfy { $0.tool == "list_jobs" && $0.arguments.isEmpty }
      if !said.calls.isEmpty, looks, !isOpen, said.calls.count < 4 || told.isEmpty { return said }
      if said.message == Help.abilities { return said }
    }
    return nil
  }

  private static let thanking = Phrase(
    "many? thanks|thank|thx|thanx|cheers|ta|danke|gracias|grazie you? so? very? much|lot|million|beaucoup|schön|mille? for?"
  )

  private static let closing = Phrase.all(
    """
    that is|was all|it|everything|enough from|for? me|us|now|today / off to|home / i|we am|are off|done|going|leaving
    going|heading|off for|to|home|now / that|this did|does|helped|worked|saved|fixed|sorted
    looks|all|seems good|fine|ok|well|green|great again|now|here? / see|talk|speak to? you|ya|later / have a good|nice|quiet|great
    night|day|early|late|morning? shift signing|clocking|logging|heading|going off|out|home / signing|clocking|logging off|out
    """)

  /// `thanks a lot, that saved me from waking up the whole team`, `cheers, that's all from me`
  static func thanks(_ tokens: [Token]) -> Bool {
    let parts = Telling.parts(of: tokens)
    guard parts.contains(where: { thanking.match($0.words, 0) != nil }), tokens.last?.word != "?" else { return false }
    let isFirst = parts.first { !$0.isCourtesy }.map { thanking.match($0.words, 0) != nil } == true
    func closes(_ part: Telling) -> Bool { closing.match(part.words, 0) != nil }
    return parts.allSatisfy { part in
      // What a word means that nobody knows is for a model: `embiggen fraud to 16, thanks`.
      closes(part) && !part.ordersChange
        || (isFirst || part.tells || part.isCourtesy || thanking.match(part.words, 0) != nil) && !part.asks
          && !part.ordersChange
    }
  }

  /// What a plea in the sentence comes to, where it is clear by itself.
  func plea(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard let plea = Plea(tokens, scene) else { return nil }
    let plain = scene.saying(plea.words, after: plea.told)
    let words = Grammar.plain(plea.words, plain)
    let followUp = FollowUp(words, plain)
    let said = followUp?.consent ?? interpret(words, followUp, plain)
    guard said.calls.contains(where: { !ToolCall.isReading($0.tool) }), plea.holds(said.calls, scene),
      Caution(words, plain, said.calls).words == nil, !ClauseReader.foresees(words),
      Caution(tokens, scene, said.calls).aside == nil, Grammar.wonders(words, said) == nil
    else { return nil }
    return said
  }
}
