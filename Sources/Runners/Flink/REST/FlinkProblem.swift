import FoundationEssentials
import HTTP
import Jobs

/// Turns what went wrong in an exchange into what an operator has to know.
enum FlinkProblem {
  /// An answer whose status is not a success.
  static func error(_ response: HTTPResponse, from request: String) -> RunnerError {
    let said = FlinkErrorReply.meaning(response.body)
    if let error = EngineProblem.error(response, from: request, said: said) { return error }
    guard let said else { return EngineProblem.nonsense(response, from: request) }
    if said.contains("Could not find Flink job") || isUnknownJob(said) { return .noSuchJob(said) }
    switch response.status {
    case 409: return .wrongState(said)
    case 503: return .unreachable("\(request) answered 503: \(said)")
    default: return .refused(said)
    }
  }

  private static func isUnknownJob(_ said: String) -> Bool { said.hasPrefix("Job ") && said.hasSuffix(" not found") }
}
