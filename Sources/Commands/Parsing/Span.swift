/// Lengths of time as people write them: `90`, `90s`, `15m`, `2h`, `1d`, `1h30m`, `1h 30m`.
package enum Span {
  private static let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

  /// A hundred years: more than anybody waits, and less than a clock overflows by.
  private static let longest = 3.2e9

  /// In seconds; nil where the text is none, or beyond a hundred years.
  package static func seconds(_ text: String) -> Double? { read(text).flatMap { $0 <= longest ? $0 : nil } }

  private static func read(_ text: String) -> Double? {
    let text = text.filter { $0 != " " }
    if let plain = Double(text) { return plain >= 0 && isDecimal(text) ? plain : nil }
    var (total, digits): (Double, String) = (0, "")
    for character in text {
      if let unit = units[character] {
        guard let count = Double(digits), isDecimal(digits) else { return nil }
        total += count * unit
        digits = ""
      } else {
        digits.append(character)
      }
    }
    return digits.isEmpty && !text.isEmpty ? total : nil
  }

  /// No hexadecimal, no exponent.
  private static func isDecimal(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
  }
}
