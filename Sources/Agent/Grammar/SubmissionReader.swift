import Jobs

/// Reads what a submission says: the file, the name, the runner, the type, and the options that have words of their own.
struct SubmissionReader {
  let tokens: [Token]
  let reading: TargetReader.Reading

  func read() -> Meaning.Submission {
    var submission = Meaning.Submission()
    submission.file = (tokens.first { $0.isFile && !$0.text.hasSuffix("/") } ?? template)?.text
    if let name { submission.arguments["job_name"] = name }
    if let runner = reading.runner { submission.arguments["runner"] = runner }
    if let type = reading.runnerType { submission.arguments["runner_type"] = type.rawValue }
    if has("streaming", "stream", "real-time", "realtime") { submission.arguments["job_type"] = "STREAMING" }
    if has("batch") { submission.arguments["job_type"] = "BATCH" }
    submission.arguments["savepoint_path"] = path(after: "from|using a|the? savepoint")
    submission.arguments["entry_class"] =
      word(after: "main|entry class") ?? word(after: "entry-class|class|main|--entry-class")
    var plain = tokens.map { $0.isFile || $0.isQuoted ? Token(text: "", word: "", isQuoted: true) : $0 }
    if let (range, millis) = checkpointInterval(plain) {
      submission.checkpointMillis = millis
      for at in range { plain[at] = Token(text: "", word: "", isQuoted: true) }
    }
    if case .to(let count)? = AmountReader.read(plain, isDown: false)?.amount { submission.parallelism = count }
    submission.programArguments = programArguments
    submission.readsStream = has("kafka", "pubsub", "kinesis")
    submission.options = options()
    for key in ["name", "job_name", "job-name"] {
      if let name = submission.options.removeValue(forKey: key) { submission.arguments["job_name"] = name }
    }
    return submission
  }

  /// `submit gs://bucket/templates/views on dataflow`: a template, which has no ending.
  private var template: Token? {
    guard let at = tokens.indices.dropFirst().first(where: { tokens[$0].text.contains("://") }) else { return nil }
    let before = tokens[..<at].reversed().first { !$0.word.isOne(of: "the template job pipeline") }
    return before.map { Lexicon.verbs[$0.word] == .submit && $0.word != "create" } == true ? tokens[at] : nil
  }

  private static let passing = Phrase("with|and? program? args|arguments|argument|arg|program-args|params")

  /// `with arguments --date 2026-11-17`: options and their values, what is in quotes, and nothing else.
  private var programArguments: [String] {
    guard let start = SubmissionReader.passing.first(in: tokens)?.range.upperBound, start < tokens.count else {
      return []
    }
    var taken: [String] = []
    var rest = tokens[start...].drop { $0.isBreak }
    while let token = rest.first, token.isQuoted || token.text.hasPrefix("-") || token.text.contains("=") {
      taken.append(token.text)
      rest = rest.dropFirst()
      // `--date 2026-11-17`
      if token.text.hasPrefix("-"), !token.text.contains("="), let value = rest.first, !value.isBreak,
        !value.text.hasPrefix("-"), !Lexicon.isCommon(value.word) || value.number != nil
      {
        taken.append(value.text)
        rest = rest.dropFirst()
      }
    }
    return taken
  }

  private func has(_ words: String...) -> Bool { tokens.contains { !$0.isQuoted && words.contains($0.word) } }

  private static let naming = Phrase.all(
    """
    named|called as? / call|name it|this / under|with the? name / name|job-name is? / job name is? of? / as name|id
    """)

  /// `a new batch job tide-report on spark`
  private static let kind = Phrase("a|the|new streaming|batch|beam|flink|spark? job|pipeline")

