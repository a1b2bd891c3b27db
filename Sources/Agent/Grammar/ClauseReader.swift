import BeamMCPClient
import Jobs

/// Reads one clause: its mood, its verb, its target and its arguments.
struct ClauseReader {
  let scene: Scene
  let clause: Clause
  let tokens: [Token]
  let mood: Mood

  init(scene: Scene, clause: Clause, isDryRun: Bool = false) {
    self.scene = scene
    self.clause = clause
    tokens = clause.tokens
    mood = Mood(clause.tokens, isDryRun: isDryRun)
  }

  func read() -> Meaning {
    if let remark = clause.remark { return read(remark) }
    let reserved = Set(
      tokens.indices.filter {
        tokens[$0].isFile || tokens[$0].text.contains(":/") || isMemory($0) || isOption($0) || isSought($0)
      }
    ).union(time)
    let reading = scene.reader.read(tokens, reserved: reserved)
    var meaning = Meaning(request: .nothing, target: reading.target, reading: reading)
    meaning.isHypothetical = mood.isHypothetical
    if clause.isTold {
      switch reading.target {
      case .job, .set: break
      default: meaning.target = .unnamed
      }
      return meaning
    }
    meaning.isMoved = clause.goesFirst || clause.gerund != nil
    if leavesAlone(reading) || keeps(reading) {
      meaning.request = .message(leaving(.touch, meaning.target))
      meaning.isKept = true
      return meaning
    }
    if let verb = refrained {
      meaning.request = .message(leaving(verb, meaning.target))
      return meaning
    }
    if let request = unchangeable(reading) ?? waitsToScale {
      meaning.request = request
      return meaning
    }
    if let question = vague(reading) {
      meaning.request = .clarify(question)
      return meaning
    }
    guard let (verb, at) = mainVerb(reading) else { return self.reading(meaning) }
    if Trait.word(tokens[at].word) != nil {
      // `if I cancelled it`: here the word asks, and says nothing of the job.
      meaning.reading = scene.reader.read(tokens, reserved: reserved.union([at]))
      meaning.target = meaning.reading.target
    }
    if mood.isNegated(before: at, tokens) {
      meaning.request = .message(leaving(verb, meaning.target))
      meaning.isDenied = true
      return meaning
    }
    if let problem = condition(verb, reading) {
      meaning.request = .refuse(problem)
      return meaning
    }
    return WriteReader(clause: self, verb: verb, at: at, reserved: reserved).read(meaning)
  }

  /// The answer to a request that something not be done.
  private func leaving(_ verb: Verb, _ target: Target) -> String {
    guard case .job(let job) = target else { return verb.refusalMessage }
    return verb.refusalMessage + " \(job.name) stays as it is."
  }

  // MARK: The verb

