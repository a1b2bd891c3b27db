import FoundationEssentials

/// The parallelism that would lift a bottleneck, from how busy it is and how long its inputs are held back.
struct ScaleAdvice {
  /// What brings it there; nil where nothing does, or it would not help.
  private(set) var way: Resizing?
  var sentence: String
  /// What it has, and what it should have whether or not that is possible; nil where it could not be read.
  private(set) var now: Int?
  private(set) var target: Int?
  /// Why scaling is not possible.
  private(set) var obstacle: String?

  /// The work that arrives now is parallelism × busy; sources that are held back for a share b of their time would bring
  /// 1/(1−b) times as much.
  init(_ vertex: JobGraph.Vertex, heldBack: Double, _ evidence: Evidence) {
    let job = evidence.job
    if evidence.isResizing {
      sentence = "It is being rescaled: wait until that is in effect."
      obstacle = "it is being rescaled"
      return
    }
    guard let now = vertex.parallelism ?? job.parallelism else {
      sentence = "Give it more parallelism; how much it has could not be read."
      return
    }
    let demand = 1 / max(0.01, 1 - heldBack)
    let wanted = Int((Double(now) * max(vertex.busy ?? 1, 0.5) * demand / Thresholds.targetBusy).rounded(.up))
    let most = now * Int(Thresholds.largestStep)
    let target = min(max(wanted, now + 1), most)
    (self.now, self.target) = (now, target)
    let again = wanted > most ? ", and look again: it may need more" : ""
    let room = evidence.slots.map { now + max(0, $0.free) }
    let bound = { (reachable: Int) in
      reachable < target ? "; \(target) would be better, but no more slots are free" : ""
    }
    let short =
      wanted > most
      ? "It needs \(target) subtasks instead of \(now), or more, but"
      : "About \(target) subtasks instead of \(now) would do, but"
    if let whole = job.parallelism, now < whole {
      obstacle =
        "its parallelism of \(now) is set in the pipeline's code, and a scaling of the job leaves it: raise it there"
      sentence = "\(short) \(obstacle ?? "")."
    } else if let refusal = job.actions.refusals[.scale] {
      let reason = "it cannot be scaled here: \(refusal)"
      let reachable = min(target, room ?? target)
      way = reachable > now ? Resizing(job, to: reachable) : nil
      obstacle = way == nil ? reason : nil
      sentence = "\(short) \(reason)" + (way.map { "; \($0.words)\(bound($0.parallelism))." } ?? ".")
    } else if let room, room <= now {
      obstacle = "\(job.runner) has no free slot: add TaskManagers first"
      sentence = "\(short) \(job.runner) has no free slot: add TaskManagers first."
    } else {
      let reachable = min(target, room ?? target)
      way = Resizing(job, to: reachable)
      sentence = "Scale it from \(now) to \(reachable)\(reachable < target ? bound(reachable) : again)."
    }
  }
}
