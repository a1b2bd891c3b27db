import HTTP

/// Why a model gave no answer, in words for its user, with the way out.
package enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nobody answers there, or the connection broke.
  case unreachable(String)
  /// It said no: the status and what it said.
  case refused(status: Int, said: String)
  /// It is there and cannot now; seconds to wait where it told.
  case busy(said: String, retryAfter: Int?)
  /// It answered that something went wrong, where an answer should be.
  case failed(String)
  /// An answer that is none.
  case malformed(String)
  /// It answered nothing, or not to the end, in time.
  case timedOut(String)
  /// We would not send it: a key in clear text over a network, a file that others can read.
  case unsafe(String)
  case cancelled

  package var description: String {
    switch self {
    case .unreachable(let text): "the model cannot be reached: \(text)"
    case .refused(401, let said), .refused(403, let said): "the model's server wants another key: \(said)"
    case .refused(404, let said): "the model is not there: \(said)"
    case .refused(let status, let said): "the model's server answered \(status): \(said)"
    case .busy(let said, let seconds): "the model is busy: \(said)" + (seconds.map { "; again in \($0) s" } ?? "")
    case .failed(let said): "the model's server answered with an error: \(said)"
    case .malformed(let text): "the model's server answered nonsense: \(text)"
    case .timedOut(let text): "the model was too slow: \(text)"
    case .unsafe(let text): text
    case .cancelled: "stopped"
    }
  }
}

extension ModelError {
  init(_ error: HTTPError) {
    self =
      switch error {
      case .cancelled: .cancelled
      case .timedOut(let text): .timedOut(text)
      case .refused(let text), .badURL(let text): .unsafe(text)
      case .malformed(let text), .tooLarge(let text): .malformed(text)
      case .cannotConnect(let text), .closed(let text): .unreachable(text)
      }
  }
}
