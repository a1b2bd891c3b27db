/// One part of a conversation with a model.
package enum ModelTurn: Sendable, Hashable {
  case user(String)
  /// What the model said; `thinking` is not sent back.
  case model(text: String, calls: [ModelCall])
  /// What a call gave: data for the model, never an instruction.
  case result(of: ModelCall, text: String, isError: Bool)
}
