import BeamMCPClient
import FoundationEssentials
import JSON
import Screen

extension State {
  /// A key on the plan that is on the screen, where the production job's name has to be typed; nil leaves the key to
  /// the table.
  mutating func typeName(_ key: Key) -> [Effect]? {
    guard case .plan(var plan)? = dialog, plan.takesName, let wanted = plan.nameToType else { return nil }
    switch key {
    case .enter:
      if plan.waiting != nil { return [] }
      if plan.isNamed, canBeRead(plan) { return accept(plan) }
      plan.problem = "\(plan.name.isEmpty ? "" : "that is not it: ")type \(Cut.short(Name.shown(wanted), 60))"
    case .escape, .up, .down: return nil
    // No name begins with a blank: it leaves a step out, as it does elsewhere.
    case .character(" ") where plan.name.isEmpty && plan.hasRows: return nil
    case _ where !key.isTyped && isOutside(key): return nil
    default:
      plan.problem = nil
      guard plan.name.edit(key) else { return nil }
    }
    dialog = .plan(plan)
    return []
  }

  /// The key means something on the plan itself, whatever it would do in a line.
  private func isOutside(_ key: Key) -> Bool {
    switch keymap.intent(for: key, in: .plan) {
    case .decline, .toggleSavepoint, .leaveOut, .edit, .copy, .redraw, .suspend, .quit: true
    default: false
    }
  }

  /// `y`: a single press on a plan that was on the screen long enough to be read. A key that is held down, or that was
  /// typed before the plan appeared, is not consent, and is told so.
  mutating func confirm(_ key: Key, before: LastKey?) -> [Effect] {
    if case .quit? = dialog { return leave() }
    guard case .plan(var plan)? = dialog, !plan.isQuestion else { return [] }
    if plan.plan != nil, plan.waiting == nil {
      if plan.hasRows, plan.ready.isEmpty { return [] }
      // Whatever key the yes is on: where a name has to be typed, the name is the yes.
      if plan.takesName { return [] }
      if canBeRead(plan), !isRepeat(key, before) { return accept(plan) }
    }
    plan.wasEarly = true
    plan.problem = "that \(key.name) was too early to be a yes: once this is read, press it again"
    dialog = .plan(plan)
    return []
  }

  /// A key that is held down comes again after up to a second, and then faster than anyone presses it.
  func isRepeat(_ key: Key, _ before: LastKey?) -> Bool {
    guard let before, before.key == key, case .plan(let plan)? = dialog else { return false }
    let gap = now.timeIntervalSince(before.at)
    // One that came too early may be held down yet: its first repetition comes after a pause.
    let wasBefore = plan.wasEarly || plan.shownAt.map { before.at <= $0 } ?? true
    return gap < (wasBefore ? PlanDialog.holdSeconds : PlanDialog.guardSeconds)
  }

  private func canBeRead(_ plan: PlanDialog) -> Bool {
    plan.shownAt.map { now.timeIntervalSince($0) >= PlanDialog.guardSeconds } ?? false
  }

  private mutating func accept(_ dialog: PlanDialog) -> [Effect] {
    guard let plan = dialog.remaining, !showsUnread(dialog) else { return [] }
    if feed.line?.lost != nil {
      say("nothing was sent: the server does not answer; the plan can be sent when it is back", .failure)
      return []
    }
    self.dialog = nil
    guard !dialog.ready.isEmpty else {
      say("nothing was done: \(firstRefusal(plan) ?? "there is nothing to do")", .failure)
      return []
    }
    guard dialog.isDestructive, undoSeconds > 0 else { return send(plan) }
    pending = PendingWrite(plan, leavesAt: now.addingTimeInterval(undoSeconds), basis: dialog.basis, now: now)
    return []
  }

  /// What weighs is read before it is agreed to: a yes to what has some of it below the edge shows that instead.
  private mutating func showsUnread(_ plan: PlanDialog) -> Bool {
    let layout = Layout(self)
    guard let line = DialogView.unread(self, layout) else { return false }
    var plan = plan
    plan.top = min(line, DialogView.reach(self, layout).end)
    dialog = .plan(plan)
    return true
  }

  private func firstRefusal(_ plan: Plan) -> String? {
    for step in plan.steps { if case .refused(let reason) = step.preview { return reason } }
    return nil
  }

  mutating func decline() -> [Effect] {
    let waiting: Bool = if case .plan(let plan)? = dialog { plan.waiting != nil } else { false }
    if case .plan(let plan)? = dialog, !plan.isQuestion {
      let deeds = plan.remaining.map { ": " + Deeds.text($0.steps) } ?? ""
      say("nothing was done" + deeds, .info)
    }
    dialog = nil
    return waiting ? [.stop(.plan)] : []
  }

  /// With a savepoint first, or without, for those that can take one: another plan, so the server is asked again.
  mutating func toggleSavepoint() -> [Effect] {
    guard case .plan(var plan)? = dialog, let on = plan.savepointFirst else { return [] }
    for place in plan.calls.indices where plan.takesSavepoint(plan.calls[place]) {
      plan.calls[place].arguments["with_savepoint"] = .bool(!on)
      plan.plan?.steps[place].call = plan.calls[place]
    }
    return replan(plan)
  }

  mutating func takeBack(_ reason: String = "") {
    guard let unsent else { return }
    pending = nil
    // What nobody was there to see is read when they are back.
    say("taken back\(reason), and not sent: \(unsent)", reason.isEmpty ? .success : .failure)
  }

  /// What was said yes to and has not left, in words that a terminal may be given as they are: an engine's names are in them.
  package var unsent: String? { pending.map { Visible.text(Cut.line(MessageLine.summary($0))) } }

  /// Sends what nobody took back. What was held back while the console stood still was not seen to leave, and stays.
  mutating func passPending() -> [Effect] {
    guard pending?.pass(now) != false else {
      takeBack(", since this console stood still")
      return []
    }
    guard let pending, pending.heldAt == nil, now >= pending.leavesAt else { return [] }
    return send(pending.plan)
  }

  /// Whatever is open, the key that goes back takes back first: it is what the countdown says.
  mutating func takesBack(_ key: Key) -> Bool {
    guard pending != nil, !key.isTyped, !context.isTyping || key != .backspace,
      keymap.intent(for: key, in: .jobs) == .back
    else { return false }
    takeBack()
    return true
  }
}
