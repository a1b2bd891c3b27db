import Jobs

// Orders of a few words, as they are typed in a hurry, with the verb that they leave out.
extension Idiom {
  private static func words(_ text: String) -> [Token] {
    text.split(separator: " ").map { Token(text: String($0), word: String($0)) }
  }

  private static let withIt = Phrase("up|down with it|this|that|them ,? to|by")

  /// `down with it, to 10`: scale it.
  static func liftedWith(_ tokens: [Token]) -> [Token] {
    guard let range = withIt.first(in: tokens)?.range, tokens.indices.contains(range.upperBound),
      tokens[range.upperBound].number != nil
    else { return tokens }
    let pronoun = tokens[range.lowerBound + 2]
    return tokens[..<range.lowerBound]
      + [Token(text: "scale", word: "scale"), pronoun, tokens[range.lowerBound], tokens[range.upperBound - 1]]
      + tokens[range.upperBound...]
  }

  private static let leads: Set<String> = ["now", "then", "and", "please", "ok", "okay", "alright", "next", "finally"]
  private static let bareLevel = Phrase("up|down to #")

  /// `savepoint, up to 16, then its checkpoints`: a step of its own.
  static func levelled(_ tokens: [Token]) -> [Token] {
    guard let range = bareLevel.first(in: tokens)?.range, tokens.count > range.count else { return tokens }
    let (before, after) = (tokens[..<range.lowerBound], tokens[range.upperBound...])
    let starts = before.last.map { $0.isBreak || leads.contains($0.word) } ?? true
    let isFirst = before.allSatisfy { $0.isBreak || leads.contains($0.word) }
    let ends = after.first.map { $0.isBreak || leads.contains($0.word) } ?? true
    let isStep =
      isFirst
      ? after.contains { !leads.contains($0.word) && !$0.isBreak }
        || before.contains { ["now", "then"].contains($0.word) }
      : before.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true && $0.word != "scale" }
    guard starts, ends, isStep, !tokens.contains(where: { Lexicon.negations.contains($0.word) }) else { return tokens }
    return before + words("scale it to") + tokens[(range.upperBound - 1)...]
  }

  private static let apart = [
    "a|an|one|# more|extra|additional UNITS? for|to|on|in each|every|all|any",
    "a|an|one|# fewer|less UNITS? for|to|on|in each|every|all|any",
  ].map { Phrase($0.replacing("UNITS", with: AmountReader.units)) }

  /// `one more worker for each running job on flink-prod`: scale each.
  static func apiece(_ tokens: [Token]) -> [Token] {
    let start = tokens.firstIndex { !$0.isBreak && $0.word != "please" } ?? 0
    for (phrase, direction) in zip(apart, ["up", "down"]) {
      guard let range = phrase.match(tokens, start)?.range, range.upperBound < tokens.count else { continue }
      let number = tokens[start].number.map(String.init) ?? "1"
      return words("scale") + tokens[(range.upperBound - 1)...].filter { $0.word != "please" }
        + words("\(direction) by \(number)")
    }
    return tokens
  }

  private static let sizes = ["bigger": "up", "larger": "up", "wider": "up", "smaller": "down", "narrower": "down"]

  /// `make clickstream bigger`: scale it up, by how much is asked.
  static func enlarged(_ tokens: [Token]) -> [Token] {
    let end = tokens.lastIndex { !$0.isBreak && $0.word != "please" } ?? 0
    guard end > 1, let direction = sizes[tokens[end].word],
      let verb = tokens[..<end].lastIndex(where: { $0.word == "make" }), (2...5).contains(end - verb),
      !tokens[verb..<end].contains(where: { $0.isBreak || $0.number != nil || $0.word == "not" })
    else { return tokens }
    return tokens[..<verb] + words("scale") + tokens[(verb + 1)..<end] + words(direction) + tokens[(end + 1)...]
  }

  private static let times =
    [
      (Phrase("half past #"), 30, 0), (Phrase("quarter past #"), 15, 0), (Phrase("a? quarter to #"), 45, -1),
      (Phrase("# past #"), nil, 0), (Phrase("# to #"), nil, -1),
    ] as [(Phrase, Int?, Int)]
  private static let moments: Set<String> = ["since", "from", "after", "between", "and", "until", "till", "at", "to"]

  /// `since half past eight`: 8:30.
  static func clocked(_ tokens: [Token]) -> [Token] {
    for at in tokens.indices.dropFirst() where moments.contains(tokens[at - 1].word) {
      for (phrase, minutes, shift) in times {
        guard let match = phrase.match(tokens, at), let hour = match.numbers.last, (1...23).contains(hour) else {
          continue
        }
        // `from 2 to 5` is no time; `since ten to five` is.
        let minute = minutes ?? (["since", "after"].contains(tokens[at - 1].word) ? match.numbers[0] : 0)
        guard (1...59).contains(minute) else { continue }
        let shown = minutes == nil && shift < 0 ? 60 - minute : minute
        let clock = "\(hour + shift):\(shown < 10 ? "0" : "")\(shown)"
        return clocked(
          tokens[..<at] + [Token(text: clock, word: clock)] + tokens[match.range.upperBound...])
      }
    }
    return tokens
  }
}
