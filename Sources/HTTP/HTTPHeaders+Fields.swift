extension HTTPHeaders {
  /// All members of a comma-separated field, in lower case, over all its lines (RFC 9110 §5.6.1).
  func members(_ name: String) -> [String] {
    let lines = fields.filter { $0.name.lowercased() == name }
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
}
