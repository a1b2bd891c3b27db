import CSystem
import FoundationEssentials
import Glibc

/// What happens on the sockets, one turn of the queue at a time.
extension HTTPServer {
  /// Read on one connection before the others get their turn.
  private static let turnSize = 256 << 10

  func turn() {
    guard let poll else { return }
    now = .now
    for event in poll.take() {
      if let listener = listeners[event.key] {
        accept(from: listener)
      } else if let connection = connections[event.key] {
        note(Int(event.what), connection)
        advance(connection)
      }
    }
  }

  private func note(_ what: Int, _ connection: ServerConnection) {
    if what & Int(SOCKET_BROKEN) != 0 { return close(connection) }
    if what & Int(SOCKET_READABLE) != 0 { connection.mayRead = true }
    if what & Int(SOCKET_WRITABLE) != 0 { connection.mayWrite = true }
    if what & Int(SOCKET_PEER_ENDED) != 0 {
      connection.mayRead = true
      if connection.endedAt == nil { connection.endedAt = now }
    }
  }

  /// Does all that can be done on a connection now.
  func advance(_ connection: ServerConnection) {
    var allowance = Self.turnSize
    while connection.isOpen {
      guard flush(connection) else { return }
      switch connection.phase {
      case .idle, .head, .body:
        guard receive(connection, &allowance) else { return }
      case .answering:
        finish(connection)
      case .streaming:
        guard connection.exchange?.isStreamEnded == true else { return }
        finish(connection)
      case .lingering:
        guard discard(connection, &allowance) else { return }
      case .handling: return
      }
    }
  }

  /// False where there is nothing more to do now.
  private func receive(_ connection: ServerConnection, _ allowance: inout Int) -> Bool {
    if !connection.pending.isEmpty {
      var bytes = connection.pending[...]
      connection.pending = []
      decode(&bytes, connection)
      return true
    }
    guard let count = read(connection, &allowance) else { return false }
    if count == 0 {
      close(connection)
    } else {
      var bytes = scratch[..<count]
      decode(&bytes, connection)
    }
    return true
  }

  /// Into `scratch`: the number of bytes, 0 at the end or after an error, nil where there is nothing now.
  private func read(_ connection: ServerConnection, _ allowance: inout Int) -> Int? {
    guard connection.mayRead else { return nil }
    guard allowance > 0 else {
      let key = connection.key
      post { server in if let connection = server.connections[key] { server.advance(connection) } }
      return nil
    }
    let descriptor = connection.descriptor.number
    let count = scratch.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    if count < 0 {
      guard errno == EAGAIN || errno == EINTR else { return 0 }
      if errno == EAGAIN { connection.mayRead = false }
      return errno == EINTR ? read(connection, &allowance) : nil
    }
    // Less than was asked for: there is no more, until the kernel says so. An end that was announced is still to come.
    if count < scratch.count, connection.endedAt == nil { connection.mayRead = false }
    allowance -= count
    return count
  }

  private func decode(_ bytes: inout ArraySlice<UInt8>, _ connection: ServerConnection) {
    do throws(HTTPRefusal) {
      let isWhole = try connection.decoder.feed(&bytes)
      try hold(connection.decoder.bodyCount ?? 0, connection)
      if isWhole {
        connection.pending = Array(bytes)
        serve(connection)
      } else {
        expectMore(connection)
      }
    } catch {
      refuse(error, connection)
    }
  }

  /// The request goes on.
  private func expectMore(_ connection: ServerConnection) {
    guard !connection.decoder.isIdle else { return connection.enter(.idle, at: now) }
    connection.enter(connection.decoder.bodyCount == nil ? .head : .body, at: now)
    if connection.decoder.awaitsContinue, !connection.hasContinued {
      connection.hasContinued = true
      connection.out.append(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
  }

  /// Counts what bodies cost, over all connections.
  private func hold(_ count: Int, _ connection: ServerConnection) throws(HTTPRefusal) {
    held += count - connection.held
    connection.held = count
    guard held <= limits.bodies else { throw HTTPRefusal(503, "too many bodies are being received") }
  }

  private func discard(_ connection: ServerConnection, _ allowance: inout Int) -> Bool {
    guard let count = read(connection, &allowance) else { return false }
    connection.discarded += count
    if count == 0 || connection.discarded > 16 * limits.body { close(connection) }
    return true
  }

  func close(_ connection: ServerConnection) {
    guard connection.isOpen else { return }
    connection.isOpen = false
    connections[connection.key] = nil
    if let group = connection.group { share.leave(group) } else { surplus -= 1 }
    held -= connection.held
    connection.task?.cancel()
    for waiter in connection.waiters { waiter.resume(returning: false) }
    connection.waiters = []
    endIfDrained()
  }
}
