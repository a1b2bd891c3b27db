import Jobs

/// A sentence that calls off, or lets be, what was spoken of, and asks for nothing else: `eh forget it, QA still needs it`,
/// `no wait, nobody touches it`, `please hold on, the client says we should not`, `all good, coffee time`.
enum Dismissal {
  private static let interjections = Interjection.sounds.union([
    "no", "nope", "nah", "please", "stop", "wait", "sorry", "actually", "so", "and", "whoa", "apologies", "oops",
    "haha", "but", "finally", "obviously", "clearly", "roger", "aye", "wonderful", "very", "much", "everyone", "folks",
  ])
  private static let denials = Set(words: "no nope nah stop wait whoa")
  private static let openings =
    Phrase.all(
      """
      never mind / nevermind|nvm|nm / forget|scratch|drop it|that|this|about / hold on|off|it|your / hang on
      leave it|that|them|this|him be|alone|running|there|for|as|like|then? / better|rather|maybe|perhaps not
      leave|keep it|that|this at # / leave|keep it|that|this where|as it is|was / i? changed my mind
      back|off to bed|work|sleep / i|we would|will|had rather|better not then? / let us leave it|that|this / no need
      not now|yet|today|needed|necessary / false alarm / all good|fine|well|set|clear
      that is|was all|it|fine|enough|sufficient|everything / that|this will|would be all for? today|now|me|us?
      i|we thank you very? much? / i see / in that case / i|we shall|will|would|better leave|keep it|that|this|them
      do nothing|not / not that|this|it|them / got it|that|you / wrong window|tab|terminal|chat|job|one|cluster|screen
      keep it|that|this|them running|up|alive|going / will do / understood|noted / good|nice to know
      i|we am|are not doing|going to? do? it|that|this then? / i|we? was|were only|just joking|kidding
      just|only kidding|joking / not happening / nothing for you to do / nothing left for? me|us? to do
      that was only|just? a|the? joke|sarcasm|irony|quote|test|example|drill / it is settled|decided
      thank|thanks|thx you? a? lot|so|very|bunch|million|ton? much? / thank you / many thanks
      nothing more|else|further for|from? now|today|me|us|here|you? / nobody|noone / call it|that off
      let it|that|them be|run|go / my bad / we|i will not|leave|wait / i was looking|wrong|mistaken|reading
      i misread|misunderstood|misclicked|mistyped
      """) + mentions
  private static let thanking = Phrase("many|thank|thanks|thx you|thanks|for?")
  private static let refusing = Phrase("says|said|is no|against|not")
  private static let letting = Phrase("leave|let it|that|them|this")
  private static let mentions = Phrase.all(
    """
    no|not action|actions|change|changes needed|required|necessary / only|just mentioning|saying|telling / fyi
    ignore that|it|this / just so that? you|we|everyone know|knows / just|only? for your|the info|information|record
    not happening
    """)
  private static let stays = Phrase("leave|keep|let")
  private static let untouched = Set(words: "alone running be up untouched run is was alive")
  private static let denying = Phrase("please? do not|never")
  private static let forgone = Phrase(
    "no savepoint|snapshot|restart|change|changes|scaling|cancel|drain needed|required|wanted? any? more|anymore|longer|please?"
  )
  private static let courtesies = Set(words: "thanks thx cheers nvm ty ta nevermind")

  private static let lettingBe = Phrase(
    "ok|okay|fine|right? then|so? please? just? leave|keep|let it|this|that|them one? running|alone|be|up|alive|as|like it? is|was? please|pls|now|then|thanks?"
  )

  private static let heard = Phrase("roger|copy|wilco|affirm|affirmative that|all? thanks|thx|cheers?")

