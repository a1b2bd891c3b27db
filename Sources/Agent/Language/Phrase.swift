/// A pattern of words: `with|using a|the? savepoint` — words apart by blanks, `|` between choices, `?` after what may be
/// missing, `#` for a number.
struct Phrase: Sendable {
  private struct Element: Sendable {
    var choices: [String]
    var isOptional: Bool
  }

  private let elements: [Element]

  /// Where a phrase stood: the tokens, and the numbers among them.
  struct Match: Sendable {
    var range: Range<Int>
    var numbers: [Int]
  }

  init(_ pattern: String) {
    elements = pattern.split(separator: " ").map { word in
      let isOptional = word.hasSuffix("?")
      return Element(
        choices: word.dropLast(isOptional ? 1 : 0).split(separator: "|").map(String.init), isOptional: isOptional)
    }
  }

  /// The first place where the phrase stands.
  func first(in tokens: [Token], from start: Int = 0) -> Match? {
    for at in tokens.indices where at >= start {
      if let match = match(tokens, at) { return match }
    }
    return nil
  }

  /// The last place where the phrase stands.
  func last(in tokens: [Token]) -> Range<Int>? {
    tokens.indices.reversed().lazy.compactMap { match(tokens, $0)?.range }.first
  }

  /// The phrase at just this place.
  func match(_ tokens: [Token], _ start: Int) -> Match? {
    var numbers: [Int] = []
    guard let end = end(tokens, start, 0, &numbers), end > start else { return nil }
    return Match(range: start..<end, numbers: numbers)
  }

  private func end(_ tokens: [Token], _ at: Int, _ element: Int, _ numbers: inout [Int]) -> Int? {
    guard element < elements.count else { return at }
    if tokens.indices.contains(at), !tokens[at].isQuoted {
      for choice in elements[element].choices {
        if choice == "#", let number = tokens[at].number {
          let kept = numbers
          numbers.append(number)
          if let end = end(tokens, at + 1, element + 1, &numbers) { return end }
          numbers = kept
        } else if choice == tokens[at].word, let end = end(tokens, at + 1, element + 1, &numbers) {
          return end
        }
      }
    }
    return elements[element].isOptional ? end(tokens, at, element + 1, &numbers) : nil
  }
}
