import CNcurses
import Dispatch
import Glibc
import Screen

extension Terminal {
  /// Starts to listen to the terminal and to signals. The sources only wake; all work is done on the main actor.
  func start() {
    listen(to: options.input) { $0.readInput() }
    listen(to: signals) { $0.readSignals() }
    patience.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.losePatience() } }
    patience.resume()
  }

  private func listen(to descriptor: Int32, _ body: @escaping @MainActor (Terminal) -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { if let self, self.isOpen { body(self) } }
    }
    source.resume()
    sources.append(source)
  }

  private func readInput() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let now = ContinuousClock.now
    var inputs: [Input] = []
    defer { deliver(inputs, at: now) }
    // Without a limit a flood of input would never let anything be drawn.
    for _ in 0..<16 {
      var ready = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 0) > 0 else { break }
      let count = read(options.input, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      // End of file, or EIO: nobody is at the other end any more.
      guard count > 0 else {
        deliver(inputs, at: now)
        inputs = []
        return end(.hangUp)
      }
      inputs += decoder.feed(buffer[..<count], at: now)
    }
    wait()
  }

  /// A started sequence gets a little time to be finished; a paste gets more.
  private func wait() {
    guard decoder.isPending else { return }
    let delay = decoder.isPasting ? Duration.seconds(2) : options.escapeDelay
    patience.schedule(deadline: .now() + .nanoseconds(Int(delay / .nanoseconds(1))))
  }

  private func losePatience() {
    guard isOpen, decoder.isPending else { return }
    // What came in the meantime, and waits to be read, belongs to the sequence.
    var ready = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
    if poll(&ready, 1, 0) > 0 { return readInput() }
    deliver(decoder.flush(), at: .now)
  }

  private func deliver(_ inputs: [Input], at now: ContinuousClock.Instant) {
    // A key that asks comes after what was typed before it.
    var (others, asking): ([Input], [Int32]) = ([], [])
    for input in inputs {
      switch signalKeys.signal(input, at: now) {
      case .interrupt: asking.append(SIGINT)
      case .stop: asking.append(SIGTSTP)
      case .quit: asking.append(SIGQUIT)
      case nil: others.append(input)
      }
    }
    if !others.isEmpty { feed.yield(.inputs(others, at: now)) }
    // Sent here in the driver's stead: what is pasted is no key, and asks for nothing. To all that runs in front, as the
    // driver does: a shell that waits for the script in which we run has to hear of it too.
    for signal in asking { kill(0, signal) }
  }

  /// Gives the terminal back first, so that it is whole however long the program takes to end.
  func end(_ ending: TerminalEvent.Ending) {
    guard isOpen else { return }
    feed.yield(.ended(ending))
    close()
  }
}
