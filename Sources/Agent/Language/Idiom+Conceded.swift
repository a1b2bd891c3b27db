import Jobs

// What is granted, given up or denied around a request, and leaves it as it is.
extension Idiom {
  private static let conceding = Phrase.all(
    """
    and|but? yes|yeah|sure|ok|okay yes? ,? i|we know|understand|realise|realize|remember
    and|but i|we know|understand|realise|realize|remember / i|we know|understand|realise|realize|remember
    and|but? yes|yeah|sure? ,? i|we am|are aware|well|fully? aware?
    """)
  private static let turning = Set(words: "but so still yet anyway")
  private static let inSpite = Set(words: "anyway anyhow regardless nevertheless")
  private static let doubting = Set(
    words: """
      wrong mistake joke test should typo sure maybe better if what how why drill
      """)

  /// `cancel orders. And yes, I know the wiki says never to do it`: what others say is known.
  static func conceded(_ tokens: [Token]) -> [Token] {
    guard
      let start = tokens.indices.first(where: { at in
        (at == 0 || tokens[at - 1].isBreak) && conceding.match(tokens, at) != nil
      })
    else { return tokens }
    let mark =
      tokens[start...].firstIndex {
        $0.endsSentence || $0.text == ":"
      } ?? tokens.count
    let turn = tokens[start..<mark].indices.dropFirst().first { at in
      tokens[at - 1].isBreak
        && (turning.contains(tokens[at].word) || Lexicon.verbs[tokens[at].word]?.isWriting == true)
    }
    let end = turn ?? mark
    let granted = tokens[start..<end]
    let isInSpite = tokens[end...].has(inSpite)
    guard isInSpite || granted.has(speaking),
      !granted.has(doubting),
      !granted.has("?")
    else { return tokens }
    var rest = tokens[end...].drop { $0.isBreak }
    while let first = rest.first, turning.contains(first.word) || first.isBreak { rest = rest.dropFirst() }
    let before = tokens[..<start]
    let isOrder = (before.isEmpty ? rest : before).contains { Lexicon.verbs[$0.word] != nil && !$0.isQuoted }
    let leans = before.isEmpty && rest.has(Lexicon.pronouns)
    guard isOrder, !leans else { return tokens }
    return before + rest.filter { !inSpite.contains($0.word) || $0.isQuoted }
  }

  private static let joints = Set(words: "but and then rather instead")

  /// `leave orders alone, but do restart fraud`
  static func emphatic(_ tokens: [Token]) -> [Token] {
    guard
      let at = tokens.indices.dropFirst().dropLast(2).first(where: { at in
        tokens[at].word == "do" && joints.contains(tokens[at - 1].word)
          && Lexicon.verbs[tokens[at + 1].word]?.isWriting == true
      })
    else { return tokens }
    return Array(tokens[..<at] + tokens[(at + 1)...])
  }

  private static let postponed = Phrase.all(
    """
    but? that|this|it|they can|will|may|must have? to? wait
    but? that|this is another|a different? story|matter|topic|problem / but? never-mind|nevermind that|this|it?
    but? never mind that|this|it? / but? that|this is not your|my|our problem|business|fault|concern
    """)

  /// `the coffee machine is dead too but that can wait. restart orders`: the order.
  static func notNow(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstIndex(where: \.endsSentence), mark > 3, mark + 2 < tokens.count,
      Lexicon.verbs[tokens[0].word] == nil, !Lexicon.questionWords.contains(tokens[0].word),
      !tokens[..<mark].contains(where: { $0.isQuoted || $0.word == "?" }),
      postponed.contains(where: { $0.last(in: Array(tokens[..<mark]))?.upperBound == mark }),
      !tokens[mark...].has(Lexicon.pronouns)
    else { return tokens }
    return Array(tokens[(mark + 1)...])
  }

  private static let unheard = Phrase.all(
    """
    , and|but? pay no attention to / , and|but? do not|never listen to / , and|but? do not|never mind the|my|our|those
    , whatever|whichever the|my|our? wiki|runbook|docs|manual|ticket|boss|manager says|said|wants
    , and|but? never-mind|nevermind what i|we said|wrote|typed|asked earlier|before? about
    , and|but? never|do? mind what i|we said|wrote|typed|asked earlier|before? about
    """)

  /// `restart orders, and pay no attention to the guy behind me`: the order.
  static func inattentive(_ tokens: [Token]) -> [Token] {
    guard let range = unheard.first(in: tokens), range.lowerBound > 1 else {
      return tokens
    }
    let end = tokens[range.upperBound...].firstIndex(where: \.endsSentence) ?? tokens.count
    // `whatever the wiki says about it, leave orders alone`: what stands behind is no part of it.
    if tokens[range.upperBound..<end].hasMark { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[end...])
  }

