import BeamMCPClient
import JSON
import Screen

/// The commands that do the same as a plan, one for those that are alike.
enum PlanCommands {
  /// Calls of one verb with the same flags, of which the first is shown.
  private struct Kind {
    let first: ToolCall
    var count = 1
    /// They differ in more than the job.
    var isVaried = false

    private var flags: [String: JSONValue] { first.arguments.filter { $0.value != .bool(false) && $0.key != "job_id" } }

    func takes(_ call: ToolCall) -> Bool { call.tool == first.tool && Kind(first: call).names == names }
    func isSame(_ call: ToolCall) -> Bool { Kind(first: call).flags == flags }
    private var names: Set<String> { Set(flags.keys) }
  }

  private static let limit = 4

  static func lines(_ plan: Plan, _ width: Int) -> [StyledLine] {
    var kinds: [Kind] = []
    // What would be refused has no command that does it.
    for step in plan.steps {
      guard case .ready = step.preview else { continue }
      if let place = kinds.firstIndex(where: { $0.takes(step.call) }) {
        kinds[place].count += 1
        kinds[place].isVaried = kinds[place].isVaried || !kinds[place].isSame(step.call)
      } else {
        kinds.append(Kind(first: step.call))
      }
    }
    let beyond = kinds.dropFirst(limit).reduce(0) { $0 + $1.count }
    let shown = kinds.prefix(limit).enumerated().flatMap { place, kind in
      StyledLine.wrapped(
        CommandLine.text(of: kind.first), width: width, role: .dim,
        prefix: (place == 0 ? "same as" : "").padded(12)) + more(kind)
    }
    let rest = beyond > 0 ? [StyledLine(indent + "and \(beyond) others", .dim)] : []
    return (shown + rest).weighing(.command)
  }

  private static let indent = "".padded(12)

  private static func more(_ kind: Kind) -> [StyledLine] {
    guard kind.count > 1 else { return [] }
    let own = kind.isVaried ? ", each with its own values" : ""
    return [StyledLine("\(indent)and \(kind.count - 1) more like it\(own)", .dim)]
  }
}
