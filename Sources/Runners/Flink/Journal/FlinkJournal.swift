import CSystem
import FoundationEssentials
import Glibc
import JSON

/// What one runner does to its cluster, on the disk before the cluster is asked for it: killed in the middle, we know
/// afterwards whose the new job is, and who stopped the old one.
///
/// Several servers may share it: writers take a lock, and whoever shortens the file reads it first.
struct FlinkJournal: Sendable {
  /// Flink forgets ended jobs after an hour; a cluster may be away for days.
  private static let keptSeconds = 7 * 86_400.0
  /// The file is shortened where it has more lines than these.
  private static let longest = 2000

  private let directory: String
  private var isLoaded = false

  /// `runner` keeps clusters apart.
  init(stateDirectory: String, runner: String) {
    directory = "\(stateDirectory)/flink/\(PercentEncoding.encode(runner))"
  }

  private var file: JournalFile { JournalFile(path: directory + "/deeds.jsonl") }

  /// What an earlier life of ours, or another server, has told, oldest first; the first call alone gives it.
  mutating func load(at now: Date) -> [FlinkDeed] {
    if isLoaded { return [] }
    isLoaded = true
    let since = now.timeIntervalSince1970 - FlinkJournal.keptSeconds
    guard let (all, _) = try? file.records(as: FlinkDeed.self) else { return [] }
    let kept = all.filter { $0.at > since }
    if all.count > FlinkJournal.longest, kept.count < all.count { try? shorten(since: since) }
    return kept
  }

  /// Returns once it is on the disk.
  func append(_ deed: FlinkDeed) throws {
    try FileFailure.makeFolder(directory)
    try locked { try file.append(deed) }
  }

  private func shorten(since: Double) throws {
    try locked {
      let (all, _) = try file.records(as: FlinkDeed.self)
      try file.compact(to: all.filter { $0.at > since })
    }
  }

  private func locked(_ body: () throws -> Void) throws {
    let lock = try Descriptor.open(directory + "/deeds.lock", O_RDWR | O_CREAT)
    guard csystem_lock_wait(lock.number) == 0 else { throw SystemFailure("lock \(directory)/deeds.lock") }
    try body()
    _ = consume lock
  }
}
