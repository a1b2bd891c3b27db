// Orders and looks of which a part stands loosely beside the rest.
extension Idiom {
  private static let ending = Set(words: "stop cancel kill end terminate abort shut pull")
  private static let saving = Phrase.all(
    """
    , and|but keep|save its|the? state in|as|with a? savepoint|snapshot / and|but keep|save its|the? state in|as|with a? savepoint|snapshot
    , but|and|though do|please|just? take|grab|make|create|trigger a|one|another? savepoint|snapshot
    but|and do|please|just? take|grab|make|create|trigger a|one|another? savepoint|snapshot
    """)
  private static let meanwhile = Phrase.all(
    """
    when|while|as you do|stop|go so|it|that? / as|while|when it is? going|goes|comes down / on the|its way out|down / in the process / while you|we are at it / while you|we are? stopping|stop|doing|do|cancelling|killing|shutting it|that|so down? / too / as well / please
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

  private static let hitherto = Phrase.all(
    "by|until now / up to now / to date / as of|we now|yet|speak / at this point")

  /// `how many restarts has it had by now`: has it had.
  static func hitherto(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, Lexicon.questionWords.contains(first.word), !tokens.hasMark,
      let range = hitherto.lazy.compactMap({ $0.last(in: tokens) }).first
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let asking = Phrase("is|are? there|we|you|have|got|do? we|there|you|have? any|some|a|what|which")
  private static let falling = Phrase(
    "that|which|to? i|we|one|you? could|can|might|may|would? fall|go|roll|get|come|return|revert|rewind|reset|restore|resume|restart|start|use"
  )

  /// `any savepoint I could roll orders back to?`: the savepoints of orders.
  static func fallenBackTo(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard asking.match(tokens, 0) != nil || tokens.first?.word.isOne(of: "any some what which") == true,
      let noun = tokens.prefix(8).firstIndex(where: { $0.word.isOne(of: "savepoint savepoints snapshot snapshots") }),
      !tokens.hasMark, let range = falling.first(in: tokens, from: noun + 1)?.range, range.count > 1
    else { return tokens }
    let end = tokens.saidEnd
    guard tokens[end - 1].word.isOne(of: "to from on use back it"), !tokens[..<noun].has("take make create") else {
      return tokens
    }
    let named = tokens[(noun + 1)..<end].filter { !index.exact($0.word).isEmpty }
    return words("show savepoints of") + (named.isEmpty ? words("it") : named)
  }

  /// `status and errors of orders`: the status of orders, and its errors.
  static func statusAmong(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let at = tokens.prefix(5).firstIndex(where: { $0.word == "status" }), at + 3 < tokens.count,
      tokens[at + 1].word == "and" || tokens[at + 1].text == ",", !tokens[..<at].hasMark,
      tokens[(at + 2)...].prefix(4).contains(where: { Subject.word($0.word) != nil }),
      let name = tokens.indices.dropFirst(at + 3).first(where: { place in
        !tokens[place].isBreak && !index.exact(tokens[place].word).isEmpty
          && tokens[place - 1].word.isOne(of: "of for from")
      })
    else { return tokens }
    return tokens[...at] + words("of") + [tokens[name]] + tokens[(at + 1)...]
  }

  /// `restart the failed jobs everywhere`: on all clusters.
  static func everywhere(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.lastIndex(where: { $0.word == "everywhere" && !$0.isQuoted }), tokens.orders else {
      return tokens
    }
    return tokens[..<at] + words("on all clusters") + tokens[(at + 1)...]
  }

  private static let going = Phrase("can|may|could|should now|finally? go|leave")

  /// `orders can go: drain it`: drain orders.
  static func mayGo(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let first = tokens.first, index.exact(first.word).count == 1, let range = going.match(tokens, 1)?.range,
      range.upperBound + 2 < tokens.count, tokens[range.upperBound].isBreak || tokens[range.upperBound].text == ":",
      case let order = tokens[(range.upperBound + 1)...].drop(while: { $0.word.isOne(of: "so please just") }),
      let verb = order.first, Lexicon.verbs[verb.word]?.isGrave == true || verb.word == "let",
      let it = order.firstIndex(where: { $0.word == "it" })
    else { return tokens }
    return order[..<it] + [first] + order[(it + 1)...]
  }

  private static let supposing = Phrase("if i|we|one|you ever? want|wanted|need|needed|have|had|wish|wished to")
  private static let howItIs = Phrase("how is|does|do|would|should|could|can that|it|this|one|i|we|you|they")

  /// `if I ever wanted to stop a job, how is that done?`: how do I stop a job?
  static func howDone(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    guard let range = supposing.match(tokens, 0)?.range,
      let mark = tokens.indices.last(where: { tokens[$0].isBreak && howItIs.match(tokens, $0 + 1) != nil }),
      mark > range.upperBound
    else { return tokens }
    return words("how do i") + tokens[range.upperBound..<mark] + words("?")
  }

  static let sizings = Phrase.all(
    "but? with|at|on|using? a? parallelism of? # please? this? time? / but? with|at|on|using? # workers|slots|tasks|subtasks please? this? time?"
  )
  private static let beginning = Set(words: "start run bring fire launch kick spin boot get")

  /// `start it again, parallelism 8`: with parallelism 8.
  static func sizedBehind(_ tokens: [Token]) -> [Token] {
    guard let mark = tokens.firstMark, mark > 1, mark < 7,
      let verb = tokens[..<mark].first(where: { !$0.word.isOne(of: "please just ok so") }),
      beginning.contains(verb.word), tokens[..<mark].has("again back up"),
      sizings.contains(where: { $0.match(tokens, mark + 1)?.range.upperBound == tokens.end }),
      !tokens[..<mark].contains(where: { $0.number != nil || $0.isQuoted })
    else { return tokens }
    let tail = tokens[(mark + 1)...].drop { $0.word.isOne(of: "but with at on using") }
    return tokens[..<mark] + words("with") + tail
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
    do not actually|really? do|run|execute|apply it|this|that|anything? / do not actually|really touch|change it|this|that|anything|them
    only|just show|tell|preview|simulate me|us|it|that? please? / a? preview|simulation only / only|just to see|look / without actually|really? doing|touching|changing it|anything
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
    return rest.has("would happens") ? rest + words("?") : rest + words("as a dry run")
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
