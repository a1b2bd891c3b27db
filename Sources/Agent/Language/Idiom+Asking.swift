// Questions that go with others, or ask for advice.
extension Idiom {
  private static let counting = Phrase(
    "how many of? them? have|has? failed|expired|completed|succeeded|worked|timed out?")

  /// `checkpoints of orders, how many failed`: the checkpoints tell that.
  static func counted(_ tokens: [Token]) -> [Token] {
    guard let range = counting.first(in: tokens)?.range, range.lowerBound > 0,
      tokens[..<range.lowerBound].has("checkpoint checkpoints"),
      tokens[range.upperBound...].allSatisfy({ $0.isBreak || $0.word.isOne(of: "? please so far") })
    else { return tokens }
    let head = tokens[..<range.lowerBound]
    let end = head.lastIndex { !$0.isBreak && $0.word != "and" }.map { $0 + 1 } ?? 0
    return Array(head[..<end]) + tokens.suffix(1).filter { $0.word == "?" }
  }

  private static let calm = Phrase("all good|fine|clear|quiet|green|okay|ok now|then|again|here? ,")

  /// `all good, halve it`: no set of jobs.
  static func calmed(_ tokens: [Token]) -> [Token] {
    guard let range = calm.match(tokens, 0)?.range else { return tokens }
    return words("ok") + tokens[(range.upperBound - 1)...]
  }

  private static let tuning = Phrase(
    "so? what should|can|could|must i|we change|adjust|tweak|tune about|with|for? it|that|this|them? then|now? to? make|get? it|that|this|them? faster|quicker|better|healthy|stable? ??"
  )
  private static let sizes = Set(words: "to by double half halve twice with at from and or")

  private static let more = Phrase("more workers|slots|parallelism|tasks|resources|capacity|power")

  /// `should we scale orders?`: what would be good for it.
  static func advised(_ typed: [Token]) -> [Token] {
    let tokens = untuned(typed)
    // `what should we change then`
    if let range = tuning.match(tokens, 0)?.range, range.count == tokens.count {
      return words("recommendations")
    }
    let start = tokens.firstIndex { !$0.isBreak && !$0.word.isOne(of: "so ok well and then") } ?? 0
    guard tokens.count > start + 3, tokens[start].word.isOne(of: "should shall"),
      tokens[start + 1].word.isOne(of: "i we one"),
      tokens[start + 2].word.isOne(of: "scale rescale resize give")
    else { return typed }
    let end = tokens[start...].firstIndex { $0.word == "?" } ?? tokens.count
    let given = more.last(in: Array(tokens[..<end]))
    guard (tokens[start + 2].word == "give") == (given?.upperBound == end) else { return typed }
    if tokens[start..<end].contains(where: { $0.number != nil || $0.isBreak || sizes.contains($0.word) }) {
      return typed
    }
    let whom = tokens[(start + 3)..<(given?.lowerBound ?? end)].filter { !$0.word.isOne(of: "up down out") }
    guard !whom.isEmpty else { return typed }
    let asked = words("analyze performance of") + whom
    // Whatever else is asked, this answers it.
    let rest = tokens[end...].filter { !$0.isBreak && $0.word != "?" }
    let isAll = rest.isEmpty || rest.map(\.word) == ["recommendations"]
    return isAll ? asked : typed
  }

  private static let orTuned = Phrase(
    ", or is|are there anything|something|things better|else|smarter? to tune|change|improve|adjust")

  private static let advice = Phrase(", recommendations to? tune|change|do?")

  /// `should we scale it, or is there something better to tune?`: what tells the one tells the other.
  private static func untuned(_ tokens: [Token]) -> [Token] {
    guard let range = (orTuned.first(in: tokens) ?? advice.first(in: tokens))?.range else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let running = Phrase("ran|runs|run|was|were|went|goes running? at|with|on #")

  /// `what if orders ran at 24?`: if I scaled it.
  static func ran(_ tokens: [Token]) -> [Token] {
    guard let start = tokens.firstIndex(where: { $0.word == "if" }), start > 0,
      tokens[start - 1].word.isOne(of: "what happen happens"),
      let match = running.first(in: tokens, from: start + 2), match.range.lowerBound - start < 6,
      let number = match.numbers.first,
      !tokens[(start + 1)..<match.range.lowerBound].contains(where: { $0.isBreak || Lexicon.verbs[$0.word] != nil })
    else { return tokens }
    let scaled = words("i scaled")
    let to = ["to", "\(number)"].map { Token(text: $0, word: $0) }
    return tokens[...start] + scaled + tokens[(start + 1)..<match.range.lowerBound] + to
      + tokens[match.range.upperBound...]
  }

  private static let going = Phrase("aha|ok|okay|hm|hmm|well|right? ,|.? and|but|or if i|we")

  /// `and if I scale it to 24 instead?`: what if I did.
  static func supposed(_ tokens: [Token]) -> [Token] {
    guard let match = going.match(tokens, 0), tokens.last?.word == "?",
      tokens[match.range.upperBound...].first.map({ token in
        (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word))?.isWriting == true
      }) == true
    else { return tokens }
    return words("what if i") + tokens[match.range.upperBound...]
  }

