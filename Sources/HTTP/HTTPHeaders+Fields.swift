extension HTTPHeaders {
  /// All members of a comma-separated field, in lower case, over all its lines (RFC 9110 §5.6.1).
  func members(_ name: String) -> [String] {
    let lines = fields.filter { Self.isSame($0.name, name) }
    return lines.flatMap { line in
      line.value.lowercased().split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop { $0 == " " || $0 == "\t" }
    return String(front.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// RFC 9110 §5.6.2.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x5e...0x7a, 0x7c, 0x7e, 0x21, 0x23...0x27, 0x2a, 0x2b, 0x2d, 0x2e: true
    default: false
    }
  }

  /// Whether two names are one (RFC 9110 §5.1); without a copy of either, since this is asked for every field.
  static func isSame(_ name: String, _ other: String) -> Bool {
    name.utf8.count == other.utf8.count && zip(name.utf8, other.utf8).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte }
}
