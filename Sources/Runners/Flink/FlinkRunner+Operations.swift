import FoundationEssentials
import Jobs

extension FlinkRunner {
  /// Runs an asynchronous operation to its end; gives the savepoint's path. Asked for again while it is still going on,
  /// it is the same operation, not a second one.
  func run(_ operation: FlinkOperation, deadline: ContinuousClock.Instant) async throws(RunnerError) -> String {
    abandoned.remove(operation)
    let id = operations[operation] ?? FlinkID.random()
    // One that was never heard is triggered again: under the same id it is no second one.
    if operations[operation] == nil || unheard.remove(operation) != nil {
      operations[operation] = id
      do {
        try note(operation, trigger: id)
        try await trigger(operation, id: id, deadline: deadline)
      } catch {
        if case .unreachable(let text) = error { throw doubt(operation, text) }
        operations[operation] = nil
        throw error
      }
    }
    let reply = try await completion(of: operation, id: id, deadline: deadline)
    operations[operation] = nil
    if let cause = reply?.cause { throw FlinkRunner.failure(cause) }
    guard let location = reply?.location else {
      throw .malformed("Flink completed the operation \(id) without a path and without a failure")
    }
    return location
  }

  /// COMPLETED with a cause is a failure.
  private static func failure(_ cause: FlinkCause) -> RunnerError {
    let meaning = JavaTrace(cause.trace).meaning
    return meaning.contains("Could not find Flink job") ? .noSuchJob(meaning) : .refused(meaning)
  }

  /// It is looked for when the cluster answers again.
  private func doubt(_ operation: FlinkOperation, _ text: String) -> RunnerError {
    unheard.insert(operation)
    abandoned.insert(operation)
    return .unreachable("\(text); it is not known whether the \(operation.kind.noun) has begun")
  }

  /// Of a trigger, over some ten seconds where the cluster refuses connections.
  private static let attempts = 8
  /// Of connections that are refused, after which nothing is sent any more.
  private static let refusals = 2

  /// The id is ours, so that a repeat after a lost answer is harmless.
  private func trigger(_ operation: FlinkOperation, id: String, deadline: ContinuousClock.Instant)
    async throws(RunnerError)
  {
    var delay = Duration.milliseconds(200)
    var attempts = 1
    var isHeard = false
    while true {
      do {
        return try await rest.trigger(operation.kind, job: operation.job, id: id, directory: operation.directory)
      } catch {
        let isLast = attempts == FlinkRunner.attempts || ContinuousClock.now + delay >= deadline
        switch error {
        case .unreachable where !isLast: isHeard = true
        // It listens to nobody: to wait for it would say that it is being asked.
        case .notSent where isHeard && !isLast: break
        case .notSent(let text) where isHeard: throw .unreachable(text)
        case .notSent where attempts < FlinkRunner.refusals: break
        default: throw error
        }
      }
      attempts += 1
      try await wait(delay)
      delay = min(delay * 2, .seconds(2))
    }
  }

  /// Asks, ever more slowly, until the operation is done or the deadline comes.
  private func completion(of operation: FlinkOperation, id: String, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> FlinkOperationReply.Outcome?
  {
    var delay = Duration.milliseconds(10)
    while true {
      if let reply = try await answer(operation, id: id) { return reply.operation }
      try await hold(operation, id: id, for: delay, deadline: deadline)
      delay = min(delay * 3 / 2, .seconds(2))
    }
  }

  /// Nil while it goes on; a lost answer is no lost operation.
  private func answer(_ operation: FlinkOperation, id: String) async throws(RunnerError) -> FlinkOperationReply? {
    switch await attempt({ () async throws(RunnerError) in try await rest.operation(id, job: operation.job) }) {
    case .success(let reply): return reply.status.id == "COMPLETED" ? reply : nil
    case .failure(.unreachable): return nil
    case .failure(let error):
      operations[operation] = nil
      throw error
    }
  }

  private func hold(
    _ operation: FlinkOperation, id: String, for delay: Duration, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) {
    do throws(RunnerError) {
      if ContinuousClock.now >= deadline { throw .pending("the \(operation.kind.noun) is still going on (\(id))") }
      try await wait(delay)
    } catch {
      abandoned.insert(operation)
      throw error
    }
  }

  /// Looks after operations that nobody waits for any more: a stop that failed ends nothing.
  func settle() async {
    for operation in abandoned {
      guard let id = operations[operation] else { continue }
      let answer = await attempt { () async throws(RunnerError) in try await rest.operation(id, job: operation.job) }
      guard abandoned.contains(operation) else { continue }
      switch answer {
      case .success(let reply) where reply.status.id != "COMPLETED": continue
      case .failure(.unreachable): continue
      case .success(let reply) where reply.operation?.location != nil: break
      default: if operation.kind != .savepoint, overview.isLive(operation.job) { spare(operation.job) }
      }
      operations[operation] = nil
      abandoned.remove(operation)
      unheard.remove(operation)
    }
  }

  /// Asks until the job's state is one of `states`, or the deadline comes; gives the last one.
  func status(_ id: String, until states: Set<String>, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    var delay = Duration.milliseconds(15)
    while true {
      let status = try await rest.status(id)
      if states.contains(status) || ContinuousClock.now >= deadline { return status }
      try await wait(delay)
      delay = min(delay * 3 / 2, .seconds(1))
    }
  }

  static let ended: Set<String> = ["FINISHED", "FAILED", "CANCELED"]
}
