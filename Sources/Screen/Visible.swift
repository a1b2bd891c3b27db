/// Makes text from outside harmless: what an engine says may neither move a cursor nor hide.
///
/// C0 and C1 controls, DEL, and the invisible characters that reorder text (Unicode UAX #9: bidi embeddings, overrides and
/// isolates) or hide in it (zero-width, tags, byte order mark, what Unicode has not assigned) are shown as a symbol or as
/// `\u{…}`. A tab is one space.
///
/// Where terminals do not agree on the width of a sequence the parts are drawn that they agree on: joiners and skin tones
/// are left out behind what they belong to, and a flag is its two letters.
package enum Visible {
  package static func text(_ text: String) -> String {
    if text.utf8.isPlain { return text }
    var result = String()
    result.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let shown = replacement(for: scalar, after: previous) {
        result += shown
      } else {
        result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// What is shown in a scalar's place, behind the one before it in its text; nil where it is shown as it is.
  package static func replacement(for scalar: Unicode.Scalar, after previous: Unicode.Scalar? = nil) -> String? {
    switch scalar.value {
    case 0x20..<0x7F: nil
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    case 0x80..<0xA0: escape(scalar)
    case 0xA1..<0x378: scalar.value == 0xAD ? escape(scalar) : nil
    case 0x200C, 0x200D: isJoined(previous) ? "" : escape(scalar)
    case 0x1F1E6...0x1F1FF: Unicode.Scalar(0x41 + scalar.value - 0x1F1E6).map { String(Character($0)) }
    case 0x1F3FB...0x1F3FF: previous?.properties.isEmojiModifierBase == true ? "" : nil
    default: isHidden(scalar) ? escape(scalar) : nil
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u{" + String(scalar.value, radix: 16) + "}" }

  /// Joiners have a meaning behind the letters and marks of scripts that join, and behind emoji. Elsewhere they disguise.
  private static func isJoined(_ previous: Unicode.Scalar?) -> Bool {
    guard let previous, previous.value >= 0x590, !isHidden(previous) else { return false }
    return !(0x1E00...0x2BFF).contains(previous.value) || previous.properties.isEmoji
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    case 0..<0x0378: false
    default: scalar.properties.generalCategory == .unassigned
    }
  }
}
