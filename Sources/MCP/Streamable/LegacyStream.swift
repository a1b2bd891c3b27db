import FoundationEssentials
import HTTP

/// One stream of a session on its way to a client.
struct LegacyStream: Sendable {
  /// How long a client that was cut off waits before it comes back.
  private static let retryMilliseconds = 2000

  let session: LegacySession
  let number: Int
  let settings: EndpointSettings

  /// The answer to a POST: one JSON text where there is nothing to tell before the answers, else a stream.
  func response(isBatch: Bool) async -> HTTPServerResponse {
    let begun = ContinuousClock.now
    for await _ in await session.attach(number) {
      let look = await session.look(at: number, after: 0)
      let isTold = look.entries.contains { !$0.message.isReply }
      if isTold || (!look.isOver && .now - begun >= settings.keepAlive) { return stream(from: 0, primes: true) }
      guard look.isOver else { continue }
      // Seen after the session's end, which a reader that was slow to begin may be told as news.
      if look.isClosed, look.entries.isEmpty { break }
      await session.drop(number)
      return whole(look.entries, isBatch: isBatch)
    }
    // The client is gone, which cancels nothing here, or the session is.
    return EndpointAnswer.gone
  }

  private func whole(_ entries: [EventLog.Entry], isBatch: Bool) -> HTTPServerResponse {
    guard let first = entries.first else { return EndpointAnswer.accepted }  // it was cancelled, and has no answer
    guard isBatch else { return EndpointAnswer.json(200, first.data) }
    let joined = entries.map(\.data).reduce(into: Data("[".utf8)) { text, data in
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text.append(data)
    }
    return EndpointAnswer.json(200, joined + [UInt8(ascii: "]")])
  }

  func stream(from position: Int, primes: Bool = true) -> HTTPServerResponse {
    HTTPServerResponse(
      200, headers: EndpointAnswer.streamHeaders,
      body: .stream { writer in
        do {
          if primes, session.handshake.primes { try await prime(position, writer) }
          try await pump(from: position, to: writer)
        } catch {
          // The client is gone. It may come back for the rest.
        }
      }, endsByItself: number != EventLog.standing)
  }

  /// MCP 2025-11-25, streamable HTTP, "sending messages", 6: older clients would take an event without data for a
  /// fault.
  private func prime(_ position: Int, _ writer: HTTPBodyWriter) async throws(HTTPError) {
    let event = ServerSentEvent(
      id: EventLog.id(number, position), retryMilliseconds: LegacyStream.retryMilliseconds, data: Data())
    try await writer.write(event.bytes)
  }

  private func pump(from start: Int, to writer: HTTPBodyWriter) async throws(HTTPError) {
    var position = start
    for await _ in await session.attach(number) {
      let look = await session.look(at: number, after: position)
      for entry in look.entries {
        let event = ServerSentEvent(id: EventLog.id(number, entry.number), data: entry.data)
        try await writer.write(event.bytes)
        position = entry.number
      }
      if look.isOver { return }
      if look.entries.isEmpty { try await writer.write(ServerSentEvent.keepAlive) }
    }
  }
}
