import BeamMCPClient
import Screen

/// A plan, so that a yes is a yes to what is read here.
enum PlanView {
  static func title(_ plan: PlanDialog) -> String {
    plan.isQuestion
      ? "what would happen" : plan.waiting != nil ? "plan · asking the server" : "plan · nothing has been done yet"
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
      return lines + single(step, state, width) + commands(plan, width)
    }
    return lines + rows(plan, width)
  }

  /// What stays in sight above the jobs of a plan for several: what it costs, and what does the same.
  static func head(_ dialog: PlanDialog, _ state: State, width: Int) -> [StyledLine] {
    guard let plan = dialog.plan, plan.steps.count != 1 else { return [] }
    return BulkPlan(plan).lines(width, slots: state.slotChecks(dialog)) + commands(plan, width)
  }

  /// A line for each job, the refused ones with their reason.
  private static func rows(_ plan: Plan, _ width: Int) -> [StyledLine] {
    let name = min(28, max(12, width / 3))
    return plan.steps.flatMap { row($0, name, width) }
  }

  private static func single(_ step: Plan.Step, _ state: State, _ width: Int) -> [StyledLine] {
    switch step.preview {
    case .refused(let reason):
      return [StyledLine("This would be refused:", .danger)] + StyledLine.wrapped(reason, width: width)
    case .ready(let dry):
      var lines = StyledLine.wrapped(dry.summary, width: width, role: .dialogTitle, limit: 3)
      lines += field("job", target(step), width)
      lines += field("change", change(dry), width)
      lines += steps(dry, width)
      lines += field("interrupts", dry.interruption, width)
      lines += field("reversible", reversal(dry), width, dry.reversible ? .text : .danger)
      if let free = dry.freeSlots { lines += field("free slots", String(free), width) }
      for warning in dry.warnings {
        lines += StyledLine.wrapped(
          warning, width: width, role: .stateWarn, prefix: "\(Glyphs.warning) ", prefixRole: .stateWarn)
      }
      return lines
    }
  }

  private static func field(_ name: String, _ text: String?, _ width: Int, _ role: Role = .text) -> [StyledLine] {
    guard let text, !text.isEmpty else { return [] }
    return StyledLine.wrapped(text, width: width, role: role, prefix: name.padded(12), limit: 6)
  }

  private static func target(_ step: Plan.Step) -> String? {
    let pieces = [
      step.jobName.map { Cut.short($0) }, step.call.jobID.map { "(\($0))" }, step.runner.map { "on \($0)" },
    ]
    return pieces.compactMap { $0 }.joined(separator: " ")
  }

  private static func change(_ dry: DryRun) -> String? {
    guard let proposed = dry.proposed else { return nil }
    return (dry.current.map { $0 + " \(Glyphs.arrowRight) " } ?? "") + proposed
  }

  private static func steps(_ dry: DryRun, _ width: Int) -> [StyledLine] {
    dry.steps.prefix(9).enumerated().flatMap { index, step in
      StyledLine.wrapped(step, width: width, prefix: (index == 0 ? "steps" : "").padded(9) + "\(index + 1). ", limit: 3)
    }
  }

  private static func reversal(_ dry: DryRun) -> String {
    guard dry.reversible else { return "no" + (dry.inverse.map { "; but: \($0)" } ?? "") }
    return "yes" + (dry.inverse.map { ": \($0)" } ?? "")
  }

  private static func row(_ step: Plan.Step, _ name: Int, _ width: Int) -> [StyledLine] {
    let title = Cut.middle(step.jobName ?? step.call.jobID ?? step.call.tool, name).padded(name + 2)
    switch step.preview {
    case .ready(let dry):
      return [StyledLine([Span("\(Glyphs.good) ", .stateOK), Span(title), Span(change(dry) ?? dry.summary, .text)])]
    case .refused(let reason):
      return StyledLine.wrapped(
        Refusal.words(reason, of: step), width: width, role: .stateWarn, prefix: "\(Glyphs.failed) " + title,
        prefixRole: .text, limit: 3)
    }
  }

  private static func commands(_ plan: Plan, _ width: Int) -> [StyledLine] {
    // What would be refused has no command that does it.
    let ready = plan.steps.filter { if case .ready = $0.preview { true } else { false } }
    let all = Plan(steps: ready).commandLines
    guard let first = all.first else { return [] }
    let more = all.count > 1 ? [StyledLine("            and \(all.count - 1) more like it", .dim)] : []
    return StyledLine.wrapped(first, width: width, role: .dim, prefix: "same as     ", limit: 2) + more
  }

  /// Its last lines, always on the screen.
  static func footer(_ dialog: PlanDialog, _ state: State) -> [StyledLine] {
    let (keys, leave) = (state.keymap, leaveKey(state))
    guard dialog.plan != nil else { return [StyledLine("\(leave) leaves", .hint)] }
    if dialog.isQuestion || dialog.ready.isEmpty { return [StyledLine("\(leave) closes", .hint)] }
    if dialog.takesName {
      return [StyledLine([Span(nameLabel(dialog), .danger), typed(dialog)]), nameHints(dialog, state)]
    }
    var spans = [
      Span(keys.key(for: .confirm, in: .plan), .key), Span(" do it   ", .hint),
      Span(keys.key(for: .decline, in: .plan), .key), Span(" no (default)   ", .hint),
    ]
    if let on = dialog.savepointFirst {
      spans += [
        Span(keys.key(for: .toggleSavepoint, in: .plan), .key),
        Span(on ? " without a savepoint" : " with a savepoint first", .hint),
      ]
    }
    return [StyledLine(spans)]
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
    var spans = [Span("Enter", .key), Span(" does it   ", .hint), Span(leave, .key), Span(" leaves   ", .hint)]
    if let on = dialog.savepointFirst {
      spans += [
        Span(state.keymap.key(for: .toggleSavepoint, in: .plan, whileTyping: true), .key),
        Span(on ? " without a savepoint" : " with a savepoint first", .hint),
      ]
    }
    return StyledLine(spans)
  }

  static func nameLabel(_ dialog: PlanDialog) -> String {
    "production: type \(Cut.middle(dialog.nameToType ?? "", 36)) > "
  }
}

extension String {
  /// Followed by spaces up to a width.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }
}
