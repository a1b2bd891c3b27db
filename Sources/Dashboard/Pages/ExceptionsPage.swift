import BeamMCPClient
import Jobs
import Screen

/// What one job threw, each kind once, the newest first.
enum ExceptionsPage {
  static func content(_ state: State, _ id: String, _ area: Rect) -> ListPage.Content {
    // The trace stands beneath the list, or beside it where there is room.
    let columns = PageColumns(max(10, area.width - 4), most: 2)
    let width = columns.widths[0]
    let failures = state.failures(of: id)
    let name = Cut.middle(Name.shown(state.jobs[id]?.name ?? id), 40)
    let throwing = state.jobsByFailure()
    let rows = failures.enumerated().flatMap { index, failure in
      let others = failure.others(than: id, among: throwing)
      return (index == 0 ? [] : [ListPage.Row(StyledLine())]) + self.rows(failure, id, others, state, width)
    }
    let list = rows.isEmpty ? empty(state) : rows + unread(state)
    let trace = rows.isEmpty ? [] : trace(failures, state, columns.widths[columns.count - 1])
    return ListPage.Content(
      title: "exceptions · \(name) · \(failures.count)", note: MainView.age(state, .exceptions),
      parts: [list, trace], columnsAt: columns.count > 1 && !trace.isEmpty ? [1] : [])
  }

  private static func rows(
    _ failure: Failure, _ id: String, _ others: [String], _ state: State, _ width: Int
  ) -> [ListPage.Row] {
    let head = "\(state.clock.time(failure.last)) "
    var lines = StyledLine.wrapped(
      failure.words, width: width - 2, role: .stateFailed, prefix: "\(Glyphs.failed) \(head)", prefixRole: .stateFailed,
      limit: 3)
    lines.append(detail(failure.often(state.clock) + (failure.place.map { " · in \($0)" } ?? ""), head, width))
    if let frame = failure.frame { lines.append(detail(frame, head, width)) }
    if !others.isEmpty { lines.append(detail("also in \(state.names(others, 4))", head, width, .stateWarn)) }
    return [ListPage.Row(lines[0], key: failure.key, leads: .trace(id, failure.key))]
      + lines.dropFirst().map { ListPage.Row($0) }
  }

  /// Beneath the list, as much of the chosen one's trace as there is room for.
  private static func trace(_ failures: [Failure], _ state: State, _ width: Int) -> [ListPage.Row] {
    let chosen = failures.first { $0.key == state.chosen[state.page] } ?? failures.first
    guard let chosen, chosen.thrown?.trace.isEmpty == false else { return [] }
    let key = state.keymap.key(for: .open, in: .exceptions)
    let note = state.isPrinted ? "" : "\(key) opens it: to copy, to save, to the log at that instant"
    let lines = TraceView.lines(chosen, width - 2).map { line in
      ListPage.Row(StyledLine([Span("  ")] + line.spans))
    }
    return [ListPage.Row(StyledLine()), OverviewPage.heading("Trace", note)] + lines
  }

  private static func detail(_ text: String, _ head: String, _ width: Int, _ role: Role = .dim) -> StyledLine {
    let indent = String(repeating: " ", count: head.columns + 2)
    return StyledLine([Span(indent), Span(Cut.fit(text, max(8, width - indent.columns)), role)])
  }

  private static func empty(_ state: State) -> [ListPage.Row] {
    let slot = state.schedule[.exceptions]
    if slot.isNew { return [ListPage.Row(StyledLine("  asking …", .dim))] }
    if slot.error != nil { return unread(state) }
    return [ListPage.Row(StyledLine("  none: the job has thrown nothing", .dim))]
  }

  /// Without the engine's own word there are no traces, and that is said.
  private static func unread(_ state: State) -> [ListPage.Row] {
    guard let error = state.schedule[.exceptions].error else { return [] }
    return [
      ListPage.Row(StyledLine()),
      ListPage.Row(StyledLine("  traces are not read: \(Cut.line(error.description))", .stateFailed)),
    ]
  }
}

extension Failure {
  /// `×14 since 11:58:07`
  func often(_ clock: Clock) -> String {
    // Of tasks the engine tells how many, and when the newest: since when is not known.
    let since = tried == nil ? " since \(clock.time(first))" : ""
    let often = times > 1 ? "\(Glyphs.times)\(times)\(since)" : "once"
    return [often, tried, variety].compactMap(\.self).joined(separator: " · ")
  }

  /// The program's own frame at which it was thrown: the first that is no engine's.
  var frame: String? {
    guard let trace = thrown?.trace, !trace.isEmpty else { return nil }
    let lines = Cut.short(trace, 20_000).split(whereSeparator: \.isNewline)
    let cause = lines.lastIndex { $0.hasPrefix("Caused by: ") } ?? 0
    return lines[cause...].first { TraceView.kind($0) == .own }.map { String($0.drop { $0 == " " || $0 == "\t" }) }
  }
}

extension State {
  /// Names of jobs, the first of them, and how many more there are.
  func names(_ ids: [String], _ limit: Int) -> String {
    let names = ids.prefix(limit).map { Cut.middle(jobs[$0]?.name ?? $0, 32) }.joined(separator: ", ")
    return ids.count > limit ? names + " and \(ids.count - limit) more" : names
  }
}
