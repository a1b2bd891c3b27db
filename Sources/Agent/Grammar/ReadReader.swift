import BeamMCPClient
import Jobs

/// Reads a clause that asks for something to look at.
struct ReadReader {
  let clause: ClauseReader
  private var tokens: [Token] { clause.tokens }

  func read(_ meaning: Meaning) -> Meaning {
    var meaning = meaning
    meaning.request = request(meaning)
    meaning.strange = strangePlaces(meaning).map { tokens[$0].text }
    return meaning
  }

  private func request(_ meaning: Meaning) -> Meaning.Request {
    if isHelp { return .message(Help.abilities) }
    if has("thanks", "thank", "cheers"), tokens.count < 5 { return .message("You are welcome.") }
    if has("nevermind") || Phrase("never mind").first(in: tokens) != nil {
      return .message("All right, nothing was done.")
    }
    if has("how"), Phrase("how do|can|should|would i|we|one").first(in: tokens) != nil {
      return .message(Help.abilities)
    }
    if isForeign(meaning), !asksOfRunner(meaning) { return .nothing }
    let subjects = subjects(meaning)
    if let subject = leading(subjects, meaning) { return settled(subject, meaning) }
    return unspoken(meaning)
  }

  private var isHelp: Bool {
    (has("help") && tokens.count < 4) || Phrase("what can|do you do|know").first(in: tokens) != nil
      || Phrase("who are you").first(in: tokens) != nil || Phrase("what can i ask|say").first(in: tokens) != nil
  }

  private func has(_ words: String...) -> Bool { tokens.contains { !$0.isQuoted && words.contains($0.word) } }

  /// More than a third of the words mean nothing to us: it is about something else, or in another language.
  private func isForeign(_ meaning: Meaning) -> Bool {
    let words = plainPlaces(meaning)
    let strange = strangePlaces(meaning)
    let hasAnchor =
      meaning.target.isNamed || meaning.target == .pronoun || words.contains { Subject.word(tokens[$0].word) != nil }
    if !hasAnchor { return strange.count * 4 > words.count }
    return strange.count * 2 > words.count && !isNamedJob(meaning.target)
  }

  private func plainPlaces(_ meaning: Meaning) -> [Int] {
    tokens.indices.filter { !tokens[$0].isBreak && tokens[$0].word != "?" && !meaning.reading.used.contains($0) }
  }

  private func strangePlaces(_ meaning: Meaning) -> [Int] {
    plainPlaces(meaning).filter {
      !Lexicon.isCommon(tokens[$0].word) && !tokens[$0].isQuoted && Lexicon.gerund(tokens[$0].word) == nil
    }
  }

  private func isNamedJob(_ target: Target) -> Bool { if case .job = target { true } else { false } }

  private func subjects(_ meaning: Meaning) -> [Subject] {
    tokens.indices.compactMap { at in
      tokens[at].isQuoted || meaning.reading.usedAsName(at, tokens) ? nil : Subject.word(tokens[at].word)
    }
  }

  /// Which of several subjects the clause is about.
  private func leading(_ subjects: [Subject], _ meaning: Meaning) -> Subject? {
    if tokens.contains(where: { Lexicon.verbs[$0.word] == .diagnose && !$0.isQuoted }) { return .diagnosis }
    if Phrase("what|anything happened|happening|changed|going on? with|to|on|in?").first(in: tokens) != nil, !has("why")
    {
      return has("going") ? .diagnosis : .timeline
    }
    if asksOfRunner(meaning) { return .runners }
    if has("who", "whom") { return .timeline }
    if has("savepoint", "snapshot"), !subjects.contains(.logs) { return .savepoints }
    for wanted in [
      Subject.diagnosis, .logs, .checkpoints, .savepoints, .graph, .configuration, .timeline, .metrics, .status,
    ] {
      if subjects.contains(wanted), !(wanted == .diagnosis && isSetQuestion(meaning)) { return wanted }
    }
    return subjects.first { $0 == .runners || $0 == .jobs }
  }

  /// `which jobs are slow`, `any problems?`: a listing, not a diagnosis.
  private func isSetQuestion(_ meaning: Meaning) -> Bool {
    if has("why", "cause", "reason", "diagnosis") { return false }
    switch meaning.target {
    case .job, .ambiguous, .unknown, .pronoun, .selected: return false
    case .set, .plural, .marked, .unnamed: return !has("wrong") || has("anything", "everything", "something")
    }
  }

  private func settled(_ subject: Subject, _ meaning: Meaning) -> Meaning.Request {
    let isSet = if case .set = meaning.target { true } else { false }
    switch subject {
    case .runners: return .runners
    case .jobs: return .list
    case .status where isSet || isOverview(meaning): return .list
    case .logs: return .read(.logs, logOptions())
    case .metrics where isSet && has("which", "what", "list", "show", "any"): return .list
    default: return .read(subject, logOptions())
    }
  }

  private func isOverview(_ meaning: Meaning) -> Bool {
    meaning.target == .unnamed && clause.scene.selected == nil && clause.scene.utterance.history.isEmpty
  }

  /// No subject word: `show orders`, `how is orders`, `is it running?`, `failed jobs`, `anything broken?`.
  private func unspoken(_ meaning: Meaning) -> Meaning.Request {
    switch meaning.target {
    case .job, .ambiguous, .unknown:
      return asksAnything || strangePlaces(meaning).isEmpty ? .read(.status, logOptions()) : .nothing
    case .set(_, let words): return words.isEmpty ? .nothing : .list
    case .pronoun, .selected: return asksAnything ? .read(.status, logOptions()) : .nothing
    case .plural, .marked: return asksAnything ? .list : .nothing
    case .unnamed: break
    }
    if !meaning.reading.traits.isEmpty || (has("anything", "everything", "something", "things") && asksAnything) {
      return .list
    }
    if meaning.reading.runner != nil || meaning.reading.runnerType != nil { return asksAnything ? .list : .nothing }
    if has("overview", "summary", "everything") { return .list }
    return .nothing
  }

  /// `is flink-prod reachable`, `slots of flink-prod`: the runner itself is meant, not its jobs.
  private func asksOfRunner(_ meaning: Meaning) -> Bool {
    guard meaning.reading.runner != nil || meaning.reading.runnerType != nil, !isNamedJob(meaning.target) else {
      return false
    }
    return has(
      "reachable", "unreachable", "up", "down", "available", "online", "offline", "alive", "healthy", "slots",
      "version", "ok")
      && !has("jobs", "pipelines", "job")
  }

  private var asksAnything: Bool {
    clause.mood.isQuestion
      || tokens.contains { Lexicon.verbs[$0.word] == .show || Lexicon.verbs[$0.word] == .watch || $0.word == "?" }
  }

  private func logOptions() -> Meaning.LogOptions {
    var options = Meaning.LogOptions()
    options.span = TimeReader.read(tokens, now: clause.scene.utterance.now)?.span
    if has("error", "errors", "exception", "exceptions") { options.level = "ERROR" }
    if has("warning", "warnings", "warn") { options.level = "WARN" }
    if let match = Phrase("last|latest|newest # lines|line|entries|messages").first(in: tokens) {
      options.limit = match.numbers.first
    }
    if let match = Phrase("containing|mentioning|matching|with|about").first(in: tokens),
      tokens.indices.contains(match.range.upperBound)
    {
      let next = tokens[match.range.upperBound]
      if next.isQuoted { options.contains = next.text }
    }
    return options
  }
}
