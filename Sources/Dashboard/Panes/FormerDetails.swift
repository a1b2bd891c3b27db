import FoundationEssentials

/// What was read of the jobs whose pages were open before: a dead engine's last values are no less worth than those of the job
/// that happened to be looked at.
struct FormerDetails: Sendable {
  private var kept: [(details: JobDetails, answeredAt: [Lane: Date])] = []

  /// A page of a large job has some megabytes.
  private static let most = 8

  mutating func keep(_ details: JobDetails, _ schedule: Schedule) {
    guard let job = details.job else { return }
    kept.removeAll { $0.details.job == job }
    let times = JobDetails.lanes.compactMap { lane in schedule[lane].answeredAt.map { (lane, $0) } }
    guard !times.isEmpty else { return }
    kept.append((details, Dictionary(uniqueKeysWithValues: times)))
    if kept.count > FormerDetails.most { kept.removeFirst() }
  }

  /// Puts back what is known of a job; returns when each part of it was read.
  mutating func recall(into details: inout JobDetails) -> [Lane: Date] {
    guard let index = kept.firstIndex(where: { $0.details.job == details.job }) else { return [:] }
    let former = kept.remove(at: index)
    details.graph = former.details.graph
    details.diagnosis = former.details.diagnosis
    details.exceptions = former.details.exceptions
    details.checkpoints = former.details.checkpoints
    details.savepoints = former.details.savepoints
    details.configuration = former.details.configuration
    return former.answeredAt
  }

  mutating func forget() { kept = [] }
}
