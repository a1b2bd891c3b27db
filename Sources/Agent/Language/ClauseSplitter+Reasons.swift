import Jobs

// Why something is asked for, which changes nothing; and what stands behind that, which does.
extension ClauseSplitter {
  private static let reasons = Phrase.all(
    """
    because / cause / due to / which|who i|we|you|they / so that|we|i|it|they|nothing|nobody|none|no|everything
    in order to / to free|save|make|let|avoid|fix|reduce
    since|as it|they|that|this|the|we|i is|are|keeps|has|have|was|were|job|seems|need|want
    since the|its|our lag|backlog|load|traffic|queue|latency is|has|keeps|was
    it|they is|are|keeps|seems|looks|has|have
    """)

  /// Without the reason that an operator gives: `cancel it because payments waits for the slots`.
  static func withoutReason(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.firstIndex(where: { !$0.isBreak }) else { return tokens }
    // What is said of a file that is to be run belongs to it.
    if tokens.contains(where: \.isFile) { return tokens }
    let isQuestion =
      Lexicon.questionWords.contains(tokens[first].word) || Lexicon.auxiliaries.contains(tokens[first].word)
    let asksForSomething = tokens.contains { asks($0) || Lexicon.participle($0.word)?.isWriting == true }
    if isQuestion || !asksForSomething { return tokens }
    for at in tokens.indices where at > first + 1 {
      if isDeadline(tokens, at) { return without(reason: at, tokens, upTo: excepting) }
      guard reasons.match(tokens, at) != nil || isReason(tokens, at) || isPurpose(tokens, at)
      else { continue }
      // `advice on how to make it faster`; `as soon as it is drained` is when.
      if tokens[at - 1].word.isOne(of: "how soon long much many") { continue }
      let startsClause = tokens[at - 1].isBreak
      let word = tokens[at].word
      if word.isOne(of: "it they") && !startsClause { continue }
      if tokens[..<at].has("that which who") && word != "because" {
        continue
      }
      if tokens[at...].has("other others instead") { return tokens }
      return without(reason: at, tokens)
    }
    return tokens
  }

  private static let finite = Set(words: "is are was were has have keeps needs lags failed")

  /// `as clickstream is stuck`: why, and nothing of clickstream.
  private static func isReason(_ tokens: [Token], _ at: Int) -> Bool {
    guard tokens[at].word.isOne(of: "as since"), tokens.indices.contains(at + 2),
      !tokens[at + 1].word.isOne(of: "soon long well much many far if of in a it"),
      tokens[at + 1].number == nil
    else { return false }
    return tokens[(at + 2)...].prefix(5).prefix { !$0.isBreak }.has(finite)
  }

  /// `cancel orders, to restart clickstream`: what for.
  private static func isPurpose(_ tokens: [Token], _ at: Int) -> Bool {
    tokens[at].word == "to" && tokens[at - 1].isBreak && tokens.indices.contains(at + 1)
      && Lexicon.verbs[tokens[at + 1].word]?.isWriting == true
  }

  private static let restricting = Set(
    words: """
      except excluding besides minus but unless if until once with without from
      """)
  private static let excepting = Set(words: "except excluding besides minus but unless if until")
  private static let narrowing = Set(words: "only nothing none nobody")

  /// Without the reason alone: what follows it, behind a mark or a word that restricts, stays.
  private static func without(
    reason at: Int, _ tokens: [Token], upTo restricting: Set<String> = restricting
  ) -> [Token] {
    let isOfSet = tokens[..<at].contains {
      Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
    }
    let end =
      tokens[(at + 1)...].firstIndex { $0.isBreak || $0.word == "?" || restricting.contains($0.word) } ?? tokens.count
    let reason = tokens[at..<end]
    // `all jobs which we do not need`, `as they are on spark`, `so that only payments runs`: which ones, and no reason.
    let isRestriction =
      isOfSet
      && (tokens[at].word.isOne(of: "which who") && !tokens[at - 1].isBreak
        || reason.contains { RunnerType(rawValue: $0.word) != nil || $0.word.contains("-") })
      || reason.has(narrowing)
    return tokens[..<at] + (isRestriction ? [tokens[at].unclear] : []) + tokens[end...]
  }

  static func asks(_ token: Token) -> Bool {
    Lexicon.verbs[token.word].map { $0.isWriting || $0 == .set || $0 == .take } == true
      || token.word.isOne(of: "needs need should must")
  }

  private static let ourDeadline = Phrase("before i|we|they|you")
  private static let deadline = Phrase("before the|our|my|their|a|this|next")

  /// `before the deploy`: what is done now is done before it.
  private static func isDeadline(_ tokens: [Token], _ at: Int) -> Bool {
    if let match = ourDeadline.match(tokens, at) {
      let rest = tokens[match.range.upperBound...].filter { !$0.isBreak }
      return (1...6).contains(rest.count)
        && rest.allSatisfy { token in
          !token.isQuoted && token.number == nil && !token.word.contains("-") && !Lexicon.pronouns.contains(token.word)
            && !Lexicon.pluralPronouns.contains(token.word) && !Lexicon.everything.contains(token.word)
            && !Lexicon.jobNouns.contains(token.word) && !Lexicon.pluralJobNouns.contains(token.word)
        }
    }
    guard let match = deadline.match(tokens, at), match.range.upperBound < tokens.count else { return false }
    let rest = tokens[match.range.upperBound...].prefix { !excepting.contains($0.word) }.filter { !$0.isBreak }
    return (1...3).contains(rest.count)
      && rest.allSatisfy { token in
        !token.isQuoted && token.number == nil && !token.word.contains("-") && Subject.word(token.word) == nil
          && Trait.word(token.word) == nil && !Lexicon.jobNouns.contains(token.word)
      }
  }
}
