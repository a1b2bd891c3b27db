import Jobs

extension State {
  /// Into the processes of the chosen runner, and back to it.
  mutating func turnEngine(_ step: Int) {
    guard let name = RunnersPage.chosen(self) else { return }
    if step < 0 {
      engine.isOpen = false
      chosen[.runners] = RunnersPage.key(name)
    } else if engine.detail?.processes.isEmpty == false {
      if !engine.isOpen { chosen[.runners] = RunnersPage.key(name) }
      engine.isOpen = true
    } else {
      say(engine.detail == nil ? "its processes have not been read yet" : "\(name) tells of no processes", .info)
    }
  }

  /// Through the columns of the processes, which are opened for it.
  mutating func sortEngine(_ intent: Intent) {
    if !engine.isOpen { turnEngine(1) }
    guard engine.isOpen, let detail = engine.detail else { return }
    engine.order =
      intent == .worstFirst ? .engine : engine.order.next(intent == .sortNext ? 1 : -1, among: detail.processes)
  }

  mutating func openEngineFilter() {
    if !engine.isOpen { turnEngine(1) }
    guard engine.isOpen else { return }
    var bar = Bar(.processes, engine.filter)
    bar.before = engine.filter
    self.bar = bar
  }
}
