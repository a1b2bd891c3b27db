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
    if let input = source.input { return LogInputReader.read(source, input) }
    let file = open(source.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      guard errno == ENOENT, source.inode != 0 else { return .failure(problem(source.path)) }
      return .success(renamed(source) ?? nothing(of: source, .removed))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(problem(source.path)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(ClientError(.notPossible, "\(source.path) is no regular file"))
    }
    // A file system gives the number of one that is gone to the next.
    let isOther = source.inode != 0 && (source.isRemoved || UInt64(status.st_ino) != source.inode)
    if isOther, let rest = renamed(source) { return .success(rest) }
    let change: LogFilePiece.Change? = isOther ? .rotated : Int(status.st_size) < source.next ? .truncated : nil
    return .success(read(file, status, source, change))
  }

  private static func read(
    _ file: Int32, _ status: stat, _ source: LogFileSource, _ change: LogFilePiece.Change?
  ) -> LogFilePiece {
    let size = Int(status.st_size)
    let offset = change == nil ? source.next : 0
    let wanted = min(piece, size - offset)
    guard wanted > 0 else {
      var nothing = nothing(of: source, change)
      (nothing.next, nothing.size, nothing.inode) = (offset, size, UInt64(status.st_ino))
      return nothing
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, wanted, off_t(offset)))
    }
    // A line that is being written is taken once it is whole, or nobody goes on with it.
    let isAtEnd = offset + bytes.count >= size
    let isResting = time(nil) - Int(status.st_mtim.tv_sec) > 2
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isWhole = end == 0 && bytes.count == piece || isAtEnd && isResting
    var parser = LogFileParser(source, isNew: change != nil)
    parser.take(bytes, count: isWhole ? bytes.count : end, isFirst: offset == 0)
    var result = parser.piece
    result.modified = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    (result.next, result.size) = (offset + (isWhole ? bytes.count : end), size)
    (result.change, result.inode) = (change, UInt64(status.st_ino))
    // What is held back is no reason to ask again at once.
    if end < bytes.count, isAtEnd { result.size = result.next }
    return result
  }

  private static func nothing(of source: LogFileSource, _ change: LogFilePiece.Change?) -> LogFilePiece {
    var nothing = LogFilePiece(next: source.next, size: source.next)
    (nothing.isStamped, nothing.change, nothing.inode) = (source.isStamped, change, source.inode)
    nothing.isAmidLine = source.isAmidLine && change == nil
    nothing.dating = nothing.isNew ? LogDating(zone: source.zone) : source.dating
    return nothing
  }

  /// What was written to a file before it got another name in its directory, and was not read yet.
  private static func renamed(_ source: LogFileSource) -> LogFilePiece? {
    guard let name = LogFileReader.name(of: source.inode, in: source.directory) else { return nil }
    let file = open("\(source.directory)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, UInt64(status.st_ino) == source.inode, Int(status.st_size) > source.next else {
      return nil
    }
    let rest = read(file, status, source, nil)
    return rest.next > source.next ? rest : nil
  }

  private static func name(of inode: UInt64, in directory: String) -> String? {
    guard let folder = opendir(directory) else { return nil }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      guard UInt64(entry.pointee.d_ino) == inode else { continue }
      return withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return nil
  }

  static func problem(_ path: String) -> ClientError {
    ClientError(.notPossible, "cannot read \(path): \(String(cString: strerror(errno)))")
  }
}
