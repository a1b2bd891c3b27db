import JSON

/// Masks secrets as code writes them, besides those of any text: a literal that is given to a name which says so.
enum CodeSecrets {
  static func masked(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { masked(line: $0) }
    return Secrets.masked(lines.joined(separator: "\n"))
  }

  private static func masked(line: Substring) -> String {
    guard line.contains(where: { $0 == "\"" || $0 == "'" }) else { return String(line) }
    var (result, rest, isOfSecret) = ("", line, false)
    while let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: rest[open]) else { break }
      result += rest[..<open]
      let literal = inner[..<close]
      let name = given(to: result)
      let isMeant = name.map { Secrets.isSecret($0) || $0 == "default" && isOfSecret } ?? false
      result += isMeant && !literal.isEmpty ? "\(rest[open])\(Secrets.mask)\(rest[open])" : rest[open...close]
      // `"--password", default="…"`
      if literal.hasPrefix("--") { isOfSecret = Secrets.isSecret(String(literal)) }
      rest = inner[inner.index(after: close)...]
    }
    return result + rest
  }

  /// The name that a literal behind this text is given to: `password = `, `"password": `, `setPassword(`.
  private static func given(to text: String) -> String? {
    var before = text[...]
    while before.last == " " { before.removeLast() }
    guard let mark = before.popLast(), "=:(".contains(mark) else { return nil }
    while let last = before.last, " \"'".contains(last) { before.removeLast() }
    let name = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return name.isEmpty ? nil : String(name.reversed())
  }
}
