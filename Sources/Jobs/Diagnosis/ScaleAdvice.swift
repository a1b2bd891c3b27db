import FoundationEssentials

/// The parallelism that would lift a bottleneck, from how busy it is and how long its inputs are held back.
struct ScaleAdvice {
  /// Nil where scaling is not possible, or would not help.
  var parallelism: Int?
  var sentence: String

  /// The work that arrives now is parallelism × busy; sources that are held back for a share b of their time would bring
  /// 1/(1−b) times as much.
  init(_ vertex: JobGraph.Vertex, heldBack: Double, _ evidence: Evidence) {
    let job = evidence.job
    guard let now = vertex.parallelism ?? job.parallelism else {
      sentence = "Give it more parallelism; how much it has could not be read."
      return
    }
    let demand = min(Thresholds.largestStep, 1 / max(0.01, 1 - heldBack))
    let wanted = Int((Double(now) * max(vertex.busy ?? 1, 0.5) * demand / Thresholds.targetBusy).rounded(.up))
    let target = min(max(wanted, now + 1), now * Int(Thresholds.largestStep))
    let room = evidence.slots.map { now + max(0, $0.free) }
    if let refusal = job.actions.refusals[.scale] {
      sentence = "About \(target) subtasks instead of \(now) would do, but it cannot be scaled here: \(refusal)."
    } else if let room, room <= now {
      sentence =
        "About \(target) subtasks instead of \(now) would do, but \(job.runner) has no free slot: "
        + "add TaskManagers first."
    } else {
      let reachable = min(target, room ?? target)
      parallelism = reachable
      let bound = reachable < target ? "; \(target) would be better, but no more slots are free" : ""
      sentence = "Scale it from \(now) to \(reachable)\(bound)."
    }
  }
}
