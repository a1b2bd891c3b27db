package import BeamMCPClient
package import JSON
import Jobs

/// What the server tells of a part of a page: a member of the page's JSON, as `mcp … --json` has it.
package struct OncePart: Sendable {
  package let name: String
  /// One answer is the member; several are an array.
  let calls: [ToolCall]
  let isList: Bool

  private init(_ name: String, _ tool: String, _ arguments: [String: JSONValue] = [:]) {
    (self.name, calls, isList) = (name, [ToolCall(tool, arguments)], false)
  }

  private init(_ name: String, each calls: [ToolCall]) {
    (self.name, self.calls, isList) = (name, calls, true)
  }

  /// The parts of what is on the screen; nil where that is the console's own, as its help, or the table.
  static func all(_ state: State) -> [OncePart]? {
    if state.help != nil { return nil }
    switch state.page {
    case .job(let id): return ofJob(id) + ["timeline", "configuration"].map { ofJob(id, $0) }
    case .graph(let id): return [ofJob(id, "job"), ofJob(id, "graph")]
    case .exceptions(let id):
      return [ofJob(id, "job"), OncePart("diagnosis", "diagnose_job", ["job_id": .string(id), "traces": true])]
    case .overview: return [OncePart("fleet", "list_jobs"), OncePart("runners", "list_runners"), day]
    case .runners:
      return [
        OncePart("runners", each: state.runners.map { ToolCall("get_runner", ["runner": .string($0.runner)]) })
      ]
    case .audit: return [day]
    case .messages: return nil
    case .main: return pane(state)
    }
  }

  private static func pane(_ state: State) -> [OncePart]? {
    guard let id = state.selected else { return nil }
    switch state.focus {
    case .table: return state.isZoomed ? [ofJob(id, "job")] : nil
    case .metrics:
      let window = JSONValue.double(state.metrics.seconds)
      return [
        ofJob(id, "job"), OncePart("metrics", "get_job_metrics", ["job_id": .string(id), "window_seconds": window]),
      ]
    case .log: return [ofJob(id, "job"), ofJob(id, "logs")]
    case .timeline: return [ofJob(id, "job"), ofJob(id, "timeline")]
    }
  }

  private static let day = OncePart("timeline", "get_job_timeline", ["duration_seconds": 86_400])

  private static func ofJob(_ id: String) -> [OncePart] {
    ["job", "diagnosis", "graph", "checkpoints", "savepoints"].map { ofJob(id, $0) }
  }

  private static let tools = [
    "job": "get_job_status", "diagnosis": "diagnose_job", "graph": "get_job_graph",
    "checkpoints": "get_job_checkpoints",
    "savepoints": "list_savepoints", "timeline": "get_job_timeline", "configuration": "get_job_configuration",
    "logs": "get_job_logs",
  ]

  private static func ofJob(_ id: String, _ name: String) -> OncePart {
    OncePart(name, tools[name] ?? name, ["job_id": .string(id)])
  }
}

extension Once {
  /// An object with a member for each part; null, and the reason in `unread`, where the engine does not tell one.
  package static func json(_ parts: [OncePart], _ client: any BeamClient) async -> JSONValue {
    var page: [String: JSONValue] = [:]
    var unread: [String: JSONValue] = [:]
    for part in parts {
      var answers: [JSONValue] = []
      for call in part.calls {
        do throws(ClientError) { answers.append(try await client.call(call)) } catch {
          unread[part.name] = .string(error.description)
        }
      }
      page[part.name] = part.isList ? .array(answers) : answers.first ?? .null
    }
    if !unread.isEmpty { page["unread"] = .object(unread) }
    return .object(page)
  }
}
