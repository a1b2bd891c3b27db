import Dispatch

extension HTTPServer {
  /// How long a stream whose task was cancelled may still write.
  static let lastWordTime = Duration.seconds(1)

  /// An orderly end: nothing more is accepted, idle connections are closed, requests that came are answered, streamed
  /// answers come to their end, the tasks of other streams are cancelled and may say a last word. Returns when all is
  /// done, or closed after `time`.
  package func drain(within time: Duration) async {
    switch state {
    case .ready: end()
    case .running: beginDrain(time)
    case .draining, .ended: break
    }
    await ended()
  }

  private func beginDrain(_ time: Duration) {
    now = .now
    let word = min(Self.lastWordTime, time)
    state = .draining(lastWord: now + word, lastAnswer: now + (time - word))
    closeListeners()
    for connection in Array(connections.values) { dismiss(connection) }
    let timer = DispatchSource.makeTimerSource(queue: executor.queue)
    timer.setEventHandler { [weak self] in self?.assumeIsolated { $0.stop() } }
    timer.schedule(deadline: .now() + time.dispatchInterval)
    timer.activate()
    deadline = timer
    endIfDrained()
  }

  private func closeListeners() {
    for listener in listeners.values {
      poll?.remove(listener.descriptor.number)
      listener.removeFile()
    }
    listeners = [:]
  }

  private func dismiss(_ connection: ServerConnection) {
    switch connection.phase {
    case .idle:
      // What has arrived by now is a request in flight.
      connection.mayRead = true
      advance(connection)
      if connection.phase == .idle { close(connection) }
    case .streaming: dismissStream(connection)
    case .lingering, .head, .body, .handling, .answering: break
    }
  }

  func dismissStream(_ connection: ServerConnection) {
    guard case .draining(_, let lastAnswer) = state else { return }
    if connection.exchange?.endsByItself != true || now > lastAnswer { connection.task?.cancel() }
  }

  /// Streams that had their moment; and answers that do not come in time get theirs.
  func closeStreams() {
    guard case .draining(let lastWord, _) = state else { return }
    for connection in Array(connections.values) where connection.phase == .streaming {
      if connection.exchange?.endsByItself == true {
        dismissStream(connection)
      } else if now > lastWord {
        close(connection)
      }
    }
  }

  func endIfDrained() {
    guard case .draining = state, connections.isEmpty, running == 0 else { return }
    end()
  }

  /// Everything at once. Handlers whose tasks are cancelled may still run for a while; what they return goes nowhere.
  func stop() {
    closeListeners()
    state = .draining(lastWord: now, lastAnswer: now)
    for connection in Array(connections.values) { close(connection) }
    end()
  }
}

// MARK: - For whoever watches the server

extension HTTPServer {
  /// Connections that are open, those that are only being ended too.
  package var connectionCount: Int { connections.count }
  /// Handlers and streams that run.
  package var runningCount: Int { running }
  /// Of bodies that are being received or handled.
  package var heldBytes: Int { held }
}
