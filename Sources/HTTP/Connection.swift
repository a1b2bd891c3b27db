import Dispatch
import FoundationEssentials
import Glibc

/// One TCP connection to an engine, with at most one exchange on it at a time. Nothing here blocks: dispatch sources
/// call when the descriptor is ready, and a promise carries the result to the task that waits.
actor Connection {
  struct Exchange {
    var decoder: ResponseDecoder
    var promise: Promise<HTTPResponse>
    /// Where the body goes as it comes; nil where the promise is for the whole answer.
    var sink: BodyBuffer?
    var out: Data
    var pieces: [OutgoingRequest.Piece]
    /// Writing has ended early; what the peer has to say may still come.
    var writeError: Int32 = 0
    var isReadingFile = false

    var isSent: Bool { out.isEmpty && pieces.isEmpty && !isReadingFile }
  }

  let executor: QueueExecutor
  private let connected: Promise<Void>
  private var reader: (any DispatchSourceRead)?
  private var writer: (any DispatchSourceWrite)?
  private(set) var descriptor: Descriptor?
  var exchange: Exchange?
  /// A byte of the last exchange's answer came.
  private(set) var hasAnswered = false
  /// When it was last put aside, for the pool.
  private(set) var restedAt = ContinuousClock.now

  init(on executor: QueueExecutor) {
    self.executor = executor
    connected = Promise(on: executor)
  }

  isolated deinit {
    reader?.cancel()
    writer?.cancel()
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  var isOpen: Bool { descriptor != nil }

  /// Connects; after an error the connection is closed and of no more use.
  func open(_ address: SocketAddress, by deadline: ContinuousClock.Instant) async throws(HTTPError) {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let number = socket(address.family, kind, 0)
    guard number >= 0 else { throw .cannotConnect(systemError(errno)) }
    let descriptor = Descriptor(number)
    self.descriptor = descriptor
    var on: Int32 = 1
    setsockopt(number, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    let status = address.connect(number)
    do throws(HTTPError) {
      if status == EINPROGRESS {
        try await whenConnected(number, by: deadline)
      } else if status != 0 {
        throw .cannotConnect(systemError(status))
      }
    } catch {
      close()
      throw error
    }
    keepAwake(number)
    listen()
  }

  /// The handshake with this host itself is over by now: one look saves the way through the event loop.
  private func whenConnected(_ number: Int32, by deadline: ContinuousClock.Instant) async throws(HTTPError) {
    var look = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    if poll(&look, 1, 0) == 1 { return try connectionResult().get() }
    awaitWritable()
    try await connected.value(by: deadline, late: .cannotConnect("no connection in time"))
  }

  /// A peer that vanished without a word is noticed within half a minute, however long its answer may take.
  private func keepAwake(_ descriptor: Int32) {
    let options = [
      (SOL_SOCKET, SO_KEEPALIVE, 1), (Int32(IPPROTO_TCP), TCP_KEEPIDLE, 15), (Int32(IPPROTO_TCP), TCP_KEEPINTVL, 5),
      (Int32(IPPROTO_TCP), TCP_KEEPCNT, 3),
    ]
    for (level, name, value) in options {
      var value = Int32(value)
      setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }
  }

  /// One request and its answer; with a `sink` the answer's head, and the body goes there. After an error the connection is
  /// closed.
  func perform(
    _ request: OutgoingRequest, to url: HTTPURL, bodyLimit: Int, into sink: BodyBuffer? = nil,
    by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPResponse {
    let promise = Promise<HTTPResponse>(on: executor)
    hasAnswered = false
    exchange = Exchange(
      decoder: ResponseDecoder(method: request.method, bodyLimit: bodyLimit), promise: promise,
      sink: sink, out: request.front(to: url), pieces: request.pieces)
    write()
    do throws(HTTPError) {
      return try await promise.value(by: deadline, late: .timedOut("no whole answer in time"))
    } catch {
      close()
      throw error
    }
  }

  /// At once: the peer learns of it now, the descriptor goes when the sources have let go of it.
  func close() {
    guard let descriptor else { return }
    shutdown(descriptor.number, Int32(SHUT_RDWR))
    reader?.cancel()
    writer?.cancel()
    (self.descriptor, reader, writer, exchange) = (nil, nil, nil, nil)
  }

  func fail(_ error: HTTPError) {
    exchange?.promise.settle(.failure(error))
    exchange?.sink?.assumeIsolated { $0.finish(.failure(error)) }
    close()
  }
}

// MARK: - Reading

extension Connection {
  private static let readSize = 64 << 10

  private func listen() {
    guard let descriptor, reader == nil else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor.number, queue: executor.queue)
    source.setEventHandler { [weak self] in self?.assumeIsolated { $0.read() } }
    source.setCancelHandler { withExtendedLifetime(descriptor) {} }
    source.activate()
    reader = source
  }

  /// A reader that is far behind: what comes waits with the peer.
  nonisolated var bodySource: BodyBuffer.Source {
    BodyBuffer.Source(
      pause: { [weak self] in self?.assumeIsolated { $0.deafen() } },
      resume: { [weak self] in self?.assumeIsolated { $0.listen() } },
      stop: { [weak self] in self?.assumeIsolated { $0.close() } })
  }

  private func deafen() {
    reader?.cancel()
    reader = nil
  }

  /// A few pieces a turn, so that a flood on one connection leaves the others their turns.
  private func read() {
    for _ in 0..<4 {
      guard let descriptor, reader != nil else { return }
      let (bytes, error) = Self.receive(descriptor.number)
      if error == EINTR { continue }
      if error == EAGAIN { return }
      take(bytes, error)
      if bytes.count < Self.readSize { return }
    }
  }

  private static func receive(_ descriptor: Int32) -> (bytes: [UInt8], error: Int32) {
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: readSize) { buffer, filled in
      let count = recv(descriptor, buffer.baseAddress, readSize, 0)
      if count < 0 { error = errno }
      filled = max(0, count)
    }
    return (bytes, error)
  }

  private func take(_ bytes: [UInt8], _ error: Int32) {
    // While nothing is asked, bytes are unasked for, and their end is the peer's good-bye.
    guard exchange != nil else { return close() }
    do throws(HTTPError) {
      if error != 0 { throw .closed("the connection broke: \(systemError(error))") }
      if bytes.isEmpty { try exchange?.decoder.end() } else { try exchange?.decoder.feed(bytes[...]) }
      hasAnswered = hasAnswered || !bytes.isEmpty
      deliver()
      if let response = exchange?.decoder.response { finish(response) }
    } catch {
      fail(error)
    }
  }

  /// Hands on what has come to whoever reads it as it comes.
  private func deliver() {
    guard let sink = exchange?.sink, let head = exchange?.decoder.wholeHead else { return }
    exchange?.promise.settle(.success(head))
    guard let piece = exchange?.decoder.takeBody() else { return }
    sink.assumeIsolated { $0.put(piece) }
  }

  private func finish(_ response: HTTPResponse) {
    guard let ended = exchange else { return }
    exchange = nil
    listen()
    restedAt = .now
    if !ended.decoder.keepsAlive || !ended.isSent || ended.writeError != 0 { close() }
    ended.promise.settle(.success(response))
    ended.sink?.assumeIsolated { $0.finish(.success(())) }
  }
}

// MARK: - Writing

extension Connection {
  func awaitWritable() {
    guard let descriptor, writer == nil else { return }
    let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor.number, queue: executor.queue)
    source.setEventHandler { [weak self] in self?.assumeIsolated { $0.writable() } }
    source.setCancelHandler { withExtendedLifetime(descriptor) {} }
    source.activate()
    writer = source
  }

  /// A write source calls as long as there is room, so it lives for one call only.
  private func writable() {
    writer?.cancel()
    writer = nil
    if exchange != nil { write() } else { connected.settle(connectionResult()) }
  }

  private func connectionResult() -> Result<Void, HTTPError> {
    guard let descriptor else { return .failure(.cannotConnect("closed")) }
    var number: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor.number, SOL_SOCKET, SO_ERROR, &number, &size)
    return number == 0 ? .success(()) : .failure(.cannotConnect(systemError(number)))
  }
}
