import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The hints, and the line of what is typed, about to be sent, under way, or said.
enum BottomView {
  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    let isSingle = layout.hint == layout.bar
    guard let bar = state.bar else {
      let said = MessageLine.lines(state, rows: isSingle ? 1 : 2)
      if !isSingle, said.count < 2 { hints(state, layout.hint, &canvas) }
      if said.isEmpty, isSingle { hints(state, layout.bar, &canvas) }
      for (row, line) in said.enumerated() { draw(line, layout.bar, up: said.count - 1 - row, &canvas) }
      return
    }
    BarView.draw(bar, state, layout.bar, &canvas)
    if let line = above(bar, state) {
      // What is about to be sent, or wrong, is said even while something is typed; on a small screen over the last row.
      draw(line, layout.bar, up: 1, &canvas)
    } else if !isSingle {
      hints(state, layout.hint, &canvas)
    }
    if let question = bar.question { BarView.ask(question, state, layout, &canvas) }
  }

  private static func draw(_ line: StyledLine, _ bar: Rect, up: Int, _ canvas: inout Canvas) {
    let y = bar.y - up
    guard y >= 0 else { return }
    canvas.fill(Rect(x: bar.x, y: y, width: bar.width, height: 1))
    canvas.draw(line, x: bar.x + 1, y: y, width: bar.width - 2)
  }

  private static func above(_ bar: Bar, _ state: State) -> StyledLine? {
    if let pending = state.pending { return MessageLine.countdown(pending, state) }
    return BarView.problem(bar, state).map { StyledLine([$0]) }
  }

  private static func hints(_ state: State, _ area: Rect, _ canvas: inout Canvas) {
    var x = area.x + 1
    let context = state.context
    var all = state.keymap.bindings.filter { $0.contexts.contains(context) && $0.hint != nil }
    // In the log its own keys come first.
    if context == .log { all = all.filter { $0.group == .log } + all.filter { $0.group != .log } }
    let help = all.first { $0.intent == .help }
    let reserved = help.map { width($0) } ?? 0
    for binding in all where binding.intent != .help {
      guard isWorthSaying(binding, state), x + width(binding) + reserved <= area.right else { continue }
      x = write(binding, state, x, area.y, &canvas)
    }
    if let help, x + reserved <= area.right { _ = write(help, state, x, area.y, &canvas) }
  }

  /// On a plan, and where there are no jobs, only what can be pressed is named: colour alone does not tell a key that cannot.
  private static func isWorthSaying(_ binding: Binding, _ state: State) -> Bool {
    if binding.intent == .undo { return false }
    guard state.context == .plan || state.context == .results || state.jobs.count == 0 else { return true }
    if case .plan(let plan)? = state.dialog, plan.takesName { return false }
    return state.disabled(binding.intent) == nil
  }

  private static func width(_ binding: Binding) -> Int {
    (binding.keys.first?.name.columns ?? 0) + (binding.hint?.columns ?? 0) + 3
  }

  private static func write(_ binding: Binding, _ state: State, _ x: Int, _ y: Int, _ canvas: inout Canvas) -> Int {
    let isOff = state.disabled(binding.intent) != nil
    let next = canvas.write(binding.keys.first?.name ?? "", x: x, y: y, role: isOff ? .dim : .key)
    return canvas.write(binding.hint ?? "", x: next + 1, y: y, role: isOff ? .dim : .hint) + 2
  }
}
