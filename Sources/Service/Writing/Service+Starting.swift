import FoundationEssentials
import JSON
import Jobs

// Jobs that we begin: a submission, and the job that a restart begins.
extension Service {
  @concurrent
  nonisolated func submit(_ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue {
    let isDry = arguments.flag("dry_run")
    if !isDry, let answer = try await repeated(arguments, call) { return answer }
    let runner = try chosenRunner(arguments)
    if let reason = await presenter().runners[runner.runner.name]?.readOnly {
      throw Refusal(.denied, reason, hint: "set read_only: false for it in the configuration")
    }
    var request = try submission(arguments, to: runner.runner)
    if isDry {
      var forecast = try await ask(runner.runner, within: Service.readDeadline) {
        [request] runner throws(RunnerError) in
        try await runner.forecast(request)
      }
      forecast.slotsTaken = request.options["parallelism"]?.int ?? 1
      return await dryRun(forecast, runner, call)
    }
    request.jobID = await fleet.freshID(runner: runner.runner.name, nativeID: nil)
    let job = pending(request, runner.runner)
    let subject = Write.Subject(
      jobID: job.id, jobName: job.name, runner: job.runner, words: "a submission")
    let key = Write.Key(arguments, call)
    return try await write(subject, arguments, call) { [request] in
      do throws(Refusal) { return .success(try await self.start(request, job, runner.runner, key)) } catch {
        return .failure(error)
      }
    }
  }

  private nonisolated func submission(
    _ arguments: Arguments, to runner: any Runner
  ) throws(Refusal) -> SubmitRequest {
    let given = try arguments.required("code_path")
    // A simulation reads no code, so that an example's path need not be there.
    let isImagined = runner.isDemo && !FileManager.default.fileExists(atPath: given)
    let path = isImagined ? given : try PipelineRoots.admitted(given, under: policy.pipelineRoots)
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : String(file[..<$0]) } ?? file
    var request = SubmitRequest(
      jobID: "", name: arguments.string("job_name") ?? stem,
      type: arguments.string("job_type").flatMap(JobType.init(rawValue:)) ?? .batch, codePath: path)
    request.options = arguments.object("pipeline_options")
    if let given = request.options["parallelism"] {
      guard let count = given.int ?? given.string.flatMap({ Int($0) }), (1...32_768).contains(count) else {
        throw Refusal(.invalid, "pipeline_options.parallelism must be a whole number from 1 to 32768")
      }
      request.options["parallelism"] = .int(count)
    }
    request.savepointPath = arguments.string("savepoint_path")
    request.entryClass = arguments.string("entry_class")
    request.arguments = arguments.strings("program_args") ?? []
    return request
  }

  private nonisolated func pending(_ request: SubmitRequest, _ runner: any Runner) -> Job {
    var job = Job(
      id: request.jobID, name: request.name, runner: runner.name, runnerType: runner.type, observedAt: now())
    job.type = request.type
    job.state = .pending
    job.parallelism = request.options["parallelism"]?.int
    return job
  }

  private nonisolated func start(
    _ request: SubmitRequest, _ job: Job, _ runner: any Runner, _ key: Write.Key?
  ) async throws(Refusal) -> Write.Done {
    try await begin(job, request, key)
    let submitted: Submitted
    do { submitted = try await runner.submit(request) } catch { throw await abandon(job, error) }
    if let nativeID = submitted.nativeID {
      do { try await bind(job, to: nativeID, submitted.state, from: request.savepointPath) } catch {
        throw error.after("\(job.name) was submitted as \(job.id), and the engine calls it \(nativeID)")
      }
    }
    // A program may give its job a name of its own.
    if submitted.nativeID != nil { await untilSeen(job) { $0.observedAt > job.observedAt } }
    let name = await fleet.job(job.id)?.name ?? job.name
    let answer: JSONValue = [
      "job_id": .string(job.id), "state": .string(submitted.state.rawValue), "job_name": .string(name),
    ]
    return Write.Done(answer: answer, text: "submitted \(name) to \(job.runner) as \(job.id)")
  }

