import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The hints, and the line of what is typed, about to be sent, under way, or said.
enum BottomView {
  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    let line = line(state)
    if layout.hint != layout.bar, state.bar != nil, let pending = state.pending {
      // What is about to be sent is said even while something else is typed.
      canvas.draw(countdown(pending, state), x: layout.hint.x + 1, y: layout.hint.y, width: layout.hint.width - 2)
    } else if layout.hint != layout.bar || (line == nil && state.bar == nil) {
      hints(state, layout.hint, &canvas)
    }
    if let bar = state.bar {
      draw(bar, state, layout.bar, &canvas)
    } else if let line {
      canvas.draw(line, x: layout.bar.x + 1, y: layout.bar.y, width: layout.bar.width - 2)
    }
  }

  private static func hints(_ state: State, _ area: Rect, _ canvas: inout Canvas) {
    var x = area.x + 1
    let context = state.context
    let all = state.keymap.bindings.filter { $0.contexts.contains(context) && $0.hint != nil }
    let help = all.first { $0.intent == .help }
    let reserved = help.map { width($0) } ?? 0
    for binding in all where binding.intent != .help {
      guard binding.intent != .undo, x + width(binding) + reserved <= area.right else { continue }
      x = write(binding, state, x, area.y, &canvas)
    }
    if let help, x + reserved <= area.right { _ = write(help, state, x, area.y, &canvas) }
  }

  private static func width(_ binding: Binding) -> Int {
    (binding.keys.first?.name.columns ?? 0) + (binding.hint?.columns ?? 0) + 3
  }

  private static func write(_ binding: Binding, _ state: State, _ x: Int, _ y: Int, _ canvas: inout Canvas) -> Int {
    let isOff = state.disabled(binding.intent) != nil
    let next = canvas.write(binding.keys.first?.name ?? "", x: x, y: y, role: isOff ? .dim : .key)
    return canvas.write(binding.hint ?? "", x: next + 1, y: y, role: isOff ? .dim : .hint) + 2
  }

  /// The most pressing word: what can still be taken back, a failure that was not read, what is under way, the last word.
  private static func line(_ state: State) -> StyledLine? {
    if let pending = state.pending { return countdown(pending, state) }
    if let message = state.message, message.kind == .failure { return failure(message, state) }
    if let running = running(state) { return running }
    return state.message.map { StyledLine(Cut.line($0.text), $0.kind == .success ? .success : .text) }
  }

  private static func countdown(_ pending: PendingWrite, _ state: State) -> StyledLine {
    let left = max(0, Int(pending.leavesAt.timeIntervalSince(state.now).rounded(.up)))
    return StyledLine([
      Span("in \(left) s: ", .danger), Span(summary(pending), .text),
      Span("   \(state.keymap.key(for: .undo)) or Esc takes it back", .key),
    ])
  }

  private static func failure(_ message: Message, _ state: State) -> StyledLine {
    let more = state.messages.count { $0.kind == .failure } - 1
    let note = more > 0 ? "Esc reads it, \(more) more" : "Esc reads it"
    let room = max(10, state.width - note.columns - 6)
    return StyledLine([Span(Cut.fit(Cut.line(message.text), room), .danger), Span("   " + note, .dim)])
  }

  private static func summary(_ pending: PendingWrite) -> String {
    let ready = pending.plan.steps.filter { if case .ready = $0.preview { true } else { false } }
    guard ready.count == 1, case .ready(let dry)? = ready.first?.preview else { return "\(ready.count) actions" }
    return Cut.short(dry.summary, 120)
  }

  private static func running(_ state: State) -> StyledLine? {
    let items = state.batches.flatMap(\.items).filter { if case .running = $0.status { true } else { false } }
    guard let first = items.first else { return nil }
    let more = items.count > 1 ? ", and \(items.count - 1) more" : ""
    let name = Cut.short(first.step.jobName ?? first.step.call.jobID ?? "", 60)
    return StyledLine("\(Outcome.verb(first.step.call)) \(name)\(more): under way …", .stateBusy)
  }

  private static func draw(_ bar: Bar, _ state: State, _ area: Rect, _ canvas: inout Canvas) {
    let prompt = prompt(bar, state)
    let x = canvas.write(Cut.fit(prompt, area.width / 2), x: area.x + 1, y: area.y, role: .prompt)
    let note = note(bar, state)
    let noteWidth = note.map { min($0.text.columns, max(0, (area.right - x) / 2)) } ?? 0
    let room = max(1, area.right - x - 1 - (noteWidth > 0 ? noteWidth + 2 : 0))
    let (text, cursor) = bar.line.visible(width: room)
    let end = canvas.write(text, x: x, y: area.y, role: bar.line.isOffered ? .dim : .input, limit: room)
    if bar.kind == .command, bar.completion == nil, bar.line.textBeforeCursor == bar.line.text, !bar.line.isEmpty {
      let ghost = Completion.ghost(bar.line.text, state)
      canvas.write(Cut.fit(ghost, max(0, x + room - end)), x: end, y: area.y, role: .dim)
    }
    if let note, noteWidth > 0 {
      canvas.write(Cut.fit(note.text, noteWidth), x: area.right - noteWidth - 1, y: area.y, role: note.role)
    }
    canvas.cursor = Canvas.Point(x: min(x + cursor, canvas.width - 1), y: area.y)
  }

  private static func prompt(_ bar: Bar, _ state: State) -> String {
    switch bar.kind {
    case .filter: return "filter / "
    case .command: return ":"
    case .ask: return "ask \(Glyphs.prompt) "
    case .scale:
      guard bar.targets.count == 1, let job = state.jobs[bar.targets[0]] else {
        return "scale \(bar.targets.count) jobs to "
      }
      return "scale \(Cut.fit(Cut.line(job.name), 40)) from \(job.parallelism.map(String.init) ?? "?") to "
    }
  }

  private static func note(_ bar: Bar, _ state: State) -> Span? {
    if bar.waiting != nil { return Span("thinking … Esc stops", .stateBusy) }
    if let problem = bar.problem {
      // A form that is not filled in yet is no mistake.
      return Span(problem, Verb.allCases.contains { $0.usage == problem } ? .dim : .danger)
    }
    switch bar.kind {
    case .filter:
      if let error = state.jobs.filter.error { return Span(error, .danger) }
      return Span("\(state.jobs.shownCount) of \(state.jobs.count)", .dim)
    case .command:
      guard let completion = bar.completion, let index = completion.index else { return nil }
      return Span("\(index + 1) of \(completion.candidates.count)", .dim)
    case .scale: return Span(Scaling.usage, .dim)
    case .ask: return nil
    }
  }
}
