import BeamMCPClient
import Jobs

// The same with another amount, another time or in another way.
extension FollowUp {
  /// The last request again with what these words say, where they say nothing else.
  func amended(by tokens: [Token]) -> Meaning? {
    if let former = last.last, case .write(.acknowledge(_, let reason, false)) = former.request,
      case let said = withUnit(tokens), let span = Remark.duration(in: said, now: scene.utterance.now),
      span.used == said.indices
    {
      var meaning = former
      meaning.request = .write(.acknowledge(seconds: span.seconds, reason: reason, withdraws: false))
      return meaning
    }
    guard !tokens.isEmpty,
      !tokens.contains(where: { Lexicon.verbs[$0.word] != nil && !$0.word.isOne(of: "savepoint debug") }),
      !last.contains(where: \.request.isChange) || !tokens.contains(where: { Trait.word($0.word) != nil }),
      let former = former(meantBy: tokens), !asksOfOther(tokens, than: former.request),
      let start = start(of: former.request)
    else { return nil }
    let said = start + (limits(tokens, of: former) ?? spans(tokens, of: former.request))
    let clause = ClauseReader(scene: scene, clause: Clause(tokens: said), isDryRun: former.isHypothetical)
    let now = clause.read()
    guard now.strange.areAll(FollowUp.figural), now.unknown.isEmpty,
      !tokens.has("this selected highlighted"),
      let request = former.request.amended(by: now.request.inDirection(of: former.request, tokens))
    else { return nil }
    var meaning = former
    if case .list = request {
      guard now.reading.hasFilter else { return nil }
      if case .job = scene.reader.read(self.said).target { return nil }
      // `and cancelled ones too`
      let isJoined =
        self.said.last.map { $0.word.isOne(of: "too also") } == true || self.said.first?.word == "also"
      let joined = isJoined ? meaning.reading.joined(now.reading) : nil
      if let joined { meaning.reading.traits = [joined] } else { meaning.reading.narrow(by: now.reading) }
    } else if case .write(.cancel) = request,
      !tokens.has(FollowUp.keeping) || tokens.first?.word == "that"
    {
      return nil
    } else if now.target.isNamed || !saysMore(now, than: former) {
      return nil
    }
    meaning.request = request
    return meaning
  }

  /// `make it 4`, of so many hours: of those.
  private func withUnit(_ tokens: [Token]) -> [Token] {
    guard tokens.count == 1, tokens[0].number != nil,
      let unit = scene.typed.last(where: { TimeUnits.unit($0.word) != nil })
    else { return tokens }
    return tokens + [unit]
  }

  /// The request that is to be other: the one of the job that is named, or with the number that is denied; else the last.
  private func former(meantBy tokens: [Token]) -> Meaning? {
    let alike = last.filter { $0.request.isChange == last.contains { $0.request.isChange } }
    if let job = scene.reader.read(said).target.named.first, alike.count > 1,
      let same = alike.last(where: { $0.target == .job(job) })
    {
      return same
    }
    if let denied, alike.count > 1 {
      let same = alike.last { if case .write(.scale(.to(denied), _)) = $0.request { true } else { false } }
      return same ?? alike.last
    }
    return alike.last
  }

  /// Words of a figure's name that say nothing alone.
  private static let figural = Set(
    words: """
      input output share inbound outbound ingest ingestion rate rates garbage collection time usage percentage
      """)
  private static let keeping = Set(words: "savepoint snapshot savepoints snapshots state one")
  private static let beside = Set(words: "but only just and with")

  /// `the same for inventory-sync, last 2 hours`: another job, and another time.
  var both: Meaning? {
    guard adds || corrects, !(repairs && adds) else { return nil }
    let reading = scene.reader.read(tokens)
    var target = reading.target
    if case .other = target, case .jobs(let jobs, _) = other(target), jobs.count == 1 { target = .job(jobs[0]) }
    let isHere = target == .selected && scene.selected != nil
    guard reading.isOfNames, isHere || target.named.count == 1 else { return nil }
    let pointing: Set<String> =
      isHere ? ["for", "of", "this", "one", "job", "the", "selected", "highlighted", "current", "row"] : ["for", "of"]
    let rest = tokens.indices.filter { !reading.used.contains($0) && !pointing.contains(tokens[$0].word) }
    var meaning = amended(
      by: Array(
        rest.map { tokens[$0] }.filter { !$0.word.isOne(of: "too also") }.drop {
          $0.isBreak || FollowUp.beside.contains($0.word)
        }))
    meaning?.target = target
    return meaning
  }

  /// The same steps for another job, and one of them otherwise: `take a savepoint of orders, then scale it to 12`, `the same for
  /// clickstream but with 8`.
  var bothOfAll: [Meaning]? {
    guard let changed = both else { return nil }
    guard adds, !repairs, last.count > 1, Set(last.map(\.target).filter(\.isNamed)).count < 2 else {
      return others(changed)
    }
    let former = former(meantBy: tokens)
    return last.map { meaning in
      var meaning = meaning
      meaning.target = changed.target
      if meaning.request.isKind(of: former?.request ?? changed.request) { meaning.request = changed.request }
      return meaning
    }
  }

  private static let traces = Phrase(
    "with|and|including|plus the? full|complete|whole? stack? traces|trace|stacktraces|stacktrace|tracebacks")

