import Screen

/// Rows of text in columns that fit a width: the columns to the right give way first, then those that may are left out,
/// then all texts are cut, names and ids last, and what still has no room is left out from the right. A number is never cut.
struct TextTable {
  struct Column: Sendable {
    var title: String
    var isNumber = false
    /// It may be narrowed down to so many columns before anything is left out; nil where it keeps its width until then.
    var least: Int?
    /// It may be left out; where it also may be narrowed, after those that may not.
    var isOptional = false

    init(_ title: String, isNumber: Bool = false, least: Int? = nil, isOptional: Bool = false) {
      (self.title, self.isNumber, self.least, self.isOptional) = (title, isNumber, least, isOptional)
    }
  }

  struct Cell: Sendable, ExpressibleByStringInterpolation {
    var text: String
    var tone = Tone.plain

    init(_ text: String, _ tone: Tone = .plain) {
      self.text = Visible.text(text)
      self.tone = tone
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  private static let gap = 2
  /// Below it a text says nothing any more.
  private static let readable = 8

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  func text(_ paper: Paper, indent: Int = 0) -> String {
    let widths = fitted((paper.width ?? .max) - indent)
    let head = line(columns.map { Cell($0.title, .heading) }, widths, paper, indent)
    return head + rows.map { line($0, widths, paper, indent) }.joined()
  }

  /// The width of every column; 0 where it is left out.
  private func fitted(_ limit: Int) -> [Int] {
    let natural = columns.indices.map { index in
      rows.reduce(columns[index].title.columns) { max($0, index < $1.count ? $1[index].text.columns : 0) }
    }
    var widths = natural
    func excess() -> Int { widths.reduce(0) { $0 + ($1 > 0 ? $1 + TextTable.gap : 0) } - TextTable.gap - limit }
    func narrow(_ index: Int, to least: Int) {
      if excess() > 0 { widths[index] = max(min(least, widths[index]), widths[index] - excess()) }
    }
    for index in columns.indices.reversed() { columns[index].least.map { narrow(index, to: $0) } }
    let optional = columns.indices.reversed().filter { columns[$0].isOptional }
    for index in optional where columns[index].least == nil && excess() > 0 { widths[index] = 0 }
    for index in optional where columns[index].least != nil && excess() > 0 {
      widths[index] = 0
      // What was left out in vain comes back.
      for index in optional.reversed() where widths[index] == 0 && columns[index].least == nil {
        if natural[index] + TextTable.gap <= -excess() { widths[index] = natural[index] }
      }
    }
    // Names and ids last: they stand at the left.
    for index in columns.indices.reversed() where !columns[index].isNumber && widths[index] > 0 {
      narrow(index, to: TextTable.readable)
    }
    for index in columns.indices.dropFirst().reversed() where excess() > 0 { widths[index] = 0 }
    widen(&widths, natural, by: -excess())
    return widths
  }

  /// What columns that were left out freed goes to those that gave way.
  private func widen(_ widths: inout [Int], _ natural: [Int], by room: Int) {
    var room = room
    for index in columns.indices where widths[index] > 0 {
      let more = min(room, natural[index] - widths[index])
      if more > 0 { (widths[index], room) = (widths[index] + more, room - more) }
    }
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ paper: Paper, _ indent: Int) -> String {
    let shown = cells.indices.filter { $0 < widths.count && widths[$0] > 0 }
    var text = String(repeating: " ", count: indent)
    for index in shown {
      let fitted = cells[index].text.fitting(widths[index], ellipsis: paper.isUnicode ? "…" : "~")
      let blank = String(repeating: " ", count: max(0, widths[index] - fitted.columns))
      let painted = cells[index].tone.painted(fitted, on: paper)
      let isLast = index == shown.last
      text += columns[index].isNumber ? blank + painted : isLast ? painted : painted + blank
      if !isLast { text += String(repeating: " ", count: TextTable.gap) }
    }
    return text.trimmedEnd + "\n"
  }
}

extension String {
  /// Without the blanks at its end.
  var trimmedEnd: String { String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]) }
}
