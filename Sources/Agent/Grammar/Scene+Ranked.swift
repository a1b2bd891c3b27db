import Jobs

// Jobs that are meant by being first of their kind: `the busiest job`, `the two flink jobs with the highest parallelism`.
extension Scene {
  private static let measures: [(words: String, figure: Figure)] = [
    ("watermark? lag|delay", .lag), ("cpu", .cpu), ("heap|memory", .heap), ("restarts", .restarts),
    ("backpressure|back-pressure", .backpressure), ("load|busyness", .busy), ("parallelism|workers|slots|tasks", .par),
    ("uptime|age", .up),
  ]
  private static let most = "highest|most|biggest|largest|greatest|longest|worst"
  private static let least = "lowest|least|fewest|smallest|shortest"
  private static let leading: [String: (Figure, Bool)] = [
    "busiest": (.busy, true), "idlest": (.busy, false), "laggiest": (.lag, true), "biggest": (.par, true),
    "largest": (.par, true), "smallest": (.par, false), "oldest": (.up, true), "youngest": (.up, false),
    "newest": (.up, false),
  ]
  /// What makes a job the first of its kind, whether we have a figure for it or not.
  static let superlatives = Set(leading.keys).union(["longest", "slowest", "fastest", "worst", "heaviest", "hungriest"])
  private static let rankings: [(Phrase, Figure, Bool)] = measures.flatMap { measure in
    [(most, true), (least, false)].map { words, isMost in
      (Phrase("with|having the \(words) \(measure.words)"), measure.figure, isMost)
    }
  }
  private static let joints = Set(words: "running live streaming batch active current of")

  /// The jobs' ids in the place of the words, where something is to be done with them or read of them, and where they are
  /// clear: who shares the last place with another is not.
  func ranked(_ tokens: [Token]) -> [Token] {
    guard let (range, figure, isMost, count) = ranking(tokens), asksOfThem(tokens, range) else { return tokens }
    let kind = tokens[range].filter { !$0.isQuoted }
    let types = Set(kind.compactMap { RunnerType(rawValue: $0.word) })
    let places = Set(kind.map(\.word)).intersection(runners.map { $0.runner.lowercased() })
    let traits = kind.filter { Scene.leading[$0.word] == nil }.compactMap { Trait.word($0.word) }
    let found = jobs.filter { job in
      !job.state.isTerminal && (types.isEmpty || types.contains(job.runnerType))
        && (places.isEmpty || places.contains(job.runner.lowercased())) && traits.allSatisfy { $0.holds(for: job) }
    }
    let valued = found.compactMap { job in figure.value(of: job).map { (job, $0) } }
    let sorted = valued.sorted { isMost ? $0.1 > $1.1 : $0.1 < $1.1 }
    guard sorted.count >= count, sorted.count == count || sorted[count - 1].1 != sorted[count].1 else { return tokens }
    let ids = sorted.prefix(count).map { Token(text: $0.0.id, word: $0.0.id.lowercased()) }
    let and = Token(text: "and", word: "and")
    let named = Array(ids.map { [$0] }.joined(separator: [and]))
    return Array(tokens[..<range.lowerBound] + named + tokens[range.upperBound...])
  }

  /// The words, by what they rank, and how many are meant.
  private func ranking(_ tokens: [Token]) -> (Range<Int>, Figure, isMost: Bool, count: Int)? {
    for (phrase, figure, isMost) in Scene.rankings {
      guard let match = phrase.first(in: tokens)?.range, match.lowerBound > 0,
        let noun = tokens[..<match.lowerBound].lastIndex(where: Scene.isNoun), match.lowerBound - noun < 4,
        let start = start(tokens, noun)
      else { continue }
      return (start..<match.upperBound, figure, isMost, count(tokens, start, noun))
    }
    guard let at = tokens.firstIndex(where: { !$0.isQuoted && Scene.leading[$0.word] != nil }),
      let (figure, isMost) = Scene.leading[tokens[at].word],
      let noun = tokens[at...].prefix(4).firstIndex(where: Scene.isNoun), let start = start(tokens, noun),
      // `from the newest one`: a savepoint.
      start == 0 || !tokens[start - 1].word.isOne(of: "from with using off of")
        || tokens[noun].word != "one"
    else { return nil }
    // `the oldest job with the most restarts` says two things.
    let rest = tokens[(noun + 1)...].prefix { !$0.isBreak && $0.word != "and" && $0.word != "to" && $0.word != "?" }
    let place = rest.first.map { $0.word.isOne(of: "on in") } == true ? min(rest.count, 2) : 0
    return rest.has("with that which") && place == 0
      ? nil : (start..<(noun + 1 + place), figure, isMost, count(tokens, start, noun))
  }

  private static func isNoun(_ token: Token) -> Bool {
    !token.isQuoted && (Lexicon.jobNouns.contains(token.word) || Lexicon.pluralJobNouns.contains(token.word))
  }

  /// Where `the two flink jobs` begins.
  private func start(_ tokens: [Token], _ noun: Int) -> Int? {
    var at = noun
    while at > 0 {
      let token = tokens[at - 1]
      if token.word == "the" { return at - 1 }
      let isKind =
        token.number != nil || Scene.joints.contains(token.word) || RunnerType(rawValue: token.word) != nil
        || Scene.leading[token.word] != nil || Trait.word(token.word) != nil
      if !isKind || token.isQuoted { return nil }
      at -= 1
    }
    return nil
  }

  private func count(_ tokens: [Token], _ start: Int, _ noun: Int) -> Int {
    tokens[start..<noun].lazy.compactMap(\.number).first ?? 1
  }

  /// Something is to be done, or a thing of theirs is asked for: `list the busiest jobs` asks for the list.
  private func asksOfThem(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    let rest = tokens[..<range.lowerBound] + tokens[range.upperBound...]
    if rest.contains(where: { !$0.isQuoted && $0.word.isOne(of: "which what list") }) { return false }
    return rest.contains { token in
      !token.isQuoted
        && (Lexicon.verbs[token.word].map { $0.isWriting || $0 == .diagnose || $0 == .set || $0 == .take } == true
          || Subject.word(token.word).map { ![.jobs, .runners].contains($0) } == true)
    }
  }

  private static let several = Phrase("all|these|those # of? them|those|these? jobs|pipelines|ones?")
  private static let counts = Set(words: "workers slots tasks more times fewer less of")

  /// `restart all three`, after so many jobs were named one by one, and no others: their ids in the place of the words.
  func counted(_ tokens: [Token]) -> [Token] {
    guard let match = Scene.several.first(in: tokens), let count = match.numbers.first, (3...5).contains(count),
      reader.names(tokens, Array(tokens.indices)).found.isEmpty
    else { return tokens }
    if let next = tokens.dropFirst(match.range.upperBound).first,
      Scene.counts.contains(next.word) || TimeUnits.unit(next.word) != nil
    {
      return tokens
    }
    let spoken = namedOneByOne
    let named = spoken.count == count ? spoken : Set(spoken.isEmpty ? listed ?? [] : [])
    guard named.count == count else { return tokens }
    let words = jobs.filter(named.contains).enumerated().flatMap { at, job in
      (at > 0 ? Idiom.words("and") : []) + [Token(text: job.id, word: job.id.lowercased())]
    }
    return tokens[..<match.range.lowerBound] + words + tokens[match.range.upperBound...]
  }
}
