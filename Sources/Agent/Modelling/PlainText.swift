/// A text of an engine without what a terminal, a template of a model or a reader would take for something else than text:
/// escape sequences, control and format characters, and those that stand for nothing.
struct PlainText {
  private var rest: Substring.UnicodeScalarView
  private var result = String.UnicodeScalarView()

  static func of(_ text: String) -> String {
    var plain = PlainText(rest: Substring(text).unicodeScalars)
    plain.read()
    return String(plain.result)
  }

  private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  private mutating func read() {
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\n", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(" ")
      case "\u{1B}": skipEscape()
      case "\u{9B}": skipSequence()
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": skipString()
      case " "..."~": result.append(scalar)
      default: if PlainText.isText(scalar) { result.append(scalar) }
      }
    }
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isVariationSelector { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return false
    default: return true
    }
  }

  private mutating func skipEscape() {
    switch rest.first {
    case "[":
      rest.removeFirst()
      skipSequence()
    case "]", "P", "X", "^", "_": skipString()
    default:
      // `ESC ( B`: what stands between is no letter.
      while let scalar = rest.first, (" "..."/").contains(scalar) { rest.removeFirst() }
      if let scalar = rest.first, ("0"..."~").contains(scalar) { rest.removeFirst() }
    }
  }

  /// Parameters, and the letter that ends them (ECMA-48, §5.4).
  private mutating func skipSequence() {
    while let scalar = rest.first, (" "..."?").contains(scalar) { rest.removeFirst() }
    if let scalar = rest.first, ("@"..."~").contains(scalar) { rest.removeFirst() }
  }

  /// To its end, and no farther than its line: one that is never ended hides no other.
  private mutating func skipString() {
    while let scalar = rest.first, scalar != "\n" {
      rest.removeFirst()
      if scalar == "\u{07}" || scalar == "\u{9C}" { return }
      if scalar == "\u{1B}" {
        if rest.first == "\\" { rest.removeFirst() }
        return
      }
    }
  }
}
