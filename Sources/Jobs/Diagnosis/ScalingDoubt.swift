/// Why more parallelism will not help a job, whatever it is scaled to.
enum ScalingDoubt {
  /// The reason; nil where it may help, or where too little is known to say.
  static func reason(_ evidence: Evidence) -> String? {
    guard case .value(let graph) = evidence.graph, !evidence.job.state.isTerminal else { return nil }
    guard let (worst, culprit) = Bottleneck.measure(graph, active: evidence.wasActive(Bottleneck.name)) else {
      return skew(evidence)
    }
    guard let culprit else {
      let short = VertexName.short(worst.name)
      return "\(short) is held back, and nothing behind it in this job is slower: the system that it writes to is"
    }
    let short = VertexName.short(culprit.name)
    if let busy = culprit.busy, busy < Thresholds.targetBusy {
      let share = Words.percent(busy)
      return "\(short) holds up the rest and is busy \(share) only: it waits, probably for an outside system"
    }
    return Skew.measure(culprit, active: evidence.wasActive(Skew.name)).map { of(short, $0) }
  }

  private static func skew(_ evidence: Evidence) -> String? {
    guard case .found(let finding) = Skew.judge(evidence) else { return nil }
    return "\(finding.summary), and more subtasks split no key"
  }

  private static func of(_ short: String, _ skew: Skew.Measure) -> String {
    "subtask \(skew.index) of \(short) gets most of the work, and more subtasks split no key"
  }
}
