package import Jobs

/// What the job page shows of one job; a part is nil until it has been read.
package struct JobDetails: Sendable {
  package internal(set) var job: String?
  package internal(set) var graph: JobGraph?
  package internal(set) var diagnosis: Diagnosis?
  package internal(set) var checkpoints: Checkpoints?
  package internal(set) var savepoints: [Savepoint]?
  package internal(set) var configuration: JobConfiguration?
  /// The first line of the page that is on the screen.
  package internal(set) var top = 0

  static let lanes: [Lane] = [.graph, .diagnosis, .checkpoints, .savepoints, .configuration]

  mutating func reset(to job: String?) {
    self = JobDetails()
    self.job = job
  }
}
