package import BeamMCPClient
import FoundationEssentials
import JSON

/// Writes that the operator said yes to, and what became of them.
package struct WriteBatch: Sendable {
  package enum Status: Sendable, Hashable {
    case waiting
    case running(RequestID)
    case done(String)
    /// Accepted, and in effect in part or not yet: the engine has it, and goes on.
    case waits(String)
    case failed(String)
    /// Its answer was lost: how it ended is not known here, so it is not offered to be tried again.
    case unsettled(String)
    /// What it waited for will not come: another change took its place, or its job has ended.
    case overtaken(String)
    /// Never sent, with the reason.
    case skipped(String)
  }

  package struct Item: Sendable {
    package var step: Plan.Step
    package internal(set) var status: Status
    var sentAt: Date?
    /// Of the timeline's entry that was taken in last: it is told again with every answer.
    var heardAt: Date?
    /// With what its job ran then.
    var widthBefore: Int?
    /// Before it, when its state did not stand against that.
    var couldRestart = false
    /// What the server answered.
    var answer: JSONValue?

    var isOpen: Bool {
      switch status {
      case .waits, .unsettled: true
      default: false
      }
    }
  }

  package let number: Int
  package internal(set) var items: [Item]
  /// One action on several jobs: they do not wait for each other. Otherwise in order, and a failure stops what follows.
  package let isIndependent: Bool
  package let request: String?
  /// The number of the sentence that it came of.
  let sentence: Int?
  /// What would take it back, as far as it is done.
  package internal(set) var inverse: Inverse?

  /// So many of independent writes are under way at a time.
  static let width = 4

  init(number: Int, plan: Plan) {
    self.number = number
    (request, sentence) = (plan.request, plan.sentence)
    items = plan.steps.map { step in
      if case .refused(let reason) = step.preview {
        Item(step: step, status: .skipped(reason))
      } else {
        Item(step: step, status: .waiting)
      }
    }
    isIndependent = WriteBatch.isIndependent(plan)
  }

  static func isIndependent(_ plan: Plan) -> Bool {
    let tools = Set(plan.steps.map(\.call.tool))
    let jobs = plan.steps.compactMap(\.call.jobID)
    return tools.count == 1 && Set(jobs).count == plan.steps.count
  }

  package var isDone: Bool {
    items.allSatisfy {
      switch $0.status {
      case .waiting, .running: false
      default: true
      }
    }
  }

  /// What stays as it was done though the rest is taken back. A savepoint changed nothing.
  var leftDone: [Item] {
    guard let inverse else { return [] }
    let back = Set(inverse.calls.compactMap(\.jobID))
    return items.filter { item in
      switch item.status {
      case .done, .waits, .unsettled:
        !["create_savepoint", "note_job", "acknowledge_job"].contains(item.step.call.tool)
          && !(item.job.map(back.contains) ?? false)
      case .waiting, .running, .failed, .overtaken, .skipped: false
      }
    }
  }

  /// Jobs that wait for slots come first: else they would take those that the others give back.
  func inOrder(_ inverse: Inverse) -> [ToolCall] {
    guard isIndependent else { return inverse.calls }
    let waiting = Set(waits.compactMap(\.job))
    return inverse.calls.filter { $0.jobID.map(waiting.contains) ?? false }
      + inverse.calls.filter { !($0.jobID.map(waiting.contains) ?? false) }
  }

  /// `scale back to 8`; of several jobs how many are taken back.
  func label(of inverse: Inverse) -> String {
    let (back, left) = (Set(inverse.calls.compactMap(\.jobID)).count, Set(leftDone.map { $0.job ?? "" }).count)
    if left > 0 { return "take \(back) of \(back + left) back" }
    return inverse.calls.count > 1 ? "take all of it back" : inverse.label
  }

  package var failed: [Item] { items.filter { if case .failed = $0.status { true } else { false } } }
  package var unsettled: [Item] { items.filter { if case .unsettled = $0.status { true } else { false } } }
  package var waits: [Item] { items.filter { if case .waits = $0.status { true } else { false } } }
  var overtaken: [Item] { items.filter { if case .overtaken = $0.status { true } else { false } } }
  var isOpen: Bool { items.contains(where: \.isOpen) }
  package var done: [Item] { items.filter { if case .done = $0.status { true } else { false } } }
  package var running: Int { items.filter { if case .running = $0.status { true } else { false } }.count }
}

/// What would take back an action.
package struct Inverse: Sendable, Hashable {
  package var calls: [ToolCall]
  /// `scale back to 8`
  package var label: String
}
