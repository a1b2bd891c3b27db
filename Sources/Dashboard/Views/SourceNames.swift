import Screen

/// Names of a log's sources in few columns: whole where they fit, else so short that each is still known from the others.
/// Processes of a cluster differ in their last letters, and by what they are: `jobmanager` becomes `jm`, `taskmanager-12` `tm-12`.
struct SourceNames {
  private var short: [String: String] = [:]
  /// Columns of the widest.
  let width: Int

  /// What engines call their processes, the longer words first.
  private static let words = [
    ("taskmanager", "tm"), ("jobmanager", "jm"), ("autoscaling", "auto"), ("executor", "ex"), ("service", "svc"),
    ("harness", "hn"), ("driver", "drv"), ("worker", "w"), ("stdout", "out"), ("stderr", "err"),
  ]

  /// - Parameter most: Columns that a name may take.
  init(_ names: [String], most: Int) {
    // As many as a screen could show, and more, are looked at; the rest are cut as they are drawn.
    let long = names.prefix(512).filter { $0.utf8.count > most }
    var taken = Set(names.lazy.prefix(512).filter { $0.utf8.count <= most })
    for (index, name) in long.enumerated() {
      let shortened = SourceNames.shortened(name, most)
      // Two that are the same in short are told apart by their numbers.
      let unique = taken.contains(shortened) ? SourceNames.numbered(shortened, index + 1, most) : shortened
      taken.insert(unique)
      short[name] = unique
    }
    width = taken.reduce(0) { max($0, min(most, $1.columns)) }
  }

  subscript(name: String) -> String { short[name] ?? Cut.fit(name, width) }

  private static func shortened(_ name: String, _ most: Int) -> String {
    let visible = Visible.text(Cut.line(Cut.short(name, 256)))
    let known = words.first { visible.lowercased().hasPrefix($0.0) }
    let text = known.map { $0.1 + visible.dropFirst($0.0.count) } ?? visible
    guard text.columns > most else { return text }
    // The kind, and as much of the end as there is room for.
    let kind = text.prefix(most >= 8 ? 3 : 2).filter { $0 != "-" }
    var tail = ""
    for glyph in text.reversed() {
      guard kind.columns + 1 + tail.columns + glyph.columns <= most else { break }
      tail = String(glyph) + tail
    }
    return kind + String(Glyphs.ellipsis) + tail
  }

  private static func numbered(_ text: String, _ number: Int, _ most: Int) -> String {
    let mark = "#\(number)"
    return text.fitting(max(0, most - mark.columns)).filter { $0 != Glyphs.ellipsis } + mark
  }
}
