import FoundationEssentials
import Jobs
import Screen

/// The engines, as they answer.
enum RunnersPage {
  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    canvas.box(area, title: "runners", right: note(state), role: .borderFocus)
    let inner = area.inset()
    let (head, body) = Rect(x: inner.x + 1, y: inner.y, width: inner.width - 1, height: inner.height).splitTop(1)
    guard !state.runners.isEmpty else { return EmptyView.draw(state, in: inner, into: &canvas) }
    canvas.fill(head, role: .header)
    canvas.draw(
      StyledLine(
        row("  RUNNER", "TYPE", "STATE", "VERSION", "FREE", "JOBS", "AGE") + (body.width >= 110 ? "ADDRESS" : ""),
        .header), x: head.x,
      y: head.y, width: head.width)
    canvas.draw(state.runners.flatMap { lines($0, state, width: body.width) }, top: state.details.top, in: body)
  }

  /// The furthest that the page can be scrolled.
  static func end(_ state: State, _ layout: Layout) -> Int {
    let inner = layout.page.inset()
    return max(0, state.runners.flatMap { lines($0, state, width: inner.width - 1) }.count - inner.height + 1)
  }

  private static func note(_ state: State) -> String { MainView.age(state, .runners) }

  private static func row(_ cells: String...) -> String {
    zip(cells, [18, 10, 13, 10, 10, 7, 9]).map { Cut.fit($0, $1 - 1).padded($1) }.joined()
  }

  private static func lines(_ runner: RunnerStatus, _ state: State, width: Int) -> [StyledLine] {
    let slots = runner.slots.map { "\($0.free)/\($0.total)" } ?? String(Glyphs.none)
    let jobs = state.jobs.slotOfID.values.count { state.jobs.slots[$0].runner == runner.runner }
    let observed = runner.observedAt.map { Compact.uptime(max(0, state.now.timeIntervalSince($0))) } ?? "never"
    let age = state.isLive && runner.state == .ok ? "live" : observed
    let text = row(
      "\(runner.mark) " + runner.runner, runner.runnerType.rawValue, runner.state.rawValue,
      runner.version ?? String(Glyphs.none),
      slots, String(jobs), age)
    // Where there is no room beside the figures the address has a line of its own.
    let isBeside = text.columns + min(Cut.short(runner.url, 256).columns, 60) <= width
    var lines = [StyledLine([Span(text, runner.role), Span(isBeside ? Cut.short(runner.url) : "", .dim)])]
    if !isBeside, !runner.url.isEmpty {
      lines += StyledLine.wrapped(runner.url, width: width - 2, role: .dim, prefix: "    at: ", limit: 3)
    }
    let tags = [
      runner.demo ? "DEMO" : nil, runner.production ? "production" : nil, runner.readOnly ? "read-only" : nil,
    ]
    let can = runner.capabilities.map(\.rawValue).joined(separator: " ")
    lines.append(
      StyledLine("    can: \(can.isEmpty ? "nothing" : can)   " + tags.compactMap { $0 }.joined(separator: "   "), .dim)
    )
    if let error = runner.lastError {
      lines += StyledLine.wrapped(error, width: width - 2, role: .stateFailed, prefix: "    last error: ", limit: 4)
    }
    return lines
  }
}
