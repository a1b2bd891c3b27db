@testable import Dashboard
@testable import Jobs
@testable import Service

extension Day {
  /// How many there are of what is kept, and how many there may be on this day.
  func census() async -> [(name: String, count: Int, most: Int)] {
    let fleet = await self.fleet.state
    let hidden = fleet.hidden.values.reduce(0) { $0 + $1.count }
    return [
      ("jobs", state.jobs.count, 240), ("slots of jobs", state.jobs.slots.count, 240),
      ("records", fleet.records.count, 250), ("forgotten jobs", fleet.forgotten.count, 100),
      ("ids of gone jobs", fleet.retired.count, 24_000), ("former ids", fleet.aliases.count + hidden, 100),
      ("details", fleet.details.count, 250), ("fine histories", fleet.fine.count, 64),
      ("changes", fleet.changes.changes.count, 1600), ("savepoints", fleet.savepoints.values.joined().count, 500),
      ("timeline", fleet.timeline.entries(of: nil, since: nil).count, 5000), ("problems", fleet.problems.count, 24),
      ("log lines", state.log.store.count, LogView.limit), ("messages", state.messages.count, 50),
      ("places to go back to", state.trail.count, 50), ("batches", state.batches.count, 51),
      ("shown timeline", state.timeline.entries.count, 1000), ("errands", state.errands.count, 0),
      ("jobs of ours in memory", await service.state.jobs.count, 240),
      ("answers in memory", await service.state.answers.count, 80),
      ("ended writes", await service.state.works.count, 0),
      ("registry", await service.state.size, 40_000), ("audit", await service.audit.recent.count, 200),
    ]
  }
}
