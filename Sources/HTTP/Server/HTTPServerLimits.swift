/// What the server bears from its clients. Sizes in bytes.
package struct HTTPServerLimits: Sendable, Hashable {
  /// The request line; more is answered 414.
  package var requestLine = 8 << 10
  /// Request line and fields together, and a trailer; more is answered 431.
  package var head = 16 << 10
  /// Fields of a head; more is answered 431.
  package var fields = 100
  /// More is answered 413.
  package var body = 1 << 20
  /// Bodies that are being received, of all connections together; what goes beyond is answered 503.
  package var bodies = 128 << 20

  /// Connections in all. The process may be allowed fewer descriptors; then that decides.
  package var connections = 4096
  /// A writer of a streamed body waits while more than this is unsent.
  package var backlog = 64 << 10
  /// A reader of a streamed body that leaves more than this unread is closed.
  package var unread = 1 << 20

  /// From a request's first byte to its head's end.
  package var headTime = Duration.seconds(10)
  /// A body, or the reader of an answer, must move on by `progress` bytes, or end, in this time.
  package var bodyTime = Duration.seconds(30)
  package var writeTime = Duration.seconds(30)
  package var progress = 16 << 10
  /// Between requests.
  package var idleTime = Duration.seconds(60)
  /// After the last answer of a connection, for the client to read it and to close.
  package var lingerTime = Duration.seconds(5)
  /// How long a handler goes on for a client that has ended its side of the connection: see `HTTPServer`.
  package var halfClosedTime = Duration.seconds(1)
  /// How often all of these are looked at.
  package var tick = Duration.milliseconds(250)

  package init() {}
}
