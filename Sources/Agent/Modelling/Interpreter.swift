package import BeamMCPClient
package import Jobs
package import Models

/// Understands sentences: the grammar where it is certain, a model, where there is one, where the grammar is not.
///
/// The order of trust is fixed. What the grammar understands it answers, and what it refuses for a reason stays refused; a
/// model is asked only where the grammar would ask back or knows nothing of the sentence, and what it wants is judged like
/// anybody's call. Where it gives nothing that holds, the grammar's answer stands.
package struct Interpreter: Sendable {
  private let model: (any Model)?
  private let tools: [AgentTool]

  package init(model: (any Model)? = nil, tools: [AgentTool] = []) {
    self.model = model
    self.tools = tools
  }

  /// - Parameter hear: Is given a model's words as they come.
  @concurrent
  package func interpret(
    _ utterance: Utterance, jobs: [Job], runners: [RunnerStatus],
    hear: @escaping @Sendable (String) async -> Void = { _ in }
  ) async -> Interpretation {
    let certain = Grammar().interpret(utterance, jobs: jobs, runners: runners)
    guard let model, !tools.isEmpty, Interpreter.isOpen(certain) else { return certain }
    let scene = Scene(utterance: utterance, jobs: jobs, runners: runners)
    return await ModelLoop(model: model, tools: tools, scene: scene).read(or: certain, hear)
  }

  /// A model may be asked: the grammar asks back, or found nothing of ours in the sentence.
  private static func isOpen(_ answer: Interpretation) -> Bool {
    answer.calls.isEmpty && answer.message == nil && (answer.clarify != nil || answer.refuse.map(Help.isIgnorance) == true)
  }
}
