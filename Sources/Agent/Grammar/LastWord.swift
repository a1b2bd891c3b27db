import BeamMCPClient
import Jobs

/// The sentence at the end that asks, where those before it only tell, in whatever words: `last week's order to scale orders
/// down was a mistake. Double its parallelism now`, `Ana would take it to thirty, the coward. Make it eighteen`.
///
/// It is looked at where the whole was not understood. What is told may be of anything, but where it could take the order
/// back, put it off, or make somebody else's of it, there is none.
struct LastWord {
  let told: [Token]
  let words: [Token]
  /// The job that was told of, where the order names none.
  private let spokenOf: Set<Job>

  init?(_ typed: [Token], _ scene: Scene) {
    let tokens = Idiom.claimed(Idiom.preferring(typed), scene.index)
    let end = tokens.lastIndex { !$0.isBreak }.map { $0 + 1 } ?? 0
    guard end < 70 else { return nil }
    let isPreferred = tokens.count < typed.count
    let found = LastWord.starts(tokens[..<end]).lazy.compactMap {
      LastWord(tokens[..<end], from: $0, isPreferred: isPreferred, scene)
    }.first
    guard let found else { return nil }
    self = found
  }

  /// Where the last sentence begins, then what follows a mark within it, the last one first.
  private static func starts(_ tokens: ArraySlice<Token>) -> [Int] {
    let sentence = tokens.lastIndex(where: \.endsSentence).map { $0 + 1 } ?? 0
    let marks = tokens.indices.filter { at in
      at > sentence + 1 && at + 1 < tokens.endIndex && tokens[at - 1].isBreak && tokens[at - 1].text != ":"
    }
    return (sentence > 0 ? [sentence] : []) + marks.reversed()
  }

  /// - Parameter isPreferred: They would rather have this than what is told.
  private init?(_ tokens: ArraySlice<Token>, from start: Int, isPreferred: Bool, _ scene: Scene) {
    let said = tokens[start...].drop { $0.isBreak || LastWord.leads.contains($0.word) }
    words = Array((said.last?.word).isOne(of: "instead rather") ? said.dropLast() : said)
    told = Array(tokens[..<start])
    let isInner = !tokens[start - 1].endsSentence
    // `…, so restart it`: it follows from what is told, whatever that quotes.
    let follows = tokens[start].word == "so" || isPreferred
    let last = told.lastIndex(where: \.endsSentence).map { $0 + 1 } ?? 0
    let sentences =
      told[..<last].split(whereSeparator: \.endsSentence).map(Array.init)
      + told[last...].split(whereSeparator: \.isBreak).map(Array.init)
    let isNamed = scene.reader.read(words).target.isNamed
    let isWhole =
      !isInner && isNamed && LastWord.namesWhole(words, scene) && !LastWord.introduces(told)
      && sentences.allSatisfy(LastWord.isWholeSentence)
    guard let verb = LastWord.ordered(words), words.count > 1, !sentences.isEmpty,
      sentences.allSatisfy({ LastWord.tells($0, beside: verb, follows: follows) })
    else { return nil }
    let open = told.flatMap { $0.isQuoted ? Tokenizer.tokens(of: $0.text) : [$0] }
    spokenOf = Set(scene.reader.names(open, Array(open.indices)).found.flatMap(\.jobs))
    // `here is a bad idea. …`, `Maria's words. …`: what is told is no news of a job, and may announce what follows.
    if isInner {
      guard
        told[last...].split(whereSeparator: \.isBreak).allSatisfy({ part in
          LastWord.dismisses(part, words, follows) || isPreferred && Quotation.isTold(Array(part))
        })
      else {
        return nil
      }
    } else {
      let isKnown = isNamed && sentences.contains(where: LastWord.shrugs)
      guard !spokenOf.isEmpty || isKnown || isWhole || told.contains(where: { $0.word == "it" && !$0.isQuoted }) else {
        return nil
      }
    }
    if spokenOf.count > 1 || sentences.contains(where: { $0[0].word == "forget" }), !isNamed { return nil }
  }

  /// It changes the job that was told of, or one that it names itself.
  func holds(_ calls: [ToolCall], _ scene: Scene) -> Bool {
    if scene.reader.read(words).target.isNamed { return true }
    guard let job = spokenOf.first else { return true }
    return calls.allSatisfy { $0.jobID == nil || $0.jobID == job.id }
  }

