import FoundationEssentials
import JSON
import Jobs

// The operations that change nothing.
extension Service {
  @concurrent
  nonisolated func listJobs(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let selection = try JobSelection(arguments)
    // A name with a slip in it must not read as a runner without jobs.
    if let name = arguments.string("runner") { _ = try chosenRunner(name) }
    let presenter = await presenter()
    let page = selection.page(of: await fleet.delta(since: selection.since), at: now())
    var answer: [String: JSONValue] = [
      "jobs": .array(page.jobs.map(presenter.json)), "removed": .array(page.removed.map(JSONValue.string)),
      "revision": .int(page.revision), "complete": .bool(page.isComplete),
    ]
    if let cursor = page.nextCursor { answer["next_cursor"] = .string(cursor) }
    return .object(answer)
  }

  nonisolated func jobStatus(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let job = try await watched(arguments)
    return await presenter().json(job)
  }

  nonisolated func jobConfiguration(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let job = try await resolve(arguments)
    let target = try await namedTarget(of: job)
    let runner = try runner(of: job)
    var configuration = try await ask(runner.runner, within: Service.readDeadline) { runner throws(RunnerError) in
      try await runner.configuration(of: target)
    }
    if configuration.submitted.isNull, let submission = target.submission {
      configuration.submitted = submission.told
    }
    return Secrets.masked([
      "job_id": .string(job.id), "submitted": configuration.submitted,
      "engine": .object(configuration.engine.mapValues { .object($0) }),
    ]).asValue
  }

  nonisolated func jobMetrics(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let job = try await watched(arguments)
    let names = arguments.strings("names")
    let window = min(arguments.double("window_seconds") ?? 600, Arguments.longest)
    let series =
      if let vertex = arguments.string("vertex") {
        try await vertexSeries(of: job, vertex, names, window: window)
      } else { await fleet.series(of: job.id, names: names, window: window) }
    let most = arguments.int("max_points") ?? .max
    return ["job_id": .string(job.id), "series": .array(series.map { $0.thinned(to: most).json })]
  }

  /// Where nobody has looked before, its figures as they are now.
  private nonisolated func vertexSeries(
    of job: Job, _ reference: String, _ names: [String]?, window: Double
  ) async throws(Refusal) -> [MetricSeries] {
    let graph = try await part("graph", of: job, \.graph)
    let wanted = reference.lowercased()
    guard let vertex = graph.vertices.first(where: { $0.id.lowercased() == wanted || $0.name.lowercased() == wanted })
    else {
      let known = graph.vertices.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      throw Refusal(.notFound, "\(job.name) has no vertex \(reference)", hint: "its vertices are \(known)")
    }
    let kept = await fleet.series(of: job.id, vertex: vertex.id, names: names, window: window)
    if !kept.isEmpty { return kept }
    let figures: [(String, Double?)] = [
      ("busy", vertex.busy), ("backpressure", vertex.backpressure), ("records_in_per_s", vertex.recordsInPerSecond),
      ("records_out_per_s", vertex.recordsOutPerSecond), ("watermark_lag_s", vertex.watermarkLag),
    ]
    let at = await fleet.detail(of: job.id)?.at ?? now()
    return figures.compactMap { name, value in
      guard let value, names?.contains(name) ?? true else { return nil }
      return MetricSeries(name: name, times: [at], values: [value])
    }
  }

  @concurrent
  nonisolated func jobLogs(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let selection = try LogSelection(arguments, now: now())
    let job = try await watched(arguments)
    let target = try await namedTarget(of: job)
    let request = selection.request
    let read = try await ask(runner(of: job).runner, within: Service.readDeadline) { runner throws(RunnerError) in
      try await runner.logs(of: target, request)
    }
    let page = try selection.page(of: read)
    return [
      "lines": .array(page.lines.map(\.json)), "cursor": .string(page.cursor.text), "truncated": .bool(page.truncated),
    ]
  }

  nonisolated func jobGraph(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    try written(await part("graph", of: watched(arguments), \.graph))
  }

  nonisolated func jobCheckpoints(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    try written(await part("checkpoints", of: watched(arguments), \.checkpoints))
  }

  /// The rules on what the fleet has; where the detail is old it is read first, and a failure of that is among what could
  /// not be assessed.
  nonisolated func diagnosis(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let job = try await watched(arguments)
    let unread = try await refreshed(job)
    // With the actions that are left by policy: no other is advised.
    let fresh = await fleet.job(job.id) ?? job
    var diagnosis = await fleet.diagnosis(of: presenter().presented(fresh))
    if let unread { diagnosis.notAssessed.append(unread) }
    var answer = try written(diagnosis)
    if arguments.flag("traces") { answer = try await withExceptions(answer, of: job) }
    return Secrets.masked(answer)
  }

  /// At the most so many, the newest: a job that crashes all day throws the same again and again.
  private static let exceptions = 20

  private nonisolated func withExceptions(_ answer: JSONValue, of job: Job) async throws(Refusal) -> JSONValue {
    guard var members = answer.object, let failures = await fleet.detail(of: job.id)?.detail.failures else {
      return answer
    }
    members["exceptions"] = try written(Array(failures.prefix(Service.exceptions)))
    return .object(members)
  }

  nonisolated func savepoints(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let jobID = arguments.string("job_id") == nil ? nil : try await resolve(arguments).id
    return ["savepoints": .array(await fleet.savepoints(of: jobID).map(\.json))]
  }

  nonisolated func timeline(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let jobID = arguments.string("job_id") == nil ? nil : try await resolve(arguments).id
    await recalling?.value
    let entries = await fleet.timeline(of: jobID, since: try arguments.start(before: now()))
    return ["entries": .array(entries.suffix(arguments.int("limit") ?? .max).map(\.masked.json))]
  }

  nonisolated func listRunners() async throws(Refusal) -> JSONValue {
    var list: [JSONValue] = []
    for status in await fleet.runners() { list.append(try written(status.masked)) }
    return ["runners": .array(list)]
  }

  /// The job, whose details are read often from now on.
  private nonisolated func watched(_ arguments: Arguments) async throws(Refusal) -> Job {
    let job = try await resolve(arguments)
    await fleet.watch(job.id)
    return job
  }
}

extension [String: JSONValue] {
  fileprivate var asValue: JSONValue { .object(self) }
}
