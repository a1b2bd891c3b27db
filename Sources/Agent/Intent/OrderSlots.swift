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
  private let tokens: [Token]
  /// The words of the parts that speak of the job, or say too little to speak of something else.
  private(set) var speaking: [Token] = []
  /// Where words stand that have not been understood.
  private var free: Set<Int>

  init?(_ intent: Intent, _ scene: Scene) {
    tokens = scene.typed
    free = Set(tokens.indices)
    guard !tokens.contains(where: { $0.isQuoted || $0.word == "?" || $0.text == ":" && $0.isBreak }) else { return nil }
    _ = take(OrderSlots.polite)
    let isRead =
      switch intent {
      case .restart: readRestart()
      case .cancel: readCancel()
      case .acknowledge: readAcknowledgement(scene)
      case .scale: readScaling(scene)
      case .drain: reads("drain")
      case .savepoint: reads("take a savepoint of")
      default: false
      }
    guard isRead else { return nil }
    guard tokens.contains(where: { OrderSlots.orders($0, intent) }), isUnderstood(intent, scene) else { return nil }
    let rest = free.map { tokens[$0] }
    // Whatever else is told of savepoints and states may be what it is to be done with.
    let isOfState = intent != .savepoint && !behind.has("scratch") && rest.has("savepoint savepoints state snapshot")
    guard !isOfState, !rest.has(OrderSlots.against), !speaking.has("soon tomorrow tonight"),
      !rest.contains(where: { $0.text.contains("/") || $0.number != nil && $0.word != "one" })
    else { return nil }
  }

  private static let against = Set(
    words: """
      not never no nah nope don't dont doesn't won't can't cannot nobody none neither nor without except rather than instead else between
      if unless when whenever once after before until till while later dry dry-run preview suppose pretend imagine
      would could should might may maybe perhaps wonder almost nearly ever who why how what which
      said says say saying wrote writes told tells reads read wanted wished suggested proposed recommends recommended believe
      thought thinks regret sorry joke kidding remember remembers undo revert forget ignore skip
      all every both others other or either gb mb gib mib gigs g m memory heap ram
      """)
  private static let polite = Phrase.all("could|can|would|will you")

  /// All words are known; a part that does not speak of the job may tell anything beside an order that ends none. Beside one that
  /// does a word or two may be its denial: `kill orders. Nah.`
  private mutating func isUnderstood(_ intent: Intent, _ scene: Scene) -> Bool {
    let ends = intent == .cancel || intent == .drain
    for part in Telling.parts(of: tokens).map(\.words) {
      let speaks =
        part.has("it its this that here one")
        || part.contains {
          OrderSlots.orders($0, intent) || $0.number != nil || !scene.index.exact($0.word).isEmpty
        }
      if speaks || part.count < 3 { speaking += part }
      if ends, !speaks, part.count < 3 { return false }
      if ends || speaks, !part.allSatisfy({ OrderSlots.isKnown($0, scene) }) { return false }
    }
    return true
  }

  private static func orders(_ token: Token, _ intent: Intent) -> Bool {
    Lexicon.verbs[token.word]?.isWriting == true
      || token.word.isOne(of: "take make set put give change adjust trigger do turn shut dial")
      || intent == .acknowledge && token.word.isOne(of: "keep know known mute quiet silence")
      || intent == .scale && token.word.isOne(of: "down up")
      || intent == .restart && token.word.isOne(of: "get bring run fire")
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

  private static let afresh = Phrase.all(
    """
    from scratch|zero / afresh / fresh|clean|blank start|state|slate / no|without any|the|its|old|previous? old? state
    without|leave|forget any of it|that / without any of the|its old|previous|former? state
    start|restart it|this|that? clean|empty
    """)
  private static let latest = Phrase.all(
    "latest|newest|last|recent savepoint|one|snapshot|checkpoint / from its? latest|newest|last|recent")
  private static let parallel = Phrase.all(
    "parallelism|parallel of|at|to? # / # parallel|slots|workers|tasks|subtasks|instances / with|at|to|on #")

  private mutating func readRestart() -> Bool {
    before = "restart"
    let isAfresh = take(OrderSlots.afresh) != nil
    if isAfresh {
      // `from scratch, without the old state`: said twice.
      for phrase in OrderSlots.afresh { if let again = phrase.first(in: tokens) { free.subtract(again.range) } }
      behind = Gist.plain("from scratch")
    } else if let place = tokens.firstIndex(where: \.isFile) {
      free.remove(place)
      behind = Gist.plain("from") + [tokens[place]]
    } else if take(OrderSlots.latest) != nil {
      behind = Gist.plain("from its latest savepoint")
    }
    if let number = take(OrderSlots.parallel)?.numbers.first { behind += Gist.plain("with parallelism \(number)") }
    return true
  }

  // MARK: Cancel

  private static let kept = Phrase.all("savepoint / snapshot / keep|save|keeping|saving the|its? state")

  private mutating func readCancel() -> Bool {
    before = "cancel"
    if take(OrderSlots.kept) != nil { behind = Gist.plain("with a savepoint") }
    return true
  }

  // MARK: Acknowledge

  private static let spans = Phrase.all(
    "for|over # \(TimeUnits.unitChoices) / for|over half? a|an|one? \(TimeUnits.unitChoices)")

  private mutating func readAcknowledgement(_ scene: Scene) -> Bool {
    let isLifted = tokens.has("withdraw lift unmute unsilence unsnooze unacknowledge remove undo again back")
    before = isLifted ? "withdraw the acknowledgement of" : "acknowledge"
    let spoken = TimeReader.read(tokens, now: scene.utterance.now)?.used
    if let time = spoken ?? OrderSlots.spans.first(in: tokens).map({ Set($0) }) {
      free.subtract(time)
      behind = Gist.plain("for") + time.sorted().map { tokens[$0] }.filter { $0.word != "for" }
    }
    return true
  }

  // MARK: Scale

  private static let absolute = Phrase.all(
    "parallelism|parallel of|to|at|=? # / to|at|with # / make it # / # parallel|slots|workers|tasks|subtasks|instances")
  private static let relative = Phrase.all("by # / another|extra #")

  private mutating func readScaling(_ scene: Scene) -> Bool {
    if tokens.has("double twice doubling") { return reads("double") }
    if tokens.has("halve half halving") { return reads("halve") }
    if let number = take(OrderSlots.relative)?.numbers.first {
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
