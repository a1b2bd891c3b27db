/// A share in words: `a third`, `two thirds`, `three-quarters`, `one and a half`, `1.5`.
struct Fraction {
  var value: Double
  /// How many words it takes.
  var length: Int

  private static let parts: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
  ]

  /// The share that begins at this word. An ordinal alone, `the third`, is none.
  init?(_ tokens: [Token], _ at: Int) {
    guard tokens.indices.contains(at), !tokens[at].isQuoted else { return nil }
    if let share = Fraction.hyphenated(tokens[at].word) {
      (value, length) = (share, 1)
    } else if let share = Fraction.decimal(tokens[at].word) {
      (value, length) = (share, 1)
    } else if let whole = Fraction.mixed(tokens, at) {
      (value, length) = (whole, 4)
    } else if at + 1 < tokens.count, let part = Fraction.parts[tokens[at + 1].word],
      let count = tokens[at].word.isOne(of: "a an") ? 1 : tokens[at].number
    {
      (value, length) = (Double(count) / part, 2)
    } else if tokens[at].word == "half" {
      (value, length) = (0.5, 1)
    } else {
      return nil
    }
  }

  /// `two-thirds`
  private static func hyphenated(_ word: String) -> Double? {
    let pair = word.split(separator: "-").map(String.init)
    guard pair.count == 2, let part = parts[pair[1]], let count = NumberWords.value(of: pair[0]) else { return nil }
    return Double(count) / part
  }

  /// `1.5`, `2.5x`
  private static func decimal(_ word: String) -> Double? {
    let digits = word.hasSuffix("x") ? word.dropLast() : word[...]
    guard digits.contains("."), digits.count < 8, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return nil
    }
    return Double(digits)
  }

  /// `one and a half`
  private static func mixed(_ tokens: [Token], _ at: Int) -> Double? {
    guard at + 3 < tokens.count, let count = tokens[at].number, tokens[at + 1].word == "and",
      tokens[at + 2].word.isOne(of: "a one"), let part = parts[tokens[at + 3].word]
    else { return nil }
    return Double(count) + 1 / part
  }
}
