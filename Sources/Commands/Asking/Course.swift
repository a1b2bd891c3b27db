import BeamMCPClient
import JSON
import Setup

/// What became of a sentence, from its meaning to the outcome of each of its calls.
struct Course: Sendable {
  /// By whose word changes were made, or that there was none.
  enum Consent: String, Sendable, Hashable {
    /// Nothing was to be changed, or nothing that takes a word.
    case needless = "none_needed"
    /// Somebody at a terminal was asked.
    case yes = "asked_yes"
    case no = "asked_no"
    /// Beforehand, by `--yes`.
    case given = "yes_flag"
    case dryRun = "dry_run"
    /// It takes a word, and there was nobody to ask.
    case missing
  }

  /// With the calls that were made in the end, where the operator chose among them or typed some anew.
  var meaning: Interpretation
  /// The plan that was last decided on; nil where nothing is changed.
  var plan: Plan?
  var needsConsent = false
  var consent = Consent.needless
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

  var code: ExitCode {
    if let failure { return failure.code }
    return isLeft || meaning.clarify != nil || meaning.refuse != nil ? .failed : .done
  }

  /// As `mcp ask --json` tells it: the meaning, the plan, and what came of it.
  var json: JSONValue {
    var members = meaning.json.object ?? [:]
    members["model"] = members["model"] ?? .null
    members["plan"] = plan.map { $0.json(needsConsent: needsConsent) } ?? .null
    members["consent"] = .string(consent.rawValue)
    members["outcomes"] = .array(outcomes.map(\.json))
    members["results"] = .array(outcomes.compactMap(\.result))
    members["error"] = failure?.json ?? .null
    return .object(members)
  }
}

extension Course {
  /// For the journal: what of the plan may have to be known later, and the outcomes without what was only looked at.
  func aftermath(at server: String) -> Aftermath {
    let planned: [JSONValue] = (plan?.steps ?? []).map { step in
      let change = step.dryRun.flatMap { dry in dry.current.map { "\($0) -> \(dry.proposed ?? "")" } }
      return [
        "step": .string(step.words), "change": .optional(change), "refused": .optional(step.refusal),
        "warnings": .array((step.dryRun?.warnings ?? []).map(JSONValue.string)),
      ]
    }
    let kept = outcomes.map { outcome in
      var members = outcome.json.object ?? [:]
      members["arguments"] = nil
      members["job_id"] = .optional(outcome.call.jobID)
      let isLong = (outcome.result?.text.utf8.count ?? 0) > Course.longest
      if isLong || !outcome.call.isChange { members["result"] = nil }
      return JSONValue.object(members)
    }
    return Aftermath(
      server: server, consent: consent.rawValue, plan: planned, outcomes: kept, error: failure?.message)
  }

  /// Bytes of a result that is kept.
  private static let longest = 4096
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
