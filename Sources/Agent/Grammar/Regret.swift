/// `oh no, undo that`: what was done is regretted, and that it is to be taken back is not denied.
enum Regret {
  private static let cries = Phrase("oh|ah|ugh|argh|oops god|dear|my? no|noo ,? ,?")
  private static let takingBack = Phrase("please? undo|revert|rollback|roll|take|bring|put|reverse")

  static func dropped(from tokens: [Token]) -> [Token] {
    let first = tokens.firstIndex { !$0.isBreak } ?? 0
    guard let end = cries.match(tokens, first)?.range.upperBound, end < tokens.count,
      case let rest = Array(tokens[end...].drop(while: \.isBreak)), takingBack.match(rest, 0) != nil
    else { return tokens }
    return rest
  }
}
