import JSON

/// One client of a server: its handshake, and its requests that are under way.
actor Connection {
  /// More requests at once than any client of good will has.
  private static let maxInFlight = 4096

  private let server: MCPServer
  private let transport: any Transport
  private var handshake: Handshake?
  private var inFlight: [RPCID: Task<Void, Never>] = [:]
  /// Requests whose client does not want to hear of them any more.
  private var silenced: Set<RPCID> = []
  private var lastProgress: [RPCID: Double] = [:]

  init(server: MCPServer, transport: any Transport) {
    self.server = server
    self.transport = transport
  }

  func run() async {
    for await message in transport.messages { await receive(message) }
    let rest = inFlight
    silenced.formUnion(rest.keys)
    for work in rest.values { work.cancel() }
    for work in rest.values { await work.value }
    transport.close()
  }

  private func receive(_ message: RPCMessage) async {
    switch message {
    case .request(let id, let method, let params): await begin(id, method, params)
    case .notification("notifications/cancelled", let params): cancel(params)
    // Other notifications ask for nothing, and we send no requests that a result could answer.
    case .notification, .result, .error: break
    }
  }

  private func begin(_ id: RPCID, _ method: String, _ params: JSONValue) async {
    guard inFlight[id] == nil else {
      return await send(.error(id: id, RPCError(RPCError.invalidRequest, "this id is in use")))
    }
    guard inFlight.count < Connection.maxInFlight else {
      return await send(.error(id: id, RPCError(RPCError.internalError, "too many requests at once; wait for answers")))
    }
    let isModern = params["_meta"]?[ProtocolRevision.Meta.version] != nil
    if method == "initialize", !isModern {
      let agreed = Handshake(params)
      handshake = agreed
      return await send(.result(id: id, server.welcome(agreed)))
    }
    if method == "ping", !isModern { return await send(.result(id: id, .object([:]))) }
    let (server, handshake) = (server, handshake)
    inFlight[id] = Task { @concurrent in
      let reply = await server.reply(to: id, method, params, handshake) { await self.report($0, $1, id) }
      await self.finish(id, reply)
    }
  }

  private func cancel(_ params: JSONValue) {
    guard let id = params["requestId"].flatMap(RPCID.init(json:)), let work = inFlight[id] else { return }
    silenced.insert(id)
    work.cancel()
  }

  private func finish(_ id: RPCID, _ reply: RPCMessage) async {
    inFlight[id] = nil
    lastProgress[id] = nil
    if silenced.remove(id) == nil { await send(reply) }
  }

  /// Progress rises and ends with the answer (MCP 2026-07-28, progress).
  private func report(_ progress: ToolContext.Progress, _ token: JSONValue, _ id: RPCID) async {
    guard inFlight[id] != nil, !silenced.contains(id), progress.done > lastProgress[id] ?? -.infinity else { return }
    lastProgress[id] = progress.done
    var params: [String: JSONValue] = ["progressToken": token, "progress": .double(progress.done)]
    if let total = progress.total { params["total"] = .double(total) }
    if let message = progress.message { params["message"] = .string(message) }
    await send(.notification(method: "notifications/progress", params: .object(params)))
  }

  private func send(_ message: RPCMessage) async {
    // A client that is gone hears nothing; that its messages have ended is what `run` notices.
    try? await transport.send(message)
  }
}