  nonisolated func restart(
    _ target: JobTarget, _ job: Job, _ request: RestartRequest, _ runner: any Runner, _ key: Write.Key?
  ) async throws(Refusal) -> Write.Done {
    var request = request
    request.newJobID = await fleet.freshID(runner: job.runner, nativeID: nil)
    var next = Job(
      id: request.newJobID, name: job.name, runner: job.runner, runnerType: job.runnerType, observedAt: now())
    (next.type, next.state, next.parallelism) = (job.type, .pending, request.parallelism ?? job.parallelism)
    try await begin(next, target.submission.map { Service.submission($0, again: request) }, key, replacing: job.id)
    if !job.state.isTerminal { await fleet.conclude(jobID: job.id, as: .canceled) }
    let restarted: Restarted
    do throws(RunnerError) { restarted = try await runner.restart(target, request, deadline: deadline) } catch {
      if !job.state.isTerminal { await fleet.conclude(jobID: job.id, as: nil) }
      throw await abandon(next, error)
    }
    let origin = restarted.savepointPath.map { " from savepoint \($0)" } ?? " with no savepoint"
    do throws(Refusal) {
      let path = restarted.savepointPath
      if let nativeID = restarted.nativeID { try await bind(next, to: nativeID, .pending, from: path) }
      if let path { try await keepOrigin(path, of: job) }
      if !job.state.isTerminal { try await keepEnd(of: job, as: .canceled) }
    } catch { throw error.after("\(job.name) was restarted as \(next.id)\(origin)") }
    await fleet.succeed(job.id, by: next.id)
    var answer: [String: JSONValue] = ["job_id": .string(next.id), "previous_job_id": .string(job.id)]
    if let path = restarted.savepointPath { answer["savepoint_path"] = .string(path) }
    var done = Write.Done(answer: .object(answer), text: "restarted as \(next.id)\(origin)")
    done.successor = (next, "started in the place of \(job.id)\(origin)")
    return done
  }

  /// How the new job would be submitted once more.
  private static func submission(_ former: SubmitRequest, again request: RestartRequest) -> SubmitRequest {
    var submission = former
    submission.jobID = request.newJobID
    submission.options.merge(request.options) { $1 }
    if let parallelism = request.parallelism { submission.options["parallelism"] = .int(parallelism) }
    submission.savepointPath = if case .path(let path) = request.origin { path } else { nil }
    return submission
  }

  /// The job has its id and its line in the registry before the engine hears of it.
  private func begin(
    _ job: Job, _ submission: SubmitRequest?, _ key: Write.Key?, replacing former: String? = nil
  ) async throws(Refusal) {
    var record = RegistryRecord(.submitted, at: now(), jobID: job.id)
    (record.runner, record.submission, record.replaces) = (job.runner, submission, former)
    (record.key, record.operation, record.arguments) = (key?.text, key?.operation, key?.arguments)
    try await keep(record)
    unnamed.insert(job.id)
    await fleet.begin(job)
  }

  private func abandon(_ job: Job, _ error: RunnerError) async -> Refusal {
    // Where the engine did not answer, or goes on, it may have the job: its name is still waited for.
    switch error {
    case .pending: return Refusal(error)
    case .unreachable:
      unheard[job.id] = now()
      await fleet.end(jobID: job.id, as: .unknown, because: "not known whether the engine took it: \(error)")
      return Refusal(error)
    default: break
    }
    unnamed.remove(job.id)
    switch error {
    // What was asked for cannot be: there never was such a job, and a slip of the finger is no failure of one.
    case .invalid, .notPossible: await fleet.takeBack(jobID: job.id)
    default: await fleet.end(jobID: job.id, as: .failed, because: "\(error)")
    }
    do { try await keep(RegistryRecord(.abandoned, at: now(), jobID: job.id)) } catch { return error }
    return Refusal(error)
  }
}

// Where a job goes.
extension Service {
  nonisolated func chosenRunner(_ arguments: Arguments) throws(Refusal) -> ConfiguredRunner {
    let type = arguments.string("runner_type").flatMap(RunnerType.init(rawValue:))
    if let name = arguments.string("runner") { return try chosenRunner(name, type) }
    guard let type else {
      throw Refusal(.invalid, "runner or runner_type is required", hint: "configured are \(Service.list(runners))")
    }
    let candidates = runners.filter { $0.runner.type == type }
    if candidates.count == 1, let only = candidates.first { return only }
    if let name = policy.defaultRunners[type], let named = candidates.first(where: { $0.runner.name == name }) {
      return named
    }
    let marked = candidates.filter(\.isDefault)
    if marked.count == 1, let only = marked.first { return only }
    if candidates.isEmpty {
      throw Refusal(
        .notFound, "no runner of type \(type.rawValue) is configured", hint: "configured are \(Service.list(runners))")
    }
    throw Refusal(
      .ambiguous, "\(candidates.count) runners are of type \(type.rawValue): \(Service.list(candidates))",
      hint: "name one as runner, or mark one as the default in the configuration")
  }

  nonisolated func chosenRunner(_ name: String, _ type: RunnerType? = nil) throws(Refusal) -> ConfiguredRunner {
    guard let runner = runner(named: name) else {
      let near = NearMiss.of(name, in: runners.map(\.runner.name)).map { "did you mean \($0)? " } ?? ""
      throw Refusal(.notFound, "there is no runner \(name)", hint: near + "configured are \(Service.list(runners))")
    }
    if let type, runner.runner.type != type {
      throw Refusal(.invalid, "runner \(name) is of type \(runner.runner.type.rawValue), not \(type.rawValue)")
    }
    return runner
  }

  private static func list(_ runners: [ConfiguredRunner]) -> String {
    runners.isEmpty ? "none" : runners.map { "\($0.runner.name) (\($0.runner.type.rawValue))" }.joined(separator: ", ")
  }
}
