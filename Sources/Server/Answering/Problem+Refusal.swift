import JSON
import Service

extension Problem {
  /// The one table from what operations refuse to what HTTP says of it.
  init(_ refusal: Refusal) {
    self.init(
      Problem.status(of: refusal), refusal.code.rawValue, refusal.message, hint: refusal.hint)
  }

  private static func status(of refusal: Refusal) -> Int {
    switch refusal.code {
    case .invalid, .notPossible: 422
    case .notFound: 404
    case .ambiguous, .wrongState: 409
    // Their key will not help them where it is the engine that will not have us.
    case .denied: refusal.isEngines ? 502 : 403
    case .refused, .malformed: 502
    case .unreachable: 504
    case .pending: 202
    // Its caller is gone, or this server is about to be; or its disk is full.
    case .cancelled, .unavailable: 503
    }
  }
}
