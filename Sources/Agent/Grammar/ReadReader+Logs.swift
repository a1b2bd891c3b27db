import BeamMCPClient

// Which lines of a log are asked for: since when, how many, how bad, and with what in them.
extension ReadReader {
  func logOptions(_ meaning: Meaning) -> Meaning.LogOptions {
    var options = Meaning.LogOptions()
    options.span = TimeReader.read(tokens, now: clause.scene.utterance.now)?.span
    if options.span == nil {
      options.span = (tokens.lazy.compactMap { TimeUnits.compact($0.word) }.first ?? TimeReader.alone(tokens)).map {
        .seconds($0)
      }
    }
    if has("error", "errors", "exception", "exceptions", "err", "errs") { options.level = "ERROR" }
    if has("warning", "warnings", "warn") { options.level = "WARN" }
    if isLevel("debug") { options.level = "DEBUG" }
    if isLevel("info") { options.level = "INFO" }
    options.limit = ReadReader.counts.lazy.compactMap { $0.first(in: tokens)?.numbers.first }.first
    if options.limit == nil, let match = ReadReader.last.first(in: tokens),
      tokens[match.range.upperBound...].allSatisfy(\.isBreak)
    {
      options.limit = match.numbers.first
    }
    options.vertex = named(by: "vertex|operator|task", meaning)
    if let expression { options.regex = expression } else { options.contains = sought(meaning, but: options.vertex) }
    options.entries = entries
    options.figures = figures
    // `heap of orders, over 30 minutes`; with a figure that is compared it is that figure's.
    if options.span == nil, !figures.isEmpty, meaning.reading.traits.isEmpty,
      let match = ReadReader.windows.first(in: tokens), let count = match.numbers.first
    {
      options.span = .seconds(TimeUnits.seconds(tokens, match.range, count))
    }
    options.points = ReadReader.points.first(in: tokens)?.numbers.first
    options.traces =
      asksForTraces
      || has("traces", "stacktraces", "stacktrace", "trace", "traceback", "tracebacks", "backtrace", "backtraces")
    if asksOfCheckpointSeries { addCheckpointFigures(to: &options) }
    return options
  }

  private static let failures = Phrase("checkpoint|checkpoints failures")

  /// `checkpoint failures of the last hour`; those of which no figure is named are asked for their times.
  private func addCheckpointFigures(to options: inout Meaning.LogOptions) {
    let counts = ReadReader.failures.first(in: tokens) != nil
    if options.figures.isEmpty { options.figures = [counts ? "checkpoint_failures" : "checkpoint_duration_s"] }
  }

  private static let counts = Phrase.all(
    """
    last|latest|newest|recent|first|show|tail|just|only # \(levels)? log|logs? lines|line|entries|messages|errors|warnings|exceptions
    last|latest|newest # of them|those|these
    # most? last|latest|newest|recent \(levels)? log|logs? lines|line|entries|messages|errors|warnings|exceptions
    # most? last|latest|newest|recent \(levels)? logs / tail|head -n? # / # \(levels)? log? lines|entries|messages|errors|warnings|exceptions
    max|maximum|limit|most # lines? / newest|latest # error|errors|warnings|lines?
    """)
  /// At the end, behind a mark: `errors only, last 20`.
  private static let last = Phrase(", the? last|latest|newest #")
  private static let windows = Phrase("over|for|during|across # \(TimeUnits.unitChoices)")
  private static let points = Phrase("# data? points|samples|values")
  private static let levels = "error|errors|warn|warning|info|debug"

  /// `at debug level`, `debug logs`: elsewhere one debugs a job.
  func isLevel(_ word: String) -> Bool {
    Phrase("\(word) and? up? level|log|logs|lines|line|messages|output|entries").first(in: tokens) != nil
      || Phrase("level|at \(word)").first(in: tokens) != nil
  }

  private static let expressions = Phrase("regex|regexp|expression|pattern|re")

