/// What a model is asked.
package struct ModelRequest: Sendable, Hashable {
  package enum Choice: Sendable, Hashable { case free, none, required }

  package var system: String
  package var turns: [ModelTurn]
  package var tools: [ModelTool]
  package var choice: Choice
  /// Tokens of the answer at the most; nil is what the settings say.
  package var answerLimit: Int?

  package init(system: String, turns: [ModelTurn], tools: [ModelTool] = [], choice: Choice = .free) {
    self.system = system
    self.turns = turns
    self.tools = tools
    self.choice = choice
  }
}
