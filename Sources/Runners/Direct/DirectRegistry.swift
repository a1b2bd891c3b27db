import CSystem
import FoundationEssentials
import Glibc
import JSON

/// The direct runner's jobs on the disk: JSON lines, the last line of a job counts. What a call here returned from is
/// synced.
///
/// Several of our programs may share it (two consoles, each with an embedded server): writers take a lock and read
/// first what others have written.
package struct DirectRegistry: Sendable {
  package let directory: String
  private let file: JournalFile
  private var seen: Seen?
  private var jobs: [String: DirectJob] = [:]
  /// Lines that could not be read: a crash's torn tail.
  package private(set) var skipped = 0

  private struct Seen: Equatable {
    var file: UInt64
    var size: Int
  }

  package init(directory: String) throws {
    self.directory = directory
    file = JournalFile(path: directory + "/registry.jsonl")
    try FileFailure.makeFolder(directory + "/jobs")
    try refresh()
  }

  package var all: [DirectJob] { jobs.values.sorted { ($0.submittedAt, $0.id) < ($1.submittedAt, $1.id) } }
  package subscript(id: String) -> DirectJob? { jobs[id] }

  /// The folder of a job's attempt.
  package func folder(of job: DirectJob, attempt: Int? = nil) -> RunFolder {
    RunFolder(path: "\(directory)/jobs/\(job.id)/\(attempt ?? job.attempt)")
  }

  /// Reads what others have written since.
  package mutating func refresh() throws {
    let now = extent()
    guard now != seen else { return }
    let (records, skipped) = try file.records(as: DirectJob.self)
    jobs = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { $1 }).filter { $0.value.isForgotten != true }
    self.skipped = max(self.skipped, skipped)
    seen = now
  }

  package mutating func add(_ job: DirectJob) throws {
    try locked { registry in try registry.append(job) }
  }

  /// Changes a job as it stands now, others' changes included; nil where it is no more. Unchanged, nothing is written.
  @discardableResult
  package mutating func update(_ id: String, _ change: (inout DirectJob) -> Void) throws -> DirectJob? {
    try locked { registry in
      guard var job = registry.jobs[id] else { return nil }
      change(&job)
      if job != registry.jobs[id] { try registry.append(job) }
      return job
    }
  }

  /// Forgets jobs, with their folders.
  package mutating func forget(_ ids: [String]) throws {
    try locked { registry in
      for id in ids {
        guard var job = registry.jobs[id] else { continue }
        job.isForgotten = true
        try registry.append(job)
        registry.jobs[id] = nil
        try? FileManager.default.removeItem(atPath: "\(registry.directory)/jobs/\(id)")
      }
    }
  }

  /// Removes folders that no job has: a crash came between forgetting a job and removing its folder. The list is read
  /// before the registry, for a job stands in that before it has a folder. What still runs is left.
  package mutating func sweep() throws {
    let names = try FileFailure.told { [directory] in
      try FileManager.default.contentsOfDirectory(atPath: directory + "/jobs")
    }
    try refresh()
    for name in names where jobs[name] == nil {
      let path = "\(directory)/jobs/\(name)"
      let attempts = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let isLive = attempts.contains { attempt in
        switch RunFolder(path: "\(path)/\(attempt)").condition() {
        case .starting, .running, .orphaned: true
        case .ended, .lost, .neverStarted: false
        }
      }
      if !isLive { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// Writes the file anew with one line a job.
  package mutating func compact() throws {
    try locked { registry in
      try registry.file.compact(to: registry.all)
      registry.seen = registry.extent()
    }
  }

  private mutating func append(_ job: DirectJob) throws {
    try file.append(job)
    jobs[job.id] = job
    seen = extent()
  }

  private mutating func locked<Result>(_ body: (inout DirectRegistry) throws -> Result) throws -> Result {
    let lock = try Descriptor.open(directory + "/registry.lock", O_RDWR | O_CREAT)
    guard csystem_lock_wait(lock.number) == 0 else { throw SystemFailure("lock \(directory)/registry.lock") }
    try refresh()
    let result = try body(&self)
    _ = consume lock
    return result
  }

  private func extent() -> Seen? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    return Seen(file: UInt64(status.st_ino), size: Int(status.st_size))
  }
}
