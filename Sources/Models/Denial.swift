/// Words that take back what stands behind them in their sentence: `I will not call …`, `instead of …`.
enum Denial {
  private static let words: Set<String> = [
    "not", "never", "cannot", "without", "neither", "nor", "avoid", "avoiding", "refuse", "refusing", "decline",
    "declining", "dont", "wont", "cant",
  ]
  private static let pairs: Set<String> = ["instead of", "rather than", "no circumstances"]
  /// A sentence is not looked through for longer.
  private static let limit = 1000

  /// The sentence that `front` ends with, and that goes on behind it, denies.
  ///
  /// - Parameter isOfLine: Only what stands in the same line counts.
  static func stands(before front: ArraySlice<UInt8>, isOfLine: Bool = false) -> Bool {
    let text = String(decoding: sentence(front.suffix(limit), isOfLine), as: UTF8.self)
    let words = text.lowercased().replacing("\u{2019}", with: "'").split { !$0.isLetter && $0 != "'" }.map(String.init)
    return words.contains { Denial.words.contains($0) || $0.hasSuffix("n't") }
      || zip(words, words.dropFirst()).contains { pairs.contains("\($0) \($1)") }
  }

  /// Behind the last mark that ends a sentence, or the last line that is empty.
  private static func sentence(_ front: ArraySlice<UInt8>, _ isOfLine: Bool) -> ArraySlice<UInt8> {
    var at = front.endIndex
    while at > front.startIndex {
      let next = at < front.endIndex ? front[at] : 0x20
      let byte = front[at - 1]
      if byte == 0x0A, isOfLine || next == 0x0A { break }
      if ".!?".utf8.contains(byte), next <= 0x20 { break }
      at -= 1
    }
    return front[at...]
  }
}
