import FoundationEssentials
import HTTP
import JSON
import Jobs

/// Reads how Google's APIs say no: `{"error": {"code", "message", "status", "details"}}` (AIP-193).
enum DataflowProblem {
  static func error(_ response: HTTPResponse, from request: String) -> RunnerError {
    let said = meaning(of: response)
    let way = response.status == 403 ? said.flatMap(permission) : nil
    if let error = EngineProblem.error(response, from: request, said: said.map { $0 + (way ?? "") }) { return error }
    let words = said ?? "it gives no reason"
    switch response.status {
    case 404: return .noSuchJob(words)
    case 400, 409, 412: return .refused(words)
    case 429: return .refused("\(mark)(429): \(words)")
    case 500...599: return .unreachable("\(request) answered \(response.status): \(words)")
    default: return .refused(words)
    }
  }

  private static let mark = "Dataflow asks us to wait, its quota is used up "

  /// The message and the status, `PERMISSION_DENIED`; nil where the answer is none of Google's.
  static func meaning(of response: HTTPResponse) -> String? {
    guard response.headers["Content-Type"]?.lowercased().contains("json") == true,
      let error = (try? JSONValue(parsing: response.body))?["error"]
    else { return nil }
    let message = error["message"]?.string.map { Secrets.masked($0.firstLine) }.flatMap { $0.isEmpty ? nil : $0 }
    let status = error["status"]?.string
    guard message != nil || status != nil else { return nil }
    return [message.map { String($0.prefix(500)) }, status.map { "(\($0.prefix(60)))" }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// Roles that grant what was missing.
  private static func permission(_ words: String) -> String? {
    let lower = words.lowercased()
    if lower.contains("has not been used") || lower.contains("disabled") {
      return "; enable it: gcloud services enable dataflow.googleapis.com"
    }
    return "; roles/dataflow.viewer lists jobs, roles/dataflow.developer changes them"
  }

  /// The same with the time after which it is asked again.
  static func busy(_ error: RunnerError, seconds: Double) -> RunnerError {
    let words = "\(error)\(again)\(Int(seconds.rounded(.up))) s"
    return if case .unreachable = error { .unreachable(words) } else { .refused(words) }
  }

  /// Seconds after which an action may be tried again as it is; nil where it may not.
  static func wait(for error: RunnerError) -> Double? {
    let text = "\(error)"
    return text.ranges(of: again).last.flatMap { Double(text[$0.upperBound...].prefix { $0.isNumber }) }
  }

  private static let again = "; it may be asked again in "
}
