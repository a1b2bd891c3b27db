package import BeamMCPClient
package import Jobs

/// Understands operators without a model: rules over a lexicon, no list of sentences, and nothing learnt.
///
/// What would change a job is only read from words that are all understood; anything else becomes a question back. The
/// result is calls, and calls become a plan: nothing is done here.
package struct Grammar: Sendable {
  package init() {}

  /// The meaning of a sentence said in front of these jobs, in the order in which they are listed.
  package func interpret(_ utterance: Utterance, jobs: [Job], runners: [RunnerStatus]) -> Interpretation {
    let tokens = Tokenizer.tokens(of: utterance.text)
    if tokens.allSatisfy({ $0.isBreak || $0.word == "?" }) && utterance.text.count < 3 && !utterance.text.contains("?")
    {
      return Interpretation(clarify: "What shall I do? " + Help.examples)
    }
    if utterance.text.utf8.count > 4000 {
      return Interpretation(refuse: "That is too long for one request; say it in a few words.")
    }
    let scene = Scene(utterance: utterance, jobs: jobs, runners: runners)
    let preamble = Preamble(Spelling.corrected(tokens, scene))
    if preamble.isRetracted { return Interpretation(message: "All right, nothing will be done.") }
    if preamble.tokens.allSatisfy(\.isBreak) {
      return Interpretation(message: preamble.greets ? Help.greeting : Help.abilities)
    }
    if let slip = Spelling.slip(preamble.tokens, scene) {
      return Interpretation(
        clarify: "Does “\(slip.typed)” mean \(slip.meant)? I change nothing on a guess; say it once more.")
    }
    if let question = CodeQuestion.reading(preamble.tokens, scene) { return question }
    if let repeated = Ellipsis.repeated(preamble.tokens, scene) { return repeated }
    return Grammar.interpret(ClauseSplitter.clauses(of: preamble.tokens), scene, isDryRun: preamble.isDryRun)
  }

  static func interpret(_ clauses: [Clause], _ scene: Scene, isDryRun: Bool) -> Interpretation {
    let readers = clauses.map { ClauseReader(scene: scene, clause: $0, isDryRun: isDryRun) }
    let meanings = readers.map { $0.read() }
    if let condition = readers.first(where: \.isCondition), meanings.contains(where: \.request.isChange) {
      return Interpretation(refuse: Help.notLater(condition.tokens[...], nil))
    }
    // `I see errors in the logs, can you diagnose it?`: what only tells is no request beside one that is.
    let asking = readers.indices.filter { !readers[$0].onlyTells(meanings[$0]) && !readers[$0].isFiller }
    if let question = doubt(asking.map { meanings[$0] }) { return Interpretation(clarify: question) }
    var result = Interpretation()
    for at in asking.isEmpty ? Array(readers.indices) : asking {
      let resolver = Resolver(
        scene: scene, before: meanings[..<at].reversed().map(\.target), after: meanings[(at + 1)...].map(\.target),
        kept: meanings.filter(\.isKept).compactMap { if case .job(let job) = $0.target { job } else { nil } })
      switch resolver.resolve(meanings[at], isOnly: clauses.count == 1) {
      case .calls(let calls): result.calls += calls.filter { !result.calls.contains($0) }
      case .message(let text): result.message = [result.message, text].compactMap { $0 }.joined(separator: " ")
      // One step that is not understood stops the whole: half a request is another request.
      case .clarify(let text): return Interpretation(clarify: text)
      case .refuse(let text): return Interpretation(refuse: text)
      }
    }
    if !result.calls.isEmpty { result.message = nil }
    if result.calls.isEmpty, result.message == nil { return Interpretation(refuse: Help.notOurs) }
    return result
  }

  /// A look beside a change may not hold words that were not understood: they may have been meant for the change.
  private static func doubt(_ meanings: [Meaning]) -> String? {
    guard meanings.contains(where: \.request.isChange) else { return nil }
    let looks = meanings.filter { !$0.request.isChange }
    return looks.lazy.compactMap(\.strange.first).first.map { strange in
      "I do not know what “\(strange.text)” asks for, so I do nothing yet. Please say one thing at a time."
    }
  }
}
