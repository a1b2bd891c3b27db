import BeamMCPClient
import Jobs

/// A sentence of several steps that is refused over some of them: it tells all that are refused, and that nothing is done of
/// the others.
enum RefusedSteps {
  static func told(
    _ meaning: Interpretation, _ utterance: Utterance, jobs: [Job], runners: [RunnerStatus]
  ) -> Interpretation {
    guard meaning.calls.isEmpty, let refusal = meaning.refuse, !Help.isIgnorance(refusal) else { return meaning }
    let scene = Scene(utterance: utterance, jobs: jobs, runners: runners)
    let steps = Grammar.meanings(of: scene).filter { $0.request.isChange || $0.request.isLook }
    guard steps.count > 1 else { return meaning }
    let refusals = steps.compactMap { step -> String? in
      guard case .refuse(let reason) = Resolver(scene: scene).resolve(step, isOnly: false) else { return nil }
      return reason
    }
    // What speaks against the sentence as a whole is no matter of one step.
    guard refusals.contains(refusal) else { return meaning }
    let others = steps.count - refusals.count
    var told = meaning
    var reasons = [refusal]
    for reason in refusals where !reasons.contains(reason) { reasons.append(reason) }
    let end = others == 0 ? "" : " Nothing was done of the other \(others == 1 ? "step" : "\(others) steps")."
    told.refuse = reasons.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ") + end
    return told
  }
}
