package import JSON

/// What a server has to tell of itself, for clients of the revisions before 2026-07-28 that have asked for it by
/// `logging/setLevel`.
package protocol LogProvider: Sendable {
  /// From now on, until the reader ends.
  @concurrent
  func entries() async -> AsyncStream<LogEntry>
}

/// One thing told, at a level of RFC 5424.
package struct LogEntry: Sendable, Hashable {
  package enum Level: String, Sendable, CaseIterable, Comparable {
    case debug, info, notice, warning, error, critical, alert, emergency

    package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
    private var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
  }

  package var level: Level
  package var logger: String
  package var data: JSONValue

  package init(level: Level, logger: String, data: JSONValue) {
    self.level = level
    self.logger = logger
    self.data = data
  }

  var json: JSONValue { ["level": .string(level.rawValue), "logger": .string(logger), "data": data] }
}
