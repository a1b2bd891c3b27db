import FoundationEssentials
import JSON
import Jobs

// What the rules make of a job beyond its diagnosis.
extension Service {
  nonisolated func performance(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    let job = try await resolve(arguments)
    await fleet.watch(job.id)
    let unread = try await refreshed(job)
    let presented = await presenter().presented(job)
    let options = await target(of: job.id)?.submission?.options ?? [:]
    var analysis = await fleet.performance(of: presented, options: options)
    if let unread { analysis.notAssessed.append(unread) }
    // A change without a call says so by null.
    guard case .object(var answer) = try written(analysis), let changes = answer["changes"]?.array else { return .null }
    answer["changes"] = .array(
      changes.map { change in
        guard var members = change.object, members["call"] == nil else { return change }
        members["call"] = .null
        return .object(members)
      })
    return .object(answer)
  }

  nonisolated func comparison(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    guard let references = arguments.strings("job_ids") else { return try await momentsCompared(arguments) }
    for name in ["job_id", "from", "to"] where arguments.string(name) != nil {
      throw Refusal(.invalid, "\(name) does not go with job_ids", hint: "give two job_ids, or one job_id with from")
    }
    guard references.count == 2 else {
      throw Refusal(.invalid, "job_ids must name two jobs, not \(references.count)")
    }
    let (first, second) = (try await compared(references[0]), try await compared(references[1]))
    guard first.job.id != second.job.id else {
      throw Refusal(
        .invalid, "\(references[0]) and \(references[1]) are the same job, \(first.job.id)",
        hint: "to compare it with itself at another time give job_id and from")
    }
    var comparison = JobComparison(
      first.job, second.job, submitted: (first.submitted, second.submitted), at: now())
    comparison.notCompared += [first.unread, second.unread].compactMap(\.self)
    return try written(comparison)
  }

  private nonisolated func compared(
    _ reference: String
  ) async throws(Refusal) -> (job: Job, submitted: JSONValue?, unread: String?) {
    let named = try await resolve(Arguments(["job_id": .string(reference)]))
    await fleet.watch(named.id)
    let unread = try await refreshed(named).map { "\(named.name): \($0)" }
    let job = await fleet.job(named.id) ?? named
    guard let submission = await target(of: job.id)?.submission else { return (job, nil, unread) }
    var written = Secrets.masked(try written(submission)).object ?? [:]
    for name in ["jobID", "job_id", "name"] { written[name] = nil }  // differ by their nature
    return (job, .object(written), unread)
  }

  private nonisolated func momentsCompared(_ arguments: Arguments) async throws(Refusal) -> JSONValue {
    guard arguments.string("job_id") != nil, let from = try arguments.date("from") else {
      throw Refusal(.invalid, "job_ids is required, or job_id with from", hint: "to is now where it is left out")
    }
    let job = try await resolve(arguments)
    await fleet.watch(job.id)
    let now = now()
    let to = try arguments.date("to") ?? now
    guard from < to else { throw Refusal(.invalid, "from must lie before to") }
    // A clock that runs a little ahead of ours asks for now.
    guard to <= now.addingTimeInterval(60) else { throw Refusal(.invalid, "to lies in the future") }
    let figures = await fleet.figures(of: job.id, at: from, and: to)
    guard figures.contains(where: { $0.first != nil }) else {
      throw Refusal(
        .notPossible, "no figures of \(job.name) are kept for \(Instant.text(from))",
        hint: "they are kept for a day, and only while this server runs")
    }
    await recalling?.value
    let between = await fleet.timeline(of: job.id, since: from).filter { $0.time <= to }
    return try written(
      JobComparison(
        job, from: from, to: to, figures: figures, between: between.suffix(200),
        isToNow: abs(to.timeIntervalSince(now)) < 5))
  }

  /// Reads the job's detail anew where it is old; why that failed, where it did.
  nonisolated func refreshed(_ job: Job) async throws(Refusal) -> String? {
    if job.state.isTerminal { return nil }
    do throws(Refusal) {
      _ = try await detail(of: job)
      return nil
    } catch {
      if error.code == .cancelled { throw error }
      return "fresh figures: \(error.message)"
    }
  }
}
