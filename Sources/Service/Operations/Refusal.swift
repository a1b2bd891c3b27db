import JSON
package import Jobs
package import MCP

/// Why an operation was not done. The codes are those of the client library, which a test holds to it.
package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case invalid, notFound = "not_found", ambiguous, wrongState = "wrong_state", notPossible = "not_possible", denied
    case unreachable, refused, pending, cancelled, malformed
    /// What is done could not be kept, so nothing is: this server's own trouble, and not its caller's.
    case unavailable
  }

  package var code: Code
  package var message: String
  /// What to do instead, or what would allow it.
  package var hint: String?
  /// Of `pending`: the call whose work goes on, for `Service.work(_:)`.
  package var workID: String?
  /// The engine said so, and not this server.
  package var isEngines = false

  package init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  package var description: String { hint.map { "\(message); \($0)" } ?? message }

  /// As it may be shown and written.
  package var masked: Refusal {
    var refusal = self
    (refusal.message, refusal.hint) = (Secrets.masked(message), hint.map(Secrets.masked))
    return refusal
  }

  /// What the engine goes on with can be asked for by the call that began it.
  func pending(as call: String) -> Refusal {
    var refusal = self
    if code == .pending { refusal.workID = call }
    return refusal
  }

  /// It came after something had been done.
  func after(_ done: String) -> Refusal {
    var refusal = self
    refusal.message = "\(done), but \(message)"
    return refusal
  }

  package var failure: ToolFailure { ToolFailure(code: code.rawValue, message: message, hint: hint) }
}

extension Refusal {
  /// The one table from what runners say to what operations answer.
  package init(_ error: RunnerError) {
    switch error {
    case .notSent: self.init(.unreachable, error.description, hint: "list_runners tells how the runner is")
    case .unreachable(let text): self.init(.unreachable, text, hint: "list_runners tells how the runner is")
    case .denied(let text): self.init(.denied, text, hint: "the engine has to allow it")
    case .refused(let text): self.init(.refused, text)
    case .noSuchJob(let text): self.init(.notFound, text)
    case .wrongState(let text): self.init(.wrongState, text)
    case .notPossible(let reason, let instead): self.init(.notPossible, reason, hint: instead)
    case .invalid(let field, let problem): self.init(.invalid, "\(field) \(problem)")
    case .malformed(let text): self.init(.malformed, text)
    case .pending(let text): self.init(.pending, text, hint: "get_job_status and get_job_timeline tell how it ends")
    }
    isEngines = true
  }

  package init(_ error: ReferenceError) {
    switch error {
    case .notFound: self.init(.notFound, error.description, hint: "list_jobs tells which jobs there are")
    case .ambiguous: self.init(.ambiguous, error.description, hint: "name one of them by its job_id")
    }
  }
}
