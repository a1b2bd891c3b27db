package import JSON

/// What came of a sentence, for its line in the journal.
package struct Aftermath: Sendable, Hashable {
  /// The server that was spoken to.
  package var server: String
  /// By whose word changes were made, or that there was none.
  package var consent: String
  /// What was planned, and what was warned of and refused.
  package var plan: [JSONValue]
  /// What came of each call.
  package var outcomes: [JSONValue]
  /// Why not all of it was done.
  package var error: String?

  package init(
    server: String, consent: String, plan: [JSONValue] = [], outcomes: [JSONValue] = [], error: String? = nil
  ) {
    (self.server, self.consent, self.plan, self.outcomes, self.error) = (server, consent, plan, outcomes, error)
  }

  /// Members of the line, secrets masked.
  var members: [String: JSONValue] {
    var members: [String: JSONValue] = ["server": .string(server), "consent": .string(consent)]
    if !plan.isEmpty { members["plan"] = Secrets.masked(.array(plan)) }
    if !outcomes.isEmpty { members["outcomes"] = Secrets.masked(.array(outcomes)) }
    if let error { members["error"] = .string(Secrets.masked(error)) }
    return members
  }
}
