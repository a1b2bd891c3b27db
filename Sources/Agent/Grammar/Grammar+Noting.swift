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

  /// What stands before a remark, the remark, and what stands behind it.
  static func clauses(of preamble: Preamble, _ remark: Remark, _ scene: Scene) -> [Clause] {
    let after = plain(Tokenizer.tokens(of: String(remark.after)), scene)
    // Why something is written down asks for nothing.
    let told = Array(preamble.tokens.reversed().drop(while: \.isBreak).reversed())
    // `orders up to 9, and put a note on it`: an order of its own.
    let isOrder = Telling.parts(of: preamble.tokens).contains(where: \.isSize)
    let isReason =
      !isOrder
      && (KernelPart.allTell(told, isGentle: true, isEnding: false) || Remark.isKnown(preamble.tokens)
        || Remark.isNoLonger(preamble.tokens)
        || Preamble.isTopic(preamble.tokens) || Report.onlyQuotes(preamble.tokens)
        || Quotation.isAll(preamble.tokens, scene)
        || Statement.onlyTells(preamble.tokens, scene) || Grammar.standsApart(preamble.tokens)
        || Telling.onlyTells(preamble.tokens) || Telling.isBackground(preamble.tokens)
        || remark.isTopic(preamble.tokens, scene))
    // `ack orders for two hours and leave a note on it: …`
    if let inner = Remark(String(remark.before), scene), inner.doubt == nil, inner.after.allSatisfy(\.isWhitespace),
      inner.before.allSatisfy(\.isWhitespace), after.allSatisfy(\.isBreak)
    {
      return [inner.clause, remark.clause]
    }
    let before = preamble.tokens.allSatisfy(\.isBreak) || isReason ? [] : clauses(of: preamble, scene)
    // `orders is a known problem, acknowledge it`
    var remark = remark
    if remark.isTopic(preamble.tokens, scene) { remark.target = preamble.tokens }
    if isReason, remark.target.allSatisfy({ $0.isBreak || Lexicon.pronouns.contains($0.word) }),
      let job = scene.reader.read(preamble.tokens).target.named.first
        ?? scene.reader.names(preamble.tokens, Array(preamble.tokens.indices)).found.first?.jobs.first
    {
      remark.target = [Token(text: job.id, word: job.id.lowercased())]
    }
    return before + [remark.clause] + (after.allSatisfy(\.isBreak) ? [] : ClauseSplitter.clauses(of: after))
  }
}
