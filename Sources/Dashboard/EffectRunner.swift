package import BeamMCPClient
package import FoundationEssentials
import JSON
package import Jobs

/// The edge of the console: does what takes time, and tells of it as events. A newer request of a lane stops the older
/// one; a write is never stopped once it was sent. Effects of `.listen` and `.terminal` are the program's.
package actor EffectRunner {
  /// The same, with a model's words as they come.
  package typealias InterpretAloud =
    @Sendable (
      Utterance, [Job], [RunnerStatus], @escaping @Sendable (String) async -> Void
    ) async -> Interpretation
  package typealias Explain =
    @Sendable (
      Diagnosis, Job, @escaping @Sendable (String) async -> Void
    ) async -> Explanation
  package typealias Interpret = @Sendable (Utterance, [Job], [RunnerStatus]) async -> Interpretation

  /// What came of the effects, in the order in which it came. For one reader.
  package nonisolated let events: AsyncStream<Event>
  private let continuation: AsyncStream<Event>.Continuation
  private let client: any BeamClient
  private let interpret: InterpretAloud
  private let explain: Explain
  private let glance: Interpret?
  private let now: @Sendable () -> Date
  private var tasks: [Lane: (request: RequestID, task: Task<Void, Never>)] = [:]

  package init(
    client: any BeamClient, now: @escaping @Sendable () -> Date = { Date() }, interpret: @escaping Interpret
  ) {
    self.init(
      client: client, now: now, explain: { _, _, _ in Explanation(problem: "nobody explains here") },
      aloud: { utterance, jobs, runners, _ in await interpret(utterance, jobs, runners) })
  }

  package init(
    client: any BeamClient, now: @escaping @Sendable () -> Date = { Date() }, explain: @escaping Explain,
    glance: Interpret? = nil, aloud interpret: @escaping InterpretAloud
  ) {
    (self.explain, self.glance) = (explain, glance)
    self.client = client
    self.interpret = interpret
    self.now = now
    (events, continuation) = AsyncStream.makeStream(of: Event.self)
  }

  /// Begins the effects and returns at once.
  package func run(_ effects: [Effect]) {
    for effect in effects { run(effect) }
  }

  /// Stops everything and ends `events`. Writes that were sent go on at the server.
  package func stop() {
    for entry in tasks.values { entry.task.cancel() }
    tasks = [:]
    continuation.finish()
  }

  private func run(_ effect: Effect) {
    let client = client
    switch effect {
    case .fetch(let fetch, let request):
      begin(fetch.lane, request) { .fetched(fetch, request, await client.answer(fetch), at: $0()) }
    case .plan(let calls, let words, let request):
      let continuation = continuation
      begin(.plan, request) { now in
        let result = await client.planned(calls, words) { count in
          if !Task.isCancelled { continuation.yield(.planning(request, count)) }
        }
        return .planned(request, result, at: now())
      }
    case .perform(let call, let request, let reader):
      // Of a plan that was on the screen, after its `y`: a server that wants the operator's word has it for this call.
      begin(.write(request), request) {
        .performed(request, await client.called(call, isConfirmed: true, readBy: reader), at: $0())
      }
    case .read(let call, let request):
      // Several questions of one sentence may be under way: they do not supersede each other.
      begin(.write(request), request) { .read(request, call, await client.called(call), at: $0()) }
    case .interpret(let utterance, let jobs, let runners, let request):
      let interpret = interpret
      let hear = hearing(request)
      begin(.ask, request) { .interpreted(request, await interpret(utterance, jobs, runners, hear), at: $0()) }
    case .glance(let utterance, let jobs, let runners, let number):
      guard let glance else { return }
      begin(.glance, number) { _ in
        // Who types on is not looked over the shoulder at every letter.
        try? await Task.sleep(for: .milliseconds(150))
        return .glanced(number, Task.isCancelled ? Interpretation() : await glance(utterance, jobs, runners))
      }
    case .foresee(let call, let number):
      begin(.glance, number) { _ in
        try? await Task.sleep(for: .milliseconds(250))
        return .glanced(number, Task.isCancelled ? Interpretation() : await client.foreseen(call))
      }
    case .explain(let diagnosis, let job, let request):
      let (explain, hear) = (explain, hearing(request))
      begin(.ask, request) { .heard(request, .explained(await explain(diagnosis, job, hear)), at: $0()) }
    case .scan(let scan):
      // One that was overtaken ends first: two would take both threads, and nothing else were answered meanwhile.
      let before = tasks[.scan]?.task
      begin(.scan, scan.request) { now in
        await before?.value
        return .scanned(await scan.done(), at: now())
      }
    case .save(let save): begin(.write(save.request), save.request) { .saved(save, await save.write(), at: $0()) }
    case .report(let order):
      begin(.write(order.request), order.request) { .reported(order, await order.write(client), at: $0()) }
    case .stop(let lane):
      tasks.removeValue(forKey: lane)?.task.cancel()
    case .listen, .keep, .readViews, .journal, .terminal: break
    }
  }

  /// A model's words become events as they come; those of one that was stopped are nobody's.
  private func hearing(_ request: RequestID) -> @Sendable (String) async -> Void {
    let (continuation, now) = (continuation, now)
    return { words in
      if !Task.isCancelled { continuation.yield(.heard(request, .words(words), at: now())) }
    }
  }

  private func begin(
    _ lane: Lane, _ request: RequestID, _ work: @escaping @Sendable (@Sendable () -> Date) async -> Event
  ) {
    tasks[lane]?.task.cancel()
    let now = now
    let task = Task {
      let event = await work(now)
      if !Task.isCancelled { continuation.yield(event) }
      ended(lane, request)
    }
    tasks[lane] = (request, task)
  }

  private func ended(_ lane: Lane, _ request: RequestID) {
    if tasks[lane]?.request == request { tasks[lane] = nil }
  }
}
