/// Makes text from outside harmless: what an engine says may neither move a cursor nor hide.
///
/// C0 and C1 controls, DEL, and the invisible characters that reorder text (Unicode UAX #9: bidi embeddings, overrides and
/// isolates) or hide in it (zero-width, tags, byte order mark, what Unicode has not assigned) are shown as a symbol or as
/// `\u{…}`. A tab is one space.
package enum Visible {
  package static func text(_ text: String) -> String {
    if text.utf8.isPlain { return text }
    var result = String()
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let shown = replacement(for: scalar) { result += shown } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// What is shown in a scalar's place; nil where it is shown as it is.
  package static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20..<0x7F: nil
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    default: isHidden(scalar) ? "\\u{" + String(scalar.value, radix: 16) + "}" : nil
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      // A joiner between emoji (U+200D) is shown too: terminals do not agree on the width of a joined sequence.
      true
    case 0..<0x0378: false
    default: scalar.properties.generalCategory == .unassigned
    }
  }
}
