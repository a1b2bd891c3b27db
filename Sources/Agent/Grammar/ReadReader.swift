import BeamMCPClient
import Jobs

/// Reads a clause that asks for something to look at.
struct ReadReader {
  let clause: ClauseReader
  var tokens: [Token] { clause.tokens }

  func read(_ meaning: Meaning) -> Meaning {
    var meaning = meaning
    meaning.strange = strangePlaces(meaning).map { tokens[$0] }
    if asksOfProcesses, let runner = onlyRunner(meaning) { meaning.reading.runners = [runner] }
    meaning.request = request(meaning)
    return meaning
  }

  private func request(_ meaning: Meaning) -> Meaning.Request {
    if let verb = explained, let text = Help.explanation(verb) { return .message(text) }
    if tokens.allSatisfy({
      $0.isBreak || $0.word.isOne(of: "yes yep yeah sure y ok okay please")
    }) {
      return .message("There is nothing here to say yes to. Tell me what to do, and with which job.")
    }
    if isBareConsent { return .clarify("What shall I do, and with which job? " + Help.examples) }
    if isHelp { return .message(Help.abilities) }
    if isPraise { return .message("You are welcome.") }
    if has("thanks", "thank", "cheers", "ta", "thx") || ReadReader.praise.match(tokens, 0) != nil, tokens.count < 9,
      subjects(meaning).isEmpty, !isNamedJob(meaning.target)
    {
      return .message("You are welcome.")
    }
    if has("nevermind") || Phrase("never mind").first(in: tokens) != nil {
      return .message("All right, nothing was done.")
    }
    if has("how"), Phrase("how do|can|should|would i|we|one").first(in: tokens) != nil,
      !tokens.contains(where: { Subject.word($0.word) == .analysis || Lexicon.verbs[$0.word] == .tune })
    {
      return .message(Help.abilities)
    }
    if meaning.strange.contains(where: { Foreign.has($0.word) }), meaning.target == .unnamed { return .nothing }
    if let thing = elsewhere { return .refuse(Help.outside(thing)) }
    if asksOfSecrets { return .refuse(Help.secret) }
    if asksOfMoney { return .refuse(Help.priceless) }
    if orders || ReadReader.filing.first(in: tokens) != nil { return .nothing }
    if asksOfItsRunner(meaning) { return .read(.runners, logOptions(meaning)) }
    // No engine is changed here.
    if tokens.first.map({ ReadReader.upkeep.contains($0.word) }) == true { return .nothing }
    // Nothing that was kept is deleted here.
    if has("delete", "erase", "purge", "wipe", "truncate") { return .nothing }
    // What this program itself holds.
    if asksOfOurselves { return .nothing }
    // `what time is it` asks for no job's time.
    if has("time"), subjects(meaning).isEmpty, meaning.target == .pronoun { return .nothing }
    if let first = tokens.first(where: { !$0.isBreak }), isOutside(first.word), !first.isQuoted { return .nothing }
    // `what is the weather doing`
    if !meaning.target.isNamed, clause.mood.isQuestion, meaning.strange.contains(where: { isOutside($0.word) }) {
      return .nothing
    }
    // `write a haiku about it`
    if has("write", "compose", "sing", "draw"), meaning.strange.contains(where: { isOutside($0.word) }) {
      return .nothing
    }
    if isPair(meaning.target), has("vs", "versus") || ReadReader.beside.first(in: tokens) != nil {
      return .compare(compared(meaning.target))
    }
    // `how does that compare to orders`, `put it beside orders`: that is one of them.
    if case .job(let job) = meaning.target, has("vs", "versus"), clause.scene.saysIt || clause.scene.selected != nil {
      return .compare([job])
    }
    if isForeign(meaning), !asksOfRunner(meaning) { return .nothing }
    if isBareListing { return .list }
    if meaning.reading.revision != nil || asksForFirst(meaning) { return .list }
    // `how did orders change since 8:00?`
    if has("how"), has("change", "changed"), subjects(meaning).allSatisfy({ $0 == .timeline }), let moments {
      return moments
    }
    if asksOfThePast { return .read(.timeline, logOptions(meaning)) }
    if !isPair(meaning.target), has("vs", "versus", "compared"), let moments { return moments }
    if has("compare", "diff", "difference", "differences", "differ", "differs", "differed")
      || isPair(meaning.target) && meaning.reading.isOfNames && has("than", "versus", "vs", "different")
    {
      if !isPair(meaning.target), let moments { return moments }
      return .compare(compared(meaning.target))
    }
    let subjects = subjects(meaning)
    if let subject = leading(subjects, meaning) { return settled(subject, meaning) }
    if let question = unaskedAmount(meaning) { return .clarify(question) }
    return unspoken(meaning)
  }

  private static let amount = Phrase("to|at #")

