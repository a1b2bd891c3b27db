import BeamMCPClient
import Jobs

extension State {
  /// Why an intent cannot be followed now, with what can be done instead; nil where it can.
  package func disabled(_ intent: Intent) -> String? {
    if let reason = replayDisabled(intent) { return reason }
    if let action = intent.action { return refusal(of: action) }
    if log.file != nil, Intent.needingJobs.contains(intent) { return "a log file is shown; there are no jobs here" }
    switch intent {
    case .sortHere:
      let keys = "\(keymap.key(for: .columnLeft, in: .jobs)) and \(keymap.key(for: .columnRight, in: .jobs))"
      return column == nil ? "no column is chosen; \(keys) choose one" : nil
    case .columnLeft, .columnRight: return jobs.count == 0 ? "there is no job, and so no column" : nil
    case .open: return unopened
    case .exceptions: return watchedJob == nil ? "no job is selected" : nil
    case .wholeTimeline: return jobs.count == 0 ? "there is no job that anything could have happened to" : nil
    case .logs: return watchedJob == nil ? "no job is selected" : nil
    case .metrics where openJob != nil:
      return details.graph?.vertices.isEmpty == false ? nil : "the engine shows no graph of this job"
    case .metrics: return jobs.count == 0 ? "there is no job whose figures could be shown" : nil
    case .zoomIn, .zoomOut: return context == .timeline ? unzoomedTimeline(intent) : unzoomed(intent)
    case .compare: return watchedJob == nil ? "no job is selected" : nil
    case .left, .right:
      guard openJob != nil else { return nil }
      return details.graph?.vertices.isEmpty == true ? "the engine shows no graph of this job" : nil
    case .mark: return selected == nil ? "no job is selected" : nil
    case .note, .acknowledge: return unremarkable(intent)
    case .undo: return notUndone
    case .ask: return asking.map { _ in "the last sentence is still being read; \(keymap.key(for: .back)) stops that" }
    case .zoom:
      return Layout(self).hasPanes || isZoomed
        ? nil : "the screen is too small for panes; \(keymap.key(for: .nextPane)) shows log and timeline in turn"
    case .paneTaller, .paneShorter, .paneWider, .paneNarrower:
      return Layout(self).hasPanes && !isZoomed ? nil : "there is one pane on the screen"
    case .follow, .level, .wrap, .stamps:
      return Layout(self).log == nil ? "the log is not on the screen; \(keymap.key(for: .nextPane)) goes to it" : nil
    case .confirm:
      if case .plan(let plan)? = dialog, plan.plan != nil, plan.ready.isEmpty {
        return "there is nothing to say yes to"
      }
      return nil
    case .retry:
      guard case .results(let number, _)? = dialog, let batch = batches.first(where: { $0.number == number }) else {
        return "there is nothing to try again"
      }
      if !batch.isDone { return "some of it is still under way" }
      return batch.failed.isEmpty ? "nothing has failed" : nil
    case .toggleSavepoint, .leaveOut, .edit: return undecided(intent)
    default: return nil
    }
  }

  private func undecided(_ intent: Intent) -> String? {
    guard case .plan(let plan)? = dialog else { return "there is no plan to decide on" }
    if intent == .toggleSavepoint, plan.savepointFirst == nil { return unsaved(plan) }
    if intent == .leaveOut, plan.plan != nil, !plan.hasRows {
      return "this plan has one step; \(keymap.key(for: .decline, in: .plan)) leaves it"
    }
    if intent == .edit { return plan.remainingCalls.isEmpty ? "nothing is left that could be edited" : nil }
    return plan.plan == nil ? "the plan is being made" : nil
  }

  /// Why a plan has no savepoint to be taken first.
  private func unsaved(_ plan: PlanDialog) -> String {
    let cancelled = plan.remainingCalls.filter { $0.tool == "cancel_job" }
    guard let job = cancelled.lazy.compactMap({ $0.jobID.flatMap { jobs[$0] } }).first else {
      return "this plan cancels nothing"
    }
    let reason = job.actions.refusals[.savepoint] ?? "the engine has no savepoints"
    return "no savepoint of \(Cut.short(job.name)): \(reason)"
  }

  private var unopened: String? {
    switch page {
    case .main: selected == nil ? "no job is selected" : nil
    case .job where details.wanted == .exceptions: nil
    case .job, .graph: details.graph?.vertices.isEmpty == true ? "the engine shows no graph of this job" : nil
    case .overview, .runners, .audit, .messages, .exceptions: nil
    }
  }

