import BeamMCPClient
import Screen

/// What steps come to, in a few words: `cancel 3 jobs`, `take a savepoint of orders, cancel orders`. It is what a yes is a yes
/// to, so that the verb is always among them.
enum Deeds {
  static func text(_ steps: [Plan.Step]) -> String {
    var (order, byTool): ([String], [String: [Plan.Step]]) = ([], [:])
    for step in steps {
      if byTool[step.call.tool] == nil { order.append(step.call.tool) }
      byTool[step.call.tool, default: []].append(step)
    }
    return order.map { words(byTool[$0] ?? []) }.joined(separator: ", ")
  }

  /// - Parameter steps: All of one tool.
  private static func words(_ steps: [Plan.Step]) -> String {
    let (call, count) = (steps[0].call, Set(steps.compactMap { $0.call.jobID ?? $0.jobName }).count)
    switch call.tool {
    case "create_savepoint":
      return count == 1 ? "take a savepoint of \(name(steps[0]))" : "take savepoints of \(count) jobs"
    case "submit_job" where count != 1: return "submit \(steps.count) pipelines"
    default: return "\(Outcome.verb(call)) " + (count == 1 ? name(steps[0]) : "\(count) jobs")
    }
  }

  private static func name(_ step: Plan.Step) -> String {
    Name.brief(step.jobName ?? step.call.jobID ?? "")
  }
}

extension WriteBatch {
  /// `cancel 3 jobs`
  var deeds: String {
    let tried = items.filter { if case .skipped = $0.status { false } else { true } }
    return Deeds.text((tried.isEmpty ? items : tried).map(\.step))
  }
}
