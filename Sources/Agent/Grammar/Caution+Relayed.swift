// What others want is an order where the operator passes it on, and says nothing else of it.
extension Caution {
  private static let limiting: Set<String> = ["except", "instead", "rather", "or", "only"]

  /// `Tom said we should cancel orders. do not cancel it`, `my boss wants it restarted. drain it`: another says one thing, and
  /// they another.
  var relayed: Range<Int>? {
    guard ends || resizes else { return nil }
    let parts = tokens.indices.split { tokens[$0].isBreak || tokens[$0].word == "?" }.map {
      $0.startIndex..<$0.endIndex
    }
    guard let told = parts.first(where: { Quotation.isTold(Array(tokens[$0])) }),
      case let wanted = changes(tokens[told]),
      !wanted.isEmpty
    else { return nil }
    if tokens[told].contains(where: { isDenial($0) || $0.word == "except" }) { return told }
    return parts.first { part in
      guard part != told else { return false }
      let others = changes(tokens[part]).subtracting(wanted).subtracting([.savepoint])
      let isOfOther = !changes(tokens[part]).isEmpty && names(part) && !names(told)
      let asks = tokens[part].first.map { Lexicon.questionWords.contains($0.word) } == true
      return !others.isEmpty || isOfOther || asks
        || tokens[part].contains { isDenial($0) || Caution.limiting.contains($0.word) }
    }
  }

  private func names(_ part: Range<Int>) -> Bool {
    let words = Array(tokens[part])
    return !scene.reader.names(words, Array(words.indices)).found.isEmpty
  }

  private func isDenial(_ token: Token) -> Bool { !token.isQuoted && Lexicon.negations.contains(token.word) }
}
