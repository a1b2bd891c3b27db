import Jobs

extension TargetReader {
  private static let exceptions = Phrase.all(
    """
    except|excluding|besides|minus|sans for|the? / but not|for? the? / other than / apart from / aside from
    not including / with the exception of / instead of / rather than / not the? / leave|leaving out / bar
    but|and? keep|spare|skip|save / without / neither
    """)
  static let exceptionWords = Set(
    words: """
      except excluding besides minus sans bar but other than apart aside exception instead neither nor rather not
      including leave leaving out keep spare skip save alone alive
      """)

  /// Where the words begin that say who is left out.
  func exceptionStart(_ tokens: [Token]) -> Int? {
    TargetReader.exceptions.compactMap { $0.first(in: tokens)?.range.lowerBound }.filter { start in
      let next = start + 1 < tokens.count ? tokens[start + 1].word : ""
      let isKept = tokens[start...].prefix(2).has("keep spare skip save")
      if isKept { return keepsJobs(tokens, start) }
      switch tokens[start].word {
      // `all but payments` excludes, `cancel it but take a savepoint` does not.
      case "but" where next == "not" && (after(start + 1, tokens)).isOne(of: "with using from"): return false
      case "but": return next == "not" || tokens[..<start].has(Lexicon.everything)
      // `drain it rather than cancelling it`
      case "rather" where isVerb(start + 2, tokens), "instead" where isVerb(start + 2, tokens): return false
      // `do not cancel` denies the request; `not payments` spares a job.
      case "not":
        return start > 0 && !next.isOne(of: "with using") && !Lexicon.auxiliaries.contains(tokens[start - 1].word)
          && !Lexicon.modals.contains(tokens[start - 1].word) && Lexicon.verbs[next] == nil
          || start > 0 && tokens[start - 1].word.isOne(of: "are is")
            && (Trait.word(next) != nil || next.isOne(of: "on in"))
      // `jobs that are neither failed nor cancelled`
      case "neither": return start > 0 && tokens[start - 1].word.isOne(of: "are is") && Trait.word(next) != nil
      // `all flink jobs without orders`; not `without a savepoint`.
      case "without":
        return tokens[..<start].contains {
          Lexicon.everything.contains($0.word) || Lexicon.pluralJobNouns.contains($0.word)
        }
          && !names(tokens, Array((start + 1)..<min(tokens.count, start + 3))).found.isEmpty
      default: return true
      }
    }.min()
  }

  private func isVerb(_ at: Int, _ tokens: [Token]) -> Bool {
    at < tokens.count && (Lexicon.gerund(tokens[at].word) ?? Lexicon.verbs[tokens[at].word])?.isWriting == true
  }

  private func after(_ at: Int, _ tokens: [Token]) -> String { at + 1 < tokens.count ? tokens[at + 1].word : "" }

  /// `cancel all but keep payments`; not `cancel it and keep its state`.
  private func keepsJobs(_ tokens: [Token], _ start: Int) -> Bool {
    tokens[..<start].has(Lexicon.everything)
      && !tokens[start...].prefix(5).has("state savepoint savepoints snapshot")
  }

  func exclude(_ tokens: [Token], from start: Int, _ reserved: Set<Int>, _ reading: inout Reading) {
    let places = (start..<tokens.count).filter { !reserved.contains($0) }
    let names = names(tokens, places)
    var spared = Reading(target: .unnamed, used: [], traits: [])
    readRunner(tokens, places.filter { !names.used.contains($0) }, &spared)
    readTraits(tokens, places, names.used, &spared)
    reading.used.formUnion(names.used)
    reading.used.formUnion(spared.used)
    let words = places.filter { !tokens[$0].isQuoted && TargetReader.exceptionWords.contains(tokens[$0].word) }
    reading.used.formUnion(words)
    if let unknown = names.unknown.first(where: { isPlace($0.at, ofName: tokens) }) {
      // An exception that cannot be honoured must not be dropped.
      reading.used.insert(unknown.at)
      reading.target = .unknown(unknown.word, near: index.near(tokens[unknown.at].word))
      return
    }
    let pronoun = self.pronoun(Set(places.map { tokens[$0].word }), tokens, places)
    let isEmpty = names.found.isEmpty && !spared.hasFilter && pronoun == .unnamed
    // What says nobody to spare stays a word that was not understood.
    let isVague =
      places.contains { tokens[$0].word == "one" || isCount($0, tokens) } && names.found.isEmpty
      && (!spared.hasFilter || places.contains { isCount($0, tokens) })
      && !places.contains { tokens[$0].word.isOne(of: "this that selected current") }
    if isEmpty || isVague {
      reading.used.subtract(words)
      return
    }
    reading.excludedJobs = names.found.flatMap(\.jobs)
    let joins = places.contains { tokens[$0].isBreak || tokens[$0].word.isOne(of: "and or plus nor") }
    if joins, let union = union(names, spared, pronoun) {
      leaveOut(union, &reading)
    } else {
      leaveOut(names, spared, pronoun, &reading)
    }
    if !names.found.isEmpty, pronoun != .unnamed,
      places.contains(where: { tokens[$0].word.isOne(of: "it this that marked") })
    {
      reading.spared = pronoun
    }
  }

