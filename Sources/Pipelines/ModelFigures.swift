import Models

/// How often the server has asked models, how that went, and what it cost.
package actor ModelFigures {
  package struct Label: Sendable, Hashable {
    /// `writing`, `embedding`.
    package var purpose: String
    /// `answered`, `failed`, `cancelled`.
    package var outcome: String
  }

  package private(set) var requests: [Label: Int] = [:]
  /// By purpose: seconds waited, and tokens where the model's server counts them.
  package private(set) var seconds: [String: Double] = [:]
  package private(set) var tokensRead = 0
  package private(set) var tokensWritten = 0

  package init() {}

  /// Asks, and keeps an account of it.
  nonisolated func counted<Answer: Sendable>(
    _ purpose: String, _ ask: () async throws(ModelError) -> Answer
  ) async throws(ModelError) -> Answer {
    let began = ContinuousClock.now
    let result: Result<Answer, ModelError>
    do throws(ModelError) { result = .success(try await ask()) } catch { result = .failure(error) }
    await note(purpose, result, (ContinuousClock.now - began) / .seconds(1))
    return try result.get()
  }

  private func note<Answer>(_ purpose: String, _ result: Result<Answer, ModelError>, _ seconds: Double) {
    let outcome: String
    switch result {
    case .success(let answer):
      outcome = "answered"
      if let usage = (answer as? ModelReply)?.usage {
        tokensRead += usage.read
        tokensWritten += usage.written
      }
    case .failure(let error): outcome = error == .cancelled ? "cancelled" : "failed"
    }
    requests[Label(purpose: purpose, outcome: outcome), default: 0] += 1
    self.seconds[purpose, default: 0] += seconds
  }
}