  // MARK: What is ordered

  private static let leads = Set(words: "so and now please pls just but kindly ok okay right well")
  private static let leaning = Set(
    words: "then that so same too also likewise this those these them they all each both")

  private static func ordered(_ words: [Token]) -> Verb? {
    guard let first = words.first, !first.isQuoted, let verb = Lexicon.verbs[first.word], verb.isWriting,
      !words.contains(where: { $0.word == "?" || Lexicon.negations.contains($0.word) })
    else { return nil }
    let isPointed = words.indices.contains { at in
      let isOne = at + 1 < words.count && words[at + 1].word.isOne(of: "one job pipeline")
      return leaning.contains(words[at].word) && !words[at].isQuoted && !(isOne && words[at].word == "this")
    }
    let isSet = words.contains {
      Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
    }
    return isPointed || isSet ? nil : verb
  }

  // MARK: What is told

  private static let openings = Set(
    words: """
      please pls let make if unless when whenever once until till after before while as in provided assuming suppose
      supposing imagine pretend dry note reminder example hypothetically ignore disregard wait stop hold
      """)
  private static let against = Set(
    words: """
      if unless until till tomorrow tonight later soon yet approval approve approved approves pending waiting wait await
      veto forbidden forbid forbids forbade banned joke joking kidding test testing example quote quoting draft exercise
      drill following below verbatim pretend imagine suppose hypothetically dry rumour rumor should shall must ought
      undo revert sure unsure careful risky dangerous freeze frozen permission allowed
      most maximum limit cap
      """)
  /// Beside an order that ends or restarts a job these could be of whether it is to be, or of which.
  private static let graver = against.union(Danger.words).union(Reserve.words).union(
    Set(
      words: """
        no not nobody never vetoed overruled recovered recovers recovering back again already decide decides decided
        help helped problem looks waits hands off up almost typed only show hi hello dear
        """))
  private static let pointing = Set(words: "this that following follows these it so the me us him her as")
  private static let announcing = Set(words: "here there this these following below above never")
  private static let telling = Reserve.telling.union([
    "answers", "answered", "replies", "replied", "reads", "goes", "ends", "begins", "states", "posted", "pasted",
    "sent", "think", "say", "want",
  ])

  private static let attitude = Phrase(
    "i|we really? do|did|can|will not believe|belive|buy|trust|care|agree|listen|follow")

  /// By its whole name, and not by a part of it.
  private static func namesWhole(_ words: [Token], _ scene: Scene) -> Bool {
    words.contains { !$0.isQuoted && !scene.index.exact($0.word).isEmpty }
  }

  /// It says something of something, and heads nothing: `Maria's words.`
  private static func isWholeSentence(_ sentence: [Token]) -> Bool {
    let words = sentence.filter { !$0.isBreak }
    return words.count > 3 && words.dropFirst().contains { Comment.finite.contains($0.word) || $0.word.hasSuffix("ed") }
      || words.allSatisfy { Interjection.sounds.contains($0.word) }
  }

  /// What is told may end with what announces the rest: `he said this:`.
  private static func introduces(_ told: [Token]) -> Bool {
    guard let last = told.last(where: { !$0.isBreak }) else { return true }
    return told.contains { $0.text == ":" } || telling.contains(last.word) || pointing.contains(last.word)
  }

  private static let outranking = Phrase("is|are not on call|duty|shift")
  private static let wanting = Phrase("but i|we want|need|prefer")
  private static let knowing = Phrase("i|we know|heard|saw|remember|read the|that|it|this|about|them")

  /// `yeah yeah, "never cancel in production", I know the poster`
  private static func shrugs(_ sentence: [Token]) -> Bool {
    sentence.contains(where: \.isQuoted) && knowing.first(in: sentence) != nil
  }

  /// Within the sentence of the order: what says what to think of what was told, what only quotes, and what tells the same
  /// number.
  private static func dismisses(_ part: ArraySlice<Token>, _ order: [Token], _ follows: Bool) -> Bool {
    let words = Array(part)
    if attitude.match(words, 0) != nil || Interjection.sounds.contains(words[0].word) && words.count == 1 {
      return true
    }
    if words[0].word == "forget", words.count == 2, Lexicon.gerund(words[1].word)?.isWriting == true { return true }
    if follows, words.count < 8, words.last?.isQuoted == true { return true }
    // `the runbook says "cancel it" but I want it drained, so drain it`
    if follows, let range = wanting.last(in: words),
      let deed = words[range.upperBound...].lazy.compactMap({ Lexicon.participle($0.word) }).first
    {
      return Lexicon.verbs[order[0].word] == deed
    }
    return words[0].number != nil && order.contains { $0.number == words[0].number }
  }

