package import FoundationEssentials
import JSON
package import Jobs

/// How far a reader has come in each source of a job's logs: the time of the last entry seen, and how many entries of
/// just that time. Each source is written in order, so that a source that is merged late loses nothing, and entries of
/// one millisecond are told apart. Opaque to clients, and nothing is kept for it here.
package struct LogCursor: Sendable, Hashable {
  private struct Position: Sendable, Hashable {
    var time: Int
    var count: Int
  }

  /// How much later than others the entries of a source may come, in milliseconds.
  private static let lateness = 60_000

  /// What a cursor of ours can hold: the years of RFC 3339, and a number of entries of one millisecond.
  private static let times = -62_200_000_000_000...253_500_000_000_000
  private static let mostEntries = 1_000_000_000

  private var positions: [String: Position] = [:]
  /// Nothing older is wanted: the reader's `since`, or where its first page was cut.
  private var floor: Int?

  package init(from floor: Date?) { self.floor = floor.map(LogCursor.milliseconds) }

  package init?(_ text: String) {
    guard let value = try? JSONValue(parsing: text), let members = value["sources"]?.object else { return nil }
    floor = value["from"]?.int
    if let floor, !LogCursor.times.contains(floor) { return nil }
    for (source, value) in members {
      guard let time = value[0]?.int, let count = value[1]?.int, LogCursor.times.contains(time),
        (1...LogCursor.mostEntries).contains(count)
      else { return nil }
      positions[source] = Position(time: time, count: count)
    }
  }

  package var text: String {
    let sources = JSONValue.object(positions.mapValues { [.int($0.time), .int($0.count)] })
    return JSONValue.object(["from": .optional(floor), "sources": sources]).text
  }

  /// From when a runner has to read: from the oldest of the positions, since a source that is behind may still go on, and
  /// somewhat before, for sources that have said nothing yet. Nil where nothing was seen.
  package var start: Date? {
    guard let oldest = positions.values.map(\.time).min() else { return floor.map(LogCursor.date) }
    return LogCursor.date(max(oldest - LogCursor.lateness, floor ?? .min))
  }

  /// Entries that were not seen yet, in their order.
  package func fresh(of lines: [LogLine]) -> [LogLine] {
    var atPosition: [String: Int] = [:]
    return lines.filter { line in
      let time = LogCursor.milliseconds(line.time)
      guard let position = positions[line.source] else { return floor.map { time >= $0 } ?? true }
      if time != position.time { return time > position.time }
      atPosition[line.source, default: 0] += 1
      return atPosition[line.source, default: 0] > position.count
    }
  }

  /// Goes on past one entry.
  package mutating func advance(past line: LogLine) {
    let time = LogCursor.milliseconds(line.time)
    let position = positions[line.source]
    if let position, time < position.time { return }
    let count = position?.time == time ? (position?.count ?? 0) + 1 : 1
    positions[line.source] = Position(time: time, count: count)
  }

  private static func milliseconds(_ date: Date) -> Int {
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    return Int(min(max(milliseconds, Double(times.lowerBound)), Double(times.upperBound)))
  }
  private static func date(_ milliseconds: Int) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
