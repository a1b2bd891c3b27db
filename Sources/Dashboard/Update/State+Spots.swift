import FoundationEssentials
import Jobs
import Screen

// What a pointer chooses, wherever a view offers something. A second press does what Enter does to what the first one chose.
extension State {
  private func spot(_ mouse: Mouse) -> Spot? {
    var canvas = Canvas(width: width, height: height)
    render(self, into: &canvas)
    return canvas.spot(x: mouse.x, y: mouse.y)
  }

  /// In the log, the timeline or the metrics.
  mutating func press(_ mouse: Mouse, in pane: Pane) -> [Effect] {
    let wasPressed = pressedRow != nil && pressedRow == pressable(pane)
    if mouse.kind == .doublePress {
      guard wasPressed else { return [] }
      return perform(pane == .metrics ? .open : pane == .log ? .wholeLine : .toLog)
    }
    pressedRow = nil
    guard let spot = spot(mouse) else { return [] }
    switch pane {
    case .log:
      log.isFollowing = false
      log.go(to: spot.choice)
      keepLogInSight()
    case .timeline: chooseInTimeline(spot.choice)
    case .metrics: readMoment(at: mouse.x - spot.area.x, of: spot.area.width)
    case .table: return []
    }
    pressedRow = pressable(pane)
    return []
  }

  /// By what a pane's chosen row is known, however many come after it.
  private func pressable(_ pane: Pane) -> String? {
    switch pane {
    case .log: log.isFollowing ? nil : log.chosen.map(String.init)
    case .timeline: timeline.chosen.map { String($0.id) }
    case .metrics: "moment"
    case .table: nil
    }
  }

  /// The moment of a chart's column, which is the middle of it.
  private mutating func readMoment(at column: Int, of columns: Int) {
    let share = 1 - (Double(column) + 0.5) / Double(max(1, columns))
    metrics.stride = MetricsPane.window(self) / Double(max(1, columns))
    metrics.cursor = column >= columns - 1 ? nil : now.addingTimeInterval(-MetricsPane.window(self) * share)
  }

  /// In the help and in the lists of columns and themes.
  mutating func pressInDialog(_ mouse: Mouse) -> [Effect] {
    let isSecond = mouse.kind == .doublePress
    switch (context, isSecond ? nil : spot(mouse)?.choice) {
    case (.help, nil) where isSecond: return help.map { runChosen($0) } ?? []
    case (.help, let choice?): help?.chosen = choice
    case (.columns, nil) where isSecond: return perform(.toggleColumn)
    case (.columns, let choice?):
      guard case .columns(var picker)? = dialog else { return [] }
      picker.chosen = choice
      dialog = .columns(picker)
    case (.themes, nil) where isSecond: return perform(.accept)
    case (.themes, let choice?): return chooseTheme(choice)
    default: break
    }
    return []
  }

  /// A box of the graph, or a row of the table of vertices.
  mutating func pressInGraph(_ mouse: Mouse) -> [Effect] {
    if mouse.kind == .doublePress { return perform(.open) }
    if let choice = spot(mouse)?.choice { chooseVertex(choice) }
    return []
  }

  /// A vertex in the picture or in the rows of a job's page; a second press draws the graph on a page of its own.
  mutating func pressOnJobPage(_ mouse: Mouse) -> [Effect] {
    let choice = spot(mouse)?.choice
    let wasPressed = pressedRow != nil && pressedRow == details.vertex
    if mouse.kind == .doublePress { return wasPressed && choice != nil ? perform(.open) : [] }
    pressedRow = nil
    guard let choice else { return [] }
    chooseVertex(choice)
    pressedRow = details.vertex
    return []
  }
}
