import CSystem
import Dispatch
import Glibc
import Synchronization

/// https through libcurl, on a queue of its own: while transfers run its thread waits in libcurl's poll, and with none
/// it holds no thread. Other threads post work and wake the poll; nobody waits for this queue.
actor CurlClient {
  private let executor = QueueExecutor(label: "beamtop.http.curl")
  private let replies: QueueExecutor
  private let limits: HTTPClient.Limits
  private let trust: CurlTransfer.Trust
  private var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]
  private var isPumping = false
  /// The address of libcurl's multi handle, 0 before the first URL: waking it is the one call that libcurl allows
  /// from any thread, and an actor that is busy in the poll cannot be asked for it.
  private let multi = Atomic<UInt>(0)

  /// `replyingOn`: where those who await an answer run.
  init(limits: HTTPClient.Limits, trust: CurlTransfer.Trust, replyingOn replies: QueueExecutor) {
    self.limits = limits
    self.trust = trust
    self.replies = replies
  }

  deinit {
    let address = multi.load(ordering: .acquiring)
    if let handle = UnsafeMutableRawPointer(bitPattern: address), let library = try? CurlLibrary.load() {
      Self.withoutBrokenPipes { http_curl_multi_cleanup(library.calls, handle) }
    }
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  nonisolated func send(
    _ out: OutgoingRequest, to url: HTTPURL, bodyLimit: Int, by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPResponse {
    try await send(out, to: url, bodyLimit: bodyLimit, Promise(on: replies), into: nil, by: deadline)
  }

  /// The answer's head, and where its body comes.
  nonisolated func open(
    _ out: OutgoingRequest, to url: HTTPURL, by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> (HTTPResponse, BodyBuffer) {
    let promise = Promise<HTTPResponse>(on: replies)
    let source = BodyBuffer.Source(
      pause: { [weak self] in self?.post { $0.pause(promise, true) } },
      resume: { [weak self] in self?.post { $0.pause(promise, false) } },
      stop: { [weak self] in self?.post { $0.abandon(promise) } })
    let sink = BodyBuffer(on: replies, from: source)
    return (try await send(out, to: url, bodyLimit: .max, promise, into: sink, by: deadline), sink)
  }

  private nonisolated func send(
    _ out: OutgoingRequest, to url: HTTPURL, bodyLimit: Int, _ promise: Promise<HTTPResponse>, into sink: BodyBuffer?,
    by deadline: ContinuousClock.Instant
  ) async throws(HTTPError) -> HTTPResponse {
    post { $0.start(out, url, bodyLimit, promise, sink) }
    do throws(HTTPError) {
      return try await promise.value(by: deadline, late: .timedOut("no whole answer in time"))
    } catch {
      post { $0.abandon(promise) }
      throw error
    }
  }

  /// First into the queue, then the waking: the poll that is woken, or the next one, ends before the work's turn.
  private nonisolated func post(_ work: @escaping @Sendable (isolated CurlClient) -> Void) {
    executor.queue.async { self.assumeIsolated(work) }
    let address = multi.load(ordering: .acquiring)
    if let handle = UnsafeMutableRawPointer(bitPattern: address), let library = try? CurlLibrary.load() {
      http_curl_wakeup(library.calls, handle)
    }
  }

  private func start(
    _ out: OutgoingRequest, _ url: HTTPURL, _ bodyLimit: Int, _ promise: Promise<HTTPResponse>, _ sink: BodyBuffer?
  ) {
    do throws(HTTPError) {
      let calls = try CurlLibrary.load().calls
      let handle = try handle(calls)
      guard let transfer = CurlTransfer(out, bodyLimit: bodyLimit, calls: calls, promise: promise) else {
        throw .refused("libcurl has no memory for a transfer")
      }
      if let sink { transfer.stream(into: sink, on: replies) }
      transfer.prepare(out, to: url, limits: limits, trust: trust)
      transfers[transfer.easy] = transfer
      http_curl_add(calls, handle, transfer.easy)
      pumpLater()
    } catch {
      promise.settle(.failure(error))
    }
  }

  private func handle(_ calls: http_curl) throws(HTTPError) -> UnsafeMutableRawPointer {
    if let handle = UnsafeMutableRawPointer(bitPattern: multi.load(ordering: .acquiring)) { return handle }
    guard let handle = http_curl_multi_init(calls) else { throw .refused("libcurl does not start") }
    multi.store(UInt(bitPattern: handle), ordering: .releasing)
    return handle
  }

  private func abandon(_ promise: Promise<HTTPResponse>) {
    guard let transfer = transfers.values.first(where: { $0.promise === promise }) else { return }
    Self.withoutBrokenPipes { end(transfer) }
  }

  private func pause(_ promise: Promise<HTTPResponse>, _ isPaused: Bool) {
    guard let transfer = transfers.values.first(where: { $0.promise === promise }) else { return }
    Self.withoutBrokenPipes { transfer.pause(isPaused) }
  }

  private func end(_ transfer: CurlTransfer) {
    guard let calls = try? CurlLibrary.load().calls, let handle = try? handle(calls) else { return }
    http_curl_remove(calls, handle, transfer.easy)
    transfers[transfer.easy] = nil
  }

  private func pumpLater() {
    if isPumping { return }
    isPumping = true
    executor.queue.async { self.assumeIsolated { $0.pump() } }
  }

  /// One turn: moves bytes, hands out answers, waits for the next event; work that was posted meanwhile comes between
  /// two turns.
  private func pump() {
    isPumping = false
    guard !transfers.isEmpty, let calls = try? CurlLibrary.load().calls, let handle = try? handle(calls) else { return }
    Self.withoutBrokenPipes {
      http_curl_perform(calls, handle)
      var result: Int32 = 0
      while let easy = http_curl_ended(calls, handle, &result) {
        guard let transfer = transfers[easy] else { continue }
        transfer.finish(result)
        end(transfer)
      }
    }
    if transfers.isEmpty { return }
    http_curl_poll(calls, handle, 1000)
    pumpLater()
  }

  /// TLS libraries write without MSG_NOSIGNAL; a peer that has gone must not end the program.
  private static func withoutBrokenPipes(_ body: () -> Void) {
    var pipes = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipes)
    sigaddset(&pipes, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipes, &before)
    body()
    var now = timespec()
    while sigtimedwait(&pipes, nil, &now) == SIGPIPE {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
