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

  private var positions: [String: Position] = [:]

  package init() {}

  package init?(_ text: String) {
    guard let members = try? JSONValue(parsing: text).object else { return nil }
    for (source, value) in members {
      guard let time = value[0]?.int, let count = value[1]?.int, count > 0 else { return nil }
      positions[source] = Position(time: time, count: count)
    }
  }

  package var text: String {
    JSONValue.object(positions.mapValues { [.int($0.time), .int($0.count)] }).text
  }

  /// From when a runner has to read: the oldest of the positions, since a source that is behind may still go on. Nil
  /// where nothing was seen.
  package var start: Date? {
    positions.values.map(\.time).min().map { Date(timeIntervalSince1970: Double($0) / 1000) }
  }

  /// Entries that were not seen yet, in their order.
  package func fresh(of lines: [LogLine]) -> [LogLine] {
    var atPosition: [String: Int] = [:]
    return lines.filter { line in
      guard let position = positions[line.source] else { return true }
      let time = LogCursor.milliseconds(line.time)
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

  private static func milliseconds(_ date: Date) -> Int { Int((date.timeIntervalSince1970 * 1000).rounded()) }
}
