import Jobs

// What is asked for in two halves, or with the verb where others do not look for it.
extension Idiom {
  private static let scaling = Phrase(
    "please|so|and|just? scale|rescale|resize|adjust|change|add|give it|them|both|that accordingly|please|so|up|down?")

  /// `clickstream needs 50 % more, scale it`: said twice.
  static func joined(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = scaling.last(in: tokens), range.upperBound == end, range.lowerBound > 2,
      let mark = tokens[..<range.upperBound].lastMark, mark >= range.lowerBound - 2
    else { return tokens }
    let first = Array(tokens[..<mark])
    guard first.contains(where: { $0.number != nil || $0.word.hasSuffix("%") }),
      !first.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true || $0.isFile })
    else { return tokens }
    let needs = first.has("needs need should must wants could")
    return needs ? first : words("scale") + first
  }

  /// `let shipment-eta have twice as many workers`: give it them.
  static func allowed(_ tokens: [Token]) -> [Token] {
    guard let start = tokens.firstIndex(where: { $0.word == "let" }),
      let have = tokens[start...].prefix(6).firstIndex(where: { $0.word == "have" }), have > start + 1,
      !tokens[start..<have].contains(where: { $0.isBreak || $0.word.isOne(of: "me us") })
    else { return tokens }
    return tokens[..<start] + words("give") + tokens[(start + 1)..<have] + tokens[(have + 1)...]
  }

  private static let runningAt = Phrase("run|running with|at|on #")

  /// `have orders run with 12`: scale it to 12.
  static func had(_ tokens: [Token]) -> [Token] {
    guard let start = tokens.firstIndex(where: { $0.word.isOne(of: "have let get make") }),
      start == 0 || tokens[start - 1].isBreak || tokens[start - 1].word.isOne(of: "please and then"),
      let range = runningAt.first(in: tokens, from: start)?.range, (2...4).contains(range.lowerBound - start)
    else { return tokens }
    return tokens[..<start] + words("scale") + tokens[(start + 1)..<range.lowerBound]
      + words("to") + tokens[(range.upperBound - 1)...]
  }

  private static let dueAt = Phrase("should|must|ought|has|needs to? be? run|running with|at|on #")

  /// `orders should run with sixteen`: at sixteen.
  static func due(_ tokens: [Token]) -> [Token] {
    guard let range = dueAt.first(in: tokens)?.range, range.lowerBound > 0 else { return tokens }
    let should = words("should be at")
    return tokens[..<range.lowerBound] + should + tokens[(range.upperBound - 1)...]
  }

  private static let caution = Phrase("just? in case")

  /// `savepoint orders, just in case`: for no case that is named.
  static func precautious(_ tokens: [Token]) -> [Token] {
    let end = tokens.end
    guard let range = caution.last(in: tokens), range.upperBound == end else { return tokens }
    let start =
      range.lowerBound > 1 && tokens[range.lowerBound - 1].word == "just" ? range.lowerBound - 1 : range.lowerBound
    return Array(tokens[..<start])
  }

  private static let running = Phrase(
    "while|whilst it|they keeps|keep|stays|stay|is|are|runs|run running|going|up|live|online|on?")
  private static let keptRunning = Phrase("but|and|then|, let|leave|keep it|them run|running|going|be on|further?")

  /// `save its state but let it run on`: as a savepoint does.
  static func kept(_ tokens: [Token]) -> [Token] {
    guard let range = (keptRunning.first(in: tokens) ?? running.first(in: tokens))?.range,
      tokens[..<range.lowerBound].has("save savepoint snapshot preserve"),
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isGrave == true })
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let showing = Phrase("show|tell|explain me? what")
  private static let outcome = Phrase("would|will do|mean|change|cost|cause|break")

  /// `show me what draining it would do`: simulate drain.
  static func foreseen(_ tokens: [Token]) -> [Token] {
    guard let lead = showing.first(in: tokens)?.range, tokens.indices.contains(lead.upperBound),
      Lexicon.gerund(tokens[lead.upperBound].word)?.isWriting == true,
      let end = outcome.first(in: tokens, from: lead.upperBound)?.range
    else { return tokens }
    let stem = String(tokens[lead.upperBound].word.dropLast(3))
    guard let verb = [stem, stem + "e", String(stem.dropLast())].first(where: { Lexicon.verbs[$0] != nil }) else {
      return tokens
    }
    let simulated = ["simulate", "a", verb].map { Token(text: $0, word: $0) }
    return tokens[..<lead.lowerBound] + simulated.filter { $0.word != "a" }
      + tokens[(lead.upperBound + 1)..<end.lowerBound]
      + tokens[end.upperBound...]
  }

  /// `since ten o'clock`: 10:00.
  static func timed(_ tokens: [Token]) -> [Token] {
    guard
      let at = tokens.indices.dropLast().first(where: { at in
        tokens[at + 1].word.isOne(of: "o'clock oclock") && tokens[at].number.map { (0...23).contains($0) } == true
      }), let hour = tokens[at].number
    else { return tokens }
    let clock = "\(hour < 10 ? "0" : "")\(hour):00"
    return tokens[..<at] + [Token(text: clock, word: clock)] + tokens[(at + 2)...]
  }
}
