import CSystem
import Dispatch

/// One coarse timer looks after all connections; it runs while there are any.
extension HTTPServer {
  func startTimer() {
    guard timer == nil else { return }
    let timer = DispatchSource.makeTimerSource(queue: executor.queue)
    timer.setEventHandler { [weak self] in self?.assumeIsolated { $0.tick() } }
    timer.schedule(
      deadline: .now() + limits.tick.dispatchInterval, repeating: limits.tick.dispatchInterval,
      leeway: .milliseconds(10))
    timer.activate()
    self.timer = timer
  }

  private func tick() {
    now = .now
    if isPaused { resumeListeners() }
    for connection in Array(connections.values) where connection.isOpen { check(connection) }
    closeStreams()
    if connections.isEmpty, !isPaused {
      timer?.cancel()
      timer = nil
    }
  }

  private func check(_ connection: ServerConnection) {
    let age = now - connection.since
    switch connection.phase {
    case .lingering where age > lingerTime, .idle where age > limits.idleTime: close(connection)
    case .head where age > limits.headTime: refuse(late, connection)
    case .body where isSlow(connection, done: connection.held, limits.bodyTime): refuse(late, connection)
    case .handling: checkPeer(connection)
    case .streaming:
      checkPeer(connection)
      checkReader(connection)
    case .answering: checkReader(connection)
    case .lingering, .idle, .head, .body: break
    }
    if connection.phase == .answering { advance(connection) }
  }

  /// A drain does not wait long for those who have their answer.
  private var lingerTime: Duration {
    isDraining ? min(limits.lingerTime, Self.lastWordTime) : limits.lingerTime
  }

  private var late: HTTPRefusal { HTTPRefusal(408, "the request did not come in time") }

  /// See `HTTPServer`: the client has ended its side.
  private func checkPeer(_ connection: ServerConnection) {
    guard let endedAt = connection.endedAt else { return }
    if now - max(endedAt, connection.since) > limits.halfClosedTime { connection.task?.cancel() }
  }

  /// What the reader has taken is what it has acknowledged; the kernel's buffer alone may hold megabytes.
  private func checkReader(_ connection: ServerConnection) {
    guard !connection.out.isEmpty else { return }
    let unread = max(0, Int(socket_unacknowledged(connection.descriptor.number)))
    if isSlow(connection, done: connection.sent - unread, limits.writeTime) { close(connection) }
  }

  private func isSlow(_ connection: ServerConnection, done: Int, _ time: Duration) -> Bool {
    connection.pace.isTooSlow(done, unit: limits.progress, time: time, at: now)
  }
}
