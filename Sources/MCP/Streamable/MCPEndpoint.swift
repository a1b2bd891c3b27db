import FoundationEssentials
package import HTTP
import JSON

/// `/mcp`: the Model Context Protocol over HTTP, 2026-07-28 without sessions and the revisions before with them, at one
/// address. Who calls, and whether its Origin and Host are right, was found out in front of it.
package struct MCPEndpoint: Sendable {
  private let settings: EndpointSettings
  private let sessions: SessionTable
  private let replies = OpenReplies()

  package init(_ settings: EndpointSettings = EndpointSettings()) {
    self.settings = settings
    sessions = SessionTable(settings: settings)
  }

  /// Ends subscriptions and standing streams in order; requests under way finish. For the beginning of a drain.
  package func close() async {
    await replies.closeListens()
    await sessions.quiet()
  }

  /// Cancels the requests that are still under way; each is answered that it was. For the end of a drain.
  package func stop() async {
    await replies.close()
    await sessions.stop()
  }

  /// Requests of 2026-07-28 that are being answered, subscriptions too.
  var replyCount: Int { get async { await replies.count } }

  /// - Parameters:
  ///   - principal: who calls: a session, and what a user was asked, belong to one alone.
  ///   - server: what this caller may use.
  package func respond(
    to request: HTTPServerRequest, as principal: String, server: MCPServer
  ) async -> HTTPServerResponse {
    switch request.method {
    case "POST": await post(request, principal, server)
    case "GET": await get(request, principal)
    case "DELETE": await delete(request, principal)
    default: EndpointAnswer.methodNotAllowed
    }
  }

  private func post(_ request: HTTPServerRequest, _ principal: String, _ server: MCPServer) async -> HTTPServerResponse
  {
    if let refusal = EndpointAnswer.refusal(ofPost: request.headers) { return refusal }
    let value: JSONValue
    do throws(JSONFault) { value = try JSONValue(parsing: request.body) } catch {
      return EndpointAnswer.error(400, nil, RPCError(error, in: "body"))
    }
    if let elements = value.array { return await batch(elements, request, principal, server) }
    let message: RPCMessage
    do throws(RPCMessage.Rejection) { message = try RPCMessage(json: value) } catch {
      return EndpointAnswer.error(400, error.id, error.error)
    }
    if EndpointEra.isModern(message, request.headers) { return await modern(message, request, server) }
    return await legacy(message, request, principal, server)
  }
}

// 2026-07-28.
extension MCPEndpoint {
  private func modern(
    _ message: RPCMessage, _ request: HTTPServerRequest, _ server: MCPServer
  ) async -> HTTPServerResponse {
    switch message {
    case .request(let id, let method, let params):
      if let error = EndpointEra.fault(of: params, method, request.headers) {
        return EndpointAnswer.reply(.error(id: id, error))
      }
      return await modern(id, method, params, server)
    case .notification: return EndpointAnswer.accepted
    case .result, .error:
      let error = RPCError(RPCError.invalidRequest, "a client sends requests and notifications, and no responses")
      return EndpointAnswer.error(400, nil, error)
    }
  }

  private func modern(
    _ id: RPCID, _ method: String, _ params: JSONValue, _ server: MCPServer
  ) async -> HTTPServerResponse {
    let isListening = method == "subscriptions/listen"
    let number = await replies.number(isListening: isListening)
    let reply = StreamedReply(to: id, method, params, of: server, settings) { [replies] in await replies.end(number) }
    await replies.begin(number, reply.work)
    guard let first = await reply.first() else { return EndpointAnswer.gone }
    if case .message(let message) = first, message.isReply { return EndpointAnswer.reply(message) }
    return HTTPServerResponse(
      200, headers: EndpointAnswer.streamHeaders, body: .stream { await reply.pump(first, to: $0) },
      endsByItself: !isListening)
  }
}

// The revisions before.
extension MCPEndpoint {
  private func legacy(
    _ message: RPCMessage, _ request: HTTPServerRequest, _ principal: String, _ server: MCPServer
  ) async -> HTTPServerResponse {
    if case .request(let id, "initialize", let params) = message {
      return await shakeHands(id, params, principal, server)
    }
    let session: LegacySession
    switch await self.session(of: request, principal, for: message.id) {
    case .success(let found): session = found
    case .failure(let answer): return answer.response
    }
    guard case .request = message else {
      await session.receive(message, server)
      return EndpointAnswer.accepted
    }
    let number = await session.begin([message], refused: [], server)
    return await LegacyStream(session: session, number: number, settings: settings).response(isBatch: false)
  }

