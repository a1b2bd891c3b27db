package import FoundationEssentials
import JSON
package import Jobs
package import Pipelines

/// The one place where operations happen: what may be done, by whom, on which runner, and what is kept of it.
///
/// Reads run side by side on their callers' tasks; the actor holds only what writes share. `run()` is its lifetime.
package actor Service {
  package nonisolated let fleet: Fleet
  nonisolated let policy: Policy
  nonisolated let runners: [ConfiguredRunner]
  nonisolated let registry: Registry
  package nonisolated let audit: Audit
  nonisolated let now: @Sendable () -> Date
  nonisolated let share = ProtocolShare()
  nonisolated let pause: @Sendable (Duration) async throws -> Void
  nonisolated let pace: @Sendable (ConfiguredRunner) -> Pace
  nonisolated let history: HistoryArchive?
  nonisolated let timeline: TimelineArchive?
  /// Pipeline code: searched, and written.
  nonisolated let library: PipelineLibrary
  nonisolated let writer: PipelineWriter
  /// How often operations are called, and how that goes.
  package nonisolated let figures = CallFigures()
  nonisolated let directory: StateDirectory?
  private nonisolated let rules: [String: ActionRules]

  /// What the registry's lines add up to.
  var state = RegistryState()
  /// Why nothing can be written; writes are refused then.
  var storageProblem: String?
  /// What the directory itself told when it was last looked at.
  var directoryProblem: String?
  /// Writes that run now, by the id of their call.
  var underWay: [String: Write] = [:]
  /// Writes that ended, for whoever polls them.
  var ended = EndedWork()
  /// Keys of notes and acknowledgements that are being written.
  var remarks: Set<String> = []
  /// `run()` is over, and what was under way is being stopped.
  var isEnding = false
  /// When jobs that we began or scaled were, to give them time until they run.
  var settling: [String: Date] = [:]
  /// Outcomes for callers who wait and were woken, and the last of them to come.
  var delivered: [Int: Result<JSONValue, Refusal>] = [:]
  var lastWaiter = 0
  /// Jobs of ours that the engine has not named, and jobs whose end has to be told to the fleet when it lists them.
  var unnamed: Set<String> = []
  var unconcluded: [String: JobState] = [:]
  /// Jobs whose handing over was cut short, and since when their runner has answered without naming them.
  var unheard: [String: Date] = [:]
  private var starting: Task<Void, Never>?
  /// Reads what the timeline told before this run; who asks for the timeline waits for it.
  var recalling: Task<Void, Never>?
  /// Since when runners are polled; nil where nobody runs this service.
  var ranSince: ContinuousClock.Instant?
  private var lastCall = 0
  /// When what is long over was last left to the registry's file.
  var lastShelved: Date
  var lastStorage = Date.distantPast
  /// The fleet's revision as of which the registry tells what was seen, and when runners were last said to be heard.
  var seenRevision: Int?
  var lastHeard: Date
  /// Lines of the registry that were written since what is too old was last forgotten.
  private var linesSincePruned = 0
  private static let pruneEvery = 200
  private nonisolated let incarnation: String

  /// - Parameters:
  ///   - stateDirectory: where registry and audit lie; nil keeps them in memory, for a simulation.
  ///   - library: what searches pipeline code; without one, by words alone, below the policy's roots.
  ///   - writer: what writes pipelines; without one, by templates alone, and unchecked.
  ///   - pause: sleeps; tests give a clock of their own.
  package init(
    fleet: Fleet, runners: [ConfiguredRunner], policy: Policy, stateDirectory: String?, library: PipelineLibrary? = nil,
    writer: PipelineWriter? = nil,
    now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await SharedAlarm.shared.sleep($0) },
    pace: @escaping @Sendable (ConfiguredRunner) -> Pace = { Pace(interval: .seconds($0.pollSeconds)) }
  ) {
    self.fleet = fleet
    self.runners = runners
    self.policy = policy
    self.library = library ?? PipelineLibrary(roots: policy.pipelineRoots)
    self.writer = writer ?? PipelineWriter(roots: policy.pipelineRoots, checks: CodeChecks(python: nil))
    self.now = now
    lastShelved = now()
    lastHeard = now().addingTimeInterval(Service.firstHeard - Service.lookedEvery)
    self.pause = pause
    self.pace = pace
    directory = stateDirectory.map(StateDirectory.init(path:))
    registry = Registry(in: directory)
    audit = Audit(in: directory)
    history = directory.map { HistoryArchive(in: $0) }
    timeline = directory.map { TimelineArchive(in: $0) }
    rules = Dictionary(
      runners.map { ($0.runner.name, Service.rules(for: $0, policy)) }, uniquingKeysWith: { first, _ in first })
    incarnation = String(UInt32.random(in: .min ... .max), radix: 36)
  }

  private static func rules(for runner: ConfiguredRunner, _ policy: Policy) -> ActionRules {
    let reason: String? =
      policy.readOnly
      ? "this server is read-only" : runner.readOnly ? "runner \(runner.runner.name) is read-only" : nil
    return ActionRules(
      readOnly: reason, capabilities: runner.runner.capabilities, keepsSubmissions: runner.runner.keepsSubmissions)
  }
}

