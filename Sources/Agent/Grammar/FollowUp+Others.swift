import BeamMCPClient
import Jobs

// Another job, pair, runner or file than in the sentence before.
extension FollowUp {
  // MARK: Another job

  var ordinal: [Meaning]? {
    guard tokens.count <= 5, let place = Ordinal.reading(tokens),
      tokens.indices.allSatisfy({ at in
        place.used.contains(at) || tokens[at].isBreak || Lexicon.fillers.contains(tokens[at].word)
      }), last.contains(where: { if case .list = $0.request { false } else { true } })
    else { return nil }
    return last.map { meaning in
      var meaning = meaning
      meaning.target = .ordinal(place.ordinal)
      return meaning
    }
  }

  private static let fleet = Phrase("for|of|on|over? the? whole|entire|all fleet|lot")

  var retargeted: [Meaning]? {
    // In one sentence, `and clickstream too` is a job beside the other.
    guard !tokens.isEmpty, tokens.count <= (adds ? 14 : 6), !(repairs && adds),
      adds || corrects || isNameAsked || isChained || Grammar.settled(last, scene).clarify != nil,
      !tokens.contains(where: { Lexicon.verbs[$0.word] != nil || asksOfOther($0) })
    else { return nil }
    // `all except payments -> no, orders`: whether these are to be spared or meant is not said.
    if last.contains(where: \.request.isChange), let job = scene.reader.read(tokens).target.named.first,
      scene.reader.exceptionStart(scene.typed) != nil
    {
      return [Meaning.asking("Shall \(job.name) be left as it is too, or is it meant? Say the whole again.", last[0])]
    }
    // `restart orders, then cancel clickstream -> fraud too`: which of the two is not said.
    let changes = last.filter(\.request.isChange)
    if adds, Set(changes.map(\.target)).count > 1, scene.reader.read(tokens).target.isNamed {
      return [Meaning.asking("Which of the steps is meant, and for which job? Say it as one order.", last[0])]
    }
    // A list is narrowed, not had of other jobs; and a file is not run again since a job is named.
    if case .list? = last.last?.request { return nil }
    if last.contains(where: { if case .submit = $0.request { true } else { false } }) { return nil }
    let reading = scene.reader.read(tokens)
    let isPlain = tokens.indices.allSatisfy { at in
      tokens[at].isBreak || reading.used.contains(at) || Lexicon.fillers.contains(tokens[at].word)
        || reading.target == .selected && tokens[at].word.isOne(of: "selected highlighted current")
    }
    var target = reading.target
    if FollowUp.fleet.match(tokens, 0)?.range.count == tokens.count {
      target = .set(scene.jobs, words: "jobs")
    } else if adds, target == .selected, scene.selected != nil, isPlain {
      // `this one too`: the one under the cursor.
    } else if !target.isNamed || !isPlain {
      return nil
    }
    // `same for the other flink jobs`
    if reading.isRest, case .set(let jobs, let words) = target {
      let spoken = last.flatMap(\.target.named)
      target = .set(jobs.filter { !spoken.contains($0) }, words: words)
    }
    // The other one is another than the last sentence spoke of.
    if case .other = target, case .jobs(let jobs, _) = other(target), jobs.count == 1 { target = .job(jobs[0]) }
    // `restart orders and cancel fraud, I mean payments`
    let isOneOfSeveral = repairs && Set(last.map(\.target).filter(\.isNamed)).count > 1
    return last.indices.map { at in
      var meaning = last[at]
      if isOneOfSeveral, at < last.count - 1 { return meaning }
      meaning.target = target
      if case .set = target { meaning.reading = reading }
      (meaning.reading.isByFilter, meaning.reading.isRest) = (false, false)
      if case .job = target { meaning.reading.isElliptic = false }
      return meaning
    }
  }

  /// `fx-ticker?`, after something else than a status was looked at: that of this one.
  private var isNameAsked: Bool {
    guard asks, last.count == 1, case .read(let subject, _) = last[0].request, subject != .status,
      case .job = scene.reader.read(tokens).target
    else { return false }
    let reading = scene.reader.read(tokens)
    return tokens.indices.allSatisfy { tokens[$0].isBreak || reading.used.contains($0) }
  }

  /// `clickstream`, behind `same for orders`: and so on.
  private var isChained: Bool {
    guard last.count == 1, last[0].request.isLook, case .job = scene.reader.read(tokens).target, scene.former != nil,
      let former = FollowUp(Grammar.plain(scene.typed, scene), scene), former.adds
    else { return false }
    let reading = scene.reader.read(tokens)
    return tokens.indices.allSatisfy { tokens[$0].isBreak || reading.used.contains($0) }
  }

