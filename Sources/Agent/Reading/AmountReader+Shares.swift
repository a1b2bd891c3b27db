// How far, as a share of what there is: `a third less`, `by a quarter`, `to two thirds of what it has`, `1.5 times`.
extension AmountReader {
  private static let rising = Set(words: "more extra again bigger larger higher up added")
  private static let falling = Set(words: "less fewer smaller lower off down away")
  private static let present = Set(
    words: """
      of what its the their current present existing it they this that size parallelism has have had uses runs with
      at now currently today as many much workers slots tasks
      """)

  /// With one of these an amount is said beside what there is.
  static let relating = rising.union(falling).union(["as", "twice", "double"])

  private static let again = Phrase("half as many|much \(units)? again")

  static func share(_ tokens: [Token], isDown: Bool) -> Reading? {
    if let match = again.first(in: tokens) { return Reading(amount: .times(1.5), used: Set(match.range)) }
    for at in tokens.indices {
      guard let share = Fraction(tokens, at), share.value > 0 else { continue }
      let end = at + share.length
      let next = end < tokens.count && !tokens[end].isQuoted ? tokens[end].word : ""
      let before = at > 0 && !tokens[at - 1].isQuoted ? tokens[at - 1].word : ""
      let start = before.isOne(of: "by to at") ? at - 1 : at
      if rising.contains(next) { return Reading(amount: .times(1 + share.value), used: Set(start...end)) }
      if share.value < 1, falling.contains(next) {
        return Reading(amount: .times(1 - share.value), used: Set(start...end))
      }
      let isMultiple = next == "times" || tokens[at].word.hasSuffix("x")
      if isMultiple || before != "by" && next == "of" {
        return Reading(amount: .times(share.value), used: used(tokens, start, end, isMultiple: isMultiple))
      }
      guard before == "by" else { continue }
      if isDown, share.value < 1 { return Reading(amount: .times(1 - share.value), used: Set(start..<end)) }
      if tokens.contains(where: { growing.contains($0.word) && !$0.isQuoted }) {
        return Reading(amount: .times(1 + share.value), used: Set(start..<end))
      }
    }
    return nil
  }

  /// With what it is a share of.
  private static func used(_ tokens: [Token], _ start: Int, _ end: Int, isMultiple: Bool) -> Set<Int> {
    let first = isMultiple && end < tokens.count && tokens[end].word == "times" ? end + 1 : end
    let rest = tokens[first...].prefix { !$0.isQuoted && !$0.isBreak && present.contains($0.word) }
    return Set(start..<(first + rest.count))
  }
}
