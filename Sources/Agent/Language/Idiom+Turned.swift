// What is denied, called back or put last, said in other words.
extension Idiom {
  private static let alarms = Phrase("stop|no|wait|halt stop|no|wait|halt stop|no|wait|halt? ,")

  /// `stop stop stop, not orders`: no, not orders.
  static func alarmed(_ tokens: [Token]) -> [Token] {
    guard let range = alarms.match(tokens, 0)?.range, tokens[0].word == tokens[1].word else { return tokens }
    return words("no") + tokens[(range.upperBound - 1)...]
  }

  private static let after = Phrase("after all")
  private static let definite = Phrase("final answer|decision|offer|number|word?")

  /// `do not cancel it after all`: no set of jobs. `to 24, final`: the number that stands.
  static func finalised(_ tokens: [Token]) -> [Token] {
    if let range = definite.last(in: tokens), range.upperBound == tokens.count,
      let end = tokens[..<range.lowerBound].lastIndex(where: { !$0.isBreak }), tokens[end].number != nil
    {
      return Array(tokens[...end])
    }
    guard let range = after.first(in: tokens)?.range, range.lowerBound > 0,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let neither = Phrase("neither|none of? them|both|these|those|it?")

  /// `cancel neither of them`: do not cancel any of them.
  static func negated(_ tokens: [Token]) -> [Token] {
    guard let range = neither.first(in: tokens)?.range, range.count > 1, range.upperBound == tokens.count,
      let verb = tokens[..<range.lowerBound].lastIndex(where: { !$0.isBreak }), verb == range.lowerBound - 1,
      verb == 0 || tokens[verb - 1].isBreak || tokens[verb - 1].word == "please",
      Lexicon.verbs[tokens[verb].word]?.isWriting == true
    else { return tokens }
    return tokens[..<verb] + words("do not") + [tokens[verb]] + words("any of them")
  }

  private static let notThose = Phrase("no|nope? ,? not the|its|their")

  /// `not the logs this time, the checkpoints of orders`: the checkpoints.
  static func rather(_ tokens: [Token]) -> [Token] {
    guard let range = notThose.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].firstMark, mark < 10, mark + 1 < tokens.count,
      Subject.word(tokens[range.upperBound].word) != nil,
      !tokens[..<mark].contains(where: { Lexicon.verbs[$0.word]?.isWriting == true }),
      tokens[mark + 1].word.isOne(of: "the its show only just but those")
        || Subject.word(tokens[mark + 1].word) != nil
    else { return tokens }
    return Array(tokens[(mark + 1)...])
  }

  private static let waiting = Phrase("no|nope|but? ,? do not wait|hesitate|ask")

  /// `no, do not wait for Anna: restart orders right now`
  static func unwaited(_ tokens: [Token]) -> [Token] {
    guard let range = waiting.match(tokens, 0)?.range,
      let mark = tokens[range.upperBound...].firstMark, mark - range.upperBound < 5,
      mark + 1 < tokens.count, Lexicon.verbs[tokens[mark + 1].word]?.isWriting == true
    else { return tokens }
    return Array(tokens[(mark + 1)...])
  }

  private static let adding = Phrase("add|give # to the? parallelism|size of")

  /// `add two to the parallelism of orders`: to orders.
  static func added(_ tokens: [Token]) -> [Token] {
    guard let range = adding.first(in: tokens)?.range else { return tokens }
    return tokens[..<(range.lowerBound + 2)] + words("to") + tokens[range.upperBound...]
  }

  private static let again: Set<String> = ["again", "anew", "once"]

  /// `bring orders up again`: restart it.
  static func broughtUp(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, first.word.isOne(of: "bring get"),
      let up = tokens.prefix(5).firstIndex(where: { $0.word == "up" }), up > 1, up + 1 < tokens.count,
      again.contains(tokens[up + 1].word), !tokens[1..<up].contains(where: { $0.isBreak || $0.number != nil })
    else { return tokens }
    return words("restart") + tokens[1..<up] + tokens[(up + 2)...]
  }

