import BeamMCPClient
import JSON
import Jobs
import Screen

/// The calls of a plan as one line of the bar.
enum PlanLine {
  /// Verbs that take several jobs, and are the same for each.
  private static let plural: Set = ["scale_job", "create_savepoint", "cancel_job", "drain_job", "restart_job"]

  /// Commands with `;` between them; nil where they would not read back as the same calls, as with a secret, which is
  /// masked in a line.
  static func text(_ calls: [ToolCall], _ state: State) -> String? {
    let line = grouped(calls).map { text($0.call, $0.jobs, state) }.joined(separator: "; ")
    guard line.count <= LineEditor.limit, case .success(.calls(let read)) = CommandParser(state: state).parse(line)
    else { return nil }
    return read.map(plain) == calls.map(plain) ? line : nil
  }

  /// Calls that follow each other and differ in nothing but the job.
  private static func grouped(_ calls: [ToolCall]) -> [(call: ToolCall, jobs: [String])] {
    var groups: [(call: ToolCall, jobs: [String])] = []
    for call in calls {
      var bare = call
      guard plural.contains(call.tool), let job = bare.arguments.removeValue(forKey: "job_id")?.string else {
        groups.append((call, []))
        continue
      }
      if let last = groups.last, last.call == bare {
        groups[groups.count - 1].jobs.append(job)
      } else {
        groups.append((bare, [job]))
      }
    }
    return groups
  }

  private static func text(_ call: ToolCall, _ jobs: [String], _ state: State) -> String {
    let names = jobs.map { name(of: $0, state) }
    if call.tool == "scale_job", call.arguments.count == 1, let number = call.arguments["parallelism"]?.int {
      return (["scale"] + names.map(Words.quoted) + [String(number)]).joined(separator: " ")
    }
    var whole = call
    if !jobs.isEmpty { whole.arguments["job_ids"] = .array(names.map(JSONValue.string)) }
    let text = CommandLine.text(of: whole)
    // The form of a shell stays where it says more than how it begins: that its words are quoted.
    let line = String(text.dropFirst(jobs.isEmpty ? "mcp ".count : "mcp job ".count))
    // What is not said of a savepoint is the console's to choose.
    let isBare = call.tool == "cancel_job" && call.arguments["with_savepoint"] == .bool(false)
    return isBare && jobs.contains(where: state.canSavepoint) ? line + " --no-savepoint" : line
  }

  /// A job's name where it is its alone and can stand in a line, else its id.
  private static func name(of id: String, _ state: State) -> String {
    guard let job = state.jobs[id], Name.canBeTyped(job.name), case .found(let found) = state.jobs.find(job.name),
      found.id == id
    else {
      return id
    }
    return job.name
  }

  /// Without what says nothing.
  private static func plain(_ call: ToolCall) -> ToolCall {
    ToolCall(call.tool, call.arguments.filter { $0.value != .bool(false) && $0.value != .null })
  }
}
