import FoundationEssentials
import HTTP
import JSON
import Server
import Synchronization
import Testing

/// Reads one stream of events.
final class EventReader: Sendable {
  struct Event: Sendable {
    var name = ""
    var id: String?
    var data = JSONValue.null
    var comment: String?
  }

  private let transcript: Transcript
  private let task: Task<Void, Never>
  private let gate: AsyncStream<Void>.Continuation

  /// - Parameter stop: a piece with this text is taken, and the next one only after `goOn`.
  init(_ reply: Reply, stopsAt stop: String? = nil) throws {
    guard case .stream(let body) = reply.body else { throw HTTPError.malformed("no stream: \(reply.text)") }
    let transcript = Transcript()
    let (signal, gate) = AsyncStream.makeStream(of: Void.self)
    (self.transcript, self.gate) = (transcript, gate)
    task = Task {
      await body(
        HTTPBodyWriter { bytes in
          let piece = String(decoding: bytes, as: UTF8.self)
          transcript.append(piece)
          if let stop, piece.contains(stop) { for await _ in signal { break } }
        })
    }
  }

  var text: String { transcript.text }

  var events: [Event] { transcript.text.components(separator: "\n\n").dropLast().map(EventReader.parse) }

  /// The first event of a name.
  func next(_ name: String) async throws -> Event {
    let isThere = try await eventually { events.contains { $0.name == name } }
    try #require(isThere, "no \(name) came: \(events.map(\.name))")
    return try #require(events.first { $0.name == name })
  }

  func goOn() { gate.finish() }

  func stop() async {
    gate.finish()
    task.cancel()
    await task.value
  }

  /// Waits for the server's end of it.
  func end() async { await task.value }

  private static func parse(_ part: String) -> Event {
    var event = Event()
    for line in part.components(separator: "\n") {
      if line.hasPrefix("event: ") { event.name = String(line.dropFirst(7)) }
      if line.hasPrefix("id: ") { event.id = String(line.dropFirst(4)) }
      if line.hasPrefix(": ") { event.comment = String(line.dropFirst(2)) }
      if line.hasPrefix("data: ") { event.data = (try? JSONValue(parsing: String(line.dropFirst(6)))) ?? .null }
    }
    return event
  }
}

/// What came so far.
private final class Transcript: Sendable {
  private let whole = Mutex("")

  var text: String { whole.withLock { $0 } }
  func append(_ piece: String) { whole.withLock { $0 += piece } }
}

extension String {
  /// Between each two occurrences of `separator`.
  func components(separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}