  private static let unasked = Phrase(
    "nobody|noone is|was? asked|told|wants|wanted|needs|asking|telling|begging you|us|me|anyone|anybody to")
  private static let never = Phrase.all(
    """
    under no circumstance|circumstances|condition|conditions|pretext / on no account / in no case|way / by no means
    at no time|point|moment
    """)
  private static let decided = Phrase("i|we|they|everybody|everyone have|has? decided|agreed|voted|advised against")
  private static let unsaid = Phrase(
    "i|we never|did|have|had not? said|say|claimed|claim|suggested|suggest|meant|mean|wanted|want that?")
  private static let modals = Set(words: "is are may should must shall can will")

  /// `nobody asked you to drain it`, `under no circumstances is orders to be cancelled`: do not.
  static func onNoAccount(_ tokens: [Token]) -> [Token] {
    if let range = unasked.first(in: tokens)?.range, range.upperBound < tokens.count,
      Lexicon.verbs[tokens[range.upperBound].word]?.isWriting == true
    {
      return tokens[..<range.lowerBound] + words("do not") + tokens[range.upperBound...]
    }
    // `we decided against scaling it`
    if let range = decided.first(in: tokens)?.range, range.lowerBound < 5, range.upperBound < tokens.count,
      let verb = Lexicon.gerund(tokens[range.upperBound].word), verb.isWriting
    {
      return words("do not \(verb.name)") + tokens[(range.upperBound + 1)...]
    }
    // `I never said that orders should be drained`
    let said = unsaid.match(tokens, 0)?.range
    let isUnsaid = said.map { range in tokens[range].has("never not") } ?? false
    let denied = isUnsaid ? said : never.first(in: tokens)
    guard let range = denied, range.upperBound + 3 < tokens.count,
      tokens[range.upperBound...].prefix(isUnsaid ? 4 : 1).has(modals),
      let be = tokens[range.upperBound...].prefix(7).firstIndex(where: { $0.word == "be" }), be + 1 < tokens.count,
      let verb = Lexicon.participle(tokens[be + 1].word), verb.isWriting
    else { return tokens }
    let job = tokens[range.upperBound..<be].filter { $0.word != "to" && !modals.contains($0.word) }
    return tokens[..<range.lowerBound] + words("do not \(verb.name)") + job + tokens[(be + 2)...]
  }

  private static let correcting = Set(words: "no nope nah wait sorry oops")
  private static let interrupting = correcting.union(["but", "and"])

  /// `cancel orders. no wait, not cancel, drain`: actually drain it.
  static func exchanged(_ tokens: [Token]) -> [Token] {
    // `cancel pharma, argh no, not orders, cancel fraud` names another.
    if let at = tokens.indices.dropFirst(3).dropLast(3).first(where: { at in
      tokens[at].word == "not"
        && (correcting.contains(tokens[at - 1].word)
          || tokens[at - 1].isBreak && correcting.contains(tokens[at - 2].word))
    }), let mark = tokens[at...].prefix(5).firstMark, mark > at + 1, mark + 2 < tokens.count,
      let verb = Lexicon.verbs[tokens[mark + 1].word], verb.isWriting, Lexicon.verbs[tokens[at + 1].word] == nil,
      tokens.first.map({ Lexicon.verbs[$0.word] == verb }) == true
    {
      return Array(tokens[(mark + 1)...])
    }
    guard
      let at = tokens.indices.dropFirst(2).dropLast(3).first(where: { at in
        tokens[at].word == "not" && !tokens[at].isQuoted && tokens[at + 2].isBreak
          && Lexicon.verbs[tokens[at + 1].word]?.isWriting == true
          && Lexicon.verbs[tokens[at + 3].word]?.isWriting == true
          && tokens[..<at].contains { !$0.isQuoted && Lexicon.verbs[$0.word] == Lexicon.verbs[tokens[at + 1].word] }
      })
    else { return tokens }
    var before = tokens[..<at]
    while let last = before.last, last.isBreak || interrupting.contains(last.word) { before.removeLast() }
    let rest = tokens[(at + 3)...]
    let isBare = rest.count == 1 || rest[at + 4].isBreak
    let mark = Token(text: ",", word: ",", isBreak: true)
    return Array(before) + [mark] + words("actually") + [tokens[at + 3]] + (isBare ? words("it") : [])
      + Array(rest.dropFirst())
  }
}
