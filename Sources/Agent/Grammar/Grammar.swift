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
    if let repeated = Ellipsis.repeated(tokens, scene) { return repeated }
    return Grammar.interpret(ClauseSplitter.clauses(of: tokens), scene)
  }

  static func interpret(_ clauses: [Clause], _ scene: Scene) -> Interpretation {
    let readers = clauses.map { ClauseReader(scene: scene, clause: $0) }
    // `I see errors in the logs, can you diagnose it?`: what only tells is no request beside one that is.
    let asking = readers.filter { !$0.mood.isStatement }
    let meanings = (asking.isEmpty ? readers : asking).map { $0.read() }
    var result = Interpretation()
    for (at, meaning) in meanings.enumerated() {
      let around = meanings[..<at].reversed() + meanings[(at + 1)...]
      let outcome = Resolver(scene: scene, around: around.map(\.target)).resolve(meaning, isOnly: clauses.count == 1)
      switch outcome {
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
}
