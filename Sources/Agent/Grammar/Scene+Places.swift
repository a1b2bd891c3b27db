import BeamMCPClient
import Jobs

// What is said of a place by pointing at it, and of jobs by their order in the conversation.
extension Scene {
  private static let places = Phrase("on|of|at|for? that|the|its|this|his|same same? runner|cluster|engine")

  private static let moreOfThem = Phrase("please? # more|fewer|less workers|slots|tasks? please?")
  private static let sizes = Set(words: "parallelism workers slots tasks busy performance")

  /// `two more, please`, after the parallelism or the load of a job was asked for: so many more of it.
  func moreOfThem(_ tokens: [Token]) -> [Token] {
    let said = tokens.filter { !$0.isBreak }
    guard said.count < 6, let match = Scene.moreOfThem.match(said, 0), match.range.count == said.count,
      let number = match.numbers.first, let former,
      former.typed.has(Scene.sizes),
      Grammar.meanings(of: former).allSatisfy(\.request.isLook)
    else { return tokens }
    return Idiom.words("scale it \(said.has("more") ? "up" : "down") by \(number)")
  }

  private static let happening = Set(words: "happened happening happens wrong on")

  /// `what happened here?`, with a job under the cursor: to it.
  func here(_ tokens: [Token]) -> [Token] {
    guard selected != nil, tokens.count < 14,
      let at = tokens.indices.dropFirst(2).first(where: { tokens[$0].word == "here" && !tokens[$0].isQuoted }),
      Scene.happening.contains(tokens[at - 1].word), tokens[at - 1].word != "on" || tokens[at - 2].word == "going",
      reader.names(tokens, Array(tokens.indices)).found.isEmpty
    else { return tokens }
    return tokens[..<at] + Idiom.words("with it") + tokens[(at + 1)...]
  }

  /// `and which jobs run there?`, after a runner was spoken of.
  func there(_ typed: [Token]) -> [Token] {
    let tokens = having(typed)
    guard let at = tokens.indices.first(where: { isThere(tokens, $0) }), at > 0,
      !tokens[at - 1].word.isOne(of: "is are was hi hey hello hang over almost"),
      tokens[at - 1].word == "on"
        || !tokens[(at + 1)...].prefix(1).has("is are was"),
      // What would be changed there is what was listed.
      listedLast || isPlacedBefore(tokens, at)
        || !tokens.contains(where: {
          !$0.isQuoted && Lexicon.verbs[$0.word].map { $0.isWriting && $0 != .savepoint } == true
        }),
      tokens.contains(where: { Lexicon.pluralJobNouns.contains($0.word) || $0.word == "everything" })
        || tokens[..<at].has("running") && tokens.has("what"),
      let runner = runner(in: Array(tokens[..<(tokens[..<at].lastMark ?? 0)]))
        ?? utterance.history.last.flatMap({ runner(in: memory.tokens(of: $0)) })
    else { return typed }
    let name = ["on", runner.runner].map { Token(text: $0, word: $0.lowercased()) }
    let start = tokens[at - 1].word == "on" ? at - 1 : at
    return tokens[..<start] + name + tokens[(at + 1)...]
  }

  private static let itself = Phrase.all("that|the|this runner|cluster|engine / it / there")

  /// `flink-sandbox: what version is it on?`: the runner's name in the place of the word.
  func topic(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 4, let status = runners.first(where: { $0.runner.lowercased() == tokens[0].word }),
      tokens[1].isBreak || tokens[1].text == ":", !tokens.orders,
      case let rest = Array(tokens[2...]), !rest.has(Lexicon.pluralJobNouns),
      reader.names(rest, Array(rest.indices)).found.isEmpty,
      let range = Scene.itself.first(in: rest)
    else { return tokens }
    let name = [Token(text: status.runner, word: status.runner.lowercased())]
    return rest[..<range.lowerBound] + name + rest[range.upperBound...]
  }

  private func isThere(_ tokens: [Token], _ at: Int) -> Bool {
    if tokens[at].isQuoted { return false }
    // `everything on it`
    if tokens[at].word == "it", at > 1, tokens[at - 1].word == "on" {
      return tokens[at - 2].word == "everything" || Lexicon.pluralJobNouns.contains(tokens[at - 2].word)
    }
    return tokens[at].word == "there"
  }

  /// `flink-staging is to be empty, cancel everything there`: the place was told of in the same sentence.
  private func isPlacedBefore(_ tokens: [Token], _ at: Int) -> Bool {
    guard let mark = tokens[..<at].lastMark else { return false }
    let told = Array(tokens[..<mark])
    return runner(in: told) != nil && !told.has(Lexicon.negations)
      && runners.count { status in told.contains { $0.word == status.runner.lowercased() } } == 1
  }

