import FoundationEssentials

/// One vertex is slower than what comes: those before it are held back, it is not, and it is busy; or, before the buffers
/// between them are full, it has no idle moment and event time falls behind.
package enum Bottleneck: Rule {
  package static let name = "bottleneck"

  package static func judge(_ evidence: Evidence) -> Judgement {
    // Right after a rescaling the figures are those of before, or of tasks that begin.
    if evidence.memory.resizingSince == nil, evidence.isResizing {
      return settling(evidence).map { .found($0) } ?? .silent
    }
    let judgement = judgeNow(evidence)
    if case .found = judgement { return judgement }
    return settling(evidence).map { .found($0) } ?? judgement
  }

  private static func judgeNow(_ evidence: Evidence) -> Judgement {
    let isActive = evidence.wasActive(name)
    guard case .value(let graph) = evidence.graph,
      graph.vertices.contains(where: { $0.backpressure != nil })
    else { return judgeByFigure(evidence, isActive: isActive) }
    if let (worst, culprit) = measure(graph, active: isActive) {
      return .found(finding(culprit, worst: worst, evidence))
    }
    guard let (vertex, growth) = overrun(graph, evidence, active: isActive) else { return .silent }
    return .found(finding(vertex, growth: growth, evidence))
  }

  /// The vertex that is held back most, and the one that holds it up; the latter is nil where it is none of this job.
  /// Nil where nothing is held back.
  static func measure(
    _ graph: JobGraph, active: Bool
  ) -> (worst: JobGraph.Vertex, culprit: JobGraph.Vertex?)? {
    let held = graph.vertices.filter { Thresholds.backPressure.isPassed(by: $0.backpressure ?? 0, active: active) }
    guard let worst = held.max(by: { ($0.backpressure ?? 0) < ($1.backpressure ?? 0) }) else { return nil }
    return (worst, culprit(in: graph, behind: held))
  }

  /// Walks down from the vertices that are held back to the first that are not; the busiest of these holds up the rest.
  /// A vertex that is held back a little and not at its limit only passes on what is behind it.
  static func culprit(in graph: JobGraph, behind held: [JobGraph.Vertex]) -> JobGraph.Vertex? {
    let vertices = Dictionary(graph.vertices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var next = Dictionary(grouping: graph.edges, by: \.from).mapValues { $0.map(\.to) }
    var waiting = held.map(\.id)
    var candidates: [JobGraph.Vertex] = []
    let heldIDs = Set(waiting)
    while let id = waiting.popLast() {
      for to in next.removeValue(forKey: id) ?? [] {
        guard let vertex = vertices[to] else { continue }
        let passesOn =
          (vertex.backpressure ?? 0) > Thresholds.backPressureLow
          && (vertex.busy ?? 0) < Thresholds.atItsLimit
        if heldIDs.contains(to) || (passesOn && next[to] != nil) {
          waiting.append(to)
        } else {
          candidates.append(vertex)
        }
      }
    }
    return candidates.max { ($0.busy ?? -1) < ($1.busy ?? -1) }
  }

  private static func finding(
    _ culprit: JobGraph.Vertex?, worst: JobGraph.Vertex, _ evidence: Evidence
  ) -> Diagnosis.Finding {
    let heldBack = worst.backpressure ?? 0
    var facts = ["\(VertexName.short(worst.name)) is back-pressured \(Words.percent(heldBack)) of its time."]
    guard let culprit else {
      return Diagnosis.Finding(
        rule: name, severity: .warn, summary: "\(VertexName.short(worst.name)) is held back", evidence: facts,
        advice: "Nothing behind it in this job is slower: look at the system that it writes to.")
    }
    let short = VertexName.short(culprit.name)
    facts.append(standing(of: culprit, short))
    if let rate = culprit.recordsInPerSecond { facts.append("\(short) takes \(Words.count(rate)) records a second.") }
    if let lag = evidence.job.metrics.watermarkLag { facts.append("Event time lags \(Words.duration(lag)).") }
    facts += evidence.since(name) + slots(evidence)
    var finding = Diagnosis.Finding(
      rule: name, severity: .warn, summary: "\(short) is the bottleneck", evidence: facts, advice: "")
    // Sources are held back for less than what comes tells, as long as the buffers behind them fill.
    advise(&finding, culprit, heldBack: max(heldBack, min(growth(evidence, active: true) ?? 0, 1)), evidence)
    return finding
  }

  /// Scaling, where more subtasks would help.
  static func advise(
    _ finding: inout Diagnosis.Finding, _ culprit: JobGraph.Vertex, heldBack: Double, _ evidence: Evidence
  ) {
    let short = VertexName.short(culprit.name)
    if let busy = culprit.busy, busy < Thresholds.targetBusy {
      finding.advice =
        "\(short) holds up the rest without being busy itself: it probably waits for an outside system, "
        + "or for the network; look at its calls and its sink before scaling."
    } else if let skew = Skew.measure(culprit, active: false) {
      finding.advice =
        "More parallelism will not help: subtask \(skew.index) gets most of the work. Spread the keys of "
        + "\(short) first."
    } else {
      let advice = ScaleAdvice(culprit, heldBack: heldBack, evidence)
      finding.advice = advice.sentence
      finding.action = advice.way?.call
    }
  }

  private static func standing(of culprit: JobGraph.Vertex, _ short: String) -> String {
    guard let busy = culprit.busy else { return "\(short) is the first behind it that is not held back." }
    let back = culprit.backpressure.map { " and back-pressured \(Words.percent($0))" } ?? ""
    return "\(short) is busy \(Words.percent(busy))\(back): the first behind it that is not held back."
  }

  static func slots(_ evidence: Evidence) -> [String] {
    evidence.slots.map { ["\($0.free) of \($0.total) slots \($0.free == 1 ? "is" : "are") free."] } ?? []
  }

  /// Without the vertices the job's own figure tells that something holds it up, not what.
  private static func judgeByFigure(_ evidence: Evidence, isActive: Bool) -> Judgement {
    let figure = evidence.figure(evidence.job.metrics.backpressure, "back pressure", ["back"])
    guard case .value(let share) = figure else { return figure.judgement }
    if Thresholds.backPressure.isPassed(by: share, active: isActive) {
      return .found(
        Diagnosis.Finding(
          rule: name, severity: .warn, summary: "back pressure is high",
          evidence: ["Its worst subtask is back-pressured \(Words.percent(share)) of its time."],
          advice: "Look at the graph for the vertex that holds it up; its vertices are not read yet."))
    }
    guard let busy = evidence.job.metrics.busy, Thresholds.noIdleMoment.isPassed(by: busy, active: isActive),
      let growth = growth(evidence, active: isActive)
    else { return .silent }
    return .found(findingByFigure(busy: busy, growth: growth, evidence))
  }
}
