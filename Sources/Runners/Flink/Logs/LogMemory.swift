import FoundationEssentials
import Jobs

/// Log files as they were last read. Flink sends a file whole or not at all, so one is fetched again only when its size
/// or its time changed.
struct LogMemory {
  struct File: Sendable, Hashable {
    /// `jobmanager`, `taskmanagers/tm-1`.
    var process: String
    var name: String
  }

  struct Content: Sendable {
    var size: Int
    var mtime: Int
    var lines: [LogLine]
    var readAt: Date

    /// Bytes of text that the lines came from.
    var weight: Int { min(size, LogTail.keep) }
  }

  /// Parsed tails of so many bytes of text are kept, those that were used last.
  private static let weightLimit = 12 << 20
  /// A file that grows all the time is not fetched at more than so many bytes a second.
  private static let bytesPerSecond = 4.0 * 1_048_576

  private var contents: [File: Content] = [:]
  private var used: [File] = []

  /// What is known of a file that has not changed since, or that it is too early to fetch again.
  mutating func content(_ file: File, _ listed: FlinkLogList.File, at now: Date) -> Content? {
    guard let known = contents[file] else { return nil }
    let isSame = known.size == listed.size && known.mtime == listed.mtime ?? 0
    let isEarly = abs(now.timeIntervalSince(known.readAt)) < Double(listed.size) / LogMemory.bytesPerSecond
    // A file that shrank is another one.
    guard isSame || isEarly && listed.size >= known.size else { return nil }
    touch(file)
    return known
  }

  mutating func keep(_ content: Content, of file: File) {
    contents[file] = content
    touch(file)
    while used.count > 1, contents.values.reduce(0, { $0 + $1.weight }) > LogMemory.weightLimit {
      contents[used.removeFirst()] = nil
    }
  }

  private mutating func touch(_ file: File) {
    used.removeAll { $0 == file }
    used.append(file)
  }
}
