import Jobs

// What is said of a number or of a note before.
extension FollowUp {
  private static let belonging = Phrase("that|it|this note|one|comment|remark? belongs|belonged|goes to|on|with")

  /// Behind `that note belongs on`, where a note was written: on another job.
  var ownerOfNote: Int? {
    guard let match = FollowUp.belonging.match(tokens, 0), match.range.count < tokens.count,
      !last.isEmpty, last.allSatisfy({ if case .write(.note) = $0.request { true } else { false } })
    else { return nil }
    return match.range.upperBound
  }

  private static let notThat = Phrase("not # ,|but|rather but|rather?")

  /// Behind `not 10, ` and `not 10 but `, where so many were spoken of.
  var deniedNumber: Int? {
    guard let match = FollowUp.notThat.match(tokens, 0), match.range.upperBound < tokens.count,
      tokens[match.range.upperBound...].contains(where: { $0.number != nil }),
      last.contains(where: { if case .write(.scale(.to(match.numbers[0]), _)) = $0.request { true } else { false } })
    else { return nil }
    return match.range.upperBound
  }

  private static let proportions: [(Phrase, Double)] = [
    (Phrase("half of? that"), 0.5), (Phrase("double|twice of? that"), 2), (Phrase("triple of? that"), 3),
  ]

  /// `half of that`, after a number was said: of this number.
  mutating func takeProportion() {
    guard case .write(.scale(.to(let count), _))? = last.last(where: \.request.isChange)?.request else { return }
    for (phrase, factor) in FollowUp.proportions {
      let result = Double(count) * factor
      guard let match = phrase.first(in: tokens), result == result.rounded(), result > 0,
        match.range.upperBound == tokens.count || tokens[match.range.upperBound].isBreak
          || tokens[match.range.upperBound].word.isOne(of: "will should would is")
      else { continue }
      let number = String(Int(result))
      tokens.replaceSubrange(match.range, with: [Token(text: number, word: number)])
    }
  }
}
