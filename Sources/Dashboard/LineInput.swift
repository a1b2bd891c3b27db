import Screen

/// A line that is being edited, and whether what stands in it was offered, not typed: the first typed glyph replaces an
/// offer, so that an offered `8` and a typed `12` never make `812`.
package struct LineInput: Sendable, Hashable {
  private var editor: LineEditor
  package private(set) var isOffered: Bool

  package init(_ text: String = "", offered: Bool = false) {
    editor = LineEditor(text)
    isOffered = offered && !text.isEmpty
  }

  package var text: String { editor.text }
  package var textBeforeCursor: String { editor.textBeforeCursor }
  package var isEmpty: Bool { editor.isEmpty }

  /// Replaces the whole line; the cursor stands at its end.
  mutating func set(_ text: String) { self = LineInput(text) }

  mutating func insert(_ text: String) {
    if isOffered { self = LineInput() }
    editor.insert(text)
  }

  /// Edits by one key; false where the key edits nothing.
  mutating func edit(_ key: Key) -> Bool {
    if isOffered, case .character = key { self = LineInput() }
    guard editor.handle(key) else { return false }
    isOffered = false
    return true
  }

  /// The piece to show in `width` columns, and the cursor's column in it.
  func visible(width: Int) -> (text: String, cursor: Int) { editor.visible(width: width) }
}
