import JSON

/// How often operations were called since the start, by which face, how that ended, and how long it took.
package actor CallFigures {
  package struct Label: Sendable, Hashable {
    package var tool: String
    /// `mcp`, `rest`, `console`, `cli`.
    package var face: String
    /// `done`, `dry_run`, or the code of the refusal.
    package var outcome: String
  }

  package private(set) var calls: [Label: Int] = [:]
  package private(set) var durations: [String: Histogram] = [:]

  func count(
    _ call: Call, _ arguments: [String: JSONValue], _ outcome: Result<JSONValue, Refusal>, seconds: Double
  ) {
    let word =
      switch outcome {
      case .success: arguments["dry_run"] == .bool(true) ? "dry_run" : "done"
      case .failure(let refusal): refusal.code.rawValue
      }
    let label = Label(tool: call.operation.name, face: call.caller.face, outcome: word)
    calls[label, default: 0] += 1
    durations[call.operation.name, default: Histogram()].add(seconds)
  }
}
