// What is to happen later, or only if something is so: nothing here waits.
extension ClauseReader {
  private static let conditions = Phrase.all(
    """
    if / in case / unless / until / once / whenever / when / as soon as / while / every # \(TimeUnits.unitChoices)
    in|after|within # \(TimeUnits.unitChoices) / every \(TimeUnits.unitChoices)
    tomorrow|tonight|later|soon|eventually / at # am|pm|o'clock
    every|each morning|evening|night|noon|day|hour|week|time
    in a|an|half|few|couple of? a|an? \(TimeUnits.unitChoices) / after lunch|midnight|hours|work
    on monday|tuesday|wednesday|thursday|friday|saturday|sunday / next week|month|hour|day|time / some day|time
    someday|sometime / on my go|signal|mark / as|when needed|required
    should it|its|they|their|the|this|that|any|anything|something / daily|hourly|nightly|weekly
    provided|providing|assuming that? there|it|they|the|we|you|nobody|no|all / as|so long as / on condition that?
    """)

  static let rhythms = Set(words: "daily nightly hourly weekly monthly")
  private static let articles = Set(words: "the a an our my this")
  private static let kinds = Set(words: "job pipeline batch report")
  private static let intervals = Phrase(
    "checkpoint|checkpoints|checkpointing|ckpt interval? every|of|at? # \(TimeUnits.unitChoices)?")

  /// `checkpoint every 30 seconds` says how, and not when.
  private static func withoutIntervals(_ tokens: [Token]) -> [Token] {
    var rest = tokens
    for at in tokens.indices where tokens[..<at].suffix(3).contains(where: { $0.word.hasPrefix("checkpoint") }) {
      rest[at] = Token(text: "", word: "", isQuoted: true)
    }
    if let match = intervals.first(in: tokens) {
      for at in match.range { rest[at] = Token(text: "", word: "", isQuoted: true) }
    }
    // `the daily aggregation pipeline`, `a daily batch job`: what kind it is.
    for at in tokens.indices.dropFirst()
    where rhythms.contains(tokens[at].word) && articles.contains(tokens[at - 1].word) {
      guard tokens[(at + 1)...].prefix(4).has(kinds) else { continue }
      rest[at] = Token(text: "", word: "", isQuoted: true)
    }
    let units = Phrase("every? # \(TimeUnits.unitChoices) checkpoint|checkpoints|checkpointing")
    if let match = units.first(in: tokens) {
      for at in match.range { rest[at] = Token(text: "", word: "", isQuoted: true) }
    }
    return rest
  }

  /// Where it says that something is to happen at another time than now.
  static func later(_ tokens: [Token]) -> Int? {
    conditions.lazy.compactMap { $0.first(in: tokens)?.range.lowerBound }.first
  }

  private static let foreseeing = Phrase("and|but|also|please? in case")

  /// `in case of another failure, cancel it`
  static func foresees(_ tokens: [Token]) -> Bool { foreseeing.match(tokens, 0) != nil }

  private static let onlyThen = Phrase("but? only|just after|once|when|if|whenever")

  /// `drain orders but only after everybody has gone`: whatever that may mean, it is later.
  static func putOff(_ tokens: [Token]) -> ArraySlice<Token>? {
    guard let range = onlyThen.first(in: tokens)?.range, range.lowerBound > 1, range.upperBound + 1 < tokens.count,
      tokens[..<range.lowerBound].orders
    else { return nil }
    return tokens[range.lowerBound...]
  }

  private static let waiting = Phrase.all(
    """
    as soon as / when|once|if|unless|until|whenever|after / in case
    """)
  private static let level = Phrase("up|down? to #")

  /// `as soon as fraud has drained, orders to 12`: an order without a verb, and a condition before it.
  var waitsToScale: Meaning.Request? {
    let words = tokens.drop { $0.isBreak || $0.word.isOne(of: "and but then please") }
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "please" }.map { $0 + 1 } ?? 0
    guard !mood.isQuestion, !mood.isHypothetical, words.count > 4,
      ClauseReader.waiting.match(tokens, words.startIndex) != nil,
      let range = ClauseReader.level.last(in: tokens), range.upperBound == end,
      !tokens.contains(where: { $0.word == "?" || !$0.isQuoted && Lexicon.verbs[$0.word]?.isReading == true })
    else { return nil }
    return .refuse(Help.notLater(words, .scale))
  }

  private static let atHour = Phrase("at #")

  func condition(_ verb: Verb, _ reading: TargetReader.Reading) -> String? {
    if mood.isHypothetical || drainsWhenDone { return nil }
    // `nightly` may be a part of a name.
    let plain = tokens.enumerated().map {
      reading.used.contains($0.offset) ? Token(text: "", word: "", isQuoted: true) : $0.element
    }
    let shown = verb == .submit ? ClauseReader.withoutIntervals(plain) : plain
    if verb == .submit {
      // Nothing here runs at another time than now.
      if let at = shown.firstIndex(where: { $0.word.isOne(of: "schedule cron") && !$0.isQuoted }) {
        return Help.notLater(tokens[at...], verb)
      }
      return ClauseReader.later(shown).map { Help.notLater(tokens[$0...], verb) } ?? clockTime(verb)
    }
    let found = ClauseReader.conditions.lazy.compactMap { $0.first(in: plain) }.first
    // `scale it at 8`: that is how far, and not when.
    let runsAt = Phrase("run|start|have it|this|that at #").first(in: plain) != nil
    let match = found ?? (verb.isScaling || runsAt ? nil : ClauseReader.atHour.first(in: plain))
    guard let match else { return clockTime(verb) }
    return Help.notLater(tokens[match.range.lowerBound...], verb)
  }

  private func clockTime(_ verb: Verb) -> String? {
    for at in tokens.indices.dropLast() where tokens[at].word == "at" {
      let next = tokens[at + 1].word
      if next.contains(":") && !next.contains("/") || next.hasSuffix("pm") || next.hasSuffix("am") || next == "midnight"
        || next == "noon"
      {
        return Help.notLater(tokens[at...], verb)
      }
    }
    return nil
  }

  private static let filling = Set(
    words: """
      now right away please asap immediately good great fine nice perfect cool ok do take that it so this then give
      those them see to make happen done get handle
      """)

  /// `now.`, `right away.`, `good.`, `do that`: said beside a request.
  var isFiller: Bool {
    tokens.allSatisfy { $0.isBreak || ClauseReader.filling.contains($0.word) }
  }

  /// It says only when something is to happen: `if the lag grows`, `wait until it has caught up`.
  var isCondition: Bool {
    let words = Array(tokens.drop { $0.isBreak || $0.word.isOne(of: "and but then") }.filter { !$0.isBreak })
    let starts = words.prefix(3).has("if unless until once whenever wait")
    let isWhen = words.first?.word == "when" && !mood.isQuestion || words.prefix(2).map(\.word) == ["in", "case"]
    // `should it crash tonight, restart it`
    let isInverted =
      (words.first?.word).isOne(of: "should were had") && words.count > 2 && tokens.last?.word != "?"
      && !words[1].word.isOne(of: "i we you they")
    return (starts || isWhen) && !mood.isHypothetical || isInverted
  }
}
