import BeamMCPClient
import Jobs

/// How the jobs of a plan were when it was made: another operator, or an engine, may have changed them before its yes.
struct PlanBasis: Sendable, Hashable {
  private struct Seen: Sendable, Hashable {
    var nativeID: String?
    /// Of a job that is to be scaled, and runs.
    var width: Int?
    var hasEnded: Bool
  }

  private var seen: [String: Seen] = [:]

  init() {}

  init(_ calls: [ToolCall], _ jobs: JobList) {
    for call in calls {
      guard let id = call.jobID, let job = jobs[id] else { continue }
      let width = call.tool == "scale_job" && job.state == .running ? job.parallelism : nil
      seen[id] = Seen(nativeID: job.nativeID, width: width ?? seen[id]?.width, hasEnded: job.state.isTerminal)
    }
  }

  /// What is no more as it was; nil while all is. A job that restarts for a moment is the same.
  func change(_ jobs: JobList) -> String? {
    seen.sorted { $0.key < $1.key }.lazy.compactMap { id, before in
      guard let job = jobs[id] else { return nil }
      let name = Cut.short(Name.shown(job.name), 60)
      if job.state.isTerminal, !before.hasEnded { return "\(name) has ended (\(job.state.rawValue))" }
      if let old = before.nativeID, let new = job.nativeID, old != new { return "\(name) was started anew" }
      if let old = before.width, job.state == .running, let new = job.parallelism, old != new {
        return "\(name) runs with \(new) now, and not with \(old)"
      }
      return nil
    }.first
  }
}

extension State {
  /// A plan for a job that is not as it was is made anew, and wants another yes; what was on its way is not sent.
  mutating func renewPlan() -> [Effect] {
    if let pending, let change = pending.basis.change(jobs) {
      self.pending = nil
      say("nothing was sent: \(change); plan it again", .failure)
      return []
    }
    guard case .plan(let plan)? = dialog, plan.plan != nil, plan.waiting == nil, !plan.isQuestion,
      let change = plan.basis.change(jobs)
    else { return [] }
    let effects = replan(plan)
    guard case .plan(var renewed)? = dialog else { return effects }
    renewed.basis = PlanBasis(renewed.calls, jobs)
    renewed.change = "changed meanwhile: \(change)"
    dialog = .plan(renewed)
    return effects
  }
}
