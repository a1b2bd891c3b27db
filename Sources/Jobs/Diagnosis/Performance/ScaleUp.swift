import JSON

/// A vertex that does less than what comes, and that more parallelism would help.
enum ScaleUp: Tuning {
  static func judge(_ evidence: Evidence, _ options: [String: JSONValue]) -> TuningJudgement {
    guard case .value(let graph) = evidence.graph else { return evidence.graph.tuningJudgement }
    if let (worst, culprit) = Bottleneck.measure(graph, active: false) {
      guard let culprit else { return .silent }  // what is slower is not of this job
      let held = worst.backpressure ?? 0
      let fact = "\(VertexName.short(worst.name)) is back-pressured \(Words.percent(held)) of its time."
      return judge(culprit, heldBack: held, [fact], evidence)
    }
    // A source that is at its limit holds nobody back: only its backlog tells.
    guard let busiest = graph.vertices.max(by: { ($0.busy ?? -1) < ($1.busy ?? -1) }), let busy = busiest.busy else {
      return .inapplicable
    }
    return busy >= Thresholds.atItsLimit ? judge(busiest, heldBack: 0, [], evidence) : .silent
  }

  private static func judge(
    _ vertex: JobGraph.Vertex, heldBack: Double, _ facts: [String], _ evidence: Evidence
  ) -> TuningJudgement {
    if Skew.measure(vertex, active: false) != nil { return .silent }  // more parallelism splits no key
    let short = VertexName.short(vertex.name)
    var facts = facts
    if let busy = vertex.busy { facts.append("\(short) is busy \(Words.percent(busy)).") }
    if let busy = vertex.busy, busy < Thresholds.targetBusy { return .changes([waits(short, facts)]) }
    if let lag = evidence.job.metrics.watermarkLag { facts.append("Event time lags \(Words.duration(lag)).") }
    facts += Bottleneck.slots(evidence)
    let advice = ScaleAdvice(vertex, heldBack: heldBack, evidence)
    guard let target = advice.way?.parallelism ?? advice.target else {
      return .notAssessed("parallelism: \(advice.sentence)")
    }
    let change = PerformanceAnalysis.Change(
      parameter: "parallelism", from: advice.now.map(String.init), to: String(target),
      justification: "\(short) is at its limit; the aim is subtasks that are busy "
        + "\(Words.percent(Thresholds.targetBusy)), so that a backlog can drain. \(advice.sentence)",
      evidence: facts)
    guard let way = advice.way else {
      return .changes([change.byHand(advice.obstacle ?? advice.sentence)])
    }
    let arguments = ["parallelism": JSONValue.int(way.parallelism)]
    return .changes([change.made(by: way.operation, way.action, of: evidence.job, arguments)])
  }

  private static func waits(_ short: String, _ facts: [String]) -> PerformanceAnalysis.Change {
    PerformanceAnalysis.Change(
      parameter: "calls to outside systems in \(short)", from: nil, to: "fewer, batched or asynchronous",
      justification: "\(short) holds up the rest without being busy: it waits, and more subtasks would wait too.",
      evidence: facts
    ).byHand("it is in the pipeline's code; look at what \(short) calls, and at its sink")
  }
}
