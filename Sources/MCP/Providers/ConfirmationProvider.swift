package import JSON

/// Whose word it needs before a tool is called.
package enum ConfirmationNeed: Sendable, Hashable {
  case none
  /// The user is asked where the client can ask; where it cannot, the call is made.
  case wanted
  /// Without the user's word the call is not made.
  case required
}

/// What the user is asked, and what runs on their word.
package struct Confirmation: Sendable, Hashable {
  /// What would happen, in words.
  package var message: String
  /// Arguments that take the place of those given, so that what runs is what was shown: a name that may mean another
  /// job in a minute is now an id.
  package var locked: [String: JSONValue]

  package init(message: String, locked: [String: JSONValue]) {
    self.message = message
    self.locked = locked
  }
}

/// Why a call that needs a word was not made.
package enum ConfirmationRefusal: String, Sendable, Hashable {
  case declined
  /// The client cannot ask.
  case unasked
}

/// Knows which calls need the word of a user, and what to ask.
package protocol ConfirmationProvider: Sendable {
  func need(for tool: String, _ arguments: [String: JSONValue]) -> ConfirmationNeed

  /// What to ask; throws where the call would fail anyway.
  @concurrent
  func question(
    before tool: String, _ arguments: [String: JSONValue], _ context: ToolContext
  ) async throws(ToolFailure) -> Confirmation

  /// Takes note of a call that was not made.
  @concurrent
  func note(
    _ refusal: ConfirmationRefusal, of tool: String, _ arguments: [String: JSONValue], _ context: ToolContext) async
}
