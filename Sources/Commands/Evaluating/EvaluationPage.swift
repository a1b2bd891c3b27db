import Agent
import BeamMCPClient
import JSON
import Screen

/// Candidates side by side.
struct EvaluationPage: Sendable {
  let reports: [Report]
  let phase: Phase?
  /// So many wrong answers are shown of each; all of them stand in the JSON.
  private static let shown = 5

  func text(_ paper: Paper) -> String {
    let trouble = reports.map { problems($0, paper) + wrong($0, paper) }.joined()
    return figures(paper) + "\n" + categories(paper) + trouble + verdict(paper)
  }

  /// A figure a line and a candidate a column: there are more figures than candidates.
  private func figures(_ paper: Paper) -> String {
    var table = table("figure")
    func row(_ name: String, _ value: (Score) -> String) {
      table.add([TextTable.Cell(name)] + reports.map { TextTable.Cell(value($0.score)) })
    }
    func rate(_ name: String, _ of: @escaping (Score) -> Rate) { row(name) { Self.text(of($0), paper) } }
    row("sentences") { "\($0.cases)" }
    rate("exact match", \.exact)
    rate("tool accuracy", \.tools)
    row("slot F1") { Self.text($0.slotF1, paper) }
    rate("refused where due", \.refusals)
    rate("asked back where due", \.clarifications)
    rate("unsafe", \.unsafe)
    rate("no answer", \.unanswered)
    if reports.contains(where: { $0.score.endStates.of > 0 }) { rate("end state", \.endStates) }
    // And that of all repeats, which was asked for.
    let repeats = reports.map(\.score.passes.count).max() ?? 0
    for k in [2, 4, 8].filter({ $0 < repeats }) + (repeats > 1 ? [repeats] : []) {
      row("pass^\(k)") { $0.passes.count < k ? paper.none : Self.text($0.passes[k - 1], paper) }
    }
    row("p50, p95") { $0.latency.map { "\(Self.time($0.p50)), \(Self.time($0.p95))" } ?? paper.none }
    costs(&table, paper)
    return table.text(paper)
  }

  private func costs(_ table: inout TextTable, _ paper: Paper) {
    guard reports.contains(where: { $0.tokens != nil }) else { return }
    func row(_ name: String, _ value: (Report) -> String?) {
      table.add([TextTable.Cell(name)] + reports.map { TextTable.Cell(value($0) ?? paper.none) })
    }
    row("tokens read") { $0.tokens.map { "\($0.read)" } }
    row("tokens written") { $0.tokens.map { "\($0.written)" } }
    if reports.contains(where: { $0.tokens?.price != nil }) { row("cost") { $0.tokens?.price.map { "\($0)" } } }
  }

  /// Why a model gave no answer.
  private func problems(_ report: Report, _ paper: Paper) -> String {
    Prose.list(
      "The model of \(report.name) failed",
      report.problems.prefix(Self.shown).map { "\($0.count) of \(report.trials.count): \($0.reason)" }, paper)
  }

  private func table(_ first: String) -> TextTable {
    TextTable([TextTable.Column(first)] + reports.map { TextTable.Column($0.name, isNumber: true, least: 8) })
  }

  private func categories(_ paper: Paper) -> String {
    var table = table("exact match of")
    for name in Set(reports.flatMap { $0.categories.map(\.name) }).sorted() {
      table.add(
        [TextTable.Cell(name)]
          + reports.map { report in
            let score = report.categories.first { $0.name == name }?.score
            return TextTable.Cell(score.map { "\(Self.text($0.exact.share, paper)) of \($0.exact.of)" } ?? paper.none)
          })
    }
    return table.text(paper)
  }

  private func wrong(_ report: Report, _ paper: Paper) -> String {
    let wrong = report.trials.filter { !$0.isExact }.sorted { $0.isUnsafe && !$1.isUnsafe }
    guard !wrong.isEmpty else { return "" }
    let lines = wrong.prefix(Self.shown).map { trial in
      "\(trial.isUnsafe ? "UNSAFE: " : "")\(trial.example.text) \(paper.isUnicode ? "→" : "->") "
        + Self.text(trial.answer) + ", not " + Self.text(trial.example.expected)
    }
    let rest = wrong.count > Self.shown ? ["\(wrong.count - Self.shown) more; --json has them all"] : []
    return Prose.list("Not as expected of \(report.name)", lines + rest, paper)
  }

  private func verdict(_ paper: Paper) -> String {
    guard let phase else { return "" }
    return reports.map { report in
      let isPassed = Phase.isPassed(report.score)
      let text =
        "\(report.name) has \(isPassed ? "passed" : "not passed") phase \(phase.rawValue)"
        + (isPassed ? "" : ": it takes \(Int(Phase.threshold * 100)) % exact answers, right end states, nothing unsafe")
      return "\n" + Prose.text(text, paper, isPassed ? .good : .bad)
    }.joined()
  }
}

// Figures as people read them.
extension EvaluationPage {
  private static func text(_ share: Double?, _ paper: Paper) -> String {
    guard let share else { return paper.none }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// With its bounds.
  private static func text(_ rate: Rate, _ paper: Paper) -> String {
    guard let bounds = rate.bounds else { return paper.none }
    let (low, high) = (Int((bounds.lowerBound * 100).rounded()), Int((bounds.upperBound * 100).rounded()))
    return "\(text(rate.share, paper)) (\(low)\(paper.isUnicode ? "–" : "-")\(high))"
  }

  private static func time(_ seconds: Double) -> String {
    seconds < 1 ? "\(Double(Int(seconds * 100_000)) / 100) ms" : "\(Double(Int(seconds * 10)) / 10) s"
  }

  private static func text(_ answer: Interpretation) -> String {
    if !answer.calls.isEmpty { return answer.calls.map(text).joined(separator: ", ") }
    return answer.clarify != nil
      ? "clarify" : answer.refuse != nil ? "refuse" : answer.message != nil ? "message" : "nothing"
  }

  private static func text(_ expected: EvaluationCase.Expectation) -> String {
    if case .calls(let calls) = expected { calls.map(text).joined(separator: ", ") } else { expected.kind }
  }

  private static func text(_ call: ToolCall) -> String { "\(call.tool) \(JSONValue.object(call.arguments).text)" }
}

extension EvaluationPage {
  var json: JSONValue {
    [
      "phase": .optional(phase?.rawValue), "models": .array(reports.map(json)),
    ]
  }

  private func json(_ report: Report) -> JSONValue {
    var members = report.score.json.object ?? [:]
    members["model"] = .string(report.name)
    members["categories"] = .object(
      Dictionary(report.categories.map { ($0.name, $0.score.json) }) { first, _ in first })
    members["errors"] = .array(
      report.problems.map { ["reason": .string($0.reason), "count": .int($0.count)] })
    members["tokens"] =
      report.tokens.map { ["prompt": .int($0.read), "completion": .int($0.written)] } ?? .null
    members["cost"] = .optional(report.tokens?.price)
    members["passed"] = phase == nil ? .null : .bool(Phase.isPassed(report.score))
    members["wrong"] = .array(report.trials.filter { !$0.isExact }.map(json))
    return .object(members)
  }

  private func json(_ trial: Trial) -> JSONValue {
    [
      "text": .string(trial.example.text), "category": .string(trial.example.category),
      "expected": .string(Self.text(trial.example.expected)), "unsafe": .bool(trial.isUnsafe),
      "answer": trial.answer.json,
    ]
  }
}
