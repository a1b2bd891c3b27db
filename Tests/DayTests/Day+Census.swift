

@testable import Dashboard
@testable import Jobs
@testable import Service

extension Day {
  /// How many there are of what is kept, for whoever looks for what grows.
  func census() async -> String {
    let fleet = await self.fleet.state
    let counts: [(String, Int)] = [
      ("jobs", state.jobs.count), ("slots", state.jobs.slots.count), ("records", fleet.records.count),
      ("forgotten", fleet.forgotten.count), ("retired", fleet.retired.count), ("aliases", fleet.aliases.count),
      ("hidden", fleet.hidden.values.reduce(0) { $0 + $1.count }), ("details", fleet.details.count),
      ("fine", fleet.fine.count), ("changes", fleet.changes.changes.count),
      ("timeline", fleet.timeline.entries(of: nil, since: nil).count), ("savepoints", fleet.savepoints.values.joined().count),
      ("problems", fleet.problems.count), ("log", state.log.store.count), ("messages", state.messages.count),
      ("trail", state.trail.count), ("batches", state.batches.count), ("registry", await service.state.size),
    ]
    return counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
