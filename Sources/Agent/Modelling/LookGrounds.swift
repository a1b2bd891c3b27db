import BeamMCPClient
import Jobs

/// Which jobs of a sentence a model may look at, and whether any look can answer it at all.
struct LookGrounds {
  private let scene: Scene
  private let tokens: [Token]
  private let reading: TargetReader.Reading
  private let named: [Job]

  init(_ scene: Scene) {
    self.scene = scene
    tokens = Grammar.plain(scene.typed, scene)
    reading = scene.reader.read(tokens)
    named = scene.reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
  }

  // MARK: Which

  /// It speaks of jobs in general, so that any of the list may be meant.
  private var isGeneral: Bool {
    reading.hasFilter && !scene.saysIt
      || tokens.contains { token in
        !token.isQuoted
          && (Lexicon.pluralJobNouns.contains(token.word) || Lexicon.everything.contains(token.word)
            || token.word.isOne(of: "fleet which everywhere"))
      }
  }

  /// Named by the sentence, one of those that it speaks of in general, or what is looked at where it names nothing.
  func covers(_ job: Job) -> Bool {
    if named.contains(job) || reading.target.named.contains(job) { return true }
    if isGeneral { return true }
    guard named.isEmpty, !isUnknown else { return false }
    if job.id == scene.utterance.selected || scene.utterance.marked.contains(job.id) { return true }
    return scene.spokenOf?.named.contains(job) == true
  }

  /// It asks for a list rather than for one job that it names.
  func coversList(_ tool: String) -> Bool {
    if isGeneral { return true }
    let isOfPlaces =
      !reading.runners.isEmpty || !reading.runnerTypes.isEmpty
      || tokens.contains { Lexicon.places.contains($0.word) || Subject.word($0.word) == .runners || $0.word == "slots" }
    return tool == "list_runners" ? isOfPlaces : named.isEmpty && !isUnknown
  }

  private var isUnknown: Bool { if case .unknown = reading.target { true } else { false } }

  // MARK: Whether

  /// The grammar's answer is one that nothing which can be seen takes the place of: that there is no such job, which one is
  /// meant, how a change is meant, or that the sentence is no business of ours.
  func stands(_ answer: Interpretation) -> Bool {
    if answer.clarify != nil { return isOfName(answer) || isOfChange }
    guard let refusal = answer.refuse, Help.isIgnorance(refusal) else { return false }
    return isElsewhere || isDenied || isOfChange || refusal == Help.notOurs && !isOurs
  }

  private func isOfName(_ answer: Interpretation) -> Bool {
    if answer.clarify?.contains("Did you mean") == true { return true }
    if let question = answer.clarify, Help.asksForJob(question) { return !isGeneral }
    switch reading.target {
    case .ambiguous(_, let jobs): return jobs.count > 1 && !isGeneral
    case .unknown: return named.isEmpty
    default: return false
    }
  }

  private static let causing = Set(words: "be get have must should please needs")

  private var isOfChange: Bool {
    Grammar.meanings(of: scene).contains(where: \.request.isChange)
      || tokens.indices.contains { at in
        if tokens[at].isQuoted || tokens[at].word.isOne(of: "run end") { return false }
        // `undo that`, `delete from jobs`
        if at == 0, Restraint.denying.contains(tokens[at].word) { return true }
        let isBeing = tokens[..<at].has(LookGrounds.causing)
        return (Lexicon.verbs[tokens[at].word] ?? (isBeing ? Lexicon.participle(tokens[at].word) : nil))?.isWriting
          == true
      }
  }

  /// `it`, `them`, where there is what they may stand for.
  private var pointsAtJobs: Bool {
    if scene.saysIt { return scene.isJobSpokenOf }
    return tokens.contains { !$0.isQuoted && Lexicon.pluralPronouns.contains($0.word) }
      && (!scene.marked.isEmpty || scene.spokenOf?.named.isEmpty == false)
  }

  /// `send an email to …`: it speaks of what is none of ours.
  private var isElsewhere: Bool {
    tokens.contains { token in
      !token.isQuoted && Lexicon.outside.contains(token.word) && !Lexicon.places.contains(token.word)
        && !scene.index.hasPart(token.word)
    }
  }

  private var isDenied: Bool {
    // `no pares clickstream`; not `no idea how clickstream fares`.
    if tokens.first?.word == "no", tokens.count > 1, !tokens[1].word.isOne(of: "idea clue") { return true }
    return tokens.contains { !$0.isQuoted && (Lexicon.negations.contains($0.word) || Foreign.denies($0.word)) }
  }

  /// It names something of ours.
  private var isOurs: Bool {
    !named.isEmpty || reading.hasFilter || !reading.runners.isEmpty
      || tokens.contains { token in
        !token.isQuoted
          && (Subject.word(token.word) != nil || Lexicon.pluralJobNouns.contains(token.word)
            || Lexicon.jobNouns.subtracting(["one"]).contains(token.word) || token.word == "fleet")
      } || pointsAtJobs
  }
}
