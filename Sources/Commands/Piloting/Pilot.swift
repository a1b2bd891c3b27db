import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

/// `mcp autopilot`: looks at a job, decides by rules, proposes or acts, and tells each step; until the job ends.
struct Pilot: Sendable {
  private let run: Run
  private let link: Link
  private let log: PilotLog
  /// In seconds, where none is given.
  private static let usualInterval = 60.0

  private init(_ run: Run, _ link: Link) {
    (self.run, self.link, log) = (run, link, PilotLog(run))
  }

  static func fly(_ run: Run) async throws(Failure) -> ExitCode {
    let link = try await run.link()
    let result: Result<ExitCode, Failure>
    do throws(Failure) {
      await link.settle(true)
      result = .success(try await Pilot(run, link).fly())
    } catch { result = .failure(error) }
    await link.close()
    return try result.get()
  }

  private func fly() async throws(Failure) -> ExitCode {
    let pause = run.invocation.text("interval").flatMap(Span.seconds) ?? Pilot.usualInterval
    guard pause >= 1 else { throw Failure(.usage, "--interval must be a second or more") }
    let job: Job
    do { job = try await link.client.jobStatus(run.invocation.word("JOB") ?? "") } catch {
      throw await Absence.explained(Failure(error), link)
    }
    let rules = try rules()
    let landing = await Flight(streams: run.streams).fly { () async throws(Failure) in
      try await self.rounds(job, rules, pause)
    }
    switch landing {
    case .ended(.success(.interrupted)): return await stopped(.interrupted)
    case .ended(let result): return try result.get()
    case .stopped(let code): return await stopped(code)
    }
  }

  private func rounds(_ job: Job, _ rules: AutopilotRules, _ pause: Double) async throws(Failure) -> ExitCode {
    var pilot = Autopilot(rules)
    var lookout = Lookout(job.id, link)
    await keep(log.begin(job, rules, acts: run.invocation.has("act")), job)
    while true {
      if try await step(&pilot, &lookout) { return .done }
      do { try await run.streams.sleep(.seconds(pause)) } catch { return .interrupted }
    }
  }

  /// Whoever reads the timeline must not believe that it still acts.
  private func stopped(_ code: ExitCode) async -> ExitCode {
    guard let look = log.lastLook else { return code }
    let why = code == .terminated ? "it was asked to end (SIGTERM)" : "stopped by Ctrl-C"
    await Flight.bounded { await tell("end", look, why) }
    return code
  }

  /// One look and what follows from it; true where there is nothing left to do. A server that does not answer now may well
  /// answer the next look; a job that is gone is gone.
  private func step(_ pilot: inout Autopilot, _ lookout: inout Lookout) async throws(Failure) -> Bool {
    let look: Lookout.Look
    do throws(ClientError) { look = try await lookout.look(at: run.streams.now()) } catch {
      // Given up at our own end.
      if Task.isCancelled { return false }
      if [.notFound, .denied, .invalid].contains(error.code) { throw Failure(error) }
      log.tell("wait", nil, "no look was possible: \(error.message)")
      return false
    }
    if Task.isCancelled { return false }
    log.tell(look.finding)
    switch pilot.decide(look.sighting) {
    case .wait(let why): log.tell("wait", look, why)
    case .end(let why):
      await tell("end", look, why)
      return true
    case .scale(let parallelism, let why):
      await change(look, to: parallelism, why, &pilot)
      await lookout.forgetNews()
    }
    return false
  }

  private func rules() throws(Failure) -> AutopilotRules {
    var rules = AutopilotRules()
    let given = run.invocation
    if let least = given.whole("min") { rules.minimum = least }
    if let most = given.whole("max") { rules.maximum = most }
    if let budget = given.whole("budget") { rules.budget = budget }
    if let seconds = given.text("cool-down").flatMap(Span.seconds) { rules.coolDown = seconds }
    guard rules.minimum <= rules.maximum else {
      throw Failure(.usage, "--min \(rules.minimum) is more than --max \(rules.maximum)")
    }
    return rules
  }
}

// What is done about it.
extension Pilot {
  private func change(_ look: Lookout.Look, to parallelism: Int, _ why: String, _ pilot: inout Autopilot) async {
    let previous = look.sighting.parallelism
    let call = ToolCall("scale_job", ["job_id": .string(look.job.id), "parallelism": .int(parallelism)])
    let obstacle = await obstacle(to: call)
    if Task.isCancelled { return }
    if let obstacle {
      await tell("propose", look, "\(why) \(obstacle)", call)
      return pilot.proposed(at: look.sighting.time)
    }
    let result = await done(call)
    let now = run.streams.now()
    switch result {
    case .success(let answer):
      if answer["effective"] == .bool(false), answer["settled"] == .bool(true) {
        let what = answer["message"]?.string ?? "it runs as before"
        pilot.changedInVain(what, parallelism: previous, at: now)
        return await tell("failed", look, what, call)
      }
      // It may have reached less than was asked for, and this is no doing of somebody else.
      let reached = answer["running_with"]?.int ?? answer["parallelism"]?.int ?? parallelism
      pilot.changed(to: reached, from: previous, at: now)
      await tell("act", look, why, call)
    case .failure(let error):
      if Task.isCancelled {
        let unknown = "ended while it was asked for; what came of it is not known here"
        return log.tell("failed", look, unknown, call)
      }
      pilot.changed(to: error.code == .pending ? parallelism : previous ?? parallelism, from: previous, at: now)
      await tell("failed", look, error.description, call)
    }
  }

  /// In the job's timeline too, where everybody sees it.
  private func tell(_ step: String, _ look: Lookout.Look, _ why: String, _ call: ToolCall? = nil) async {
    log.tell(step, look, why, call)
    let change = call?.arguments["parallelism"]?.int.map { " parallelism \($0)" } ?? ""
    await keep("\(step)\(change): \(why)", look.job)
  }

  /// Who may not write there, or on a server that only reads, has the steps here alone.
  private func keep(_ text: String, _ job: Job) async {
    let note = ToolCall("note_job", ["job_id": .string(job.id), "text": .string("autopilot: \(text.prefix(900))")])
    _ = try? await link.client.call(note, isConfirmed: true)
  }

  /// Why it is only proposed; nil where it is to be done.
  private func obstacle(to call: ToolCall) async -> String? {
    guard run.invocation.has("act") else { return "Nothing was done: --act does it." }
    do throws(ClientError) {
      guard let step = try await link.client.plan([call], request: nil).steps.first else { return "There is no plan." }
      switch step.preview {
      case .refused(let reason): return "It would be refused: \(reason)"
      case .ready(let plan) where plan.production && !run.invocation.has("yes"):
        return "Nothing was done: the runner is production, where acting takes --yes."
      case .ready: return nil
      }
    } catch { return "It cannot be planned: \(error.message)" }
  }

  /// With a key, so that asking once more after a lost answer does nothing twice.
  private func done(_ call: ToolCall) async -> Result<JSONValue, ClientError> {
    var call = call
    call.arguments["idempotency_key"] = .string("autopilot-\(String(UInt64.random(in: 0...(.max)), radix: 36))")
    for isLast in [false, true] {
      // `--act` is the user's word, on production `--yes`.
      do throws(ClientError) { return .success(try await link.client.call(call, isConfirmed: true)) } catch {
        if isLast || ![.disconnected, .unreachable].contains(error.code) { return .failure(error) }
      }
    }
    return .failure(ClientError(.disconnected, "the connection was lost"))
  }
}
