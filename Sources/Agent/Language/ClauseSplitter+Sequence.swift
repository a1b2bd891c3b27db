// A step that is to follow when the one before it is done.
extension ClauseSplitter {
  private static let done = Phrase.all(
    """
    once|when|after|as soon? as? that|this is|has|was? been? done|complete|completed|finished|through|over|there
    once|when|after it is done
    if|when|once that|this|it|all goes|went|works|worked|is|was through|well|fine|ok|okay|out|good|successful
    if|when|once that|this|it works|worked|succeeds|succeeded|completes|finishes
    """)

  /// `once that's done`, `if it works`: the next step follows, as steps do.
  static func goesOn(_ tokens: [Token], _ at: Int) -> Bool { done.match(tokens, at) != nil }

  /// `drain it; once that's done restart payments`: then.
  static func inOrder(_ tokens: [Token]) -> [Token] {
    for phrase in done {
      guard let match = phrase.first(in: tokens), match.range.lowerBound > 0,
        tokens[..<match.range.lowerBound].contains(where: { asksForChange($0) }),
        tokens[match.range.upperBound...].contains(where: { Lexicon.verbs[$0.word] != nil && !$0.isQuoted })
      else { continue }
      return tokens[..<match.range.lowerBound] + Idiom.words("then") + tokens[match.range.upperBound...]
    }
    return tokens
  }

  private static let placing = Phrase("put|store|write|save|keep it|that|them? under|in|at|to|into|below")

  /// `and put it under s3://…`: where to, of what was just asked for.
  static func isPlace(_ tokens: [Token], _ next: Int) -> Bool {
    guard let match = placing.match(tokens, next), tokens.indices.contains(match.range.upperBound) else { return false }
    return tokens[match.range.upperBound].text.contains("/")
  }
}
