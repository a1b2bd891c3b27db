package import JSON

/// What came of a sentence, for its line in the journal.
package struct Aftermath: Sendable, Hashable {
  /// By whose word changes were made, or that there was none.
  package enum Consent: String, Sendable, Hashable {
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

  /// The server that was spoken to.
  package var server: String
  package var consent: Consent
  /// What was planned, and what was warned of and refused.
  package var plan: [JSONValue]
  /// What came of each call.
  package var outcomes: [JSONValue]
  /// Why not all of it was done.
  package var error: String?

  /// Of the plan what may have to be known later, and of the outcomes what is no look.
  package init(
    server: String, consent: Consent, plan: Plan? = nil, outcomes: [StepOutcome] = [], error: String? = nil
  ) {
    (self.server, self.consent, self.error) = (server, consent, error)
    self.plan = (plan?.steps ?? []).map(\.kept)
    self.outcomes = outcomes.map(\.kept)
  }

  /// Members of the line, secrets masked.
  package var members: [String: JSONValue] {
    var members: [String: JSONValue] = ["server": .string(server), "consent": .string(consent.rawValue)]
    if !plan.isEmpty { members["plan"] = Secrets.masked(.array(plan)) }
    if !outcomes.isEmpty { members["outcomes"] = Secrets.masked(.array(outcomes)) }
    if let error { members["error"] = .string(Secrets.masked(error)) }
    return members
  }
}

extension Plan.Step {
  fileprivate var kept: JSONValue {
    let change = dryRun.flatMap { dry in dry.current.map { "\($0) -> \(dry.proposed ?? "")" } }
    return [
      "step": .string(words), "change": .optional(change), "refused": .optional(refusal),
      "warnings": .array((dryRun?.warnings ?? []).map(JSONValue.string)),
    ]
  }
}
