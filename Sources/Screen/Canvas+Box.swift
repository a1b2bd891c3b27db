extension Canvas {
  /// A horizontal line; its ends join the lines that they touch.
  package mutating func hline(x: Int, y: Int, width: Int, role: Role = .border) {
    guard width > 1 else { return join([.left, .right], x: x, y: y, role: role) }
    join(.right, x: x, y: y, role: role)
    for column in x + 1..<x + width - 1 { join([.left, .right], x: column, y: y, role: role) }
    join(.left, x: x + width - 1, y: y, role: role)
  }

  /// A vertical line; its ends join the lines that they touch.
  package mutating func vline(x: Int, y: Int, height: Int, role: Role = .border) {
    guard height > 1 else { return join([.up, .down], x: x, y: y, role: role) }
    join(.down, x: x, y: y, role: role)
    for row in y + 1..<y + height - 1 { join([.up, .down], x: x, y: row, role: role) }
    join(.up, x: x, y: y + height - 1, role: role)
  }

  /// A frame along the inside of `area`, with a title at the left of its upper edge and a note at the right. The inside is
  /// left as it is. Boxes that share an edge join there.
  package mutating func box(
    _ area: Rect, title: String = "", right: String = "", role: Role = .border, titleRole: Role = .title
  ) {
    guard area.width > 1, area.height > 1 else { return }
    for y in [area.y, area.bottom - 1] {
      for x in area.x + 1..<area.right - 1 { join([.left, .right], x: x, y: y, role: role) }
    }
    for x in [area.x, area.right - 1] {
      for y in area.y + 1..<area.bottom - 1 { join([.up, .down], x: x, y: y, role: role) }
    }
    join([.down, .right], x: area.x, y: area.y, role: role)
    join([.down, .left], x: area.right - 1, y: area.y, role: role)
    join([.up, .right], x: area.x, y: area.bottom - 1, role: role)
    join([.up, .left], x: area.right - 1, y: area.bottom - 1, role: role)
    caption(Rect(x: area.x, y: area.y, width: area.width, height: 1), title, right: right, role: titleRole)
  }

  /// Writes a title and a note on a line that was drawn already, inside the two ends of `edge`. The title has
  /// precedence; a note that does not fit beside it is left out.
  package mutating func caption(_ edge: Rect, _ title: String, right: String = "", role: Role = .title) {
    let room = edge.width - 4
    guard room > 0 else { return }
    let title = title.fitting(room)
    if !title.isEmpty { write(" \(title) ", x: edge.x + 1, y: edge.y, role: role) }
    let used = title.isEmpty ? 0 : title.columns + 3
    if !right.isEmpty, used + right.columns <= room {
      write(" \(right) ", x: edge.right - 3 - right.columns, y: edge.y, role: .dim)
    }
  }

  /// Adds the sides of a line to a cell. The end of a line does not destroy text that it touches, a title for one.
  package mutating func join(_ sides: Line, x: Int, y: Int, role: Role) {
    guard bounds.contains(x: x, y: y) else { return }
    let there = self[x, y].base
    let line = Line(scalar: there)
    if line == nil, there != 0x20, sides.rawValue.nonzeroBitCount == 1 { return }
    self[x, y] = Cell(scalar: (line ?? []).union(sides).scalar, role)
  }
}
