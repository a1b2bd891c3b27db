import FoundationEssentials
import HTTP
import JSON
import Synchronization

extension HTTPTransport {
  /// One POST and its whole answer; off every actor, since reading a large answer takes its time.
  @concurrent
  func perform(_ message: RPCMessage) async throws {
    guard let request = request(for: message) else { return }
    let response = try await open(request, idle: HTTPTransport.patience)
    let kind = response.headers["content-type"]?.split(separator: ";").first?.lowercased() ?? ""
    switch (response.status, kind) {
    case (200..<300, "text/event-stream"):
      noteSession(response.headers, message)
      try await follow(response.body, message)
    case (202, _), (204, _): break
    case (200..<300, "application/json"): try await take(response, message)
    case (200..<300, _): throw TransportError.notServed("\(address) answers with “\(kind)” and not with JSON")
    default: try await refuse(response, message)
    }
  }

  private func open(_ request: HTTPRequest, idle: Duration) async throws -> HTTPStreamedResponse {
    do { return try await http.open(request, idle: idle) } catch { throw HTTPTransport.failure(error) }
  }

  var address: String { (try? HTTPURL(endpoint.url))?.shown ?? endpoint.url }

  private func collect(_ response: HTTPStreamedResponse, limit: Int = messageLimit) async throws -> Data {
    do { return try await response.body.collect(limit: limit) } catch { throw HTTPTransport.failure(error) }
  }

  static func failure(_ error: HTTPError) -> any Error {
    switch error {
    case .cancelled: CancellationError()
    case .badURL(let text): TransportError.notServed(text)
    case .malformed(let text): TransportError.notServed("\(text): no HTTP is spoken there")
    case .tooLarge(let text): TransportError.malformed(text)
    case .cannotConnect(let text), .refused(let text): TransportError.unreachable(text)
    case .timedOut(let text), .closed(let text): TransportError.broken(text)
    }
  }
}

// MARK: - Answers

extension HTTPTransport {
  private func take(_ response: HTTPStreamedResponse, _ message: RPCMessage) async throws {
    let reply = try HTTPTransport.message(in: await collect(response))
    noteSession(response.headers, message)
    noteVersion(reply, message)
    incoming.yield(reply)
  }

  private func noteSession(_ headers: HTTPHeaders, _ message: RPCMessage) {
    guard case .request(_, "initialize", _) = message else { return }
    state.withLock { $0.session = headers["mcp-session-id"] }
  }

  private func noteVersion(_ reply: RPCMessage, _ message: RPCMessage) {
    guard case .request(_, "initialize", _) = message, case .result(_, let result) = reply else { return }
    state.withLock { $0.version = result["protocolVersion"]?.string }
  }

  private static func message(in data: Data) throws -> RPCMessage {
    do throws(RPCMessage.Rejection) { return try RPCMessage(parsing: data) } catch {
      throw TransportError.malformed("the server's message is not understood: \(error.error.message)")
    }
  }

  /// Reads events until the answer is there; what comes before it is about this request.
  private func follow(_ body: HTTPBody, _ message: RPCMessage) async throws {
    var events = ServerSentEvents(limit: HTTPTransport.messageLimit)
    var body = body
    var failures = 0
    while true {
      do {
        if try await read(body, &events, message) { return }
      } catch TransportError.broken(let text) where events.lastEventID.isEmpty {
        throw TransportError.broken(text)
      } catch TransportError.broken {}
      // A stream that ends without its answer goes on elsewhere, where the server gave its events ids.
      guard !events.lastEventID.isEmpty, failures < 5 else {
        throw TransportError.broken("the server ended the answer's stream without an answer")
      }
      failures += 1
      try await Task.sleep(for: events.retry ?? .seconds(1))
      let response = try await open(resumption(after: events.lastEventID), idle: HTTPTransport.patience)
      guard response.status == 200 else { return try await refuse(response, message) }
      body = response.body
    }
  }

  /// True when the answer has come.
  private func read(_ body: HTTPBody, _ events: inout ServerSentEvents, _ message: RPCMessage) async throws -> Bool {
    do {
      for try await bytes in body {
        for event in try events.feed(bytes) where event.event == "message" && !event.data.isEmpty {
          if try take(event, message) { return true }
        }
      }
    } catch let error as HTTPError {
      throw HTTPTransport.failure(error)
    }
    return false
  }

  private func take(_ event: HTTP.ServerSentEvent, _ message: RPCMessage) throws -> Bool {
    let reply = try HTTPTransport.message(in: Data(event.data.utf8))
    noteVersion(reply, message)
    incoming.yield(reply)
    guard case .request(let id, _, _) = message else { return false }
    return switch reply {
    case .result(id, _), .error(id, _): true
    default: false
    }
  }
}

// MARK: - Refusals

extension HTTPTransport {
  /// An error of the protocol is the request's answer, whatever its status; all else is said in words.
  private func refuse(_ response: HTTPStreamedResponse, _ message: RPCMessage) async throws {
    let body = (try? await collect(response, limit: 1 << 20)) ?? Data()
    let error: RPCError? = if case .error(_, let error)? = try? RPCMessage(parsing: body) { error } else { nil }
    let words = error?.message ?? HTTPTransport.words(body)
    let said = "\(address) answers \(response.status)" + (words.isEmpty ? "" : ": \(words)")
    switch response.status {
    case 401, 403: throw TransportError.denied(said)
    case 404 where loseSession(): throw TransportError.sessionLost
    // Of a proxy, whose server may have taken it.
    case 502 where error == nil, 504 where error == nil: throw TransportError.broken(said)
    default: break
    }
    if let error, case .request(let id, _, _) = message {
      incoming.yield(.error(id: id, error))
    } else if [400, 404, 405, 406, 415, 501].contains(response.status) || (300..<400).contains(response.status) {
      throw TransportError.notServed(said)
    } else {
      throw TransportError.refused(said)
    }
  }

  /// Whether there was a session.
  private func loseSession() -> Bool {
    state.withLock { state in
      defer { state.session = nil }
      return state.session != nil
    }
  }

  /// What an answer says of itself: the detail of a problem (RFC 9457), or the beginning of a text.
  private static func words(_ body: Data) -> String {
    if let problem = try? JSONValue(parsing: body), problem.object != nil {
      let detail = problem["detail"]?.string ?? problem["title"]?.string ?? problem["error"]?.string ?? ""
      return detail + (problem["hint"]?.string.map { "; \($0)" } ?? "")
    }
    let text = String(decoding: body.prefix(400), as: UTF8.self)
    guard !text.contains("<") else { return "" }
    return String(text.split(whereSeparator: \.isNewline).first?.prefix(200) ?? "")
  }
}
