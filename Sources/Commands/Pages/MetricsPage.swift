import JSON
import Screen

/// `mcp job metrics`.
enum MetricsPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let series = answer["series"]?.array ?? []
    guard !series.isEmpty else { return "no figures yet\n" }
    var table = TextTable([
      .init("FIGURE"), .init("NOW", isNumber: true), .init("LEAST", isNumber: true), .init("MEAN", isNumber: true),
      .init("MOST", isNumber: true), .init("READINGS", isNumber: true, isOptional: true),
      .init("COURSE", isOptional: true),
    ])
    for one in series {
      let name = one["name"]?.string ?? ""
      let values = (one["values"]?.array ?? []).map(\.double)
      let known = values.compactMap(\.self)
      func cell(_ value: Double?) -> TextTable.Cell { .init(Figure.text(name, value, paper)) }
      let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
      table.add([
        .init(Figure.title(name)), cell(values.last ?? nil), cell(known.min()), cell(mean), cell(known.max()),
        .init(String(known.count)), .init(paper.isUnicode ? course(values) : ""),
      ])
    }
    return table.text(paper)
  }

  private static let steps = Array("▁▂▃▄▅▆▇█")

  /// At most 24 steps, each the mean of its part of the time; a gap is blank.
  private static func course(_ values: [Double?]) -> String {
    let known = values.compactMap(\.self)
    guard known.count > 1, let low = known.min(), let high = known.max() else { return "" }
    let count = min(24, values.count)
    let glyphs = (0..<count).map { part -> Character in
      let piece = values[part * values.count / count..<(part + 1) * values.count / count].compactMap(\.self)
      guard !piece.isEmpty else { return " " }
      let mean = piece.reduce(0, +) / Double(piece.count)
      let share = high > low ? (mean - low) / (high - low) : 0
      return steps[min(steps.count - 1, max(0, Int(share * Double(steps.count))))]
    }
    return String(glyphs)
  }
}