  /// A word for something to look at, where it does not say which jobs are meant.
  private func asksOfOther(_ token: Token) -> Bool {
    guard !token.isQuoted, let subject = Subject.word(token.word) else { return false }
    return !adds || subject != .jobs && Trait.word(token.word) == nil
  }

  /// `now orders with clickstream`, after two others were compared; `and with clickstream`.
  var compared: [Meaning]? {
    guard last.count == 1, case .compare(let former) = last[0].request, let first = former.first else { return nil }
    let named = FollowUp.places(of: former, in: tokens)
    let words = Array(named.drop { $0.word.isOne(of: "with to and") })
    let reading = scene.reader.read(words)
    let isPlain = words.indices.allSatisfy { at in
      words[at].isBreak || reading.used.contains(at) || words[at].word.isOne(of: "with to and vs versus")
    }
    guard isPlain else { return nil }
    var meaning = last[0]
    switch reading.target {
    case .set(let jobs, _) where jobs.count == 2: meaning.request = .compare(jobs)
    case .job(let job) where words.count < tokens.count && job != first: meaning.request = .compare([first, job])
    default: return nil
    }
    return [meaning]
  }

  private static let formerOne = Phrase("the former|first one?")
  private static let latterOne = Phrase("the latter|second|last one?")

  /// `the former with clickstream`: the ids in the place of the words.
  private static func places(of pair: [Job], in tokens: [Token]) -> [Token] {
    guard pair.count == 2 else { return tokens }
    for (phrase, job) in [(formerOne, pair[0]), (latterOne, pair[1])] {
      guard let match = phrase.first(in: tokens) else { continue }
      let id = [Token(text: job.id, word: job.id.lowercased())]
      return tokens[..<match.range.lowerBound] + id + tokens[match.range.upperBound...]
    }
    return tokens
  }

  /// `details on the spark one`, after the runners were listed.
  var ofRunner: [Meaning]? {
    guard !last.isEmpty, case .runners = last[0].request,
      last.allSatisfy({ if case .runners = $0.request { true } else { false } }),
      tokens.count <= 7,
      !tokens.orders
    else { return nil }
    var reading = TargetReader.Reading(target: .unnamed, used: [], traits: [])
    scene.reader.readRunner(tokens, Array(tokens.indices), &reading)
    var named = scene.runners.filter {
      reading.runners.contains($0.runner) || reading.runnerTypes.contains($0.runnerType)
    }
    if named.isEmpty { named = partlyNamed.map { [$0] } ?? [] }
    let isOther = tokens.contains { Subject.word($0.word) == .jobs }
    guard named.count == 1, !isOther else { return nil }
    var meaning = last[0]
    meaning.reading.runners = [named[0].runner]
    return [meaning]
  }

  private static let places = Set(words: "runner cluster engine side one other on the and of in at")

  /// `the edge one`: the runner with that in its name, where all else only points.
  private var partlyNamed: RunnerStatus? {
    let words = tokens.filter { !$0.isBreak && !FollowUp.places.contains($0.word) }
    return words.count == 1 && !words[0].isQuoted && RunnerType(rawValue: words[0].word) == nil
      ? scene.runner(withPart: words[0].word) : nil
  }

  private static let everywhere = Phrase.all(
    """
    on|across|over|in? all|every|any the? runners|runner|clusters|cluster|engines|engine / everywhere
    on|across|over|in the whole|entire fleet
    """)

  /// `and on the other flink cluster`, `and the edge one`, after the jobs of a runner were listed.
  var elsewhere: [Meaning]? {
    guard last.count == 1, case .list = last[0].request, tokens.count <= 7 else { return nil }
    if isWholly(FollowUp.everywhere), last[0].reading.isPlaced {
      var meaning = last[0]
      (meaning.reading.runners, meaning.reading.runnerTypes) = ([], [])
      return [meaning]
    }
    let former = last[0].reading.runner
    var found = partlyNamed
    if tokens.has("other") {
      let types = tokens.compactMap { RunnerType(rawValue: $0.word) }
      let isPlain = tokens.allSatisfy {
        $0.isBreak || FollowUp.places.contains($0.word) || RunnerType(rawValue: $0.word) != nil
      }
      let others = scene.runners.filter {
        $0.runner != former && (types.isEmpty || types.contains($0.runnerType))
      }
      found = isPlain && others.count == 1 ? others[0] : nil
    }
    guard let found else { return nil }
    var meaning = last[0]
    (meaning.reading.runners, meaning.reading.runnerTypes) = ([found.runner], [])
    return [meaning]
  }

