import BeamMCPClient
import Jobs

/// A sentence that says only what is to be other than in the one before: another job (`same for clickstream`, `no, I meant
/// payments`), another amount or another time (`no wait, 6`, `make that the last hour`), or that it be done after all.
struct FollowUp {
  /// As it was before the last sentence.
  let scene: Scene
  let last: [Meaning]
  /// Without the words that only say that something is to be other.
  private(set) var tokens: [Token]
  let said: [Token]
  private(set) var corrects = false
  private(set) var adds = false
  let asks: Bool
  /// It says how something is: `12 is too much`, `and fraud is lagging`.
  private let tells: Bool
  private static let finite: Set<String> = [
    "is", "are", "was", "were", "am", "has", "had", "did", "does", "been", "being", "already", "fine", "good", "still",
    "thing",
    "why", "who",
  ]
  /// Both stand in one sentence, whose other requests stay.
  let repairs: Bool

  init?(_ tokens: [Token], _ scene: Scene, repairs: Bool = false) {
    guard tokens.count <= 16, let former = scene.former else { return nil }
    self.scene = former
    self.repairs = repairs
    corrects = repairs
    asks =
      tokens.last { !$0.isBreak }?.word == "?"
      || tokens.prefix(3).contains { ["what", "how"].contains($0.word) }
    self.tokens = tokens.filter { $0.word != "?" }
    tells = tokens.contains { !$0.isQuoted && FollowUp.finite.contains($0.word) }
    said = tokens.filter { !$0.isBreak && $0.word != "?" }
    last = Grammar.meanings(of: self.scene)
    takeOpeners()
    takeEnd()
    if last.isEmpty { return nil }
  }

  /// What is meant, in the scene of the sentence before.
  func meanings() -> [Meaning]? {
    if let whole = consented ?? previewed ?? repeated ?? calledOff { return whole }
    if tells, last.contains(where: \.request.isChange) { return nil }
    if let excepted { return excepted }
    if let other = ordinal ?? compared ?? retargeted ?? ofRunner ?? submitted { return other }
    return (amended(by: tokens) ?? both).map(others)
  }

  /// In one sentence, what was asked for beside it.
  private func others(_ amended: Meaning) -> [Meaning] {
    guard repairs, let at = last.lastIndex(where: { $0.request.isChange == amended.request.isChange }) else {
      return [amended]
    }
    return last[..<at] + [amended] + last[(at + 1)...]
  }

  func interpretation() -> Interpretation? { meanings().map { Grammar.settled($0, scene) } }

  /// `fine, go ahead`: what may be no more than courtesies elsewhere.
  var consent: Interpretation? { consented.map { Grammar.settled($0, scene) } }

  // MARK: Words around

  private static let correcting = [
    "no|nope|nah|wait|sorry|oops|whoops|actually|rather|correction|better", "i mean|meant", "not that one",
    "wrong job|one|pipeline|way", "not that job|pipeline",
    "make|change|set it|that|this to?", "too much|many|few|little ,", "scratch|strike that", "uh|um|er|erm",
  ].map(Phrase.init)
  private static let opening = [
    "and|but|so|then|now|hmm|hm|mm|ok|okay|fine|yes|yeah|yep|sure|right|great|perfect|good|please|only|just",
    "looks|sounds|seems|that? good|fine|ok|okay|right|great|alright",
    "do that|this|it to|with",
    "do|fetch|get|pull|show|give|run|try|see? me? the? same thing? but? for|with|to|on|of",
    "the? same question|thing|again for|on|about|with",
    "the? same window|range|period|time|times|level|lines|filter again? for|on|of|with",
    "what if i|we|it went|goes|go|scaled|made|used|took it? instead?", "thank you", "thanks|thx",
    "i forgot to say|add|mention that?", "say|maybe|perhaps", "let us say?", "go back|further|farther back? to?",
    "what|how about", "likewise|ditto for", "also", "for|on",
  ].map(Phrase.init)
  private static let again: Set<String> = ["same", "likewise", "ditto", "about", "also", "for", "on", "and", "now"]

