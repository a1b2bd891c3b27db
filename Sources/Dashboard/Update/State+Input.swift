import FoundationEssentials
import Screen

extension State {
  mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return take(key)
    case .paste(let text): return paste(text)
    case .resize(let width, let height):
      self.width = width
      self.height = height
      keepInSight()
      return []
    case .focus(let on):
      hasFocus = on
      if on { refresh() }
      return []
    case .mouse(let mouse): return take(mouse)
    }
  }

  private mutating func take(_ key: Key) -> [Effect] {
    if !hasFocus {
      // Keys come here, so the focus is here, whatever was reported.
      hasFocus = true
      refresh()
    }
    let before = lastKey
    lastKey = LastKey(key: key, at: now)
    let context = context
    if context == .bar { return typeInBar(key) }
    if context == .help { return takeInHelp(key) }
    if case .plan(let plan)? = dialog, plan.nameToType != nil, let effects = typeName(key) { return effects }
    guard let intent = keymap.intent(for: key, in: context) else { return [] }
    if intent == .confirm { return confirm(key, before: before) }
    // The Enter that ended a command, still held down, is no answer to its plan.
    if intent == .decline, key == .enter, isRepeat(key, before) { return [] }
    return perform(intent)
  }

  /// Pasted text is text: it never acts as keys do.
  private mutating func paste(_ text: String) -> [Effect] {
    if bar != nil {
      bar?.line.insert(text)
      return barChanged()
    }
    if help?.isSearching == true {
      help?.search.insert(text)
    } else if case .plan(var plan)? = dialog, plan.nameToType != nil {
      plan.name.insert(text)
      dialog = .plan(plan)
    } else {
      let command = keymap.key(for: .command)
      say(
        "pasted text goes into an input line only; open one first, with \(command) or \(keymap.key(for: .ask))", .info)
    }
    return []
  }

  private mutating func take(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .scrollUp: return perform(.up)
    case .scrollDown: return perform(.down)
    case .press, .doublePress:
      guard dialog == nil, help == nil, bar == nil, page == .main else { return [] }
      let layout = Layout(self)
      if layout.body.contains(x: mouse.x, y: mouse.y) {
        focus = .table
        let row = top + mouse.y - layout.body.y
        if row < jobs.shownCount { byHand { $0.select(row: row) } }
        if mouse.kind == .doublePress { return perform(.open) }
      } else if layout.log?.contains(x: mouse.x, y: mouse.y) == true {
        focus = .log
      } else if layout.timeline?.contains(x: mouse.x, y: mouse.y) == true {
        focus = .timeline
      } else if layout.metrics?.contains(x: mouse.x, y: mouse.y) == true {
        focus = .metrics
      }
      return []
    }
  }
}
