import Dispatch

/// A result that one task awaits: the first of the result itself, the deadline and the task's cancellation decides.
/// Whoever awaited cleans up after the latter two; a later result is dropped.
actor Promise<Value: Sendable> {
  typealias Outcome = Result<Value, HTTPError>

  private let executor: QueueExecutor
  private var outcome: Outcome?
  private var waiter: CheckedContinuation<Outcome, Never>?

  init(on executor: QueueExecutor) { self.executor = executor }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// From any thread.
  nonisolated func settle(_ outcome: Outcome) {
    executor.queue.async { self.assumeIsolated { $0.decide(outcome) } }
  }

  /// Throws `late` at the deadline and `.cancelled` when the task is cancelled, at once.
  func value(by deadline: ContinuousClock.Instant, late: HTTPError) async throws(HTTPError) -> Value {
    let timer = alarm(at: deadline, late)
    defer { timer.cancel() }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { wait($0) }
    } onCancel: {
      settle(.failure(.cancelled))
    }
    return try outcome.get()
  }

  private func wait(_ continuation: CheckedContinuation<Outcome, Never>) {
    if let outcome { continuation.resume(returning: outcome) } else { waiter = continuation }
  }

  private func decide(_ outcome: Outcome) {
    guard self.outcome == nil else { return }
    self.outcome = outcome
    waiter?.resume(returning: outcome)
    waiter = nil
  }

  private func alarm(at deadline: ContinuousClock.Instant, _ late: HTTPError) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: executor.queue)
    timer.setEventHandler { [weak self] in self?.assumeIsolated { $0.decide(.failure(late)) } }
    timer.schedule(deadline: .now() + (deadline - .now).dispatchInterval, leeway: .milliseconds(2))
    timer.activate()
    return timer
  }
}

extension Duration {
  /// Whole nanoseconds, never negative, at most a year: a caller's absurd figure must not trap.
  var dispatchInterval: DispatchTimeInterval {
    let seconds = max(0, min(components.seconds, 31_536_000))
    return .nanoseconds(Int(seconds) * 1_000_000_000 + Int(max(0, components.attoseconds) / 1_000_000_000))
  }
}
