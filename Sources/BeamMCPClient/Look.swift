package import JSON

/// A look that was made while a sentence was read, and what it gave.
package struct Look: Sendable, Hashable {
  package var call: ToolCall
  package var result: Result<JSONValue, ClientError>

  package init(call: ToolCall, result: Result<JSONValue, ClientError>) {
    (self.call, self.result) = (call, result)
  }

  package var value: JSONValue? { try? result.get() }
}
