import FoundationEssentials
import JSON
import Jobs
import Screen

extension Summary {
  /// Both sides in two columns, each figure with its unit, the better one marked; then what else is not the same.
  static func text(_ comparison: JobComparison, _ state: State) -> String {
    let isOne = comparison.first.jobID == comparison.second.jobID
    func title(_ side: JobComparison.Side) -> String {
      isOne ? state.clock.time(side.time) : Cut.middle(Name.shown(side.jobName), 24)
    }
    let titles = (title(comparison.first), title(comparison.second))
    var rows: [[String]] = [[isOne ? "" : "now", titles.0, titles.1, ""]]
    for figure in comparison.figures where figure.first != nil || figure.second != nil {
      let better: String =
        switch figure.better {
        case .first?: "better: " + titles.0
        case .second?: "better: " + titles.1
        default: ""
        }
      rows.append([label(figure.name), full(figure.name, figure.first), full(figure.name, figure.second), better])
    }
    for difference in comparison.differences.prefix(20) {
      rows.append([Cut.end(difference.what, 28), short(difference.first), short(difference.second), ""])
    }
    var lines = [words(of: comparison)] + [""] + columns(rows)
    if !comparison.between.isEmpty {
      lines +=
        ["", "between them:"]
        + comparison.between.suffix(12).map { "\(state.clock.time($0.time)) \(Cut.end(Cut.line($0.text), 200))" }
    }
    lines += comparison.notCompared.map { "not compared: " + Cut.end(Cut.line($0), 200) }
    if !isOne {
      lines += ["", "drawn over each other: :compare \(comparison.first.jobID) \(comparison.second.jobID)"]
    }
    return lines.joined(separator: "\n")
  }

  private static func words(of comparison: JobComparison) -> String {
    comparison.figures.map(\.name).filter { $0.contains("_") }
      .reduce(Cut.line(Cut.short(comparison.summary, 1000))) { $0.replacing($1, with: label($1)) }
  }

  private static func label(_ name: String) -> String {
    Figure.all.first { $0.name == name }?.label
      ?? ["checkpoint_age_s": "ckpt age", "checkpoint_failures": "ckpt fails"][name] ?? name.replacing("_", with: " ")
  }

  private static func full(_ name: String, _ value: Double?) -> String {
    guard let value else { return String(Glyphs.none) }
    if let figure = Figure.all.first(where: { $0.name == name }) { return figure.full(value) }
    return name.hasSuffix("_s") ? Compact.duration(value) : Compact.number(value)
  }

  private static func short(_ value: JSONValue) -> String { Cut.end(Cut.line(value.string ?? value.text), 28) }

  /// Figures stand at the right of their columns.
  private static func columns(_ rows: [[String]]) -> [String] {
    let widths = (0..<3).map { place in rows.map { $0[place].columns }.max() ?? 0 }
    return rows.map { row in
      func right(_ place: Int) -> String {
        String(repeating: " ", count: max(0, widths[place] - row[place].columns)) + row[place]
      }
      return row[0].padded(widths[0]) + "  " + right(1) + "  " + right(2) + (row[3].isEmpty ? "" : "  " + row[3])
    }
  }
}
