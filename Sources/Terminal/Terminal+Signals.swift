import CNcurses
import Glibc
import Screen

extension Terminal {
  func readSignals() {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &numbers, numbers.count)
    guard count > 0 else { return }
    var isResized = false
    for number in numbers[..<count] where isOpen {
      switch Int32(number) {
      case SIGWINCH: isResized = true
      case SIGTSTP: suspend()
      case SIGCONT: if resumed.duration(to: .now) > .milliseconds(100) { resume() }
      case let other: end(.signal(other))
      }
    }
    // Of a storm of changes only the last one counts.
    if isResized, isOpen { resize() }
  }

  /// Gives the terminal back, stops, and goes on when the shell says so (Ctrl-Z and `fg`).
  package func suspend() {
    guard isOpen else { return }
    leave()
    Guard.stop()
    resume()
  }

  /// After a stop nothing is known about the terminal: its modes, its size, what it shows.
  private func resume() {
    awaitForeground()
    resumed = .now
    enter()
    send(bytes.requests)
    if hasMouse { send(RestoreBytes.mouseOn) }
    fit()
    redraw()
    announceSize()
  }

  /// Continued in the background (`bg`) we must not touch the terminal, and the kernel does not hold us back, because threads of
  /// dispatch block SIGTTOU: we stop again. A process that nobody could continue is never stopped, so the tries are counted.
  private func awaitForeground() {
    for _ in 0..<100 where tcgetpgrp(options.output) != getpgrp() { Guard.stop() }
  }

  private func resize() {
    let (width, height) = (self.width, self.height)
    fit()
    if width != self.width || height != self.height { announceSize() }
  }

  /// Draws everything anew, whatever the terminal shows: another program may have written over it.
  package func redraw() {
    guard isOpen else { return }
    let last = postponed ?? painter.last
    painter.forget()
    // As every frame, when there is room: a link that takes nothing must not stop the program.
    if let last { present(last) }
  }

  private func announceSize() { feed.yield(.inputs([.resize(width: width, height: height)], at: .now)) }

  /// Makes ncurses as large as the terminal is. A terminal that does not know its size has the one of its description.
  func fit() {
    var (columns, lines): (Int32, Int32) = (0, 0)
    cncurses_window_size(options.output, &columns, &lines)
    if columns > 0, lines > 0 { resizeterm(lines, columns) }
  }
}
