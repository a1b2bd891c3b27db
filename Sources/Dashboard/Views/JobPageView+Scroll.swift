import Jobs
import Screen

extension JobPageView {
  /// The first line on the screen: the wanted section's heading, as long as nobody has scrolled since.
  static func top(_ state: State, _ lines: [StyledLine]) -> Int {
    guard let wanted = state.details.wanted else { return state.details.top }
    let heading = Span(wanted.title, .title)
    return lines.firstIndex { $0.isSection && $0.spans.contains(heading) } ?? state.details.top
  }

  static func top(_ state: State) -> Int { top(state, all(state)) }

  /// The furthest that the page can be scrolled.
  static func end(_ state: State, _ layout: Layout) -> Int {
    max(0, all(state).count - max(1, layout.page.height - 2))
  }

  /// The first line of the section after, or before, the one at the top.
  static func section(after top: Int, step: Int, _ state: State) -> Int {
    let lines = all(state)
    let starts = lines.indices.filter { lines[$0].isSection }
    let first = Scroll.clamped(top, lines: lines.count, room: max(1, Layout(state).page.height - 2))
    if step > 0 { return starts.first { $0 > first } ?? 0 }
    return starts.last { $0 < first } ?? 0
  }

  private static func all(_ state: State) -> [StyledLine] {
    guard case .job(let id) = state.page, let job = state.jobs[id] else { return [] }
    return lines(job, state, width: max(10, state.width - 4))
  }
}
