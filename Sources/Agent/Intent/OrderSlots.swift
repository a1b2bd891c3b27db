import BeamMCPClient
import Jobs

/// An order said anew in plain words around its job: what it does, and with what, from wherever that stands in the sentence.
///
/// There is none where something is left over that would make it another: a number, a path, a state, or a word that denies,
/// conditions, puts off or tells.
struct OrderSlots {
  /// The words before the job, and those behind it.
  private(set) var before = ""
  private(set) var behind: [Token] = []
  /// Of the parts that order.
  private let tokens: [Token]
  /// Of all parts that speak of the job.
  let speaking: [Token]
  /// Where words stand that have not been understood.
  private var free: Set<Int>

  init?(_ intent: Intent, _ scene: Scene) {
    let tokens = scene.typed
    guard !tokens.contains(where: { $0.isQuoted || $0.word == "?" || $0.text == ":" && $0.isBreak }),
      let (order, others) = OrderSlots.parts(intent, scene)
    else { return nil }
    (self.tokens, speaking) = (order, order + others)
    free = Set(order.indices)
    for phrase in OrderSlots.polite { if let match = phrase.first(in: order) { free.subtract(match.range) } }
    let isRead =
      switch intent {
      case .restart: readRestart()
      case .acknowledge: readAcknowledgement(scene)
      case .scale: readScaling(scene)
      case .savepoint: reads("take a savepoint of")
      default: false
      }
    guard isRead else { return nil }
    let rest = free.map { order[$0] } + others
    // Whatever else is told of savepoints and states may be what it is to be done with.
    let isOfState = intent != .savepoint && rest.has("savepoint savepoints state snapshot checkpoint backup")
    guard !isOfState, !tokens.has(OrderSlots.against), !rest.has(OrderSlots.against), !rest.has(OrderSlots.times),
      !rest.contains(where: { $0.text.contains("/") || $0.number != nil && $0.word != "one" })
    else { return nil }
  }

  private static let against = Set(
    words: """
      not never nah nope don't dont doesn't won't can't cannot nobody none neither nor except rather than instead else between
      if unless when whenever after before until till while later dry dry-run preview suppose pretend imagine
      should might may maybe perhaps wonder almost nearly ever who why how what which
      said says say saying wrote writes told tells reads read wanted wished suggested proposed recommends recommended believe
      thought thinks regret sorry joke kidding remember remembers undo revert forget ignore skip
      all every both others other or either gb mb gib mib gigs g m memory heap ram
      """)
  private static let times = Set(
    words: """
      soon tomorrow tonight morning noon midday afternoon evening night midnight lunch weekend week month day hour sprint demo window
      monday tuesday wednesday thursday friday saturday sunday
      """)
  private static let polite = Phrase.all("could|can|would|will you / once more")

  /// The words of the parts that order, which begin with a verb or with the job's name; and of those that speak of the job besides, or
  /// say too little to speak of something else. All are known. A part that does not speak of the job may tell anything but when.
  private static func parts(_ intent: Intent, _ scene: Scene) -> (order: [Token], others: [Token])? {
    var (order, others): ([Token], [Token]) = ([], [])
    let comma = Token(text: ",", word: ",", isBreak: true)
    for part in Telling.parts(of: scene.typed) {
      let words = part.words
      let opens = begins(words, intent, scene)
      let speaks = words.contains {
        orders($0, intent) || $0.number != nil || !scene.index.exact($0.word).isEmpty
      }
      if opens || speaks || words.has("it its this that here one") || words.count < 3 {
        guard words.allSatisfy({ isKnown($0, scene) }) else { return nil }
        if opens { order += words + [comma] } else { others += words + [comma] }
      } else if words.has(times), !part.tells || words.has("at by around next this from on in") {
        // `salaries go out tomorrow` says why, `tomorrow at six` when.
        return nil
      }
    }
    return order.isEmpty ? nil : (order, others)
  }

  private static let openers = Set(
    words:
      "please pls kindly and so then now just ok okay yes yeah right hey but go ahead you could can would will quickly")

  private static func begins(_ words: [Token], _ intent: Intent, _ scene: Scene) -> Bool {
    // `can you …` asks us, `can ops …` asks about them.
    let asksUs = words.count > 1 && words[1].word == "you"
    let asks = words.first?.word.isOne(of: "could can would will") == true && !asksUs
    guard !asks, let first = words.dropping(openers).first else { return false }
    return orders(first, intent) || intent == .scale && !scene.index.exact(first.word).isEmpty
      || intent == .acknowledge && words.has("know known")
  }

