import BeamMCPClient
import JSON

/// What became of a sentence, from its meaning to the outcome of each of its calls.
struct Course: Sendable {
  /// With the calls that were made in the end, where the operator chose among them or typed some anew.
  var meaning: Interpretation
  /// The plan that was last decided on; nil where nothing is changed.
  var plan: Plan?
  var needsConsent = false
  var consent = Aftermath.Consent.needless
  /// An outcome for each call, in their order.
  var outcomes: [StepOutcome]
  /// Why not all of it was done.
  var failure: Failure?
  /// The operator left it: no failure to be told.
  var isLeft = false

  init(_ meaning: Interpretation) {
    self.meaning = meaning
    outcomes = meaning.calls.map { StepOutcome(call: $0) }
  }

  /// What was looked at while the sentence was read, as outcomes like any other.
  private var looks: [StepOutcome] {
    meaning.looks.map { look in
      var outcome = StepOutcome(call: look.call)
      switch look.result {
      case .success(let value): outcome.kind = .done(value)
      case .failure(let error):
        let failure = Failure(error)
        outcome.kind = .failed(failure.message, hint: failure.hint)
      }
      return outcome
    }
  }

  var code: ExitCode {
    if let failure { return failure.code }
    let isFruitless = !meaning.looks.isEmpty && meaning.words == nil && meaning.looks.allSatisfy { $0.value == nil }
    return isFruitless || isLeft || meaning.unfinished != nil || meaning.clarify != nil || meaning.refuse != nil
      ? .failed : .done
  }

  /// As `mcp ask --json` tells it: the meaning, the plan, and what came of it.
  var json: JSONValue {
    var members = meaning.json.object ?? [:]
    members["model"] = members["model"] ?? .null
    members["plan"] = plan.map { $0.json(needsConsent: needsConsent) } ?? .null
    members["consent"] = .string(consent.rawValue)
    members["outcomes"] = .array((looks + outcomes).map(\.json))
    members["results"] = .array((looks + outcomes).compactMap(\.result))
    members["words"] = .optional(meaning.words)
    members["unfinished"] = .optional(meaning.unfinished)
    members["error"] = failure?.json ?? .null
    return .object(members)
  }
}

extension Course {
  /// For the journal.
  func aftermath(at server: String) -> Aftermath {
    Aftermath(
      server: server, consent: consent, plan: plan, outcomes: looks + outcomes, error: failure?.message)
  }
}

extension Plan {
  func json(needsConsent: Bool) -> JSONValue {
    let barred = barred
    return [
      "needs_consent": .bool(needsConsent), "is_set": .bool(isOfSet),
      "steps": .array(
        steps.enumerated().map { place, step in
          [
            "tool": .string(step.call.tool), "arguments": .object(step.call.arguments),
            "command": .string(CommandLine.text(of: step.call)), "job_name": .optional(step.jobName),
            "runner": .optional(step.runner), "refused": .optional(step.refusal),
            "would_be_done": .bool(!barred.contains(place)), "preview": step.dryRun?.json ?? .null,
          ]
        }),
    ]
  }
}

extension Failure {
  var json: JSONValue { ["message": .string(message), "hint": .optional(hint)] }
}