  /// `+4`, `*10`: so many more; no, ten.
  static func signed(_ tokens: [Token]) -> [Token] {
    if tokens.count < 3, let first = tokens.first, first.word.hasPrefix("*"), Int(first.word.dropFirst()) != nil {
      return ["no", ",", String(first.word.dropFirst())].map { Token(text: $0, word: $0, isBreak: $0 == ",") }
    }
    // `parallelism +4`
    if let at = tokens.firstIndex(where: { $0.word == "parallelism" }), at + 1 < tokens.count,
      let sign = tokens[at + 1].word.first, "+-".contains(sign), let count = Int(tokens[at + 1].word.dropFirst())
    {
      let words = ["scale", sign == "+" ? "up" : "down", "by", "\(count)"].map { Token(text: $0, word: $0) }
      return tokens[..<at] + words + tokens[(at + 2)...]
    }
    return tokens.indices.flatMap { at -> [Token] in
      let word = tokens[at].word
      guard let sign = word.first, "+-".contains(sign), let count = Int(word.dropFirst()), count > 0,
        !tokens[at].isQuoted,
        at == 0 && tokens.count > 1
          || at > 0 && tokens[at - 1].word.isOne(of: "parallelism by workers it scale")
          || at > 0 && tokens[at - 1].isBreak
      else { return [tokens[at]] }
      return [String(count), sign == "+" ? "more" : "fewer"].map { Token(text: $0, word: $0) }
    }
  }

  private static let code = Phrase("exit|return code|codes")

  /// `exit code 137`: no job that has code in its name.
  static func exited(_ tokens: [Token]) -> [Token] {
    guard let range = code.first(in: tokens)?.range else { return tokens }
    return tokens[..<range.lowerBound] + words("exit-code") + tokens[range.upperBound...]
  }

  private static let persons = Set(words: "him her he she")

  /// `give him four more`, `is she ok?`: of a job, as those speak whose language has no `it`.
  static func personal(_ tokens: [Token]) -> [Token] {
    tokens.indices.map { at in
      guard persons.contains(tokens[at].word), at > 0, !tokens[at].isQuoted else { return tokens[at] }
      let before = tokens[at - 1].word
      let isObject = tokens[at].word.isOne(of: "him her") && Lexicon.verbs[before]?.isWriting == true
      let isAsked = tokens[at].word.isOne(of: "he she") && before.isOne(of: "is was does") && at < 5
      let isTold = tokens.has(Reserve.telling)
      return (isObject || isAsked) && !isTold ? Token(text: tokens[at].text, word: "it") : tokens[at]
    }
  }

  private static let comparing = Set(words: "more less fewer longer higher lower bigger")

  /// `more then two minutes`, as one types it.
  static func exceeding(_ tokens: [Token]) -> [Token] {
    tokens.indices.map { at in
      let isNumber =
        at + 1 < tokens.count && (tokens[at + 1].number != nil || tokens[at + 1].word.isOne(of: "a an"))
      return isNumber && tokens[at].word == "then" && at > 0 && comparing.contains(tokens[at - 1].word)
        ? Token(text: tokens[at].text, word: "than") : tokens[at]
    }
  }

  private static let which = Phrase("which|what vertex|operator|stage|task")

  /// `which vertex of orders is the bottleneck?`: its graph tells.
  static func located(_ tokens: [Token]) -> [Token] {
    guard which.first(in: tokens) != nil,
      let at = tokens.firstIndex(where: { $0.word == "bottleneck" && !$0.isQuoted })
    else { return tokens }
    var located = tokens
    located[at] = Token(text: "slowest", word: "slowest")
    return located
  }

  /// `first, take a savepoint, then …`: without the mark, which makes no part of it.
  static func firstly(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 2, tokens[0].word.isOne(of: "first firstly"), tokens[1].text == ",",
      Lexicon.verbs[tokens[2].word] != nil
    else { return tokens }
    return [tokens[0]] + tokens[2...]
  }

  private static let ordinalFirst = [
    Phrase("the first|second|third|last one|job? ,"), Phrase("first|second|third|last one|job ,"),
  ]

  /// `the second one, show its graph`: of the second one.
  static func ordinalTopic(_ tokens: [Token]) -> [Token] {
    guard let range = ordinalFirst.match(tokens, 0),
      range.upperBound < tokens.count
    else { return tokens }
    let ordinal = Array(tokens[range].dropLast())
    var rest = Array(tokens[range.upperBound...])
    guard rest.contains(where: { Lexicon.verbs[$0.word] != nil }) else { return tokens }
    if let at = rest.firstIndex(where: { $0.word.isOne(of: "it that") }) {
      rest.replaceSubrange(at...at, with: ordinal)
      return rest
    }
    let end = rest.lastIndex { !$0.isBreak && $0.word != "?" && $0.word != "please" }.map { $0 + 1 } ?? rest.count
    return rest[..<end] + words("of") + ordinal + rest[end...]
  }
}