  private static func orders(_ token: Token, _ intent: Intent) -> Bool {
    switch intent {
    case .acknowledge: token.word.isOne(of: "keep mute quiet silence snooze ack acknowledge")
    case .restart:
      token.word.isOne(of: "get bring run fire start") || [.restart, .resume].contains(Lexicon.verbs[token.word])
    case .scale:
      token.word.isOne(of: "take make set put give change adjust turn dial down up bring get cut")
        || Lexicon.verbs[token.word]?.isWriting == true
    default: token.word.isOne(of: "take make do trigger") || Lexicon.verbs[token.word]?.isWriting == true
    }
  }

  /// A word that stood in what was learnt from, or that the rules know.
  private static func isKnown(_ token: Token, _ scene: Scene) -> Bool {
    token.isBreak || Lexicon.isCommon(token.word) || !scene.index.exact(token.word).isEmpty
      || IntentWeights.knows(token.word)
  }

  private mutating func take(_ phrases: [Phrase]) -> Phrase.Match? {
    let match = phrases.lazy.compactMap { [tokens] in $0.first(in: tokens) }.first
    if let match { free.subtract(match.range) }
    return match
  }

  private mutating func reads(_ words: String) -> Bool {
    before = words
    return true
  }

  // MARK: Restart

  private static let latest = Phrase.all(
    "from its|the? most? latest|newest|last|recent savepoint|one|snapshot|checkpoint / from its|the? most? latest|newest|last|recent"
  )
  private static let parallel = Phrase.all(
    "parallelism|parallel of|at|to? # / with|at|on # parallel|slots|workers|tasks|subtasks|instances / with|at #")

  private mutating func readRestart() -> Bool {
    before = "restart"
    let file = tokens.indices.dropFirst().first { tokens[$0].isFile && tokens[$0 - 1].word == "from" }
    if let file {
      free.remove(file)
      behind = Gist.plain("from") + [tokens[file]]
    } else if take(OrderSlots.latest) != nil {
      behind = Gist.plain("from its latest savepoint")
    }
    if let number = take(OrderSlots.parallel)?.numbers.first { behind += Gist.plain("with parallelism \(number)") }
    // What loses the state is said in words that the rules know.
    return !tokens.has("scratch afresh fresh clean empty blank without no lost lose keep keeping")
  }

  // MARK: Acknowledge

  private static let spans = Phrase.all(
    "for|over # \(TimeUnits.unitChoices) / for|over half? a|an|one? \(TimeUnits.unitChoices)")

  private mutating func readAcknowledgement(_ scene: Scene) -> Bool {
    before = "acknowledge"
    let spoken = TimeReader.read(tokens, now: scene.utterance.now)?.used
    if let time = spoken ?? OrderSlots.spans.first(in: tokens).map({ Set($0) }) {
      free.subtract(time)
      behind = Gist.plain("for") + time.sorted().map { tokens[$0] }.filter { $0.word != "for" }
    }
    return !speaking.has("withdraw lift unmute unsilence unsnooze unacknowledge remove again back fixed fine solved")
  }

  // MARK: Scale

  private static let absolute = Phrase.all(
    "parallelism|parallel of|to|at|=? # / to|at|with # / make it # / # parallel|slots|workers|tasks|subtasks|instances")
  private static let relative = Phrase.all("by # / another|extra #")
  private static let doubling = Phrase.all("double / twice the|its|as? parallelism|many|workers|slots")
  private static let halving = Phrase.all("halve / to|in half / half the|its|of parallelism|workers|slots")

  private mutating func readScaling(_ scene: Scene) -> Bool {
    if OrderSlots.doubling.first(in: tokens) != nil { return !tokens.has("down half halve") && reads("double") }
    if OrderSlots.halving.first(in: tokens) != nil { return !tokens.has("up double twice") && reads("halve") }
    if let match = take(OrderSlots.relative), let number = match.numbers.first {
      guard isOfJob(match, scene) else { return false }
      let isLess = tokens.has("down fewer less reduce lower cut shrink decrease drop")
      guard isLess != tokens.has("up more raise increase add grow bump extra another") else { return false }
      behind = Gist.plain("by \(number)")
      return reads(isLess ? "reduce" : "increase")
    }
    guard let match = take(OrderSlots.absolute), let number = match.numbers.first, isOfJob(match, scene) else {
      return false
    }
    behind = Gist.plain("to \(number)")
    return reads("scale")
  }

  /// What is brought to a number is the job, and nothing else that has figures: `to` stands behind its name, or behind how it goes
  /// there.
  private func isOfJob(_ match: Phrase.Match, _ scene: Scene) -> Bool {
    let at = match.range.lowerBound
    if at == 0 || tokens[at].number != nil || tokens[at].word.isOne(of: "parallelism parallel make") { return true }
    let before = tokens[at - 1]
    return before.isBreak || !scene.index.exact(before.word).isEmpty
      || before.word.isOne(
        of: "down up back it this one here now please over parallelism workers slots right straight job")
  }
}
