import FoundationEssentials

/// The server's end of one connection. It belongs to the server's actor and never leaves it.
final class ServerConnection {
  enum Phase: Int, Sendable {
    /// The last answer is out and the client may read it; what still comes is thrown away.
    case lingering
    /// Between requests, or before the first.
    case idle
    case head
    case body
    /// A streamed body is being written.
    case streaming
    case handling
    /// A whole answer is being sent.
    case answering
  }

  /// One request that is being answered.
  struct Exchange: Sendable {
    var isHead: Bool
    var isVersion10: Bool
    var keepsAlive: Bool
    var isChunked = false
    /// See `HTTPServerResponse`.
    var endsByItself = false
    /// The body's writer has returned.
    var isStreamEnded = false
  }

  let key: UInt64
  let descriptor: Descriptor
  let peer: HTTPPeer
  /// Nil for one beyond the cap, which is told so and counts nowhere.
  let group: FairShare.Group?

  var decoder: RequestDecoder
  /// Bytes that were received behind the request that is being answered.
  var pending: [UInt8] = []
  var out = OutQueue()
  var exchange: Exchange?
  var task: Task<Void, Never>?
  /// Writers of the streamed body that wait until the reader has caught up.
  var waiters: [CheckedContinuation<Bool, Never>] = []

  private(set) var phase = Phase.idle
  private(set) var since: ContinuousClock.Instant
  /// Of the body that comes in, or of the bytes that go out.
  var pace: Pace

  var isOpen = true
  /// What the kernel said last; it is asked again only when it has said something new.
  var mayRead = true
  var mayWrite = true
  /// The client has ended its side, since then.
  var endedAt: ContinuousClock.Instant?
  var hasContinued = false
  /// Bytes of a body that are held for it.
  var held = 0
  /// Handed to the kernel, over all answers.
  var sent = 0
  /// Thrown away while lingering.
  var discarded = 0

  init(
    key: UInt64, descriptor: Descriptor, peer: HTTPPeer, group: FairShare.Group?, limits: HTTPServerLimits,
    now: ContinuousClock.Instant
  ) {
    self.key = key
    self.descriptor = descriptor
    self.peer = peer
    self.group = group
    decoder = RequestDecoder(limits: limits)
    since = now
    pace = Pace(0, at: now)
  }

  func enter(_ phase: Phase, at now: ContinuousClock.Instant) {
    guard phase != self.phase else { return }
    self.phase = phase
    since = now
    pace = Pace(phase == .body ? 0 : sent, at: now)
  }
}
