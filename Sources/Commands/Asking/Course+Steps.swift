import BeamMCPClient
import JSON

extension Course {
  /// The plan that is decided on, and with it which calls there are and which of them the server would refuse.
  ///
  /// - Parameters:
  ///   - places: Where the steps of the plan stand among all calls.
  ///   - all: The calls as they were read; a change that is in no step is left out.
  mutating func take(_ plan: Plan, at places: [Int], among all: [ToolCall]) {
    self.plan = plan
    let barred = plan.barred
    var decided: [Int: StepOutcome] = [:]
    for (at, step) in plan.steps.enumerated() {
      var outcome = StepOutcome(call: step.call, jobName: step.jobName)
      if let reason = step.refusal { outcome.kind = .refused(reason) }
      outcome.isHeld = barred.contains(at)
      decided[places[at]] = outcome
    }
    outcomes = all.enumerated().compactMap { $0.element.isChange ? decided[$0.offset] : StepOutcome(call: $0.element) }
    meaning.calls = outcomes.map(\.call)
  }

  mutating func leave() { (isLeft, consent) = (true, .no) }

  /// What did not succeed, and what that means for the steps before and behind it.
  func halted(at place: Int, by failure: Failure) -> Failure {
    let isGivenUp = failure.code == .interrupted
    guard outcomes.count > 1 else {
      return isGivenUp ? Failure(.interrupted, "interrupted: \(failure.message)", hint: failure.hint) : failure
    }
    let reason = failure.message.hasSuffix(".") ? String(failure.message.dropLast()) : failure.message
    var message =
      "step \(place + 1) of \(outcomes.count) (\(outcomes[place].words)) \(isGivenUp ? "was interrupted" : "failed"): \(reason)"
    let rest = outcomes.indices.filter { $0 > place && outcomes[$0].isDue }
    let done = outcomes.indices.filter { outcomes[$0].isDone }
    message += told(rest, "not done") + told(done, "done")
    if done.isEmpty { message += "; nothing was done before it" }
    return Failure(isGivenUp ? .interrupted : .failed, message, hint: failure.hint)
  }

  /// What of a set was done where the server refused the rest; nil where nothing was refused.
  var incomplete: Failure? {
    let refused = outcomes.count { $0.isHeld }
    guard refused > 0 else { return nil }
    let verb = refused == 1 ? "was" : "were"
    return Failure(
      .failed, "\(outcomes.count - refused) of \(outcomes.count) steps were done; \(refused) \(verb) refused")
  }

  /// So many are named; the JSON has them all.
  private static let named = 6

  private func told(_ places: [Int], _ what: String) -> String {
    guard let first = places.first else { return "" }
    let verb = places.count == 1 ? "was" : "were"
    let names = places.prefix(Course.named).map { "step \($0 + 1) (\(outcomes[$0].words))" }
    let more = places.count > Course.named ? " and \(places.count - Course.named) more" : ""
    return places.count == 1
      ? "; step \(first + 1) (\(outcomes[first].words)) \(verb) \(what)"
      : "; \(names.joined(separator: ", "))\(more) \(verb) \(what)"
  }
}
