import Glibc

/// A file that is looked at in place of a job's log, or standard input.
package struct LogFileSource: Sendable, Hashable {
  package var path: String
  /// What is read in place of a file: a pipe, by its descriptor. It stays open.
  let input: Int32?
  /// Where it is read next.
  var next = 0
  var size = 0
  /// Seconds east of UTC, for times that name no zone.
  var zone = 0
  var isStamped = false
  /// What was read ends amid a line.
  var isAmidLine = false
  /// Which file it was, by the file system's number; 0 before it was read.
  var inode: UInt64 = 0
  var isRemoved = false
  /// Of a pipe, the beginning of a line that is not all there.
  var held: [UInt8] = []
  var isEnded = false
  /// The days of times that name none, and the first line that tells none of them.
  var dating: LogDating
  var undated = 0
  /// It was read to its end once: what comes now is new.
  private(set) var wasRead = false

  package init(path: String, zone: Int = 0, input: Int32? = nil) {
    (self.path, self.zone, self.input, dating) = (path, zone, input, LogDating(zone: zone))
  }

  /// Why a file cannot be looked at, in the system's words; nil where it can.
  package static func problem(of path: String) -> String? {
    var status = stat()
    if stat(path, &status) != 0 || access(path, R_OK) != 0 { return "\(path): \(String(cString: strerror(errno)))" }
    if status.st_mode & S_IFMT == S_IFDIR { return "\(path): \(String(cString: strerror(EISDIR)))" }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return "\(path) is no file but a pipe or a device: beamtop --log - < \(Words.quoted(path))"
    }
    guard let format = Compression(of: path) else { return nil }
    if format == .utf16 { return "\(path) is UTF-16: \(format.command) \(Words.quoted(path)) | beamtop --log -" }
    return "\(path) is compressed (\(format)): \(format.command) \(Words.quoted(path)) | beamtop --log -"
  }

  /// The last part of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
  var isLoaded: Bool { input != nil || next > 0 && next >= size }

  mutating func take(_ piece: LogFilePiece) {
    (next, size, isStamped, isAmidLine) = (piece.next, piece.size, piece.isStamped, piece.isAmidLine)
    (inode, isRemoved) = (piece.inode, piece.change == .removed)
    (held, isEnded, dating) = (piece.held, piece.isEnded, piece.dating)
    wasRead = wasRead || isLoaded
  }
}