  /// The runner that is named in it, where no job is.
  private func runner(in words: [Token]) -> RunnerStatus? {
    guard reader.names(words, Array(words.indices)).found.isEmpty else { return nil }
    return runners.first { status in words.contains { $0.word == status.runner.lowercased() } }
  }

  private static let owning = Phrase("does|do|did|has|have it|they has|have|run|host|hold|got?")

  /// `which jobs does it have?`, after a runner was spoken of: there.
  private func having(_ tokens: [Token]) -> [Token] {
    guard let range = Scene.owning.first(in: tokens)?.range, range.count > 2,
      tokens.prefix(range.lowerBound).has(Lexicon.pluralJobNouns),
      range.upperBound == tokens.count || tokens[range.upperBound].isBreak || tokens[range.upperBound].word == "?"
    else { return tokens }
    return tokens[..<range.lowerBound] + Idiom.words("on there")
      + tokens[range.upperBound...]
  }

  /// The last sentence asked for a list.
  private var listedLast: Bool {
    guard let former else { return false }
    return Grammar.meanings(of: former).contains { if case .list = $0.request { true } else { false } }
  }

  /// `what else is on that runner?`, after a job was spoken of: the runner's name in the place of the words.
  func placed(_ tokens: [Token]) -> [Token] {
    // Whatever would be changed there is to be named.
    guard let match = Scene.places.first(in: tokens), !runners.isEmpty,
      !tokens.orders,
      tokens[match.range].has("that its this same his"),
      reader.names(tokens, Array(tokens.indices)).found.isEmpty,
      case .job(let job)? = spokenOf ?? selected.map(Target.job)
    else { return tokens }
    let lead = tokens[match.range].prefix { $0.word.isOne(of: "on of at for") }
    // `its runner?`: the runner itself, and not what runs there.
    let noun = lead.isEmpty ? Idiom.words("runner") : []
    return tokens[..<match.range.lowerBound] + lead + [Token(text: job.runner, word: job.runner.lowercased())] + noun
      + tokens[match.range.upperBound...]
  }

  private static let withSlots = Phrase("and|with|plus its|the task? slots|taskmanagers|managers|executors|nodes")
  private static let belongings = Set(
    words: """
      jobs pipelines taskmanagers taskmanager task slots executors nodes managers list
      """)

  /// `do not touch anything on flink-prod, just list its jobs`: those of the one runner that was named.
  func ofRunner(_ tokens: [Token]) -> [Token] {
    // `flink-prod and its slots`: the slots of it.
    if let match = Scene.withSlots.first(in: tokens)?.range, match.lowerBound > 0,
      let runner = runners.first(where: { $0.runner.lowercased() == tokens[match.lowerBound - 1].word }),
      reader.names(tokens, Array(tokens.indices)).found.isEmpty
    {
      return tokens[..<(match.lowerBound - 1)] + Idiom.words("the slots of")
        + [Token(text: runner.runner, word: runner.runner.lowercased())] + tokens[match.upperBound...]
    }
    guard let at = tokens.lastIndex(where: { $0.word.isOne(of: "its their") && !$0.isQuoted }), at > 1,
      tokens[..<at].contains(where: { $0.isBreak || $0.word == "?" }), at + 1 < tokens.count,
      Scene.belongings.contains(tokens[at + 1].word),
      reader.names(tokens, Array(tokens.indices)).found.isEmpty,
      case let named = runners.filter({ status in tokens[..<at].contains { $0.word == status.runner.lowercased() } }),
      named.count == 1
    else { return tokens }
    let name = Token(text: named[0].runner, word: named[0].runner.lowercased())
    return tokens[..<at] + (Lexicon.pluralJobNouns.contains(tokens[at + 1].word) ? [tokens[at + 1]] : [])
      + Idiom.words("on") + [name]
      + (Lexicon.pluralJobNouns.contains(tokens[at + 1].word) ? tokens[(at + 2)...] : tokens[(at + 1)...])
  }

  private static let leads = Set(words: "on in at from")
  private static let nouns = Set(words: "runner cluster engine side")

  /// `on the sandbox`: the runner with that in its name, where there is one and no job has it in its own.
  func sited(_ tokens: [Token]) -> [Token] {
    for at in tokens.indices.dropLast() where Scene.leads.contains(tokens[at].word) && !tokens[at].isQuoted {
      let place = tokens[at + 1].word.isOne(of: "the our") ? at + 2 : at + 1
      guard place < tokens.count, !tokens[place].isQuoted else { continue }
      let word = tokens[place].word
      guard !Lexicon.isCommon(word), !index.hasPart(word),
        !runners.contains(where: { $0.runner.lowercased() == word || $0.runnerType.rawValue == word })
      else { continue }
      guard let found = runner(withPart: word) else { continue }
      let hasNoun = place + 1 < tokens.count && Scene.nouns.contains(tokens[place + 1].word)
      let name = Token(text: found.runner, word: found.runner.lowercased())
      return tokens[...at] + [name] + tokens[(place + (hasNoun ? 2 : 1))...]
    }
    return tokens
  }

