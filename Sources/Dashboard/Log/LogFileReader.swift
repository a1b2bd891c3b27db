import BeamMCPClient
import FoundationEssentials
import Glibc

/// Reads a log file piece by piece, as far as it goes; asked again later, what was written meanwhile.
enum LogFileReader {
  /// Bytes that are read at once.
  static let piece = 8 << 20

  /// Off the caller's actor: a piece takes some tens of milliseconds.
  @concurrent
  static func read(_ source: LogFileSource) async -> Result<LogFilePiece, ClientError> {
    let file = open(source.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(problem(source.path)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(problem(source.path)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(ClientError(.notPossible, "\(source.path) is no regular file"))
    }
    let size = Int(status.st_size)
    let isNew = size < source.next
    let offset = isNew ? 0 : source.next
    let wanted = min(piece, size - offset)
    guard wanted > 0 else {
      var nothing = LogFilePiece(next: offset, size: size, isNew: isNew)
      nothing.isStamped = source.isStamped
      return .success(nothing)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, wanted, off_t(offset)))
    }
    // A line that is being written is taken once it is whole, or nobody goes on with it.
    let isAtEnd = offset + bytes.count >= size
    let isResting = time(nil) - Int(status.st_mtim.tv_sec) > 2
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isWhole = end == 0 && bytes.count == piece || isAtEnd && isResting
    var parser = LogFileParser(zone: source.zone, isStamped: source.isStamped && !isNew)
    parser.take(bytes, count: isWhole ? bytes.count : end)
    var result = parser.piece
    (result.next, result.size, result.isNew) = (offset + (isWhole ? bytes.count : end), size, isNew)
    // What is held back is no reason to ask again at once.
    if end < bytes.count, isAtEnd { result.size = result.next }
    return .success(result)
  }

  private static func problem(_ path: String) -> ClientError {
    ClientError(.notPossible, "cannot read \(path): \(String(cString: strerror(errno)))")
  }
}

/// A file that is looked at in place of a job's log.
package struct LogFileSource: Sendable, Hashable {
  package var path: String
  /// Where it is read next.
  var next = 0
  var size = 0
  /// Seconds east of UTC, for times that name no zone.
  var zone = 0
  var isStamped = false

  package init(path: String, zone: Int = 0) { (self.path, self.zone) = (path, zone) }

  /// Why a file cannot be looked at, in the system's words; nil where it can.
  package static func problem(of path: String) -> String? {
    var status = stat()
    if stat(path, &status) != 0 || access(path, R_OK) != 0 { return "\(path): \(String(cString: strerror(errno)))" }
    return status.st_mode & S_IFMT == S_IFDIR ? "\(path): \(String(cString: strerror(EISDIR)))" : nil
  }

  /// The last part of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  var isLoaded: Bool { next > 0 && next >= size }
}
