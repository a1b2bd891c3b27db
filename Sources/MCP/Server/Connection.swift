import JSON

/// One client of a server: its handshake, and its requests that are under way.
actor Connection {
  /// More requests at once than any client of good will has.
  private static let maxInFlight = 4096

  private let server: MCPServer
  private let transport: any Transport
  private let grace: Duration
  private var handshake: Handshake?
  private var subscriptions: Subscriptions?
  private var inFlight: [RPCID: Task<Void, Never>] = [:]
  /// Those of them that go on until somebody ends them.
  private var listening: Set<RPCID> = []
  /// Requests whose client does not want to hear of them any more.
  private var silenced: Set<RPCID> = []
  private var questions = PendingQuestions()
  /// Answers that are on their way out.
  private var leaving = 0
  /// Finished when nothing is under way any more.
  private var whenIdle: AsyncStream<Void>.Continuation?

  init(server: MCPServer, transport: any Transport, grace: Duration) {
    self.server = server
    self.transport = transport
    self.grace = grace
  }

  func run() async {
    for await message in transport.messages { await receive(message) }
    await subscriptions?.close()
    questions.closeAll()
    await endListening()
    if grace > .zero, !isIdle, !Task.isCancelled { await finishing(within: grace) }
    let rest = inFlight
    silenced.formUnion(rest.keys)
    for work in rest.values { work.cancel() }
    for work in rest.values { await work.value }
    transport.close()
  }

  /// The orderly end of what would go on for ever: its answer, and the word that it is over, which in 2026-07-28 a
  /// channel needs that has no stream for each request.
  private func endListening() async {
    for id in listening {
      let work = inFlight[id]
      work?.cancel()
      await work?.value
      await send(.notification(method: "notifications/cancelled", params: ["requestId": id.json]))
    }
  }

  private func finishing(within limit: Duration) async {
    let (idle, tell) = AsyncStream.makeStream(of: Void.self)
    whenIdle = tell
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in idle {} }
      group.addTask { try? await Task.sleep(for: limit) }
      await group.next()
      group.cancelAll()
    }
  }

  private func send(_ message: RPCMessage) async {
    // A client that is gone hears nothing; that its messages have ended is what `run` notices.
    try? await transport.send(message)
  }
}

// Requests.
extension Connection {
  private func receive(_ message: RPCMessage) async {
    switch message {
    case .request(let id, let method, let params): await begin(id, method, params)
    case .notification("notifications/cancelled", let params): cancel(params)
    case .notification("notifications/initialized", _):
      if let subscriptions { await server.begin(subscriptions) }
    case .result(let id, let result): questions.settle(id, .success(result))
    case .error(let id?, let error): questions.settle(id, .failure(error))
    // Other notifications ask for nothing, and an error without an id is about nothing of ours.
    case .notification, .error: break
    }
  }

  private func begin(_ id: RPCID, _ method: String, _ params: JSONValue) async {
    guard inFlight[id] == nil else {
      return await send(.error(id: id, RPCError(RPCError.invalidRequest, "this id is in use")))
    }
    guard inFlight.count < Connection.maxInFlight else {
      return await send(.error(id: id, RPCError(RPCError.internalError, "too many requests at once; wait for answers")))
    }
    do throws(RPCError) { _ = try Session.progressToken(of: params) } catch {
      return await send(.error(id: id, error))
    }
    let isModern = Session.isModern(params)
    if method == "initialize", !isModern { return await shakeHands(id, params) }
    if method == "ping", !isModern { return await send(.result(id: id, .object([:]))) }
    if method == "subscriptions/listen", isModern { listening.insert(id) }
    let (server, handshake, channel) = (server, handshake, channel(for: id))
    inFlight[id] = Task { @concurrent in
      let reply = await server.reply(to: id, method, params, handshake, channel)
      await self.finish(id, reply)
    }
  }

  private func shakeHands(_ id: RPCID, _ params: JSONValue) async {
    let agreed = Handshake(params)
    await subscriptions?.close()
    subscriptions = Subscriptions(server: server) { [weak self] in await self?.send($0) }
    handshake = agreed
    await (transport as? any BatchingTransport)?.takesBatches(agreed.hasBatches)
    await send(.result(id: id, server.welcome(agreed)))
  }

  private func channel(for id: RPCID) -> Channel {
    Channel(
      notify: { await self.notify($0, $1, about: id) },
      ask: { method, params throws(RPCError) in try await self.ask(method, params, during: id) },
      subscriptions: subscriptions)
  }

  private func cancel(_ params: JSONValue) {
    guard let id = params["requestId"].flatMap(RPCID.init(json:)), let work = inFlight[id] else { return }
    silenced.insert(id)
    work.cancel()
  }

  private func finish(_ id: RPCID, _ reply: RPCMessage) async {
    inFlight[id] = nil
    listening.remove(id)
    if silenced.remove(id) == nil {
      leaving += 1
      await send(reply)
      leaving -= 1
    }
    if isIdle { whenIdle?.finish() }
  }

  private var isIdle: Bool { inFlight.isEmpty && leaving == 0 }

  private func notify(_ method: String, _ params: JSONValue, about id: RPCID) async {
    guard inFlight[id] != nil, !silenced.contains(id) else { return }
    await send(.notification(method: method, params: params))
  }

  /// Asks the client and waits for its answer, or until the request that it is for is cancelled.
  private func ask(_ method: String, _ params: JSONValue, during id: RPCID) async throws(RPCError) -> JSONValue {
    let (question, answers) = questions.open()
    defer { questions.close(question) }
    await send(.request(id: question, method: method, params: params))
    let timer = Task {
      if (try? await Task.sleep(for: PendingQuestions.longestWait)) != nil { questions.expire(question) }
    }
    defer { timer.cancel() }
    var iterator = answers.makeAsyncIterator()
    guard let answer = await iterator.next(isolation: self) else {
      await send(.notification(method: "notifications/cancelled", params: ["requestId": question.json]))
      throw RPCError(RPCError.internalError, "the question was withdrawn")
    }
    return try answer.get()
  }
}
