/// Finds how far a job is to be scaled: `to 12`, `by two`, `double`, `half`, `3x`, `four more workers`.
enum AmountReader {
  struct Reading {
    var amount: Amount
    var used: Set<Int>
  }

  static let units = "workers|worker|tasks|slots|slot|instances|replicas|threads|subtasks|executors|nodes|wide"
  static let unitWords = Set(units.split(separator: "|").map(String.init))
  private static let grouped = "parallel|task|worker? UNITS"

  private static func phrases(_ patterns: [String]) -> [Phrase] {
    patterns.map { Phrase($0.replacing("UNITS", with: units)) }
  }

  private static let absolute = phrases([
    "parallelism|workers|slots|par|p? from? # up|down? to #", "to # from #",
    "parallelism|workers|slots|par|p is|of|to|at? exactly? #", "to|at|by exactly|only|just|a? #",
    "to a? parallelism? of? #", "to|at|use|using exactly|just|only|a? # parallel|task|worker? UNITS?",
    "with # parallel|task|worker? UNITS", "with a? parallelism of? #", "# parallel|task|worker? UNITS",
    "# way|ways|fold", "on #",
  ])
  private static let more = phrases([
    "# parallel|task|worker? UNITS more|extra",
    // What was set free elsewhere comes to what is there.
    "the|those|these|its freed|free? # UNITS to|over",
    "add|adding another|extra? # more|extra|additional? parallel|task|worker? UNITS?", "# more|extra|additional UNITS?",
    "another|additional|extra # UNITS?", "plus #", "# UNITS? up|higher", "up #",
  ])
  private static let oneMore = phrases(["add a|another one|single? worker|task|slot|instance|replica|executor"])
  private static let oneFewer = phrases([
    "remove|drop|cut a|one worker|task|slot|instance|replica|executor",
    "take|knock|shave|trim a|one worker|task|slot|instance|replica|executor? away|off|from",
  ])
  private static let fewer = phrases([
    "# parallel|task|worker? UNITS fewer|less", "take|taking away|off # parallel|task|worker? UNITS?",
    "remove|removing|drop|cut # parallel|task|worker? UNITS",
    "# fewer|less UNITS?", "# UNITS? down|lower", "down #",
    "take|knock|shave|trim|pull # UNITS? away|off|from",
  ])
  private static let factor = phrases(["by a? factor of #", "# times as? many|more? UNITS?", "times #"])

  /// `isDown` where the sentence goes down: `scale down by 2`.
  static func read(_ tokens: [Token], isDown: Bool) -> Reading? {
    let tokens = withoutPronouns(tokens)
    if let reading = share(tokens, isDown: isDown) ?? multiple(tokens, isDown: isDown) { return reading }
    if let match = factor.lazy.compactMap({ $0.first(in: tokens) }).first, let count = match.numbers.first, count > 0 {
      return Reading(amount: .times(isDown ? 1 / Double(count) : Double(count)), used: Set(match.range))
    }
    if let reading = percent(tokens, isDown: isDown) { return reading }
    for (patterns, sign) in [(fewer, -1), (more, 1)] {
      if let match = patterns.lazy.compactMap({ $0.first(in: tokens) }).first, let count = match.numbers.first {
        return Reading(amount: .by(sign * count), used: Set(match.range))
      }
    }
    for (patterns, sign) in [(oneMore, 1), (oneFewer, -1)] {
      if let match = patterns.lazy.compactMap({ $0.first(in: tokens) }).first {
        return Reading(amount: .by(sign), used: Set(match.range))
      }
    }
    if let match = Phrase("by another? # more? \(units)?").first(in: tokens), let count = match.numbers.first {
      return Reading(amount: .by(isDown ? -count : count), used: Set(match.range))
    }
    return exact(tokens)
  }

  private static let pointing = Set(words: "that this the which other each every any last first")

  /// `that one`, `the clickstream one that …`: a job, and no number.
  private static func withoutPronouns(_ tokens: [Token]) -> [Token] {
    tokens.indices.map { at in
      guard at > 0, tokens[at].word == "one", !tokens[at].isQuoted else { return tokens[at] }
      let before = tokens[at - 1]
      let isPointed = pointing.contains(before.word) || !before.isBreak && !Lexicon.isCommon(before.word)
      let next = at + 1 < tokens.count ? tokens[at + 1].word : ""
      if next.isOne(of: "click go shot swoop sweep stroke command hand") {
        return Token(text: "", word: "", isQuoted: true)
      }
      let isCount = unitWords.contains(next) || next.isOne(of: "more less fewer")
      return isPointed && !isCount ? Token(text: "", word: "", isQuoted: true) : tokens[at]
    }
  }

  private static func exact(_ tokens: [Token]) -> Reading? {
    if let below = belowZero(tokens) { return below }
    if let match = absolute[0].first(in: tokens) {
      return Reading(amount: .to(match.numbers[1]), used: Set(match.range))
    }
    if let match = absolute.dropFirst().lazy.compactMap({ $0.first(in: tokens) }).first, let count = match.numbers.first
    {
      return Reading(amount: .to(count), used: Set(match.range))
    }
    return signed(tokens)
  }

