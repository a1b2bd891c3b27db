import FoundationEssentials

/// The time and level at the head of a log line: `2026-11-23 09:01:11,633 INFO  `, with a `T`, a point, a zone or
/// brackets where another layout writes them; Spark's `26/11/23 09:01:11 INFO ` too.
struct LogStamp {
  var time: Date
  /// Nil where no word that is one follows the time.
  var level: Substring?
  /// What follows.
  var rest: Substring

  /// Nil for a line that does not begin with a time. `zone` is in seconds east of UTC, for times that tell none.
  init?(_ line: Substring, zone: Int) {
    var reader = LogStampReader(line)
    guard let local = reader.dateTime() else { return nil }
    time = Date(timeIntervalSince1970: local - Double(reader.zone() ?? zone))
    let after = reader.rest
    let words = after.split(maxSplits: 2, whereSeparator: { " \t[]".contains($0) })
    if let word = words.first, LogStamp.levels.contains(word.uppercased()) {
      level = word
      rest = after[word.endIndex...].drop { " \t]".contains($0) }
    } else {
      rest = after
    }
  }

  private static let levels: Set<String> = [
    "TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL", "SEVERE", "CRITICAL",
  ]
}