  static func stands(in tokens: [Token], _ scene: Scene) -> Bool {
    let whole = tokens.filter { !$0.isBreak }
    if scene.former != nil, heard.match(whole, 0)?.range.count == whole.count { return true }
    let parts = tokens.split(whereSeparator: \.isBreak).map(Array.init)
    if let first = parts.first, lettingBe.match(first, 0)?.range.count == first.count,
      parts.dropFirst().allSatisfy({ asksNothing($0, scene) })
    {
      return true
    }
    // What nobody has asked for yet can only be mentioned.
    let isMention = tokens.contains(where: \.isQuoted) || Report.stands(in: tokens)
    guard scene.former != nil || isMention, tokens.count < 40, tokens.last?.word != "?" else { return false }
    guard let first = parts.first(where: { !$0.areAll(interjections) }) else { return false }
    let lead = parts.prefix { $0.areAll(interjections) }.joined()
    let said = Array(first.dropping(interjections))
    let rest = parts.drop { $0.areAll(interjections) }.dropFirst()
    let isDenied = denying.match(said, 0) != nil && said.count < 9
    let isOpened =
      openings.contains { $0.match(said, 0) != nil || $0.match(first, 0) != nil }
      && (asksNothing(said, scene, opens: true))
    // `the boss says no, leave it`
    let isRefused =
      refusing.last(in: said).map { $0.upperBound == said.count && said[$0.upperBound - 1].word == "no" } == true
      && parts.count > 1
    // `no. Tom says … and I told him that we will not`
    let isPlainDenial = lead.contains { denials.contains($0.word) } && asksNothing(said, scene)
    let isThanked =
      (tokens.last(where: { !$0.isBreak }).map { courtesies.contains($0.word) } == true
        || parts.last.map { thanking.match($0, 0) != nil } == true) && asksNothing(said, scene)
    // `my runbook says "drain all", only mentioning it`
    let isMentioned =
      parts.dropFirst().contains { mentions($0, scene) || Report.disregards($0) } && asksNothing(said, scene)
    guard isDenied || isOpened || isPlainDenial || isThanked || isMentioned || isRefused || Report.tellsOfDeed(said)
    else {
      return false
    }
    if isDenied, rest.isEmpty, lead.isEmpty { return false }
    return rest.allSatisfy { asksNothing($0, scene) }
  }

  /// `just so you know`, and nothing behind it that asks for something.
  private static func mentions(_ part: [Token], _ scene: Scene) -> Bool {
    guard let end = mentions.lazy.compactMap({ $0.match(part, 0)?.range.upperBound }).max() else { return false }
    return end == part.count || asksNothing(Array(part[end...]), scene)
  }

  private static let pointing = Set(
    words: """
      other others one same both first second rest too also instead again without rather only just meant mean here
      all every them those these then
      """)
  private static let finite = Set(
    words: """
      is are am was were has have had got needs does did said says told will finished misread keeps mailed wrote writes
      sent runs touches can should wants
      """)

  /// Nothing is ordered, asked or named in it that could be meant.
  private static func asksNothing(_ part: [Token], _ scene: Scene, opens: Bool = false) -> Bool {
    let words = Array(
      part.drop { interjections.contains($0.word) || courtesies.contains($0.word) || $0.word == "first" })
    if words.allSatisfy(\.isQuoted) || Report.tells(words) { return true }
    if forgone.match(part, 0)?.range.count == part.count { return true }
    let isDenial = denying.match(words, 0) != nil && words.count < 6
    if isDenial || openings.contains(where: { $0.match(words, 0)?.range.count == words.count }) { return true }
    guard let first = words.first else { return true }
    if words.contains(where: { $0.word == "?" || $0.isFile || !$0.isQuoted && $0.number != nil && $0.word != "one" }) {
      return false
    }
    if !opens,
      Lexicon.verbs[first.word] != nil || Lexicon.questionWords.contains(first.word)
        || Lexicon.modals.contains(first.word) && words.count > 1 && words[1].word == "you"
    {
      return false
    }
    if thanking.match(words, 0) != nil, words.count < 8 { return true }
    if Report.quotes(words) { return true }
    if letting.match(words, 0) != nil, words.count < 7, !words.has("what"),
      !words.contains(where: { Lexicon.verbs[$0.word]?.isWriting == true && $0.word != "run" })
    {
      return true
    }
    // `leave orders alone`
    if stays.match(words, 0) != nil, words.count < 8, words.last.map({ untouched.contains($0.word) }) == true,
      !words.has("only just but")
    {
      return true
    }
    if mentions(words, scene) { return true }
    let isStatement = words.count > 2 && words.dropFirst().has(finite) || opens
    let asks = words.indices.dropFirst().contains { at in
      !words[at].isQuoted && Lexicon.verbs[words[at].word]?.isWriting == true
        && words[at - 1].word.isOne(of: "please and then so you just")
    }
    if asks { return false }
    if isStatement {
      return !words.contains { token in
        !token.isQuoted
          && (token.word.isOne(of: "instead meant mean rather rest others savepoint snapshot enough")
            || !scene.index.exact(token.word).isEmpty)
      }
    }
    return !words.contains { token in
      pointing.contains(token.word) || Subject.word(token.word) != nil || Trait.word(token.word) != nil
        || Lexicon.verbs[token.word] != nil || TimeUnits.unit(token.word) != nil || Narration.names(token.word, scene)
        || token.word.isOne(of: "for on with of in to by since at from") || token.isQuoted
    }
  }
}
