import BeamMCPClient
import Screen

/// What steps come to, in a few words: `cancel 3 jobs`, `take a savepoint of orders, cancel orders`. It is what a yes is a yes
/// to, so that the verb is always among them.
enum Deeds {
  /// - Parameter steps: None are said to be nothing.
  static func text(_ steps: [Plan.Step]) -> String {
    guard !steps.isEmpty else { return "nothing" }
    var (order, byTool): ([String], [String: [Plan.Step]]) = ([], [:])
    for step in steps {
      if byTool[step.call.tool] == nil { order.append(step.call.tool) }
      byTool[step.call.tool, default: []].append(step)
    }
    return order.map { words($0, byTool[$0] ?? []) }.joined(separator: ", ")
  }

  private static func words(_ tool: String, _ steps: [Plan.Step]) -> String {
    let jobs = Set(steps.compactMap { $0.call.jobID ?? $0.jobName })
    let whom =
      jobs.count == 1 ? name(steps[0]) : tool == "submit_job" ? "\(steps.count) pipelines" : "\(jobs.count) jobs"
    switch tool {
    case "scale_job": return "scale \(whom)"
    case "create_savepoint": return (jobs.count == 1 ? "take a savepoint of " : "take savepoints of ") + whom
    case "cancel_job": return "cancel \(whom)"
    case "drain_job": return "drain \(whom)"
    case "restart_job": return "restart \(whom)"
    case "submit_job": return "submit \(whom)"
    case "note_job": return "note on \(whom)"
    case "acknowledge_job": return "acknowledge \(whom)"
    default: return "\(tool.replacing("_", with: " ")) \(whom)"
    }
  }

  private static func name(_ step: Plan.Step) -> String {
    Cut.short(step.jobName.map(Name.shown) ?? step.call.jobID ?? "", 40)
  }
}

extension WriteBatch {
  /// `cancel 3 jobs`
  var deeds: String { Deeds.text(items.map(\.step)) }
}
