public import FoundationEssentials

/// One entry of a job's logs; a Java or Python trace stays with the line that it follows.
public struct LogLine: Sendable, Hashable, Codable {
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case debug = "DEBUG"
    case info = "INFO"
    case warn = "WARN"
    case error = "ERROR"

    public static func < (a: Level, b: Level) -> Bool { a.severity < b.severity }
    private var severity: Int { Level.allCases.firstIndex(of: self) ?? 0 }
  }

  public var time: Date
  public var level: Level
  /// The process or file it comes from: `jobmanager`, `tm-1`, `stderr`.
  public var source: String
  /// The text as the engine wrote it, not cleaned: what shows it makes control characters visible.
  public var message: String

  public init(time: Date, level: Level, source: String, message: String) {
    self.time = time
    self.level = level
    self.source = source
    self.message = message
  }
}
