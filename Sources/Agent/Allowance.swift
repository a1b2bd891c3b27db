import BeamMCPClient
import JSON
import Jobs

/// Holds a conversation to its limits. Changes count when they are planned, so that nobody is asked for more than the limit.
actor Allowance {
  private let limits: ConversationLimits
  private var planned = 0

  init(_ limits: ConversationLimits) { self.limits = limits }

  /// All of the meaning or none: half of a request is another request.
  func held(_ meaning: Interpretation, _ jobs: [Job]) -> Interpretation {
    let changes = meaning.calls.filter { !ToolCall.isReading($0.tool) && $0.arguments["dry_run"] != true }
    guard let problem = problem(changes, jobs) else {
      if !limits.isTrial { planned += changes.count }
      return meaning
    }
    var refusal = Interpretation(
      refuse: "\(problem): \u{201C}limits\u{201D} in the configuration. Its command or key still does it.",
      source: meaning.source)
    (refusal.cost, refusal.asked, refusal.looks) = (meaning.cost, meaning.asked, meaning.looks)
    return refusal
  }

  private func problem(_ changes: [ToolCall], _ jobs: [Job]) -> String? {
    for call in changes {
      if let tools = limits.tools, !tools.contains(call.tool) { return "Sentences may not call \(call.tool) here" }
      guard let runners = limits.runners else { continue }
      let runner = jobs.first { $0.id == call.jobID }?.runner ?? call.arguments["runner"]?.string
      if runner.map(runners.contains) != true {
        return "Sentences may change nothing on \(runner ?? "a runner that they do not name") here"
      }
    }
    guard let writes = limits.writes, planned + changes.count > writes, !changes.isEmpty else { return nil }
    let before = "\(planned) \(planned == 1 ? "was" : "were") planned before"
    return "Sentences may make \(Allowance.counted(writes)) in one conversation; "
      + "\(before), and this sentence wants \(changes.count == 1 ? "one" : "\(changes.count)")"
  }

  private static func counted(_ changes: Int) -> String {
    changes == 0 ? "no changes" : changes == 1 ? "one change" : "\(changes) changes"
  }
}
