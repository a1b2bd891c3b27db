/// Why a runner did not do what was asked. Each case says what an operator has to know; messages are plain sentences.
package enum RunnerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The engine did not answer: refused, timed out, or went away in the middle.
  case unreachable(String)
  /// No connection came about, so that the engine has heard nothing of what it was to do.
  case notSent(String)
  /// The engine answered that we may not.
  case denied(String)
  /// The engine refused or broke; its words, cut to their meaning.
  case refused(String)
  /// The engine does not know the job (any more).
  case noSuchJob(String)
  /// The job is in a state in which this cannot be done.
  case wrongState(String)
  /// This engine, or this job, cannot do that; says why, and what is possible instead.
  case notPossible(reason: String, instead: String?)
  /// An argument is bad; names it.
  case invalid(field: String, problem: String)
  /// The engine said something that we do not understand.
  case malformed(String)
  /// It was begun and is still going on after the time that the caller gave.
  case pending(String)

  package var description: String {
    switch self {
    case .notSent(let text): "nothing was sent: \(text)"
    case .unreachable(let text), .denied(let text), .refused(let text), .noSuchJob(let text), .wrongState(let text),
      .malformed(let text), .pending(let text):
      text
    case .notPossible(let reason, let instead): instead.map { "\(reason); \($0)" } ?? reason
    case .invalid(let field, let problem): "\(field) \(problem)"
    }
  }
}
