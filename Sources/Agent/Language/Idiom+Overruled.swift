import Jobs

// What others want and is overruled, and what is only said of the evening: it leaves a request as it is.
extension Idiom {
  private static let overruling = Phrase.all(
    """
    but? i|we overruled|overrule|refused|disagreed|disagree|declined|vetoed / but? i|we said no|nope
    but? i|we do|did not agree|listen|care
    """)
  private static let opining = Phrase("says|said|thinks|thought|claims|believes|insists|reckons")
  private static let outranked = Phrase.all(
    """
    but it|he|she|they? is not on call|duty|shift / but i|we am|are on call|duty|shift
    but it is my|our call|decision|job|pipeline
    """)

  /// `restart orders. Ops wanted it drained, but I overruled them`: the order, behind which stands what is overruled.
  static func overruled(_ tokens: [Token]) -> [Token] {
    guard
      let mark = tokens.indices.dropFirst(2).dropLast(3).last(where: {
        tokens[$0].endsSentence && !lastMark(tokens, $0)
      }),
      tokens[..<mark].contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word] != nil }),
      case let told = Array(tokens[(mark + 1)...]), let first = told.first, Lexicon.verbs[first.word] == nil,
      !Lexicon.questionWords.contains(first.word), !first.word.isOne(of: "i we and then but"),
      !told.has("?"),
      overruling.first(in: told) != nil
        || opining.first(in: Array(told.prefix(4))) != nil && outranks(told, first)
    else { return tokens }
    return Array(tokens[..<mark])
  }

  private static func lastMark(_ tokens: [Token], _ at: Int) -> Bool { tokens[(at + 1)...].allSatisfy(\.isBreak) }

  /// `…, but Kim is not on call, I am`
  private static func outranks(_ told: [Token], _ who: Token) -> Bool {
    let said = told.map { $0.word == who.word ? Token(text: "it", word: "it") : $0 }
    return outranked.first(in: said) != nil
  }

  private static let askedNot = Phrase(
    "i|we am|are|do not asking|telling|ordering|requesting|want|need you|anybody|anyone? to")
  private static let wantingOnly = Phrase("i|we only|just|merely want|need|wanted")
  private static let lookingOnly = Phrase("i|we only|just|merely want|need|wanted to see|view|check|know|read")
  private static let asking = Phrase.all(
    """
    i|we am|are only|just? asking / i|we only|just? ask|asked / i|we only|just? want|need to know
    but|just|only tell|show me?
    """)

  /// `I am not asking you to restart orders, I am asking why it fails`: why orders fails.
  static func notAskedFor(_ tokens: [Token]) -> [Token] {
    guard let start = askedNot.match(tokens, 0)?.range, start.upperBound + 2 < tokens.count,
      Lexicon.verbs[tokens[start.upperBound].word]?.isWriting == true,
      let mark = tokens[start.upperBound...].firstMark, mark + 2 < tokens.count,
      let range = lookingOnly.match(tokens, mark + 1)?.range ?? wantingOnly.match(tokens, mark + 1)?.range
        ?? asking.match(tokens, mark + 1), range.upperBound < tokens.count
    else { return tokens }
    let isLook =
      lookingOnly.match(tokens, mark + 1) != nil
      || wantingOnly.match(tokens, mark + 1) != nil && tokens[range.upperBound].word.isOne(of: "its the")
    let job = tokens[(start.upperBound + 1)..<mark]
    let isNamed = (1...2).contains(job.count) && !job.has(Lexicon.pronouns)
    let isTold = tokens[range].has("tell show")
    let said = tokens[(isTold ? range.lowerBound : range.upperBound)...]
    let rest = isLook ? words("show") + said : Array(said)
    if isNamed, rest.contains(where: { $0.word == "its" && !$0.isQuoted }) {
      return rest.filter { $0.word != "its" && !$0.isBreak || $0.isQuoted } + words("of") + job
    }
    return rest.flatMap { $0.word == "it" && !$0.isQuoted && isNamed ? Array(job) : [$0] }
  }

  private static let going = Phrase("i|we was|were going|about|tempted|ready to")
  private static let standing = Phrase("but i|we do|am|are|did|will")
  /// So begins what is not meant so.
  static let joyful = Set(
    words: """
      great lovely wonderful brilliant fantastic marvellous marvelous super terrific awesome splendid
      """)
  private static let moods = Phrase(
    "another|yet|what a|another? lovely|wonderful|quiet|long|great|beautiful|terrible|awful|boring|fine? night|day|evening|week|monday|friday|weekend|morning shift|call?"
  )

  /// `great, another lovely night shift. restart orders`, `I was going to cancel orders, but draining is nicer. drain it`: what
  /// stands behind.
  static func prologue(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstIndex(where: { $0.endsSentence || $0.text == ":" }), mark > 1, mark + 2 < tokens.count,
      case let first = Array(tokens[..<mark]), case let rest = Array(tokens[(mark + 1)...]),
      Lexicon.verbs[rest[0].word] != nil
    else { return tokens }
    let plain = first.drop { joyful.contains($0.word) || $0.word == "oh" || $0.isBreak }
    if moods.match(Array(plain), 0)?.range.count == plain.count { return rest }
    if first[0].word.isOne(of: "nobody noone"), standing.last(in: first)?.upperBound == first.count,
      !rest.has(Lexicon.pronouns)
    {
      return rest
    }
    guard let range = going.match(first, 0)?.range, first.has("but"),
      range.upperBound < first.count,
      Lexicon.verbs[first[range.upperBound].word]?.isWriting == true
    else { return tokens }
    // `but payments is worse`: which of them `it` is.
    let turn = first.drop { $0.word != "but" }.dropFirst()
    if let head = turn.first, Lexicon.gerund(head.word) == nil, !Lexicon.isCommon(head.word), turn.count > 1,
      turn[turn.startIndex + 1].word.isOne(of: "is was has needs looks")
    {
      return tokens
    }
    let job = first[(range.upperBound + 1)...].prefix { !$0.isBreak && $0.word != "but" }
    let isNamed = (1...2).contains(job.count) && !job.has(Lexicon.pronouns)
    guard isNamed || !rest.has("it") else { return tokens }
    return rest.flatMap { $0.word == "it" && !$0.isQuoted ? Array(job) : [$0] }
  }

  private static let ofThose = Phrase("last|first|newest|latest|oldest # of those|these|them")

  /// `only the last 20 of those`
  static func lastOfThose(_ tokens: [Token]) -> [Token] {
    guard tokens.count < 10, let range = ofThose.first(in: tokens)?.range else { return tokens }
    return Array(tokens[..<(range.lowerBound + 2)] + tokens[range.upperBound...])
  }

  private static let agreeing = Phrase("and|but? i|we fully|totally|quite|do? agree with? him|her|them|that|this|it?")
  private static let spared = Phrase("no|nope? ,? not")
  private static let leaving = Phrase.all(
    """
    , leave|keep that|this|it one? be|alone|running|up|there|untouched / , that|this|it one? stays|is fine|ok|okay?
    """)

  /// `Jana asked for it to be drained and I agree with her: drain orders`, `not orders, leave that one be; restart fraud`: the order.
  static func orderBehind(_ tokens: [Token]) -> [Token] {
    if let range = agreeing.first(in: tokens)?.range, range.upperBound + 2 < tokens.count, range.lowerBound > 2,
      tokens[range.upperBound].isBreak, Lexicon.verbs[tokens[range.upperBound + 1].word]?.isWriting == true,
      !tokens[(range.upperBound + 1)...].has(Lexicon.pronouns)
    {
      return Array(tokens[(range.upperBound + 1)...])
    }
    guard spared.match(tokens, 0) != nil,
      let range = tokens.indices.prefix(7).lazy.compactMap({ at in
        leaving.match(tokens, at)
      }).first, range.upperBound + 2 < tokens.count, tokens[range.upperBound].isBreak,
      Lexicon.verbs[tokens[range.upperBound + 1].word] != nil,
      !tokens[(range.upperBound + 1)...].has(Lexicon.pronouns)
    else { return tokens }
    return Array(tokens[(range.upperBound + 1)...])
  }
}
