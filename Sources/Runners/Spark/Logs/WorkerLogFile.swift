import FoundationEssentials
import JSON
import Jobs

/// The end of one log at a worker, read on from where the last reading ended.
struct WorkerLogFile: Sendable {
  /// Bytes of a log's end that are read at first, and that are kept.
  static let first = 256 << 10
  private static let kept = 1 << 20

  let url: String
  let source: String
  /// The first byte that has not been read.
  private(set) var offset: Int?
  private(set) var bytes = Data()
  /// They begin within the log.
  private var isTail = false
  var usedAt: Date
  private(set) var lines: [LogLine] = []

  init(url: String, source: String, at now: Date) {
    (self.url, self.source, usedAt) = (url, source, now)
  }

  /// What comes next, or the end of it at first.
  var question: String {
    guard let offset else { return "\(url)&byteLength=\(WorkerLogFile.first)" }
    return "\(url)&offset=\(offset)&byteLength=\(WorkerLogFile.kept)"
  }

  /// True where there is more than this piece brought.
  mutating func take(_ log: WorkerLog, zone: Int, fallback: Date) -> Bool {
    // A log that shrank is another one.
    if let offset, log.total < offset {
      (self.offset, bytes, lines, isTail) = (nil, Data(), [], false)
      return true
    }
    if offset == nil, log.start > 0 {
      // The tail begins within a line.
      isTail = true
      bytes = log.bytes.firstIndex(of: UInt8(ascii: "\n")).map { Data(log.bytes[($0 + 1)...]) } ?? Data()
    } else {
      bytes.append(log.bytes)
    }
    let isNew = !log.bytes.isEmpty
    offset = log.end
    if bytes.count > WorkerLogFile.kept {
      isTail = true
      let tail = bytes.suffix(WorkerLogFile.kept / 2)
      bytes = Data(tail.firstIndex(of: UInt8(ascii: "\n")).map { tail[($0 + 1)...] } ?? tail)
    }
    if isNew || lines.isEmpty { parse(zone: zone, fallback: fallback) }
    return isNew && log.end < log.total
  }

  private mutating func parse(zone: Int, fallback: Date) {
    var parser = LogParser(source: source, fallback: fallback, zone: zone)
    parser.take(String(decoding: bytes, as: UTF8.self))
    if isTail { parser.dropTorn() }
    lines = parser.lines.map(WorkerLogFile.masked)
  }

  /// The command line that Spark writes at the head may hold secrets.
  private static func masked(_ line: LogLine) -> LogLine {
    guard line.message.hasPrefix("Launch Command: ") || line.message.hasPrefix("Spark Executor Command: ") else {
      return line
    }
    var line = line
    line.message = Secrets.masked(line.message)
    return line
  }
}