// Starting.
extension Service {
  /// Registers the runners and recalls what the registry tells, once; returns when that is done, whoever began it.
  package func start() async {
    let task = starting ?? Task { await self.prepare() }
    starting = task
    await task.value
  }

  private func prepare() async {
    for runner in runners where !runner.isOptional {
      await fleet.register(runner.status(isReadOnly: policy.readOnly || runner.readOnly))
    }
    storageProblem = directory?.problem()
    directoryProblem = storageProblem
    if let storageProblem {
      await tell("the state directory cannot be written, so that nothing can be changed: \(storageProblem)")
    }
    recallTimeline()
    await recall()
  }

  private func recall() async {
    do {
      let (told, skipped) = try await registry.load(now: now())
      state = told
      if skipped > 0 { await tell("the registry had \(skipped) unreadable line\(skipped == 1 ? "" : "s"), skipped") }
      if storageProblem == nil, await registry.isLong(for: state) { try await registry.compact(at: now()) }
    } catch {
      storageProblem = storageProblem ?? "\(error)"
      await tell("the registry cannot be read: \(error)")
    }
    for (jobID, known) in state.jobs { await recall(jobID, known) }
    await recallFormer()
    for savepoint in state.savepoints { await fleet.note(savepoint) }
    for problem in state.problems.values { await fleet.remember(problem) }
  }

  /// What engines may have lost while nobody watched.
  private func recallFormer() async {
    let time = now()
    for jobID in state.jobs.keys {
      if let path = state.origin(of: jobID) { await fleet.note(origin: path, of: jobID) }
    }
    let replaced = state.replaced
    await fleet.recall(
      state.jobs.compactMap { jobID, known in
        runner(named: known.runner) == nil ? nil : state.former(jobID, known, replaced: replaced, at: time)
      })
    for (runner, crowd) in state.heard where time.timeIntervalSince(crowd.at) < RegistryState.lostFor {
      await fleet.recall(crowd, of: runner)
    }
  }

  private func recall(_ jobID: String, _ known: RegistryState.Known) async {
    if let ended = known.endedAs, known.nativeID != nil { unconcluded[jobID] = ended }
    for nativeID in known.nativeIDs {
      await fleet.remember(jobID: jobID, nativeID: nativeID, runner: known.runner)
    }
    guard let submission = known.submission, let runner = runner(named: known.runner) else { return }
    if known.nativeID != nil || known.endedAs == nil {
      await runner.runner.remember(
        RememberedJob(submission, nativeID: known.nativeID, since: known.since, endedAs: known.endedAs))
    }
    if known.nativeID != nil { return }
    // As long as the fleet shows any other job that has ended.
    if let endedAt = known.endedAt, now().timeIntervalSince(endedAt) > 3600 { return }
    // The program ended between handing the job over and hearing its name: the engine may list it yet.
    unnamed.insert(jobID)
    unheard[jobID] = now()
    var job = Job(
      id: jobID, name: submission.name, runner: known.runner, runnerType: runner.runner.type, observedAt: known.since)
    job.type = submission.type
    await fleet.begin(job)
    if known.endedAs != nil { return await showUnheard(job) }
    let reason = "this server ended before \(known.runner) had named the job: it is not known yet whether it was taken"
    await fleet.end(jobID: jobID, as: .unknown, because: reason)
  }

  /// Something about this server that an operator has to know.
  func tell(_ text: String) async {
    await fleet.record(TimelineEntry(time: now(), kind: .note, severity: .warn, text: Secrets.masked(text)))
  }
}

