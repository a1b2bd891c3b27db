import Screen

/// Names with values, a line each: one thing shown whole. Values are broken at the width, never cut; a name that leaves no
/// room for its value has a line of its own.
struct Sheet {
  private var lines: [(name: String, value: TextTable.Cell)] = []

  mutating func add(_ name: String, _ value: String?, _ tone: Tone = .plain) {
    guard let value, !value.isEmpty else { return }
    lines.append((name, TextTable.Cell(value, tone)))
  }

  var isEmpty: Bool { lines.isEmpty }

  func text(_ paper: Paper, indent: Int = 0) -> String {
    let longest = indent + (lines.map { Visible.text($0.name).columns }.max() ?? 0) + 2
    let column = paper.width.map { min(longest, max(indent + 2, $0 - Sheet.room)) } ?? longest
    return lines.map { row($0.name, $0.value, column, paper, indent) }.joined()
  }

  /// Columns that a value has at the least.
  private static let room = 24

  private func row(_ name: String, _ value: TextTable.Cell, _ column: Int, _ paper: Paper, _ indent: Int) -> String {
    let edge = "\n" + String(repeating: " ", count: column)
    let width = paper.width.map { max(20, $0 - column) } ?? .max
    let rows = TextLayout.wrap(value.text, width: width).map { value.tone.painted(String($0), on: paper) }
    let blank = String(repeating: " ", count: indent)
    let names = TextLayout.wrap(Visible.text(name), width: paper.width.map { max(20, $0 - indent) } ?? .max).map {
      blank + $0
    }
    let gap = column - (names.last ?? "").columns
    let isBeside = names.count == 1 && gap > 0
    return names.map { Tone.quiet.painted($0, on: paper) }.joined(separator: "\n")
      + (isBeside ? String(repeating: " ", count: gap) : edge) + rows.joined(separator: edge) + "\n"
  }
}
