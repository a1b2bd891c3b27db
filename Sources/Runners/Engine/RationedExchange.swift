package import FoundationEssentials
package import HTTP
import Jobs

/// An engine's address that is asked no more than so often, and not at all while it answers 429.
package struct RationedExchange: HTTPExchange {
  private let exchange: any HTTPExchange
  private let budget: RequestBudget
  private let now: @Sendable () -> Date

  package init(
    _ exchange: any HTTPExchange, perMinute: Double, now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    (self.exchange, self.now) = (exchange, now)
    budget = RequestBudget(perMinute: perMinute, now: now, pause: pause)
  }

  package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    do throws(RunnerError) { try await budget.take(urgency(of: request)) } catch {
      if case .refused(let reason) = error { throw .refused(reason) }
      throw .cancelled
    }
    let response = try await exchange.send(request)
    if response.status == 429 {
      await budget.hold(
        for: response.retryAfter(at: now()), because: "\(request.url) answered 429: it wants to be asked less often")
    } else {
      await budget.answered()
    }
    return response
  }

  /// What changes something was ordered, whoever sends it.
  private func urgency(of request: HTTPRequest) -> Urgency { request.method == "GET" ? Urgency.current : .action }
}
