package import BeamMCPClient
package import FoundationEssentials
import JSON
import Screen

/// A plan on its way to a yes or a no. Its targets are held by id, wherever the list moves beneath.
package struct PlanDialog: Sendable {
  /// The calls that were asked for, a step each, and the words they came from.
  package internal(set) var calls: [ToolCall]
  package internal(set) var request: String?
  /// Set while the server is asked what it would do.
  package internal(set) var waiting: RequestID?
  var askedAt: Date?
  /// How many of the steps that are asked for were answered.
  var answered = 0
  /// Every step; one that is left out with what the server said of it before.
  package internal(set) var plan: Plan?
  /// Places of the steps that are not to be done.
  package internal(set) var leftOut: Set<Int> = []
  /// The place of the step that a key is for.
  package internal(set) var chosen = 0
  /// When the plan came on the screen: a `y` right after it was meant for something else.
  package internal(set) var shownAt: Date?
  /// The job's name, where a production runner wants it typed.
  package internal(set) var name = LineInput()
  package internal(set) var top = 0
  /// A question what would happen: there is nothing to say yes to.
  package internal(set) var isQuestion = false
  package internal(set) var problem: String?
  /// The last yes came before anybody can have read it.
  var wasEarly = false
  /// Where it is from: code, and a model's words.
  package internal(set) var notes: [String] = []
  /// How its jobs were when it was made.
  var basis = PlanBasis()
  /// Why it was made anew; nil where it was not.
  var change: String?
  /// The number of the sentence that it came of.
  var sentence: Int?
  /// Jobs to be cancelled that can take a savepoint before.
  var saveable: Set<String> = []
  /// Why the others cannot, as it was when the plan was asked for: it is what the plan follows.
  var unsaveable: [String: String] = [:]

  init(calls: [ToolCall], request: String?) {
    self.calls = calls
    self.request = request
  }

  /// Time in which nobody can have read the plan.
  static let guardSeconds = 0.25
  /// The longest that a keyboard waits before it repeats a key that is held down.
  static let holdSeconds = 1.0

  /// Columns of a name that anybody types without a slip, and that has room on every screen; a longer one's id is typed.
  private static let longestName = 64

  /// What has to be typed; nil where `y` is enough. For one job it is its name, however many steps; for several their number.
  package var nameToType: String? {
    guard let first = ready.first(where: \.dry.production)?.step else { return nil }
    let jobs = Set(ready.map { $0.step.call.jobID ?? $0.step.jobName ?? "" })
    guard jobs.count == 1 else { return "\(jobs.count) jobs" }
    let names = [first.jobName, first.call.jobID, first.runner].compactMap(\.self)
    return names.first { $0.columns <= PlanDialog.longestName && Name.canBeTyped($0) } ?? "yes"
  }

  /// What was typed is what has to be; of one job its id does as well. A name that was pasted with its line's end is it too.
  var isNamed: Bool {
    guard let wanted = nameToType else { return false }
    // Blanks around it do not count; those that a name has itself do.
    let isTyped = { [text = name.text] (name: String) in
      text[...].trimmed == name[...].trimmed && text.contains(name)
    }
    let ids = Set(ready.map { $0.step.call.jobID })
    return isTyped(wanted) || ids.count == 1 && ids.first?.map(isTyped) == true
  }

  /// Letters are typed into the name.
  package var takesName: Bool { plan != nil && !isQuestion && nameToType != nil }

  /// The plan of what is not left out: what a yes is a yes to.
  package var remaining: Plan? {
    guard var plan, !leftOut.isEmpty else { return plan }
    plan.steps = plan.steps.indices.filter { !leftOut.contains($0) }.map { plan.steps[$0] }
    return plan
  }

  /// Calls that are not left out.
  var remainingCalls: [ToolCall] { calls.indices.filter { !leftOut.contains($0) }.map { calls[$0] } }

  /// Steps that would be done.
  package var ready: [(step: Plan.Step, dry: DryRun)] {
    (remaining?.steps ?? []).compactMap { step in
      if case .ready(let dry) = step.preview { (step, dry) } else { nil }
    }
  }

  package var isDestructive: Bool { ready.contains { $0.dry.destructive } }

  /// Its steps stand in rows, each of which can be left out.
  var hasRows: Bool { (plan?.steps.count ?? 0) > 1 }

  /// Whether every cancellation that can take a savepoint does so first; nil where none can.
  package var savepointFirst: Bool? {
    let cancels = remainingCalls.filter(takesSavepoint)
    if cancels.isEmpty { return nil }
    return cancels.allSatisfy { $0.arguments["with_savepoint"] == .bool(true) }
  }

  func takesSavepoint(_ call: ToolCall) -> Bool {
    call.tool == "cancel_job" && call.jobID.map(saveable.contains) ?? false
  }
}

extension PlanDialog {
  /// The server's answer: to all of it, or to what is not left out.
  mutating func take(_ answer: Plan, running: (String) -> Int? = { _ in nil }) {
    (waiting, answered) = (nil, 0)
    let answer = answer.inSequence(running)
    let places = calls.indices.filter { !leftOut.contains($0) }
    if plan != nil, places.count == answer.steps.count {
      for (place, step) in zip(places, answer.steps) { plan?.steps[place] = step }
      return
    }
    defer { plan?.sentence = sentence }
    plan = WriteBatch.isIndependent(answer) ? answer.lastingFirst : answer
    calls = plan?.steps.map(\.call) ?? calls
    (leftOut, chosen) = ([], 0)
  }
}

extension Plan {
  /// What cannot be taken back is read first, where the order is nobody's wish.
  fileprivate var lastingFirst: Plan {
    let isLasting = { (step: Step) in
      if case .ready(let dry) = step.preview { !dry.reversible } else { false }
    }
    var plan = self
    plan.steps = steps.filter(isLasting) + steps.filter { !isLasting($0) }
    return plan
  }
}
