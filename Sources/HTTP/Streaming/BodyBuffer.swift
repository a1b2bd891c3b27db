import FoundationEssentials

/// Between the connection that an answer's body comes from and the one task that reads it. The connection is told to wait
/// while much lies unread, so that a slow reader slows the peer down instead of filling the memory.
actor BodyBuffer {
  /// What a body comes from. Called on the queue of the buffer.
  struct Source: Sendable {
    var pause: @Sendable () -> Void
    var resume: @Sendable () -> Void
    /// Nobody reads any more.
    var stop: @Sendable () -> Void
  }

  /// Bytes that may lie unread before the source is told to wait.
  private static let capacity = 256 << 10

  private let executor: QueueExecutor
  private let source: Source
  private var unread = Data()
  private var isPaused = false
  private var end: Result<Void, HTTPError>?
  private var arrival: Promise<Void>?
  private var whenEnded: (@Sendable () -> Void)?

  init(on executor: QueueExecutor, from source: Source) {
    self.executor = executor
    self.source = source
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// All that has come, at least a byte; nil at the end. Waits `idle` at the most, then gives the body up.
  func next(within idle: Duration) async throws(HTTPError) -> Data? {
    while unread.isEmpty {
      if let end {
        try end.get()
        return nil
      }
      let arrival = Promise<Void>(on: executor)
      self.arrival = arrival
      do throws(HTTPError) {
        let late = HTTPError.timedOut("nothing has come for \(idle.components.seconds) s; the peer stalls")
        try await arrival.value(by: .now + idle, late: late)
      } catch {
        giveUp(error)
        throw error
      }
    }
    defer { makeRoom() }
    return unread
  }

  private func makeRoom() {
    unread = Data()
    guard isPaused else { return }
    isPaused = false
    source.resume()
  }

  /// Nobody reads any more: the source stops, whatever was to come.
  func giveUp(_ error: HTTPError = .cancelled) {
    guard end == nil else { return }
    source.stop()
    finish(.failure(error))
  }
}

// MARK: - The source's side

extension BodyBuffer {
  func put(_ bytes: Data) {
    guard end == nil, !bytes.isEmpty else { return }
    unread.append(bytes)
    arrived()
    guard !isPaused, unread.count >= BodyBuffer.capacity else { return }
    isPaused = true
    source.pause()
  }

  /// Nothing more comes; what lies here can still be read.
  func finish(_ end: Result<Void, HTTPError>) {
    guard self.end == nil else { return }
    self.end = end
    arrived()
    whenEnded?()
    whenEnded = nil
  }

  /// Calls once, when the source has no more part in it.
  func onEnd(_ body: @escaping @Sendable () -> Void) {
    if end == nil { whenEnded = body } else { body() }
  }

  private func arrived() {
    arrival?.settle(.success(()))
    arrival = nil
  }
}
