import Jobs

extension TargetReader {
  private static let thisOne = Phrase("this one|job|pipeline")

  func decide(_ tokens: [Token], _ places: [Int], _ names: Names, _ reading: inout Reading) {
    let words = Set(places.filter { !tokens[$0].isQuoted && !standsAlone($0, tokens) }.map { tokens[$0].word })
    let isPlural = !words.isDisjoint(with: Lexicon.pluralJobNouns) || !words.isDisjoint(with: Lexicon.everything)
    let nouns = Lexicon.pluralJobNouns.union(Lexicon.jobNouns).subtracting(["ones", "one"])
    reading.isElliptic =
      words.isDisjoint(with: nouns) && names.found.isEmpty
      && (isPlural || words.contains("one") || words.contains("ones"))
    reading.isOfMarked = reading.hasFilter && !words.isDisjoint(with: ["marked", "tagged"])
    if let contains = reading.nameContains {
      reading.target = .set(
        filtered(reading).filter {
          reading.namePrefix
            ? $0.name.lowercased().hasPrefix(contains.lowercased()) : $0.name.localizedContains(contains)
        }, words: "jobs named \(contains)")
    } else if !names.found.isEmpty {
      reading.used.formUnion(names.used)
      reading.weak = names.weak
      reading.isLoose = isLoose(names, tokens)
      let stands = isPlural && reading.hasFilter && names.found.allSatisfy { isBeside($0.at, tokens) }
      reading.target = stands ? union(names, reading) : target(of: names, isPlural: isPlural, reading)
    } else if let unknown = names.unknown.first(where: {
      !reading.used.contains($0.at) && (isMeantAsName($0.at, tokens) || index.near(tokens[$0.at].word) != nil)
    }) {
      reading.used.insert(unknown.at)
      reading.target = .unknown(unknown.word, near: index.near(tokens[unknown.at].word))
    } else if TargetReader.others.first(in: tokens) != nil && !reading.hasFilter {
      reading.target = .others
      reading.used.formUnion(places.filter { tokens[$0].word.isOne(of: "others other rest remaining") })
    } else if !isPlural, let end = TargetReader.other.first(in: tokens)?.range.upperBound, isOther(tokens, end) {
      reading.target = .other(reading.hasFilter ? filtered(reading) : jobs.filter { !$0.state.isTerminal })
      reading.used.formUnion(places.filter { $0 < end + 2 && tokens[$0].word.isOne(of: "other one job") })
    } else if let place = Ordinal.reading(tokens) {
      reading.target = .ordinal(place.ordinal)
      reading.used.formUnion(place.used)
    } else if isPart(tokens, places, isPlural: isPlural, hasFilter: reading.hasFilter, words) {
      reading.target = .ambiguous("", preferred(filtered(reading)))
    } else if isPlural && !(!words.isDisjoint(with: ["any", "anything", "whatever"]) && !reading.hasFilter) {
      reading.target = everything(words, reading)
      if reading.hasFilter, TargetReader.rest.first(in: tokens) != nil {
        reading.isRest = true
        reading.used.formUnion(places.filter { tokens[$0].word.isOne(of: "rest other others remaining") })
      }
    } else if !reading.isPlaced, reading.hasFilter, let this = TargetReader.thisOne.first(in: tokens) {
      // `why is this one so slow?`
      reading.target = .selected
      reading.used.formUnion(this.range)
    } else if reading.hasFilter, !words.isDisjoint(with: Lexicon.jobNouns) {
      reading.target = single(reading)
      reading.isByFilter = true
    } else if let here = TargetReader.here.lazy.compactMap({ $0.first(in: tokens) }).first {
      reading.target = .selected
      reading.used.formUnion(here.range)
    } else if reading.hasFilter, let those = TargetReader.those.first(in: tokens) {
      (reading.target, reading.isElliptic) = (.set(filtered(reading), words: reading.describes), true)
      reading.isOfThose = true
      reading.used.formUnion(those.range)
    } else {
      reading.target = pronoun(words, tokens, places)
    }
  }

  /// `those that are not healthy`: of what was listed before.
  private static let those = Phrase("those|these that|which|who is|are|have|has")

  /// `metrics of orders, all, from the last hour`: not all jobs.
  private func standsAlone(_ at: Int, _ tokens: [Token]) -> Bool {
    tokens[at].word == "all" && at > 0 && tokens[at - 1].isBreak && at + 1 < tokens.count && tokens[at + 1].isBreak
  }

  /// `the others`, `the rest`, `all other jobs`; not `the other one`, which is one of two.
  private static let others = Phrase.all(
    """
    the|all others|rest / the|all remaining|other jobs|ones|pipelines
    """)

  private static let rest = Phrase("the|all rest|remaining|other|others")
  private static let other = Phrase("the|that other")

  /// `the other one`, `the other failed job`.
  private func isOther(_ tokens: [Token], _ end: Int) -> Bool {
    tokens[end...].prefix(3).has(Lexicon.jobNouns)
  }

