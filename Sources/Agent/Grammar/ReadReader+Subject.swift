import BeamMCPClient
import Jobs

// Which subject a clause is about, where it speaks of several or of none by name.
extension ReadReader {
  func subjects(_ meaning: Meaning) -> [Subject] {
    tokens.indices.compactMap { at in
      tokens[at].isQuoted || meaning.reading.usedAsName(at, tokens) ? nil : Subject.word(tokens[at].word)
    }
  }

  /// Which of several subjects the clause is about.
  func leading(_ subjects: [Subject], _ meaning: Meaning) -> Subject? {
    if tokens.contains(where: { (Lexicon.verbs[$0.word] ?? Lexicon.participle($0.word)) == .diagnose && !$0.isQuoted }),
      !isLevel("debug")
    {
      if subjects.contains(.analysis) { return .analysis }
      return has("performance") ? .analysis : .diagnosis
    }
    if tokens.contains(where: { (Lexicon.verbs[$0.word] ?? Lexicon.participle($0.word)) == .tune && !$0.isQuoted }) {
      return .analysis
    }
    if Phrase("look|looking into").first(in: tokens) != nil { return .diagnosis }
    if Phrase("the matter with|there").first(in: tokens) != nil { return .diagnosis }
    if isNeedAsked || Phrase("what is up with").first(in: tokens) != nil { return .diagnosis }
    if Phrase("how far|late|delayed|much behind? is|are|does").first(in: tokens) != nil { return .metrics }
    if Phrase("what is different").first(in: tokens) != nil { return .timeline }
    if Phrase("since when").first(in: tokens) != nil { return has("running", "up", "alive") ? .status : .timeline }
    if asksWhatToDo { return .analysis }
    if figures.contains("restarts"), has("often", "many", "count") { return .metrics }
    if ReadReader.begun.first(in: tokens) != nil || asksHowItBegan { return .configuration }
    if ReadReader.causing.first(in: tokens) != nil { return .diagnosis }
    if asksForTraces { return .diagnosis }
    if has("tail", "grep") { return .logs }
    if ReadReader.whereabouts.first(in: tokens) != nil { return .savepoints }
    if Phrase("what|anything is? new|happened|happening|changed|going on? with|to|on|in?").first(in: tokens) != nil,
      !has("why")
    {
      return has("going", "happening") ? (meaning.target == .unnamed ? .jobs : .diagnosis) : .timeline
    }
    if has("slots", "slot"), has("free", "left", "available", "many", "spare", "enough"), !isNamedJob(meaning.target) {
      return .runners
    }
    if Phrase("what have|do we|you|i got|have going|running|on").first(in: tokens) != nil { return .jobs }
    if meaning.target == .unnamed, ReadReader.having.first(in: tokens) != nil { return .jobs }
    if asksOfRunner(meaning) { return .runners }
    if subjects.contains(.runners), !subjects.contains(.jobs), !isNamedJob(meaning.target) { return .runners }
    if has("who", "whom"), meaning.reading.traits.isEmpty { return .timeline }
    if has("should", "would", "ought", "could", "can", "might"), has("change", "adjust", "tweak"),
      subjects.contains(.configuration)
    {
      return .analysis
    }
    if has("graph", "chart", "plot", "curve", "history", "evolution", "trend", "course"),
      !has("vertices", "vertex", "operators"),
      !figures.isEmpty
    {
      return .metrics
    }
    // `input rate`, `events out`: neither an output that is logged, nor events of a timeline.
    if subjects.isEmpty, figures.contains("gc_share") || figures.contains("backlog_records") { return .metrics }
    if figures.contains(where: { $0.hasPrefix("records_") }), !has("log", "logs", "timeline", "history") {
      return .metrics
    }
    if subjects.contains(.runners) == false, ReadReader.anyRunner.first(in: tokens) != nil, !meaning.target.isNamed {
      return .runners
    }
    if asksOfCheckpointSeries || has("vertex", "operator") && subjects.contains(.metrics) { return .metrics }
    if Phrase("state backend|backends").first(in: tokens) != nil { return .configuration }
    if subjects.contains(.configuration), has("configured", "interval", "backend", "timeout") { return .configuration }
    if has("savepoint", "snapshot"), !subjects.contains(.logs) { return .savepoints }
    for wanted in [
      Subject.analysis, .diagnosis, .logs, .checkpoints, .savepoints, .graph, .configuration, .timeline, .metrics,
      .status,
    ] {
      if subjects.contains(wanted), !(wanted == .diagnosis && isSetQuestion(meaning)) { return wanted }
    }
    return subjects.first { $0 == .runners || $0 == .jobs }
  }