  private func shakeHands(
    _ id: RPCID, _ params: JSONValue, _ principal: String, _ server: MCPServer
  ) async -> HTTPServerResponse {
    do throws(RPCError) { _ = try Session.progressToken(of: params) } catch {
      return EndpointAnswer.error(400, id, error)
    }
    let handshake = Handshake(params)
    guard let session = await sessions.mint(for: principal, handshake) else {
      return EndpointAnswer.tooManySessions(id)
    }
    var answer = EndpointAnswer.reply(.result(id: id, server.welcome(handshake)))
    answer.headers[EndpointAnswer.sessionHeader] = session.id
    return answer
  }

  private func batch(
    _ elements: [JSONValue], _ request: HTTPServerRequest, _ principal: String, _ server: MCPServer
  ) async -> HTTPServerResponse {
    let error = RPCError(RPCError.invalidRequest, "one message a request: batches are of 2025-03-26 alone")
    guard request.headers[EndpointAnswer.sessionHeader] != nil else {
      return EndpointAnswer.error(400, nil, error)
    }
    guard (1...100).contains(elements.count) else {
      return EndpointAnswer.error(
        400, nil, RPCError(RPCError.invalidRequest, "a batch holds 1 to 100 messages, this one \(elements.count)"))
    }
    let session: LegacySession
    switch await self.session(of: request, principal, for: nil) {
    case .success(let found): session = found
    case .failure(let answer): return answer.response
    }
    guard session.handshake.hasBatches else { return EndpointAnswer.error(400, nil, error) }
    var (requests, refused): ([RPCMessage], [RPCMessage]) = ([], [])
    for element in elements {
      do throws(RPCMessage.Rejection) {
        let message = try RPCMessage(json: element)
        if case .request = message { requests.append(message) } else { await session.receive(message, server) }
      } catch { refused.append(error.reply) }
    }
    guard !requests.isEmpty || !refused.isEmpty else { return EndpointAnswer.accepted }
    let number = await session.begin(requests, refused: refused, server)
    return await LegacyStream(session: session, number: number, settings: settings).response(isBatch: true)
  }

  private func get(_ request: HTTPServerRequest, _ principal: String) async -> HTTPServerResponse {
    if EndpointEra.isModern(request.headers) { return EndpointAnswer.methodNotAllowed }
    guard MediaTypes.accepts(request.headers, ["text/event-stream"]) else { return EndpointAnswer.notAcceptable }
    let session: LegacySession
    switch await self.session(of: request, principal, for: nil) {
    case .success(let found): session = found
    case .failure(let answer): return answer.response
    }
    guard let eventID = request.headers["Last-Event-ID"].map(MediaTypes.trimmed) else {
      let number = EventLog.standing
      let position = await session.standingRead
      return LegacyStream(session: session, number: number, settings: settings).stream(from: position)
    }
    guard let place = await session.place(of: eventID) else { return EndpointAnswer.unknownEvent }
    return LegacyStream(session: session, number: place.stream, settings: settings).stream(from: place.position)
  }

  private func delete(_ request: HTTPServerRequest, _ principal: String) async -> HTTPServerResponse {
    if EndpointEra.isModern(request.headers) { return EndpointAnswer.methodNotAllowed }
    switch await session(of: request, principal, for: nil) {
    case .success(let session):
      await sessions.end(session.id)
      return HTTPServerResponse(204)
    case .failure(let answer): return answer.response
    }
  }

  /// The session that a request names. A version that is not spoken is refused, one that is not named is the session's.
  private func session(
    of request: HTTPServerRequest, _ principal: String, for id: RPCID?
  ) async -> Result<LegacySession, EndpointAnswer.Refusal> {
    guard let name = request.headers[EndpointAnswer.sessionHeader].map(MediaTypes.trimmed), !name.isEmpty else {
      return .failure(.init(response: EndpointAnswer.error(400, id, EndpointEra.noSession)))
    }
    if let error = EndpointEra.unsupported(request.headers) {
      return .failure(.init(response: EndpointAnswer.error(400, id, error)))
    }
    guard let session = await sessions.session(name, of: principal) else {
      let error = RPCError(RPCError.invalidRequest, "this session has ended or never was; begin one with initialize")
      return .failure(.init(response: EndpointAnswer.error(404, id, error)))
    }
    return .success(session)
  }
}
