/// Cuts a file into passages by what begins in its lines.
enum PassageCutter {
  /// A longer passage is cut into pieces of so many lines.
  static let longest = 80
  private static let piece = 60
  private static let plainPiece = 40

  static func passages(of lines: [Substring], _ kind: CodeKind, name: String) -> [Passage] {
    guard !lines.isEmpty else { return [] }
    let starts: [Start] =
      switch kind {
      case .python: pythonStarts(lines)
      case .braces: braceStarts(lines)
      case .prose: headings(lines)
      case .plain: []
      }
    let whole = Passage.Kind.module
    if starts.isEmpty {
      let limit = kind == .plain || kind == .prose ? plainPiece : longest
      return pieces(
        of: Passage(title: name, kind: kind == .python || kind == .braces ? whole : .text, first: 1, last: lines.count),
        limit)
    }
    var passages: [Passage] = []
    if starts[0].line > 1 { passages.append(Passage(title: name, kind: whole, first: 1, last: starts[0].line - 1)) }
    for (at, start) in starts.enumerated() {
      let end = at + 1 < starts.count ? starts[at + 1].line - 1 : lines.count
      if end >= start.line {
        passages.append(Passage(title: start.title, kind: start.kind, first: start.line, last: end))
      }
    }
    return passages.flatMap { pieces(of: $0, longest) }.filter { passage in
      lines[(passage.first - 1)..<passage.last].contains { $0.contains { !$0.isWhitespace } }
    }
  }

  struct Start {
    var line: Int
    var title: String
    var kind: Passage.Kind
  }

  private static func pieces(of passage: Passage, _ limit: Int) -> [Passage] {
    let count = passage.last - passage.first + 1
    guard count > limit else { return [passage] }
    let size = min(limit, piece)
    return stride(from: passage.first, through: passage.last, by: size).map { first in
      var part = passage
      (part.first, part.last) = (first, min(passage.last, first + size - 1))
      return part
    }
  }

  // MARK: Python

  /// Functions and methods, and classes; what stands within a function is a part of it. Decorators and comments right above
  /// belong to what they stand above.
  private static func pythonStarts(_ lines: [Substring]) -> [Start] {
    var starts: [Start] = []
    var within: [(indent: Int, name: String, isClass: Bool)] = []
    for (at, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      let indent = line.count - text.count
      guard !text.isEmpty, let (name, isClass) = pythonDefinition(text) else { continue }
      within.removeAll { $0.indent >= indent }
      defer { within.append((indent, name, isClass)) }
      if within.contains(where: { !$0.isClass }) { continue }
      let title = (within.map(\.name) + [name]).joined(separator: ".")
      let line = begin(at, lines, after: starts.last?.line ?? 0) { $0.hasPrefix("@") || $0.hasPrefix("#") }
      starts.append(Start(line: line, title: title, kind: isClass ? .class : .function))
    }
    return starts
  }

  private static func pythonDefinition(_ text: Substring) -> (String, Bool)? {
    var words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    if words.first == "async" { words.removeFirst() }
    guard words.count > 1, words[0] == "def" || words[0] == "class" else { return nil }
    let name = words[1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty ? nil : (String(name), words[0] == "class")
  }

  /// The line, from 1, at which what is defined at `at` begins, with what stands right above it.
  private static func begin(
    _ at: Int, _ lines: [Substring], after last: Int, _ belongs: (Substring) -> Bool
  ) -> Int {
    var first = at
    while first > last, first > 0, belongs(lines[first - 1].drop { $0 == " " || $0 == "\t" }) { first -= 1 }
    return first + 1
  }

  // MARK: Braces

  private static let types: Set<Substring> = [
    "class", "interface", "enum", "object", "trait", "record", "struct", "type", "protocol",
  ]
  private static let flows: Set<Substring> = [
    "if", "for", "while", "switch", "catch", "return", "else", "new", "try", "do", "throw", "synchronized", "case",
    "match", "with", "assert", "super", "this",
  ]

  private static func braceStarts(_ lines: [Substring]) -> [Start] {
    var starts: [Start] = []
    var (depth, within): (Int, [(depth: Int, name: String)]) = (0, [])
    for (at, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      within.removeAll { $0.depth >= depth }
      if let (name, kind) = braceDefinition(text), depth <= within.count {
        let title = (within.map(\.name) + [name]).joined(separator: ".")
        let first = begin(at, lines, after: starts.last?.line ?? 0) {
          $0.hasPrefix("@") || $0.hasPrefix("//") || $0.hasPrefix("/*") || $0.hasPrefix("*")
        }
        starts.append(Start(line: first, title: title, kind: kind))
        if kind == .class, text.contains("{") { within.append((depth, name)) }
      }
      if !text.hasPrefix("//"), !text.hasPrefix("*") {
        depth = max(0, depth + text.count { $0 == "{" } - text.count { $0 == "}" })
      }
    }
    return starts
  }

  private static func braceDefinition(_ text: Substring) -> (String, Passage.Kind)? {
    guard !text.hasPrefix("//"), !text.hasPrefix("*"), !text.hasPrefix("@") else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard let first = words.first, !flows.contains(first) else { return nil }
    if let at = words.prefix(5).firstIndex(where: types.contains), at + 1 < words.count, !text.hasSuffix(";") {
      return (String(words[at + 1]), .class)
    }
    // `name(…` before an opening brace, and no statement.
    guard text.contains("{") || text.hasSuffix("=") || text.hasSuffix(")"), !text.hasSuffix(";"),
      !text.contains(" = ")
        || text.hasPrefix("def ") || text.hasPrefix("fun "), let open = text.firstIndex(of: "(")
    else { return nil }
    let name = text[..<open].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let before = text[..<open].dropLast(name.count)
    guard !name.isEmpty, !before.isEmpty, before.last == " " || before.last == ")" else { return nil }
    let title = String(name.reversed())
    return flows.contains(Substring(title)) ? nil : (title, .function)
  }

  // MARK: Prose

  private static func headings(_ lines: [Substring]) -> [Start] {
    lines.enumerated().compactMap { at, line in
      guard line.hasPrefix("#") else { return nil }
      let title = line.drop { $0 == "#" || $0 == " " }
      return title.isEmpty ? nil : Start(line: at + 1, title: String(title.prefix(80)), kind: .text)
    }
  }
}
