package import Jobs

/// What the job page shows of one job; a part is nil until it has been read.
package struct JobDetails: Sendable {
  package internal(set) var job: String?
  package internal(set) var graph: JobGraph?
  package internal(set) var diagnosis: Diagnosis?
  package internal(set) var checkpoints: Checkpoints?
  package internal(set) var savepoints: [Savepoint]?
  package internal(set) var configuration: JobConfiguration?
  /// A section that is gone to as soon as it has its place on the page.
  var wanted: JobSection?
  /// The first line of the page that is on the screen.
  package internal(set) var top = 0

  static let lanes: [Lane] = [.graph, .diagnosis, .checkpoints, .savepoints, .configuration]

  mutating func reset(to job: String?) {
    let wanted = wanted
    self = JobDetails()
    self.job = job
    self.wanted = wanted
  }
}

/// A section of the job page, as its heading says.
enum JobSection: String, Sendable, Hashable, CaseIterable {
  case diagnosis, figures, graph, checkpoints, savepoints, exceptions, timeline, configuration

  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
