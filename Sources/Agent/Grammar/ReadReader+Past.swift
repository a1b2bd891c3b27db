import BeamMCPClient

// Who did what, and when.
extension ReadReader {
  private static let past = Phrase.all(
    """
    who|whom / how often did|does|has|was / did anyone|anybody|someone|somebody|we|i|you / when was|were|did|has|have
    which|what jobs? did|have we|i|you|they|someone / has|have|was|were been
    """)

  private static let options = Phrase("which|what options|settings|parameters|flags|configuration|config")

  private static let dying = Phrase(
    "when did it|they|this|that|the? job? die|fail|crash|stop|finish|end|break|go|fall down|over?")

  private static let somebody = Set(words: "who whom anyone anybody someone somebody we i you they")

  /// What was done, by whom and when stands in the timeline.
  var asksOfThePast: Bool {
    if Phrase("what did|have i|we|you|they|anyone|someone do|done").first(in: tokens) != nil { return true }
    if has("did", "done"), has("operators", "operator", "agents", "agent", "everyone", "everybody", "people", "users") {
      return true
    }
    if has("who", "what"), has("have", "has"), Phrase("been up to|doing").first(in: tokens) != nil { return true }
    if has("notes"), !has("write", "add", "leave", "put") { return true }
    if has("touch", "touched", "touching", "modify", "modified", "messed", "messing", "fiddling"),
      tokens.has(ReadReader.somebody)
    {
      return true
    }
    if ReadReader.dying.first(in: tokens) != nil { return true }
    let hasDone = tokens.contains { token in
      !token.isQuoted
        && (Lexicon.participle(token.word)?.isWriting == true || Lexicon.verbs[token.word]?.isWriting == true)
    }
    if !hasDone || Phrase("last|latest checkpoint|savepoint").first(in: tokens) != nil { return false }
    // `with which options did somebody launch it`
    if ReadReader.options.first(in: tokens) != nil { return false }
    return ReadReader.past.first(in: tokens) != nil
      || Phrase("has|have|had").first(in: tokens) != nil && has("been")
      || (tokens.first { !$0.isBreak }?.word).isOne(of: "was were")
        && TimeReader.read(tokens, now: clause.scene.utterance.now) != nil
  }
}
