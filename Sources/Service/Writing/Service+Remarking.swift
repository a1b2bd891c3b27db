import FoundationEssentials
import JSON
import Jobs

// What operators tell each other about a job. No engine hears of it, so that it has happened when it is answered.
extension Service {
  static let acknowledgedFor = 3600.0
  static let longestAcknowledged = 7 * 86_400.0
  /// Characters of a note: what is longer belongs into a document, and the note names it.
  static let noteLength = 1000

  /// Writes a note into the timeline of a job.
  func writeNote(_ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue {
    let text = try Service.line(try arguments.required("text"), "text")
    if text.isEmpty { throw Refusal(.invalid, "text is empty") }
    return try await remark(arguments, call, "Write a note into the timeline of") { job throws(Refusal) in
      try await keepName(of: job)
      var entry = TimelineEntry(time: now(), kind: .note, severity: .ok, text: Secrets.masked(text))
      (entry.jobID, entry.actor) = (job.id, call.caller.user)
      let told = await fleet.record(entry)
      return ["job_id": .string(job.id), "time": .optional(told.time), "text": .string(told.text)]
    }
  }

  /// Says that the problem that a job has is known, for a time; or takes that back.
  func acknowledge(_ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue {
    if arguments.flag("withdraw") { return try await withdraw(arguments, call) }
    let seconds = arguments.double("duration_seconds") ?? Service.acknowledgedFor
    let reason = Secrets.masked(try Service.line(arguments.string("reason") ?? "", "reason"))
    return try await remark(arguments, call, "Acknowledge the problem of") { job throws(Refusal) in
      let acknowledgement = Acknowledgement(
        by: call.caller.user, at: now(), until: now().addingTimeInterval(seconds), reason: reason)
      guard let known = await fleet.acknowledge(job.id, acknowledgement) else {
        throw Refusal(
          .wrongState, "\(job.name) (\(job.id)) is \(job.health.rawValue): there is nothing to acknowledge")
      }
      try await keepProblem(known, of: job)
      let why = reason.isEmpty ? "" : ": \(reason)"
      await tell("\(Service.acknowledged) \(Service.span(seconds))\(why)", of: job, call)
      return ["job_id": .string(job.id), "acknowledged": acknowledgement.json]
    }
  }

  private func withdraw(_ arguments: Arguments, _ call: Call) async throws(Refusal) -> JSONValue {
    try await remark(arguments, call, "Take back the acknowledgement of") { job throws(Refusal) in
      guard await fleet.withdraw(job.id) else {
        throw Refusal(.wrongState, "\(job.name) (\(job.id)) is not acknowledged")
      }
      try await keepProblem(nil, of: job)
      await tell(Service.takenBack, of: job, call)
      return ["job_id": .string(job.id), "acknowledged": .null]
    }
  }

  private static let acknowledged = "acknowledged for"
  private static let takenBack = "acknowledgement taken back"

  /// Words of the timeline.
  static func tellsOfAcknowledgement(_ text: String) -> Bool { text.hasPrefix(acknowledged) || text == takenBack }

  private func tell(_ text: String, of job: Job, _ call: Call) async {
    var entry = TimelineEntry(time: now(), kind: .note, severity: .ok, text: text)
    (entry.jobID, entry.actor) = (job.id, call.caller.user)
    await fleet.record(entry)
  }

  /// The job, what its runner's configuration allows, a dry run, and the answer to a repeated key: as for every change.
  private func remark(
    _ arguments: Arguments, _ call: Call, _ words: String, _ body: (Job) async throws(Refusal) -> JSONValue
  ) async throws(Refusal) -> JSONValue {
    let isDry = arguments.flag("dry_run")
    let key = isDry ? nil : Write.Key(arguments, call)
    // A repeat that comes while the first is at it waits for its answer.
    while let key, remarks.contains(key.text) {
      do { try await pause(.milliseconds(20)) } catch { throw Refusal(.cancelled, "cancelled by its caller") }
    }
    if let key { remarks.insert(key.text) }
    defer { if let key { remarks.remove(key.text) } }
    if !isDry, let answer = try await repeated(arguments, call) { return answer }
    let job = try await resolve(arguments)
    if let reason = presenter().rules(for: job).readOnly {
      throw Refusal(.denied, reason, hint: "set read_only: false for it in the configuration")
    }
    if isDry {
      let forecast = Forecast(summary: "\(words) \(job.name)", steps: [], reversible: true, interruption: "none")
      return await dryRun(forecast, try runner(of: job), call)
    }
    let answer = try await body(job)
    guard let key else { return answer }
    try await keep(
      .answered(
        key.text,
        RegistryState.Answer(operation: key.operation, arguments: key.arguments, value: answer, time: now())))
    return answer
  }

  private func keepProblem(_ problem: KnownProblem?, of job: Job) async throws(Refusal) {
    if problem != nil { try await keepName(of: job) }
    var record = RegistryRecord(.acknowledged, at: now(), jobID: job.id)
    record.problem = problem
    try await keep(record)
  }

  /// Those that have ended by themselves, once a second while there are any: a restart must not bring them back.
  func settleProblems() async {
    guard !state.problems.isEmpty else { return }
    let known = await fleet.acknowledged
    for jobID in state.problems.keys where !known.contains(jobID) {
      do { try await keep(RegistryRecord(.acknowledged, at: now(), jobID: jobID)) } catch { return }
    }
  }

  /// Without spaces before it. What is longer than a line is refused, not cut; line breaks are no part of an argument.
  private static func line(_ text: String, _ name: String) throws(Refusal) -> String {
    guard text.count <= noteLength else {
      throw Refusal(
        .invalid, "\(name) has \(text.count) characters; \(noteLength) are the most",
        hint: "write it into a document, and name that here")
    }
    return String(text.drop { $0 == " " })
  }

  /// `90 s`, `30 min`, `2 h`
  private static func span(_ seconds: Double) -> String {
    let (number, unit) =
      seconds < 120 ? (seconds, "s") : seconds < 3600 ? (seconds / 60, "min") : (seconds / 3600, "h")
    return "\((number * 10).rounded() / 10) \(unit)".replacing(".0 ", with: " ")
  }
}