  private static let choosing = Set(words: "the one job please that i mean meant it is")

  /// `the us one`, after it was asked back which of several was meant: the one that has the word in its name.
  var chosen: [Meaning]? {
    guard last.count == 1, case .ambiguous(_, let jobs) = last[0].target, tokens.count < 6 else { return nil }
    let words = tokens.filter { !$0.isBreak && !FollowUp.choosing.contains($0.word) }
    let fitting = jobs.filter { job in
      let parts = JobIndex.parts(of: job.name)
      return words.areAll(Set(parts))
    }
    guard !words.isEmpty, fitting.count == 1 else { return nil }
    var meaning = last[0]
    meaning.target = .job(fitting[0])
    (meaning.reading.isByFilter, meaning.reading.isElliptic) = (false, false)
    return [meaning]
  }

  private static let exchanging = Phrase("instead|rather of|than")
  private static let leading = Set(words: "with use take do make it no wait and but please for the now ok")

  /// `with payments instead of orders`: one of the jobs for another.
  var exchanged: [Meaning]? {
    guard let match = FollowUp.exchanging.first(in: said)?.range,
      let new = lone(Array(said[..<match.lowerBound])), let old = lone(Array(said[match.upperBound...])), new != old
    else { return nil }
    var isMet = false
    func replaced(_ jobs: [Job]) -> [Job] {
      isMet = isMet || jobs.contains(old)
      return jobs.map { $0 == old ? new : $0 }
    }
    let meant = last.map { meaning in
      var meaning = meaning
      if case .compare(let jobs) = meaning.request { meaning.request = .compare(replaced(jobs)) }
      switch meaning.target {
      case .job(let job): meaning.target = .job(replaced([job])[0])
      case .set(let jobs, let words) where meaning.reading.isOfNames:
        meaning.target = .set(replaced(jobs), words: words)
      default: break
      }
      return meaning
    }
    return isMet ? meant : nil
  }

  /// The one job that the words name, and nothing else.
  private func lone(_ words: [Token]) -> Job? {
    let reading = scene.reader.read(words)
    guard case .job(let job) = reading.target,
      words.indices.allSatisfy({ reading.used.contains($0) || FollowUp.leading.contains(words[$0].word) })
    else { return nil }
    return job
  }

  /// `on flink-prod`, `put sessions.py there too`: a submission with another place, file or way.
  var submitted: [Meaning]? {
    guard last.count == 1, case .submit(var submission) = last[0].request else { return nil }
    let reading = scene.reader.read(tokens)
    let now = SubmissionReader(tokens: tokens, reading: reading).read()
    let known: Set<String> = [
      "put", "send", "run", "submit", "there", "same", "way", "options", "on", "in", "at", "streaming", "batch",
      "stream",
      "workers", "parallelism", "with", "call", "name", "named", "it", "checkpoint", "every", "checkpoints",
    ]
    let isPlain = tokens.allSatisfy { token in
      token.isBreak || token.isFile || token.number != nil || known.contains(token.word)
        || Lexicon.fillers.contains(token.word) || now.arguments.values.contains(token.text)
        || RunnerType(rawValue: token.word) != nil || TimeUnits.unit(token.word) != nil
    }
    guard isPlain, now.file != nil || !now.arguments.isEmpty || now.parallelism != nil || now.checkpointMillis != nil
    else { return nil }
    if now.arguments["runner"] != nil || now.arguments["runner_type"] != nil {
      submission.arguments["runner"] = nil
      submission.arguments["runner_type"] = nil
    }
    if let file = now.file {
      submission.file = file
      submission.arguments["job_name"] = nil
    }
    submission.arguments.merge(now.arguments) { $1 }
    submission.parallelism = now.parallelism ?? submission.parallelism
    submission.checkpointMillis = now.checkpointMillis ?? submission.checkpointMillis
    var meaning = last[0]
    meaning.request = .submit(submission)
    return [meaning]
  }

  func other(_ target: Target) -> Resolver.Settled {
    let resolver = Resolver(scene: scene)
    let before = last.reversed().map { meaning in
      let meant = resolver.meant(meaning)
      // `the spark one`, of those that were listed.
      guard case .ordinal = meant, case .jobs(let jobs, _) = resolver.settle(meant, "take", isWrite: false),
        jobs.count == 1
      else { return meant }
      return .job(jobs[0])
    }
    return Resolver(scene: scene, before: before).settle(target, "take", isWrite: false)
  }
}
