import MCP

/// What a server wants its user's word for, before it interrupts or destroys something.
public struct ConfirmationRequest: Sendable, Hashable {
  /// What would happen, in the server's words, some lines of them.
  public var message: String
  /// The call that waits for the answer; nil where a server of an older revision does not say which of several it is.
  public var call: ToolCall?

  public init(message: String, call: ToolCall?) {
    self.message = message
    self.call = call
  }
}

/// Asks the user, and says yes or no. May take its time: the call waits, a server some minutes.
public typealias ConfirmationHandler = @Sendable (ConfirmationRequest) async -> Bool

extension BeamMCPClient {
  static func consent(_ handler: @escaping ConfirmationHandler) -> MCPClient.ConsentHandler {
    { question in
      let call = question.call.map { ToolCall($0.tool, $0.arguments) }
      return await handler(ConfirmationRequest(message: question.message, call: call))
    }
  }
}