  /// Somebody's wish: `the on-call would like`.
  private static func wishes(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count < 8 else { return false }
    return tokens.isEmpty
      || tokens.contains { ["like", "wants", "want", "needs", "needed"].contains($0.word) }
        && !tokens.contains {
          $0.isQuoted || Lexicon.negations.contains($0.word) || ["no", "if", "unless", "hate"].contains($0.word)
        }
  }

  private static let sameForOther = Phrase("the same thing? done for|with|to|on")

  private mutating func takeOpeners() {
    var wasCut = true
    // `the on-call would like the same done for fraud`
    if let match = FollowUp.sameForOther.first(in: tokens), FollowUp.wishes(tokens[..<match.range.lowerBound]) {
      adds = true
      tokens.removeSubrange(..<match.range.upperBound)
    }
    while wasCut {
      while tokens.first?.isBreak == true { tokens.removeFirst() }
      wasCut = false
      // `not clickstream, I meant orders`
      if tokens.first?.word == "not", let mark = tokens.firstIndex(where: \.isBreak), mark < 4 {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(...mark)
      } else if let match = FollowUp.correcting.lazy.compactMap({ [tokens] in $0.match(tokens, 0) }).first {
        (corrects, wasCut) = (true, true)
        tokens.removeSubrange(match.range)
      } else if let match = FollowUp.opening.lazy.compactMap({ [tokens] in $0.match(tokens, 0) }).first {
        // `for the last hour` and `on flink-prod` say more than that it is so again.
        let words = tokens[match.range].map(\.word)
        if words.count == 1, ["for", "on"].contains(words[0]), !isName(from: 1) { return }
        if !FollowUp.again.isDisjoint(with: words) || words.first == "do" { adds = true }
        wasCut = true
        tokens.removeSubrange(match.range)
      }
    }
  }

  private func isName(from start: Int) -> Bool {
    guard case .job = scene.reader.read(Array(tokens[start...])).target else { return false }
    return true
  }

  private static let ends = [
    "sorry", "instead|rather|please|pls|plz|then|though|thx|thanks|again", "too|also", "as well", "i mean|meant",
    "after all", "same question|thing|again", "i forgot to say|add|mention",
    "that is",
  ].map(Phrase.init)

