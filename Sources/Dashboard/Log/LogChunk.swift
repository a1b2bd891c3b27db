import Glibc
import Jobs

/// A piece of a log: the texts of its lines one behind the other in one buffer, and a column each for where they end, when
/// they were written, their levels and their sources. Beyond its text a line costs 15 bytes.
package struct LogChunk: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Seconds since 1970; not a number where the line tells no time.
  private(set) var times: [Double] = []
  private var levels: [UInt8] = []
  private(set) var sources: [UInt16] = []
  /// The highest level of its lines, so that a search for errors goes past it at once.
  private(set) var highest: UInt8 = 0

  /// What a chunk holds, but for a single line that is longer.
  static let capacity = 1 << 20
  static let mostLines = 8192
  /// What is kept of a line of a job's log; of the rest it is said how much there was.
  static let longestLine = 1 << 20

  /// One of its entries has several lines.
  private(set) var isMultiline = false

  var count: Int { ends.count }
  var highestLevel: LogLine.Level { LogChunk.level(highest) }

  func hasRoom(for length: Int) -> Bool {
    count == 0 || count < LogChunk.mostLines && bytes.count + length <= LogChunk.capacity
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, time: Double, level: LogLine.Level?, source: UInt16) {
    reserve(text.count)
    bytes.append(contentsOf: text)
    noteLines(text)
    ends.append(UInt32(bytes.count))
    times.append(time)
    let code = LogChunk.code(level ?? .info)
    levels.append(level == nil ? code | LogChunk.untold : code)
    sources.append(source)
    highest = max(highest, code)
  }

  /// A chunk of a short log is small. One that grows on is given all its room at once: what is not written of it costs nothing.
  private mutating func reserve(_ more: Int) {
    guard bytes.count + more > bytes.capacity else { return }
    if bytes.isEmpty { return bytes.reserveCapacity(min(LogChunk.capacity, max(4096, more))) }
    if bytes.count >= 1 << 16, bytes.count + more <= LogChunk.capacity { bytes.reserveCapacity(LogChunk.capacity) }
  }

  /// Adds to the text of the last line.
  mutating func extendLast(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    noteLines(text)
    ends[ends.count - 1] = UInt32(bytes.count)
  }

  private mutating func noteLines(_ text: UnsafeBufferPointer<UInt8>) {
    guard !isMultiline, let base = text.baseAddress else { return }
    isMultiline = memchr(base, 0x0A, text.count) != nil
  }

  /// All of its times from a line on, as where their day becomes known.
  mutating func move(from line: Int = 0, by seconds: Double) {
    for index in line..<count { times[index] += seconds }
  }

  mutating func removeLast(_ lines: Int) {
    let kept = count - lines
    bytes.removeLast(bytes.count - range(kept).lowerBound)
    ends.removeLast(lines)
    times.removeLast(lines)
    levels.removeLast(lines)
    sources.removeLast(lines)
    highest = levels.lazy.map { $0 & ~LogChunk.untold }.max() ?? 0
  }

  /// The same lines, all from one source.
  func from(source: UInt16) -> LogChunk {
    var chunk = self
    chunk.sources = Array(repeating: source, count: count)
    return chunk
  }

  func range(_ line: Int) -> Range<Int> {
    (line == 0 ? 0 : Int(ends[line - 1]))..<(line < ends.count ? Int(ends[line]) : bytes.count)
  }

  /// `INFO` where the line tells none.
  func level(_ line: Int) -> LogLine.Level { LogChunk.level(levels[line] & ~LogChunk.untold) }
  func tellsLevel(_ line: Int) -> Bool { levels[line] & LogChunk.untold == 0 }

  /// Marks the level of a line that tells none.
  private static let untold: UInt8 = 0x80

  func withText<R>(_ line: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = range(line)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether two lines say the same, at the same level and from the same source.
  func isSame(_ line: Int, _ other: LogChunk, _ otherLine: Int) -> Bool {
    let (mine, its) = (range(line), other.range(otherLine))
    guard mine.count == its.count, levels[line] == other.levels[otherLine], sources[line] == other.sources[otherLine]
    else { return false }
    return bytes.withUnsafeBufferPointer { a in
      other.bytes.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return true }
        return memcmp(a + mine.lowerBound, b + its.lowerBound, mine.count) == 0
      }
    }
  }

  private static func code(_ level: LogLine.Level) -> UInt8 {
    switch level {
    case .debug: 0
    case .info: 1
    case .warn: 2
    case .error: 3
    }
  }

  private static func level(_ code: UInt8) -> LogLine.Level {
    switch code {
    case 0: .debug
    case 1: .info
    case 2: .warn
    default: .error
    }
  }
}
