import FoundationEssentials
import Glibc
import JSON
package import Jobs

/// The timeline on disk, `timeline.jsonl`, so that it tells of what was before a restart.
///
/// Bounded: past 10,000 lines or 8 MiB the newest 5000 entries, of 4 MiB at the most, take the place of the file, at once
/// or not at all. Not synced, since what must not be lost, who did what, stands in the audit. Of several servers on one
/// directory only the first one writes what all of them see; what somebody did or wrote each of them writes, and the others
/// read it: two operators are on one host.
package actor TimelineArchive {
  static let mostLines = 10_000
  static let mostBytes = 8 << 20
  static let keptLines = 5000
  static let keptBytes = 4 << 20

  private let file: JournalFile
  private let lockPath: String
  private var lock: Int32 = -1
  /// Held while a line is written or the file is written anew.
  private let turnPath: String
  /// How much of the file was read or written by this server; nil before it was read.
  private var seen: Int?
  private var lines = 0
  private var bytes = 0
  /// What was read: an engine that keeps what it told, as a file does, tells it again to the next server.
  private var known: Set<Deed> = []

  package init(in directory: StateDirectory) {
    file = JournalFile(path: directory.file("timeline.jsonl"))
    lockPath = directory.file("timeline.lock")
    turnPath = directory.file("timeline.turn")
  }

  deinit { if lock >= 0 { close(lock) } }

  /// What is kept, oldest first, and how many lines could not be read.
  package func load() throws -> (entries: [TimelineEntry], skipped: Int) {
    let (entries, skipped) = try file.records(as: TimelineEntry.self)
    (lines, bytes) = (entries.count + skipped, file.size)
    seen = bytes
    // Each second's in the order in which they were told.
    let order = entries.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    known = []
    return (order.map(\.element).filter { known.insert(Deed($0)).inserted }, skipped)
  }

  /// Writes what is to be kept; returns what other servers on the directory have written since: somebody's deeds.
  @discardableResult
  package func append(_ entries: [TimelineEntry]) throws -> [TimelineEntry] {
    let isWriter = try entries.isEmpty ? lock >= 0 : isWriter()
    let due = isWriter ? entries : entries.filter(\.isSomebodys)
    guard !due.isEmpty || file.size != seen ?? 0 else { return [] }
    return try inTurn {
      let others = try others()
      let new = due.filter { known.insert(Deed($0)).inserted }
      if !new.isEmpty { bytes += try file.append(contentsOf: new, isSynced: false) }
      lines += new.count
      if isWriter, lines > TimelineArchive.mostLines || bytes > TimelineArchive.mostBytes { try compact() }
      seen = file.size
      return others
    }
  }

  /// One server at a time, for as long as a line takes.
  private func inTurn<T>(_ body: () throws -> T) throws -> T {
    let turn = open(turnPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard turn >= 0 else { throw JournalFile.Failure("open", turnPath) }
    defer { close(turn) }
    var tries = 0
    // Who was stopped while it wrote holds it for good: nobody waits for that longer than a moment.
    while flock(turn, LOCK_EX | LOCK_NB) != 0 {
      tries += 1
      if tries > 100 { throw JournalFile.Failure("lock", turnPath) }
      usleep(5000)
    }
    return try body()
  }

  /// What was written behind all that this server knows; a file that is shorter was written anew, and has nothing new.
  private func others() throws -> [TimelineEntry] {
    guard let from = seen, case let size = file.size, size > from else { return [] }
    let data = try file.bytes(from: from, to: size)
    let (entries, skipped) = JSONLines.read(data, as: TimelineEntry.self)
    (lines, bytes) = (lines + entries.count + skipped, size)
    return entries.filter { known.insert(Deed($0)).inserted && $0.isSomebodys }
  }

  private func compact() throws {
    var size = 0
    let newest = try load().entries.suffix(TimelineArchive.keptLines).reversed().prefix { entry in
      size += (try? JSONLines.line(entry).count) ?? 0
      return size <= TimelineArchive.keptBytes
    }
    try file.compact(to: newest.reversed())
    (lines, bytes) = (newest.count, file.size)
  }

  private struct Deed: Hashable {
    let kind: TimelineEntry.Kind
    let job: String?
    let second: Int
    let text: String

    init(_ entry: TimelineEntry) {
      (kind, job, second, text) = (entry.kind, entry.jobID, entry.second, entry.text)
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
