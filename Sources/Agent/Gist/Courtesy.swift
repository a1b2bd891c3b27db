/// Words that make an order polite, hurried or familiar, and change nothing of it.
enum Courtesy {
  private static let phrases = Phrase.all(
    """
    could|can|would|will|might|may ya|u|you please|kindly|just|also|maybe|possibly|quickly?
    could|can|may|might i|we trouble|bother|ask|get|persuade you? to|for? / could|can|may|might i|we have|get
    would you mind awfully|terribly? / would it be too much to ask? for|to? / would it be possible to|for?
    i|we would like|love|appreciate|prefer|want you? to?
    i|we would be ever? so|most|very? grateful|thankful|glad if|for / gonna|going to? need
    i|we hereby? request|order that? / so|as kind|good|nice as? to|and
    be so|a|an|as kind|good|nice|dear|star|angel|love|darling|sport|champ as|and? to?
    why do not you just|simply|quickly? / let us be? having? / let me have|see? / do me a favour|favor and|,?
    if you please|would|could|can|do not mind|will / when you can|have|get a? moment|time|minute?
    no|not? rush|hurry|worries|problem|biggie|sugar|time to lose / no time like the present / no need to hurry|panic
    for me|us|now / and be quick about it / be quick about it / and be done with it / thank you so|very? much?
    many thanks / thanks a? lot|bunch|million|ton / would you|ya|u / will you|ya|u / could you
    good job|work|stuff|morning|afternoon|evening / right then|now|away / at once / once more|again / you know what
    go ahead and? / go on and? / sorry to be a pest|pain|nuisance but? / so sorry
    what a day|morning|night|week|evening / as soon as possible / please to / from here|now on / for the record
    """)

  /// Said of anything else they do not open a wish: `all jobs I need`.
  private static let wishes = Phrase("i|we would? want|need|require|wish|like|love you? to|for?")

  /// At the beginning alone: behind an order they would begin another sentence.
  private static let openers = Phrase.all(
    """
    i|we should have said|asked|written / i|we meant|mean to? say|ask|write? / do not worry|panic ,
    """)

  /// It says that something is wanted, so that no verb need say it.
  static func wishes(_ tokens: [Token]) -> Bool {
    let first = tokens.firstIndex { !Interjection.before.contains($0.word) && !$0.isBreak } ?? 0
    return wishes.match(tokens, first) != nil || Phrase("gonna|going|to? need").match(tokens, first) != nil
  }

  /// The sentence without them, and without the question mark that goes with a polite order.
  static func without(_ tokens: [Token]) -> [Token] {
    var body = tokens
    var isPolite = false
    for phrase in phrases {
      while let match = phrase.first(in: body) {
        isPolite =
          isPolite
          || body[match.range.lowerBound].word.isOne(of: "could can would will might may why")
        body.removeSubrange(match.range)
      }
    }
    for phrase in openers {
      if let match = phrase.match(body, 0), match.range.count < body.count { body.removeSubrange(match.range) }
    }
    if let match = wishes.match(body, 0) { body.removeSubrange(match.range) }
    if isPolite { body.removeAll { $0.word == "?" } }
    return Array(body.drop(while: \.isBreak))
  }
}