  private static let whereabouts = Phrase(
    "where is|was|are|were|did|has it|that|the|they? savepoint|snapshot? been? written|saved|stored|put|go|gone|kept|land"
  )
  private static let anyRunner = Phrase("which|what|any|each|every runner|engine")
  private static let causing = Phrase(
    "what makes|made|causes|caused|slows|slowed|blocks|keeps|killed|kills|crashed|crashes|broke|breaks|ails|hit|hurts")
  private static let remedies = Phrase.all(
    """
    what can|could|should|might|would i|we|one|you do|try|change about|against / what would|could|might|can help
    parameters|parameter|settings|options|anything|something worth changing|tuning|tweaking|adjusting
    """)

  /// `what could I do about it`: advice.
  private var asksWhatToDo: Bool { ReadReader.remedies.first(in: tokens) != nil }

  private static let traces = Phrase("stack trace|traces")

  /// `the exceptions with their stack traces`: a diagnosis has them, without the lines of a log.
  var asksForTraces: Bool {
    if has("traceback", "tracebacks", "backtrace", "backtraces") { return !has("log", "logs", "lines") }
    let speaksOfTraces = has("stacktrace", "stacktraces") || ReadReader.traces.first(in: tokens) != nil
    // An exception is told with its trace; so many of them, or those of a time, are lines of the log.
    let isOfExceptions =
      has("exceptions") && !has("no", "without", "few")
      && !tokens.contains { $0.number != nil && $0.word != "one" || $0.isQuoted }
    let speaksOfErrors = has("exception", "exceptions", "error", "errors", "crash", "failure")
    return
      (isOfExceptions || speaksOfTraces || has("trace", "traces") && speaksOfErrors)
      && !has("log", "logs", "lines", "line") && TimeReader.read(tokens, now: clause.scene.utterance.now) == nil
  }

  /// `does payments need a restart?`
  private var isNeedAsked: Bool {
    clause.mood.isQuestion && has("need", "needs")
      && tokens.orders
  }

  /// `which jobs are slow`, `any problems?`: a listing, not a diagnosis.
  private func isSetQuestion(_ meaning: Meaning) -> Bool {
    if has("why", "cause", "reason", "diagnosis", "bottleneck") { return false }
    switch meaning.target {
    case .job, .ambiguous, .unknown, .other, .ordinal, .pronoun, .selected: return false
    // `anything wrong with clickstream?`
    case .set(let jobs, _) where jobs.count == 1 && meaning.reading.isOfNames: return false
    case .set, .plural, .marked, .others, .unnamed: return !has("wrong") || has("anything", "everything", "something")
    }
  }

  private static let having = Phrase("what have we|you got|here going?")

  /// `how was it submitted?`: with what.
  private static let begun = Phrase("how is|was|were it|this|that submitted|launched|deployed|configured|invoked")

  /// `how was orders launched`
  private var asksHowItBegan: Bool {
    has("how", "with") && has("launched", "submitted", "deployed", "invoked", "started") && clause.mood.isQuestion
      && !has("long", "when", "who", "often", "many")
  }

  private static let things: Set<Subject> = [
    .logs, .checkpoints, .savepoints, .graph, .configuration, .timeline, .diagnosis, .analysis,
  ]

  /// `show the busiest job`, `which job is the slowest`: the list has the figures by which that is told.
  func asksForFirst(_ meaning: Meaning) -> Bool {
    guard !isNamedJob(meaning.target), subjects(meaning).allSatisfy({ !ReadReader.things.contains($0) }) else {
      return false
    }
    let isRanked = has("restarts") && has("most", "fewest", "highest", "least")
    return (isRanked || tokens.contains { !$0.isQuoted && Scene.superlatives.contains($0.word) })
      && tokens.contains { Lexicon.jobNouns.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word) }
  }

  /// The processes that an engine runs jobs in.
  var asksOfProcesses: Bool { has("taskmanagers", "taskmanager", "executors", "workers", "processes") }

  /// `the task managers of flink`: of the one engine of that type.
  func onlyRunner(_ meaning: Meaning) -> String? {
    guard let type = meaning.reading.runnerType, !isNamedJob(meaning.target) else { return nil }
    let ofType = clause.scene.runners.filter { $0.runnerType == type }
    return ofType.count == 1 ? ofType[0].runner : nil
  }

  /// `is flink-prod reachable`, `slots of flink-prod`: the runner itself is meant, not its jobs.
  func asksOfRunner(_ meaning: Meaning) -> Bool {
    guard meaning.reading.isPlaced, !isNamedJob(meaning.target) else {
      return false
    }
    if meaning.reading.traits.isEmpty, asksOfProcesses { return !has("jobs", "pipelines", "job") }
    if meaning.reading.runner != nil, meaning.target == .unnamed, meaning.reading.traits.isEmpty,
      has("how", "status", "state", "doing", "health") || has("can") && has("do")
    {
      return true
    }
    return has(
      "reachable", "unreachable", "up", "down", "available", "online", "offline", "alive", "healthy", "slots",
      "version", "ok", "runner", "capabilities", "details", "detail")
      && !has("jobs", "pipelines", "job") && !(has("everything") && has("healthy", "ok"))
  }
}
