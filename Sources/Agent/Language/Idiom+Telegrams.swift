import Jobs

// Orders of a few words, as they are typed in a hurry, with the verb that they leave out.
extension Idiom {
  @inline(never)
  static func words(_ text: String) -> [Token] {
    text.split(separator: " ").map { Token(text: String($0), word: String($0)) }
  }

  /// `logs of the last hour though`
  static func unqualified(_ tokens: [Token]) -> [Token] {
    guard let last = tokens.lastIndex(where: { !$0.isBreak && $0.word != "?" }), last > 0,
      tokens[last].word == "though",
      !tokens.orders
    else { return tokens }
    var plain = tokens
    plain.remove(at: last)
    return plain
  }

  private static let itLast = Phrase("up|down to # with it|this|that")

  /// `down to 3 with it`: scale it.
  static func withItLast(_ tokens: [Token]) -> [Token] {
    guard let range = itLast.match(tokens, 0)?.range,
      tokens[range.upperBound...].allSatisfy({ $0.isBreak || $0.word == "please" })
    else { return tokens }
    return words("scale it to") + [tokens[2]]
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

  private static let leads = Set(words: "now then and please ok okay alright next finally")
  private static let bareLevels = Phrase.all("up|down to # / go|move|jump up|down? to #")

  /// `savepoint, up to 16, then its checkpoints`: a step of its own.
  static func levelled(_ tokens: [Token]) -> [Token] {
    guard let range = bareLevels.lazy.compactMap({ $0.first(in: tokens)?.range }).max(by: { $0.count < $1.count }),
      tokens.count > range.count
    else { return tokens }
    let (before, after) = (tokens[..<range.lowerBound], tokens[range.upperBound...])
    let starts = before.last.map { $0.isBreak || leads.contains($0.word) } ?? true
    let isFirst = before.allSatisfy { $0.isBreak || leads.contains($0.word) }
    let ends =
      after.first.map { $0.isBreak || leads.contains($0.word) || AmountReader.unitWords.contains($0.word) } ?? true
    let isStep =
      isFirst
      ? after.contains { !leads.contains($0.word) && !$0.isBreak }
        || before.has("now then")
      : before.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true && $0.word != "scale" }
    guard starts, ends, isStep, !tokens.has(Lexicon.negations) else { return tokens }
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
      guard let range = phrase.match(tokens, start)?.range, range.upperBound < tokens.count,
        tokens[range.upperBound...].contains(where: {
          Lexicon.jobNouns.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word) || Trait.word($0.word) != nil
        })
      else { continue }
      let number = tokens[start].number.map(String.init) ?? "1"
      return words("scale") + tokens[(range.upperBound - 1)...].filter { $0.word != "please" }
        + words("\(direction) by \(number)")
    }
    return tokens
  }

  private static let moving = Phrase("goes|go up|down? to #")

  /// `orders goes to sixteen, please`: to sixteen.
  static func gone(_ tokens: [Token]) -> [Token] {
    let isPlain = !tokens.contains { token in
      Lexicon.negations.contains(token.word) || token.word.isOne(of: "if when ?")
        || Lexicon.verbs[token.word] != nil && !token.isQuoted
    }
    guard isPlain, tokens.has("please pls plz") else { return tokens }
    var plain = tokens
    while let range = moving.first(in: plain)?.range, range.lowerBound > 0, !plain[range.lowerBound - 1].isBreak {
      plain.remove(at: range.lowerBound)
    }
    return plain
  }

  private static let wish = Phrase("i|we would? only|just want|need|like to? see? the|its?")

  /// `I just want the status of orders`: show the status.
  static func content(_ tokens: [Token]) -> [Token] {
    guard let range = wish.first(in: tokens)?.range, range.upperBound < tokens.count,
      Subject.word(tokens[range.upperBound].word) != nil
    else { return tokens }
    return tokens[..<range.lowerBound] + words("show") + tokens[range.upperBound...]
  }

  private static let former = Phrase("instead|rather of|than #")

  /// `run it with 8 instead of 4`: with 8.
  static func replaced(_ tokens: [Token]) -> [Token] {
    guard let range = former.first(in: tokens)?.range, tokens[..<range.lowerBound].contains(where: { $0.number != nil })
    else { return tokens }
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  private static let scratch = Phrase("from scratch|zero")

  /// `start orders from scratch`: a job that is there starts again.
  static func scratched(_ tokens: [Token]) -> [Token] {
    guard scratch.first(in: tokens) != nil, !tokens.contains(where: \.isFile),
      let at = tokens.firstIndex(where: { !$0.isBreak && $0.word != "please" }),
      tokens[at].word.isOne(of: "start run"),
      at + 1 < tokens.count, !tokens[at + 1].word.isOne(of: "a from over again it")
    else { return tokens }
    var opened = tokens
    opened[at] = Token(text: tokens[at].text, word: "restart")
    return opened
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
}
