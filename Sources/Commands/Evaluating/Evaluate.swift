import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Models
import Setup

/// `mcp eval`: how well sentences are understood, by whom.
struct Evaluate: Sendable {
  private let run: Run

  init(_ run: Run) { self.run = run }

  private var phase: Phase? { run.invocation.whole("phase").flatMap(Phase.init(rawValue:)) }

  func evaluate() async throws(Failure) -> ExitCode {
    let file = try CasesFile(
      path: run.invocation.text("cases") ?? "", phase: phase, sample: run.invocation.whole("sample"))
    let candidates = try Candidate.named(run.invocation.values["model"] ?? ["grammar"], run)
    return try await Stage.during(run, phase) { stage async throws(Failure) in
      var reports: [Report] = []
      for candidate in candidates {
        let trials = try await trials(of: candidate, file.cases, stage)
        reports.append(Report(name: candidate.name, trials: trials))
      }
      return tell(reports)
    }
  }

  /// One after another: latency is that of one operator.
  private func trials(of candidate: Candidate, _ cases: [EvaluationCase], _ stage: Stage) async throws(Failure)
    -> [Trial]
  {
    let repeats = run.invocation.whole("repeat") ?? 1
    let all = cases.flatMap { Array(repeating: $0, count: repeats) }
    return try await Progress(run).during("\(candidate.name): \(all.count) sentences") {
      var trials: [Trial] = []
      for example in all { trials.append(await stage.trial(of: example, by: candidate.interpreter)) }
      return trials
    }
  }

  private func tell(_ reports: [Report]) -> ExitCode {
    let page = EvaluationPage(reports: reports, phase: phase)
    if run.invocation.isJSON { run.print(page.json) } else { run.streams.out(page.text(run.paper)) }
    return phase == nil || reports.allSatisfy { Phase.isPassed($0.score) } ? .done : .failed
  }
}

/// What came of one candidate.
struct Report: Sendable {
  let name: String
  let trials: [Trial]
  let score: Score

  init(name: String, trials: [Trial]) {
    (self.name, self.trials, score) = (name, trials, Score(trials))
  }

  /// Why a model gave no answer, the most frequent reason first, with how often.
  var problems: [(reason: String, count: Int)] {
    let counts = trials.compactMap { $0.answer.asked?.problem }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.map { (reason: $0.key, count: $0.value) }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  /// Tokens that its model read and wrote, and the price where its server tells one; nil where none are counted.
  var tokens: (read: Int, written: Int, price: Double?)? {
    let costs = trials.compactMap(\.answer.cost)
    guard costs.contains(where: { $0.read != nil }) else { return nil }
    let prices = costs.compactMap(\.price)
    return (
      costs.reduce(0) { $0 + ($1.read ?? 0) }, costs.reduce(0) { $0 + ($1.written ?? 0) },
      prices.isEmpty ? nil : prices.reduce(0, +)
    )
  }

  var categories: [(name: String, score: Score)] {
    let names = Set(trials.map(\.example.category)).sorted()
    return names.map { name in (name, Score(trials.filter { $0.example.category == name })) }
  }
}
