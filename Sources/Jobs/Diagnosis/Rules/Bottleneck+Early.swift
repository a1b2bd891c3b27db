import FoundationEssentials

/// A vertex that has more to do than it can is found before back pressure shows it: the buffers ahead of it fill first, which
/// takes a minute or more, while it has no idle moment left and event time falls behind. Either alone is harmless: a job that
/// catches up is busy all of its time, and the lag of one that sees no records grows.
extension Bottleneck {
  /// The vertex that is at its limit while the lag grows, and by how much a second; nil where none is.
  static func overrun(_ graph: JobGraph, _ evidence: Evidence, active: Bool) -> (
    vertex: JobGraph.Vertex, growth: Double
  )? {
    guard let growth = growth(evidence, active: active),
      let busiest = graph.vertices.max(by: { ($0.busy ?? 0) < ($1.busy ?? 0) }),
      Thresholds.noIdleMoment.isPassed(by: busiest.busy ?? 0, active: active)
    else { return nil }
    return (busiest, growth)
  }

  /// Seconds of lag a second, where it is more than a start takes to settle.
  static func growth(_ evidence: Evidence, active: Bool) -> Double? {
    guard let lag = evidence.job.metrics.watermarkLag, lag >= Thresholds.lagEarly,
      let growth = evidence.lagGrowth(window: Thresholds.lagEarlyWindow, shortest: Thresholds.lagEarly),
      Thresholds.lagGrowth.isPassed(by: growth, active: active),
      growth < Thresholds.lagStandstill || WatermarkStall.inputWithoutRecords(evidence) == nil
    else { return nil }
    return growth
  }

  static func finding(_ vertex: JobGraph.Vertex, growth: Double, _ evidence: Evidence) -> Diagnosis.Finding {
    let short = VertexName.short(vertex.name)
    var finding = Diagnosis.Finding(
      rule: name, severity: .warn, summary: "\(short) is the bottleneck",
      evidence: ["\(short) is busy \(Words.percent(vertex.busy ?? 1)): no moment of it is idle."]
        + pace(growth, evidence) + evidence.since(name) + slots(evidence),
      advice: "")
    advise(&finding, vertex, heldBack: min(growth, 1), evidence)
    return finding
  }

  /// Without the vertices the job's own figures tell that it does less than what comes, not where.
  static func findingByFigure(busy: Double, growth: Double, _ evidence: Evidence) -> Diagnosis.Finding {
    Diagnosis.Finding(
      rule: name, severity: .warn, summary: "does less than what comes",
      evidence: ["Its busiest subtask is busy \(Words.percent(busy)) of its time."] + pace(growth, evidence),
      advice: "Look at the graph for the vertex that is at its limit; its vertices are not read yet.")
  }

  private static func pace(_ growth: Double, _ evidence: Evidence) -> [String] {
    let lag = Words.duration(evidence.job.metrics.watermarkLag ?? 0)
    return [
      "Event time lags \(lag), and \(Words.decimal(growth)) s more with each second: what it does not get through fills the "
        + "buffers ahead of it, and back pressure comes when they are full."
    ]
  }

  /// After a rescaling buffers are empty and figures young: a bottleneck of before is taken to last until lag falls, or until
  /// something has time to spare.
  static func settling(_ evidence: Evidence) -> Diagnosis.Finding? {
    let memory = evidence.memory
    guard memory.wasHeld, let resized = memory.resizingSince ?? memory.resizedAt else { return nil }
    let age = evidence.now.timeIntervalSince(resized)
    let growth = evidence.lagGrowth(window: Thresholds.lagEarlyWindow, shortest: Thresholds.resizeShortest)
    let busiest = evidence.detail?.graph?.vertices.filter { $0.busy != nil }.max { ($0.busy ?? 0) < ($1.busy ?? 0) }
    guard age < Thresholds.resizeSettles, growth ?? 0 > Thresholds.lagFalls,
      age < Thresholds.resizeBegins || (busiest?.busy ?? 0) >= Thresholds.noIdleMoment.clear
    else { return nil }
    let lagNow = evidence.job.metrics.watermarkLag
    let isAtEase = (busiest?.busy).map { $0 < Thresholds.targetBusy } ?? false
    // It has caught up, and what is told of it is no longer of before.
    if age >= Thresholds.figuresOfBefore, isAtEase, let lagNow, lagNow < Thresholds.lagSuspect { return nil }
    let name = busiest.map { VertexName.short($0.name) }
    let busy = busiest?.busy.flatMap { busy in name.map { ["\($0) is busy \(Words.percent(busy))."] } } ?? []
    // One that has time to spare is none.
    let short = (busiest?.busy ?? 0) >= Thresholds.noIdleMoment.clear && age >= Thresholds.figuresOfBefore ? name : nil
    let lag = lagNow.map { ["Event time lags \(Words.duration($0))."] } ?? []
    return Diagnosis.Finding(
      rule: Bottleneck.name, severity: .warn,
      // While its tasks begin nobody tells which of them has how much to do.
      summary: short.map { "\($0) is the bottleneck, as far as is seen yet" }
        ?? "rescaled, and whether it catches up is not seen yet",
      evidence: ["Rescaled \(Words.duration(age)) ago: whether it catches up is not known yet."] + busy + lag,
      advice: "Wait for a minute or two: where event time lags no less then, it needs more.")
  }
}
