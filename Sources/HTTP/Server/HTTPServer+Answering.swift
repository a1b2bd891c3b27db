import FoundationEssentials
import Glibc

extension HTTPServer {
  /// A body up to this size is sent together with its head.
  private static let smallBody = 32 << 10

  /// Hands the request that is whole to the handler.
  func serve(_ connection: ServerConnection) {
    guard let decoded = connection.decoder.take(from: connection.peer) else { return }
    connection.exchange = ServerConnection.Exchange(
      isHead: decoded.request.method == "HEAD", isVersion10: decoded.isVersion10, keepsAlive: decoded.keepsAlive)
    connection.hasContinued = false
    connection.enter(.handling, at: now)
    running += 1
    connection.task = work(on: decoded.request, connection.key)
  }

  private func work(on request: HTTPServerRequest, _ key: UInt64) -> Task<Void, Never> {
    Task { @concurrent [handler] in
      let response = await handler(request)
      guard case .stream(let produce) = response.body else { return self.post { $0.answered(key, response) } }
      if await self.begin(response, key) {
        await produce(HTTPBodyWriter { bytes throws(HTTPError) in try await self.write(bytes, key) })
      }
      self.post { $0.streamed(key) }
    }
  }

  private func answered(_ key: UInt64, _ response: HTTPServerResponse) {
    now = .now
    running -= 1
    guard let connection = connections[key] else { return endIfDrained() }
    connection.task = nil
    send(response, connection)
    advance(connection)
  }

  /// Sends a whole answer. What must not be sent becomes a 500, and the operator is told.
  private func send(_ response: HTTPServerResponse, _ connection: ServerConnection) {
    guard let exchange = connection.exchange else { return }
    let response = sound(response)
    let body = if case .whole(let data) = response.body { data } else { Data() }
    encoded.removeAll(keepingCapacity: true)
    appendHead(response, AnswerHead.hasNoBody(response.status) ? .none : .bytes(body.count), exchange)
    connection.enter(.answering, at: now)
    if exchange.isHead || body.isEmpty {
      sendEncoded(connection)
    } else if body.count <= Self.smallBody {
      encoded.append(contentsOf: body)
      sendEncoded(connection)
    } else {
      connection.out.append(Data(encoded))
      connection.out.append(body)
    }
  }

  func sound(_ response: HTTPServerResponse) -> HTTPServerResponse {
    guard let fault = AnswerHead.fault(in: response) else { return response }
    log("an answer was not sent: \(fault)")
    return HTTPRefusal(500, "the server made an answer that it must not send").response
  }

  func appendHead(_ response: HTTPServerResponse, _ length: AnswerHead.Length, _ exchange: ServerConnection.Exchange) {
    let option = exchange.keepsAlive && !isDraining ? (exchange.isVersion10 ? "keep-alive" : nil) : "close"
    AnswerHead.append(
      response, length: length, connection: option, date: date.bytes(at: time(nil)), to: &encoded)
  }

  /// At once where nothing waits before it, which is nearly always; only the rest is queued.
  func sendEncoded(_ connection: ServerConnection) {
    var done = 0
    if connection.out.isEmpty, connection.mayWrite {
      let descriptor = connection.descriptor.number
      done = max(0, encoded.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) })
      connection.sent += done
    }
    // An error shows again when the rest is sent.
    if done < encoded.count { connection.out.append(Data(encoded[done...])) }
  }

  /// Sends what waits; true where nothing waits any more.
  func flush(_ connection: ServerConnection) -> Bool {
    guard !connection.out.isEmpty else { return true }
    guard connection.mayWrite else { return false }
    let waited = connection.out.count
    let error = connection.out.send(to: connection.descriptor.number)
    connection.sent += waited - connection.out.count
    if error == EAGAIN { connection.mayWrite = false }
    if error != 0, error != EAGAIN { close(connection) }
    if connection.out.count <= limits.backlog { wakeWriters(connection) }
    return connection.out.isEmpty
  }

  private func wakeWriters(_ connection: ServerConnection) {
    for waiter in connection.waiters { waiter.resume(returning: true) }
    connection.waiters = []
  }

  /// The answer is out: on to the next request, or to the connection's end.
  func finish(_ connection: ServerConnection) {
    let keepsAlive = connection.exchange?.keepsAlive == true && !isDraining
    connection.exchange = nil
    held -= connection.held
    connection.held = 0
    if keepsAlive { connection.enter(.idle, at: now) } else { linger(connection) }
  }

  /// To close with bytes unread would reset the connection, and take the answer away from a client that still sends (RFC
  /// 9112 §9.6): end our side, and wait for the client's end.
  func linger(_ connection: ServerConnection) {
    connection.enter(.lingering, at: now)
    connection.pending = []
    connection.mayRead = true
    if shutdown(connection.descriptor.number, Int32(SHUT_WR)) != 0 { close(connection) }
  }

  /// Answers a request that no handler sees; the connection ends with it.
  func refuse(_ refusal: HTTPRefusal, _ connection: ServerConnection, retryAfter: Int? = nil) {
    connection.exchange = ServerConnection.Exchange(isHead: false, isVersion10: false, keepsAlive: false)
    connection.pending = []
    var response = refusal.response
    response.headers["Retry-After"] = retryAfter.map(String.init)
    send(response, connection)
  }
}
