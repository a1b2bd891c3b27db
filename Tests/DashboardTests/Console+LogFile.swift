import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

@testable import Dashboard

extension Console {
  /// A log file on the whole screen, read to its end; it was written to at an instant.
  static func file(
    _ text: String, name: String = "x.log", modified: Date = Sample.now, zone: Int = 0, width: Int = 120
  ) -> Console {
    var console = Console(width: width, height: 24)
    console.state = State(
      width: width, height: 24, now: Sample.now, clock: Clock(offset: zone), file: "/var/log/\(name)")
    console.pass(0)
    console.read(text, modified: modified)
    return console
  }

  /// What was written to the file meanwhile, or what has become of it.
  mutating func read(_ text: String, modified: Date = Sample.now, change: LogFilePiece.Change? = nil) {
    pass(5)
    for case .fetch(.logFile(let source), let request) in asked where request == state.schedule[.logs].request {
      var parser = LogFileParser(source, isNew: change == .rotated || change == .truncated)
      parser.take(Array(text.utf8), count: text.utf8.count, isFirst: source.next == 0)
      var piece = parser.piece
      piece.modified = modified.timeIntervalSince1970
      (piece.next, piece.size) = (source.next + text.utf8.count, source.next + text.utf8.count)
      (piece.change, piece.inode) = (change, 7)
      send(.fetched(.logFile(source), request, .success(.logFile(piece)), at: now))
    }
  }

  @discardableResult
  mutating func command(_ text: String) -> [Effect] {
    press(.character(":"))
    type(text)
    return press(.enter)
  }
}
