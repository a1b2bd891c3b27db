package import BeamMCPClient
package import FoundationEssentials
import JSON

/// What stands over the page and takes the keys.
package enum Dialog: Sendable {
  case plan(PlanDialog)
  /// Results of a batch, by its number.
  case results(batch: Int, top: Int)
  case text(title: String, text: String, top: Int)
  case line(LineDialog)
  case trace(TraceDialog)
  /// A write is under way: quit all the same?
  case quit
  case themes(ThemePicker)
  case columns(ColumnPicker)
}

/// A plan on its way to a yes or a no. Its targets are held by id, wherever the list moves beneath.
package struct PlanDialog: Sendable {
  /// The calls that were asked for, and the words they came from.
  package internal(set) var calls: [ToolCall]
  package internal(set) var request: String?
  /// Set while the server is asked what it would do.
  package internal(set) var waiting: RequestID?
  package internal(set) var plan: Plan?
  /// When the plan came on the screen: a `y` right after it was meant for something else.
  package internal(set) var shownAt: Date?
  /// The job's name, where a production runner wants it typed.
  package internal(set) var name = LineInput()
  package internal(set) var top = 0
  /// A question what would happen: there is nothing to say yes to.
  package internal(set) var isQuestion = false
  package internal(set) var problem: String?
  /// Where it is from: code, and a model's words.
  package internal(set) var notes: [String] = []

  init(calls: [ToolCall], request: String?) {
    self.calls = calls
    self.request = request
  }

  /// Time in which nobody can have read the plan.
  static let guardSeconds = 0.25
  /// The longest that a keyboard waits before it repeats a key that is held down.
  static let holdSeconds = 1.0

  /// What has to be typed; nil where `y` is enough. For one job it is its name, however many steps; for several their number.
  package var nameToType: String? {
    guard let first = ready.first(where: \.dry.production)?.step else { return nil }
    let jobs = Set(ready.map { $0.step.call.jobID ?? $0.step.jobName ?? "" })
    return jobs.count == 1 ? first.jobName ?? first.runner ?? "yes" : "\(jobs.count) jobs"
  }

  /// Letters are typed into the name.
  package var takesName: Bool { plan != nil && !isQuestion && nameToType != nil }

  /// Steps that would be done.
  package var ready: [(step: Plan.Step, dry: DryRun)] {
    (plan?.steps ?? []).compactMap { step in
      if case .ready(let dry) = step.preview { (step, dry) } else { nil }
    }
  }

  package var isDestructive: Bool { ready.contains { $0.dry.destructive } }

  /// Whether every cancellation takes a savepoint first; nil where the plan cancels nothing.
  package var savepointFirst: Bool? {
    let cancels = calls.filter { $0.tool == "cancel_job" }
    if cancels.isEmpty { return nil }
    return cancels.allSatisfy { $0.arguments["with_savepoint"] == .bool(true) }
  }
}
