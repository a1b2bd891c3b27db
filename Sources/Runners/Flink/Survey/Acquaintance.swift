import FoundationEssentials
import Jobs

/// What the cheap call does not tell of a job and `/jobs/ID` does; it is asked again when the job's tasks changed.
struct Acquaintance: Sendable {
  var parallelism: Int?
  var type: JobType
  var scheduler: String?
  /// Of the record that was current when it was read.
  var modified: Int
  var readAt: Date

  init(_ job: FlinkJob, modified: Int, at now: Date) {
    parallelism = job.parallelism
    type = job.isBatch ? .batch : .streaming
    scheduler = job.scheduler
    self.modified = modified
    readAt = now
  }

  /// `/jobs/ID` may be 3 s older than the record: what was read within that time of the change is read once more.
  func isCurrent(for record: FlinkJobRecord) -> Bool {
    modified == record.modified && readAt.timeIntervalSince1970 * 1000 > Double(record.modified) + 3500
  }
}
