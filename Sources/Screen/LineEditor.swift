/// One line of text that is being edited: a cursor between its glyphs, and the history that Up and Down walk through.
package struct LineEditor: Sendable, Hashable {
  package private(set) var glyphs: [Character] = []
  /// The number of glyphs before the cursor.
  package private(set) var cursor = 0
  /// Earlier lines, the oldest first.
  package private(set) var history: [String]
  /// Where in the history we stand, and the line that was being typed when we went there.
  private var visit: Visit?

  private struct Visit: Hashable {
    var index: Int
    let draft: [Character]
  }

  /// A longer line is cut here; nothing that is asked for on one line is longer.
  package static let limit = 4096

  package init(_ text: String = "", history: [String] = []) {
    self.history = history
    replace(with: text)
  }

  package var text: String { String(glyphs) }
  package var textBeforeCursor: String { String(glyphs[..<cursor]) }
  package var isEmpty: Bool { glyphs.isEmpty }

  /// Puts `text` in the place of the whole line, with the cursor behind it.
  package mutating func replace(with text: String) {
    glyphs = Array(Self.clean(text).prefix(Self.limit))
    cursor = glyphs.count
  }

  /// Typed or pasted text: line ends and tabs become spaces, other control characters are dropped.
  package mutating func insert(_ text: String) {
    let added = Self.clean(text).prefix(max(0, Self.limit - glyphs.count))
    glyphs.insert(contentsOf: added, at: cursor)
    cursor += added.count
    normalize()
  }

  /// Takes the line away and remembers it, unless it is blank or the same as the last.
  package mutating func submit() -> String {
    let line = text
    if line.contains(where: { $0 != " " }), history.last != line { history.append(line) }
    visit = nil
    replace(with: "")
    return line
  }

  package mutating func previous() {
    let index = (visit?.index ?? history.count) - 1
    guard history.indices.contains(index) else { return }
    visit = Visit(index: index, draft: visit?.draft ?? glyphs)
    replace(with: history[index])
  }

  /// Towards the newest line, and behind it to the draft.
  package mutating func next() {
    guard let visit else { return }
    let index = visit.index + 1
    guard history.indices.contains(index) else {
      self.visit = nil
      return replace(with: String(visit.draft))
    }
    self.visit = Visit(index: index, draft: visit.draft)
    replace(with: history[index])
  }

  mutating func move(to position: Int) { cursor = min(max(0, position), glyphs.count) }

  mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<glyphs.count)
    glyphs.removeSubrange(range)
    cursor = min(range.lowerBound, glyphs.count)
    normalize()
  }

  /// Two pieces that meet may make one glyph (a letter and its accent): glyphs are cut anew.
  private mutating func normalize() {
    let before = String(glyphs[..<cursor])
    let whole = Array(String(glyphs))
    guard whole.count != glyphs.count else { return }
    glyphs = whole
    cursor = min(before.count, glyphs.count)
  }

  private static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // A return with its newline is one line end.
    for glyph in text {
      if glyph.isNewline || glyph == "\t" {
        result.append(" ")
      } else {
        result.append(contentsOf: glyph.unicodeScalars.filter { $0.properties.generalCategory != .control })
      }
    }
    return String(result)
  }
}
