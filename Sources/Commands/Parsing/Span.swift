/// Lengths of time as people write them: `90`, `90s`, `15m`, `2h`, `1d`, `1h30m`.
package enum Span {
  private static let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

  /// In seconds; nil where the text is none.
  package static func seconds(_ text: String) -> Double? {
    if let plain = Double(text) { return plain.isFinite && plain >= 0 && isDecimal(text) ? plain : nil }
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
    return digits.isEmpty && !text.isEmpty && total.isFinite ? total : nil
  }

  /// No hexadecimal, no exponent.
  private static func isDecimal(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
  }
}
