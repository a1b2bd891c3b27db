import BeamMCPClient
import JSON

/// A plan as it is shown before it is decided on.
struct PlanSheet: Sendable {
  let plan: Plan
  /// Numbers, where somebody can answer with them.
  let isNumbered: Bool

  /// What can be done.
  func text(_ paper: Paper) -> String {
    let barred = plan.isOfSet ? plan.barred : []
    let steps = plan.steps.indices.filter { !barred.contains($0) }.map { plan.steps[$0] }
    var text = plan.sources.map { PlanSheet.remark($0, paper) }.joined()
    for (place, step) in steps.enumerated() {
      guard let dry = step.dryRun else { continue }
      let number = isNumbered && steps.count > 1 ? "\(place + 1) " : ""
      text += Tone.quiet.painted("\(number)$ " + Shown.text(CommandLine.text(of: step.call)), on: paper) + "\n"
      text += PlanPage.text(dry, paper)
    }
    return text
  }

  /// The jobs of a set that cannot, each with the reason; of a sequence the failure tells them.
  func refusals(_ paper: Paper) -> String {
    guard plan.isOfSet else { return "" }
    return plan.steps.compactMap { step in
      step.refusal.map { reason in
        Prose.text("\(step.words) would be refused: \(step.brief(reason))", paper, mark: "! ", .warning)
      }
    }.joined()
  }

  /// Which model read the sentence, what that cost, and what it said beside its calls.
  ///
  /// - Parameter hasSaid: Its words stand elsewhere already.
  static func reader(_ meaning: Interpretation, _ paper: Paper, hasSaid: Bool = false) -> String {
    let cost = meaning.cost.map { "read by " + $0.text } ?? "read by a model"
    let words = hasSaid ? nil : meaning.words
    return remark(cost, paper) + (words.map { remark("the model says: " + $0, paper) } ?? "")
  }

  /// What a model says of what it has looked at, under a line that says whose words these are.
  static func saying(_ words: String, _ meaning: Interpretation, _ paper: Paper) -> String {
    let name = meaning.asked.map { $0.name + ($0.provider.map { " (\($0))" } ?? "") } ?? "the model"
    let lines = words.split(separator: "\n").map { Prose.text(String($0), paper, indent: 2) }
    return remark("in the words of \(name), which may be wrong; above is what it looked at:", paper) + lines.joined()
  }

  private static func remark(_ text: String, _ paper: Paper) -> String { Prose.text(text, paper, mark: "# ", .quiet) }
}

extension Plan.Step {
  /// A reason without the job that stands before it anyway.
  func brief(_ reason: String) -> String {
    guard let jobName, let id = call.jobID, case let subject = "\(jobName) (\(id)): ", reason.hasPrefix(subject) else {
      return reason
    }
    return String(reason.dropFirst(subject.count))
  }
}

extension Plan {
  /// Why nothing of it may be done, with every step that is refused; nil where something can be. On a dry run that some of
  /// it cannot be done is told too.
  func hindrance(isDry: Bool) -> Failure? {
    let refused = steps.indices.filter { steps[$0].refusal != nil }
    guard !refused.isEmpty else { return nil }
    if isOfSet {
      let ready = steps.count - barred.count
      if ready == 0 { return Failure(.failed, "nothing was done: all of the \(steps.count) steps would be refused") }
      return isDry ? Failure(.failed, "\(ready) of \(steps.count) steps can be done; the others would be refused") : nil
    }
    if steps.count == 1 {
      let command = CommandLine.text(of: steps[0].call)
      return Failure(.failed, "nothing was done, since \(command) would be refused: \(steps[0].refusal ?? "")")
    }
    let reasons = refused.map { place in
      let step = steps[place]
      return "step \(place + 1) of \(steps.count) (\(step.words)) would be refused: \(step.brief(step.refusal ?? ""))"
    }
    return Failure(.failed, "nothing was done: " + reasons.joined(separator: "; "))
  }
}
