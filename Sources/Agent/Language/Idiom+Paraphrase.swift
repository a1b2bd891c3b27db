import Jobs

// The same said in other words, by shapes that no single phrase covers.
extension Idiom {
  /// `re-run it`, `re-scale it`: the verb without its dash.
  static func undashed(_ tokens: [Token]) -> [Token] {
    tokens.map { token in
      guard token.word.hasPrefix("re-"), !token.isQuoted else { return token }
      let joined = token.word.replacing("re-", with: "re", maxReplacements: 1)
      return Lexicon.verbs[joined] == nil ? token : Token(text: token.text, word: joined)
    }
  }

  private static let directions = ["up": "increase", "down": "decrease", "lift": "increase"]

  /// `up notifications by fifty percent`: the direction is the verb.
  static func uplifted(_ tokens: [Token]) -> [Token] {
    tokens.indices.map { at in
      let begins = at == 0 || tokens[at - 1].isBreak || tokens[at - 1].word.isOne(of: "please and then now")
      guard begins, let verb = directions[tokens[at].word], at + 1 < tokens.count, !tokens[at + 1].isBreak,
        !Lexicon.isCommon(tokens[at + 1].word) || Lexicon.pronouns.contains(tokens[at + 1].word),
        tokens[(at + 1)...].prefix(5).has("by to")
      else { return tokens[at] }
      return Token(text: tokens[at].text, word: verb)
    }
  }

  private static let before = Phrase(
    "back to the? # it|they|that? had|was|were|has|have? on|at|with|before|earlier|running|originally? before|earlier|originally?"
  )

  private static let putting = Set(words: "put set take bring scale move go get change turn")

  /// `put it back to the 8 it had before`: to 8.
  static func reverted(_ tokens: [Token]) -> [Token] {
    guard let match = before.first(in: tokens), match.range.count > 3,
      let verb = tokens[..<match.range.lowerBound].lastIndex(where: { Idiom.putting.contains($0.word) }),
      verb == 0 || tokens[verb - 1].isBreak
        || tokens[verb - 1].word.isOne(of: "please and then just you"),
      let at = tokens[match.range].firstIndex(where: { $0.number != nil })
    else { return tokens }
    return tokens[..<match.range.lowerBound] + [Token(text: "to", word: "to"), tokens[at]]
      + tokens[match.range.upperBound...]
  }

  private static let lossless = Phrase.all(
    """
    without|not losing|dropping|loosing anything|any|a|what|whatever|records|data that? of? is|was|are|single|the? in|record|message|event|flight|in-flight|inflight? flight?
    once|when|after they|it have|has|are|is? worked|processed|finished|done off|through|with? what|whatever|everything they|it|that? are|is? hold|holds|have|has|got|processing|doing|working? on?
    with no|zero data|message|record|event loss|lost
    """)

  /// `end it without losing anything that is in flight`: gracefully.
  static func lossless(_ tokens: [Token]) -> [Token] {
    guard let match = lossless.lazy.compactMap({ $0.first(in: tokens) }).first,
      tokens[match.range].contains(where: {
        $0.word.isOne(of: "flight in-flight inflight hold holds processing doing working")
      }),
      tokens.contains(where: { !$0.isQuoted && [.cancel, .drain].contains(Lexicon.verbs[$0.word]) })
        || tokens.has("shut take bring")
    else { return tokens }
    let start =
      match.range.lowerBound > 0 && tokens[match.range.lowerBound - 1].isBreak
      ? match.range.lowerBound - 1 : match.range.lowerBound
    return tokens[..<start] + words("gracefully") + tokens[match.range.upperBound...]
  }

  private static let stateful = Phrase.all(
    """
    without|not losing|loosing any|all|some? of? its|the|their|our|any? state|data|progress|work|anything
    without loss|any loss? of any? state|data|progress|work / with no loss of state|data|progress|work
    without|no any? state|data loss
    and|but? do? not|never|without throw|throwing|drop|dropping|discard|discarding|lose|losing|forget|forgetting away? its|the|their|any? old|former|previous? state away?
    while|and|but keeping|preserving|retaining|saving its|the|their? state
    """)
  private static let stateless = Phrase.all(
    """
    we|i do not need|want|require|care about|for? its|the|their|that|any? state any|anymore|more? more?
    its|the|their state can|may go|be dropped|discarded|thrown|lost away?
    its|the|their state does|is not matter|needed|important|required / its|the|their state is irrelevant|worthless
    never mind its|the|their state / throwing|dropping|discarding away? its|the|their state away?
    """)

  private static let forgetful = Phrase(
    "and|but? forget|ignore|discard|drop|lose|losing|without about? its|the|their|any? old|former|previous|earlier state"
  )