  /// `to -3` is a wrong number, not a difference.
  private static func belowZero(_ tokens: [Token]) -> Reading? {
    let place = tokens.indices.dropFirst().first { at in
      tokens[at - 1].word.isOne(of: "to at parallelism with") && tokens[at].word.hasPrefix("-")
        && NumberWords.value(of: String(tokens[at].word.dropFirst())) != nil
    }
    guard let place, let count = NumberWords.value(of: String(tokens[place].word.dropFirst())) else { return nil }
    return Reading(amount: .to(-count), used: [place - 1, place])
  }

  private static func signed(_ tokens: [Token]) -> Reading? {
    for (at, token) in tokens.enumerated() where !token.isQuoted {
      if let first = token.word.first, "+-".contains(first),
        let count = NumberWords.value(of: String(token.word.dropFirst()))
      {
        return Reading(amount: .by(first == "+" ? count : -count), used: [at])
      }
    }
    return nil
  }

  /// A number that stands alone, for a clause that asks for a scaling: `scale orders 12`.
  static func lone(_ tokens: [Token], except used: Set<Int>) -> Reading? {
    let tokens = withoutPronouns(tokens)
    let elsewhere: Set<String> = ["in", "since", "from", "version", "v", "before", "after", "step", "revision"]
    let places = tokens.indices.filter { at in
      tokens[at].number != nil && !used.contains(at) && (at == 0 || !elsewhere.contains(tokens[at - 1].word))
    }
    guard places.count == 1, let count = tokens[places[0]].number else { return nil }
    return Reading(amount: .to(count), used: [places[0]])
  }

  /// `-25%`, `+50%`
  private static func signedPercent(_ word: String) -> Double? {
    guard word.hasSuffix("%"), let first = word.first, "+-".contains(first),
      let count = NumberWords.value(of: String(word.dropFirst().dropLast()))
    else { return nil }
    return 1 + Double(first == "-" ? -count : count) / 100
  }

  private static func percent(_ tokens: [Token], isDown: Bool) -> Reading? {
    for (at, token) in tokens.enumerated() {
      if let signed = signedPercent(token.word) { return Reading(amount: .times(signed), used: [at]) }
      let joined = token.word.hasSuffix("%") ? NumberWords.value(of: String(token.word.dropLast())) : nil
      let apart = at + 1 < tokens.count && tokens[at + 1].word.isOne(of: "percent %") ? token.number : nil
      guard let count = joined ?? apart else { continue }
      let isShare = at > 0 && tokens[at - 1].word == "to"
      let factor = isShare ? Double(count) / 100 : 1 + Double(isDown ? -count : count) / 100
      return Reading(amount: .times(factor), used: joined != nil ? [at] : [at, at + 1])
    }
    return nil
  }

  private static let multiples: [(Phrase, Double)] = [
    (Phrase("to? half of? what|that it|they has|have|is|are|uses|runs|had now|currently|with|at?"), 0.5),
    (Phrase("to? double|twice of? what|that it|they has|have|is|are|uses|runs|had now|currently|with|at?"), 2),
    (Phrase("twice|double as many|much \(units)?"), 2), (Phrase("half as many|much \(units)?"), 0.5),
    (Phrase("doubling"), 2), (Phrase("tripling"), 3), (Phrase("halving"), 0.5), (Phrase("i|we|one doubled"), 2),
    (Phrase("i|we|one tripled"), 3), (Phrase("i|we|one halved"), 0.5),
    (Phrase("double|twice the? number|amount? of? parallelism|workers?"), 2), (Phrase("triple|thrice"), 3),
    (Phrase("quadruple"), 4), (Phrase("halve"), 0.5), (Phrase("in|by|to half"), 0.5), (Phrase("half as many"), 0.5),
    (Phrase("half of? the? workers|slots|parallelism|tasks"), 0.5), (Phrase("half its|that|the? size?"), 0.5),
    (Phrase("to? half of? its|the? present|current|existing|old|former? size|parallelism"), 0.5),
    (Phrase("to a? quarter of? its|the|what? size|parallelism|it? has|had? now?"), 0.25),
    (Phrase("to a? third of? its|the|what? size|parallelism|it? has|had? now?"), 1.0 / 3),
  ]

  static let growing = Set(words: "up increase raise grow bump bigger larger boost add more")

  private static func multiple(_ tokens: [Token], isDown: Bool) -> Reading? {
    for (phrase, factor) in multiples {
      guard let match = phrase.first(in: tokens) else { continue }
      // `up by half`
      if factor == 0.5, tokens.contains(where: { growing.contains($0.word) && !$0.isQuoted }) {
        return Reading(amount: .times(1.5), used: Set(match.range))
      }
      return Reading(amount: .times(factor), used: Set(match.range))
    }
    for (at, token) in tokens.enumerated() where !token.isQuoted {
      let word = token.word
      let digits = word.hasPrefix("x") ? word.dropFirst() : word.hasSuffix("x") ? word.dropLast() : ""
      if let count = NumberWords.value(of: String(digits)), count > 0 {
        return Reading(amount: .times(isDown ? 1 / Double(count) : Double(count)), used: [at])
      }
    }
    return nil
  }
}
