import FoundationEssentials

/// Bodies that are written as they come.
extension HTTPServer {
  /// The head of a streamed answer; false where no body may follow.
  func begin(_ response: HTTPServerResponse, _ key: UInt64) -> Bool {
    now = .now
    guard let connection = connections[key], var exchange = connection.exchange else { return false }
    let sound = sound(response)
    guard case .stream = sound.body, !exchange.isHead, !AnswerHead.hasNoBody(sound.status) else {
      return beginBare(sound, connection, exchange)
    }
    exchange.isChunked = !exchange.isVersion10
    exchange.endsByItself = sound.endsByItself
    if exchange.isVersion10 { exchange.keepsAlive = false }
    connection.exchange = exchange
    encoded.removeAll(keepingCapacity: true)
    appendHead(sound, exchange.isChunked ? .chunked : .none, exchange)
    connection.enter(.streaming, at: now)
    sendEncoded(connection)
    if isDraining { dismissStream(connection) }
    advance(connection)
    return connection.isOpen
  }

  private func beginBare(
    _ response: HTTPServerResponse, _ connection: ServerConnection, _ exchange: ServerConnection.Exchange
  ) -> Bool {
    encoded.removeAll(keepingCapacity: true)
    var length = AnswerHead.Length.none
    if case .whole(let body) = response.body {
      length = .bytes(body.count)
      appendHead(response, length, exchange)
      if !exchange.isHead { encoded.append(contentsOf: body) }
    } else {
      // HEAD of a stream: what GET would be framed by (RFC 9112 §6.1).
      if !AnswerHead.hasNoBody(response.status), !exchange.isVersion10 { length = .chunked }
      appendHead(response, length, exchange)
    }
    connection.enter(.answering, at: now)
    sendEncoded(connection)
    return false
  }

  /// The stream's task is at its end.
  func streamed(_ key: UInt64) {
    now = .now
    running -= 1
    guard let connection = connections[key] else { return endIfDrained() }
    connection.task = nil
    if connection.phase == .streaming {
      connection.exchange?.isStreamEnded = true
      if connection.exchange?.isChunked == true { connection.out.append(Data("0\r\n\r\n".utf8)) }
    }
    advance(connection)
  }

  /// A piece of a streamed body.
  func write(_ bytes: Data, _ key: UInt64) async throws(HTTPError) {
    guard let connection = connections[key], connection.phase == .streaming else { throw Self.gone }
    guard !bytes.isEmpty else { return }
    now = .now
    guard connection.out.count <= limits.unread else {
      close(connection)
      throw Self.gone
    }
    queue(bytes, connection)
    advance(connection)
    guard connection.isOpen else { throw Self.gone }
    guard connection.out.count > limits.backlog else { return }
    guard await withCheckedContinuation({ connection.waiters.append($0) }) else { throw Self.gone }
  }

  private static let gone = HTTPError.closed("the reader is gone")

  /// One chunk (RFC 9112 §7.1), or the bytes alone for HTTP/1.0.
  private func queue(_ bytes: Data, _ connection: ServerConnection) {
    let isChunked = connection.exchange?.isChunked == true
    encoded.removeAll(keepingCapacity: true)
    if isChunked { encoded.append(contentsOf: (String(bytes.count, radix: 16) + "\r\n").utf8) }
    if bytes.count <= 16 << 10 {
      encoded.append(contentsOf: bytes)
      if isChunked { encoded.append(contentsOf: "\r\n".utf8) }
      sendEncoded(connection)
    } else {
      connection.out.append(Data(encoded))
      connection.out.append(bytes)
      if isChunked { connection.out.append(Data("\r\n".utf8)) }
    }
    // What is slow is a reader with something to read: time without it does not count.
    if connection.out.count <= bytes.count + 32 { connection.pace = Pace(connection.sent, at: now) }
  }
}
