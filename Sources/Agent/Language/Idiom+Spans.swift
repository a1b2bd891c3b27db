// Spans of time as they are written in haste.
extension Idiom {
  private static let spanning: Set<String> = ["last", "past", "previous"]

  /// `the last 5m`, `2h ago`: a number and its unit.
  static func spelledOut(_ tokens: [Token]) -> [Token] {
    tokens.indices.flatMap { at -> [Token] in
      let isLast = at > 0 && spanning.contains(tokens[at - 1].word)
      let isAgo = at + 1 < tokens.count && tokens[at + 1].word.isOne(of: "ago earlier")
      return isLast || isAgo ? TimeUnits.apart(tokens[at]) ?? [tokens[at]] : [tokens[at]]
    }
  }
}
