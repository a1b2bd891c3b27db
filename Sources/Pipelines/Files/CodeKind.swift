/// How a file is cut into passages, by its name.
enum CodeKind: Sendable, Hashable {
  /// Functions and classes begin in lines of their own, and end by indentation.
  case python
  /// Braces: Java, Kotlin, Scala, Go, TypeScript.
  case braces
  /// Headings.
  case prose
  /// A few lines at a time.
  case plain

  private static let endings: [String: CodeKind] = {
    var table: [String: CodeKind] = [:]
    let groups: [(CodeKind, String)] = [
      (.python, "py pyi"), (.braces, "java kt kts scala go ts js groovy swift rs"), (.prose, "md rst txt"),
      (.plain, "sql yaml yml json toml cfg ini conf properties sh xml gradle sbt tf proto avsc"),
    ]
    for (kind, endings) in groups { for ending in endings.split(separator: " ") { table[String(ending)] = kind } }
    return table
  }()

  /// Nil for what is no code.
  init?(_ name: String) {
    guard let dot = name.lastIndex(of: "."), let kind = CodeKind.endings[name[name.index(after: dot)...].lowercased()]
    else { return nil }
    self = kind
  }
}
