import JSON

/// Masks secrets as code writes them, besides those of any text: a literal that is given to a name which says so.
enum CodeSecrets {
  /// - Parameter path: Of the file. In programs a name is given an expression, in settings a value.
  static func masked(_ text: String, in path: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { masked(line: $0) }
    let isProgram = programs.contains(String(path.split(separator: ".").last ?? "").lowercased())
    return Secrets.masked(lines.joined(separator: "\n"), as: isProgram ? .program : .text)
  }

  private static let programs: Set = ["py", "java", "scala", "kt", "kts", "go", "swift", "groovy", "js", "ts", "ipynb"]

  /// The same lines, without what stands within private keys (RFC 7468): a passage may begin in the midst of one.
  static func withoutKeys(_ text: String) -> String {
    guard text.contains("-----BEGIN ") else { return text }
    var isKey = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> Substring in
      if line.contains("-----BEGIN "), line.contains("KEY"), !line.contains("PUBLIC KEY") {
        isKey = !line.contains("-----END ")
        return line
      }
      if isKey, line.contains("-----END ") || !isOfKey(line) { isKey = false }
      return isKey && !line.isEmpty ? Secrets.mask[...] : line
    }
    return lines.joined(separator: "\n")
  }

  /// One word of letters, digits, `+/=`, with what a literal has around it, or a header of the old form (RFC 1421).
  private static func isOfKey(_ line: Substring) -> Bool {
    if line.contains("Proc-Type:") || line.contains("DEK-Info:") { return true }
    var line = line.replacing("\\n", with: "")
    while let last = line.last, " \t\r\"'+,;\\()".contains(last) { line.removeLast() }
    return line.drop { " \t\"'+(".contains($0) }.utf8.allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || "+/=".utf8.contains($0)
    }
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
