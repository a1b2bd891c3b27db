package import Jobs

/// What the job page shows of one job; a part is nil until it has been read.
package struct JobDetails: Sendable {
  package internal(set) var job: String?
  package internal(set) var graph: JobGraph?
  package internal(set) var diagnosis: Diagnosis?
  /// The newest first.
  package internal(set) var exceptions: [JobFailure]? {
    didSet { fingerprints = exceptions?.map(\.fingerprint) ?? [] }
  }
  /// Of the exceptions, by which stack trace each was thrown: looked for when they come, and not for every frame.
  private(set) var fingerprints: [String?] = []
  package internal(set) var checkpoints: Checkpoints?
  package internal(set) var savepoints: [Savepoint]?
  package internal(set) var configuration: JobConfiguration?
  /// A section that is gone to as soon as it has its place on the page.
  var wanted: JobSection?
  /// What the vertices were like since the page was opened.
  var vertices = VertexHistory()
  /// The vertex whose subtasks are shown; nil is the hottest.
  package internal(set) var vertex: String?
  /// The first line of the list of subtasks that is on the screen.
  var subtasksTop = 0
  /// The first line of the page that is on the screen.
  package internal(set) var top = 0

  static let lanes: [Lane] = [.graph, .diagnosis, .exceptions, .checkpoints, .savepoints, .configuration]

  mutating func reset(to job: String?) {
    let (wanted, top, vertex) = (wanted, top, vertex)
    self = JobDetails()
    self.job = job
    (self.wanted, self.top, self.vertex) = (wanted, top, vertex)
  }

  /// Another job's page begins at its top.
  mutating func leave() { (wanted, top, vertex, subtasksTop) = (nil, 0, nil, 0) }
}

/// A section of the job page, as its heading says.
enum JobSection: String, Sendable, Hashable, CaseIterable {
  case diagnosis, figures, graph, subtasks, checkpoints, savepoints, exceptions, timeline, configuration

  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