  /// The first verb that asks for a change, where the mood allows one.
  private func mainVerb(_ reading: TargetReader.Reading) -> (Verb, Int)? {
    if mood.isQuestion && !mood.isHypothetical || clause.isAsked { return nil }
    if tellsOfSavepoint, !mood.isHypothetical { return nil }
    if let file = tokens.firstIndex(where: \.isFile), tellsOfFile(file) { return nil }
    if let file = submittedFile { return (.submit, file) }
    if let match = Phrase("get rid of").first(in: tokens), !mood.isNegated(before: match.range.lowerBound, tokens) {
      return (.cancel, match.range.lowerBound)
    }
    if let saved = savedState ?? takenSavepoint { return (.savepoint, saved) }
    if let verb = mindedGerund ?? wished(reading) ?? needed(reading) ?? permitted(reading) ?? telegram(reading) {
      return verb
    }
    for (at, token) in tokens.enumerated() where !token.isQuoted && !token.isBreak && !reading.usedAsName(at, tokens) {
      if let verb = Lexicon.verbs[token.word] {
        if let noun = gottenSavepoint(verb, at) { return noun }
        if token.word == "get", getsAmount(at, reading) { return (.scale, at) }
        if token.word == "get", ClauseReader.backUp.first(in: tokens, from: at) != nil { return (.resume, at) }
        if verb.isReading { return nil }
        if stopsDoing(at, reading) { return nil }
        if verb == .touch || tells(at) { continue }
        if token.word == "take", at + 1 < tokens.count, tokens[at + 1].word == "back" { return nil }
        if [.take, .set].contains(verb), takesDown(at) { return (.cancel, at) }
        if token.word.isOne(of: "bring get"), case .job(let job) = reading.target, job.state.isTerminal,
          Phrase("back").first(in: tokens, from: at) != nil, Phrase("from|with|using").first(in: tokens) == nil
        {
          return (.restart, at)
        }
        if token.word.isOne(of: "bring get"), [.plural, .pronoun].contains(reading.target) || isEndedSet(reading),
          Phrase("back up|online|again?").first(in: tokens, from: at) != nil
        {
          return (.restart, at)
        }
        if token.word.isOne(of: "bring get"),
          Phrase("back up|online? from|with|using").first(in: tokens, from: at) != nil
        {
          return (.resume, at)
        }
        if verb == .take || token.word == "create",
          let plural = tokens[at...].firstIndex(where: { $0.word.isOne(of: "savepoints snapshots") })
        {
          return (.savepoint, plural)
        }
        if verb == .take || verb == .set {
          if Phrase("a|another new|streaming|batch job|pipeline").match(tokens, at + 1) != nil { return (.submit, at) }
          if token.word == "give", ClauseReader.chance.first(in: tokens) != nil { return (.restart, at) }
          if let noun = nounVerb(after: at) { return noun }
          if token.word == "take", setsAmount(reading) { return (.scale, at) }
          if verb == .set, setsAmount(reading) || asksForMore { return (.scale, at) }
          if makesNumber(at, reading) { return (.scale, at) }
          let amount = token.word.isOne(of: "make take") ? AmountReader.read(tokens, isDown: false)?.amount : nil
          if case .by? = amount { return (.scale, at) }
          let givesAmount = amount != nil
          if verb == .set || givesAmount, isAboutScale { return (.scale, at) }
          continue
        }
        if isNoun(verb, at) { continue }
        if token.word == "create", makesThing { return nil }
        if verb == .submit, getsAmount(at, reading), !tokens.has(WriteReader.anew) {
          return (.scale, at)
        }
        if verb == .submit, let noun = nounVerb(after: at), noun.0 != .scale, !isNoun(noun.0, noun.1) {
          return noun
        }
        return (verb, at)
      }
      // `what would happen if orders went to twenty?`
      if mood.isHypothetical, token.word.isOne(of: "went goes go gets got ran runs had"), at > 0,
        reading.used.contains(at - 1) || Lexicon.pronouns.contains(tokens[at - 1].word),
        Phrase("to|at|with #").match(tokens, at + 1) != nil
      {
        return (.scale, at)
      }
      if mood.isHypothetical, let verb = Lexicon.participle(token.word), [.take, .set].contains(verb),
        AmountReader.read(tokens, isDown: false) != nil
      {
        return (.scale, at)
      }
      if mood.isHypothetical, Lexicon.participle(token.word) == .take || token.word == "took",
        let noun = nounVerb(after: at)
      {
        return noun
      }
      if mood.isHypothetical, let verb = Lexicon.gerund(token.word) ?? Lexicon.participle(token.word), verb.isWriting {
        return (verb, at)
      }
      if token.word.isOne(of: "shut turn switch tear spin"), takesDown(at), !tells(at) {
        return (.cancel, at)
      }
      if token.word == "wind", tokens[at...].has("down"), !tells(at) { return (.drain, at) }
      if token.word == "roll", tokens[at...].has("back") { return (.resume, at) }
    }
    return clause.gerund.map { ($0, 0) }
  }

  /// `stop worrying`: what somebody does, and no job.
  private func stopsDoing(_ at: Int, _ reading: TargetReader.Reading) -> Bool {
    guard tokens[at].word == "stop", at + 1 < tokens.count, tokens[at + 1].word.hasSuffix("ing") else { return false }
    return Lexicon.gerund(tokens[at + 1].word) == nil && !Lexicon.isCommon(tokens[at + 1].word)
      && !tokens[at + 1].isQuoted && !reading.used.contains(at + 1)
  }

  private static let chance = Phrase("another|new|fresh|clean try|go|chance|shot|start")

  /// `take it down`, `turn it off`; not `bring it down to 4`.
  private func takesDown(_ at: Int) -> Bool {
    // `turn orders off and fraud on`
    if tokens.has("off"), let last = tokens.last(where: { !$0.isBreak }), last.word == "on" {
      return false
    }
    guard tokens[at].word.isOne(of: "shut turn switch take bring tear spin"),
      tokens[at...].has("down off offline")
    else { return false }
    return !tokens[at...].contains { $0.number != nil }
  }

  /// A pipeline file is named, and no other change is asked for: it is to be run.
  private var submittedFile: Int? {
    guard let file = tokens.firstIndex(where: { $0.text.hasSuffix(".py") || $0.text.hasSuffix(".jar") }),
      tokens.contains(where: {
        ClauseReader.running.contains($0.word) || (Lexicon.verbs[$0.word] ?? Lexicon.participle($0.word)) == .submit
      }) || Phrase("new streaming|batch|beam|flink|spark? job|pipeline").first(in: tokens) != nil
    else { return nil }
    let others = tokens.filter { !$0.isQuoted && $0.word != "get" }.compactMap { Lexicon.verbs[$0.word] }.filter {
      verb in
      verb.isWriting && ![.submit, .scale, .increase, .savepoint].contains(verb) || verb == .diagnose || verb == .show
    }
    return others.isEmpty ? file : nil
  }

