extension Theme {
  /// Reads a theme. A line is `role = [foreground] [on background] [attributes]`, or `let name = colour` above the first role, or
  /// a comment behind `#` and a space (or alone at the beginning of a line). Colours: `#rrggbb`, an ANSI name, 0 to 255,
  /// `default` (the terminal's own), or a name from a `let`. What is left out is that of the role `text`.
  package init(name: String, parsing text: String) throws(ThemeError) {
    var reader = ThemeReader(theme: name)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { try reader.read(line) }
    self = Theme(name: name, styles: try reader.finish())
  }
}

/// The lines of a theme that were read so far.
private struct ThemeReader {
  /// A style as written; nil is what the file leaves to `text`.
  private struct Entry {
    var line: Int
    var foreground: Colour?
    var background: Colour?
    var attributes: Style.Attributes
  }

  let theme: String
  private var line = 0
  private var palette: [String: Colour] = [:]
  private var entries: [Role: Entry] = [:]

  init(theme: String) { self.theme = theme }

  mutating func read(_ text: Substring) throws(ThemeError) {
    line += 1
    let words = Self.words(text)
    guard let first = words.first else { return }
    if first == "let" { return try readColour(words) }
    guard words.count >= 2, words[1] == "=" else { throw fault("a line is `role = colour`, or `let name = colour`") }
    guard let role = Role(rawValue: first) else {
      throw fault("there is no role `\(first)`" + Nearest.hint(first, Role.allCases.map(\.rawValue)))
    }
    if let earlier = entries[role] { throw fault("`\(first)` was set already, in line \(earlier.line)") }
    entries[role] = try style(words.dropFirst(2))
  }

  func finish() throws(ThemeError) -> [Role: Style] {
    let missing = Role.allCases.filter { entries[$0] == nil }.map(\.rawValue)
    guard missing.isEmpty else {
      throw ThemeError(theme: theme, line: nil, message: "these roles are missing: \(missing.joined(separator: ", "))")
    }
    let text = entries[.text]
    return entries.mapValues { entry in
      Style(
        entry.foreground ?? text?.foreground ?? .terminal, on: entry.background ?? text?.background ?? .terminal,
        entry.attributes)
    }
  }

  private mutating func readColour(_ words: [String]) throws(ThemeError) {
    guard entries.isEmpty else { throw fault("`let` belongs above the first role") }
    guard words.count == 4, words[2] == "=" else { throw fault("a colour is named by `let name = colour`") }
    if palette[words[1]] != nil { throw fault("`\(words[1])` was named already") }
    palette[words[1]] = try colour(words[3])
  }

  private func style(_ words: ArraySlice<String>) throws(ThemeError) -> Entry {
    var entry = Entry(line: line, foreground: nil, background: nil, attributes: [])
    var rest = words
    guard !words.isEmpty else { throw fault("a value is missing after `=`") }
    while let word = rest.popFirst() {
      if word == "on" {
        guard entry.background == nil, let name = rest.popFirst() else {
          throw fault("`on` is followed by one background colour")
        }
        entry.background = try colour(name)
      } else if let attribute = Style.Attributes.named.first(where: { $0.name == word })?.attribute {
        entry.attributes.insert(attribute)
      } else if entry.foreground == nil, entry.background == nil, entry.attributes.isEmpty {
        entry.foreground = try colour(word)
      } else {
        throw fault("`\(word)` is no attribute" + Nearest.hint(word, Style.Attributes.named.map(\.name)))
      }
    }
    return entry
  }

  private func colour(_ word: String) throws(ThemeError) -> Colour {
    if let colour = palette[word] { return colour }
    if word == "default" { return .terminal }
    if let index = Colour.names.firstIndex(of: word) { return .index(UInt8(index)) }
    if let index = UInt8(word) { return .index(index) }
    if word.first == "#", word.utf8.count == 7, word.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(word.dropFirst(), radix: 16)
    {
      return .rgb(Colour.RGB(value))
    }
    throw fault(
      "`\(word)` is no colour: #rrggbb, 0 to 255, `default`, a name from `let` or an ANSI name"
        + Nearest.hint(word, Array(palette.keys) + Colour.names))
  }

  private func fault(_ message: String) -> ThemeError { ThemeError(theme: theme, line: line, message: message) }

  /// The words of a line without its comment. `#` begins one where no hexadecimal digit follows.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }) {
      if word.first == "#", words.isEmpty || word.count < 2 || !(word.dropFirst().first?.isHexDigit ?? false) { break }
      words.append(String(word))
    }
    return words
  }
}
