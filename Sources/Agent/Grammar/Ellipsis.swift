import BeamMCPClient
import Jobs

/// `same for clickstream`, `and payments?`, `what about orders?`: the last request again, for another job.
enum Ellipsis {
  private static let again = [
    "and? do? the? same for|with|to|on", "what|how about", "and? now? for", "likewise for", "ditto for", "and also?",
  ].map(Phrase.init)

  static func repeated(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard let last = scene.utterance.history.last else { return nil }
    for phrase in again {
      guard let match = phrase.match(tokens, 0), match.range.upperBound < tokens.count else { continue }
      let rest = Array(tokens[match.range.upperBound...])
      guard rest.count <= 6,
        !rest.contains(where: { Lexicon.verbs[$0.word] != nil || Subject.word($0.word) != nil && !$0.isQuoted })
      else { continue }
      let reading = scene.reader.read(rest)
      let isPlain = rest.indices.allSatisfy { at in
        rest[at].isBreak || rest[at].word == "?" || reading.used.contains(at) || Lexicon.fillers.contains(rest[at].word)
      }
      guard reading.target.isNamed, isPlain else { continue }
      // A question repeats nothing that would change a job; it may only show what would happen.
      let asks = tokens.contains { $0.word == "?" } || ["what", "how"].contains(tokens[match.range.lowerBound].word)
      return interpret(last, about: reading, scene, isDryRun: asks)
    }
    return nil
  }

  private static func interpret(_ sentence: String, about reading: TargetReader.Reading, _ scene: Scene, isDryRun: Bool)
    -> Interpretation
  {
    let said = Preamble(Tokenizer.tokens(of: sentence))
    let clauses = ClauseSplitter.clauses(of: said.tokens)
    var result = Interpretation()
    for clause in clauses {
      var meaning = ClauseReader(scene: scene, clause: clause, isDryRun: isDryRun || said.isDryRun).read()
      meaning.target = reading.target
      switch Resolver(scene: scene).resolve(meaning, isOnly: clauses.count == 1) {
      case .calls(let calls): result.calls += calls
      case .message(let text): result.message = text
      case .clarify(let text): return Interpretation(clarify: text)
      case .refuse(let text): return Interpretation(refuse: text)
      }
    }
    return result
  }
}