  /// `except orders and the spark ones`: each of them, where they are of more than one kind.
  private func union(_ names: Names, _ spared: Reading, _ pronoun: Target) -> Set<String>? {
    var kinds: [[Job]] = spared.traits.map { trait in jobs.filter(trait.holds) }
    if spared.isPlaced { kinds.append(runnerFiltered(spared)) }
    if !names.found.isEmpty { kinds.append(names.found.flatMap(\.jobs)) }
    return kinds.count > 1 ? Set(kinds.joined().map(\.id)) : nil
  }

  private func leaveOut(_ excluded: Set<String>, _ reading: inout Reading) {
    let out = jobs.filter { excluded.contains($0.id) }
    guard case .set(let jobs, let words) = reading.target else {
      reading.spared = .set(out, words: "")
      return
    }
    reading.target = .set(
      jobs.filter { !excluded.contains($0.id) }, words: words + " except " + out.map(\.name).joined(separator: ", "))
  }

  /// `one` of `all but one flink job`, and not of `the restarting one`.
  private func isCount(_ at: Int, _ tokens: [Token]) -> Bool {
    guard tokens[at].number != nil || tokens[at].word.isOne(of: "some few"), at + 1 < tokens.count else {
      return false
    }
    return isAdjective(tokens[at + 1]) || Lexicon.jobNouns.union(Lexicon.pluralJobNouns).contains(tokens[at + 1].word)
  }

  private func isPlace(_ at: Int, ofName tokens: [Token]) -> Bool {
    !Lexicon.fillers.contains(tokens[at].word) && tokens[at].number == nil
      && !TargetReader.exceptionWords.contains(tokens[at].word)
  }

  private func narrow(_ reading: inout Reading, _ spared: Reading) {
    guard case .set(let jobs, let words) = reading.target else { return }
    reading.target = .set(jobs.filter { spared.places($0, among: runners) }, words: words)
  }

  private func leaveOut(_ names: Names, _ spared: Reading, _ pronoun: Target, _ reading: inout Reading) {
    var excluded = Set(names.found.flatMap(\.jobs).map(\.id))
    if names.found.isEmpty, spared.hasFilter {
      excluded = Set(filtered(spared).map(\.id))
      reading.excludedTraits = spared.traits
      reading.excludedPlaces = spared.runners.map { "runner:" + $0 } + spared.runnerTypes.map { "type:" + $0.rawValue }
    } else if spared.isPlaced {
      // `all but payments on flink-prod`: the place narrows the whole, which can only spare more.
      narrow(&reading, spared)
    } else if names.found.isEmpty {
      reading.spared = pronoun
    }
    switch reading.target {
    case .set(let jobs, let words):
      let left = names.found.map(\.words) + (names.found.isEmpty && spared.hasFilter ? ["the " + spared.describes] : [])
      let kept = jobs.filter { !excluded.contains($0.id) }
      reading.target = .set(kept, words: left.isEmpty ? words : words + " except " + left.joined(separator: ", "))
    case .unnamed where !names.found.isEmpty:
      // Only who is not meant was said.
      reading.target = .ambiguous(
        "not \(names.found[0].words)", jobs.filter { !excluded.contains($0.id) && !$0.state.isTerminal })
    // `restart them all, apart from payments`
    case .plural, .marked, .pronoun, .selected, .others:
      if !excluded.isEmpty { reading.spared = .set(jobs.filter { excluded.contains($0.id) }, words: "") }
    default: break
    }
  }
}
