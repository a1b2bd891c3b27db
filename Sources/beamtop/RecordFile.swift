import Dashboard
import FoundationEssentials
import Glibc
import JSON
import Setup

/// The file of `--record`: lines as they come, on the disk every few seconds. An actor, since a disk may take its time, and what
/// is recorded costs the console no more than handing it over.
actor RecordFile {
  nonisolated let path: String
  private nonisolated let descriptor: Int32
  private var written = 0
  private var syncedAt = ContinuousClock.now
  private var isOver = false

  /// A record ends itself at this size, in bytes.
  static let limit = 64 << 20
  private static let pause = Duration.seconds(5)

  /// A new file, which its owner alone can read. Throws where there is one already: a record is never written over.
  init(creating path: String) throws(Arguments.Problem) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      let reason = errno == EEXIST ? "it is there already, and stays as it is" : String(cString: strerror(errno))
      throw Arguments.Problem(text: "--record \(path): \(reason)")
    }
  }

  /// Writes what comes until it ends; `tell` hears, once, why nothing more is written.
  func write(_ header: RecordHeader, _ events: AsyncStream<Event>, tell: @MainActor @Sendable (String) -> Void) async {
    var writer = RecordWriter(start: header.start)
    if let problem = put(header.data) { await tell(problem) }
    for await event in events {
      guard !isOver, let line = writer.line(event), let problem = put(line.data) else { continue }
      await tell(problem)
    }
    fsync(descriptor)
  }

  /// A console that never began leaves no record.
  nonisolated func dropIfEmpty() {
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size == 0 { unlink(path) }
  }

  private func put(_ data: Data) -> String? {
    if written + data.count > RecordFile.limit {
      isOver = true
      return "the record has its full size, \(RecordFile.limit >> 20) MiB, and ends here: \(path)"
    }
    let code = WholeWrite.bytes(data, to: descriptor)
    guard code == 0 else {
      isOver = true
      return "the record ends here, \(path) cannot be written: \(String(cString: strerror(code)))"
    }
    written += data.count
    if ContinuousClock.now - syncedAt > RecordFile.pause {
      syncedAt = .now
      fdatasync(descriptor)
    }
    return nil
  }
}
