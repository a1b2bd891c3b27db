import Agent
import BeamMCPClient
import FoundationEssentials
import JSON

/// What the sentences of an evaluation are said in front of, and whether anything is called.
struct Stage: Sendable {
  private let fleet: FleetFile
  private let now: Date
  private let act: @Sendable (Trial) async -> Bool?

  private init(_ fleet: FleetFile, now: Date, act: @escaping @Sendable (Trial) async -> Bool? = { _ in nil }) {
    (self.fleet, self.act) = (fleet, act)
    self.now = fleet.observedAt ?? now
  }

  func trial(of example: EvaluationCase, by interpreter: Interpreter) async -> Trial {
    let begun = ContinuousClock.now
    let answer = await interpreter.interpret(example.utterance(now: now), jobs: fleet.jobs, runners: fleet.runners)
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    var trial = Trial(example, answer, seconds: seconds)
    trial.endsRight = await act(trial)
    return trial
  }

  /// The stage that a phase is played on, for the length of `body`.
  static func during<Value: Sendable>(
    _ run: Run, _ phase: Phase?, _ body: (Stage) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let path = run.invocation.text("fleet")
    switch phase {
    case nil, .simulated:
      if let path { return try await body(Stage(try FleetFile(path: path), now: run.streams.now())) }
      return try await over(run, isCalling: false, body)
    case .development, .complex:
      guard let path else {
        throw Failure(
          .usage, "phase \(phase?.rawValue ?? 2) does what is said, to simulated jobs alone: give them with --fleet")
      }
      let fleet = try FleetFile(path: path)
      let staged = StagedFleet(fleet, environment: run.environment)
      return try await body(Stage(fleet, now: run.streams.now()) { await staged.endsRight($0) })
    case .production:
      guard path == nil else {
        throw Failure(.usage, "--fleet does not go with --phase 4, which is about the jobs of the server in use")
      }
      return try await over(run, isCalling: true, body)
    }
  }

  private static func over<Value: Sendable>(
    _ run: Run, isCalling: Bool, _ body: (Stage) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let link = try await run.link()
    let result: Result<Value, Failure>
    do throws(Failure) {
      await link.settle(true)
      let fleet = try await FleetFile(of: link)
      result = .success(
        try await body(Stage(fleet, now: run.streams.now()) { isCalling ? await isTaken($0, link) : nil }))
    } catch { result = .failure(error) }
    await link.close()
    return try result.get()
  }

  /// Whether a server takes every call: looks are made, changes are dry runs. Nil where there is nothing to call.
  private static func isTaken(_ trial: Trial, _ link: Link) async -> Bool? {
    guard case .calls = trial.example.expected else { return trial.answer.calls.isEmpty ? nil : false }
    for var call in trial.answer.calls {
      if call.isWriting { call.arguments["dry_run"] = true }
      guard (try? await link.call(call)) != nil else { return false }
    }
    return !trial.answer.calls.isEmpty
  }
}
