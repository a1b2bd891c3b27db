import BeamMCPClient
import JSON

/// What a write came to, as one line.
enum Outcome {
  static func verb(_ call: ToolCall) -> String {
    switch call.tool {
    case "scale_job": "scale"
    case "create_savepoint": "savepoint of"
    case "cancel_job": "cancel"
    case "drain_job": "drain"
    case "restart_job": "restart"
    case "submit_job": "submit"
    case "note_job": "note on"
    case "acknowledge_job": "acknowledge"
    default: call.tool.replacing("_", with: " ")
    }
  }

  static func text(_ call: ToolCall, _ value: JSONValue, name: String?) -> String {
    let name = Cut.short(name ?? call.jobID ?? value["job_id"]?.string ?? "")
    let savepoint = value["savepoint_path"]?.string.map { ", savepoint \($0)" } ?? ""
    switch call.tool {
    case "scale_job": return scaled(value, name)
    case "create_savepoint":
      return "\(name): savepoint complete\(value["savepoint_path"]?.string.map { ", " + $0 } ?? "")"
    case "cancel_job", "drain_job": return "\(name) is \(value["state"]?.string ?? "ending")\(savepoint)"
    case "restart_job":
      let id = value["job_id"]?.string
      let now = id.flatMap { $0 == call.jobID ? nil : " as \($0)" } ?? ""
      return "\(name) restarted\(now)\(savepoint)"
    case "submit_job":
      let name = value["job_name"]?.string.map { Cut.short($0) } ?? name
      return "submitted \(name): \(value["state"]?.string ?? "PENDING")"
    default: return "\(verb(call)) \(name): done"
    }
  }

  /// How the server's timeline begins to tell that it was done, and what it calls it where it was not.
  static func deed(_ call: ToolCall) -> (done: String, words: String)? {
    switch call.tool {
    case "scale_job": ("scaled ", "a scale ")
    case "create_savepoint": ("savepoint ", "a savepoint ")
    case "cancel_job": ("canceled", "a cancel ")
    case "drain_job": ("drained", "a drain ")
    case "restart_job": ("restarted ", "a restart ")
    case "submit_job": ("submitted ", "a submission ")
    default: nil
    }
  }

  /// A scaling may have been accepted, and do less than was asked for, or nothing yet; or never anything.
  static func status(_ call: ToolCall, _ value: JSONValue, name: String?) -> WriteBatch.Status {
    let told = text(call, value, name: name)
    guard call.tool == "scale_job", value["effective"] == .bool(false) else { return .done(told) }
    guard value["settled"] == .bool(true) else { return .waits(told) }
    return .failed(Cut.short(value["message"]?.string ?? told, 1000))
  }

  private static func scaled(_ value: JSONValue, _ name: String) -> String {
    let from = value["previous"]?.int.map { "\($0) → " } ?? "to "
    let to = value["parallelism"]?.int.map(String.init) ?? "?"
    if value["effective"] == .bool(false) {
      let message = Cut.short(value["message"]?.string ?? "the engine is still at it", 1000)
      // Who tells what runs has said it in the message.
      let accepted = value["running_with"]?.int == nil ? " accepted, not in effect yet" : ""
      return "\(name): \(from)\(to)\(accepted): \(message)"
    }
    // A request for more is withdrawn so.
    if let width = value["previous"]?.int, width == value["parallelism"]?.int { return "\(name): stays at \(width)" }
    return "\(name): \(from)\(to) in effect"
  }
}