  private var name: String? {
    for match in SubmissionReader.naming.compactMap({ $0.first(in: tokens) }) {
      guard tokens.indices.contains(match.range.upperBound) else { continue }
      let next = tokens[match.range.upperBound]
      if !next.isFile, !next.isBreak { return next.text }
    }
    if let at = SubmissionReader.kind.first(in: tokens)?.range.upperBound, at + 1 < tokens.count,
      case let next = tokens[at], next.text.contains(where: { "-_.".contains($0) }), !next.isFile, !next.isQuoted,
      !Lexicon.isCommon(next.word), !next.text.contains("/"), !next.text.contains("=")
    {
      return next.text
    }
    // `submit the batch job backfill from gs://code/backfill.py`
    if let origin, origin > 1, case let said = tokens[origin - 1], !said.isBreak, !said.isQuoted, said.number == nil,
      !Lexicon.isCommon(said.word), Lexicon.verbs[said.word] == nil, said.word != reading.runner?.lowercased()
    {
      return said.text
    }
    // `… as backfill`
    let at = tokens.indices.dropLast().first { at in
      let next = tokens[at + 1]
      return tokens[at].word == "as" && !next.word.isOne(of: "many much usual agreed discussed")
        && !next.isFile && !next.isBreak && !Lexicon.isCommon(next.word)
    }
    return at.map { tokens[$0 + 1].text }
  }

  /// Where the code is said to come from: `from` before the file.
  private var origin: Int? {
    tokens.indices.dropLast().first { tokens[$0].word == "from" && tokens[$0 + 1].isFile }
  }

  private func word(after pattern: String) -> String? {
    guard let match = Phrase(pattern + " is? of?").first(in: tokens), tokens.indices.contains(match.range.upperBound)
    else { return nil }
    let next = tokens[match.range.upperBound]
    return next.isBreak || next.word == "class" ? nil : next.text
  }

  private func path(after pattern: String) -> String? {
    word(after: pattern).flatMap { $0.contains("/") ? $0 : nil }
  }

  private func checkpointInterval(_ tokens: [Token]) -> (Range<Int>, Int)? {
    let patterns = Phrase.all(
      """
      # \(TimeUnits.unitChoices) checkpoint|checkpointing|checkpoints interval?
      checkpoint|checkpointing|checkpoints interval? of|every|at? # \(TimeUnits.unitChoices)?
      """)
    if let match = SubmissionReader.unitInterval.first(in: tokens) {
      return (match.range, Int(TimeUnits.seconds(tokens, match.range, 1) * 1000))
    }
    for at in tokens.indices where at > 0 {
      // `checkpoint every 30s`
      let isBeside = tokens[..<at].suffix(3).contains {
        ["checkpoint", "ckpt", "chk"].contains(where: $0.word.hasPrefix)
      }
      if isBeside, let seconds = TimeUnits.compact(tokens[at].word) { return (at..<(at + 1), Int(seconds * 1000)) }
    }
    for phrase in patterns {
      guard let match = phrase.first(in: tokens), let count = match.numbers.first else { continue }
      return (match.range, Int(TimeUnits.seconds(tokens, match.range, count) * 1000))
    }
    return nil
  }

  private static let unitInterval = Phrase("checkpoint|checkpoints|checkpointing every|each second|minute|hour")

  private static let backends = Phrase.all(
    """
    with|using|on a|the? state? backend? rocksdb|hashmap / rocksdb|hashmap as|for? the|its? state? backend
    rocksdb|hashmap as|for the|its? state / state backend? in|on|with|is|to|of? rocksdb|hashmap
    """)

  /// `key=value` words, and where records come from and go to.
  private func options() -> [String: String] {
    var options: [String: String] = [:]
    let passed = Set(programArguments)
    for token in tokens where !passed.contains(token.text) {
      let pair = token.text.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2, pair[0].allSatisfy({ $0.isLetter || $0.isNumber || "_.-".contains($0) }) {
        options[pair[0]] = pair[1]
      }
    }
    for (key, words) in [
      ("input_source", ["from", "reading", "input"]), ("output_sink", ["into", "to", "output", "writing"]),
    ] {
      if let place = tokens.indices.dropLast().first(where: {
        words.contains(tokens[$0].word) && tokens[$0 + 1].text.contains("://") && $0 != origin
      }) {
        options[key] = tokens[place + 1].text
      }
    }
    if let match = SubmissionReader.backends.lazy.compactMap({ $0.first(in: tokens) }).first {
      options["state_backend"] = tokens[match.range].first { $0.word.isOne(of: "rocksdb hashmap") }?.word
    }
    return options
  }
}
