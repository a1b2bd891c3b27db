/// A grid of cells that views write into; nothing here knows a terminal. Writing outside the grid, or outside the
/// clip, is cut and never an error, so that a view needs no case for a small screen.
package struct Canvas: Sendable, Hashable {
  package let width: Int
  package let height: Int
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, for a line that is being edited; nil hides it.
  package var cursor: Point?

  package struct Point: Sendable, Hashable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  package subscript(x: Int, y: Int) -> Cell {
    get { cells[y * width + x] }
    set { if x >= 0, y >= 0, x < width, y < height { cells[y * width + x] = newValue } }
  }

  /// Writes `text` from a column on, cut at `limit` columns and at the edge. Control characters and whatever else could
  /// steer a terminal are made visible (`Visible`). Returns the column after the last one written.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, role: Role, limit: Int = .max, isSelected: Bool = false
  ) -> Int {
    guard y >= 0, y < height else { return x }
    let end = min(width, limit == .max ? width : x + limit)
    var column = x
    for glyph in Visible.text(text) {
      let columns = glyph.columns
      guard columns > 0 else { continue }
      guard column + columns <= end else { break }
      if column >= 0 {
        self[column, y] = Cell(glyph, role, isSelected: isSelected)
        if columns == 2 { self[column + 1, y] = Cell(Cell.continuation, role, isSelected: isSelected) }
      }
      column += columns
    }
    return column
  }

  package mutating func fill(_ area: Rect, _ glyph: Character = " ", role: Role = .text, isSelected: Bool = false) {
    let cell = Cell(glyph, role, isSelected: isSelected)
    for y in max(0, area.y)..<max(max(0, area.y), min(height, area.bottom)) {
      for x in max(0, area.x)..<max(max(0, area.x), min(width, area.right)) { cells[y * width + x] = cell }
    }
  }
}
