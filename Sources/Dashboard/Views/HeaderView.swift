import FoundationEssentials
import Jobs
import Screen

/// The first line: whose jobs these are, how their runners are, how many are in trouble, and how old all that is.
enum HeaderView {
  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let right = fitted(state, area.width)
    let width = right.reduce(0) { $0 + $1.text.columns }
    var x = area.right - width
    for span in right { x = canvas.write(span.text, x: x, y: area.y, role: span.role) }
    x = canvas.write(" beamtop", x: area.x, y: area.y, role: .title)
    let end = area.right - width - 1
    if state.isDemo {
      x = canvas.write(" DEMO ", x: x + 1, y: area.y, role: .demo, limit: max(0, end - x - 1))
    } else if !state.serverName.isEmpty {
      x = canvas.write(Cut.fit("  " + state.serverName, max(0, min(32, end - x))), x: x, y: area.y, role: .text)
    }
    if state.readOnly { x = canvas.write("  read-only", x: x, y: area.y, role: .stateWarn, limit: max(0, end - x)) }
    runners(state, from: x, to: end, y: area.y, &canvas)
  }

  /// What stands at the right; on a narrow screen the least important piece goes first.
  private static func fitted(_ state: State, _ width: Int) -> [Span] {
    let counts = counts(state)
    let age = age(state)
    let traffic = state.bytesPerSecond.map { [Span("   " + rate($0), .dim)] } ?? []
    let clock = [Span("   " + state.clock.time(state.now) + " ", .text)]
    for choice in [counts + age + traffic + clock, counts + age + clock, counts + clock] {
      if choice.reduce(0, { $0 + $1.text.columns }) + 30 <= width { return choice }
    }
    return counts + [Span(" ", .text)]
  }

  private static func counts(_ state: State) -> [Span] {
    let total = state.jobs.count
    var spans = [Span("  \(total) job\(total == 1 ? "" : "s")", .text)]
    let failed = state.jobs.count(.failed)
    let slow = state.jobs.count(.slow)
    if failed > 0 { spans.append(Span("   \(failed) failed", .stateFailed)) }
    if slow > 0 { spans.append(Span("   \(slow) slow", .stateWarn)) }
    return spans
  }

  private static func age(_ state: State) -> [Span] {
    let slot = state.schedule[.jobs]
    guard let at = slot.answeredAt else { return [Span("   no data", .stateWarn)] }
    let age = max(1, state.now.timeIntervalSince(at).rounded(.down))
    let isOld = age > 5 || slot.error != nil
    return [Span("   \(Compact.uptime(age))\(isOld ? " old" : "")", isOld ? .stateFailed : .dim)]
  }

  /// In steps, so that the figure itself does not cost a redraw each second.
  private static func rate(_ bytes: Double) -> String {
    !(bytes >= 50) ? "0.0 kB/s" : Compact.fixed(min(bytes, 9.9e6) / 1000, bytes < 99_500 ? 1 : 0) + " kB/s"
  }

  /// With names while they fit; the others by their marks alone.
  private static func runners(_ state: State, from start: Int, to end: Int, y: Int, _ canvas: inout Canvas) {
    var x = start + 2
    for (index, runner) in state.runners.enumerated() {
      let label = label(runner, state)
      let others = state.runners.count - index - 1
      if x + Visible.text(label).columns + 4 + others <= end {
        x = canvas.write(String(runner.mark), x: x, y: y, role: runner.role)
        x = canvas.write(label, x: x + 1, y: y, role: runner.state == .ok ? .runner : runner.role) + 2
      } else if x < end {
        x = canvas.write(String(runner.mark), x: x, y: y, role: runner.role)
      }
    }
  }

  private static func label(_ runner: RunnerStatus, _ state: State) -> String {
    let name = Cut.short(runner.runner, 24)
    let age = runner.observedAt.map { state.now.timeIntervalSince($0) }
    if let age, age > (runner.state == .ok ? 30 : 5) { return name + " " + Compact.uptime(age) + " old" }
    return runner.state == .ok ? name : name + " " + runner.state.rawValue
  }
}
