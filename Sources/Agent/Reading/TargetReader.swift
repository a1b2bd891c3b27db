import Jobs

/// Finds in a clause which jobs it is about, and which words said so.
struct TargetReader {
  let index: JobIndex
  let jobs: [Job]
  let runners: [RunnerStatus]

  struct Reading {
    var target: Target
    /// The words that were understood.
    var used: Set<Int>
    /// The runner that was named, and the type of runner.
    var runner: String?
    var runnerType: RunnerType?
    /// The traits that were named, for a listing.
    var traits: [Trait]
    var nameContains: String?
  }

  /// `reserved` are words that another reader has understood already, such as numbers and file names.
  func read(_ tokens: [Token], reserved: Set<Int> = []) -> Reading {
    var reading = Reading(target: .unnamed, used: [], traits: [])
    let exception = exceptionStart(tokens)
    let main = tokens.indices.filter { $0 < (exception ?? tokens.count) && !reserved.contains($0) }
    readRunner(tokens, main, &reading)
    let named = names(tokens, main.filter { !reading.used.contains($0) })
    readTraits(tokens, main, named.used, &reading)
    readPattern(tokens, main, &reading)
    decide(tokens, main, named, &reading)
    if let exception { exclude(tokens, from: exception, reserved, &reading) }
    return reading
  }
}

// MARK: - Names

extension TargetReader {
  struct Names {
    var found: [(words: String, jobs: [Job])] = []
    var used: Set<Int> = []
    var unknown: [(word: String, near: Job?, at: Int)] = []
  }

  /// Every stretch of words that names jobs, the longest first at each place.
  func names(_ tokens: [Token], _ places: [Int]) -> Names {
    var names = Names()
    var at = 0
    while at < places.count {
      if let length = takeName(tokens, places, at, &names) { at += length } else { at += 1 }
    }
    return names
  }

  private func takeName(_ tokens: [Token], _ places: [Int], _ at: Int, _ names: inout Names) -> Int? {
    for length in stride(from: min(5, places.count - at), through: 1, by: -1) {
      let run = places[at..<(at + length)]
      guard run.last == run.first.map({ $0 + length - 1 }), !run.contains(where: { tokens[$0].isBreak }) else {
        continue
      }
      let words = run.map { tokens[$0].text }.joined(separator: " ")
      if length == 1, isCommon(tokens[places[at]]) { continue }
      let jobs = index.exact(words)
      if jobs.isEmpty || (length > 1 && run.allSatisfy({ isCommon(tokens[$0]) })) { continue }
      names.found.append((words, jobs))
      names.used.formUnion(run)
      return length
    }
    return takePart(tokens[places[at]], places[at], &names) ? 1 : nil
  }

  private func takePart(_ token: Token, _ place: Int, _ names: inout Names) -> Bool {
    guard !token.isBreak, !isCommon(token), token.word.count > 1 else { return false }
    var jobs = index.prefixed(token.word)
    if jobs.isEmpty { jobs = joined(JobIndex.parts(of: token.word).map(index.partial)) }
    if jobs.isEmpty {
      names.unknown.append((token.text, index.near(token.word), place))
      return false
    }
    // Two words in a row that fit one job narrow each other: `orders eu`.
    if let last = names.found.last, names.used.contains(place - 1) {
      let both = last.jobs.filter(jobs.contains)
      if !both.isEmpty {
        names.found[names.found.count - 1] = (last.words + " " + token.text, both)
        names.used.insert(place)
        return true
      }
    }
    names.found.append((token.text, jobs))
    names.used.insert(place)
    return true
  }

  private func joined(_ sets: [[Job]]) -> [Job] {
    guard let first = sets.first else { return [] }
    return sets.dropFirst().reduce(first) { kept, next in kept.filter(next.contains) }
  }

  private func isCommon(_ token: Token) -> Bool {
    if token.isQuoted { return false }
    return Lexicon.isCommon(token.word) || token.number != nil || Lexicon.gerund(token.word) != nil
  }
}

// MARK: - Sets

extension TargetReader {
  private static let exceptions = [
    "except|excluding|besides|minus|sans for|the?", "but not|for? the?", "other than", "apart from", "aside from",
    "not including", "with the exception of",
  ].map(Phrase.init)

