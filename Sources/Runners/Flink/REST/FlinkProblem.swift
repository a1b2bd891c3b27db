import FoundationEssentials
import HTTP
import Jobs

/// Turns what went wrong in an exchange into what an operator has to know.
enum FlinkProblem {
  static func error(_ error: HTTPError) -> RunnerError {
    switch error {
    case .badURL(let text): .invalid(field: "url", problem: text)
    case .cannotConnect(let text), .timedOut(let text), .closed(let text): .unreachable(text)
    case .malformed(let text), .tooLarge(let text): .malformed(text)
    case .refused(let text): .refused(text)
    case .cancelled: .pending("the call was cancelled before Flink answered")
    }
  }

  /// An answer whose status is not a success.
  static func error(_ response: HTTPResponse, from request: String) -> RunnerError {
    let said = FlinkErrorReply.meaning(response.body)
    switch response.status {
    case 401, 403: return .denied("\(request) answered \(response.status)\(said.map { ": \($0)" } ?? "")")
    case 300..<400: return .denied(redirect(response, from: request))
    default: break
    }
    guard let said else {
      let nonsense = nonsense(response, from: request)
      // A proxy's words for a cluster that is not there.
      return (502...504).contains(response.status) ? .unreachable("\(nonsense)") : nonsense
    }
    if said.contains("Could not find Flink job") || isUnknownJob(said) { return .noSuchJob(said) }
    switch response.status {
    case 409: return .wrongState(said)
    case 503: return .unreachable("\(request) answered 503: \(said)")
    default: return .refused(said)
    }
  }

  /// An answer that is not what this request is answered with.
  static func nonsense(_ response: HTTPResponse, from request: String) -> RunnerError {
    let type = response.headers["Content-Type"].map { " of \($0)" } ?? ""
    let start = String(decoding: response.body.prefix(200), as: UTF8.self).firstLine.prefix(80)
    let came = start.isEmpty ? "nothing" : "\"\(start)\""
    return .malformed("\(request) answered \(response.status) with \(response.body.count) bytes\(type): \(came)")
  }

  private static func isUnknownJob(_ said: String) -> Bool { said.hasPrefix("Job ") && said.hasSuffix(" not found") }

  /// Flink never redirects; a proxy that wants a login does.
  private static func redirect(_ response: HTTPResponse, from request: String) -> String {
    "\(request) answered \(response.status) and points to \(response.headers["Location"] ?? "nowhere"): is it a login?"
  }
}
