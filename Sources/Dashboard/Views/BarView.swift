import BeamMCPClient
import Jobs
import Screen

/// The line that is typed, and what belongs to it: the question that it answers, and what is wrong with it.
enum BarView {
  static func draw(_ bar: Bar, _ state: State, _ area: Rect, _ canvas: inout Canvas) {
    let prompt = prompt(bar, state, area.width)
    let x = canvas.write(Cut.fit(prompt, area.width * 2 / 3), x: area.x + 1, y: area.y, role: .prompt)
    // What is typed behind a refused key is for nothing, and not shown.
    if bar.kind.isRefused { return }
    let note = note(bar, state)
    // Half of the room is the note's, and what the line leaves.
    let free = area.right - x - 4 - bar.line.text.columns
    let noteWidth = note.map { min($0.text.columns, max(0, (area.right - x) / 2, free)) } ?? 0
    let room = max(1, area.right - x - 1 - (noteWidth > 0 ? noteWidth + 2 : 0))
    let (text, cursor) = bar.line.visible(width: room)
    let end = canvas.write(text, x: x, y: area.y, role: bar.line.isOffered ? .dim : .input, limit: room)
    if bar.kind == .command || bar.kind == .filter, bar.completion == nil, bar.line.textBeforeCursor == bar.line.text,
      !bar.line.isEmpty
    {
      let ghost = Completion.ghost(bar, state)
      canvas.write(Cut.fit(ghost, max(0, x + room - end)), x: end, y: area.y, role: .dim)
    }
    if let note, noteWidth > 0 {
      canvas.write(Cut.fit(note.text, noteWidth), x: area.right - noteWidth - 1, y: area.y, role: note.role)
    }
    canvas.cursor = Canvas.Point(x: min(x + cursor, canvas.width - 1), y: area.y)
  }

  /// The question back, whole, above the line in which it is answered.
  static func ask(_ question: String, _ state: State, _ layout: Layout, _ canvas: inout Canvas) {
    box(question, "question", "answer it below", state, layout, &canvas)
  }

  /// The sentence that is being read, since when, and that the keys are not.
  static func asking(_ asking: Asking, _ state: State, _ width: Int) -> StyledLine {
    var note = asking.note(state)
    let table = " \(Glyphs.separator) keys go to the table"
    if state.bar == nil, state.dialog == nil, asking.meaning == nil, note.columns + table.columns + 26 <= width {
      note += table
    }
    let head = "ask \(Glyphs.prompt) "
    let text = Cut.fit(Cut.line(asking.typed), max(8, width - head.columns - note.columns - 3))
    let gap = max(2, width - head.columns - text.columns - note.columns)
    return StyledLine([
      Span(head, .prompt), Span(text, .input), Span(String(repeating: " ", count: gap), .text), Span(note, .stateBusy),
    ])
  }

  /// A model's words while they come, the last of them.
  static func hear(_ words: String, _ note: String, _ state: State, _ layout: Layout, _ canvas: inout Canvas) {
    box(String(words.suffix(600)), "the model says", note, state, layout, &canvas)
  }

  private static func box(
    _ question: String, _ title: String, _ note: String, _ state: State, _ layout: Layout, _ canvas: inout Canvas
  ) {
    let width = min(state.width, 100)
    let rows = max(1, min(12, layout.page.height - 2))
    let lines = StyledLine.wrapped(question, width: width - 4, limit: rows)
    let area = Rect(x: 0, y: layout.page.bottom - lines.count - 2, width: width, height: lines.count + 2)
    canvas.fill(area, role: .dialog)
    canvas.box(area, title: title, right: note, role: .borderFocus, titleRole: .dialogTitle)
    canvas.draw(lines, top: 0, in: Rect(x: area.x + 2, y: area.y + 1, width: width - 4, height: lines.count))
  }

  private static func prompt(_ bar: Bar, _ state: State, _ width: Int) -> String {
    switch bar.kind {
    case .filter: return "filter / "
    case .processes: return "processes / "
    case .command: return ":"
    case .log(.search): return "search log / "
    case .log(.include): return "only lines with / "
    case .log(.exclude): return "no lines with / "
    case .ask: return "ask \(Glyphs.prompt) "
    case .refused: return "\(state.keymap.key(for: .back, in: .bar)) closes"
    case .scale:
      guard bar.targets.count == 1, let job = state.jobs[bar.targets[0]] else {
        return "scale \(bar.targets.count) jobs to "
      }
      let name = Cut.middle(Name.shown(job.name), max(12, min(40, width / 3)))
      return "scale \(name) from \(job.parallelism.map(String.init) ?? "?") to "
    }
  }

  /// What is wrong with the line as it stands, said whole in a line of its own.
  static func problem(_ bar: Bar, _ state: State) -> Span? {
    if let problem = bar.problem {
      // A form that is not filled in yet is no mistake.
      return Span(problem, Verb.allCases.contains { $0.usage == problem } ? .dim : .danger)
    }
    guard bar.kind == .filter, let error = state.jobs.filter.error else { return nil }
    return Span(error, .danger)
  }

  private static func note(_ bar: Bar, _ state: State) -> Span? {
    switch bar.kind {
    case .filter:
      let place = place(bar).map { $0 + "   " } ?? ""
      return Span(place + "\(state.jobs.shownCount) of \(state.jobs.count)", .dim)
    case .command:
      if let found = bar.found { return Span(found, .dim) }
      return place(bar).map { Span($0, .dim) }
    case .processes:
      return Span("\(state.engine.shown.count) of \(state.engine.detail?.processes.count ?? 0)", .dim)
    case .scale: return Span(Scaling.usage, .dim)
    case .log(let kind): return Span(state.logCount(kind), .dim)
    case .ask, .refused: return nil
    }
  }

  /// Which of the candidates stands in the line.
  private static func place(_ bar: Bar) -> String? {
    guard let completion = bar.completion, let index = completion.index else { return nil }
    return "\(index + 1) of \(completion.candidates.count)"
  }
}
