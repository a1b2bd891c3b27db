import FoundationEssentials

/// One subtask has most of the work of its vertex, and is at its limit while the others rest.
package enum Skew: Rule {
  package static let name = "skew"

  struct Measure {
    /// Of the subtask.
    var index: Int
    var most: Double
    var median: Double
    /// `busy` or `records a second`.
    var isBusy: Bool
  }

  package static func judge(_ evidence: Evidence) -> Judgement {
    let part = evidence.graph
    guard case .value(let graph) = part else { return part.judgement }
    let told = graph.vertices.filter { $0.subtasks.count > 1 }
    guard told.contains(where: { $0.subtasks.contains(where: tells) }) else {
      return .inapplicable
    }
    let sources = Set(graph.vertices.map(\.id)).subtracting(graph.edges.map(\.to))
    for vertex in told where !sources.contains(vertex.id) || graph.vertices.count == 1 {
      if let skew = measure(vertex, active: evidence.wasActive(name)) { return .found(finding(vertex, skew)) }
    }
    return .silent
  }

  private static func tells(_ task: JobGraph.Subtask) -> Bool {
    task.busy != nil || task.recordsInPerSecond != nil || task.recordsOutPerSecond != nil
  }

  /// Nil where the spread is even, or uneven and harmless. How busy subtasks are counts first, since that is what hurts;
  /// their records only where it is not told.
  static func measure(_ vertex: JobGraph.Vertex, active: Bool) -> Measure? {
    let running = vertex.subtasks.filter { $0.state.isEmpty || $0.state == "RUNNING" }
    guard running.count > 1 else { return nil }
    let out = vertex.countsOut
    let busy = running.compactMap { task in task.busy.map { (task.index, $0) } }
    if busy.count == running.count {
      // One that is held back altogether lets a buffer through now and then, of one subtask at a time: its records tell nothing.
      guard busy.contains(where: { $0.1 > 0 }), let skew = spread(busy, isBusy: true, active: active) else {
        return nil
      }
      return skew.most >= (active ? Thresholds.targetBusy : Thresholds.atItsLimit) ? skew : nil
    }
    if vertex.backpressure.map({ $0 > Thresholds.backPressure.clear }) == true { return nil }
    let rates = running.compactMap { task in task.recordsPerSecond(out: out).map { (task.index, $0) } }
    guard rates.count == running.count, rates.reduce(0, { $0 + $1.1 }) >= Thresholds.skewVolume else { return nil }
    return spread(rates, isBusy: false, active: active)
  }

  private static func spread(_ values: [(Int, Double)], isBusy: Bool, active: Bool) -> Measure? {
    guard let most = values.max(by: { $0.1 < $1.1 }) else { return nil }
    let rest = values.filter { $0.0 != most.0 }.map(\.1).sorted()
    guard let middle = rest.isEmpty ? nil : rest[rest.count / 2] else { return nil }
    let ratio = most.1 / max(middle, isBusy ? 0.01 : 1)
    guard Thresholds.skew.isPassed(by: ratio, active: active) else { return nil }
    return Measure(index: most.0, most: most.1, median: middle, isBusy: isBusy)
  }

  private static func finding(_ vertex: JobGraph.Vertex, _ skew: Measure) -> Diagnosis.Finding {
    let short = VertexName.short(vertex.name)
    let verb = vertex.countsOut ? "puts out" : "takes"
    var facts = [
      skew.isBusy
        ? "Subtask \(skew.index) of \(short) is busy \(Words.percent(skew.most)), the median of the others "
          + "\(Words.percent(skew.median))."
        : "Subtask \(skew.index) of \(short) \(verb) \(Words.count(skew.most)) records a second, the median of the others "
          + "\(Words.count(skew.median))."
    ]
    if let task = vertex.subtasks.first(where: { $0.index == skew.index }),
      let hot = task.recordsPerSecond(out: vertex.countsOut), skew.isBusy
    {
      facts.append("It \(verb) \(Words.count(hot)) records a second.")
    }
    return Diagnosis.Finding(
      rule: name, severity: .warn, summary: "\(short) is skewed to one subtask", evidence: facts,
      advice: "A few keys carry most of the records: spread them (salt the key and combine in two steps, or rebalance "
        + "where no key is needed). More parallelism does not split a key.")
  }
}
