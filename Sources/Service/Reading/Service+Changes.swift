package import JSON
import Jobs

/// What changed in the fleet since a revision, as it stands on the wire.
package struct Changes: Sendable, Hashable {
  package var jobs: [JSONValue]
  package var removed: [String]
  package var revision: Int
  /// Every job stands in `jobs`: nothing was asked `since`, or it can no longer be told.
  package var isComplete: Bool
}

// For streams of events, which tell the same to all their readers: whoever may read one job may read all.
extension Service {
  @concurrent
  package nonisolated func changes(since revision: Int?) async -> Changes {
    let presenter = await presenter()
    let delta = await fleet.delta(since: revision)
    return Changes(
      jobs: delta.jobs.sorted { $0.id < $1.id }.map(presenter.json), removed: delta.removed, revision: delta.revision,
      isComplete: delta.isComplete)
  }

  /// Entries with numbers above `id`, oldest first, and the number of the newest.
  package nonisolated func timeline(after id: Int) async -> (entries: [JSONValue], last: Int) {
    let (entries, last) = await fleet.timeline(after: id)
    return (entries.map(\.masked.json), last)
  }

  /// The configured engines, as `list_runners` tells them.
  package nonisolated func runnerList() async throws(Refusal) -> [JSONValue] {
    try await listRunners()["runners"]?.array ?? []
  }
}
