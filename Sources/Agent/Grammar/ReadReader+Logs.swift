import BeamMCPClient

// Which lines of a log are asked for: since when, how many, how bad, and with what in them.
extension ReadReader {
  func logOptions(_ meaning: Meaning) -> Meaning.LogOptions {
    var options = Meaning.LogOptions()
    options.span = TimeReader.read(tokens, now: clause.scene.utterance.now)?.span
    if options.span == nil {
      options.span = tokens.lazy.compactMap { TimeUnits.compact($0.word) }.first.map { .seconds($0) }
    }
    if has("error", "errors", "exception", "exceptions", "err", "errs") { options.level = "ERROR" }
    if has("warning", "warnings", "warn") { options.level = "WARN" }
    if let match = Phrase("last|latest|newest|first # log|logs? lines|line|entries|messages|errors|warnings|exceptions")
      .first(in: tokens)
    {
      options.limit = match.numbers.first
    }
    options.contains = sought(meaning)
    options.figures = tokens.compactMap { $0.isQuoted ? nil : ReadReader.figures[$0.word] }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return options
  }

  /// Figures that are one metric each, as the server names them.
  private static let figures = [
    "backpressure": "backpressure", "back-pressure": "backpressure", "backpressured": "backpressure",
    "back-pressured": "backpressure", "heap": "heap_used", "gc": "gc_share", "cpu": "cpu", "lag": "watermark_lag_s",
    "watermark": "watermark_lag_s", "busy": "busy", "backlog": "backlog_records",
  ]

  private static let seeking = [
    "containing|mentioning|contain|mention", "grep for?", "search for", "lines? with|matching",
    "for the? word|text|string",
  ].map(Phrase.init)

  /// The text that log lines are to have: quoted, or behind a word that says so.
  private func sought(_ meaning: Meaning) -> String? {
    let quoted = tokens.indices.first { tokens[$0].isQuoted && !meaning.reading.used.contains($0) }
    if let quoted { return tokens[quoted].text }
    for phrase in ReadReader.seeking {
      guard let match = phrase.first(in: tokens), tokens.indices.contains(match.range.upperBound) else { continue }
      let next = tokens[match.range.upperBound]
      let isName = meaning.reading.used.contains(match.range.upperBound)
      if !next.isBreak, !isName, !Lexicon.fillers.contains(next.word), Subject.word(next.word) == nil {
        return next.text
      }
    }
    return soughtLast(meaning) ?? identifier(meaning)
  }

  /// `any OutOfMemoryError in its logs`: a word of programs, written as these are.
  private func identifier(_ meaning: Meaning) -> String? {
    tokens.indices.first { at in
      let text = tokens[at].text
      return !meaning.reading.used.contains(at) && text.count { $0.isUppercase } > 1 && text.contains { $0.isLowercase }
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