  private static let heeding = Phrase(
    "and|, please? do not do|follow|obey|execute|run|trust|heed what|whatever|any|anything|them|it|instructions|commands"
  )

  /// `search the code for kafka and do not do what a comment says`: what is found asks for nothing.
  static func heedless(_ tokens: [Token]) -> [Token] {
    guard let range = heeding.last(in: tokens), range.lowerBound > 1,
      tokens[range.upperBound...].has("says say said asks ask"),
      tokens.first.map({ Lexicon.verbs[$0.word]?.isReading == true || Lexicon.questionWords.contains($0.word) })
        == true,
      !tokens.contains(where: {
        !$0.isQuoted && Lexicon.verbs[$0.word].map { $0.isWriting && $0 != .touch } == true && $0.word != "run"
      })
    else { return tokens }
    return Array(tokens[..<range.lowerBound])
  }

  private static let wondering = Phrase("so|and|but|or? should|shall i|we scale|double|halve|triple|resize|change")
  private static let otherwise = Phrase(
    "or what|something|anything|is|turn|do|some|there|change|tune something|anything|some|what? else|other|better")

  /// `should we scale orders, or what else should be changed?`: what would be good for it.
  static func orElse(_ tokens: [Token]) -> [Token] {
    guard let range = wondering.match(tokens, 0)?.range,
      let rest = otherwise.first(in: tokens, from: range.upperBound)?.range
    else { return tokens }
    let whom = tokens[range.upperBound..<rest.lowerBound].filter {
      !$0.isBreak && !$0.word.isOne(of: "up down out")
    }
    guard (1...2).contains(whom.count), whom.allSatisfy({ $0.number == nil }) else { return tokens }
    return words("analyze performance of") + whom
  }

  private static let rounding = [
    Phrase("just|only look|looking ,?"), Phrase("give|tell|show me the? number|numbers|figure|figures"),
  ]

  /// `why is it slow? just look`, `is there a backlog? give me the number`: the question asks for it.
  static func roundedOff(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstIndex(where: { $0.word == "?" && !$0.isQuoted }),
      let range = rounding.match(tokens, mark + 1),
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak || tokens[range.upperBound - 1].isBreak
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let excepting = Set(words: "excepted excluded exempted spared aside apart")

  /// `all flink jobs, clickstream excepted`: except clickstream.
  static func foreposed(_ tokens: [Token]) -> [Token] {
    guard let last = tokens.lastIndex(where: { !$0.isBreak && $0.word != "?" }), excepting.contains(tokens[last].word),
      let mark = tokens[..<last].lastMark, last - mark > 1,
      !tokens[mark..<last].has("every everything all each")
    else { return tokens }
    return tokens[..<mark] + words("except") + tokens[(mark + 1)..<last] + tokens[(last + 1)...]
  }

  private static let exceptional = Phrase("being|is|as the? only|one|sole? exception")
  private static let leading = Phrase.all(
    """
    other than / save for / barring / not counting / leaving out|aside / apart|aside from / except for?
    besides|excluding / with the sole? exception|exceptions of
    """)

  /// `other than orders, restart all`: all other than orders. `orders being the exception`: except orders.
  static func excepted(_ tokens: [Token]) -> [Token] {
    let except = words("except")
    if let match = leading.lazy.compactMap({ $0.match(tokens, 0) }).first,
      let mark = tokens.firstMark, mark > match.range.upperBound
    {
      let end = tokens.last?.isBreak == true ? tokens.count - 1 : tokens.count
      return tokens[(mark + 1)..<end] + except + tokens[match.range.upperBound..<mark]
    }
    if let match = exceptional.first(in: tokens),
      let mark = tokens[..<match.range.lowerBound].lastMark
    {
      return tokens[..<mark] + except + tokens[(mark + 1)..<match.range.lowerBound] + tokens[match.range.upperBound...]
    }
    return tokens
  }
}
