import BeamMCPClient
import FoundationEssentials
import Screen

/// The first page: the table, and beneath it what explains the selected job.
enum MainView {
  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    for frame in [layout.tableFrame, layout.metricsFrame, layout.logFrame, layout.timelineFrame] {
      if let frame { canvas.box(frame) }
    }
    if let frame = layout.tableFrame {
      caption(state, .table, frame, TableView.title(state), TableView.note(state), &canvas)
    }
    if layout.body.height > 0 { TableView.draw(state, head: layout.head, body: layout.body, into: &canvas) }
    if let frame = layout.metricsFrame {
      caption(state, .metrics, frame, MetricsPane.title(state), age(state, .metrics), &canvas)
      MetricsPane.draw(state, in: frame.inset(), into: &canvas)
    }
    if let frame = layout.logFrame {
      caption(state, .log, frame, LogTitle.text(state, room: frame.width - 4), age(state, .logs), &canvas)
      LogPane.draw(state, in: frame.inset(), into: &canvas)
    }
    if let frame = layout.timelineFrame {
      caption(state, .timeline, frame, TimelinePane.title(state), age(state, .timeline), &canvas)
      TimelinePane.draw(state, in: frame.inset(), into: &canvas)
    }
  }

  private static func caption(
    _ state: State, _ pane: State.Pane, _ frame: Rect, _ title: String, _ note: String, _ canvas: inout Canvas
  ) {
    let hasKeys = state.focus == pane && layoutHasPanes(state)
    if hasKeys {
      for x in frame.x..<frame.right where x < canvas.width { canvas[x, frame.y].role = .borderFocus }
    }
    canvas.caption(top(frame), title, right: note, role: .title)
  }

  private static func layoutHasPanes(_ state: State) -> Bool { Layout(state, ignoringZoom: true).hasPanes }

  private static func top(_ frame: Rect) -> Rect { Rect(x: frame.x, y: frame.y, width: frame.width, height: 1) }

  /// How old a pane's data is, and why, once it is older than it should be.
  static func age(_ state: State, _ lane: Lane) -> String {
    let slot = state.schedule[lane]
    if state.isLive, state.isTold(lane), slot.error == nil { return "" }
    guard let at = slot.answeredAt else { return slot.error.map { Cut.short($0.message, 60) } ?? "" }
    let age = state.now.timeIntervalSince(at)
    guard age > max(5, state.pace(lane) * 3) || slot.error != nil else { return "" }
    let reason = slot.error.map { ": " + Cut.short(Cut.line($0.message), 60) } ?? ""
    return Compact.uptime(age) + " old" + reason
  }
}