  /// The one runner that has the word in its name, or is configured as production.
  func runner(withPart word: String) -> RunnerStatus? {
    let found = runners.filter { JobIndex.parts(of: $0.runner).contains(word) }
    if found.isEmpty, word.isOne(of: "production prod") {
      let productive = runners.filter(\.production)
      return productive.count == 1 ? productive[0] : nil
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let pointing = Phrase("with|to|and|against|vs|versus the selected|highlighted one|job|row")

  /// `compare payments with the selected one`: the job's id in the place of the words.
  func pointed(_ tokens: [Token]) -> [Token] {
    guard let selected, let match = Scene.pointing.first(in: tokens)?.range,
      tokens.contains(where: { $0.word.isOne(of: "compare diff vs versus") && !$0.isQuoted })
    else { return tokens }
    return tokens[...match.lowerBound] + [Token(text: selected.id, word: selected.id.lowercased())]
      + tokens[match.upperBound...]
  }

  private static let underCursor = Phrase("the selected|highlighted one|job|row")

  /// `no, the selected one`: that job, where nothing else is said.
  func selecting(_ tokens: [Token]) -> [Token] {
    guard let selected, former != nil, tokens.count < 9, let match = Scene.underCursor.first(in: tokens)?.range,
      !tokens.contains(where: { Lexicon.verbs[$0.word] != nil || Lexicon.negations.contains($0.word) })
    else { return tokens }
    return tokens[..<match.lowerBound] + [Token(text: selected.name, word: selected.name.lowercased())]
      + tokens[match.upperBound...]
  }

  private static let thatOne = Phrase("that|this one")

  /// `add two more to that one`: the job that was spoken of, where no number is meant.
  func singled(_ tokens: [Token]) -> [Token] {
    guard let former, let match = Scene.thatOne.first(in: tokens)?.range,
      selected.map({ spokenOf == .job($0) }) ?? true,
      tokens.contains(where: { $0.number != nil && $0.word != "one" }),
      !tokens.contains(where: {
        Lexicon.negations.contains($0.word)
          || Lexicon.pronouns.contains($0.word) && $0.word != tokens[match.lowerBound].word
      }),
      case let named = Grammar.meanings(of: former).flatMap(\.target.named), Set(named).count == 1
    else { return tokens }
    return tokens[..<match.lowerBound] + Idiom.words("it") + tokens[match.upperBound...]
  }

  private static let anew = Phrase("take|make|create|trigger|get a|an|another|one new|fresh|final? one? now|first?")

  /// `take a fresh one, then scale it to 10`, after savepoints were looked at.
  func renewed(_ tokens: [Token]) -> [Token] {
    guard let end = Scene.anew.match(tokens, 0)?.range.upperBound, end + 1 < tokens.count,
      tokens[end].isBreak || tokens[end].word.isOne(of: "and then"), let former,
      case .read(.savepoints, _)? = Grammar.meanings(of: former).last?.request
    else { return tokens }
    return Idiom.words("take a savepoint") + tokens[end...]
  }

  /// The other of two that were named, each in a sentence of its own, this one last.
  func named(before job: Job) -> Job? {
    for sentence in utterance.history.reversed() {
      let tokens = memory.tokens(of: sentence)
      let named = reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
      if named.count == 1, named[0] != job { return named[0] }
      if named != [job] { return nil }
    }
    return nil
  }

  /// The jobs that the conversation's last sentences named, each by itself.
  var namedOneByOne: Set<Job> {
    var found: Set<Job> = []
    for sentence in utterance.history.suffix(Scene.reach) {
      let tokens = memory.tokens(of: sentence)
      found.formUnion(reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs))
    }
    return found
  }

  private static let ofThose = Phrase("of the|those|these|them three|four|jobs|ones?")

  /// The jobs that were named last, in the order in which they were: in one sentence, or in two, one after the other.
  var namedInTurn: [Job]? {
    var found: [Job] = []
    let isOfThose = Scene.ofThose.first(in: typed) != nil
    for sentence in utterance.history.reversed() {
      let tokens = memory.tokens(of: sentence)
      // Those that were spared are no first and no second.
      if reader.exceptionStart(tokens) != nil { return nil }
      let named = reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
      if named.count > 1 { return found.isEmpty ? named : nil }
      guard let job = named.first else { break }
      if !found.contains(job) { found.insert(job, at: 0) }
      // The first of three may be any, but where it is said of which.
      if found.count > (isOfThose ? 4 : 2) { return nil }
    }
    return found.count == 2 || found.count > 2 && isOfThose ? found : nil
  }
}
