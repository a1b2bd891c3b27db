import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// A plan, so that a yes is a yes to what is read here.
enum PlanView {
  static func title(_ plan: PlanDialog, _ state: State) -> String {
    plan.isQuestion
      ? "what would happen"
      : plan.waiting != nil
        ? "plan · asking the server" + waited(plan, state) : "plan · nothing has been done yet" + made(plan, state)
  }

  /// Of when it is, once that is a while ago: the ages in it are those of then.
  private static func made(_ plan: PlanDialog, _ state: State) -> String {
    guard let at = plan.shownAt, state.now.timeIntervalSince(at) >= 10 else { return "" }
    return " · as of \(state.clock.time(at))"
  }

  /// For how long the server has not answered, once that is long.
  private static func waited(_ plan: PlanDialog, _ state: State) -> String {
    let seconds = plan.askedAt.map { Int(state.now.timeIntervalSince($0)) } ?? 0
    let steps = plan.answered > 0 ? ", \(plan.answered) of \(plan.remainingCalls.count)" : ""
    return steps + (seconds > 0 ? " for \(Compact.uptime(Double(seconds)))" : "")
  }

  static func lines(_ dialog: PlanDialog, _ state: State, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let request = dialog.request {
      lines += StyledLine.wrapped(request, width: width, role: .input, prefix: "you asked: ", limit: 3)
    }
    for note in dialog.notes { lines += StyledLine.wrapped(note, width: width, role: .dim, limit: 4) }
    guard let plan = dialog.plan else {
      return lines + [StyledLine("The server is asked what this would do. Nothing is done by that.", .dim)]
    }
    if plan.steps.count == 1, let step = plan.steps.first {
      return lines + single(step, dialog, state, width) + PlanCommands.lines(plan, width)
    }
    return lines + PlanRows.lines(dialog, plan, width)
  }

  /// What stays in sight above the jobs of a plan for several: what it costs, and what does the same.
  static func head(_ dialog: PlanDialog, _ state: State, width: Int) -> [StyledLine] {
    guard let plan = dialog.plan, plan.steps.count != 1, let left = dialog.remaining else { return [] }
    let bulk = BulkPlan(left, leftOut: plan.steps.count - left.steps.count)
    return bulk.lines(width, slots: state.slotChecks(dialog)) + SavepointLines.lines(dialog, state, width)
      + PlanCommands.lines(left, width)
  }

  private static func single(_ step: Plan.Step, _ dialog: PlanDialog, _ state: State, _ width: Int) -> [StyledLine] {
    switch step.preview {
    case .refused(let reason):
      return ([StyledLine("This would be refused:", .danger)] + StyledLine.wrapped(reason, width: width))
        .weighing(.subject)
    case .ready(let dry):
      var lines = StyledLine.wrapped(dry.summary, width: width, role: .dialogTitle, limit: 3)
        .weighing(.subject)
      lines += field("job", target(step), width)
      lines += field("change", change(dry), width).weighing(.cost)
      lines += steps(dry, width)
      lines += field("interrupts", dry.interruption, width).weighing(.cost)
      lines += field("reversible", reversal(dry), width, dry.reversible ? .text : .danger)
        .weighing(dry.reversible ? .cost : .danger)
      lines += SavepointLines.lines(dialog, state, width) + slots(step, dry, dialog, state, width)
      for warning in dry.warnings {
        lines += StyledLine.wrapped(
          warning, width: width, role: .stateWarn, prefix: "\(Glyphs.warning) ", prefixRole: .stateWarn
        ).weighing(.danger)
      }
      return lines
    }
  }

  /// Those that it takes or gives back; where nobody knows, those that are free.
  private static func slots(
    _ step: Plan.Step, _ dry: DryRun, _ dialog: PlanDialog, _ state: State, _ width: Int
  ) -> [StyledLine] {
    if let check = state.slotChecks(dialog).first {
      let isShort = check.missing > 0
      return field("slots", check.text, width, isShort ? .danger : .text).weighing(isShort ? .danger : .cost)
    }
    let takesSome = ["scale_job", "restart_job", "submit_job"].contains(step.call.tool)
    return takesSome ? field("free slots", dry.freeSlots.map(String.init), width) : []
  }

  private static func field(_ name: String, _ text: String?, _ width: Int, _ role: Role = .text) -> [StyledLine] {
    guard let text, !text.isEmpty else { return [] }
    return StyledLine.wrapped(text, width: width, role: role, prefix: name.padded(12), limit: 6)
  }

  private static func target(_ step: Plan.Step) -> String? {
    let pieces = [
      step.jobName.map { Cut.short(Name.shown($0)) }, step.call.jobID.map { "(\($0))" }, step.runner.map { "on \($0)" },
    ]
    return pieces.compactMap { $0 }.joined(separator: " ")
  }

  static func change(_ dry: DryRun) -> String? {
    guard let proposed = dry.proposed else { return nil }
    return (dry.current.map { $0 + " \(Glyphs.arrowRight) " } ?? "") + proposed
  }

  private static func steps(_ dry: DryRun, _ width: Int) -> [StyledLine] {
    dry.steps.prefix(9).enumerated().flatMap { index, step in
      StyledLine.wrapped(step, width: width, prefix: (index == 0 ? "steps" : "").padded(9) + "\(index + 1). ", limit: 3)
    }
  }

  static func reversal(_ dry: DryRun) -> String {
    guard dry.reversible else { return "no" + (dry.inverse.map { "; but: \($0)" } ?? "") }
    return "yes" + (dry.inverse.map { ": \($0)" } ?? "")
  }