  /// `matching regex "a|b"`, `/a|b/`
  private var expression: String? {
    if let match = ReadReader.expressions.first(in: tokens), tokens.indices.contains(match.range.upperBound) {
      let next = tokens[match.range.upperBound]
      return next.isBreak ? nil : bare(next.text)
    }
    return tokens.first { $0.text.count > 2 && $0.text.hasPrefix("/") && $0.text.hasSuffix("/") }.map { bare($0.text) }
  }

  private func bare(_ text: String) -> String {
    text.count > 2 && text.hasPrefix("/") && text.hasSuffix("/") ? String(text.dropFirst().dropLast()) : text
  }

  /// `vertex "Enrich"`: the word behind one that says what it is.
  private func named(by words: String, _ meaning: Meaning) -> String? {
    guard let match = Phrase(words).first(in: tokens), tokens.indices.contains(match.range.upperBound) else {
      return nil
    }
    let next = tokens[match.range.upperBound]
    let isName = next.isQuoted || next.text.first?.isUppercase == true
    return isName && !next.isBreak && !meaning.reading.used.contains(match.range.upperBound) ? next.text : nil
  }

  private static let checkpointTimes = Phrase(
    "checkpoint|checkpoints|checkpointing duration|durations|time|times|age|failures")

  /// `checkpoint duration series`: a metric, and no list of checkpoints.
  var asksOfCheckpointSeries: Bool {
    ReadReader.checkpointTimes.first(in: tokens) != nil
      && (has("series", "metric", "metrics", "chart", "graph", "trend", "over", "history", "plot")
        || TimeReader.read(tokens, now: clause.scene.utterance.now) != nil)
  }

  private static let seeking = Phrase.all(
    """
    containing|mentioning|contain|mention / grep for? / search for / find|locate|spot / lines? with|matching
    for the? word|text|string|phrase / where it|they|that? says|say|said|mentions|mention|contains
    log|logs|logged|logging anything|something about|on|of
    in which it|they|that? says|say|said|mentions|mention|contains
    does|did|do it|they|that say|mention|contain anything|something about|on|of
    """)

  /// The text that log lines are to have: quoted, or behind a word that says so.
  private func sought(_ meaning: Meaning, but other: String?) -> String? {
    let quoted = tokens.indices.first {
      tokens[$0].isQuoted && !meaning.reading.used.contains($0) && tokens[$0].text != other
    }
    if let quoted { return tokens[quoted].text }
    for phrase in ReadReader.seeking {
      guard let match = phrase.first(in: tokens), tokens.indices.contains(match.range.upperBound) else { continue }
      let next = tokens[match.range.upperBound]
      let isName = meaning.reading.used.contains(match.range.upperBound)
      let isOfThem = tokens[match.range.upperBound - 1].word.isOne(of: "says say said mentions mention about of")
      let isLast =
        match.range.contains { tokens[$0].word.isOne(of: "line lines") } && next.word == tokens.last?.word
      if !next.isBreak, !isName, !Lexicon.fillers.contains(next.word),
        isOfThem || isLast || Subject.word(next.word) == nil
      {
        return next.text
      }
    }
    return soughtLast(meaning) ?? identifier(meaning)
  }

  /// `any OutOfMemoryError in its logs`: a word of programs, written as these are.
  private func identifier(_ meaning: Meaning) -> String? {
    tokens.indices.first { at in
      let text = tokens[at].text
      let isMixed = text.contains(where: \.isLowercase) || text.contains("_") && text == text.uppercased()
      return !meaning.reading.used.contains(at) && text.count { $0.isUppercase } > 1 && isMixed
        && !Lexicon.isCommon(tokens[at].word)
    }.map { tokens[$0].text }
  }

  /// `search the logs of it for OutOfMemory`: what stands behind the last `for`.
  private func soughtLast(_ meaning: Meaning) -> String? {
    guard has("search", "grep", "scan", "look", "find"), let at = tokens.lastIndex(where: { $0.word == "for" }),
      tokens.count == at + 2, !meaning.reading.used.contains(at + 1), !Lexicon.isCommon(tokens[at + 1].word)
    else { return nil }
    return tokens[at + 1].text
  }
}