  private func exceptionStart(_ tokens: [Token]) -> Int? {
    TargetReader.exceptions.compactMap { $0.first(in: tokens)?.range.lowerBound }.filter { start in
      // `all but payments` excludes, `cancel it but take a savepoint` does not.
      tokens[start].word != "but" || tokens[..<start].contains { Lexicon.everything.contains($0.word) }
    }.min()
  }

  private func exclude(_ tokens: [Token], from start: Int, _ reserved: Set<Int>, _ reading: inout Reading) {
    let places = (start..<tokens.count).filter { !reserved.contains($0) }
    let names = names(tokens, places)
    reading.used.formUnion(names.used)
    for word in [
      "except", "excluding", "besides", "minus", "sans", "but", "other", "than", "apart", "aside", "exception",
    ] {
      reading.used.formUnion(places.filter { tokens[$0].word == word })
    }
    let excluded = Set(names.found.flatMap(\.jobs).map(\.id))
    if let unknown = names.unknown.first, names.found.isEmpty {
      // An exception that cannot be honoured must not be dropped.
      reading.target = .unknown(unknown.word, near: unknown.near)
    } else if case .set(let jobs, let words) = reading.target {
      let spared = names.found.map(\.words).joined(separator: ", ")
      reading.target = .set(jobs.filter { !excluded.contains($0.id) }, words: words + " except " + spared)
    }
  }

  private func readRunner(_ tokens: [Token], _ places: [Int], _ reading: inout Reading) {
    for place in places {
      let word = tokens[place].word
      if let runner = runners.first(where: { $0.runner.lowercased() == word }) {
        reading.runner = runner.runner
        reading.used.insert(place)
      } else if let type = RunnerType(rawValue: word) {
        reading.runnerType = type
        reading.used.insert(place)
      }
    }
  }

  private func readTraits(_ tokens: [Token], _ places: [Int], _ named: Set<Int>, _ reading: inout Reading) {
    for place in places where !named.contains(place) && !tokens[place].isQuoted {
      guard let trait = Trait.word(tokens[place].word) else { continue }
      reading.traits.append(trait)
      reading.used.insert(place)
    }
    for comparison in Comparison.all(in: tokens) where places.contains(comparison.range.lowerBound) {
      reading.traits.removeAll { comparison.replaces($0) }
      reading.traits.append(comparison.trait)
      reading.used.formUnion(comparison.range)
    }
    if let match = Phrase("keep|keeps|kept crashing|failing|restarting|dying").first(in: tokens) {
      reading.traits = [.state([.restarting, .failed])]
      reading.used.formUnion(match.range)
    }
  }

  private static let patterns = [
    "named|called like?", "containing", "matching", "starting|beginning with", "with names? containing|like",
    "whose names? contains|contain", "like",
  ].map(Phrase.init)

  private func readPattern(_ tokens: [Token], _ places: [Int], _ reading: inout Reading) {
    guard tokens.contains(where: { Lexicon.pluralJobNouns.contains($0.word) || Lexicon.everything.contains($0.word) })
    else {
      return
    }
    for match in TargetReader.patterns.compactMap({ $0.first(in: tokens) }) {
      let next = match.range.upperBound
      guard places.contains(next), !tokens[next].isBreak else { continue }
      reading.nameContains = tokens[next].text.filter { $0 != "*" }
      reading.used.formUnion(match.range)
      reading.used.insert(next)
      return
    }
  }

  private func decide(_ tokens: [Token], _ places: [Int], _ names: Names, _ reading: inout Reading) {
    let words = Set(places.filter { !tokens[$0].isQuoted }.map { tokens[$0].word })
    let isPlural = !words.isDisjoint(with: Lexicon.pluralJobNouns) || !words.isDisjoint(with: Lexicon.everything)
    let hasFilter = !reading.traits.isEmpty || reading.runner != nil || reading.runnerType != nil
    if let contains = reading.nameContains {
      reading.target = .set(
        filtered(reading).filter { $0.name.localizedContains(contains) }, words: "jobs named \(contains)")
    } else if !names.found.isEmpty {
      reading.used.formUnion(names.used)
      reading.target = target(of: names, isPlural: isPlural, reading)
    } else if let unknown = names.unknown.first(where: { isMeantAsName($0.at, tokens) || $0.near != nil }) {
      reading.used.insert(unknown.at)
      reading.target = .unknown(unknown.word, near: unknown.near)
    } else if isPlural && !(words.contains("any") && !hasFilter) {
      reading.target = everything(words, hasFilter: hasFilter, reading)
    } else if hasFilter, !reading.traits.isEmpty, !words.isDisjoint(with: Lexicon.jobNouns) {
      reading.target = single(reading)
    } else {
      reading.target = pronoun(words, tokens, places)
    }
  }

