import FoundationEssentials
import JSON

/// One session of a client of the revisions before 2026-07-28: its handshake, its requests under way, and what its
/// streams have told. A client that is cut off has not cancelled anything: work goes on, and is told when it comes
/// back.
actor LegacySession {
  private static let maxInFlight = 1024

  nonisolated let id: String
  nonisolated let principal: String
  nonisolated let handshake: Handshake
  private nonisolated let settings: EndpointSettings
  private var log = EventLog()
  /// Who reads which stream now: one reader each, the newest.
  private var readers: [Int: AsyncStream<Void>.Continuation] = [:]
  private var inFlight: [RPCID: Task<Void, Never>] = [:]
  private var silenced: Set<RPCID> = []
  /// Answers that a stream has still to tell.
  private var owed: [Int: Int] = [:]
  private var questions = PendingQuestions()
  private var subscriptions: Subscriptions?
  private(set) var lastUse: Date
  private var isClosed = false
  /// Up to where the stream of GET was read: what was told while nobody read it is told to whoever comes next.
  private(set) var standingRead = 0

  init(id: String, principal: String, handshake: Handshake, settings: EndpointSettings) {
    self.id = id
    self.principal = principal
    self.handshake = handshake
    self.settings = settings
    lastUse = settings.now()
  }

  /// Ends everything: streams, work, subscriptions.
  func close() async {
    isClosed = true
    for work in inFlight.values { work.cancel() }
    for reader in readers.values { reader.finish() }
    questions.closeAll()
    await subscriptions?.close()
  }

  /// Ends what would go on for ever; requests under way finish, but those whose user was asked: no answer can come any
  /// more.
  func quiet() async {
    questions.closeAll()
    log.finish(EventLog.standing)
    wake(EventLog.standing)
    await subscriptions?.close()
  }

  /// Cancels requests under way; each is answered that it was.
  func stop() {
    for work in inFlight.values { work.cancel() }
  }

  func touch() { lastUse = settings.now() }

  /// Nobody reads, and nothing runs.
  var isIdle: Bool {
    for number in readers.keys { wake(number) }
    return readers.isEmpty && inFlight.isEmpty
  }

  /// What asks for no answer.
  func receive(_ message: RPCMessage, _ server: MCPServer) async {
    switch message {
    case .notification("notifications/cancelled", let params): cancel(params)
    case .notification("notifications/initialized", _): await server.begin(subscriptions(of: server))
    case .result(let id, let result): questions.settle(id, .success(result))
    case .error(let id?, let error): questions.settle(id, .failure(error))
    case .notification, .error, .request: break
    }
  }

  private func subscriptions(of server: MCPServer) -> Subscriptions {
    if let subscriptions { return subscriptions }
    let made = Subscriptions(server: server) { [weak self] in await self?.tell($0, on: EventLog.standing) }
    subscriptions = made
    return made
  }
}

// Streams.
extension LegacySession {
  /// What a stream holds after a position, and whether that is all that will come.
  struct Look: Sendable {
    var entries: [EventLog.Entry]
    var isOver: Bool
    /// The whole session has ended.
    var isClosed: Bool
  }

  func look(at number: Int, after position: Int) -> Look {
    lastUse = settings.now()
    if number == EventLog.standing { standingRead = max(standingRead, position) }
    return Look(
      entries: log.entries(of: number, after: position), isOver: isClosed || log.isOver(number), isClosed: isClosed)
  }

  /// Signals at once, whenever the stream has more, and from time to time; a reader before this one is ended.
  func attach(_ number: Int) -> AsyncStream<Void> {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    readers[number]?.finish()
    readers[number] = continuation
    let ticker = Task { @concurrent [settings] in
      while (try? await settings.pause(settings.keepAlive)) != nil { continuation.yield() }
    }
    continuation.onTermination = { _ in ticker.cancel() }
    continuation.yield()
    if isClosed { continuation.finish() }
    return signals
  }

  func place(of eventID: String) -> (stream: Int, position: Int)? { log.place(of: eventID) }
  func drop(_ number: Int) { log.drop(number) }

  private func tell(_ message: RPCMessage, on number: Int) {
    log.append(message, to: number)
    wake(number)
  }

  private func wake(_ number: Int) {
    if case .terminated? = readers[number]?.yield() { readers[number] = nil }
  }
}

// Requests.
extension LegacySession {
  /// Begins requests that came in one body; their answers come on the stream that is returned. `refused` are answers
  /// that are there already.
  func begin(_ requests: [RPCMessage], refused: [RPCMessage], _ server: MCPServer) -> Int {
    let number = log.open()
    owed[number] = requests.count + refused.count
    for reply in refused { settle(reply, on: number) }
    for case .request(let id, let method, let params) in requests {
      if inFlight[id] != nil {
        settle(.error(id: id, RPCError(RPCError.invalidRequest, "this id is in use")), on: number)
      } else if inFlight.count >= LegacySession.maxInFlight {
        settle(.error(id: id, RPCError(RPCError.internalError, "too many requests at once")), on: number)
      } else {
        begin(id, method, params, on: number, server)
      }
    }
    return number
  }

  private func begin(_ id: RPCID, _ method: String, _ params: JSONValue, on number: Int, _ server: MCPServer) {
    let channel = Channel(
      notify: { await self.notify($0, $1, about: id, on: number) },
      ask: { method, params throws(RPCError) in try await self.ask(method, params, on: number) },
      subscriptions: subscriptions(of: server))
    let handshake = handshake
    inFlight[id] = Task { @concurrent in
      let reply = await server.reply(to: id, method, params, handshake, channel)
      await self.finish(id, reply, on: number)
    }
  }

  private func cancel(_ params: JSONValue) {
    guard let id = params["requestId"].flatMap(RPCID.init(json:)), let work = inFlight[id] else { return }
    silenced.insert(id)
    work.cancel()
  }

  private func finish(_ id: RPCID, _ reply: RPCMessage, on number: Int) {
    inFlight[id] = nil
    if isClosed { return }  // its client has taken leave, and is told no more
    settle(silenced.remove(id) == nil ? reply : nil, on: number)
  }

  /// One answer less is owed; a cancelled request has none.
  private func settle(_ reply: RPCMessage?, on number: Int) {
    if let reply { log.append(reply, to: number) }
    owed[number, default: 1] -= 1
    if owed[number, default: 0] <= 0 {
      owed[number] = nil
      log.finish(number)
    }
    wake(number)
  }

  private func notify(_ method: String, _ params: JSONValue, about id: RPCID, on number: Int) {
    guard inFlight[id] != nil, !silenced.contains(id) else { return }
    tell(.notification(method: method, params: params), on: number)
  }

  private func ask(_ method: String, _ params: JSONValue, on number: Int) async throws(RPCError) -> JSONValue {
    let (question, answers) = questions.open()
    defer { questions.close(question) }
    tell(.request(id: question, method: method, params: params), on: number)
    let timer = Task { [pause = settings.pause] in
      if (try? await pause(PendingQuestions.longestWait)) != nil { questions.expire(question) }
    }
    defer { timer.cancel() }
    var iterator = answers.makeAsyncIterator()
    guard let answer = await iterator.next(isolation: self) else {
      tell(.notification(method: "notifications/cancelled", params: ["requestId": question.json]), on: number)
      throw RPCError(RPCError.internalError, "the question was withdrawn")
    }
    return try answer.get()
  }
}
