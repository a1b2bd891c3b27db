import FoundationEssentials
import HTTP
import Jobs

/// What went wrong in an exchange with any engine, as what an operator has to know.
enum EngineProblem {
  static func error(_ error: HTTPError, _ engine: String) -> RunnerError {
    switch error {
    case .badURL(let text): .invalid(field: "url", problem: text)
    case .cannotConnect(let text), .timedOut(let text), .closed(let text): .unreachable(text)
    case .malformed(let text), .tooLarge(let text): .malformed(text)
    case .refused(let text): .refused(text)
    case .cancelled: .pending("the call was cancelled before \(engine) answered")
    }
  }

  /// What a status means whatever stands in the body; nil for a success and for what the engine has to explain.
  static func error(_ response: HTTPResponse, from request: String, said: String?) -> RunnerError? {
    switch response.status {
    case 401, 403: return .denied("\(request) answered \(response.status)\(said.map { ": \($0)" } ?? "")")
    case 300..<400: return .denied(redirect(response, from: request))
    default: break
    }
    guard said == nil else { return nil }
    let nonsense = nonsense(response, from: request)
    // A proxy's words for an engine that is not there.
    return (502...504).contains(response.status) ? .unreachable("\(nonsense)") : nonsense
  }

  /// An answer that is not what this request is answered with.
  static func nonsense(_ response: HTTPResponse, from request: String) -> RunnerError {
    let type = response.headers["Content-Type"].map { " of \($0)" } ?? ""
    let start = String(decoding: response.body.prefix(200), as: UTF8.self).firstLine.prefix(80)
    let came = start.isEmpty ? "nothing" : "\"\(start)\""
    return .malformed("\(request) answered \(response.status) with \(response.body.count) bytes\(type): \(came)")
  }

  /// Neither of our engines redirects such a request; a proxy that wants a login does.
  private static func redirect(_ response: HTTPResponse, from request: String) -> String {
    "\(request) answered \(response.status) and points to \(response.headers["Location"] ?? "nowhere"): is it a login?"
  }
}
