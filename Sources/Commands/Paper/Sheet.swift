import Screen

/// Names with values, a line each: one thing shown whole. Values are broken at the width, never cut.
struct Sheet {
  private var lines: [(name: String, value: TextTable.Cell)] = []

  mutating func add(_ name: String, _ value: String?, _ tone: Tone = .plain) {
    guard let value, !value.isEmpty else { return }
    lines.append((name, TextTable.Cell(value, tone)))
  }

  var isEmpty: Bool { lines.isEmpty }

  func text(_ paper: Paper, indent: Int = 0) -> String {
    let column = indent + (lines.map { Visible.text($0.name).columns }.max() ?? 0) + 2
    return lines.map { line in
      let name = String(repeating: " ", count: indent) + Visible.text(line.name)
      let blank = String(repeating: " ", count: max(1, column - name.columns))
      let width = paper.width.map { max(20, $0 - column) } ?? .max
      let rows = TextLayout.wrap(line.value.text, width: width).map { line.value.tone.painted(String($0), on: paper) }
      return Tone.quiet.painted(name, on: paper) + blank
        + rows.joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
    }.joined()
  }
}
