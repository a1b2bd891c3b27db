package import FoundationEssentials
import Glibc
import JSON

/// The registry's file, `registry.jsonl`: a line is on the disk before an answer says that it happened.
///
/// Several servers of one user may share it: each appends whole lines, and only one that is alone compacts.
package actor Registry {
  private let file: JournalFile?
  private let lockPath: String?
  private var lock: Int32 = -1
  private var lines = 0
  /// How much of the file is known to this server.
  private var seen = 0

  /// - Parameter directory: nil keeps nothing, for a simulation.
  package init(in directory: StateDirectory?) {
    file = directory.map { JournalFile(path: $0.file("registry.jsonl")) }
    lockPath = directory?.file("registry.lock")
  }

  nonisolated var isOnDisk: Bool { file != nil }

  deinit { if lock >= 0 { close(lock) } }

  /// Everything that was told before, and how many lines could not be read.
  package func load(now: Date) throws -> (state: RegistryState, skipped: Int) {
    var state = RegistryState()
    guard let file, let lockPath else { return (state, 0) }
    lock = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if lock >= 0 { flock(lock, LOCK_SH) }
    seen = file.size
    let (records, skipped) = try file.records(as: RegistryRecord.self)
    for record in records { state.fold(record) }
    state.prune(at: now)
    lines = records.count + skipped
    return (state, skipped)
  }

  /// What the file tells now, other servers' lines included.
  package func reread(now: Date) throws -> RegistryState {
    var state = RegistryState()
    for record in try file?.records(as: RegistryRecord.self).records ?? [] { state.fold(record) }
    state.prune(at: now)
    return state
  }

  /// Returns once the record is on the disk.
  package func append(_ record: RegistryRecord) throws { try append(contentsOf: [record]) }

  package func append(contentsOf records: [RegistryRecord]) throws {
    guard let file else { return }
    let before = file.size
    let written = try file.append(contentsOf: records)
    // Where somebody else wrote meanwhile, both are read: to know twice what was written changes nothing.
    if before == seen, file.size == before + written { seen = before + written }
    lines += records.count
  }

  /// What other servers have written since the file was read.
  package func others() throws -> [RegistryRecord] {
    guard let file, case let size = file.size, size != seen else { return [] }
    // Nobody writes it anew while we have it open; where it was, what it tells was known.
    guard size > seen else {
      seen = size
      return []
    }
    let data = try file.bytes(from: seen, to: size)
    // The end of a line that is being written comes with the next look.
    let whole = data.lastIndex(of: UInt8(ascii: "\n")).map { data[...$0] } ?? Data()
    seen += whole.count
    let (records, skipped) = JSONLines.read(whole, as: RegistryRecord.self)
    lines += records.count + skipped
    return records
  }

  /// Whether the file is much longer than what it tells.
  package func isLong(for state: RegistryState) -> Bool { file != nil && lines > 1000 && lines > 3 * state.size }

  /// Rewrites the file with the fewest lines that add up to the same, unless another server has it open too. It is read
  /// anew for that: another server may have written to it and ended since it was loaded. Returns what it tells then; nil where it
  /// was left as it is.
  @discardableResult
  package func compact(at now: Date) throws -> RegistryState? {
    guard let file, lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { return nil }
    defer { flock(lock, LOCK_SH) }
    let told = try reread(now: now)
    let records = told.records
    try file.compact(to: records)
    (lines, seen) = (records.count, file.size)
    return told
  }
}
