import FoundationEssentials
import Glibc
import JSON
package import Jobs

/// The timeline on disk, `timeline.jsonl`, so that it tells of what was before a restart.
///
/// Bounded: past 10,000 lines or 8 MiB the newest 5000 entries, of 4 MiB at the most, take the place of the file, at once
/// or not at all. Not synced, since what must not be lost, who did what, stands in the audit. Of several servers on one
/// directory only the first one writes.
package actor TimelineArchive {
  static let mostLines = 10_000
  static let mostBytes = 8 << 20
  static let keptLines = 5000
  static let keptBytes = 4 << 20

  private let file: JournalFile
  private let lockPath: String
  private var lock: Int32 = -1
  private var lines = 0
  private var bytes = 0
  /// What was read: an engine that keeps what it told, as a file does, tells it again to the next server.
  private var known: Set<Deed> = []

  package init(in directory: StateDirectory) {
    file = JournalFile(path: directory.file("timeline.jsonl"))
    lockPath = directory.file("timeline.lock")
  }

  deinit { if lock >= 0 { close(lock) } }

  /// What is kept, oldest first, and how many lines could not be read.
  package func load() throws -> (entries: [TimelineEntry], skipped: Int) {
    let (entries, skipped) = try file.records(as: TimelineEntry.self)
    (lines, bytes) = (entries.count + skipped, HistorySegment.size(of: file.path))
    // Each second's in the order in which they were told.
    let order = entries.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    known = []
    return (order.map(\.element).filter { known.insert(Deed($0)).inserted }, skipped)
  }

  /// Does nothing where another server writes.
  package func append(_ entries: [TimelineEntry]) throws {
    guard !entries.isEmpty, try isWriter() else { return }
    let entries = entries.filter { !known.contains(Deed($0)) }
    bytes += try file.append(contentsOf: entries, isSynced: false)
    lines += entries.count
    if lines > TimelineArchive.mostLines || bytes > TimelineArchive.mostBytes { try compact() }
  }

  private func compact() throws {
    var size = 0
    let newest = try load().entries.suffix(TimelineArchive.keptLines).reversed().prefix { entry in
      size += (try? JSONLines.line(entry).count) ?? 0
      return size <= TimelineArchive.keptBytes
    }
    try file.compact(to: newest.reversed())
    (lines, bytes) = (newest.count, HistorySegment.size(of: file.path))
  }

  private struct Deed: Hashable {
    let kind: TimelineEntry.Kind
    let job: String?
    let milliseconds: Double
    let text: String

    init(_ entry: TimelineEntry) {
      (kind, job, text) = (entry.kind, entry.jobID, entry.text)
      milliseconds = (entry.time.timeIntervalSince1970 * 1000).rounded()
    }
  }

  private func isWriter() throws -> Bool {
    if lock >= 0 { return true }
    let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalFile.Failure("open", lockPath) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return false
    }
    lock = descriptor
    // Another server may have written since this one looked.
    _ = try load()
    return true
  }
}
