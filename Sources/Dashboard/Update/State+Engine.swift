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
}
