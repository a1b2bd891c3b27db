/// How a clause is meant: as a request, a question, a supposition; and what it denies.
struct Mood {
  /// It asks for facts; nothing in it is a request to change anything.
  let isQuestion: Bool
  /// It asks what a change would do, or whether it may be done.
  let isHypothetical: Bool

  /// It tells what the operator sees, and asks for nothing.
  let isStatement: Bool

  private static let statements = Phrase.all(
    """
    i|we see|saw|notice|noticed|think|believe|suspect / there is|are / it|the|this|that job? seems|looks|appears
    i am seeing / i|we have|got a? problem|problems|trouble
    something|somewhat is|seems|looks off|wrong|fishy|odd|weird|strange|broken
    it|they|this|that is|are|keeps|has|was / you should not? have
    """)
  private static let suppositions = Phrase.all(
    """
    what would|will|happens|happen be|happen? if|when / what happens if|when / what if / should i|we|it
    can|could|may|might i / is it safe|ok|okay|possible|wise|fine to / would it help|be to? / is it safe|ok|okay
    what? would cancelling|scaling|restarting|draining|stopping|killing|doubling|halving|tripling|resizing
    whether|if we|i could|can|should|may|might / what would / would i|we / what is the effect|impact of
    how|what about / if i|we|one|someone / were i|we to / is it a? good|bad idea to
    what breaks|happens|stops|dies|fails if|when / does it make sense to / would it be|make|hurt|harm
    """)
  /// `could orders get a savepoint?`
  private static let getting = Phrase("get|have a|an|another savepoint|snapshot|restart")
  private static let polite = Phrase.all(
    """
    can|could|would|will you|u|ya|someone|somebody|anyone|anybody / can|could we / would you mind / are you able to
    would|do you please
    """)

  /// `isDryRun` where the whole sentence asks only what would happen.
  init(_ tokens: [Token], isDryRun: Bool) {
    var start =
      tokens.firstIndex {
        !$0.isBreak
          && !$0.word.isOne(of: "and so ok okay hey hi please well but then now")
      } ?? 0
    // `with which options was it submitted?`
    if tokens.indices.contains(start + 1),
      tokens[start].word.isOne(of: "with for on in by at under from since"),
      Lexicon.questionWords.contains(tokens[start + 1].word)
    {
      start += 1
    }
    let first = tokens.indices.contains(start) ? tokens[start].word : ""
    let isPolite =
      Mood.polite.match(tokens, start) != nil
      || first.isOne(of: "can could") && Mood.getting.first(in: tokens) != nil
    let supposed =
      (first != "how" || tokens.indices.contains(start + 1) && tokens[start + 1].word == "about")
      && Mood.suppositions.contains { $0.first(in: tokens).map { $0.range.lowerBound <= start + 1 } ?? false }
    let passive = Lexicon.modals.contains(first) && tokens.has("be") && !isPolite
    let asks = Mood.asks(tokens, start, first) && !isPolite
    let about =
      Phrase("i wonder|wondering").first(in: tokens) != nil
      || Phrase("tell me if|whether|why|how|what").first(in: tokens) != nil
      || Phrase("want|like|need only|just? to know|see|learn|understand if|whether|why|how|what").first(in: tokens)
        != nil
    isStatement = Mood.statements.match(tokens, start) != nil
    isQuestion = (asks || about) && !isPolite && !isDryRun
    // `cancel clickstream?` asks; only `could you cancel clickstream?` is a request.
    let wonders = tokens.last?.word == "?" && !isPolite && !asks
    isHypothetical = isDryRun || (supposed && !isPolite) || passive || wonders
  }

  private static func asks(_ tokens: [Token], _ start: Int, _ first: String) -> Bool {
    let next = start + 1 < tokens.count ? tokens[start + 1].word : ""
    // `when it finishes, …` is a condition, `when was it restarted` a question.
    if first == "when" { return Lexicon.auxiliaries.contains(next) || Lexicon.modals.contains(next) || next == "?" }
    if Lexicon.questionWords.contains(first) || Lexicon.modals.contains(first) { return true }
    // `anything still draining?`
    if first.isOne(of: "anything anyone anybody something"), tokens.last?.word == "?" || tokens.count < 5 {
      return tokens[(start + 1)...].drop { $0.word.isOne(of: "still already else just") }.first.map {
        Trait.word($0.word) != nil && Lexicon.verbs[$0.word] == nil
      } == true
    }
    return Lexicon.auxiliaries.contains(first) && !isCommand(tokens, start)
  }

  /// `do a restart`, `do not …`: an auxiliary that begins a command.
  private static func isCommand(_ tokens: [Token], _ start: Int) -> Bool {
    guard tokens.indices.contains(start + 1) else { return false }
    // `have it scaled to 8`
    if tokens[start].word == "have", tokens.last?.word != "?", !tokens.has("been"),
      !tokens[start + 1].word.isOne(of: "i you we they")
    {
      return tokens[start...].contains { Lexicon.participle($0.word)?.isWriting == true }
    }
    guard tokens[start].word == "do" else { return false }
    return tokens[start + 1].word.isOne(of: "a an the not it that this same")
  }

  private static let denials = Phrase.all(
    """
    do not / never / not / no need|reason to / neither / instead of / rather than / refuse to / avoid / without
    nobody|noone should|must|may|can / no one should|must|may|can / stop trying to / forget / hold off / nevermind
    never mind / hold off on|with?
    """)

  /// The verb at `at` is denied: `do not cancel`, `never restart`, `cancel nothing`.
  func isNegated(before at: Int, _ tokens: [Token]) -> Bool {
    for denial in Mood.denials {
      if let match = denial.first(in: tokens), match.range.upperBound <= at, at - match.range.upperBound < 8 {
        return !tokens[match.range.upperBound..<at].contains { $0.isBreak || $0.word == "but" }
      }
    }
    let after = tokens[(at + 1)...].prefix(3).prefix { !$0.isBreak }.map(\.word)
    if Phrase("from none").first(in: tokens, from: at) != nil { return false }
    return after.contains("nothing") || after.contains("none") || after.contains("nobody")
      || (after.first == "no" && after.count > 1 && Lexicon.jobNouns.union(Lexicon.pluralJobNouns).contains(after[1]))
  }
}
