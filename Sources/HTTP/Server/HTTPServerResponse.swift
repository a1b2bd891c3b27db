package import FoundationEssentials

/// What our server answers. Content-Length, Transfer-Encoding, Date and Connection are the connection's business and are
/// never set here.
package struct HTTPServerResponse: Sendable {
  package enum Body: Sendable {
    case whole(Data)
    /// Written as it comes, chunked for HTTP/1.1; the closure's return ends the body. Its task is cancelled when the
    /// client goes or the server drains: see `endsByItself`.
    case stream(@Sendable (HTTPBodyWriter) async -> Void)
  }

  package var status: Int
  package var headers: HTTPHeaders
  package var body: Body
  /// The streamed body is an answer that is being worked out, and not one that goes on for ever: a server that drains
  /// lets it come to its end, and cancels its task only shortly before the drain's time is over.
  package var endsByItself: Bool

  package init(
    _ status: Int, headers: HTTPHeaders = HTTPHeaders(), body: Body = .whole(Data()), endsByItself: Bool = false
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.endsByItself = endsByItself
  }
}

/// Where a streamed body goes.
package struct HTTPBodyWriter: Sendable {
  private let put: @Sendable (Data) async throws(HTTPError) -> Void

  package init(put: @escaping @Sendable (Data) async throws(HTTPError) -> Void) { self.put = put }

  /// Sends a piece; waits while the reader is far behind. Throws `closed` when the reader is gone, or has left more than
  /// the server's limit unread for too long.
  package func write(_ bytes: Data) async throws(HTTPError) { try await put(bytes) }
}

/// Turns requests into answers. Its task is cancelled when the client goes before the answer is there; whoever must not
/// stop then works in a task of its own.
package typealias HTTPHandler = @Sendable (HTTPServerRequest) async -> HTTPServerResponse
