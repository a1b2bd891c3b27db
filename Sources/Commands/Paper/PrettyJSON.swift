import FoundationEssentials
import JSON
import Screen

/// JSON for the eyes: the same fields in the same order as on one line, and nothing in it that drives a terminal.
enum PrettyJSON {
  static func text(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return value.text }
    return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }.joined(separator: "\n")
  }

  /// What is left of controls and of what reorders text, as JSON escapes it (RFC 8259, §7): it means the same.
  private static func escaped(_ line: String) -> String {
    if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return line }
    return line.unicodeScalars.reduce(into: "") { text, scalar in
      guard Visible.replacement(for: scalar) != nil else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}
