package import Screen

/// A piece of a line in one role.
package struct Span: Sendable, Hashable {
  package var text: String
  package var role: Role

  init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// A line of a page or a dialog.
package struct StyledLine: Sendable, Hashable {
  package var spans: [Span]
  /// Begins a section that Tab goes to.
  package var isSection = false
  /// The place of the step of a plan that it is of.
  var step: Int?
  /// What a press on it chooses, in a list of which an entry may have several lines.
  private(set) var choice: Int?
  /// What presses on some of its columns choose.
  private(set) var spots: [LineSpot] = []
  var weight = Weight.plain

  init(_ spans: [Span]) { self.spans = spans }
  init(_ text: String = "", _ role: Role = .text) { spans = [Span(text, role)] }

  func chosen(as choice: Int) -> StyledLine {
    var line = self
    line.choice = choice
    return line
  }

  /// With what presses choose on columns that are counted from its own first one.
  func offering(_ spots: [LineSpot], from column: Int = 0) -> StyledLine {
    var line = self
    line.spots += spots.map { LineSpot($0.columns.lowerBound + column..<$0.columns.upperBound + column, $0.choice) }
    return line
  }

  static func section(_ title: String, note: String = "") -> StyledLine {
    var line = StyledLine([Span(title, .title), Span(note.isEmpty ? "" : "  " + note, .dim)])
    line.isSection = true
    return line
  }

  /// On as many lines as it needs, a new one only where a key is named: what it does stands beside it.
  func brokenBeforeKeys(width: Int) -> [StyledLine] {
    var lines = [StyledLine([Span]())]
    var used = 0
    for (index, span) in spans.enumerated() {
      let pair = span.role == .key && index + 1 < spans.count ? spans[index + 1].text.trimmingEnd : ""
      if span.role == .key, used > 0, used + (span.text + pair).columns > width {
        lines.append(StyledLine([Span]()))
        used = 0
      }
      lines[lines.count - 1].spans.append(span)
      used += span.text.columns
    }
    // What keeps pairs apart ends no line.
    for index in lines.indices {
      guard let last = lines[index].spans.last else { continue }
      lines[index].spans[lines[index].spans.count - 1].text = last.text.trimmingEnd
    }
    return lines
  }

  /// Text from outside, broken to a width, at most `limit` lines; the beginning goes before the first line only. Ends of lines
  /// in it are shown as all that cannot be drawn: they may be a job's name's, and would forge a line of ours.
  static func wrapped(
    _ text: String, width: Int, role: Role = .text, prefix: String = "", prefixRole: Role = .dim, limit: Int = 60
  ) -> [StyledLine] {
    let indent = prefix.columns
    let room = max(10, width - indent)
    var result: [StyledLine] = []
    for piece in TextLayout.wrap(Visible.text(Cut.short(text, room * limit + 64)), width: room, limit: limit + 1) {
      // What is left out is seen.
      guard result.count < limit else {
        result[limit - 1].trail(width: indent + room)
        return result
      }
      let head = result.isEmpty ? prefix : String(repeating: " ", count: indent)
      result.append(StyledLine([Span(head, prefixRole), Span(String(piece), role)]))
    }
    return result
  }
}

extension StyledLine {
  /// Ends it with the mark of what is left out.
  fileprivate mutating func trail(width: Int) {
    guard let last = spans.last else { return }
    let before = spans.dropLast().reduce(0) { $0 + $1.text.columns }
    let text = TextLayout.slice(last.text, from: 0, width: max(0, width - before - 1))
    spans[spans.count - 1] = Span(text + String(Glyphs.ellipsis), last.role)
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension Canvas {
  mutating func draw(_ line: StyledLine, x: Int, y: Int, width: Int) {
    var column = x
    for span in line.spans where !span.text.isEmpty {
      let room = x + width - column
      guard room > 0 else { return }
      column = write(Cut.fit(span.text, room), x: column, y: y, role: span.role)
    }
  }

  /// Each line of a list for itself, by its number.
  mutating func offer(from first: Int, to end: Int, in area: Rect) {
    for (row, line) in (first..<max(first, end)).prefix(area.height).enumerated() {
      offer(line, Rect(x: area.x, y: area.y + row, width: area.width, height: 1))
    }
  }

  /// What the lines that `draw` shows in the same area offer to presses.
  mutating func offer(_ lines: [StyledLine], top: Int, in area: Rect) {
    let first = Scroll.clamped(top, lines: lines.count, room: area.height)
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      for spot in line.spots {
        let place = Rect(x: area.x + spot.columns.lowerBound, y: area.y + row, width: spot.columns.count, height: 1)
        offer(spot.choice, place.intersection(area))
      }
    }
  }

  /// Lines from `top` on, as many as there is room for; says at the right edge how much there is beyond.
  mutating func draw(_ lines: [StyledLine], top: Int, in area: Rect) {
    let first = Scroll.clamped(top, lines: lines.count, room: area.height)
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      draw(line, x: area.x, y: area.y + row, width: area.width)
    }
  }
}
