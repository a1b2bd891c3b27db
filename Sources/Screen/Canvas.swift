/// A grid of cells that views write into; nothing here knows a terminal. Writing outside the grid, or outside the
/// clip, is cut and never an error, so that a view needs no case for a small screen.
package struct Canvas: Sendable, Hashable {
  package let width: Int
  package let height: Int
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, for a line that is being edited; nil hides it.
  package var cursor: Point?
  /// What can be chosen by a pointer, as the views tell it while they draw.
  package private(set) var spots: [Spot] = []

  /// By what is seen: the painter has nothing to do for spots alone.
  package static func == (one: Canvas, other: Canvas) -> Bool {
    one.width == other.width && one.height == other.height && one.cursor == other.cursor && one.cells == other.cells
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(cells)
    hasher.combine(cursor)
  }

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

  /// A press there chooses that.
  package mutating func offer(_ choice: Int, _ area: Rect) { spots.append(Spot(area: area, choice: choice)) }

  /// What is drawn over all that was there lets none of that be chosen.
  package mutating func withdrawSpots() { spots = [] }

  /// The last one that was drawn there: it lies over the others.
  package func spot(x: Int, y: Int) -> Spot? { spots.last { $0.area.contains(x: x, y: y) } }

  package var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// Reading outside the grid is a blank. Writing half of a wide glyph blanks the other half, as a terminal would.
  package subscript(x: Int, y: Int) -> Cell {
    get { bounds.contains(x: x, y: y) ? cells[y * width + x] : .blank }
    set {
      guard bounds.contains(x: x, y: y) else { return }
      let index = y * width + x
      if cells[index].isContinuation, !newValue.isContinuation, x > 0 { cells[index - 1].glyph = " " }
      if x + 1 < width, cells[index + 1].isContinuation { cells[index + 1].glyph = " " }
      cells[index] = newValue
    }
  }

  /// Writes `text` from a column on, cut at `limit` columns and at the edge; it costs what is shown, however long the text
  /// is. Control characters and whatever else could steer a terminal are made visible (`Visible`). Returns the column
  /// after the last one written.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, role: Role, limit: Int = .max, isSelected: Bool = false
  ) -> Int {
    guard y >= 0, y < height else { return x }
    var pen = Pen(column: x, row: y, end: min(width, limit == .max ? width : x + limit))
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if let shown = Visible.replacement(for: scalar, after: previous) {
        for scalar in shown.unicodeScalars { put(scalar, &pen, role, isSelected) }
      } else {
        put(scalar, &pen, role, isSelected)
      }
      if pen.isFull { break }
    }
    return pen.column
  }

  package mutating func fill(_ area: Rect, _ glyph: Character = " ", role: Role = .text, isSelected: Bool = false) {
    let cell = Cell(glyph, role, isSelected: isSelected)
    let (left, right) = (max(0, area.x), min(width, area.right))
    guard left < right else { return }
    for y in max(0, area.y)..<max(max(0, area.y), min(height, area.bottom)) {
      // The two ends by the careful way, since they may cut a wide glyph in half.
      self[left, y] = cell
      self[right - 1, y] = cell
      for x in left..<right { cells[y * width + x] = cell }
    }
  }

  /// Gives what is drawn already the look of what is selected.
  package mutating func select(_ area: Rect) {
    for y in max(0, area.y)..<max(max(0, area.y), min(height, area.bottom)) {
      for x in max(0, area.x)..<max(max(0, area.x), min(width, area.right)) { cells[y * width + x].isSelected = true }
    }
  }

  /// Where the next glyph of a text goes.
  private struct Pen {
    var column: Int
    let row: Int
    let end: Int
    /// The cell of the last glyph, for marks that attach to it.
    var last: Int?
    var isFull = false
  }

  /// Terminals and ncurses think in scalars, each with its width, so we do too: a joined sequence that some terminal
  /// draws as one glyph must not shift the rest of the line in another.
  private mutating func put(_ scalar: Unicode.Scalar, _ pen: inout Pen, _ role: Role, _ isSelected: Bool) {
    let columns = scalar.columns
    guard !pen.isFull else { return }
    guard columns > 0 else { return attach(scalar, pen) }
    guard pen.column + columns <= pen.end else {
      pen.isFull = true
      return
    }
    pen.last = nil
    if pen.column >= 0 {
      self[pen.column, pen.row] = Cell(scalar: scalar, role, isSelected: isSelected)
      if columns == 2 { self[pen.column + 1, pen.row] = Cell(scalar: "\0", role, isSelected: isSelected) }
      pen.last = pen.row * width + pen.column
    }
    pen.column += columns
  }

  /// A combining mark joins the glyph before it, up to as many as ncurses keeps in a cell (`CCHARW_MAX`, 5 with the base).
  private mutating func attach(_ scalar: Unicode.Scalar, _ pen: Pen) {
    guard let last = pen.last, !scalar.properties.isVariationSelector else { return }
    let joined = String(String.UnicodeScalarView(cells[last].scalars + [scalar]))
    if joined.count == 1 { cells[last].attach(scalar) }
  }
}