  private static let joining = Set(
    words: """
      and plus also the then or both as well too of named called on job jobs pipeline pipelines from with to vs a by
      at in one another
      """)
  /// Between a name and `all`, besides.
  private static let apart = Set(words: "from to with by at in before")

  private static let needing = Phrase("we|i|they|you still? need|needs|want|use|own|keep")

  private func isUnit(_ token: Token) -> Bool { token.word.isOne(of: "workers slots parallelism tasks") }

  /// `all jobs, we need payments`, `orders for fraud`: how the names belong together was not said.
  private func isLoose(_ names: Names, _ tokens: [Token]) -> Bool {
    let found = names.found.map(\.at).sorted()
    if found.count > 1,
      found.contains(where: { tokens[$0].isPossessive && $0 + 1 < tokens.count && isUnit(tokens[$0 + 1]) })
    {
      return true
    }
    let isQuantified = tokens.contains {
      !$0.isQuoted && (Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word))
    }
    // `all flink jobs: orders, fraud`, `orders and fraud, fraud with 4`
    if isQuantified || found.count > 1,
      found.contains(where: { at in
        at > 0 && tokens[at - 1].isBreak
          && (isQuantified && tokens[at - 1].text.isOne(of: ": (")
            || at + 1 < tokens.count && tokens[at + 1].word.isOne(of: "with without only")
              && (isQuantified || at != found.first))
      })
    {
      return true
    }
    // `cancel it and fraud`
    if found.contains(where: { at in
      at > 1 && tokens[at - 1].word == "and" && tokens[at - 2].word.isOne(of: "it this that")
        || Phrase("and it|this|that|them").match(tokens, at + 1).map { $0.range.upperBound == tokens.count } == true
    }) {
      return true
    }
    // `everything, payments we need`
    if found.contains(where: { TargetReader.needing.match(tokens, $0 + 1) != nil }) { return true }
    func joins(_ first: Int, _ second: Int, _ words: Set<String>) -> Bool {
      tokens[(first + 1)..<second].enumerated().allSatisfy { offset, token in
        token.isBreak || words.contains(token.word) || names.used.contains(first + 1 + offset) || token.isQuoted
          || isAdjective(token) || Lexicon.everything.contains(token.word) || Subject.word(token.word) != nil
          || Lexicon.verbs[token.word] != nil || token.number != nil
      }
    }
    let and = TargetReader.joining.subtracting(["from", "with", "to", "vs", "by", "at", "in", "on", "a"])
    if zip(found, found.dropFirst()).contains(where: { !joins($0, $1, and) }) { return true }
    let quantifiers = tokens.indices.filter {
      !tokens[$0].isQuoted
        && (Lexicon.everything.contains(tokens[$0].word) || Lexicon.pluralJobNouns.contains(tokens[$0].word))
    }
    guard let all = quantifiers.last else { return false }
    let near = TargetReader.joining.subtracting(TargetReader.apart)
    return found.contains { $0 > all && !joins(all, $0, near) }
  }

  private func isMeantAsName(_ at: Int, _ tokens: [Token]) -> Bool {
    if tokens[at].isQuoted || tokens[at].word.contains(where: { $0.isNumber || $0 == "-" || $0 == "_" }) { return true }
    let before = at > 0 ? tokens[at - 1].word : ""
    let after = at + 1 < tokens.count ? tokens[at + 1].word : ""
    return Lexicon.jobNouns.contains(before) || Lexicon.jobNouns.contains(after) || tokens[at].isPossessive
      || (at == tokens.count - 1 && before.isOne(of: "of for on"))
  }

  private func target(of names: Names, isPlural: Bool, _ reading: Reading) -> Target {
    let allowed = Set(runnerFiltered(reading).map(\.id))
    let groups = names.found.map { ($0.words, $0.jobs.filter { allowed.contains($0.id) }) }
    if isPlural, groups.count == 1, !(groups[0].1.isEmpty && !names.found[0].jobs.isEmpty) {
      return .set(
        groups[0].1.filter { job in reading.traits.allSatisfy { $0.holds(for: job) } }, words: "\(groups[0].0) jobs")
    }
    for (group, name) in zip(groups, names.found) where group.1.count != 1 {
      // One that runs elsewhere is still the one that was named; whoever acts on it has to look at that.
      if group.1.isEmpty, name.jobs.count == 1, groups.count == 1 { return .job(name.jobs[0]) }
      return .ambiguous(group.0, group.1.isEmpty ? name.jobs : group.1)
    }
    let jobs = groups.flatMap(\.1).reduce(into: [Job]()) { if !$0.contains($1) { $0.append($1) } }
    return jobs.count == 1 ? .job(jobs[0]) : .set(jobs, words: groups.map(\.0).joined(separator: ", "))
  }

  /// `all spark jobs and clickstream`: the name stands beside the set and does not narrow it.
  private func isBeside(_ at: Int, _ tokens: [Token]) -> Bool {
    let before = tokens[..<at].last { $0.word != "the" && $0.word != "also" }
    return before.map { $0.isBreak || $0.word.isOne(of: "and plus") } ?? false
  }

  private func union(_ names: Names, _ reading: Reading) -> Target {
    if let unclear = names.found.first(where: { $0.jobs.count != 1 }) { return .ambiguous(unclear.words, unclear.jobs) }
    let named = Set(names.found.flatMap(\.jobs).map(\.id) + filtered(reading).map(\.id))
    return .set(
      jobs.filter { named.contains($0.id) },
      words: reading.describes + " and " + names.found.map(\.words).joined(separator: ", "))
  }

  // MARK: How many

  private static let partly = Phrase.all(
    """
    one|some|any|either|none|few|several|most|half|two|three|four|five of / some|several|most|few|half / a few|couple
    either / something|somebody|someone / another one|job|pipeline / one job|pipeline
    first|second|third|last|next|previous|top job|jobs|one|ones|pipeline|pipelines
    """)
  private static let anyOne = Phrase("a|an|some|any|one")

  /// `one of the flink jobs`, `some jobs`, `a job`: not all of them, and which is not said.
  private func isPart(
    _ tokens: [Token], _ places: [Int], isPlural: Bool, hasFilter: Bool, _ words: Set<String>
  ) -> Bool {
    // Whatever it is, something must be said of it.
    if !words.isDisjoint(with: ["anything", "whatever"]), !hasFilter,
      words.isDisjoint(with: ["wrong", "happened", "changed"])
    {
      return true
    }
    for place in places {
      if let match = TargetReader.partly.lazy.compactMap({ $0.match(tokens, place) }).first, !isTime(tokens, match),
        !isEitherWay(tokens, place)
      {
        return true
      }
      guard !isPlural, TargetReader.anyOne.match(tokens, place) != nil else { continue }
      let noun = tokens[(place + 1)...].prefix(4).firstIndex { Lexicon.jobNouns.contains($0.word) }
      if let noun, tokens[(place + 1)..<noun].allSatisfy({ isAdjective($0) }) {
        return true
      }
    }
    return false
  }

  /// `either failed or finished`
  private func isEitherWay(_ tokens: [Token], _ at: Int) -> Bool {
    tokens[at].word == "either" && at + 1 < tokens.count && Trait.word(tokens[at + 1].word) != nil
  }

  /// `half an hour`, `the last few minutes`, `half the workers` speak of something else than jobs.
  private func isTime(_ tokens: [Token], _ match: Phrase.Match) -> Bool {
    let next = tokens[match.range.upperBound...].prefix(3).map(\.word)
    let before = match.range.lowerBound > 0 ? tokens[match.range.lowerBound - 1].word : ""
    let isHalf = tokens[match.range].has("half")
    return next.contains { TimeUnits.unit($0) != nil }
      || isHalf && !next.contains { Lexicon.pluralJobNouns.contains($0) }
      || before.isOne(of: "in by to") && isHalf
  }

  func isAdjective(_ token: Token) -> Bool {
    Trait.word(token.word) != nil || RunnerType(rawValue: token.word) != nil
      || runners.contains { $0.runner.lowercased() == token.word } || token.word == "more"
  }

  private func everything(_ words: Set<String>, _ reading: Reading) -> Target {
    if !reading.hasFilter, !words.isDisjoint(with: ["marked", "selected", "tagged", "highlighted"]) { return .marked }
    // `the jobs` are those that are spoken of or marked; only `all` are all.
    let isAll = !words.isDisjoint(with: Lexicon.everything)
    if !reading.hasFilter, !isAll || !words.isDisjoint(with: ["these", "those", "them"]) { return .plural }
    return .set(filtered(reading), words: reading.describes)
  }

  private func single(_ reading: Reading) -> Target {
    let found = preferred(filtered(reading))
    if found.count == 1 { return .job(found[0]) }
    return found.isEmpty ? .set([], words: reading.describes) : .ambiguous(reading.describes, found)
  }

  /// Live ones hide those that have ended.
  private func preferred(_ found: [Job]) -> [Job] {
    let live = found.filter { !$0.state.isTerminal }
    return live.isEmpty ? found : live
  }

  // MARK: Pronouns

  private static let here = Phrase.all(
    """
    the|this? row|line|job|one|pipeline that|which? i am|have on|at|looking|selected|highlighted at?
    the|what|whatever? row|line|job|one|pipeline|is? under|at the|my? cursor
    the|this? selected|current|highlighted row|line / this row|line
    """)

  /// `what happened there`, after a job was spoken of; with none it is selected, or asked for.
  private static let there = Phrase("happened|happening|wrong|on there")

  func pronoun(_ words: Set<String>, _ tokens: [Token], _ places: [Int]) -> Target {
    if TargetReader.there.first(in: tokens) != nil { return .pronoun }
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
}

extension String {
  fileprivate func localizedContains(_ part: String) -> Bool { lowercased().contains(part.lowercased()) }
}