  /// `with the full stack traces`, after a diagnosis.
  var traced: [Meaning]? {
    guard last.count == 1, case .read(.diagnosis, var options) = last[0].request,
      FollowUp.traces.match(tokens, 0)?.range.count == tokens.count
    else { return nil }
    options.traces = true
    var meaning = last[0]
    meaning.request = .read(.diagnosis, options)
    return [meaning]
  }

  /// `and out?`, after what comes in was looked at.
  var turned: [Meaning]? {
    guard last.count == 1, case .read(.metrics, var options) = last[0].request, options.figures.count == 1,
      tokens.count == 1,
      let name = ["in": "records_in_per_s", "out": "records_out_per_s"][tokens[0].word],
      options.figures[0].hasPrefix("records_"), options.figures[0] != name
    else { return nil }
    options.figures = [name]
    var meaning = last[0]
    meaning.request = .read(.metrics, options)
    return [meaning]
  }

  /// `6 for orders`, after several were scaled: this one so far.
  var sized: [Meaning]? {
    guard let change = last.last(where: \.request.isChange), case .write(.scale) = change.request, tokens.count < 6,
      let count = tokens.first?.number, tokens.count > 2, tokens[1].word.isOne(of: "for on")
    else { return nil }
    let words = Array(tokens[2...])
    let reading = scene.reader.read(words)
    guard case .job(let job) = reading.target, change.target.named.contains(job) || adds,
      words.indices.allSatisfy({ reading.used.contains($0) || words[$0].isBreak || words[$0].word == "the" })
    else { return nil }
    var meaning = change
    meaning.target = .job(job)
    meaning.request = .write(.scale(.to(count), isUp: nil))
    return [meaning]
  }

  private static let newest = Phrase("the? last|latest|newest|first #")

  private func start(of request: Meaning.Request) -> [Token]? {
    let words: [String]? =
      switch request {
      case .write(let write): write.word.map { [$0] }
      case .read(.logs, _): ["logs"]
      case .read(.metrics, _): ["metrics"]
      case .read(.timeline, _): ["timeline"]
      case .list: ["list", "jobs"]
      case .moments: ["compare"]
      default: nil
      }
    return words?.map { Token(text: $0, word: $0) }
  }

  /// `two hours`, of what is read: the last two hours.
  private func spans(_ tokens: [Token], of request: Meaning.Request) -> [Token] {
    // `the last 5 minutes … make that 15`
    if case .read(_, let options) = request, options.span != nil, tokens.count == 1, tokens[0].number != nil,
      let unit = scene.typed.last(where: { TimeUnits.unit($0.word) != nil })
    {
      return Idiom.words("last") + tokens + [unit]
    }
    // `the last 10 minutes … make that the last 30`
    if case .read(_, let options) = request, options.span != nil, options.limit == nil,
      let match = FollowUp.newest.match(tokens, 0), match.range.count == tokens.count,
      let unit = scene.typed.last(where: { TimeUnits.unit($0.word) != nil })
    {
      return tokens + [unit]
    }
    // `since 10:50 … make that 10:30`
    if case .read(_, let options) = request, case .since? = options.span, tokens.count == 1,
      TimeReader.isClock(tokens, 0)
    {
      return Idiom.words("since") + tokens
    }
    if case .read(.logs, let options) = request, options.limit != nil, tokens.count == 1, tokens[0].number != nil {
      return Idiom.words("last") + tokens + Idiom.words("lines")
    }
    // `the last 50`, of lines of a log.
    if case .read(.logs, _) = request, let match = FollowUp.newest.match(tokens, 0), match.range.count == tokens.count {
      return tokens + Idiom.words("lines")
    }
    // `12`, of a job that is to be started again.
    if case .write(.restart) = request, tokens.count == 1, tokens[0].number != nil {
      return Idiom.words("with") + tokens
    }
    guard
      Phrase("#|a|an|half a|an? \(TimeUnits.unitChoices)").match(tokens, 0) != nil
        || tokens.first.map({ TimeUnits.compact($0.word) != nil }) == true
    else { return tokens }
    // `make that an hour`
    return Idiom.words("last") + tokens.drop { $0.word.isOne(of: "a an") }
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
        || options.regex != nil || options.vertex != nil || options.points != nil || !options.figures.isEmpty
    default: true
    }
  }
}

extension Meaning.Request {
  /// Both change a job in the same way.
  fileprivate func isKind(of other: Meaning.Request) -> Bool { amended(by: other) != nil }

  /// The same request where `other`, of the same kind, says it otherwise.
  func amended(by other: Meaning.Request) -> Meaning.Request? {
    switch (self, other) {
    case (.write(.scale), .write(.scale)), (.write(.cancel), .write(.cancel)), (.write(.savepoint), .write(.savepoint)),
      (.list, .list), (.moments, .moments):
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
      options.points = now.points ?? former.points
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
    case .drain, .note, .acknowledge: nil
    }
  }
}

extension TargetReader.Reading {
  /// Both of two traits of a kind, where nothing else is said.
  func joined(_ other: TargetReader.Reading) -> Trait? {
    guard traits.count == 1, other.traits.count == 1, !other.isPlaced else { return nil }
    return traits[0].merged(with: other.traits[0])
  }

  /// `only the running ones`: the same filter with these as well; of a kind, these instead.
  mutating func narrow(by other: TargetReader.Reading) {
    traits = traits.filter { trait in !other.traits.contains { $0.isOfKind(of: trait) } } + other.traits
    if !other.runners.isEmpty { runners = other.runners }
    if !other.runnerTypes.isEmpty { runnerTypes = other.runnerTypes }
  }
}
