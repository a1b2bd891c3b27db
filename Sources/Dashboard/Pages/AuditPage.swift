import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// Who did what in the last day, and what came of it: the actions and the notes in the server's timeline.
enum AuditPage {
  static func content(_ state: State, _ area: Rect) -> ListPage.Content {
    let width = max(10, area.width - 4)
    let who = min(16, max(4, state.audit.map { Cut.short($0.actor ?? "", 64).columns }.max() ?? 4))
    let name = min(28, max(10, state.audit.map { Cut.short($0.jobName ?? "", 64).columns }.max() ?? 10))
    let columns = ListColumns(
      [
        .init(title: "  TIME", width: 10), .init(title: "AGO", width: 4, isRight: true, from: 70),
        .init(title: "WHO", width: who), .init(title: "JOB", width: name, from: 56),
        .init(title: "RUNNER", width: 12, from: 100), .init(title: "OUTCOME", width: 7, from: 70),
        .init(title: "WHAT", width: 20),
      ], width: width)
    // Whatever a scaling waited for is over once another number is in effect.
    var scaled: Set<String> = []
    var rows = state.audit.reversed().map { entry in
      let isOver = entry.isAwaited && entry.jobID.map(scaled.contains) == true
      if entry.scaling != nil, let job = entry.jobID { scaled.insert(job) }
      return ListPage.Row(
        columns.line(cells(entry, state, isOver: isOver)), key: "entry \(entry.id)",
        leads: entry.jobID.map { .job($0, .timeline) })
    }
    if let chosen = ListPage.Content(title: "", rows: rows).chosenIndex(state) {
      // What is chosen is told in full.
      let entry = state.audit[state.audit.count - 1 - chosen]
      let isCut = rows[chosen].line.spans.last?.text.last == Glyphs.ellipsis
      let lines = StyledLine.wrapped(entry.text, width: width, role: .dim, prefix: "    ", limit: 6)
      if isCut { rows.insert(contentsOf: lines.map { ListPage.Row($0) }, at: chosen + 1) }
    }
    let last =
      [ListPage.Row(StyledLine())]
      + StyledLine.wrapped(AuditPage.note, width: width, role: .dim, prefix: "  ").map { ListPage.Row($0) }
    // Of what nobody has answered yet there is no number.
    let isRead = !state.audit.isEmpty || state.schedule[.audit].answeredAt != nil
    let count = isRead ? " · \(state.audit.count) action\(state.audit.count == 1 ? "" : "s")" : ""
    return ListPage.Content(
      title: "audit · the last day" + count,
      note: MainView.age(state, .audit), head: columns.head,
      rows: (rows.isEmpty ? [ListPage.Row(StyledLine(empty(state), .dim))] : rows) + last)
  }

  private static let note =
    "From the server's timeline. Calls that were refused before they began are in its audit file."

  private static func empty(_ state: State) -> String {
    let slot = state.schedule[.audit]
    if let error = slot.error { return "  not read: " + Cut.short(Cut.line(error.message), 200) }
    return slot.answeredAt == nil ? "  asking …" : "  nobody has done anything in the last day"
  }

  private static func cells(_ entry: TimelineEntry, _ state: State, isOver: Bool) -> [Span] {
    let isDone = entry.severity == .ok
    // What the engine goes on with after the answer is neither done nor failed yet.
    let isFailed = !isDone && entry.text.contains(" failed")
    let isPast = isOver && !isDone && !isFailed
    let role: Role = isDone ? .success : isFailed ? .stateFailed : isPast ? .dim : .stateBusy
    let mark = isDone ? Glyphs.done : isFailed ? Glyphs.failed : isPast ? Glyphs.idle : Glyphs.partial
    return [
      Span("\(mark) \(state.clock.time(entry.time))", role),
      Span(Compact.uptime(max(0, state.now.timeIntervalSince(entry.time))), .dim),
      Span(entry.actor ?? String(Glyphs.none), .runner), Span(entry.jobName ?? entry.jobID ?? String(Glyphs.none)),
      Span(entry.runner ?? String(Glyphs.none), .runner),
      Span(isDone ? "done" : isFailed ? "failed" : isPast ? "over" : "open", role),
      Span(entry.text, isDone ? .text : .stateWarn),
    ]
  }
}
