package import JSON

/// What a server offers as tools.
package protocol ToolProvider: Sendable {
  /// In a stable order.
  func tools() -> [Tool]

  /// Calls one of `tools()`; the server has refused other names already. Stops when its task is cancelled.
  @concurrent
  func call(_ name: String, _ arguments: [String: JSONValue], _ context: ToolContext) async throws(ToolFailure)
    -> JSONValue
}