  /// `embiggen orders to 16`: a number, and no verb for it that we know.
  private func unaskedAmount(_ meaning: Meaning) -> String? {
    guard !clause.mood.isQuestion, tokens.last?.word != "?", meaning.strange.count < 3, meaning.target.isNamed,
      meaning.reading.traits.isEmpty,
      let match = ReadReader.amount.first(in: tokens), let count = match.numbers.first,
      !meaning.reading.used.contains(match.range.upperBound - 1),
      !tokens.contains(where: { Lexicon.verbs[$0.word]?.isReading == true && !$0.isQuoted }),
      let first = tokens.first(where: { !$0.isBreak }), !Lexicon.questionWords.contains(first.word)
    else { return nil }
    let name = meaning.target.named.first?.name ?? "orders"
    return
      "I do not know what “\(first.text) … \(count)” asks for, so I do nothing. For example: scale \(name) to \(count)."
  }

  /// At two moments, or at one and now.
  private var moments: Meaning.Request? {
    let now = clause.scene.utterance.now
    if let (from, to) = TimeReader.moments(tokens, now: now) { return .moments(from: from, to: to) }
    return TimeReader.past(tokens, now: now).map { .moments(from: $0, to: now) }
  }

  private static let beside = Phrase.all(
    """
    side by side / next to / beside|alongside|against / stack|stacks|measure|measures up against|to
    """)

  private var isHelp: Bool {
    (has("help") && tokens.count < 4) || ReadReader.abilities.first(in: tokens) != nil
  }

  private static let abilities = Phrase.all(
    """
    what can|do|could you actually|really|even|all|possibly? do|know|offer|help / who are you / what can i ask|say
    """)

  func has(_ words: String...) -> Bool { tokens.contains { !$0.isQuoted && words.contains($0.word) } }

  /// More than a third of the words mean nothing to us: it is about something else, or in another language.
  private func isForeign(_ meaning: Meaning) -> Bool {
    let words = plainPlaces(meaning)
    let strange = strangePlaces(meaning)
    let hasAnchor =
      meaning.target.isNamed || meaning.target == .pronoun || words.contains { Subject.word(tokens[$0].word) != nil }
    if !hasAnchor { return strange.count * 4 > words.count }
    return strange.count * 2 > words.count && !isNamedJob(meaning.target)
  }

  /// `what does drain mean`, `how does scaling work`.
  private var explained: Verb? {
    let asks = ["what does|is|do a?", "how does|do|is", "explain|define", "meaning of"].map { Phrase($0 + " an?") }
    if let match = Phrase("what is|are a|an").first(in: tokens),
      match.range.upperBound == tokens.count - (tokens.last?.word == "?" ? 2 : 1)
    {
      return Lexicon.verbs[tokens[match.range.upperBound].word].flatMap { $0.isWriting ? $0 : nil }
    }
    guard has("mean", "means", "work", "works", "explain", "define", "meaning") else { return nil }
    guard let match = asks.lazy.compactMap({ $0.first(in: tokens) }).first else { return nil }
    return tokens[match.range.upperBound...].prefix(2).lazy.compactMap { token in
      Lexicon.verbs[token.word].flatMap { $0.isWriting ? $0 : nil } ?? Lexicon.gerund(token.word)
    }.first
  }

  /// `list`, `ls`: a verb of showing, and nothing else.
  private var isBareListing: Bool {
    let words = tokens.filter { !$0.isBreak && $0.word != "?" && !$0.word.isOne(of: "me please it") }
    return words.count == 1
      && words[0].word.isOne(of: "list ls ps show overview top summary fleet dashboard")
  }

  private static let upkeep = Set(words: "upgrade update patch install reinstall migrate")
  private static let filing = Phrase(
    "open|file|raise|create|log|report|merge|approve|review|close a|an|another|the|my|our new|github|jira|pull|merge? "
      + "issue|ticket|bug|incident|pr|mr|story|request")

  private static let itsRunner = Phrase.all(
    """
    its|his|their runner|engine|taskmanagers|taskmanager / runner|engine|taskmanagers|taskmanager of|for
    """)

  private static let runnerWords = Set(words: "and the runner engine what about show me please ? also then now how")

  /// `and the runner?`
  private var asksOfRunnerOnly: Bool {
    has("runner", "engine") && tokens.allSatisfy { $0.isBreak || ReadReader.runnerWords.contains($0.word) }
  }

  /// `its runner?`, `the task managers of clickstream`: the engine that runs the job.
  private func asksOfItsRunner(_ meaning: Meaning) -> Bool {
    if isNamedJob(meaning.target), has("taskmanager", "taskmanagers") { return true }
    if asksOfRunnerOnly { return !meaning.target.isNamed && clause.scene.isJobSpokenOf }
    guard !meaning.reading.isPlaced, let match = ReadReader.itsRunner.lazy.compactMap({ $0.first(in: tokens) }).first
    else { return false }
    let isOwn = tokens[match.range.lowerBound].word.isOne(of: "its his their")
    return isNamedJob(meaning.target) || isOwn && [.pronoun, .selected, .plural].contains(meaning.target)
  }

  private func isPair(_ target: Target) -> Bool {
    if case .set(let jobs, _) = target { jobs.count == 2 } else { false }
  }

