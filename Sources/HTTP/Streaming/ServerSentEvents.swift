package import FoundationEssentials

/// One event of a stream (WHATWG HTML §9.2).
package struct ServerSentEvent: Sendable, Hashable {
  /// `message` where the stream does not say.
  package var event: String
  package var data: String
  /// The id that the stream has come to: this event's own, or the last one before it; empty where there was none.
  package var id: String

  package init(event: String = "message", data: String, id: String = "") {
    self.event = event
    self.data = data
    self.id = id
  }
}

/// Events out of the bytes of a stream, however they are cut (WHATWG HTML §9.2.6). It knows nothing of connections.
package struct ServerSentEvents: Sendable {
  /// Given back as `Last-Event-ID`, the stream goes on after it. It changes when an event is whole, never before.
  package private(set) var lastEventID: String
  /// How long the server wants its reader to wait before it comes back.
  package private(set) var retry: Duration?
  /// Comments that came: how a server says that it is alive.
  package private(set) var comments = 0

  private let limit: Int
  private var line: [UInt8] = []
  private var isFirstLine = true
  private var endedWithReturn = false
  private var event = ""
  private var data: [UInt8] = []
  private var hasData = false
  private var id: String

  /// - Parameters:
  ///   - limit: Bytes of one event, and of one line.
  ///   - lastEventID: Where an earlier stream had come to.
  package init(limit: Int = 64 << 20, lastEventID: String = "") {
    self.limit = limit
    self.lastEventID = lastEventID
    id = lastEventID
  }

  /// Takes the next bytes and gives the events that they complete. Throws `tooLarge`; the stream is of no use then.
  package mutating func feed(_ bytes: Data) throws(HTTPError) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    var rest = [UInt8](bytes)[...]
    // A line ends with CR, LF or both; the LF of a CRLF may come with the next bytes.
    if endedWithReturn, rest.first == 0x0a { rest.removeFirst() }
    if !bytes.isEmpty { endedWithReturn = false }
    while let end = rest.firstIndex(where: { $0 == 0x0a || $0 == 0x0d }) {
      try extendLine(rest[..<end])
      if let event = try takeLine() { events.append(event) }
      let next = rest.index(after: end)
      let isReturn = rest[end] == 0x0d
      endedWithReturn = isReturn && next == rest.endIndex
      rest = rest[(isReturn && next < rest.endIndex && rest[next] == 0x0a ? next + 1 : next)...]
    }
    try extendLine(rest)
    return events
  }

  private mutating func extendLine(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
    guard bytes.count <= limit - line.count else { throw tooLarge }
    line += bytes
  }

  private var tooLarge: HTTPError { .tooLarge("an event is longer than \(limit) bytes") }

  private mutating func takeLine() throws(HTTPError) -> ServerSentEvent? {
    defer { line.removeAll(keepingCapacity: line.count <= 64 << 10) }
    var text = line[...]
    if isFirstLine, text.starts(with: [0xef, 0xbb, 0xbf]) { text = text.dropFirst(3) }
    isFirstLine = false
    if text.isEmpty { return dispatch() }
    if text.first == 0x3a {
      comments += 1
      return nil
    }
    let colon = text.firstIndex(of: 0x3a)
    var value = colon.map { text[($0 + 1)...] } ?? []
    if value.first == 0x20 { value = value.dropFirst() }
    try take(String(decoding: text[..<(colon ?? text.endIndex)], as: UTF8.self), value)
    return nil
  }

  private mutating func take(_ field: String, _ value: ArraySlice<UInt8>) throws(HTTPError) {
    switch field {
    case "data":
      guard value.count + 1 <= limit - data.count else { throw tooLarge }
      if hasData { data.append(0x0a) }
      data += value
      hasData = true
    case "event": event = String(decoding: value, as: UTF8.self)
    case "id": if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
    case "retry":
      guard !value.isEmpty, value.allSatisfy({ (0x30...0x39).contains($0) }),
        let milliseconds = Int(String(decoding: value, as: UTF8.self)), milliseconds <= 86_400_000
      else { return }
      retry = .milliseconds(milliseconds)
    default: break
    }
  }

  private mutating func dispatch() -> ServerSentEvent? {
    lastEventID = id
    defer { (event, data, hasData) = ("", [], false) }
    guard hasData else { return nil }
    return ServerSentEvent(
      event: event.isEmpty ? "message" : event, data: String(decoding: data, as: UTF8.self), id: lastEventID)
  }
}