  /// Its last lines, always on the screen.
  static func footer(_ dialog: PlanDialog, _ state: State) -> [StyledLine] {
    // The name that is typed stands first: there the cursor is.
    let change = dialog.change.map { StyledLine.wrapped($0, width: DialogView.width(state) - 4, role: .danger) } ?? []
    let cut = cut(state) + gone(dialog, state) + change
    return dialog.takesName ? keys(dialog, state) + cut : cut + keys(dialog, state)
  }

  /// That an engine is gone beneath a plan, for how long, and what that means for a yes.
  private static func gone(_ dialog: PlanDialog, _ state: State) -> [StyledLine] {
    guard !dialog.ready.isEmpty, !state.isUnheard else { return [] }
    let runners = Set(
      (dialog.remaining?.steps ?? []).compactMap { $0.runner ?? $0.call.jobID.flatMap { state.jobs[$0]?.runner } })
    return state.silences.filter { $0.runner.isDown && runners.contains($0.runner.runner) }.flatMap { silence in
      let since = silence.age(state.now).map { " for \($0)" } ?? ""
      let words = "\(silence.words)\(since): this is from before, and what is sent now may not arrive"
      return StyledLine.wrapped(words, width: DialogView.width(state) - 4, role: .danger)
    }
  }

  /// That the server is gone beneath a plan, and how old it is what the plan says.
  private static func cut(_ state: State) -> [StyledLine] {
    guard state.isUnheard, let at = state.schedule[.jobs].answeredAt else { return [] }
    let age = Compact.uptime(max(1, state.now.timeIntervalSince(at)))
    let words = "the server does not answer; this is \(age) old, and waits until it is back"
    return StyledLine.wrapped(words, width: DialogView.width(state) - 4, role: .danger)
  }

  private static func keys(_ dialog: PlanDialog, _ state: State) -> [StyledLine] {
    let (keys, leave) = (state.keymap, leaveKey(state))
    guard dialog.plan != nil else { return early(dialog) + [StyledLine("\(leave) leaves", .hint)] }
    if dialog.takesName {
      let name = nameToType(dialog, width: DialogView.width(state) - 4)
      return name.above + [StyledLine([Span(name.label, .danger), typed(dialog)]), nameHints(dialog, state)]
    }
    var spans: [Span] = []
    if dialog.waiting != nil {
      spans = asking(dialog, state, leave)
    } else if dialog.isQuestion || dialog.ready.isEmpty {
      let isNothing = dialog.hasRows && dialog.remainingCalls.isEmpty
      let closes = keys.key(for: .decline, in: .plan)
      spans = [Span(isNothing ? "nothing is left to do   " : "", .hint), Span(closes, .key), Span(" closes   ", .hint)]
    } else {
      spans = [
        Span(keys.key(for: .confirm, in: .plan), .key), Span(" do it   ", .hint),
        Span(keys.key(for: .decline, in: .plan), .key), Span(" no (default)   ", .hint),
      ]
    }
    return early(dialog) + [StyledLine(spans + changes(dialog, state, whileTyping: false))]
  }

  /// A yes that was none.
  private static func early(_ dialog: PlanDialog) -> [StyledLine] {
    dialog.problem.map { [StyledLine($0, .stateWarn)] } ?? []
  }

  private static func asking(_ dialog: PlanDialog, _ state: State, _ leave: String) -> [Span] {
    [
      Span("asking the server\(waited(dialog, state)) \(Glyphs.ellipsis)   ", .hint), Span(leave, .key),
      Span(" leaves   ", .hint),
    ]
  }

  /// The keys that make another plan of it.
  private static func changes(_ dialog: PlanDialog, _ state: State, whileTyping: Bool) -> [Span] {
    func hint(_ intent: Intent, _ words: String) -> [Span] {
      [
        Span(state.keymap.key(for: intent, in: .plan, whileTyping: whileTyping), .key), Span(" \(words)   ", .hint),
      ]
    }
    var spans: [Span] = []
    if dialog.hasRows {
      spans += hint(.leaveOut, dialog.leftOut.contains(dialog.chosen) ? "take it in" : "leave it out")
    }
    if !dialog.remainingCalls.isEmpty { spans += hint(.edit, "edit") }
    if let on = dialog.savepointFirst {
      spans += hint(.toggleSavepoint, on ? "without a savepoint" : "with a savepoint first")
    }
    return spans
  }

  /// What was typed so far, its end where it is long; the place is seen before anything is typed.
  private static func typed(_ dialog: PlanDialog) -> Span {
    dialog.name.isEmpty ? Span("________", .dim) : Span(dialog.name.visible(width: 30).text, .input)
  }

  /// What leaves a plan even while its name is typed.
  private static func leaveKey(_ state: State) -> String {
    state.keymap.key(for: .decline, in: .plan, whileTyping: true)
  }

  private static func nameHints(_ dialog: PlanDialog, _ state: State) -> StyledLine {
    let leave = leaveKey(state)
    if let problem = dialog.problem { return StyledLine([Span(problem, .danger), Span("   \(leave) leaves", .hint)]) }
    let first =
      dialog.waiting == nil
      ? [
        Span(dialog.isNamed ? "" : "then ", .hint), Span("Enter", .key), Span(" does it   ", .hint), Span(leave, .key),
        Span(" leaves   ", .hint),
      ]
      : asking(dialog, state, leave)
    return StyledLine(first + changes(dialog, state, whileTyping: true))
  }

  /// What is to be typed, whole, before the place for it; above that where both have no room on one line.
  static func nameToType(_ dialog: PlanDialog, width: Int) -> (above: [StyledLine], label: String) {
    let words = "production: type \(Cut.line(Name.shown(dialog.nameToType ?? "")))"
    if words.columns + 15 <= width { return ([], words + " > ") }
    return (StyledLine.wrapped(words, width: width, role: .danger), "> ")
  }
}

extension String {
  /// Followed by spaces up to a width.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }
}