  /// `yet again`
  private static func isAgain(_ yet: Token, in words: ArraySlice<Token>) -> Bool {
    zip(words, words.dropFirst()).contains { $0.word == yet.word && $1.word.isOne(of: "again another") }
  }

  /// `what a treat this job is today`
  private static func isExclamation(_ words: ArraySlice<Token>) -> Bool {
    words.prefix(2).map(\.word) == ["what", "a"] && words.last?.word != "?"
  }

  /// A sentence that asks for nothing and speaks against nothing.
  private static func tells(_ sentence: [Token], beside verb: Verb, follows: Bool) -> Bool {
    let words = sentence.drop { $0.isBreak || leads.contains($0.word) || Interjection.sounds.contains($0.word) }
    guard let first = words.first else { return true }
    // `the vendor is not on call, I am`
    if outranking.first(in: Array(words)) != nil { return true }
    // `forget draining`
    if first.word == "forget", words.count == 2, let last = words.last, let other = Lexicon.gerund(last.word) {
      return other != verb
    }
    let isAsking =
      !first.isQuoted && !isExclamation(words) && first.word != "forget"
      && (Lexicon.verbs[first.word] != nil || Lexicon.questionWords.contains(first.word)
        || openings.contains(first.word)
        || Lexicon.modals.contains(first.word) || Lexicon.auxiliaries.contains(first.word))
    if isAsking || words.contains(where: { $0.word == "?" || $0.text == ":" || $0.isFile || $0.isUnclear }) {
      return false
    }
    let saying = words.indices.first { at in
      // `they have been told`
      let isPassive = at > words.startIndex && words[at - 1].word.isOne(of: "been was were is")
      return LastWord.telling.contains(words[at].word) && !words[at].isQuoted && !isPassive
    }
    if LastWord.announcing.contains(first.word) || words.last.map({ LastWord.pointing.contains($0.word) }) == true {
      return false
    }
    // `the ticket says this. …`: what follows is perhaps its own.
    // `my boss says no. …`: it speaks against what follows.
    if let saying,
      words[(saying + 1)...].allSatisfy({
        pointing.contains($0.word) || $0.isBreak || $0.word == "no" || Lexicon.negations.contains($0.word)
      })
    {
      return false
    }
    let own = words[..<(saying ?? words.endIndex)].filter { $0.word != "yet" || !isAgain($0, in: words) }
    // A size that is named is taken back by naming another.
    let isFinal = verb.isGrave && verb != .scale && !follows
    if own.contains(where: { (isFinal ? graver : against).contains($0.word) && !$0.isQuoted }) { return false }
    if isFinal, words.count < 4 || words.contains(where: \.isQuoted) && !shrugs(sentence) { return false }
    let isDenied = own.contains { Lexicon.negations.contains($0.word) || $0.word.isOne(of: "nobody no") }
    if verb.isScaling, isDenied, own.contains(where: { $0.number != nil }) {
      return false
    }
    return !isDenied
      || !own.contains { token in
        let said = Lexicon.verbs[token.word] ?? Lexicon.participle(token.word) ?? Lexicon.gerund(token.word)
        return said == verb || said == .touch
      }
  }
}

extension Grammar {
  /// What is asked for behind what is told.
  func behindTold(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    decided(tokens, scene) ?? lookBehindReport(tokens, scene) ?? lastWord(tokens, scene)
  }

  /// What the last sentence orders, where that is clear by itself.
  func lastWord(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard !scene.isPlain, let last = LastWord(tokens, scene) else { return nil }
    let plain = scene.saying(last.words, after: last.told)
    let words = Grammar.plain(last.words, plain)
    let said = interpret(words, FollowUp(words, plain), plain)
    guard !said.calls.isEmpty, said.calls.count < 3, last.holds(said.calls, scene),
      Caution(words, plain, said.calls).words == nil, !ClauseReader.foresees(words),
      Caution(tokens, scene, said.calls).countered == nil
    else { return nil }
    return said
  }
}
