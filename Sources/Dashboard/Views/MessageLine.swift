import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The most pressing word: what can still be taken back, a failure that was not read, what is under way, the last word; where
/// nothing is said, the selected job's reason, which its column cuts.
enum MessageLine {
  /// At most so many rows; a text that needs more is cut, and says that Esc shows all of it.
  static func lines(_ state: State, rows: Int) -> [StyledLine] {
    if let pending = state.pending { return [countdown(pending, state)] }
    if let message = state.message, message.kind == .failure { return said(message, state, rows) }
    // Why a key does nothing must be read now; what is under way is still so in a moment.
    if let message = state.message, state.now.timeIntervalSince(message.at) < 4 { return said(message, state, rows) }
    if let running = running(state) { return [running] }
    if let message = state.message { return said(message, state, rows) }
    return rows > 1 ? reason(state) : []
  }

  static func countdown(_ pending: PendingWrite, _ state: State) -> StyledLine {
    let left = Int(pending.left(state.now).rounded(.up))
    let back = state.keymap.key(for: .back)
    let keys = state.context.isTyping || state.dialog != nil ? back : "\(state.keymap.key(for: .undo)) or \(back)"
    let tail = "   \(keys) takes it back"
    let head = pending.heldAt == nil ? "in \(left) s: " : "held: "
    let room = max(10, state.width - 2 - head.columns - tail.columns)
    return StyledLine([Span(head, .danger), Span(Cut.fit(summary(pending), room), .text), Span(tail, .key)])
  }

  private static func said(_ message: Message, _ state: State, _ rows: Int) -> [StyledLine] {
    let role: Role =
      switch message.kind {
      case .failure: .danger
      case .success: .success
      case .waiting: .stateBusy
      case .info: .text
      }
    let note = note(message, state)
    let width = max(1, state.width - 2)
    var lines = StyledLine.wrapped(brief(message, state), width: width, role: role, limit: rows + 1)
    let isCut = lines.count > rows
    lines = Array(lines.prefix(rows))
    guard !note.isEmpty || isCut, let last = lines.popLast() else { return lines }
    // A note goes behind the last word; what it covers, it says where to read.
    let room = max(10, width - note.columns - 3)
    let text = last.spans.map(\.text).joined() + (isCut ? String(repeating: " ", count: width) + "." : "")
    return lines + [StyledLine([Span(Cut.fit(text, room), role), Span(note.isEmpty ? "" : "   " + note, .dim)])]
  }

  /// Where it has no room, a long name of its job gives way to what became of it.
  private static func brief(_ message: Message, _ state: State) -> String {
    let whole = message.text + message.offer
    guard !fits(whole, state), let items = state.batches.first(where: { $0.number == message.batch })?.items,
      items.count == 1, let name = items[0].step.jobName.map({ Cut.short($0) }),
      case let room = min(20, state.width / 5), name.columns > room
    else { return whole }
    return whole.replacing(name, with: Cut.middle(Name.shown(name), room), maxReplacements: 1)
  }

  /// What Esc does with the message.
  private static func note(_ message: Message, _ state: State) -> String {
    let key = state.keymap.key(for: .back)
    let more = state.messages.count { $0.kind == .failure } - 1
    if message.kind == .failure, more > 0 { return "\(key) shows it and \(more) more" }
    if !fits(message.text + message.offer, state) { return "\(key) shows all of it" }
    return message.kind == .failure || message.kind == .waiting ? "\(key) puts it away" : ""
  }

  /// Whether the whole of a text stands at the bottom, with its note behind it.
  static func fits(_ text: String, _ state: State) -> Bool {
    let layout = Layout(state)
    let rows = layout.hint == layout.bar ? 1 : 2
    let lines = StyledLine.wrapped(text, width: state.width - 2, limit: rows + 1)
    guard lines.count == rows else { return lines.count < rows }
    return (lines.last?.spans.reduce(0) { $0 + $1.text.columns } ?? 0) + 23 <= state.width
  }

  static func summary(_ pending: PendingWrite) -> String {
    let ready = pending.plan.steps.filter { if case .ready = $0.preview { true } else { false } }
    guard ready.count == 1, case .ready(let dry)? = ready.first?.preview else { return Deeds.text(ready) }
    return Cut.short(dry.summary, 400)
  }

  private static func running(_ state: State) -> StyledLine? {
    let items = state.batches.flatMap(\.items).filter { if case .running = $0.status { true } else { false } }
    guard let first = items.first else { return nil }
    let more = items.count > 1 ? ", and \(items.count - 1) more" : ""
    let since = first.sentAt.map { Int(state.now.timeIntervalSince($0)) } ?? 0
    let seconds = since > 0 ? " for \(Compact.uptime(Double(since)))" : ""
    let name = Cut.short(first.step.jobName.map(Name.shown) ?? first.step.call.jobID ?? "", 60)
    return StyledLine(
      "\(Outcome.verb(first.step.call)) \(name)\(more): under way\(seconds) \(Glyphs.ellipsis)", .stateBusy)
  }

  /// Of a job whose engine is silent: that, with the engine's error, before what was wrong with the job until then.
  private static func silence(_ job: Job, _ state: State) -> [StyledLine]? {
    guard job.stale, !job.state.isTerminal, let silence = state.silence(of: job) else { return nil }
    // The server says both in one sentence, the silence behind.
    let own = job.diagnostics.ranges(of: "; \(job.runner) ").last.map { job.diagnostics[..<$0.lowerBound] }
    let before = own.map { " · before: " + Cut.line(Cut.short(String($0), 400)) } ?? ""
    let head = "\(silence.runner.mark) \(silence.words)"
    let error = silence.error(state.width - 2 - head.columns - before.columns)
    return [StyledLine([Span(head + error, .stateFailed), Span(before, .text)])]
  }

  private static func reason(_ state: State) -> [StyledLine] {
    if state.page == .main, let job = state.selectedJob, let lines = silence(job, state) { return lines }
    guard state.page == .main, let job = state.selectedJob, Grade(job).isProblem || Grade(job) == .known,
      let words = Column.why.text(job, now: state.now), !words.isEmpty
    else { return [] }
    let layout = Layout(state)
    let why = layout.body.height > 0 ? TableLayout(state, area: layout.body).places.last { $0.column == .why } : nil
    if let why, Visible.text(words).columns <= why.width { return [] }
    return [
      StyledLine([
        Span("\(job.mark) ", job.role), Span(Cut.middle(Name.shown(job.name), 40) + ": ", .dim),
        Span(Cut.line(words), .text),
      ])
    ]
  }
}

extension State {
  /// Reads the unread failures, or a message that was cut, in full; false where there is nothing that was not readable.
  mutating func readMessages() -> Bool {
    guard let message else { return false }
    let failures = messages.filter { $0.kind == .failure }
    guard failures.count > 1 || !MessageLine.fits(message.text + message.offer, self) else { return false }
    let texts = failures.count > 1 ? failures.map { clock.time($0.at) + "  " + $0.text } : [message.text]
    messages.removeAll { $0.kind == .failure || $0 == message }
    read { _ in true }
    dialog = .text(title: failures.isEmpty ? "" : "what failed", text: texts.joined(separator: "\n"), top: 0)
    return true
  }
}
