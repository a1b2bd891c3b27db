import FoundationEssentials

/// A part of the evidence that a rule needs.
enum Part<Value> {
  case value(Value)
  /// It should be there and could not be read: what, and why.
  case missing(String)
  /// This engine has no such thing.
  case none

  /// What to say where there is no value.
  var judgement: Judgement {
    if case .missing(let what) = self { .notAssessed(what) } else { .inapplicable }
  }
}

extension Evidence {
  var graph: Part<JobGraph> {
    part(detail?.graph.flatMap { $0.vertices.isEmpty ? nil : $0 }, "vertices", ["vert", "graph", "plan"])
  }
  var checkpoints: Part<Checkpoints> { part(detail?.checkpoints, "checkpoints", ["checkpoint"]) }
  var failures: Part<[JobFailure]> { part(detail?.failures, "exceptions", ["exception", "failure"]) }

  var stages: Part<[StageFigures]> { part(detail?.stages, "stages", ["stage"]) }
  var losses: Part<[ExecutorLoss]> { part(detail?.losses, "executors", ["executor"]) }
  /// No other engine scales jobs by itself, or has to say why it tells nothing of that.
  var service: Part<ServiceFigures> {
    job.runnerType == .dataflow ? part(detail?.service, "workers", ["worker"]) : .none
  }
  var queries: Part<[QueryFigures]> { part(detail?.queries, "rates", ["rate", "quer"]) }

  /// A figure of the job, which may come with the cheap call.
  func figure(_ value: Double?, _ label: String, _ words: [String]) -> Part<Double> {
    part(value, label, words + ["metric"])
  }

  private func part<Value>(_ value: Value?, _ label: String, _ words: [String]) -> Part<Value> {
    if let value { return .value(value) }
    guard let detail else { return .missing("\(label): \(detailMissing)") }
    let said = detail.unread.first { line in
      let part = line.prefix { $0 != ":" }.lowercased()
      return words.contains { part.contains($0) }
    }
    return said.map(Part.missing) ?? .none
  }

  /// How long the job has been in its state, as far as we watched.
  var secondsInState: Double { memory.stateSince.map { now.timeIntervalSince($0) } ?? 0 }
}
