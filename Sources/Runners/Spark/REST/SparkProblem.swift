import FoundationEssentials
import HTTP
import JSON
import Jobs

/// Reads the many ways in which Spark says no.
enum SparkProblem {
  /// An answer whose status is not a success.
  static func error(_ response: HTTPResponse, from request: String) -> RunnerError {
    let said = meaning(of: response)
    if response.status == 468 {
      // The gateway's own status for a protocol that it does not speak, and for paths that it does not know.
      return .refused("\(request) is not what this gateway speaks: \(said ?? "it gives no reason")")
    }
    if let error = EngineProblem.error(response, from: request, said: said) { return error }
    let words = said ?? "it gives no reason"
    switch response.status {
    case 404 where words.hasPrefix("no such app") || words.hasPrefix("unknown app"): return .noSuchJob(words)
    case 503: return .unreachable("\(request) answered 503: \(words)")
    default: return .refused(words)
    }
  }

  /// What the answer says in one line: the gateway's `message`, before the Java trace that it carries; a short plain text;
  /// the title of one of Jetty's pages. Nil where it says nothing that Spark would say.
  static func meaning(of response: HTTPResponse) -> String? {
    let type = response.headers["Content-Type"]?.lowercased() ?? ""
    if type.contains("json") {
      return (try? JSONValue(parsing: response.body))?["message"]?.string.map(words)
    }
    let text = String(decoding: response.body.prefix(4096), as: UTF8.self)
    if type.hasPrefix("text/plain") { return text.firstLine.isEmpty ? nil : String(text.firstLine.prefix(300)) }
    guard let start = text.firstRange(of: "<title>"), let end = text.firstRange(of: "</title>"),
      start.upperBound <= end.lowerBound, text.contains("MESSAGE:") || text.contains("org.apache.spark")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound]).firstLine
  }

  /// `Malformed request: org.…SubmitRestProtocolException: Validation …\n\tat …` to its first line, without the class.
  static func words(_ message: String) -> String {
    let lead = "Exception from the cluster:\n"
    let text = message.hasPrefix(lead) ? String(message.dropFirst(lead.count)) : message
    let line = text.firstLine
    guard line.hasPrefix("Malformed request: ") else { return JavaTrace(line).meaning }
    return "Malformed request: " + JavaTrace(String(line.dropFirst("Malformed request: ".count))).meaning
  }
}
