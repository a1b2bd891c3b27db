// Orders and looks of which a part stands loosely beside the rest.
extension Idiom {
  private static let ending = Set(words: "stop cancel kill end terminate abort shut pull")
  private static let saving = Phrase.all(
    """
    , but|and|though do|please|just? take|grab|make|create|trigger a|one|another? savepoint|snapshot
    but|and do|please|just? take|grab|make|create|trigger a|one|another? savepoint|snapshot
    """)
  private static let meanwhile = Phrase.all(
    """
    as|while|when it is? going|goes|comes down / on the|its way out|down / in the process / while you|we are at it / too / as well / please
    """)

  /// `stop orders, but do take a savepoint as it goes down`: with a savepoint. Which comes first is not said, as it is by `then`.
  static func stoppedSaved(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = saving.first(in: tokens), range.lowerBound > 1,
      let verb = tokens[..<range.lowerBound].first(where: { !$0.isBreak && $0.word != "please" }),
      ending.contains(verb.word),
      range.upperBound == end
        || meanwhile.contains(where: { $0.match(tokens, range.upperBound)?.range.upperBound == end })
    else { return tokens }
    return tokens[..<range.lowerBound] + words("with a savepoint")
  }

  private static let permitting = Phrase("you|u can|may|could now|then|please|just?")

  /// `the experiment is over, you can kill orders`: behind what has come about, that is an order.
  static func permitted(_ tokens: [Token]) -> [Token] {
    guard
      let mark = tokens.indices.dropFirst(2).first(where: { at in
        tokens[at].isBreak && permitting.match(tokens, at + 1) != nil
      }), let range = permitting.match(tokens, mark + 1)?.range, range.upperBound + 1 < tokens.count,
      Lexicon.verbs[tokens[range.upperBound].word]?.isWriting == true || tokens[range.upperBound].word == "cut",
      case let told = Telling(words: Array(tokens[..<mark])), told.tells, !told.doubts,
      !tokens[..<mark].hasMark,
      !tokens[range.upperBound...].contains(where: { token in
        token.isBreak || token.word.isOne(of: "? if when once unless until or but")
          || Lexicon.negations.contains(token.word)
      })
    else { return tokens }
    return tokens[...mark] + words("please") + tokens[range.upperBound...]
  }

  private static let trying = Phrase.all(
    """
    do not actually|really? do|run|execute|apply it|this|that|anything?
    only|just show|tell|preview|simulate me|us|it|that? please? / only|just to see|look / without doing it|anything
    """)

  /// `cancel orders. Don't actually do it, only show me`: only tried.
  static func onlyShown(_ tokens: [Token]) -> [Token] {
    var end = tokens.end
    let whole = end
    while let mark = tokens[..<end].lastIndex(where: { $0.isBreak || $0.word == "?" }), mark > 1,
      trying.contains(where: { $0.match(tokens, mark + 1)?.range.upperBound == end })
    {
      end = tokens[..<mark].lastIndex { !$0.isBreak && $0.word != "?" }.map { $0 + 1 } ?? 0
    }
    guard end < whole, end > 1,
      tokens[..<end].contains(where: { token in
        !token.isQuoted
          && (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word) ?? Lexicon.gerund(token.word))?.isWriting
            == true
      })
    else { return tokens }
    let rest = Array(tokens[..<end])
    return rest.has("would happens") ? rest + [Token(text: "?", word: "?")] : rest + words("as a dry run")
  }

  private static let foretold = Phrase.all(
    """
    only|just a? preview|simulation|dry-run / only|just a? dry run
    do not touch|change|do it|that|anything for? real? / do not do it|that for real / preview|simulation only
    """)

  /// `only a preview, don't touch anything: stop orders`
  static func onlyForetold(_ tokens: [Token]) -> [Token] {
    var start = 0
    while let match = foretold.match(tokens, start), match.upperBound + 1 < tokens.count,
      tokens[match.upperBound].isBreak
    {
      start = match.upperBound + 1
    }
    guard start > 0, start + 1 < tokens.count else { return tokens }
    return tokens[start...] + words("as a dry run")
  }

  private static let raising = Phrase.all("bring|get|start|boot / please bring|get|start|boot")

  /// `bring orders up from file:/savepoints/x`: restart it from there.
  static func broughtUpFrom(_ tokens: [Token]) -> [Token] {
    guard let range = raising.match(tokens, 0),
      let up = tokens[range.upperBound...].prefix(4).firstIndex(where: { $0.word == "up" }), up > range.upperBound,
      up + 2 < tokens.count, tokens[up + 1].word == "from", tokens[up + 2].text.contains("/")
    else { return tokens }
    return words("restart") + tokens[range.upperBound..<up] + tokens[(up + 1)...]
  }

  private static let unwell = Phrase("not healthy|okay|ok|well|right ??")

  /// `anything on flink-prod not healthy?`
  static func notWell(_ tokens: [Token]) -> [Token] {
    guard let range = unwell.last(in: tokens), range.upperBound == tokens.count, range.lowerBound > 0,
      tokens[0].word.isOne(of: "anything something which who anybody")
    else { return tokens }
    return words("which jobs") + tokens[1..<range.lowerBound] + words("are unhealthy")
  }

  private static let too = Phrase.all("as well / too")

  /// `the status of orders and its checkpoints as well`
  static func tooLast(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = too.lazy.compactMap({ $0.last(in: tokens) }).first(where: { $0.upperBound == end }),
      range.lowerBound > 4, tokens[..<range.lowerBound].has("and"),
      !tokens.orders
    else { return tokens }
    return Array(tokens[..<range.lowerBound])
  }

  private static let counted = Phrase("two|three|four|both|some savepoints|snapshots please? ,|: please?")

  /// `two savepoints please, one of orders and one of fraud`: of each.
  static func oneAndOne(_ tokens: [Token]) -> [Token] {
    let start = tokens.firstIndex { !$0.word.isOne(of: "please take make create") } ?? 0
    guard let range = counted.match(tokens, start)?.range, range.upperBound + 1 < tokens.count,
      tokens[range.upperBound].word == "one"
    else { return tokens }
    let rest = tokens[range.upperBound...]
    let names = rest.indices.filter { at in
      !(rest[at].word == "one" || rest[at].word.isOne(of: "of for from") && rest[at - 1].word == "one")
    }
    return words("take a savepoint of") + names.map { rest[$0] }
  }

  /// `restore it from file:/savepoints/x and get it running again`: that it runs is what a restart is for.
  static func restoredAgain(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let and = tokens[..<end].lastIndex(where: { $0.word == "and" }), end - and < 7, end - and > 2,
      tokens[..<and].contains(where: { $0.text.contains("/") }), tokens[..<and].has("restore restart resume recover"),
      tokens[(and + 1)..<end].areAll(reviving)
    else { return tokens }
    return Array(tokens[..<and])
  }

  private static let reviving = Set(words: "get have bring it this that them up back running going again please then")

  private static let several = Set(words: "every each")

  /// `every job that has failed, get it back up`: each of them.
  static func eachInTurn(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, several.contains(first.word), tokens.count > 4,
      let mark = tokens.firstMark, mark > 2,
      let it = tokens[mark...].firstIndex(where: { $0.word == "it" }), it - mark < 5,
      tokens[..<mark].contains(where: { Lexicon.jobNouns.contains($0.word) })
    else { return tokens }
    var told = tokens
    told[it] = Token(text: "them", word: "them")
    return words("all") + told.dropFirst()
  }
}