  private func unzoomedTimeline(_ intent: Intent) -> String? {
    let spans = TimelineWindow.spans
    let isLast = timelineWindow.seconds == (intent == .zoomIn ? spans.first : spans.last)
    return isLast && isTimelineWhole
      ? intent == .zoomIn ? "a minute is the shortest window" : "a day is the longest" : nil
  }

  private func unzoomed(_ intent: Intent) -> String? {
    if watchedJob == nil { return "no job is selected" }
    if intent == .zoomIn { return MetricsPane.window(self) <= 60 ? "a minute is the shortest window" : nil }
    return MetricsPane.window(self) >= MetricsView.longest ? "the server keeps a day of history" : nil
  }

  private func refusal(of action: JobAction) -> String? {
    if readOnly { return "this console is read-only: it was started with --read-only" }
    guard let first = singleTarget else {
      if marks.isEmpty { return "no job is selected" }
      return pending.map { _ in waitsReason } ?? tooMany(marks.count) ?? refusalOfAll(action)
    }
    guard let job = jobs[first] else { return "the job is gone" }
    if let reason = job.actions.refusals[action] {
      return "cannot \(action.rawValue) \(Cut.middle(Name.shown(job.name), 28)): \(reason)" + instead(of: action, job)
    }
    if let runner = runners.first(where: { $0.runner == job.runner }) {
      if runner.readOnly { return "the runner \(runner.runner) is read-only in the configuration" }
      if runner.isDown {
        return "cannot \(action.rawValue) \(Cut.middle(Name.shown(job.name), 28)): \(unanswered(runner))"
      }
    }
    return pending == nil ? nil : waitsReason
  }

  /// What brings a job that runs to another parallelism where its engine does not scale it.
  private func instead(of action: JobAction, _ job: Job) -> String {
    // A batch job would begin anew, and what only begins need not be restarted.
    guard action == .scale, [.running, .restarting].contains(job.state), job.type == .streaming,
      job.actions.allows(.restart)
    else {
      return ""
    }
    return "; \(keymap.key(for: .command))\(Verb.restart.rawValue) --parallelism N does"
  }

  private func unanswered(_ runner: RunnerStatus) -> String {
    (silence(of: runner)?.words ?? "") + "; \(keymap.key(for: .runners)) shows why"
  }

  /// Where none of the marked jobs allows it there is nothing to plan; where one does, the plan says why the others do not.
  private func refusalOfAll(_ action: JobAction) -> String? {
    let down = Dictionary(
      runners.filter(\.isDown).map { ($0.runner, unanswered($0)) }, uniquingKeysWith: { first, _ in first })
    var first: String?
    for id in marks {
      guard let reason = jobs[id].flatMap({ $0.actions.refusals[action] ?? down[$0.runner] }) else { return nil }
      first = min(first ?? reason, reason)
    }
    guard let first else { return nil }
    return "cannot \(action.rawValue) any of the \(marks.count) marked: \(first)"
  }

  /// Why there is no plan for so many; nil where there can be one.
  func tooMany(_ count: Int) -> String? {
    guard count > Plan.most else { return nil }
    let ways =
      "\(keymap.key(for: .clearMarks)) clears the marks, \(keymap.key(for: .markFilter)) marks what a filter finds"
    return "\(count) jobs at once are more than anybody reads in one plan, \(Plan.most) at the most; \(ways)"
  }

  /// The job that an action is for; nil where it is for none, or for several.
  var singleTarget: String? {
    if let openJob { return openJob }
    return marks.isEmpty ? selected : marks.count == 1 ? marks.first : nil
  }

  var waitsReason: String { "an action is about to be sent; \(keymap.key(for: .undo)) takes it back" }
}

extension Intent {
  /// What has no meaning where a file is looked at.
  static let needingJobs: Set<Intent> = [
    .open, .nextProblem, .previousProblem, .filter, .runners, .nextPane, .previousPane, .zoom, .scope, .overview,
    .audit, .exceptions, .metrics, .logs, .compare, .toTimeline, .wholeTimeline, .note, .acknowledge,
    .ask,
  ]

  /// The action on a job that it starts.
  var action: JobAction? {
    switch self {
    case .scale: .scale
    case .savepoint: .savepoint
    case .cancel: .cancel
    case .drain: .drain
    case .restart: .restart
    default: nil
    }
  }
}
