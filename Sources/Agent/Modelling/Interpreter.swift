package import BeamMCPClient
package import JSON
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
  private let isAlone: Bool
  private let search: CodeSearch?
  private let allowance: Allowance?
  private let seesResults: Bool
  /// What was read in the conversations that it is asked in.
  private let readSentences = ReadSentences()

  /// Makes a look: a call that changes nothing.
  package typealias Looking = @Sendable (ToolCall) async throws(ClientError) -> JSONValue

  /// - Parameters:
  ///   - search: Finds pipeline code, out of which a submission is filled.
  ///   - limits: Of the one conversation that it is asked in.
  ///   - seesResults: The model is given what its looks come to, where they can be made.
  package init(
    model: (any Model)? = nil, tools: [AgentTool] = [], search: CodeSearch? = nil,
    limits: ConversationLimits? = nil, seesResults: Bool = true
  ) {
    (self.model, self.tools, isAlone, self.search) = (model, tools, false, search)
    self.seesResults = seesResults
    allowance = limits.map(Allowance.init)
  }

  /// A model without the grammar in front of it or behind it: for telling what it is worth, never for operators. It is offered
  /// every operation with all arguments, and what it wants is judged by their schemas and the jobs that there are alone: an
  /// answer that is right can be given. Where it fails or gives nothing that holds, the interpretation is empty.
  package init(alone model: any Model, tools: [AgentTool]) {
    (self.model, self.tools, isAlone, search) = (model, tools, true, nil)
    (allowance, seesResults) = (nil, false)
  }

  /// The same model's words on what rules have found.
  package var explainer: Explainer { Explainer(model: model) }

  /// - Parameters:
  ///   - look: Makes the looks that a model wants before it answers; nil where none can be made, and they are its answer.
  ///   - hear: Is given a model's words as they come, and its looks as they are made.
  @concurrent
  package func interpret(
    _ utterance: Utterance, jobs: [Job], runners: [RunnerStatus], look: Looking? = nil,
    hear: @escaping @Sendable (String) async -> Void = { _ in }
  ) async -> Interpretation {
    var retold = utterance
    if !isAlone { retold.history = await readSentences.retold(utterance.history) }
    var meaning = await meaning(of: retold, said: utterance, jobs, runners, seesResults ? look : nil, hear)
    if let allowance { meaning = await allowance.held(meaning, jobs) }
    if !isAlone { await readSentences.keep(utterance, meaning) }
    return meaning
  }

  private func meaning(
    of utterance: Utterance, said: Utterance, _ jobs: [Job], _ runners: [RunnerStatus], _ look: Looking?,
    _ hear: @escaping @Sendable (String) async -> Void
  ) async -> Interpretation {
    // Code that answers the grammar's question is nearer the truth than a model.
    let certain =
      isAlone
      ? Interpretation(source: .model)
      : await sourced(Grammar().interpret(utterance, jobs: jobs, runners: runners), utterance, jobs, runners)
    guard let model, !tools.isEmpty, isAlone || Interpreter.isOpen(certain) else {
      return RefusedSteps.told(certain, utterance, jobs: jobs, runners: runners)
    }
    let scene = Scene(utterance: utterance, jobs: jobs, runners: runners)
    let loop = ModelLoop(model: model, tools: tools, scene: scene, isAlone: isAlone, look: look, said: said.history)
    var read = await loop.read(or: certain, hear)
    read.forgoesSavepoint = !read.calls.isEmpty && WriteReader.forgoesSavepoint(utterance.text)
    if read.calls.isEmpty { return read }
    var filled = await sourced(read, utterance, jobs, runners)
    filled.looks = read.looks
    return filled
  }

  /// Submissions filled out of pipeline code, where it can be searched.
  private func sourced(
    _ meaning: Interpretation, _ utterance: Utterance, _ jobs: [Job], _ runners: [RunnerStatus]
  ) async -> Interpretation {
    guard let search else { return meaning }
    let reread = { @Sendable in Grammar().interpret($0, jobs: jobs, runners: runners) }
    return await Sourcing(search: search, utterance: utterance, reread: reread).filled(meaning)
  }

  /// What is told of a line that is typed, without asking anyone: by the grammar, or who will be asked where it knows nothing
  /// of the sentence.
  package func foretold(_ utterance: Utterance, jobs: [Job], runners: [RunnerStatus]) -> Interpretation {
    let meaning = Grammar().interpret(utterance, jobs: jobs, runners: runners)
    guard let model, !tools.isEmpty, meaning.refuse != nil, Interpreter.isOpen(meaning) else { return meaning }
    return Interpretation(message: "Enter asks the model \(model.label)")
  }

  /// A model may be asked: the grammar asks back, or found nothing of ours in the sentence.
  private static func isOpen(_ answer: Interpretation) -> Bool {
    answer.calls.isEmpty && answer.message == nil
      && (answer.clarify != nil || answer.refuse.map(Help.isIgnorance) == true)
  }
}
