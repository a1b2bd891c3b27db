package import FoundationEssentials

/// An answer whose body comes piece by piece.
package struct HTTPStreamedResponse: Sendable {
  package let status: Int
  package let headers: HTTPHeaders
  package let body: HTTPBody
}

/// A body as it comes, for one reader. The connection is closed when nobody holds the body any more, when the reading task
/// is cancelled, and when nothing comes for the idle time; a reader that is slow slows the peer down.
package struct HTTPBody: AsyncSequence, Sendable {
  package typealias Element = Data
  package typealias Failure = HTTPError

  private let lease: BodyLease
  private let idle: Duration

  init(_ buffer: BodyBuffer, idle: Duration) {
    lease = BodyLease(buffer)
    self.idle = idle
  }

  package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(lease: lease, idle: idle) }

  package struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    fileprivate let lease: BodyLease
    fileprivate let idle: Duration

    package mutating func next(isolation actor: isolated (any Actor)?) async throws(HTTPError) -> Data? {
      try await lease.buffer.next(within: idle)
    }

    package mutating func next() async throws(HTTPError) -> Data? { try await lease.buffer.next(within: idle) }
  }

  /// The rest of the body. Throws `tooLarge` past the limit.
  package func collect(limit: Int) async throws(HTTPError) -> Data {
    var whole = Data()
    while let piece = try await lease.buffer.next(within: idle) {
      guard piece.count <= limit - whole.count else { throw .tooLarge("the body is longer than \(limit) bytes") }
      whole.append(piece)
    }
    return whole
  }
}

/// What a reader holds of a buffer: that it is gone is how the connection learns that nobody reads.
private final class BodyLease: Sendable {
  let buffer: BodyBuffer

  init(_ buffer: BodyBuffer) { self.buffer = buffer }

  deinit { Task { [buffer] in await buffer.giveUp() } }
}
