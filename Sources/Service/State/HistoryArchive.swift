package import FoundationEssentials
import Glibc
import JSON
package import Jobs

/// The figures of the last day on disk, so that a restart of the server leaves no hole in a day's chart.
///
/// Frames are appended as JSON lines to segments, `history/<seconds since 1970>.jsonl`. A segment begins with nothing and
/// names each job once, by a number; the rows of a frame are binary, since ten thousand jobs write one every six minutes.
/// A segment is closed after two hours or 8 MiB; segments older than a day go, and the oldest ones go whenever all of them
/// together pass `byteLimit`. Of several servers on one directory only the first one writes.
package actor HistoryArchive {
  /// All segments together, 64 MiB: a day of more than ten thousand jobs.
  package static let byteLimit = 64 << 20
  static let segmentBytes = 8 << 20
  static let segmentSeconds = 7200.0
  /// A day, and the step that is being filled.
  static let keptSeconds = 86_400.0 + 600

  let folder: String
  private let byteLimit: Int
  private var lock: Int32 = -1
  private var segment: HistorySegment?

  package init(in directory: StateDirectory, byteLimit: Int = HistoryArchive.byteLimit) {
    folder = directory.file("history")
    self.byteLimit = byteLimit
  }

  deinit { if lock >= 0 { close(lock) } }

  /// Everything of the last day that can be read, and how many lines could not.
  package func load(now: Date) -> (frames: [HistoryFrame], skipped: Int) {
    var frames: [HistoryFrame] = []
    var skipped = 0
    for start in starts()
    where now.timeIntervalSince1970 - start < HistoryArchive.keptSeconds + HistoryArchive.segmentSeconds {
      let read = HistorySegment.read(path(start))
      frames += read.frames
      skipped += read.skipped
    }
    return (frames, skipped)
  }

  /// Writes a frame; returns once it is on the disk. Does nothing for an empty one, or where another server writes.
  package func append(_ frame: HistoryFrame, now: Date) throws {
    guard !frame.rows.isEmpty, try isWriter() else { return }
    let time = now.timeIntervalSince1970
    if segment.map({ time - $0.start > HistoryArchive.segmentSeconds || $0.bytes > HistoryArchive.segmentBytes })
      ?? true
    {
      prune(now: time)
      segment = HistorySegment(path: path(time), start: time)
    }
    try segment?.append(frame)
  }

  private func isWriter() throws -> Bool {
    if lock >= 0 { return true }
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw JournalFile.Failure("mkdir", folder) }
    let descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalFile.Failure("open", folder + "/lock") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return false
    }
    lock = descriptor
    return true
  }

  /// Removes what is too old, and the oldest beyond the bound, with room for the segment that begins.
  private func prune(now: Double) {
    var kept = starts().map { (path: path($0), start: $0, bytes: HistorySegment.size(of: path($0))) }
    var total = kept.reduce(0) { $0 + $1.bytes }
    while let oldest = kept.first,
      now - oldest.start > HistoryArchive.keptSeconds + HistoryArchive.segmentSeconds
        || total > max(0, byteLimit - HistoryArchive.segmentBytes)
    {
      unlink(oldest.path)
      total -= oldest.bytes
      kept.removeFirst()
    }
  }

  /// When the segments begin, oldest first.
  private func starts() -> [Double] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Whole seconds, as they were written: another file that lies there is none of ours.
    return names.compactMap { $0.hasSuffix(".jsonl") ? Int($0.dropLast(6)).map(Double.init) : nil }.sorted()
  }

  private func path(_ start: Double) -> String { "\(folder)/\(Int(start)).jsonl" }
}
