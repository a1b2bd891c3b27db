package import FoundationEssentials
import JSON
import Screen

/// The first line of a record: what the console was like when it began.
package struct RecordHeader: Sendable {
  package var start: Date
  /// The theme's name.
  package var theme: String
  package var width: Int
  package var height: Int
  package var server: String
  var program: String
  var keymap: Keymap
  var session: Session
  var zone: Int
  var isTold: Bool
  var readOnly: Bool
  var hasMouse: Bool
  var undoSeconds: Double

  static let version = 1

  /// - Parameter program: The program's version.
  package init(_ state: State, theme: String, program: String) {
    start = Date(timeIntervalSince1970: (state.now.timeIntervalSince1970 * 1000).rounded() / 1000)
    (self.theme, self.program) = (theme, program)
    (width, height) = (state.width, state.height)
    // An address may carry a name and a password.
    server = Secrets.masked(state.serverName)
    (keymap, session, zone) = (state.keymap, state.session, state.clock.offset)
    (isTold, readOnly, hasMouse) = (state.feed.isTold, state.readOnly, state.hasMouse)
    undoSeconds = state.undoSeconds
  }

  package var data: Data {
    let json: JSONValue = [
      "beamtop_record": .int(RecordHeader.version), "program": .string(program), "start": .optional(start),
      "theme": .string(theme), "width": .int(width), "height": .int(height), "server": .string(server),
      "keys": keymap.record, "session": .string(session.text(for: server, over: nil)), "zone": .int(zone),
      "told": .bool(isTold), "read_only": .bool(readOnly), "mouse": .bool(hasMouse),
      "undo_seconds": .double(undoSeconds),
    ]
    return Data((json.text + "\n").utf8)
  }

  /// Throws what is wrong with it, in words.
  init(_ line: Data) throws(RecordFault) {
    guard let json = try? JSONValue(parsing: line), let version = json["beamtop_record"]?.int else {
      throw RecordFault("it is no record of beamtop")
    }
    guard version == RecordHeader.version else {
      throw RecordFault("it is a record of version \(version); this beamtop reads version \(RecordHeader.version)")
    }
    guard let start = json["start"]?.date, let width = json["width"]?.int, let height = json["height"]?.int,
      Input.sizes.contains(width), Input.sizes.contains(height)
    else { throw RecordFault("its first line is not whole") }
    self.start = start
    (self.width, self.height) = (width, height)
    theme = json["theme"]?.string ?? "dark"
    server = json["server"]?.string ?? ""
    program = json["program"]?.string ?? ""
    keymap = json["keys"].flatMap(Keymap.recorded) ?? .standard
    var faults: [String] = []
    session = Session(text: json["session"]?.string ?? "", server: server, faults: &faults)
    zone = min(max(json["zone"]?.int ?? 0, -86_400), 86_400)
    (isTold, readOnly) = (json["told"]?.bool ?? false, json["read_only"]?.bool ?? false)
    hasMouse = json["mouse"]?.bool ?? false
    undoSeconds = min(max(json["undo_seconds"]?.double ?? PendingWrite.seconds, 0), 3600)
  }

  /// The console as it was then.
  var state: State {
    var state = State(
      width: width, height: height, now: start, clock: Clock(offset: zone), keymap: keymap, serverName: server,
      readOnly: readOnly, feed: isTold ? .told(Feed.Line()) : .asked, hasMouse: hasMouse)
    state.undoSeconds = undoSeconds
    state.restore(session)
    return state
  }
}

/// Why a file is not played, in words.
package struct RecordFault: Error, Sendable, Hashable, CustomStringConvertible {
  package var description: String
  init(_ text: String) { description = text }
}