  private func isMeantAsName(_ at: Int, _ tokens: [Token]) -> Bool {
    if tokens[at].isQuoted || tokens[at].word.contains(where: { $0.isNumber || $0 == "-" || $0 == "_" }) { return true }
    let before = at > 0 ? tokens[at - 1].word : ""
    let after = at + 1 < tokens.count ? tokens[at + 1].word : ""
    return Lexicon.jobNouns.contains(before) || Lexicon.jobNouns.contains(after) || tokens[at].isPossessive
      || (at == tokens.count - 1 && ["of", "for", "on"].contains(before))
  }

  private func target(of names: Names, isPlural: Bool, _ reading: Reading) -> Target {
    let allowed = Set(runnerFiltered(reading).map(\.id))
    let groups = names.found.map { ($0.words, $0.jobs.filter { allowed.contains($0.id) }) }
    if isPlural, groups.count == 1 {
      return .set(
        groups[0].1.filter { job in reading.traits.allSatisfy { $0.holds(for: job) } }, words: "\(groups[0].0) jobs")
    }
    for (words, jobs) in groups where jobs.count != 1 {
      return jobs.isEmpty ? .unknown(words, near: nil) : .ambiguous(words, jobs)
    }
    let jobs = groups.flatMap(\.1).reduce(into: [Job]()) { if !$0.contains($1) { $0.append($1) } }
    return jobs.count == 1 ? .job(jobs[0]) : .set(jobs, words: groups.map(\.0).joined(separator: ", "))
  }

  private func everything(_ words: Set<String>, hasFilter: Bool, _ reading: Reading) -> Target {
    if !hasFilter, !words.isDisjoint(with: ["marked", "selected", "tagged"]) { return .marked }
    if !hasFilter, !words.isDisjoint(with: ["these", "those"]) { return .plural }
    return .set(filtered(reading), words: reading.describes)
  }

  private func single(_ reading: Reading) -> Target {
    let found = filtered(reading)
    if found.count == 1 { return .job(found[0]) }
    return found.isEmpty ? .set([], words: reading.describes) : .ambiguous(reading.describes, found)
  }

  private func pronoun(_ words: Set<String>, _ tokens: [Token], _ places: [Int]) -> Target {
    if !words.isDisjoint(with: ["marked", "tagged"]) { return .marked }
    if words.contains("selected") || words.contains("highlighted") { return .selected }
    if !words.isDisjoint(with: Lexicon.pluralPronouns) { return .plural }
    let isThis = places.contains { at in
      tokens[at].word == "this" || (tokens[at].word == "current" && at + 1 < tokens.count)
    }
    if isThis { return .selected }
    if !words.isDisjoint(with: Lexicon.pronouns) || !words.isDisjoint(with: Lexicon.jobNouns) { return .pronoun }
    return .unnamed
  }

  private func runnerFiltered(_ reading: Reading) -> [Job] {
    jobs.filter { job in
      (reading.runner == nil || job.runner == reading.runner)
        && (reading.runnerType == nil || job.runnerType == reading.runnerType)
    }
  }

  private func filtered(_ reading: Reading) -> [Job] {
    runnerFiltered(reading).filter { job in reading.traits.allSatisfy { $0.holds(for: job) } }
  }
}

extension String {
  fileprivate func localizedContains(_ part: String) -> Bool { lowercased().contains(part.lowercased()) }
}

extension TargetReader.Reading {
  /// The set in words: `failed jobs on flink-prod`.
  var describes: String {
    let adjectives = traits.map(\.words)
    let place = (runner ?? runnerType?.rawValue).map { " on \($0)" } ?? ""
    return (adjectives + ["jobs"]).joined(separator: " ") + place
  }
}
