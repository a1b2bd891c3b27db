import Jobs

// Sentences of another build than a verb first and its complements behind it, put into that order.
extension Idiom {
  /// `with a savepoint, cancel orders`: how, said first.
  static func backfronted(_ tokens: [Token]) -> [Token] {
    var (rest, how): ([Token], [Token]) = (tokens, [])
    if let match = preferring.match(tokens, 0), match.range.upperBound < tokens.count,
      opening.contains(tokens[match.range.upperBound].word), tokens.hasMark
    {
      rest.removeSubrange(match.range)
    }
    if let at = unmarked(rest) { rest.insert(Token(text: ",", word: ",", isBreak: true), at: at) }
    while let first = rest.first, opening.contains(first.word), let mark = rest.firstMark,
      isHow(rest[..<mark])
    {
      how += rest[..<mark]
      rest.removeSubrange(...mark)
    }
    guard !how.isEmpty,
      rest.contains(where: { token in
        !token.isQuoted && (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true
      })
    else {
      return tokens
    }
    let end = rest.lastIndex { !$0.isBreak && $0.word != "?" }.map { $0 + 1 } ?? rest.count
    // Of which of several requests it is said is not clear.
    let isOne = ClauseSplitter.clauses(of: rest).count == 1
    if !isOne { how[0] = how[0].unclear }
    return rest[..<end] + how + rest[end...]
  }

  /// `from its latest savepoint I want it restarted`: where the mark is missing.
  private static func unmarked(_ tokens: [Token]) -> Int? {
    guard let first = tokens.first, opening.contains(first.word),
      let noun = tokens.prefix(5).lastIndex(where: { manners.contains($0.word) }), noun + 1 < tokens.count,
      tokens[noun + 1].word.isOne(of: "i we please")
    else { return nil }
    return noun + 1
  }

  private static let preferring = Phrase("only|just|please|preferably|but|if possible?")
  private static let opening = Set(words: "with without from using")
  private static let manners = Set(
    words: """
      savepoint savepoints snapshot snapshots checkpoint checkpoints state scratch beginning parallelism workers
      slots memory slate
      """)

  private static func isHow(_ part: ArraySlice<Token>) -> Bool {
    part.contains { manners.contains($0.word) || $0.text.contains("/") || part.first?.word == "without" }
      && !part.contains { !$0.isQuoted && Subject.word($0.word) == .logs }
  }

  private static let topics = Phrase.all(
    """
    whatever is|are|has|have? / everything|anything that|which? is|are|has|have
    """)

  /// `whatever is still running on spark, cancel it`: cancel all jobs still running on spark.
  static func detopicalised(_ tokens: [Token]) -> [Token] {
    guard let topic = topics.lazy.compactMap({ $0.match(tokens, 0)?.range.upperBound }).first,
      let mark = tokens.firstMark, mark > topic,
      let first = tokens[(mark + 1)...].first(where: { $0.word != "please" && $0.word != "just" }),
      Lexicon.verbs[first.word]?.isWriting == true
    else { return tokens }
    let rest = Array(tokens[(mark + 1)...].filter { $0.word != "please" && $0.word != "just" }.drop(while: \.isBreak))
    guard rest.count > 1, rest[1].word.isOne(of: "it them that those") else { return tokens }
    let all = words("all jobs")
    return [rest[0]] + all + tokens[topic..<mark] + rest[2...]
  }

  private static let sets = Set(words: "all every everything anything each any")
  private static let things = Set(["it", "them", "those", "that", "each"])

  /// `everything that failed, start it again`: restart everything that failed.
  static func setFirst(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, sets.contains(first.word), let mark = tokens.firstMark, mark > 1,
      !tokens[..<mark].contains(where: { token in
        !token.isQuoted
          && (Lexicon.verbs[token.word]?.isWriting == true || Lexicon.negations.contains(token.word)
            || TargetReader.exceptionWords.contains(token.word))
      })
    else { return tokens }
    let rest = tokens[(mark + 1)...].filter { $0.word != "please" && $0.word != "just" }
    guard rest.count > 1, Lexicon.verbs[rest[0].word]?.isWriting == true, things.contains(rest[1].word),
      namesSet(tokens[..<mark]), !rest.dropFirst(2).has(things)
    else { return tokens }
    let isAgain = rest[0].word.isOne(of: "start run launch") && rest.has("again")
    let verb = isAgain ? Token(text: rest[0].text, word: "restart") : rest[0]
    return [verb] + tokens[..<mark] + rest[2...].filter { !(isAgain && $0.word == "again") }
  }

  /// `all jobs on flink-lab`, `everything that failed`; `all good` is none.
  private static func namesSet(_ words: ArraySlice<Token>) -> Bool {
    words.contains { token in
      Lexicon.pluralJobNouns.contains(token.word) || Lexicon.jobNouns.contains(token.word)
        || token.word.isOne(of: "that which who on in of with")
    }
  }

  private static let inOrder = Phrase.all(
    """
    , in chronological|time? order / in chronological|time order / one by one
    """)

  /// `what happened to it, in order?`: as a timeline is.
  static func unordered(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "?" }.map { $0 + 1 } ?? tokens.count
    guard let range = inOrder.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      range.lowerBound > 1
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[end...])
  }

  private static let ends = Phrase("to an|a|its|their end|halt|stop|close|standstill")

  /// `bring user-events to an end`: end it.
  static func ended(_ tokens: [Token]) -> [Token] {
    guard let match = ends.first(in: tokens),
      match.range.upperBound == tokens.count || tokens[match.range.upperBound].word != "of",
      let verb = tokens[..<match.range.lowerBound].lastIndex(where: {
        $0.word.isOne(of: "bring put get wind")
      })
    else { return tokens }
    var ended = tokens
    ended.removeSubrange(match.range)
    ended[verb] = Token(text: tokens[verb].text, word: "end")
    return ended
  }

  private static let going = Phrase("going|running|working|moving again")
  private static let gotUp = Phrase("back up|online again|please?")
  private static let pickedUp = Phrase("up again")

  /// `get orders going again from its latest savepoint`: restart it.
  static func begun(_ tokens: [Token]) -> [Token] {
    guard let match = going.first(in: tokens) ?? pickedUp.first(in: tokens) ?? gotUp.first(in: tokens),
      let verb = tokens[..<match.range.lowerBound].lastIndex(where: { token in
        let words = tokens[match.range].map(\.word)
        return words.first == "back"
          ? token.word == "get"
          : words.contains("up") ? token.word == "pick" : token.word.isOne(of: "bring get set")
      }),
      match.range.lowerBound - verb < 7
    else { return tokens }
    var begun = tokens
    begun.removeSubrange(match.range)
    begun[verb] = Token(text: tokens[verb].text, word: "restart")
    return begun
  }

  private static let asking = Phrase.all(
    """
    can|could|will|would you|u / please
    """)

  /// `can you doing a savepoint`: what is asked for, as somebody says it who seldom speaks English.
  static func plainForm(_ tokens: [Token]) -> [Token] {
    guard let end = asking.lazy.compactMap({ $0.match(tokens, 0)?.range.upperBound }).first,
      tokens.indices.contains(end), !tokens[end].isQuoted,
      tokens[end].word.hasSuffix("ing")
    else { return tokens }
    let stem = String(tokens[end].word.dropLast(3))
    let forms = [stem, stem + "e", String(stem.dropLast())]
    guard let verb = forms.first(where: { Lexicon.verbs[$0] != nil }) else { return tokens }
    var plain = tokens
    plain[end] = Token(text: tokens[end].text, word: verb)
    return plain
  }

  private static let states = Phrase(
    "its|they|it is|are? way|far|totally|so? overprovisioned|over-provisioned|oversized|overkill|stuck|broken|hanging|dead|useless|slow|down|late|lagging|failing|crashing|looping|old"
  )

  /// `kill nightly-rollup its stuck`: the reason, as if a mark stood before it.
  static func parted(_ tokens: [Token]) -> [Token] {
    guard let range = states.last(in: tokens), range.upperBound == tokens.count, range.count > 1, range.lowerBound > 1,
      tokens[..<range.lowerBound].orders,
      !tokens[..<range.lowerBound].has(joining)
    else { return tokens }
    let because = [
      Token(text: "because", word: "because"), Token(text: "it", word: "it"), Token(text: "is", word: "is"),
    ]
    return tokens[..<range.lowerBound] + because + tokens[(range.upperBound - 1)...]
  }

  private static let finite = Set(words: "is are was keeps looks seems needs lags failed")

  /// `kill orders clickstream is stuck`: a mark before the job that is only spoken of.
  static func separated(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    func names(_ at: Int) -> [Job] {
      if tokens[at].isBreak || Lexicon.isCommon(tokens[at].word) { return [] }
      let jobs = index.exact(tokens[at].word)
      return jobs.isEmpty ? index.partial(tokens[at].word) : jobs
    }
    guard tokens.orders,
      let at = tokens.indices.first(where: { at in
        guard at > 2, finite.contains(tokens[at].word) else { return false }
        let (first, second) = (names(at - 2), names(at - 1))
        return !first.isEmpty && !second.isEmpty && first.allSatisfy { !second.contains($0) }
      })
    else { return tokens }
    return tokens[..<(at - 1)] + [Token(text: ",", word: ",", isBreak: true)] + tokens[(at - 1)...]
  }

  private static let figures = [
    "its|the parallelism is|was #", "its|it|they is|are|was? using|running|has|uses|have|at with|at|on? #",
    "it|they is|are|was on|at|with # now|currently|today|already",
    "its|the parallelism is|was # now|currently|today|already",
  ].map(
    Phrase.init)

  /// `restart orders, its using 12`: how it is, and not how it shall be.
  static func withoutFigures(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = figures.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      range.lowerBound > 1,
      tokens[..<range.lowerBound].orders
    else { return tokens }
    return Array(tokens[..<range.lowerBound])
  }

  private static let joining = Set(words: "if when whether unless until while once that which say says all every jobs")
  private static let owners: Set<String> = ["his", "her"]

  /// `payments, what is his problem?`: a job is no person where its things are spoken of.
  static func neuter(_ tokens: [Token]) -> [Token] {
    tokens.indices.map { at in
      let isOwner = owners.contains(tokens[at].word) && tokens.indices.contains(at + 1)
      return isOwner && Subject.word(tokens[at + 1].word) != nil
        ? Token(text: tokens[at].text, word: "its") : tokens[at]
    }
  }
}
