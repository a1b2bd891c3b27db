import FoundationEssentials

/// Event time falls behind the wall clock while records flow. A lag that is high and steady is a matter of the data.
package enum WatermarkStall: Rule {
  package static let name = "watermark_stall"

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.figure(evidence.job.metrics.watermarkLag, "watermarks", ["watermark"])
    guard case .value(let lag) = part else { return part.judgement }
    let flows = (evidence.job.metrics.recordsInPerSecond ?? 1) >= 0.5
    guard lag >= Thresholds.lagFloor, flows, let growth = growth(evidence) else { return .silent }
    let active = evidence.memory.active[name]
    guard Thresholds.lagGrowth.isPassed(by: growth, active: active != nil) else { return .silent }
    let isCritical = Thresholds.lagCritical.isPassed(by: lag, active: active == .critical)
    // Under back pressure the watermark waits with the records, and what comes in is what the pressure lets through.
    let isHeld = (evidence.job.metrics.backpressure ?? 0) >= Thresholds.backPressure.clear
    let stands = growth >= Thresholds.lagStandstill && !isHeld
    let idle = stands ? idleSource(evidence) ?? emptySource(evidence) : nil
    var facts = [
      "Event time lags \(Words.duration(lag)).",
      "The lag grew by \(tenths(growth)) s each second over the last minutes.",
    ]
    if isHeld {
      facts.append("Back pressure holds its sources: \(Words.percent(evidence.job.metrics.backpressure ?? 0)).")
    } else if let rate = evidence.job.metrics.recordsInPerSecond {
      facts.append("\(Words.count(rate)) records a second come in meanwhile.")
    }
    if let idle { facts.append(idle) }
    return .found(
      Diagnosis.Finding(
        rule: name, severity: isCritical ? .critical : .warn,
        summary: stands ? "the watermark stands still" : "falls behind: lag grows", evidence: facts,
        advice: stands
          ? "One input without records or with old ones holds the watermark: give its source `withIdleness`, or look at "
            + "the partition that stands."
          : isHeld
            ? "Lift what holds it up: the vertex that is busy behind the ones under back pressure."
            : "It does less than what comes: lift its bottleneck, or scale it."))
  }

  /// Seconds of lag a second, from the means of the first and the last third; nil where too little was seen.
  private static func growth(_ evidence: Evidence) -> Double? {
    let points = evidence.history.recent("watermark_lag_s", window: Thresholds.lagWindow, now: evidence.now)
    guard points.count >= 3, let first = points.first, let last = points.last,
      last.time - first.time >= Thresholds.lagShortest
    else { return nil }
    let third = max(1, points.count / 3)
    let (early, late) = (mean(points.prefix(third)), mean(points.suffix(third)))
    return (late.value - early.value) / max(1, late.time - early.time)
  }

  private static func mean(_ points: ArraySlice<(time: Double, value: Double)>) -> (time: Double, value: Double) {
    let count = Double(points.count)
    return (points.reduce(0) { $0 + $1.time } / count, points.reduce(0) { $0 + $1.value } / count)
  }

  private static func idleSource(_ evidence: Evidence) -> String? {
    guard let graph = evidence.detail?.graph else { return nil }
    let fed = Set(graph.edges.map(\.to))
    for source in graph.vertices where !fed.contains(source.id) {
      let out = source.countsOut
      let idle = source.subtasks.filter { $0.recordsPerSecond(out: out) == 0 }
      guard !idle.isEmpty, source.subtasks.contains(where: { ($0.recordsPerSecond(out: out) ?? 0) > 0 }) else {
        continue
      }
      let list = idle.prefix(5).map { String($0.index) }.joined(separator: ", ")
      return "\(VertexName.short(source.name)): no records come to \(Words.plural(idle.count, "subtask")) (\(list))."
    }
    return nil
  }

  /// A source that reads nothing while another one reads.
  private static func emptySource(_ evidence: Evidence) -> String? {
    guard let graph = evidence.detail?.graph else { return nil }
    let fed = Set(graph.edges.map(\.to))
    let sources = graph.vertices.filter { !fed.contains($0.id) }
    let empty = sources.filter { ($0.recordsOutPerSecond ?? 1) == 0 }
    guard let first = empty.first, sources.contains(where: { ($0.recordsOutPerSecond ?? 0) > 0 }) else { return nil }
    return "\(VertexName.short(first.name)): no records come to it."
  }

  private static func tenths(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