  /// `stop it without losing state`, `cancel it, we do not need its state`: with and without a savepoint.
  static func stated(_ tokens: [Token]) -> [Token] {
    let restarts = tokens.contains { !$0.isQuoted && [.restart, .resume].contains(Lexicon.verbs[$0.word]) }
    let isAnew = tokens.has("scratch fresh anew zero")
    // That it keeps its state goes without saying.
    if restarts, !isAnew, let range = stateful.first(in: tokens),
      range.lowerBound > 0, [.restart, .resume].contains(lastOrder(tokens[..<range.lowerBound]))
    {
      let start = tokens[range.lowerBound - 1].isBreak ? range.lowerBound - 1 : range.lowerBound
      return Array(tokens[..<start] + tokens[range.upperBound...])
    }
    if restarts, let range = forgetful.first(in: tokens)?.range, range.lowerBound > 0,
      [.restart, .resume].contains(lastOrder(tokens[..<range.lowerBound])),
      !tokens[..<range.lowerBound].has(Lexicon.negations)
    {
      let isSaid = tokens.has("scratch fresh anew")
      let words = isSaid ? [] : words("from scratch")
      let start = tokens[range.lowerBound - 1].isBreak ? range.lowerBound - 1 : range.lowerBound
      return tokens[..<start] + words + tokens[range.upperBound...]
    }
    let cancels = tokens.contains { !$0.isQuoted && Lexicon.verbs[$0.word] == .cancel }
    let isPlain = !tokens.has("savepoint savepoints snapshot drain gracefully")
    guard cancels, isPlain else { return tokens }
    for (phrases, word) in [(stateful, "with"), (stateless, "without")] {
      guard let range = phrases.first(in: tokens) else { continue }
      let start = range.lowerBound > 0 && tokens[range.lowerBound - 1].isBreak ? range.lowerBound - 1 : range.lowerBound
      let words = [word, "a", "savepoint"].map { Token(text: $0, word: $0) }
      return tokens[..<start] + words + tokens[range.upperBound...]
    }
    return tokens
  }

  /// What the last verb of change before it asks for.
  private static func lastOrder(_ tokens: ArraySlice<Token>) -> Verb? {
    tokens.last { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }.flatMap { Lexicon.verbs[$0.word] }
  }

  private static let holding = Phrase("from falling|lagging|getting|going|slipping|crashing|failing|restarting|dying")

  /// `how can I stop orders from falling behind?`: what is wrong with it.
  static func heldBack(_ tokens: [Token]) -> [Token] {
    guard let from = holding.first(in: tokens)?.range.lowerBound,
      let verb = tokens[..<from].lastIndex(where: { $0.word.isOne(of: "stop prevent keep") }), verb + 1 < from,
      from - verb < 6
    else { return tokens }
    return words("diagnose") + tokens[(verb + 1)..<from]
  }

  private static let instead = Phrase("instead|rather of|than")

  /// `instead of cancelling orders, take a savepoint of it`: what is not to be done, said first.
  static func preferred(_ tokens: [Token]) -> [Token] {
    guard let range = instead.match(tokens, 0)?.range, tokens.indices.contains(range.upperBound),
      let denied = Lexicon.gerund(tokens[range.upperBound].word), denied.isWriting,
      let next = tokens[(range.upperBound + 1)...].firstIndex(where: { token in
        !token.isQuoted && Lexicon.verbs[token.word].map { $0.isWriting || $0.isReading || $0 == .take } == true
      }),
      tokens[next - 1].isBreak || tokens[next - 1].word.isOne(of: "please just")
        || !tokens[(range.upperBound + 1)..<next].hasMark
          && tokens[(range.upperBound + 1)..<next].allSatisfy({ !Preferring.subjects.contains($0.word) })
    else { return tokens }
    let object = tokens[(range.upperBound + 1)..<next].filter { !$0.isBreak && $0.word != "please" }
    let isPointing = tokens[next...].has(Lexicon.pronouns)
    let words = Array(tokens[next...])
    guard isPointing, let at = words.firstIndex(where: { Lexicon.pronouns.contains($0.word) }), !object.isEmpty else {
      return words
    }
    return words[..<at] + object + words[(at + 1)...]
  }

  private static let moment = Phrase("the very? moment|minute|second|instant that?")

  /// `the moment orders lags, cancel it`: when.
  static func conditional(_ tokens: [Token]) -> [Token] {
    guard
      let at = tokens.indices.first(where: { at in
        (at == 0 || tokens[at - 1].isBreak || Lexicon.jobNouns.contains(tokens[at - 1].word)
          || Lexicon.pronouns.contains(tokens[at - 1].word) || !Lexicon.isCommon(tokens[at - 1].word))
          && moment.match(tokens, at) != nil
      }), let match = moment.match(tokens, at), match.range.upperBound < tokens.count,
      !tokens[match.range.upperBound].isBreak
    else { return tokens }
    return tokens[..<at] + [Token(text: "the moment", word: "when")] + tokens[match.range.upperBound...]
  }

  private static let repeating = Phrase(
    "please? take|make|create|do|trigger|get one|ones|them|those|these|it|all|fresh|new ones|one? of? them? right? now|first|immediately|please? please?"
  )

  private static let wishing = Phrase("i|we would? like|need|want to? have?")

  /// `I'd like a savepoint of orders, please take one now`: said twice.
  static func once(_ tokens: [Token]) -> [Token] {
    guard let range = repeating.first(in: tokens, from: 3)?.range, tokens[range.lowerBound - 1].isBreak,
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak
    else { return tokens }
    // `savepoints of a and b, take them now`
    if tokens[0].word.isOne(of: "savepoint savepoints snapshot snapshots"), tokens[1].word.isOne(of: "of for from") {
      return words("take a savepoint of") + tokens[2..<(range.lowerBound - 1)] + tokens[range.upperBound...]
    }
    guard
      let noun = tokens[..<range.lowerBound].lastIndex(where: { $0.word.isOne(of: "savepoint snapshot") }),
      let wish = wishing.last(in: Array(tokens[..<noun])), noun - wish.upperBound < 3
    else { return tokens }
    return tokens[..<wish.lowerBound] + words("take")
      + tokens[wish.upperBound..<(range.lowerBound - 1)]
      + tokens[range.upperBound...]
  }
}

/// Who does something, where nobody is told to.
private enum Preferring {
  static let subjects = Set(words: "i we you they he she one it should could can how did would will")
}
