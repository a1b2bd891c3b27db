package import FoundationEssentials
import Glibc

/// An append-only file of JSON lines: what `append` returned from is on the disk, whatever kills the program next.
///
/// The first writer after a crash begins on a fresh line, so that a torn tail costs one record at most. `compact`
/// writes a new file, syncs it and renames it over the old one (POSIX rename is atomic).
package struct JournalFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// The failure of a call to the system, in words.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
    package init(_ call: String, _ path: String, _ code: Int32 = errno) {
      description = "\(call) \(path): \(String(cString: strerror(code)))"
    }
  }

  /// Everything readable in the file; empty where there is no file yet.
  package func records<Record: Decodable>(as type: Record.Type) throws -> (records: [Record], skipped: Int) {
    guard access(path, F_OK) == 0 else { return ([], 0) }
    return JSONLines.read(try FileFailure.told { try Data(contentsOf: URL(filePath: path)) }, as: type)
  }

  /// Bytes of it; 0 where there is no file yet.
  package var size: Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What was written between two places.
  package func bytes(from start: Int, to end: Int) throws -> Data {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("open", path) }
    defer { close(descriptor) }
    var data = Data(count: max(0, end - start))
    let count = data.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
    guard count >= 0 else { throw Failure("read", path) }
    return data.prefix(count)
  }

  /// Appends one record and waits until it is on the disk.
  package func append(_ record: some Encodable) throws { try append(contentsOf: [record]) }

  /// Appends records and waits until they are on the disk; returns how many bytes they took.
  ///
  /// - Parameter isSynced: False leaves it to the system when they get there: they outlive this program, but not a failure
  ///   of power.
  @discardableResult
  package func append(contentsOf records: [some Encodable], isSynced: Bool = true) throws -> Int {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("open", path) }
    defer { close(descriptor) }
    let lines = try records.reduce(into: endsTorn(descriptor) ? Data([UInt8(ascii: "\n")]) : Data()) {
      try $0.append(JSONLines.line($1))
    }
    try write(lines, to: descriptor, isSynced: isSynced)
    return lines.count
  }

  /// Replaces the file by `records`, at once or not at all.
  package func compact(to records: [some Encodable]) throws {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("open", draft) }
    do {
      defer { close(descriptor) }
      try write(records.reduce(into: Data()) { try $0.append(JSONLines.line($1)) }, to: descriptor)
    }
    guard rename(draft, path) == 0 else { throw Failure("rename", draft) }
    let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private var folderPath: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func endsTorn(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    return end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
  }

  private func write(_ data: Data, to descriptor: Int32, isSynced: Bool = true) throws {
    let code = WholeWrite.bytes(data, to: descriptor)
    guard code == 0 else { throw Failure("write", path, code) }
    guard !isSynced || fsync(descriptor) == 0 else { throw Failure("fsync", path) }
  }
}
