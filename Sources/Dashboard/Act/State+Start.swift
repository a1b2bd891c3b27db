import BeamMCPClient
import JSON
import Jobs

extension State {
  /// Begins an action on the marked jobs, else on the selected one: asks for what is missing, then for a plan.
  mutating func start(_ intent: Intent) -> [Effect] {
    let targets = targets
    switch intent {
    case .scale:
      openScale(targets)
      return []
    case .savepoint: return plan(targets.map { ToolCall.savepoint($0) })
    case .cancel: return plan(savingFirst(targets.map { ToolCall("cancel_job", ["job_id": .string($0)]) }))
    case .drain: return plan(targets.map { ToolCall.drain($0) })
    case .restart: return plan(targets.map { ToolCall.restart($0) })
    default: return []
    }
  }

  /// The number that is offered is the diagnosis's, where it is on the screen and has one, else the present one.
  private mutating func openScale(_ targets: [String]) {
    let current = targets.count == 1 ? jobs[targets[0]]?.parallelism : nil
    let offered = targets.count == 1 ? suggestedParallelism(targets[0]) ?? current : nil
    var bar = Bar(.scale, offered.map(String.init) ?? "", offered: true)
    bar.targets = targets
    if offered != current { bar.glance = offered.flatMap { Glance.scaling(String($0), targets, self) } }
    self.bar = bar
  }

  private func suggestedParallelism(_ job: String) -> Int? {
    guard openJob == job, details.job == job else { return nil }
    return details.diagnosis?.findings.lazy.compactMap(\.action).first { $0.operation == "scale_job" }?.parallelism
  }

  /// What is wrong with what is typed as it stands; the last answer's problem is said before it is given.
  func scaleProblem(_ text: String, _ targets: [String]) -> String? {
    // A sign alone is a number that is not typed yet.
    if text.isEmpty || ["+", "-", "x", "*", "/"].contains(text) { return nil }
    guard let scaling = Scaling(text) else { return Scaling.problem(text) }
    for id in targets {
      if case .failure(let problem) = scaling.target(from: jobs[id]?.parallelism) {
        return (jobs[id].map { Cut.end($0.name, 40) + ": " } ?? "") + problem.text
      }
    }
    return nil
  }

  mutating func acceptScale(_ text: String, _ targets: [String]) -> [Effect] {
    guard let scaling = Scaling(text) else {
      bar?.problem = text.isEmpty ? "type " + Scaling.usage : Scaling.problem(text)
      return []
    }
    if bar?.line.isOffered == true, targets.allSatisfy({ jobs[$0]?.parallelism == Int(text) }) {
      // Enter on the number that was offered is a slip: it would restart the job for nothing.
      bar?.problem = "it runs with \(Cut.short(text, 12)) already; type another number, or Esc leaves"
      return []
    }
    var calls: [ToolCall] = []
    for id in targets {
      switch scaling.target(from: jobs[id]?.parallelism) {
      case .success(let parallelism): calls.append(.scale(id, to: parallelism))
      case .failure(let problem):
        bar?.problem = (jobs[id].map { Cut.end($0.name, 40) + ": " } ?? "") + problem.text
        return []
      }
    }
    bar = nil
    return plan(calls)
  }

  /// Asks the server what the calls would do. The answer is shown, and nothing is done without a yes.
  mutating func plan(_ calls: [ToolCall], request words: String? = nil, isQuestion: Bool = false) -> [Effect] {
    guard !calls.isEmpty else { return [] }
    if replay != nil {
      say(State.replayRefusal, .info)
      return []
    }
    if readOnly, !isQuestion {
      say("this console is read-only: it was started with --read-only", .info)
      return []
    }
    if pending != nil, !isQuestion {
      say(waitsReason, .info)
      return []
    }
    if let reason = tooMany(calls.count) {
      say(reason, .info)
      return []
    }
    let request = request()
    var dialog = PlanDialog(calls: calls, request: words)
    dialog.waiting = request
    dialog.askedAt = now
    dialog.isQuestion = isQuestion
    let cancelled = calls.filter { $0.tool == "cancel_job" }.compactMap(\.jobID)
    // Of a job that is not in the table the server knows more.
    dialog.saveable = Set(cancelled.filter { jobs[$0] == nil || canSavepoint($0) })
    for id in cancelled { dialog.unsaveable[id] = jobs[id]?.actions.refusals[.savepoint] }
    self.dialog = .plan(dialog)
    return [.plan(calls, request: words, request)]
  }

  /// So many of its steps have been answered.
  mutating func notePlan(_ request: RequestID, _ count: Int) {
    guard case .plan(var dialog)? = dialog, dialog.waiting == request else { return }
    dialog.answered = count
    self.dialog = .plan(dialog)
  }

  mutating func takePlan(_ request: RequestID, _ result: Result<Plan, ClientError>) {
    guard case .plan(var dialog)? = dialog, dialog.waiting == request else { return }
    switch result {
    case .success(let plan):
      dialog.take(plan.asServed) { jobs[$0]?.parallelism }
      dialog.shownAt = now
      dialog.basis = PlanBasis(dialog.calls, jobs)
      self.dialog = .plan(dialog)
      note(dialog.plan, of: dialog.sentence)
    case .failure(let error):
      note(nil, problem: "no plan: \(error)", of: dialog.sentence)
      self.dialog = nil
      say("no plan: \(error)", .failure)
    }
  }
}

extension Plan {
  /// Steps of a plan at the most: each is asked for, read, and said yes to.
  static let most = 1000

  /// A step that nobody serves is said so in the operator's words.
  fileprivate var asServed: Plan {
    var plan = self
    for index in plan.steps.indices {
      guard case .refused(let reason) = plan.steps[index].preview else { continue }
      if let words = Unserved.words(plan.steps[index].call, reason) { plan.steps[index].preview = .refused(words) }
    }
    return plan
  }
}

extension ToolCall {
  static func scale(_ job: String, to parallelism: Int) -> ToolCall {
    ToolCall("scale_job", ["job_id": .string(job), "parallelism": .int(parallelism)])
  }

  static func savepoint(_ job: String) -> ToolCall { ToolCall("create_savepoint", ["job_id": .string(job)]) }

  static func cancel(_ job: String, withSavepoint: Bool) -> ToolCall {
    ToolCall("cancel_job", ["job_id": .string(job), "with_savepoint": .bool(withSavepoint)])
  }

  static func drain(_ job: String) -> ToolCall { ToolCall("drain_job", ["job_id": .string(job)]) }

  static func restart(_ job: String, from savepoint: String? = nil) -> ToolCall {
    var arguments: [String: JSONValue] = ["job_id": .string(job)]
    if let savepoint { arguments["from_savepoint"] = .string(savepoint) }
    return ToolCall("restart_job", arguments)
  }
}