// Shared ground of the operations.
extension Service {
  nonisolated func runner(named name: String) -> ConfiguredRunner? { runners.first { $0.runner.name == name } }

  /// The runner of a job; refuses where the configuration has it no more.
  nonisolated func runner(of job: Job) throws(Refusal) -> ConfiguredRunner {
    guard let runner = runner(named: job.runner) else {
      throw Refusal(.unreachable, "runner \(job.runner) is no longer configured", hint: "add it to the configuration")
    }
    return runner
  }

  nonisolated func resolve(_ arguments: Arguments) async throws(Refusal) -> Job {
    let reference = try arguments.required("job_id")
    do { return try await fleet.resolve(reference) } catch {
      guard case .notFound = error, let runner = await silentRunner(of: reference) else { throw Refusal(error) }
      // A busy engine may take longer for its first answer than a call waits for all of them.
      await awaitFirstAnswers(within: .seconds(5)) { $0.runner == runner }
    }
    do { return try await fleet.resolve(reference) } catch {
      if case .notFound = error, let runner = await silentRunner(of: reference) { throw unseen(reference, of: runner) }
      throw Refusal(error)
    }
  }

  /// The runner of a job of our registry where it has not answered since we began: that the job is not listed does not say
  /// that it is not there.
  private func silentRunner(of reference: String) async -> String? {
    guard let known = state.jobs[reference.lowercased()] ?? state.jobs[reference],
      await fleet.runners().contains(where: { $0.runner == known.runner && $0.observedAt == nil })
    else { return nil }
    return known.runner
  }

  private nonisolated func unseen(_ reference: String, of runner: String) -> Refusal {
    Refusal(
      .unreachable, "\(reference) is a job of \(runner), which has not answered since this server began",
      hint: "list_runners tells how the runner is")
  }

  /// The job as its runner knows it, with what the registry adds; nil where the engine has not named it.
  func target(of jobID: String) async -> JobTarget? {
    guard var target = await fleet.target(of: jobID) else { return nil }
    await unshelve([jobID])
    target.submission = target.submission ?? state.jobs[jobID]?.submission
    // What the engine says it is counts, and not what it was said to be when it was submitted.
    if let type = state.jobs[jobID]?.type { target.submission?.type = type }
    target.latestSavepoint =
      target.latestSavepoint ?? state.latestSavepoint(of: jobID)?.path ?? state.origin(of: jobID)
    return target
  }

  func presenter() -> JobPresenter {
    // What a write failed by is tried again by writing, so that nobody is kept from that; what the directory says is looked at.
    let problem = directoryProblem == nil ? nil : directory?.problem()
    return JobPresenter(now: now(), runners: rules, known: state.jobs, unkept: problem.map(Service.unkept))
  }

  /// Writes one line of the registry; what it says is true for us from then on.
  func keep(_ record: RegistryRecord) async throws(Refusal) {
    do { try await registry.append(record) } catch {
      storageProblem = "\(error)"
      throw Refusal(.unavailable, "the registry cannot be written: \(error)", hint: "make room or rights for it")
    }
    fold(record)
    await pruneIfLong()
  }

  func fold(_ record: RegistryRecord) {
    state.fold(record)
    linesSincePruned += 1
  }

  func pruneIfLong() async {
    guard linesSincePruned >= Service.pruneEvery else { return }
    linesSincePruned = 0
    state.prune(at: now())
    // The long file is as good as the short one; it is tried again.
    guard await registry.isLong(for: state), let told = try? await registry.compact(at: now()) else { return }
    state.shelve(rest: told)
  }

  /// Refuses where nothing can be kept. What failed before is tried again by writing, since a full disk can be told in no
  /// other way; that it was tried is the call's first line in the audit.
  func requireStorage(for call: Call, _ arguments: [String: JSONValue]) async throws(Refusal) {
    let failed = storageProblem != nil
    storageProblem = directory?.problem()
    if failed, storageProblem == nil {
      let entry = AuditEntry(call, arguments, at: now(), outcome: "pending", message: "tried again after a failure")
      do { try await audit.append(entry) } catch { storageProblem = "\(error)" }
    }
    if let storageProblem { throw Service.unkept(storageProblem) }
  }

  func storageFailed(_ problem: String) { storageProblem = problem }

  func nextCallID() -> String {
    lastCall += 1
    return "\(incarnation)-\(lastCall)"
  }
}
