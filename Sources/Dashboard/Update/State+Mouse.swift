import Screen

extension State {
  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard isDrawn else { return [] }
    let layout = Layout(self)
    isTouched = true
    switch mouse.kind {
    case .scrollUp: return wheel(.up, mouse, layout)
    case .scrollDown: return wheel(.down, mouse, layout)
    case .press, .doublePress:
      if let hint = BottomView.hint(self, layout, x: mouse.x, y: mouse.y) { return press(hint) }
      if bar != nil { return [] }
      if dialog != nil || help != nil { return pressInDialog(mouse) }
      if let content = listContent { return press(mouse, content, layout.page) }
      if case .graph = page { return pressInGraph(mouse) }
      if case .job = page { return pressOnJobPage(mouse) }
      guard page == .main else { return [] }
      return press(mouse, layout)
    }
  }

  /// Scrolls what lies under the pointer; the keys stay where they are.
  private mutating func wheel(_ intent: Intent, _ mouse: Mouse, _ layout: Layout) -> [Effect] {
    guard dialog == nil, help == nil, page == .main, let pane = pane(mouse, layout) else { return perform(intent) }
    if pane == .table {
      isTopHeld = true
      top += intent == .up ? -1 : 1
      keepInSight()
      return []
    }
    let before = focus
    focus = pane
    defer {
      let place = (timeline.offset, timeline.above)
      focus = before
      (timeline.offset, timeline.above) = place
    }
    guard pane == .timeline, !isTimelineWhole else { return perform(intent) }
    turnTimeline(intent == .up ? -1 : 1, scrolls: true)
    return []
  }

  private func pane(_ mouse: Mouse, _ layout: Layout) -> Pane? {
    if layout.log?.contains(x: mouse.x, y: mouse.y) == true { return .log }
    if layout.metrics?.contains(x: mouse.x, y: mouse.y) == true { return .metrics }
    if layout.timeline?.contains(x: mouse.x, y: mouse.y) == true { return .timeline }
    return layout.body.contains(x: mouse.x, y: mouse.y) ? .table : nil
  }

  private mutating func press(_ mouse: Mouse, _ layout: Layout) -> [Effect] {
    if layout.head.contains(x: mouse.x, y: mouse.y) {
      let places = TableLayout(self, area: layout.body).places
      column = places.first { (0...$0.width).contains(mouse.x - $0.x) }?.column
      return column == nil ? [] : perform(.sortHere)
    }
    guard let pane = pane(mouse, layout) else { return [] }
    focus = pane
    guard pane == .table else { return press(mouse, in: pane) }
    let row = top + mouse.y - layout.body.y
    guard row < jobs.shownCount else { return [] }
    byHand { $0.select(row: row) }
    return mouse.kind == .doublePress ? perform(.open) : []
  }

  /// On a page that is a list: a row is chosen, and opened by a second press.
  private mutating func press(_ mouse: Mouse, _ content: ListPage.Content, _ area: Rect) -> [Effect] {
    let key = ListPage.key(content, self, in: area, x: mouse.x, y: mouse.y)
    // What is chosen may show its details and move the others: the second press opens what the first one chose, and only that.
    if mouse.kind == .doublePress {
      let wasPressed = pressedRow != nil && pressedRow == chosen[page]
      return wasPressed && area.contains(x: mouse.x, y: mouse.y) ? perform(.open) : []
    }
    pressedRow = key
    if let key { chosen[page] = key }
    return []
  }

  /// A press on a hint is its key, but for the yes: a pointer slips, and a second press is soon made.
  private mutating func press(_ hint: Binding) -> [Effect] {
    if hint.intent == .confirm {
      say("a yes is given by its key alone: \(keymap.key(for: .confirm, in: .plan))", .info)
      return []
    }
    guard let key = hint.key(in: context) else { return [] }
    return key.second == nil ? take(key.first) : perform(hint.intent)
  }
}
