import FoundationEssentials
import HTTP
import JSON

/// The pieces of an answer out of its bytes: events (WHATWG HTML §9.2), lines of JSON, or one JSON text over many lines,
/// where a server does not stream.
struct ModelPieces {
  /// By what the server says of them or, since some say it wrongly, by how they begin; nil until that is known.
  private var isEvents: Bool?
  private var events = ServerSentEvents(limit: 4 << 20)
  private var unread = Data()
  /// The stream said `[DONE]`.
  private(set) var isOver = false

  private let mask: KeyMask

  /// - Parameters:
  ///   - type: The media type that the server gives.
  ///   - mask: Of what is told of a piece that is none.
  init(type: String?, mask: KeyMask) {
    self.mask = mask
    if type?.lowercased().hasPrefix("text/event-stream") == true { isEvents = true }
  }

  mutating func feed(_ bytes: Data) throws(ModelError) -> [JSONValue] {
    if isEvents == nil, let first = bytes.first(where: { $0 > 0x20 }) { isEvents = "de:".utf8.contains(first) }
    if isEvents == true { return try heard(bytes) }
    unread.append(bytes)
    guard unread.count <= 4 << 20 else { throw .malformed("an answer without an end") }
    var pieces: [JSONValue] = []
    // A line that is no whole JSON text is the beginning of a longer one.
    while let end = unread.firstIndex(of: 0x0A) {
      let line = Data(unread[..<end])
      let isBlank = line.allSatisfy { $0 <= 0x20 }
      let piece = try? JSONValue(parsing: line)
      guard isBlank || piece != nil else { break }
      if let piece { pieces.append(piece) }
      unread = Data(unread[unread.index(after: end)...])
    }
    return pieces
  }

  /// What the end of the bytes completes.
  func rest() throws(ModelError) -> [JSONValue] {
    let text = String(decoding: unread, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    guard let piece = try? JSONValue(parsing: unread) else { throw .malformed(ModelRefusal.short(mask.masked(text))) }
    return [piece]
  }

  private mutating func heard(_ bytes: Data) throws(ModelError) -> [JSONValue] {
    let heard: [ServerSentEvent]
    do { heard = try events.feed(bytes) } catch { throw .malformed(error.description) }
    var pieces: [JSONValue] = []
    for event in heard where !isOver {
      if event.data == "[DONE]" {
        isOver = true
      } else if let piece = try? JSONValue(parsing: event.data) {
        pieces.append(piece)
      } else {
        throw .malformed(ModelRefusal.short(mask.masked(event.data)))
      }
    }
    return pieces
  }
}