  /// `wordcount.py is running`, `we use wordcount.py`, `using it is a bad idea`.
  private func tellsOfFile(_ file: Int) -> Bool {
    let states: Set<String> = ["is", "was", "has", "had", "failed", "fails", "keeps", "runs", "ran", "died"]
    if file + 1 < tokens.count, states.contains(tokens[file + 1].word) { return !tokens.has("to") }
    if tokens[(file + 1)...].has("failed fails crashed died") {
      return true
    }
    return Phrase("i|we|they use|used|run|ran").match(tokens, 0) != nil
      || tokens[0].word == "using" && tokens.has("is was")
  }

  private static let running = Set(
    words: """
      process using use set submitted submitting running kick fire going schedule cron
      """)

  /// The word before makes of the verb what someone else does, or will do: `jobs that restart`, `clickstream will stop`.
  private func tells(_ at: Int) -> Bool {
    guard at > 0, !tokens[at - 1].isBreak else { return false }
    let before = tokens[at - 1].word
    let subjects: Set<String> = [
      "it", "they", "that", "which", "who", "jobs", "pipelines", "ones", "everything", "nothing",
    ]
    // `it has double the workers it needs`
    if before.isOne(of: "has had"), tokens[at].word.isOne(of: "double half triple") { return true }
    if subjects.contains(before) { return !tokens[..<at].has("let make help") }
    guard Lexicon.modals.contains(before) || before.isOne(of: "did does to"), at > 1 else { return false }
    let subject = tokens[at - 2].word
    // `they want to cancel it`: theirs to do.
    if before == "to", subject.isOne(of: "had needed") { return true }
    // `we can cancel it`
    if before.isOne(of: "can could might may"), subject.isOne(of: "i we") { return true }
    if before == "to", subject.isOne(of: "want wants plan plans intend intends right"), at > 2 {
      return !tokens[at - 3].word.isOne(of: "i we you") || subject == "right"
    }
    if subject.isOne(of: "nobody noone never not") { return false }
    if before == "to" { return subject.isOne(of: "going about tries trying tried failed seems") }
    if before == "will" || before == "did" { return !subject.isOne(of: "you someone") }
    return !subject.isOne(of: "i we you u someone somebody anyone") && !tokens[at - 2].isBreak
  }

  /// `do not touch it`, `leave it alone`.
  private func leavesAlone(_ reading: TargetReader.Reading) -> Bool {
    let plain = tokens.indices.filter { !reading.used.contains($0) }.map { tokens[$0] }
    return ClauseReader.alone.first(in: plain) != nil
  }

  private static let alone = Phrase.all(
    """
    do|must|should|never|not not? touch|bother|disturb|modify|mess|interrupt|break
    leave it|them|this|that|everything|the? job|jobs|others|rest|other? ones? alone|be|running
    """)

  /// `take a savepoint`, `do a restart`: the noun is the verb.
  private func nounVerb(after at: Int) -> (Verb, Int)? {
    for next in tokens.indices where next > at && !tokens[next].isQuoted && !tokens[next].isFile {
      if tokens[next].isBreak { return nil }
      if tokens[next].word == "end", tokens[next - 1].word.isOne(of: "the its") { continue }
      if let verb = Lexicon.verbs[tokens[next].word], verb.isWriting, verb != .submit { return (verb, next) }
      if tokens[next].word == "shutdown" { return (.cancel, next) }
    }
    return nil
  }

  /// A word that is a verb elsewhere but a noun here: `the last run`, `with a savepoint`, `from its snapshot`.
  private func isNoun(_ verb: Verb, _ at: Int) -> Bool {
    guard at > 0 else { return false }
    let before = tokens[at - 1].word
    let articles: Set<String> = [
      "a", "an", "the", "its", "their", "last", "latest", "fresh", "new", "with", "from", "without", "no",
    ]
    if verb == .savepoint {
      return before.isOne(of: "with from without last latest newest oldest recent no using")
        || fromSavepoint(at)
    }
    return articles.contains(before)
  }

  private func fromSavepoint(_ at: Int) -> Bool {
    tokens[..<at].suffix(4).has("with from without using")
  }

  // MARK: Reading requests

  private func reading(_ meaning: Meaning) -> Meaning { ReadReader(clause: self).read(meaning) }
}

extension TargetReader.Reading {
  /// The word belongs to a name.
  func usedAsName(_ at: Int, _ tokens: [Token]) -> Bool { used.contains(at) && Trait.word(tokens[at].word) == nil }
}