  private mutating func takeEnd() {
    var wasCut = true
    while wasCut {
      while tokens.last?.isBreak == true { tokens.removeLast() }
      wasCut = false
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

  // MARK: Another amount, time or way

  /// The last request again with what these words say, where they say nothing else.
  private func amended(by tokens: [Token]) -> Meaning? {
    guard !tokens.isEmpty, !tokens.contains(where: { Lexicon.verbs[$0.word] != nil && $0.word != "savepoint" }),
      !last.contains(where: \.request.isChange) || !tokens.contains(where: { Trait.word($0.word) != nil }),
      let former = last.last(where: { $0.request.isChange == last.contains { $0.request.isChange } }),
      let start = start(of: former.request)
    else { return nil }
    let said = start + spans(tokens, of: former.request)
    let clause = ClauseReader(scene: scene, clause: Clause(tokens: said), isDryRun: former.isHypothetical)
    let now = clause.read()
    guard now.strange.isEmpty, now.unknown.isEmpty, !tokens.contains(where: { $0.word == "this" }),
      let request = former.request.amended(by: now.request.inDirection(of: former.request, tokens))
    else { return nil }
    var meaning = former
    // A question asks what it would do.
    if asks, request.isChange { meaning.isHypothetical = true }
    if case .list = request {
      guard now.reading.hasFilter else { return nil }
      meaning.reading.narrow(by: now.reading)
    } else if now.target.isNamed || !saysMore(now, than: former) {
      return nil
    }
    meaning.request = request
    return meaning
  }

  /// `the same for inventory-sync, last 2 hours`: another job, and another time.
  private var both: Meaning? {
    guard adds || corrects else { return nil }
    let reading = scene.reader.read(tokens)
    var target = reading.target
    if case .other = target, case .jobs(let jobs, _) = other(target), jobs.count == 1 { target = .job(jobs[0]) }
    guard case .job = target, reading.isOfNames else { return nil }
    let rest = tokens.indices.filter { !reading.used.contains($0) && !["for", "of"].contains(tokens[$0].word) }
    var meaning = amended(by: Array(rest.map { tokens[$0] }.drop(while: \.isBreak)))
    meaning?.target = target
    return meaning
  }

  private func start(of request: Meaning.Request) -> [Token]? {
    let words: [String]? =
      switch request {
      case .write(let write): write.word.map { [$0] }
      case .read(.logs, _): ["logs"]
      case .read(.metrics, _): ["metrics"]
      case .read(.timeline, _): ["timeline"]
      case .list: ["list", "jobs"]
      default: nil
      }
    return words?.map { Token(text: $0, word: $0) }
  }

  /// `two hours`, of what is read: the last two hours.
  private func spans(_ tokens: [Token], of request: Meaning.Request) -> [Token] {
    // `the last 5 minutes … make that 15`
    if case .read(_, let options) = request, options.span != nil, tokens.count == 1, tokens[0].number != nil,
      let unit = Tokenizer.tokens(of: scene.utterance.text).last(where: { TimeUnits.unit($0.word) != nil })
    {
      return [Token(text: "last", word: "last")] + tokens + [unit]
    }
    guard
      Phrase("#|a|an|half a|an? \(TimeUnits.unitChoices)").match(tokens, 0) != nil
        || tokens.first.map({ TimeUnits.compact($0.word) != nil }) == true
    else { return tokens }
    // `make that an hour`
    return [Token(text: "last", word: "last")] + tokens.drop { ["a", "an"].contains($0.word) }
  }

  /// Some argument came of the words.
  private func saysMore(_ now: Meaning, than former: Meaning) -> Bool {
    switch now.request {
    case .write(.cancel(let withSavepoint)):
      if case .write(.cancel(withSavepoint)) = former.request { false } else { true }
    case .write(.scale(nil, _)), .write(.savepoint(nil)), .write(.drain): false
    case .write(.restart(nil, nil, nil, _, let options)): !options.isEmpty
    case .read(_, let options):
      options.level != nil || options.span != nil || options.contains != nil || options.limit != nil
        || options.regex != nil || options.vertex != nil || !options.figures.isEmpty
    default: true
    }
  }
}

extension Meaning.Request {
  /// The same request where `other`, of the same kind, says it otherwise.
  func amended(by other: Meaning.Request) -> Meaning.Request? {
    switch (self, other) {
    case (.write(.scale), .write(.scale)), (.write(.cancel), .write(.cancel)), (.write(.savepoint), .write(.savepoint)),
      (.list, .list):
      return other
    case (
      .write(.restart(let from, let amount, let memory, let asked, let options)),
      .write(.restart(let from2, let amount2, let memory2, let asked2, let options2))
    ):
      return .write(
        .restart(
          from: from2 ?? from, amount: amount2 ?? amount, memoryMB: memory2 ?? memory, memoryAsked: asked || asked2,
          options: options.merging(options2) { $1 }))
    case (.read(let subject, let former), .read(let same, let now)) where subject == same:
      var options = former
      options.level = now.level ?? former.level
      options.span = now.span ?? former.span
      options.contains = now.contains ?? former.contains
      options.limit = now.limit ?? former.limit
      options.regex = now.regex ?? former.regex
      options.vertex = now.vertex ?? former.vertex
      if !now.figures.isEmpty { options.figures = now.figures }
      return .read(subject, options)
    default: return nil
    }
  }
}

extension Meaning.Write {
  /// The word that asks for it, where its arguments can be said after it.
  fileprivate var word: String? {
    switch self {
    case .scale: "scale"
    case .savepoint: "savepoint"
    case .cancel: "cancel"
    case .restart: "restart"
    case .drain: nil
    }
  }
}

extension TargetReader.Reading {
  /// `only the running ones`: the same filter with these as well; of a kind, these instead.
  mutating func narrow(by other: TargetReader.Reading) {
    traits = traits.filter { trait in !other.traits.contains { $0.isOfKind(of: trait) } } + other.traits
    if !other.runners.isEmpty { runners = other.runners }
    if !other.runnerTypes.isEmpty { runnerTypes = other.runnerTypes }
  }
}
