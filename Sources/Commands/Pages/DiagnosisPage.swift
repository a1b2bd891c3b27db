import JSON
import Jobs

/// `mcp job diagnose`.
enum DiagnosisPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let health = answer["health"]?.string.flatMap(Health.init(rawValue:)) ?? .unknown
    var text = Prose.text(answer["verdict"]?.string ?? "", paper, health.tone)
    for finding in answer["findings"]?.array ?? [] { text += "\n" + one(finding, paper) }
    return text + Prose.list("Not assessed", (answer["not_assessed"]?.array ?? []).compactMap(\.string), paper)
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
