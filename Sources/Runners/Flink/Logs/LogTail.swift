import FoundationEssentials
import Jobs

/// The end of a log file, parsed.
enum LogTail {
  /// So much of a file's end is read into lines.
  static let keep = 2 << 20
  /// A larger file is not fetched: Flink cannot send a part of it.
  static let limit = 64 << 20

  static func lines(_ data: Data, source: String, mtime: Date, zone: Int) -> [LogLine] {
    let zone = zone + correction(data, mtime: mtime, zone: zone)
    var parser = LogParser(source: source, fallback: mtime, zone: zone)
    parser.take(text(data))
    if data.count > keep { parser.dropTorn() }
    return parser.lines
  }

  /// The tail from the beginning of a line on.
  private static func text(_ data: Data) -> String {
    if data.count <= keep { return String(decoding: data, as: UTF8.self) }
    let tail = data.suffix(keep)
    let start = tail.firstIndex(of: UInt8(ascii: "\n")).map { tail.index(after: $0) } ?? tail.startIndex
    return String(decoding: tail[start...], as: UTF8.self)
  }

  /// Seconds by which the file's zone is off: its newest line was written when the file last changed, so that a
  /// difference of whole quarters of an hour is a zone.
  private static func correction(_ data: Data, mtime: Date, zone: Int) -> Int {
    let end = String(decoding: data.suffix(16 << 10), as: UTF8.self)
    let stamps = end.split(separator: "\n").lazy.reversed().compactMap { LogStamp($0, zone: zone) }
    guard let newest = stamps.first else { return 0 }
    let off = newest.time.timeIntervalSince(mtime)
    let quarters = (off / 900).rounded()
    // Lines are written through a buffer of some seconds; zones reach from -12 to +14 hours.
    guard abs(off - quarters * 900) < 60, abs(quarters) >= 1, abs(quarters) <= 56 else { return 0 }
    return Int(quarters) * 900
  }

  /// In place of a file that is not read.
  static func refusal(_ file: FlinkLogList.File, source: String, because reason: String) -> LogLine {
    LogLine(
      time: FlinkTime.date(file.mtime) ?? Date(timeIntervalSince1970: 0), level: .warn, source: source,
      message: "\(file.name) is not shown: \(reason)")
  }
}
