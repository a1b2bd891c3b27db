import BeamMCPClient
import Jobs

// The kernel of a sentence in the place of the whole.
extension Grammar {
  /// What the part that asks comes to, where the whole was not understood, or was read as looks at what was only told of.
  static func essence(
    of whole: Interpretation, _ preamble: Preamble, _ scene: Scene, isDryRun: Bool
  ) -> Interpretation? {
    guard whole.calls.allSatisfy({ ToolCall.isReading($0.tool) }),
      let kernel = clauses(ofKernel: preamble, scene)
    else { return nil }
    let essence = interpret(kernel, scene, isDryRun: isDryRun)
    if essence.calls.isEmpty { return nil }
    return whole.calls.isEmpty || whole.calls.count > 1 && essence.calls.allSatisfy(whole.calls.contains)
      || whole.calls.count == essence.calls.count && zip(whole.calls, essence.calls).allSatisfy(Grammar.isSameLook)
      ? essence : nil
  }

  /// The same is looked at, and nothing that narrows it is lost.
  private static func isSameLook(_ whole: ToolCall, _ essence: ToolCall) -> Bool {
    whole.tool == essence.tool && whole.jobID == essence.jobID
      && Set(whole.arguments.keys) == Set(essence.arguments.keys)
  }

  /// What asks alone, where the whole was not understood.
  static func clauses(ofKernel preamble: Preamble, _ scene: Scene) -> [Clause]? {
    guard let kernel = Kernel(preamble.tokens, scene, isDryRun: preamble.isDryRun) else { return nil }
    let request = Preamble(kernel.request)
    return kernel.told.map { Clause(tokens: $0, isTold: true) } + clauses(of: request, scene)
  }
}
