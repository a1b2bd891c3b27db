import Jobs

extension TargetReader {
  struct Names {
    /// A name, the jobs that it fits, and where it stands.
    var found: [(words: String, jobs: [Job], at: Int)] = []
    var used: Set<Int> = []
    var unknown: [(word: String, at: Int)] = []
    var doubtful: [(words: String, job: Job)] = []
    var weak: [(word: String, job: Job)] = []
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
      if length > 1, run.contains(where: { !tokens[$0].text.contains { $0.isLetter || $0.isNumber } }) { continue }
      if length == 1, isRunner(tokens[places[at]]) { return nil }
      let words = run.map { tokens[$0].text }.joined(separator: " ")
      let jobs = index.exact(words)
      if jobs.isEmpty { continue }
      // `restart canary` restarts, though a job may be called so.
      if length > 1, Lexicon.verbs[tokens[places[at]].word]?.isWriting == true, !isPresented(tokens, places[at], words),
        !index.partial(tokens[places[at + 1]].word).isEmpty
      {
        continue
      }
      if !isPresented(tokens, places[at], words), isDoubtful(tokens, run, jobs) {
        // A job may be called `please cancel everything`; said without quotes that is still what an operator says.
        if length > 1 { names.doubtful += jobs.prefix(1).map { (words, $0) } }
        continue
      }
      names.found.append((words, jobs, places[at]))
      names.used.formUnion(run)
      return length
    }
    return takePart(tokens, places[at], &names) ? 1 : nil
  }

  /// Everyday words all of them; or everyday words and the name of another job.
  private func isDoubtful(_ tokens: [Token], _ run: ArraySlice<Int>, _ jobs: [Job]) -> Bool {
    let others = run.filter { !isCommon(tokens[$0]) }
    if others.isEmpty { return !isTitle(tokens, run, jobs) }
    if others.count == run.count { return false }
    return others.contains { place in
      let named = index.exact(tokens[place].text)
      return !named.isEmpty && named != jobs
    }
  }

  /// `watch history`: everyday words, but the whole name of one job, and no order.
  private func isTitle(_ tokens: [Token], _ run: ArraySlice<Int>, _ jobs: [Job]) -> Bool {
    guard run.count > 1, jobs.count == 1, let last = run.last else { return false }
    let next = tokens.indices.contains(last + 1) ? tokens[last + 1].word : ""
    return !next.isOne(of: "of for")
      && run.allSatisfy { at in
        let word = tokens[at].word
        return Lexicon.verbs[word]?.isWriting != true && !Lexicon.everything.contains(word) && Trait.word(word) == nil
          && !Lexicon.pronouns.contains(word) && !Lexicon.pluralJobNouns.contains(word)
          && !Lexicon.jobNouns.contains(word) && tokens[at].number == nil
      } && run.contains { !Lexicon.fillers.contains(tokens[$0].word) }
  }

  private static let linking = Set(
    words: """
      in on at to of for by from the a an and or is as it no not all with my our its then please
      """)

  /// `us checkout`: an everyday word that stands before this one in some of the names.
  private func narrowed(_ jobs: [Job], by place: Int, _ tokens: [Token], _ names: Names) -> [Job]? {
    guard tokens.indices.contains(place), jobs.count > 1, !names.used.contains(place), !tokens[place].isBreak,
      !tokens[place].isQuoted, !TargetReader.linking.contains(tokens[place].word),
      Lexicon.verbs[tokens[place].word]?.isWriting != true
    else { return nil }
    // `show us checkout` may be said to show it to us.
    if place > 0, tokens[place].word == "us", tokens[place - 1].word.isOne(of: "show tell let") { return nil }
    let pair = [tokens[place].word, tokens[place + 1].word]
    let found = jobs.filter { job in
      let parts = JobIndex.parts(of: job.name)
      return parts.indices.dropLast().contains { parts[$0] == pair[0] && parts[$0 + 1].hasPrefix(pair[1]) }
    }
    return found.isEmpty || found.count == jobs.count ? nil : found
  }

  /// `the job cancel`, `named all`: the next words are a name, whatever else they may be.
  private func isPresented(_ tokens: [Token], _ at: Int, _ words: String) -> Bool {
    guard at > 0, !tokens[at - 1].isQuoted else { return false }
    let before = tokens[at - 1].word
    // `the log of watch history`: joints of a whole name may be said as blanks.
    if before.isOne(of: "of for"), words.contains(" ") { return true }
    return before.isOne(of: "named called titled")
      || before.isOne(of: "job pipeline") && !Lexicon.pronouns.contains(words.lowercased())
  }

  private func takePart(_ tokens: [Token], _ place: Int, _ names: inout Names) -> Bool {
    let token = tokens[place]
    if isNumberedJob(tokens, place) {
      names.unknown.append((token.text, place))
      return false
    }
    guard !token.isBreak, !isCommon(token), token.word.count > 1, !isOfState(tokens, place) else { return false }
    if isCommand(tokens, place) {
      names.unknown.append((token.text, place))
      return false
    }
    var jobs = index.prefixed(token.word)
    if jobs.isEmpty { jobs = index.partial(token.word) }
    // `fraud scorings parallelism`
    if jobs.isEmpty, token.word.hasSuffix("s"), token.word.count > 4, names.used.contains(place - 1) {
      jobs = index.partial(String(token.word.dropLast()))
    }
    if jobs.isEmpty {
      // `2h` is a time, and so is `3am`.
      if TimeUnits.compact(token.word) == nil, !TimeReader.isClock(tokens, place) {
        names.unknown.append((token.text, place))
      }
      return false
    }
    if let narrower = narrowed(jobs, by: place - 1, tokens, names) {
      names.found.append((tokens[place - 1].text + " " + token.text, narrower, place - 1))
      names.used.formUnion([place - 1, place])
      return true
    }
    // Two words in a row that fit one job narrow each other: `orders eu`.
    if let last = names.found.last, names.used.contains(place - 1) {
      let both = last.jobs.filter(jobs.contains)
      if !both.isEmpty {
        names.found[names.found.count - 1] = (last.words + " " + token.text, both, last.at)
        names.used.insert(place)
        return true
      }
    }
    names.found.append((token.text, jobs, place))
    names.used.insert(place)
    if jobs.count == 1, !token.isQuoted, !isPart(token.word, of: jobs[0].name) {
      names.weak.append((token.text, jobs[0]))
    }
    return true
  }

  private static let states = Set(words: "old new former previous prior current fresh clean")

  /// `without any old state`, where a job is called `sessions-old`.
  private func isOfState(_ tokens: [Token], _ at: Int) -> Bool {
    guard TargetReader.states.contains(tokens[at].word), tokens.indices.contains(at + 1) else { return false }
    return Motive.manners.contains(tokens[at + 1].word) || Subject.word(tokens[at + 1].word) != nil
  }

  private static let pointing = Set(words: "that this my your last an previous")

  /// `cancel that order`: what was said, or bought, and no job; `the order job` is one.
  private func isCommand(_ tokens: [Token], _ at: Int) -> Bool {
    guard tokens[at].word == "order", at > 0, !index.hasPart("order") else { return false }
    if TargetReader.pointing.contains(tokens[at - 1].word) { return true }
    let next = tokens.indices.contains(at + 1) ? tokens[at + 1] : nil
    return tokens[at - 1].word == "the" && (next == nil || next?.isBreak == true || next?.word == "has")
  }

  /// `orders` of orders-enrich, and `rollups`; not `click` of clickstream.
  private func isPart(_ word: String, of name: String) -> Bool {
    let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return word.contains { !$0.isLetter }
      || parts.contains { $0 == word || $0 + "s" == word || $0 == word + "s" && word.count > 5 }
  }

  /// `job 4711`: the number is a name, and an amount only where a unit follows.
  private func isNumberedJob(_ tokens: [Token], _ at: Int) -> Bool {
    guard at > 0, tokens[at].word.first?.isNumber == true, tokens[at].number != nil else { return false }
    return tokens[at - 1].word.isOne(of: "job pipeline number") && at > 1
      && (at + 1 == tokens.count || !Lexicon.isCommon(tokens[at + 1].word) || tokens[at + 1].isBreak)
      && !tokens[..<at].contains { Lexicon.verbs[$0.word]?.isScaling == true }
  }

  private func isRunner(_ token: Token) -> Bool {
    !token.isQuoted
      && (runners.contains { $0.runner.lowercased() == token.word } || RunnerType(rawValue: token.word) != nil)
  }

  private func isCommon(_ token: Token) -> Bool {
    if token.isQuoted { return false }
    return Lexicon.isCommon(token.word) || token.word.hasSuffix("%") || token.word.hasSuffix("-wise")
      || token.number != nil
      || Lexicon.gerund(token.word) != nil
      || token.isUnclear || isRunner(token)
  }
}
