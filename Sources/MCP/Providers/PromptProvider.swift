/// What a server offers as prompts.
package protocol PromptProvider: Sendable {
  /// In a stable order.
  func prompts() -> [Prompt]

  /// The messages of one of `prompts()`; the server has refused other names, and missing arguments, already. The
  /// failure is a fault of the arguments.
  @concurrent
  func messages(of name: String, _ arguments: [String: String]) async throws(ToolFailure) -> [PromptMessage]
}
