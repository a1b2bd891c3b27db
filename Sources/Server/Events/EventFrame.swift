import FoundationEssentials
import HTTP
import JSON

/// One or more events as bytes, encoded once for all who read them.
struct EventFrame: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case change, timeline, keepAlive, goodbye }

  /// Rises by one from frame to frame, so that a reader notices what it missed.
  let number: Int
  let kind: Kind
  /// Where a reader stands who has read it; nil where it tells nothing.
  let cursor: EventCursor?
  let bytes: Data

  static func event(_ name: String, _ cursor: EventCursor?, _ data: JSONValue) -> Data {
    ServerSentEvent.bytes(name, id: cursor?.text, data: data.data)
  }

  static func change(
    _ cursor: EventCursor, jobs: [JSONValue], removed: [String], runners: [JSONValue]?
  ) -> Data {
    var members: [String: JSONValue] = [
      "jobs": .array(jobs), "removed": .array(removed.map(JSONValue.string)), "revision": .int(cursor.revision),
    ]
    if let runners { members["runners"] = .array(runners) }
    return event("change", cursor, .object(members))
  }

  static func snapshot(_ cursor: EventCursor, jobs: [JSONValue], runners: [JSONValue]) -> Data {
    event(
      "snapshot", cursor, ["jobs": .array(jobs), "runners": .array(runners), "revision": .int(cursor.revision)])
  }

  static func timeline(_ cursor: EventCursor, _ entries: [JSONValue]) -> Data {
    event("timeline", cursor, ["entries": .array(entries)])
  }
}
