import JSON
import Jobs
import Screen

/// `mcp job diagnose`.
enum DiagnosisPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let health = answer["health"]?.string.flatMap(Health.init(rawValue:)) ?? .unknown
    var text = Prose.text(answer["verdict"]?.string ?? "", paper, health.tone)
    for finding in answer["findings"]?.array ?? [] { text += "\n" + one(finding, paper) }
    for exception in answer["exceptions"]?.array ?? [] { text += "\n" + thrown(exception, paper) }
    return text + Prose.list("Not assessed", (answer["not_assessed"]?.array ?? []).compactMap(\.string), paper)
  }

  /// When and where, then the trace line by line: broken lines of code are hard to read.
  private static func thrown(_ exception: JSONValue, _ paper: Paper) -> String {
    let place = ["task", "location"].compactMap { exception[$0]?.string }.joined(separator: ", ")
    let head = paper.time(exception["time"]?.date) + (place.isEmpty ? "" : " in \(place)")
    let trace = exception["trace"]?.string ?? ""
    let words = trace.isEmpty ? "\(exception["exception"]?.string ?? ""): \(exception["message"]?.string ?? "")" : trace
    return Prose.text(head, paper)
      + words.split(whereSeparator: \.isNewline).map { "  " + Visible.text(String($0)) + "\n" }.joined()
  }

  private static func one(_ finding: JSONValue, _ paper: Paper) -> String {
    let severity = finding["severity"]?.string.flatMap(Health.init(rawValue:)) ?? .unknown
    var text = Prose.text(
      "\(severity.rawValue): \(finding["summary"]?.string ?? "") (\(finding["rule"]?.string ?? ""))", paper,
      severity.tone)
    for figure in finding["evidence"]?.array ?? [] { text += Prose.text(figure.plain, paper, indent: 2, mark: "- ") }
    text += Prose.text(finding["advice"]?.string ?? "", paper, indent: 2, mark: paper.isUnicode ? "→ " : "> ")
    return text
  }
}
