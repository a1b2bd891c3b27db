import BeamMCPClient
import JSON
import Jobs
import Screen

// The steps of a plan: which of them a key is for, which are left out, and all of them as a line to be edited.
extension State {
  /// Up and Down go from step to step, the pages from screen to screen; what is above and below them is come to as well.
  mutating func scrollPlan(_ plan: PlanDialog, _ intent: Intent, page: Int, end: Int) {
    var plan = plan
    plan.top = min(plan.top, end)
    guard plan.hasRows else {
      plan.top = min(State.scrolled(plan.top, intent, page: page), end)
      dialog = .plan(plan)
      return
    }
    let rows = DialogView.stepLines(self, Layout(self))
    let (room, last) = (page + 1, calls(plan) - 1)
    func lines(_ step: Int) -> ClosedRange<Int>? { rows[step] }
    func isSeen(_ step: Int) -> Bool {
      lines(step).map { $0.upperBound >= plan.top && $0.lowerBound < plan.top + room } ?? false
    }
    let step = intent == .up ? -1 : 1
    if intent == .up || intent == .down {
      if isSeen(plan.chosen), (0...last).contains(plan.chosen + step) {
        plan.chosen += step
        if let lines = lines(plan.chosen) { plan.top = State.top(plan.top, showing: lines, room: room) }
      } else {
        plan.top += step
      }
    } else {
      let before = plan.top
      plan.top = State.scrolled(plan.top, intent, page: page)
      plan.top = min(plan.top, end)
      if plan.top == before {
        plan.chosen = intent == .pageUp ? 0 : last
      } else if !isSeen(plan.chosen) {
        let seen = (0...last).filter(isSeen)
        plan.chosen = (intent == .pageUp ? seen.last : seen.first) ?? plan.chosen
      }
    }
    plan.top = min(max(0, plan.top), end)
    dialog = .plan(plan)
  }

  private func calls(_ plan: PlanDialog) -> Int { plan.plan?.steps.count ?? 0 }

  /// The first line on the screen so that others are seen, moved as little as that takes.
  private static func top(_ top: Int, showing lines: ClosedRange<Int>, room: Int) -> Int {
    min(max(top, lines.upperBound - room + 1), lines.lowerBound)
  }

  /// The chosen step is not to be done, or is after all: another plan, so the server is asked again.
  mutating func leaveOut() -> [Effect] {
    guard case .plan(var plan)? = dialog, plan.hasRows else { return [] }
    let (end, page, _) = DialogView.reach(self, Layout(self))
    let top = min(plan.top, end)
    if let lines = DialogView.stepLines(self, Layout(self))[plan.chosen] {
      plan.top = min(State.top(top, showing: lines, room: page + 1), end)
      // What is out of sight is shown first.
      if plan.top != top {
        dialog = .plan(plan)
        return []
      }
    }
    plan.leftOut.formSymmetricDifference([plan.chosen])
    return replan(plan)
  }

  /// Asks what is left of a plan would do. Until the answer is here there is nothing to say yes to.
  mutating func replan(_ plan: PlanDialog) -> [Effect] {
    var plan = plan
    let wasWaiting = plan.waiting != nil
    (plan.waiting, plan.name, plan.problem) = (nil, LineInput(), nil)
    let calls = plan.remainingCalls
    guard !calls.isEmpty else {
      dialog = .plan(plan)
      return wasWaiting ? [.stop(.plan)] : []
    }
    let request = request()
    plan.waiting = request
    plan.askedAt = now
    dialog = .plan(plan)
    return [.plan(calls, request: plan.request, request)]
  }

  /// The commands that do the same, a line each, to the terminal's clipboard.
  mutating func copyCommands() -> [Effect] {
    guard case .plan(let plan)? = dialog else { return [] }
    let lines = plan.ready.map { CommandLine.text(of: $0.step.call) }
    guard !lines.isEmpty else {
      say("there is no command that does the same", .info)
      return []
    }
    let text = lines.map { Visible.text($0) + "\n" }.joined()
    guard text.utf8.count <= LogLineText.clipboard else {
      say("\(lines.count) commands are more than a clipboard takes from here", .info)
      return []
    }
    say("copied \(lines.count == 1 ? "the command" : "\(lines.count) commands") to \(clipboard)", .info)
    return [.terminal(.copy(text))]
  }

  /// Back to the bar, with what the plan would do as a line.
  mutating func editPlan() -> [Effect] {
    guard case .plan(let plan)? = dialog else { return [] }
    guard let line = PlanLine.text(plan.remainingCalls, self) else {
      say("this plan cannot be written as a line, without secrets and whole; say it anew in other words", .info)
      return []
    }
    dialog = nil
    bar = Bar(.command, line)
    return (plan.waiting == nil ? [] : [.stop(.plan)]) + barChanged()
  }
}
