import Jobs

// Figures and times in other words, and who is the first by them.
extension Idiom {
  private static let restarts = Phrase("restarts of|for|on")
  private static let howMany = Phrase(
    "how many restarts has|have|did? it|this|that? been|gone|go|have|had|seen|done|do? through? so? far? yet? today? already?"
  )

  /// `restarts of orders, last 3 h`: their number; not `no more restarts of orders`.
  static func countedRestarts(_ tokens: [Token]) -> [Token] {
    // `how many restarts so far?`
    if let range = howMany.match(tokens, 0)?.range,
      tokens[range.upperBound...].allSatisfy({ $0.isBreak || $0.word == "?" })
    {
      return words("metrics restarts of it")
    }
    guard let at = restarts.first(in: tokens)?.range.lowerBound,
      at == 0 || !tokens[at - 1].word.isOne(of: "more no any further without") && tokens[at - 1].number == nil
    else { return tokens }
    return tokens[..<at] + words("metrics") + tokens[at...]
  }

  private static let restarted = Phrase("how often|many times? was|were|has|got")

  /// `how many times was orders restarted in the last 3 hours`: their number.
  static func timesRestarted(_ tokens: [Token]) -> [Token] {
    guard let range = restarted.match(tokens, 0)?.range,
      let at = tokens.firstIndex(where: { $0.word == "restarted" && !$0.isQuoted }), at > range.upperBound, at < 8
    else { return tokens }
    let job = tokens[range.upperBound..<at].filter { $0.word != "been" }
    return words("metrics restarts of") + job + tokens[(at + 1)...]
  }

  private static let firsts: [(Phrase, String)] = [
    (Phrase("that|which? lags|lagging|lagged|is|are lagging? the? most"), "with the highest lag"),
    (Phrase("that|which? lags|lagging|lagged|is|are? lagging? the? worst"), "with the highest lag"),
    (Phrase("that|which? is|are? the? furthest|farthest behind"), "with the highest lag"),
    (Phrase("that|which? restarted|restarts the? most|oftenest"), "with the most restarts"),
    (Phrase("that|which? has|had restarted the? most"), "with the most restarts"),
    (Phrase("that|which? uses|eats|needs|takes the most cpu"), "with the most cpu"),
    (Phrase("that|which? uses|eats|needs|takes the most memory|heap|ram"), "with the most memory"),
  ]

  /// `restart the job that lags most`: the one with the highest lag.
  static func foremost(_ tokens: [Token]) -> [Token] {
    for (phrase, plain) in firsts {
      guard let range = phrase.first(in: tokens)?.range, range.lowerBound > 0, range.count > 1 else { continue }
      return tokens[..<range.lowerBound] + words(plain) + tokens[range.upperBound...]
    }
    return tokens
  }

  private static let troubles = Phrase(
    "is|are? there? any|a|some? problem|problems|issue|issues|trouble|troubles somewhere|anywhere|with? us? right? now? today?"
  )
  private static let anythingWrong = Phrase("is? anything|something wrong|amiss|off right? now?")

  /// `any problems?`, of the fleet: which jobs are unhealthy.
  static func troubled(_ tokens: [Token]) -> [Token] {
    let said = tokens.filter { !$0.isBreak && $0.word != "?" }
    let isWhole = [troubles, anythingWrong].contains { $0.match(said, 0)?.range.count == said.count }
    return isWhole ? words("which jobs are unhealthy") : tokens
  }

  private static let times =
    [
      (Phrase("half past #"), 30, 0), (Phrase("quarter past #"), 15, 0), (Phrase("a? quarter to #"), 45, -1),
      (Phrase("# past #"), nil, 0), (Phrase("# to #"), nil, -1),
    ] as [(Phrase, Int?, Int)]
  private static let moments = Set(words: "since from after between and until till at to")

  /// `since half past eight`: 8:30.
  static func clocked(_ tokens: [Token]) -> [Token] {
    for at in tokens.indices.dropFirst() where moments.contains(tokens[at - 1].word) {
      for (phrase, minutes, shift) in times {
        guard let match = phrase.match(tokens, at), let hour = match.numbers.last, (1...23).contains(hour) else {
          continue
        }
        // `from 2 to 5` is no time; `since ten to five` is.
        let minute = minutes ?? (tokens[at - 1].word.isOne(of: "since after") ? match.numbers[0] : 0)
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