  private func compared(_ target: Target) -> [Job] {
    switch target {
    case .job(let job): [job]
    case .set(let jobs, _): jobs
    case .marked: clause.scene.marked
    // `compare them`, after each was looked at.
    case .plural, .unnamed: clause.scene.marked.isEmpty ? clause.scene.namedInTurn ?? [] : clause.scene.marked
    case .pronoun, .selected, .others, .other, .ordinal, .ambiguous, .unknown: []
    }
  }

  private func plainPlaces(_ meaning: Meaning) -> [Int] {
    tokens.indices.filter { !tokens[$0].isBreak && tokens[$0].word != "?" && !meaning.reading.used.contains($0) }
  }

  private func strangePlaces(_ meaning: Meaning) -> [Int] {
    plainPlaces(meaning).filter {
      (!Lexicon.isCommon(tokens[$0].word) || isOutside(tokens[$0].word) || Foreign.denies(tokens[$0].word))
        && !tokens[$0].isQuoted
        && Lexicon.gerund(tokens[$0].word) == nil && !clause.time.contains($0)
    }
  }

  func isOutside(_ word: String) -> Bool {
    Lexicon.outside.contains(word) && !Lexicon.places.contains(word) && Subject.word(word) == nil
  }

  func isNamedJob(_ target: Target) -> Bool { if case .job = target { true } else { false } }

  private func settled(_ subject: Subject, _ meaning: Meaning) -> Meaning.Request {
    let isSet = if case .set = meaning.target { true } else { meaning.target == .plural }
    switch subject {
    case .runners: return .runners
    case .jobs: return .list
    case .status where isSet && meaning.reading.isOfNames: return .read(.status, logOptions(meaning))
    // `status of the one that is draining`
    case .status where isSingle(meaning): return .read(.status, logOptions(meaning))
    case .status where isSet || meaning.target == .plural || isOverview(meaning): return .list
    // `the graphs of both`: one of each job.
    case .metrics where isSet && subjects(meaning) == [.metrics] && has("graphs") && figures.isEmpty:
      return .read(.graph, logOptions(meaning))
    case .metrics where has("highest", "most", "lowest", "least", "biggest", "largest") && !isNamedJob(meaning.target):
      return .list
    case .logs: return .read(.logs, logOptions(meaning))
    case .metrics
    where isSet && !isOfOneName(meaning)
      && (has("which", "what", "list", "show", "any", "by") || meaning.reading.traits.contains { $0.term != nil }):
      return .list
    default: return .read(subject, logOptions(meaning))
    }
  }

  private func isSingle(_ meaning: Meaning) -> Bool {
    guard case .set(let jobs, _) = meaning.target, jobs.count == 1 else { return false }
    return Phrase("the one|job|pipeline that|which is").first(in: tokens) != nil
  }

  /// `show me all metrics of orders`: all of one job.
  private func isOfOneName(_ meaning: Meaning) -> Bool {
    guard case .set(let jobs, _) = meaning.target else { return false }
    return jobs.count == 1 && meaning.reading.isOfNames
  }

  private func isOverview(_ meaning: Meaning) -> Bool {
    meaning.target == .unnamed && clause.clause.isFirst && clause.scene.selected == nil
      && clause.scene.utterance.history.isEmpty
  }

  /// No subject word: `show orders`, `how is orders`, `is it running?`, `failed jobs`, `anything broken?`.
  private func unspoken(_ meaning: Meaning) -> Meaning.Request {
    switch meaning.target {
    case .job where meaning.reading.traits.contains { $0.term != nil } && asksAnything:
      return .read(.metrics, logOptions(meaning))
    // `what is the capital of France`: a word that nobody here bears, and others that mean nothing to us.
    case .unknown(_, near: nil) where clause.mood.isQuestion && !strangePlaces(meaning).isEmpty: return .nothing
    case .unknown(_, near: nil) where strangePlaces(meaning).contains { Lexicon.outside.contains(tokens[$0].word) }:
      return .nothing
    // `who is lagging, orders aside`
    case .ambiguous where meaning.reading.hasFilter && !meaning.reading.excludedJobs.isEmpty && asksAnything:
      return .list
    case .job, .ambiguous, .unknown, .other, .ordinal:
      return asksAnything || strangePlaces(meaning).isEmpty ? .read(.status, logOptions(meaning)) : .nothing
    // `everything on payments`
    case .set(let jobs, _) where jobs.count == 1 && meaning.reading.isOfNames && has("everything"):
      return .read(.status, logOptions(meaning))
    case .set(_, let words): return words.isEmpty ? .nothing : .list
    case .pronoun, .selected: return asksAnything ? .read(.status, logOptions(meaning)) : .nothing
    case .plural, .marked, .others: return asksAnything ? .list : .nothing
    case .unnamed: break
    }
    if !meaning.reading.traits.isEmpty || (has("anything", "everything", "something", "things") && asksAnything) {
      return .list
    }
    if meaning.reading.isPlaced { return asksAnything ? .list : .nothing }
    if has("overview", "summary", "everything") { return .list }
    return .nothing
  }

  private var asksAnything: Bool {
    clause.mood.isQuestion
      || tokens.contains { Lexicon.verbs[$0.word] == .show || Lexicon.verbs[$0.word] == .watch || $0.word == "?" }
  }
}
