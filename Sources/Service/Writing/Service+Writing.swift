import FoundationEssentials
import JSON
import Jobs
import MCP

extension Service {
  /// Work that outlives its request ends at the latest after this many seconds.
  static let longest = 3600.0
  static let defaultWait = 60.0
  /// How long, in seconds, a job that we began or changed is expected to take until it runs.
  static let settlingTime = 60.0

  /// The answer to a repeated key, where the first call is done or runs; nil where it is the first.
  func repeated(_ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue? {
    guard let key = Write.Key(arguments, call) else { return nil }
    try await unshelve(answerTo: key.text)
    if let answer = state.answer(to: key.text, at: now()) {
      try key.refusesOther(answer.operation, answer.arguments)
      return answer.value
    }
    guard let running = underWay.values.first(where: { $0.key?.text == key.text }), let first = running.key else {
      return try await begun(key)
    }
    try key.refusesOther(first.operation, first.arguments)
    return try await outcome(of: running, arguments, call)
  }

  /// The job that a call with this key began, as it is now: the server did not live to answer it.
  private func begun(_ key: Write.Key) async throws(Refusal) -> JSONValue? {
    guard let (jobID, origin) = state.begun(by: key.text, at: now()) else { return nil }
    try key.refusesOther(origin.operation, origin.arguments)
    guard let job = await fleet.job(jobID) else {
      throw Refusal(
        .wrongState, "this call began \(jobID), which is no longer listed",
        hint: "take a new idempotency_key to begin another")
    }
    return ["job_id": .string(jobID), "state": .string(job.state.rawValue)]
  }

  private func isKnown(_ key: Write.Key) -> Bool {
    state.answer(to: key.text, at: now()) != nil || state.shelf.holds(answerTo: key.text, at: now())
      || state.begun(by: key.text, at: now()) != nil
      || underWay.values.contains { $0.key?.text == key.text }
  }

  /// Begins a write and waits for it as long as its caller wants.
  func write(
    _ subject: Write.Subject, _ arguments: Arguments, _ call: Call,
    _ body: @escaping @Sendable () async -> Result<Write.Done, Refusal>
  ) async throws(Refusal) -> JSONValue {
    // Nothing suspends between this look and the claim, so that two calls cannot both pass.
    let key = Write.Key(arguments, call)
    while let key, isKnown(key) {
      if let answer = try await repeated(arguments, call) { return answer }
    }
    // Nobody wants it any more: better not begun than taken back.
    if Task.isCancelled { throw Refusal(.cancelled, "\(subject.words) of \(subject.jobName) was not begun: cancelled") }
    let interrupted = try yielding(to: subject).compactMap(\.task)
    for task in interrupted { task.cancel() }
    var write = Write(
      call: call, subject: subject, arguments: arguments.values, startedAt: now(), key: key)
    write.task = Task { @concurrent in
      for task in interrupted { await task.value }
      await self.end(call.id, await Urgency.$current.withValue(.action) { await body() })
    }
    underWay[call.id] = write
    return try await outcome(of: write, arguments, call)
  }

  /// What is under way on its job, and gives way to it. Throws where something does not.
  func yielding(to subject: Write.Subject) throws(Refusal) -> [Write] {
    guard subject.action != nil else { return [] }
    let others = underWay.values.filter { $0.subject.action != nil && $0.subject.jobID == subject.jobID }
    if let other = others.first(where: { !$0.yields(to: subject) }) {
      throw Refusal(.wrongState, other.words, hint: "wait for its end, get_job_timeline tells it")
    }
    return others
  }

  private func outcome(of write: Write, _ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue {
    let seconds = min(arguments.double("wait_seconds") ?? Service.defaultWait, Service.longest)
    lastWaiter += 1
    let waiter = lastWaiter
    let (signal, wake) = AsyncStream.makeStream(of: Void.self)
    underWay[write.call.id]?.waiters[waiter] = wake
    defer {
      underWay[write.call.id]?.waiters[waiter] = nil
      delivered[waiter] = nil
    }
    await wait(for: signal, seconds, write, call)
    if let outcome = delivered[waiter] { return try outcome.get() }
    guard Task.isCancelled else {
      await keepAsTold(write)
      // It may have ended meanwhile.
      if let outcome = delivered[waiter] { return try outcome.get() }
      var refusal = Refusal(
        .pending, "\(write.words) and goes on", hint: write.subject.whereItsEndIsTold)
      refusal.workID = write.call.id
      throw refusal
    }
    underWay[write.call.id]?.waiters[waiter] = nil
    if write.key == nil { stop(ifForsaken: write) } else { stopLater(ifForsaken: write) }
    throw Refusal(.cancelled, "\(write.subject.words) of \(write.subject.jobName) was cancelled by its caller")
  }

  private func stop(ifForsaken write: Write) {
    if underWay[write.call.id]?.waiters.isEmpty == true { underWay[write.call.id]?.task?.cancel() }
  }

  /// So long a call with a key goes on without its caller: a line that broke looks like a caller who left, and who has a
  /// key may be back with it in a moment.
  static let grace = Duration.seconds(5)

  private func stopLater(ifForsaken write: Write) {
    Task {
      do { try await pause(Service.grace) } catch { return }
      stop(ifForsaken: write)
    }
  }

  /// Until the signal, the caller's cancellation, or the end of the time; tells progress once a second where it is wanted.
  @concurrent
  private nonisolated func wait(
    for signal: AsyncStream<Void>, _ seconds: Double, _ write: Write, _ call: Call
  ) async {
    await withTaskGroup(of: Void.self) { group in
      // One reader for the whole time: a stream whose reader is cancelled has ended.
      group.addTask { for await _ in signal { return } }
      group.addTask { await self.passTime(seconds, write.words, call) }
      await group.next()
      group.cancelAll()
    }
  }

  @concurrent
  private nonisolated func passTime(_ seconds: Double, _ words: String, _ call: Call) async {
    let slice = call.context.wantsProgress ? min(1, seconds) : seconds
    var passed = 0.0
    while passed < seconds, !Task.isCancelled {
      do { try await pause(.seconds(slice)) } catch { return }
      passed += slice
      await call.context.progress(passed, of: seconds, words)
    }
  }
}

// The end of a write.
extension Service {
  /// Keeps and tells the end of a write before anybody hears of it.
  func end(_ id: String, _ result: Result<Write.Done, Refusal>) async {
    guard let write = underWay[id] else { return }
    await record(result, of: write)
    if let key = write.key, case .success(let done) = result {
      let answer = RegistryState.Answer(
        operation: key.operation, arguments: key.arguments, value: done.answer, time: now())
      do { try await keep(.answered(key.text, answer)) } catch {
        await tell("idempotency_key \(key.text) will not be known after a restart: \(error)")
      }
    }
    let outcome = result.map(\.answer).mapError { $0.pending(as: id) }
    if case .success(let done) = result { settle(write.subject, done) }
    let work = write.work(endedAt: now(), outcome.mapError(\.masked))
    // What we stop because we end ourselves may go on at its engine: that is no end to be kept.
    // Nobody asks for one whose id nobody was told.
    if outcome.isPending || underWay[id]?.isTold == true {
      if !isEnding { await keepWork(work) }
      ended.keep(work)
    }
    // From the removal to the last wake nothing suspends: whoever waits now is told, and nobody else can begin to.
    let waiters = underWay.removeValue(forKey: id)?.waiters ?? [:]
    for (waiter, wake) in waiters {
      delivered[waiter] = outcome
      wake.yield()
      wake.finish()
    }
    if waiters.isEmpty { await accountLate(for: result, of: write) }
    await fleet.nudge(write.subject.runner)
  }

  /// A job that was begun or scaled is about to run; it and the one that a restart began.
  private func settle(_ subject: Write.Subject, _ done: Write.Done) {
    guard subject.isOfJob else { return }
    switch subject.action {
    case nil, .scale, .restart: settling[done.answer["job_id"]?.string ?? subject.jobID] = now()
    case .savepoint, .cancel, .drain: return
    }
    guard settling.count > 1000 else { return }
    settling = settling.filter { now().timeIntervalSince($0.value) < Service.settlingTime }
  }

  private func record(_ result: Result<Write.Done, Refusal>, of write: Write) async {
    let (severity, text): (Health, String) =
      switch result {
      case .success(let done): (done.severity, done.text)
      case .failure(let refusal) where refusal.code == .pending:
        (.warn, "\(write.subject.words) is the engine's business now: \(refusal)")
      case .failure(let refusal): (.warn, "\(write.subject.title) failed: \(refusal)")
      }
    var entry = TimelineEntry(time: now(), kind: .action, severity: severity, text: Secrets.masked(text))
    if write.subject.isOfJob {
      (entry.jobID, entry.jobName, entry.runner) = (write.subject.jobID, write.subject.jobName, write.subject.runner)
    }
    entry.actor = write.call.caller.user
    if case .success(let done) = result { entry.scaling = done.scaling }
    await fleet.record(entry)
    guard case .success(let done) = result, let next = done.successor else { return }
    // Whoever looks at the new one alone sees whence it comes; as an action it is told of the one before.
    var beginning = TimelineEntry(time: entry.time, kind: .state, severity: .ok, text: Secrets.masked(next.text))
    (beginning.jobID, beginning.jobName, beginning.runner) = (next.job.id, next.job.name, next.job.runner)
    beginning.text += entry.actor.map { " by \($0)" } ?? ""
    await fleet.record(beginning)
  }

  /// Its callers have their answers, `pending` or `cancelled`: the audit still tells how it ended.
  private func accountLate(for result: Result<Write.Done, Refusal>, of write: Write) async {
    let (outcome, message): (String, String?) =
      switch result {
      case .success(let done): ("done", done.text)
      case .failure(let refusal): (refusal.code.rawValue, refusal.message)
      }
    let entry = AuditEntry(write.call, write.arguments, at: now(), outcome: outcome, message: message)
    do { try await audit.append(entry) } catch {
      storageFailed("\(error)")
      await tell("the audit cannot be written: \(error)")
    }
  }
}

extension Result<JSONValue, Refusal> {
  /// The engine goes on with it, and who asks is told the call's id.
  fileprivate var isPending: Bool { if case .failure(let refusal) = self { refusal.code == .pending } else { false } }
}
