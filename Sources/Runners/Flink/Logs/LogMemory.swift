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
  }

  /// Parsed tails of so many files are kept, those that were used last.
  private static let fileLimit = 40

  private var contents: [File: Content] = [:]
  private var used: [File] = []

  mutating func content(_ file: File, _ listed: FlinkLogList.File) -> Content? {
    guard let known = contents[file], known.size == listed.size, known.mtime == listed.mtime ?? 0 else { return nil }
    touch(file)
    return known
  }

  mutating func keep(_ content: Content, of file: File) {
    contents[file] = content
    touch(file)
    if used.count > LogMemory.fileLimit { contents[used.removeFirst()] = nil }
  }

  private mutating func touch(_ file: File) {
    used.removeAll { $0 == file }
    used.append(file)
  }
}
