/// Whoever answers: a server that runs a language model, or a script in a test.
package protocol Model: Sendable {
  /// What it is called, for people: `llama3.1 (ollama)`.
  var label: String { get }
  /// The model's own name, and whose interface it is asked by.
  var name: String { get }
  var provider: String? { get }

  /// One answer. `hear` is given the words of the answer as they come, thinking and calls left out. Cancelling the task
  /// stops the model.
  func reply(
    to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply
}

extension Model {
  package var name: String { label }
  package var provider: String? { nil }

  package func reply(to request: ModelRequest) async throws(ModelError) -> ModelReply {
    try await reply(to: request) { _ in }
  }
}
