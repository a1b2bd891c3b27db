import FoundationEssentials

/// Event time falls behind the wall clock while records flow. A lag that is high and steady is a matter of the data.
package enum WatermarkStall: Rule {
  package static let name = "watermark_stall"

  package static func judge(_ evidence: Evidence) -> Judgement {
    // What Flink tells of tasks that do not run is what they told last.
    let isStill = evidence.job.runnerType == .flink && evidence.detail?.tasks?.running == 0
    if evidence.job.state == .restarting || isStill { return .inapplicable }
    let part = evidence.figure(evidence.job.metrics.watermarkLag, "watermarks", ["watermark"])
    guard case .value(let lag) = part else { return part.judgement }
    let flows = (evidence.job.metrics.recordsInPerSecond ?? 1) >= 0.5
    guard lag >= Thresholds.lagFloor, flows,
      let growth = evidence.lagGrowth(window: Thresholds.lagWindow, shortest: Thresholds.lagShortest)
    else { return .silent }
    let active = evidence.memory.active[name]
    guard Thresholds.lagGrowth.isPassed(by: growth, active: active != nil) else { return .silent }
    let isCritical = Thresholds.lagCritical.isPassed(by: lag, active: active == .critical)
    // Under back pressure the watermark waits with the records, and what comes in is what the pressure lets through.
    let isHeld = (evidence.job.metrics.backpressure ?? 0) >= Thresholds.backPressure.clear
    let stands = growth >= Thresholds.lagStandstill && !isHeld
    let idle = stands ? inputWithoutRecords(evidence) : nil
    var facts = [
      "Event time lags \(Words.duration(lag)).",
      "The lag grew by \(Words.decimal(growth)) s each second over the last minutes.",
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

  /// The source, or the part of one, that holds the watermark since nothing comes to it.
  static func inputWithoutRecords(_ evidence: Evidence) -> String? { idleSource(evidence) ?? emptySource(evidence) }

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
}
