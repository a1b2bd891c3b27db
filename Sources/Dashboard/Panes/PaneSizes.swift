/// By how much the panes differ from what the screen would give them: rows and columns, positive for more.
package struct PaneSizes: Sendable, Hashable {
  /// Of metrics and log.
  package internal(set) var rows = 0
  package internal(set) var timeline = 0
  /// Of the metrics, at the log's cost.
  package internal(set) var columns = 0

  static let most = 200
  var isStandard: Bool { self == PaneSizes() }
}

extension State {
  /// Makes the pane that has the keys larger or smaller; its neighbours give the room, or take it.
  mutating func resizePane(_ intent: Intent) {
    let before = (sizes: panes, layout: Layout(self, ignoringZoom: true))
    let step = intent == .paneTaller || intent == .paneWider ? 1 : -1
    switch (intent, focus) {
    case (.paneTaller, .table), (.paneShorter, .table): panes.rows -= step
    case (.paneTaller, .timeline), (.paneShorter, .timeline): panes.timeline += step
    case (.paneTaller, _), (.paneShorter, _): panes.rows += step
    case (_, .metrics): panes.columns += 2 * step
    case (_, .log): panes.columns -= 2 * step
    default: return say("metrics and log stand side by side: \(keymap.key(for: .nextPane)) goes to them", .info)
    }
    guard Layout(self, ignoringZoom: true) == before.layout else { return keepInSight() }
    panes = before.sizes
    say("there is no room for that", .info)
  }
}
