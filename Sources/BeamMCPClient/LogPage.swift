public import Jobs

/// Log entries of one answer, oldest first. `cursor` given back as `sinceCursor` continues after the last of them.
public struct LogPage: Sendable, Hashable {
  /// The entries.
  public var lines: [LogLine]
  /// Where the last of them stands.
  public var cursor: String
  /// Older entries were left out to keep within the limit.
  public var truncated: Bool

  public init(lines: [LogLine], cursor: String, truncated: Bool) {
    self.lines = lines
    self.cursor = cursor
    self.truncated = truncated
  }
}
