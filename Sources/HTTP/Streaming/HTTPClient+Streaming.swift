/// Whoever opens an answer whose body comes piece by piece: the client, or a script in a test.
package protocol HTTPStreaming: Sendable {
  func open(_ request: HTTPRequest, idle: Duration) async throws(HTTPError) -> HTTPStreamedResponse
}

extension HTTPClient: HTTPStreaming {
  /// The answer as soon as its head is there; its body comes piece by piece and has no limit.
  ///
  /// - Parameters:
  ///   - request: Its `timeout` is for the head alone, and its `bodyLimit` is of no account.
  ///   - idle: The longest time without a byte of the body; a dead peer is noticed by it.
  package func open(_ request: HTTPRequest, idle: Duration) async throws(HTTPError) -> HTTPStreamedResponse {
    let deadline = HTTPClient.deadline(of: request)
    let url: HTTPURL
    do throws(HTTPError) { url = try HTTPURL(request.url) } catch { throw error.about(request.method) }
    do throws(HTTPError) {
      if Task.isCancelled { throw .cancelled }
      try await enter(url.origin, by: deadline)
    } catch {
      throw error.about("\(request.method) \(url.shown)")
    }
    do throws(HTTPError) {
      if url.origin.scheme == .https { return try await openSecure(request, url, idle, by: deadline) }
      return try await exchange(request, url, by: deadline) { (out, connection) async throws(HTTPError) in
        try await self.stream(out, on: connection, url, idle, by: deadline)
      }
    } catch {
      leave(url.origin)
      throw error.about("\(request.method) \(url.shown)")
    }
  }

  private func stream(
    _ out: OutgoingRequest, on connection: Connection, _ url: HTTPURL, _ idle: Duration,
    by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPStreamedResponse {
    let buffer = BodyBuffer(on: executor, from: connection.bodySource)
    let head = try await connection.perform(out, to: url, bodyLimit: .max, into: buffer, by: deadline)
    await buffer.onEnd { [weak self] in
      self?.assumeIsolated { $0.ended(connection, url.origin) }
    }
    return HTTPStreamedResponse(status: head.status, headers: head.headers, body: HTTPBody(buffer, idle: idle))
  }

  private func openSecure(
    _ request: HTTPRequest, _ url: HTTPURL, _ idle: Duration, by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPStreamedResponse {
    let (head, buffer) = try await securely(request, url) { (out, secure) async throws(HTTPError) in
      try await secure.open(out, to: url, by: deadline)
    }
    await buffer.onEnd { [weak self] in
      self?.assumeIsolated { $0.leave(url.origin) }
    }
    return HTTPStreamedResponse(status: head.status, headers: head.headers, body: HTTPBody(buffer, idle: idle))
  }

  private func ended(_ connection: Connection, _ origin: HTTPURL.Origin) {
    if connection.assumeIsolated({ $0.isOpen }) { rest(connection, origin) }
    leave(origin)
  }
}
