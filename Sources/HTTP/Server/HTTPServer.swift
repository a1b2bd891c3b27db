import Dispatch
import FoundationEssentials
import Glibc

/// An HTTP/1.1 server on TCP and Unix sockets. All sockets live on one serial queue; handlers run elsewhere, and nothing
/// on the queue ever waits.
///
/// A client that is gone: a reset, or a Unix socket closed on both sides, cancels the handler's task at once. An end of
/// the client's side alone does not say whether the client is gone or has only nothing more to ask (`nc -N`). Go and nginx
/// take it for gone. Here the handler goes on for `halfClosedTime`; then its task is cancelled, and what it returns is
/// still sent to whoever may be there.
package actor HTTPServer {
  enum State: Sendable {
    case ready
    case running
    /// No more requests; streams are told to end, and closed at `lastWord`, but those that end by themselves are told at
    /// `lastAnswer`.
    case draining(lastWord: ContinuousClock.Instant, lastAnswer: ContinuousClock.Instant)
    case ended
  }

  nonisolated let executor = QueueExecutor(label: "beamtop.http.server")
  let limits: HTTPServerLimits
  let handler: HTTPHandler
  let log: @Sendable (String) -> Void

  var state = State.ready
  var poll: SocketPoll?
  private var source: (any DispatchSourceRead)?
  var timer: (any DispatchSourceTimer)?
  var deadline: (any DispatchSourceTimer)?
  var listeners: [UInt64: HTTPListener] = [:]
  /// There were no more descriptors: listeners rest until the next tick.
  var isPaused = false
  /// When that was last logged.
  var pausedAt: ContinuousClock.Instant?
  var connections: [UInt64: ServerConnection] = [:]
  var share = FairShare()
  /// Connections beyond the cap that are being told so.
  var surplus = 0
  /// As many as the limits and the process's descriptors allow.
  var cap = 0
  /// Bytes of bodies that are held, of all connections.
  var held = 0
  /// Handlers and streams that run, those whose client is gone too.
  var running = 0
  private var lastKey: UInt64 = 0
  private var waiters: [CheckedContinuation<Void, Never>] = []

  /// Of the turn that runs.
  var now = ContinuousClock.now
  var scratch = [UInt8](repeating: 0, count: 64 << 10)
  var encoded: [UInt8] = []
  var date = DateLine()

  /// `log` gets what the operator should know: an answer of a handler that could not be sent, no more descriptors.
  package init(
    limits: HTTPServerLimits = HTTPServerLimits(), log: @escaping @Sendable (String) -> Void = { _ in },
    handler: @escaping HTTPHandler
  ) {
    self.limits = limits
    self.log = log
    self.handler = handler
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Opens sockets, and answers the addresses with the ports that were taken, each once; clients can connect from now
  /// on and are served by `run`. A name with several addresses is several sockets.
  package func listen(on endpoints: [HTTPEndpoint]) throws(HTTPListenError) -> [HTTPEndpoint] {
    var opened: [HTTPListener] = []
    for endpoint in endpoints {
      do throws(HTTPListenError) {
        opened += try HTTPListener.open(endpoint)
      } catch {
        opened.forEach { $0.removeFile() }
        throw error
      }
    }
    for listener in opened { listeners[nextKey()] = listener }
    return opened.map(\.endpoint)
  }

  /// Serves until it was drained, or until its task is cancelled, which closes everything at once.
  package func run() async throws(HTTPListenError) {
    if case .ready = state { try start() }
    await withTaskCancellationHandler {
      await ended()
    } onCancel: {
      post { $0.stop() }
    }
  }

  func ended() async {
    if case .ended = state { return }
    await withCheckedContinuation { waiters.append($0) }
  }

  private func start() throws(HTTPListenError) {
    cap = Self.cap(limits.connections)
    do throws(SystemFailure) {
      let poll = try SocketPoll()
      self.poll = poll
      state = .running
      resumeListeners()
      watch(poll)
      // Dispatch opens a descriptor for its first timer; later there may be none left, just when the timer must help.
      startTimer()
    } catch {
      throw HTTPListenError(endpoint: listeners.values.first?.endpoint ?? .tcp(host: "", port: 0), reason: error.text)
    }
  }

  private func watch(_ poll: SocketPoll) {
    let descriptor = poll.descriptor
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor.number, queue: executor.queue)
    source.setEventHandler { [weak self] in self?.assumeIsolated { $0.turn() } }
    source.setCancelHandler { withExtendedLifetime(descriptor) {} }
    source.activate()
    self.source = source
  }

  /// Everything is closed; `run` and `drain` return.
  func end() {
    if case .ended = state { return }
    state = .ended
    for listener in listeners.values { listener.removeFile() }
    source?.cancel()
    timer?.cancel()
    deadline?.cancel()
    (source, timer, deadline, poll, listeners) = (nil, nil, nil, nil, [:])
    for waiter in waiters { waiter.resume() }
    waiters = []
  }

  isolated deinit { end() }

  // MARK: - Small things

  func nextKey() -> UInt64 {
    lastKey += 1
    return lastKey
  }

  /// From any thread; in order.
  nonisolated func post(_ action: @escaping @Sendable (isolated HTTPServer) -> Void) {
    executor.queue.async { self.assumeIsolated { action($0) } }
  }

  var isDraining: Bool { if case .running = state { false } else { true } }
}
