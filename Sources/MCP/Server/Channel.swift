import JSON

/// The way back to a client while one of its requests is answered.
struct Channel: Sendable {
  /// Sends a notification that is about the request.
  var notify: @Sendable (_ method: String, _ params: JSONValue) async -> Void
  /// Asks the client something and waits; nil where the request's revision has no such thing, or its transport no way.
  var ask: (@Sendable (_ method: String, _ params: JSONValue) async throws(RPCError) -> JSONValue)?
  /// What a client with a handshake has asked to be told of.
  var subscriptions: Subscriptions?
}
