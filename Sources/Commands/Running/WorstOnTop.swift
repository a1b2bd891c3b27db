import BeamMCPClient
import JSON
import Jobs

/// `mcp job list` shows the worst first, and with --limit the worst of all, for people and for programs alike. A server pages
/// by ids, which is what --cursor and --since-revision are for: these take its pages as they come.
struct WorstOnTop: Sendable {
  private let limit: Int?
  private let isWanted: Bool

  init(_ invocation: Invocation) {
    limit = invocation.whole("limit")
    isWanted =
      invocation.command.tool == "list_jobs" && !invocation.has("cursor") && !invocation.has("since-revision")
  }

  /// The call that tells what is needed.
  func call(_ call: ToolCall) -> ToolCall {
    var call = call
    if isWanted { call.arguments["limit"] = nil }
    return call
  }

  func sorted(_ answer: JSONValue) -> JSONValue {
    guard isWanted, var members = answer.object, let jobs = members["jobs"]?.array else { return answer }
    let ranked = jobs.compactMap { json in Job(json: json).map { (WorstFirst($0), json) } }
    guard ranked.count == jobs.count else { return answer }
    members["jobs"] = .array(ranked.sorted { $0.0 < $1.0 }.prefix(limit ?? .max).map(\.1))
    return .object(members)
  }
}
