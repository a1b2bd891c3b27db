import Jobs

/// What is said beside a look and asks for nothing: why one looks, who wants to know, how late it is. `I have to write the
/// shift report`, `need the path for the runbook`, `3am, cannot see straight`. Where something is to be changed, nothing is
/// left out here.
enum Background {
  /// The sentence without it.
  static func without(_ tokens: [Token], _ scene: Scene) -> [Token] {
    let parts = parts(of: tokens)
    guard parts.count > 1, !parts.contains(where: orders) else { return tokens }
    let kept = parts.filter { !tells($0, scene) }
    guard kept.count < parts.count, kept.contains(where: { asks($0, scene) }) else { return tokens }
    return Array(kept.joined())
  }

  /// Words up to a mark, and with it.
  private static func parts(of tokens: [Token]) -> [[Token]] {
    var parts: [[Token]] = [[]]
    for token in tokens {
      parts[parts.count - 1].append(token)
      if token.isBreak || token.word == "?" { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static let courtesies = Set(words: "please pls and then so now just also but you can could would first")

  /// A change is asked for in it, or may be. What somebody did is asked with the same verbs.
  private static func orders(_ part: [Token]) -> Bool {
    if Mood(part, isDryRun: false).isQuestion { return false }
    let words = part.filter { !$0.isBreak }
    let isLook = words.contains { Lexicon.verbs[$0.word]?.isReading == true || Subject.word($0.word) != nil }
    if !isLook, AmountReader.read(words, isDown: false) != nil { return true }
    return words.indices.contains { at in
      let token = words[at]
      if token.isQuoted { return false }
      if token.isFile || Remark.words.contains(token.word) { return true }
      if token.word.isOne(of: "savepoint snapshot"), at > 0 {
        return !nominal.contains(words[at - 1].word) || words.has(changing)
      }
      let verb = Lexicon.verbs[token.word] ?? Lexicon.participle(token.word) ?? Lexicon.gerund(token.word)
      return verb?.isWriting == true && token.word != "running"
    }
  }

  private static let nominal = Set(words: "the its last latest newest oldest recent first which what their")
  private static let changing: Set<String> = Set(
    Lexicon.verbs.filter { $0.value == .take || $0.value == .set }.map(\.key) + ["get", "have", "need", "want"])

  /// Something of ours is spoken of in it.
  private static func asks(_ part: [Token], _ scene: Scene) -> Bool {
    part.contains { token in
      token.isQuoted || Subject.word(token.word) != nil || Lexicon.questionWords.contains(token.word)
        || Lexicon.verbs[token.word]?.isReading == true || token.word.isOne(of: "code codebase look")
        || Narration.names(token.word, scene)
    }
  }

  // MARK: What tells

  private static let people = Phrase.all([
    "i|we am|are|was|were|have|had|has|got|just|only|suspect|think|guess|believe|fear|need|want|can|could|would|must|"
      + "do|did|promised|lost|forgot|came|only|will|should|owe",
    "my|our|the boss|manager|lead|team|customer|customers|colleague|colleagues|people|director|cto|ceo|client|clients",
    "he|she|they|somebody|someone|everybody|everyone|people is|are|was|has|have|wants|want|asks|asked|needs|keeps|says|said|say",
    "new on|to|here|around", "never seen|done|used|had|heard",
    "can|could not see|think|sleep|find|read|remember|focus|concentrate|tell|keep",
    "need|want|must|have|got|having a|an|the|to|this|that|it|them|some", "just|only came|got|woke|started|joined|back",
    "it is # am|pm|o'clock?", "for the|my|our|a|an|this|that",
  ])
  private static let restricting = Set(
    words: """
      if unless except but only without besides instead other others rest no none neither nor or excluding since
      last past until before after between versus vs
      """)
  /// Who wants these asks for what follows.
  private static let wishing = Phrase.all(
    """
    i|we would? like|love|want|need|wish / need|want / wants|needs|asks|asked|want to
    """)
  private static let guessing = Set(words: "suspect think guess believe fear says said say")
  private static let seeing = Set(
    words: """
      see know look find check have get show tell list learn understand hear compare view read whether why how what
      which who when where
      """)

  private static func tells(_ part: [Token], _ scene: Scene) -> Bool {
    let words = part.filter { !$0.isBreak }.drop { $0.word.isOne(of: "and so well but as") }
    if words.isEmpty || words.contains(where: { $0.isQuoted || $0.word == "?" }) { return false }
    if words.areAll(Lexicon.moods) { return true }
    // `3am`
    if words.count == 1, TimeReader.isClock(Array(words), 0) { return true }
    let said = Array(words)
    guard said.count > 2, people.match(said, 0) != nil else { return false }
    let isWish =
      wishing.match(said, 0) != nil && said.has(seeing)
      && !said.has("whether")
    let isGuess = said.has(guessing)
    return !isWish
      && !said.contains { token in
        let isState = isGuess && Trait.word(token.word) != nil
        return !isState
          && (Subject.word(token.word) != nil || Trait.word(token.word) != nil || Narration.names(token.word, scene))
          || isRestricting(token, said, isGuess: isGuess) || token.text.contains("/")
      }
  }

  /// `one or two of them`: a guess, and no restriction.
  private static func isRestricting(_ token: Token, _ words: [Token], isGuess: Bool) -> Bool {
    let isOpening =
      token == words[0] || token.word == "before" && token == words.last
      || token.word == "only" && words.prefix(3).contains(token)
    return restricting.contains(token.word) && !isOpening && !(isGuess && token.word == "or")
  }
}
