import Jobs

/// What makes failures the same: the stack trace, and where none is known the words.
struct FailureKind: Sendable, Hashable {
  /// Without what differs from throw to throw.
  let words: String
  let trace: String?

  init(_ entry: TimelineEntry) {
    words = FailureKind.words(Failure.plain(entry.text))
    trace = entry.fingerprint
  }

  init(words: String, trace: String? = nil) {
    self.words = FailureKind.words(words)
    self.trace = trace
  }

  /// The words with what differs from throw to throw taken out: digits, hexadecimal ids, and what stands in quotes.
  static func words(_ text: String) -> String {
    var result = ""
    var quote: Unicode.Scalar?
    var isNumber = false
    for scalar in Cut.short(text, 300).unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        isNumber = false
        result.append("'")
      } else if isDigit(scalar) {
        if !isNumber { result.append("#") }
        isNumber = true
      } else if !isNumber || !scalar.properties.isHexDigit {
        isNumber = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }
}
