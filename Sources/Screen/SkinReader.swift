/// Reads the part of YAML 1.2 that k9s' skins are written in: maps by indentation, plain and quoted scalars, lists of
/// scalars (passed over), comments, anchors on scalars (`&name`), aliases (`*name`), and maps in braces that end in their line. All
/// else is an error with its line.
struct SkinReader {
  let theme: String
  private var line = 0
  private var anchors: [String: String] = [:]
  /// Keys of the maps that are open, with their indentation.
  private var open: [(key: String, indent: Int)] = []
  private var values: [String: ForeignTheme.Value] = [:]

  init(theme: String) { self.theme = theme }

  mutating func read(_ lines: [Substring]) throws(ThemeError) -> [String: ForeignTheme.Value] {
    for text in lines {
      line += 1
      try read(text)
    }
    return values
  }

  private mutating func read(_ text: Substring) throws(ThemeError) {
    let indent = text.prefix { $0 == " " }.count
    let body = text.trimmed
    if body.isEmpty || body.hasPrefix("#") || body == "---" || body == "..." { return }
    if text.dropFirst(indent).first == "\t" { throw fault("YAML is indented with spaces, not with tabs") }
    if body == "-" || body.hasPrefix("- ") { return }
    guard let colon = Self.colon(body) else { throw fault("a line of a skin is `key:` or `key: value`") }
    while let last = open.last, last.indent >= indent { open.removeLast() }
    let key = Self.key(body[..<colon])
    if try !take(body[body.index(after: colon)...].trimmed, at: open.map(\.key) + [key]) { open.append((key, indent)) }
  }

  private static func key(_ text: Substring) -> String {
    String(text.trimmed.filter { $0 != "\"" && $0 != "'" })
  }

  /// Takes a value; false where a map or a list begins.
  private mutating func take(_ text: Substring, at path: [String]) throws(ThemeError) -> Bool {
    if text.first == "{" {
      try braces(text, at: path)
      return true
    }
    guard let value = try scalar(text) else { return false }
    let path = path.joined(separator: ".")
    if let earlier = values[path] { throw fault("\(path) was set already, in line \(earlier.line)") }
    values[path] = ForeignTheme.Value(text: value, line: line)
    return true
  }

  /// A flow mapping, `{fgColor: red, bgColor: default}` (YAML 1.2, 7.4.2).
  private mutating func braces(_ text: Substring, at path: [String]) throws(ThemeError) {
    for entry in try entries(of: text) {
      guard let colon = Self.colon(entry) else { throw fault("a map in braces has `key: value`, not `\(entry)`") }
      _ = try take(entry[entry.index(after: colon)...].trimmed, at: path + [Self.key(entry[..<colon])])
    }
  }

  /// What commas set apart between these braces, those within others left out.
  private func entries(of text: Substring) throws(ThemeError) -> [Substring] {
    var (depth, quote): (Int, Character?) = (0, nil)
    var (entries, start): ([Substring], Substring.Index) = ([], text.index(after: text.startIndex))
    for index in text.indices {
      let letter = text[index]
      if quote == letter { quote = nil } else if quote == nil, letter == "\"" || letter == "'" { quote = letter }
      guard quote == nil else { continue }
      if letter == "{" || letter == "[" { depth += 1 } else if letter == "}" || letter == "]" { depth -= 1 }
      guard depth == 0 || depth == 1 && letter == "," else { continue }
      entries.append(text[start..<index].trimmed)
      start = text.index(after: index)
      guard depth == 0 else { continue }
      let rest = text[start...].trimmed
      guard rest.isEmpty || Self.isComment(rest) else { throw fault("nothing may stand behind a map in braces") }
      return entries.filter { !$0.isEmpty }
    }
    throw fault("a map in braces must end in its line")
  }

  /// The colon that ends a key: one before a space or the end of the line.
  private static func colon(_ body: Substring) -> Substring.Index? {
    body.indices.first { index in
      guard body[index] == ":" else { return false }
      let next = body.index(after: index)
      return next == body.endIndex || body[next] == " "
    }
  }

  /// The value behind a colon; nil where a map or a list begins.
  private mutating func scalar(_ text: Substring) throws(ThemeError) -> String? {
    var text = text
    var anchor: String?
    if text.first == "&" {
      anchor = String(text.dropFirst().prefix { $0 != " " })
      text = text.drop { $0 != " " }.trimmed
    }
    guard let first = text.first, !Self.isComment(text) else { return nil }
    let value: String
    switch first {
    case "*":
      let name = String(text.dropFirst().prefix { $0 != " " })
      guard let known = anchors[name] else { throw fault("there is no anchor &\(name) above") }
      value = known
    case "\"", "'": value = try quoted(text.dropFirst(), first)
    case "{", "|", ">", "!": throw fault("`\(first)…` is more of YAML than is read here: write `key: value`")
    case "[": return nil
    default: value = Self.plain(text)
    }
    if let anchor { anchors[anchor] = value }
    return value
  }

  private func quoted(_ text: Substring, _ quote: Character) throws(ThemeError) -> String {
    guard let end = text.firstIndex(of: quote) else { throw fault("this text is never closed") }
    return String(text[..<end])
  }

  /// A comment begins behind a space; `#282a36` alone is none, though YAML would have it quoted.
  private static func isComment(_ text: Substring) -> Bool {
    text.first == "#" && !(text.dropFirst().first?.isHexDigit ?? false)
  }

  private static func plain(_ text: Substring) -> String {
    String((text.firstRange(of: " #").map { text[..<$0.lowerBound] } ?? text).trimmed)
  }

  private func fault(_ message: String) -> ThemeError { ThemeError(theme: theme, line: line, message: message) }
}
