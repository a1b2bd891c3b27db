import JSON

/// What a client of the revisions with a handshake wants to be told, beside the answers to its requests: until the end
/// of its session.
actor Subscriptions {
  /// More than any client of good will watches.
  private static let most = 1000

  private let server: MCPServer
  private let send: @Sendable (RPCMessage) async -> Void
  private var watches: [String: Task<Void, Never>] = [:]
  private var logging: Task<Void, Never>?
  private var isClosed = false

  init(server: MCPServer, send: @escaping @Sendable (RPCMessage) async -> Void) {
    self.server = server
    self.send = send
  }

  deinit {
    for watch in watches.values { watch.cancel() }
    logging?.cancel()
  }

  /// Everything that is told of ends.
  func close() {
    isClosed = true
    for watch in watches.values { watch.cancel() }
    watches = [:]
    logging?.cancel()
  }

  func subscribe(to uri: String, of resources: any ResourceProvider) async throws(RPCError) {
    guard watches[uri] == nil else { return }
    guard watches.count < Subscriptions.most else {
      throw RPCError(RPCError.invalidParams, "no more than \(Subscriptions.most) resources can be watched at once")
    }
    // The place is taken before anything suspends, so that two requests do not make two watches.
    let (ready, begin) = AsyncStream.makeStream(of: AsyncStream<ResourceChange>.self)
    watches[uri] = Task { @concurrent [send] in
      for await changes in ready {
        for await case .updated(let uri) in changes {
          await send(.notification(method: "notifications/resources/updated", params: ["uri": .string(uri)]))
        }
      }
    }
    guard await resources.isWatchable(uri) else {
      watches.removeValue(forKey: uri)?.cancel()
      throw MCPServer.notFound(uri, .legacy, "there is no resource \(uri.prefix(200))")
    }
    begin.yield(await resources.changes(of: [uri], list: false))
    begin.finish()
    if isClosed { watches[uri]?.cancel() }
  }

  func unsubscribe(from uri: String) { watches.removeValue(forKey: uri)?.cancel() }

  /// Tells log entries of this level and up from now on.
  func setLevel(_ level: LogEntry.Level, of log: any LogProvider) async {
    let entries = await log.entries()
    // Another request may have set another level meanwhile: the last one holds.
    logging?.cancel()
    guard !isClosed else { return }
    logging = Task { @concurrent [send] in
      for await entry in entries where entry.level >= level {
        await send(.notification(method: "notifications/message", params: entry.json))
      }
    }
  }

  /// What there is to read has changed: told to every client that has shaken hands, as its capabilities say.
  func watchList(of resources: any ResourceProvider) async {
    guard watches[""] == nil, !isClosed else { return }
    let changes = await resources.changes(of: [], list: true)
    // Clients may say twice at once that they are ready.
    guard watches[""] == nil, !isClosed else { return }
    watches[""] = Task { @concurrent [send] in
      for await change in changes where change == .listChanged {
        await send(.notification(method: "notifications/resources/list_changed", params: .object([:])))
      }
    }
  }
}
