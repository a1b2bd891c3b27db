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
    tokens = Grammar.plain(Tokenizer.tokens(of: scene.utterance.text), scene)
    reading = scene.reader.read(tokens)
    named = scene.reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
  }

  // MARK: Which

  /// It speaks of jobs in general, so that any of the list may be meant.
  private var isGeneral: Bool {
    reading.hasFilter
      || tokens.contains { token in
        !token.isQuoted
          && (Lexicon.pluralJobNouns.contains(token.word) || Lexicon.everything.contains(token.word)
            || ["fleet", "which", "everywhere"].contains(token.word))
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

  private var isUnknown: Bool { if case .unknown = reading.target { true } else { false } }

  // MARK: Whether

  /// The grammar's answer is one that nothing which can be seen takes the place of: that there is no such job, which one is
  /// meant, how a change is meant, or that the sentence is no business of ours.
  func stands(_ answer: Interpretation) -> Bool {
    if answer.clarify != nil { return isOfName(answer) || isOfChange }
    return answer.refuse == Help.notOurs && !isOurs
  }

  private func isOfName(_ answer: Interpretation) -> Bool {
    if answer.clarify?.contains("Did you mean") == true { return true }
    switch reading.target {
    case .ambiguous(_, let jobs): return jobs.count > 1 && !isGeneral
    case .unknown: return named.isEmpty
    default: return false
    }
  }

  private var isOfChange: Bool {
    Grammar.meanings(of: scene).contains(where: \.request.isChange)
      || tokens.contains { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }
  }

  /// `it`, `them`, where there is what they may stand for.
  private var pointsAtJobs: Bool {
    if scene.saysIt { return scene.isJobSpokenOf }
    return tokens.contains { !$0.isQuoted && Lexicon.pluralPronouns.contains($0.word) }
      && (!scene.marked.isEmpty || scene.spokenOf?.named.isEmpty == false)
  }

  /// It names something of ours, and nothing that is not.
  private var isOurs: Bool {
    let isElsewhere = tokens.contains { token in
      !token.isQuoted && Lexicon.outside.contains(token.word) && !Lexicon.places.contains(token.word)
    }
    if isElsewhere { return !named.isEmpty }
    return !named.isEmpty || reading.hasFilter || !reading.runners.isEmpty
      || tokens.contains { token in
        !token.isQuoted
          && (Subject.word(token.word) != nil || Lexicon.pluralJobNouns.contains(token.word)
            || Lexicon.jobNouns.subtracting(["one"]).contains(token.word) || token.word == "fleet")
      } || pointsAtJobs
  }
}
