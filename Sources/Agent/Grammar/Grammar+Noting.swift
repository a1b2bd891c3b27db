import BeamMCPClient
import Jobs

// The text of a note that was asked for.
extension Grammar {
  private static let ways = Set(
    words: """
      no stop wait cancel forget sorry which what why how that on for about and to actually first let can could would is are
      does do then ok okay yes never
      """)
  private static let putOff = Phrase("i|we will|do|would|am|want|need|can|could|should|have")

  /// `leave a note on orders`, and then what is to be written down: as typed, read by nobody.
  ///
  /// A question, and what calls it off or begins as another request does, is no such text.
  func noted(_ tokens: [Token], _ scene: Scene) -> Interpretation? {
    guard let former = scene.former, let asked = Remark(former.utterance.text, former), case .note(nil) = asked.write,
      asked.doubt == nil, asked.after.allSatisfy(\.isWhitespace), asked.before.allSatisfy(\.isWhitespace),
      let first = tokens.first, tokens.last?.word != "?", tokens.count > 2, !Grammar.ways.contains(first.word),
      Lexicon.verbs[first.word] == nil, Grammar.putOff.match(tokens, 0) == nil, !Dismissal.stands(in: tokens, scene)
    else { return nil }
    let text = Remark.said(scene.utterance.text[...])
    let clause = Clause(tokens: asked.target, remark: .note(text))
    let note = Grammar.interpret([clause], former, isDryRun: false)
    return note.calls.isEmpty ? nil : note
  }
}
