import BeamMCPClient
import Jobs

// Words that are no names, whatever jobs are called: times, sizes, options, what is looked for.
extension ClauseReader {
  /// `since 10:55`, where something is read that has a time: no name.
  var time: Set<Int> {
    if tokens.contains(where: { $0.word.isOne(of: "compare diff difference") && !$0.isQuoted }) {
      return Set(tokens.indices.filter { TimeReader.isClock(tokens, $0) })
    }
    let isRead = tokens.contains { [.logs, .timeline, .metrics].contains(Subject.word($0.word)) && !$0.isQuoted }
    let isChange = tokens.contains { Lexicon.verbs[$0.word]?.isWriting == true && !$0.isQuoted }
    return isRead && !isChange ? TimeReader.read(tokens, now: scene.utterance.now)?.used ?? [] : []
  }

  /// `taskmanager.numberOfTaskSlots=4`
  func isOption(_ at: Int) -> Bool { option(at) != nil }

  private func option(_ at: Int) -> (String, String)? {
    let pair = tokens[at].text.split(separator: "=", maxSplits: 1).map(String.init)
    return pair.count == 2 && pair[0].contains(".") && !tokens[at].isQuoted ? (pair[0], pair[1]) : nil
  }

  /// The engine's own options that were given.
  var options: [String: String] {
    Dictionary(tokens.indices.compactMap(option)) { $1 }
  }

  private static let seeking = Set(
    words: """
      about with containing matching mentioning contain contains mention for saying regex regexp pattern vertex
      operator
      """)

  private static let presenting = Phrase("word|text|string|phrase|expression")

  /// `the word deadlock`, `the lines with "shuffle"`: text of a log, and no name.
  func isSought(_ at: Int) -> Bool {
    if ClauseReader.presenting.match(tokens, at) != nil
      || at > 0 && ClauseReader.presenting.match(tokens, at - 1) != nil
    {
      return tokens.contains { !$0.isQuoted && Subject.word($0.word) == .logs }
    }
    if at > 1, tokens[at - 1].word == "about",
      tokens[at - 2].word.isOne(of: "anything something"),
      tokens.contains(where: { !$0.isQuoted && Subject.word($0.word) == .logs })
    {
      return true
    }
    guard at > 0, tokens[at].isQuoted, ClauseReader.seeking.contains(tokens[at - 1].word) else { return false }
    return tokens.contains { !$0.isQuoted && [.logs, .metrics].contains(Subject.word($0.word)) }
  }

  /// The option's own name.
  static let memoryNames: Set<String> = ["memory_mb", "memory-mb", "memorymb"]

  /// `8gb`, beside the word memory; `memory_mb 8192`.
  func isMemory(_ at: Int) -> Bool {
    if ClauseReader.memoryNames.contains(tokens[at].word) { return true }
    if at > 0, tokens[at].number != nil, ClauseReader.memoryNames.contains(tokens[at - 1].word) { return true }
    let digits = tokens[at].word.prefix(while: \.isNumber)
    return !digits.isEmpty && tokens[at].word.dropFirst(digits.count).isOne(of: "gb gib g mb mib m")
      && tokens.has("memory ram heap with")
  }

  private static let gentle = Phrase.all(
    """
    when|once|after|as they|it|everything|all are|is? finish|finishes|complete|completes|done|finished|drained
    it|they? has|have? processed|finished|completed everything|all|what|its|the
    finish|finishing|complete their|its|the|what current|processing|work|in-flight|inflight|is|records
    finish|finishes|complete|completes what|whatever|everything it|they? has|have|is|are? already? in? flight|in-flight|progress
    let what|whatever|everything is|are already? in? flight|in-flight finish|complete
    work|works off what|whatever|everything / gracefully / let them|it|the finish|complete|drain
    finish|complete what is in|in-flight flight?
    """)

  /// Shut down when the work in flight is done: that is a drain.
  var drainsWhenDone: Bool { ClauseReader.gentle.first(in: tokens) != nil }

  /// `would you mind scaling it`: after this, a gerund asks.
  var mindedGerund: (Verb, Int)? {
    guard let match = Phrase("you mind").first(in: tokens), tokens.indices.contains(match.range.upperBound),
      let verb = Lexicon.gerund(tokens[match.range.upperBound].word)
    else { return nil }
    if verb.isWriting { return (verb, match.range.upperBound) }
    let isAmount = [.set, .take].contains(verb) && AmountReader.read(tokens, isDown: false) != nil
    return isAmount ? (.scale, match.range.upperBound) : nil
  }

  private static let timing = Set(words: "once until till when after")
  private static let going = Phrase.all(
    """
    has|have got? to go / must go / gone please?
    """)

  /// It asks for an end, or a beginning, in words that may mean several things.
  func vague(_ reading: TargetReader.Reading) -> String? {
    if mood.isQuestion { return nil }
    guard case .job(let job) = reading.target, !job.state.isTerminal else { return nil }
    // `once its backlog is gone`, `it has gone critical`
    let isGone = tokens.indices.contains { at in
      tokens[at].word == "gone"
        && (tokens[..<at].has(ClauseReader.timing)
          || at + 1 < tokens.count && !tokens[at + 1].isBreak && tokens[at + 1].word != "please")
    }
    if !isGone, ClauseReader.going.first(in: tokens) != nil {
      return "Shall I end \(job.name)? Then say: cancel \(job.name), or: drain \(job.name)."
    }
    let words = Set(tokens.filter { !$0.isQuoted }.map(\.word))
    if tokens.contains(where: { $0.text.contains(":/") }) || words.contains("savepoint") || words.contains("snapshot") {
      return nil
    }
    guard words.contains("back"), !words.isDisjoint(with: ["bring", "get"]), !words.contains("roll") else { return nil }
    return "Shall I restart \(job.name)? Then say: restart \(job.name)."
  }

  /// `get me a savepoint of it` wants a new one; `get the savepoints` and `show a savepoint` do not.
  func gottenSavepoint(_ verb: Verb, _ at: Int) -> (Verb, Int)? {
    guard tokens[at].word.isOne(of: "get give"),
      let match = ClauseReader.newSavepoint.first(in: tokens, from: at), match.range.lowerBound <= at + 3
    else { return nil }
    return (.savepoint, match.range.upperBound - 1)
  }

  /// `all failed jobs`
  func isEndedSet(_ reading: TargetReader.Reading) -> Bool {
    if case .set(let jobs, _) = reading.target { jobs.allSatisfy(\.state.isTerminal) } else { false }
  }

  private static let newSavepoint = Phrase("a|another|one new|fresh|more? savepoint|snapshot")
}
