import FoundationEssentials
import HTTP

/// One event of a stream of this protocol.
struct ServerSentEvent: Sendable, Hashable {
  var id: String?
  var retryMilliseconds: Int?
  /// One line of JSON; empty for an event that only gives its id.
  var data: Data

  var bytes: Data { HTTP.ServerSentEvent.bytes("message", id: id, retry: retryMilliseconds, data: data) }

  static let keepAlive = HTTP.ServerSentEvent.keepAlive
}
