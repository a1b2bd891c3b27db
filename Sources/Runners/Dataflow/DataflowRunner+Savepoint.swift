import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  /// As long as Google keeps a snapshot where nobody says otherwise: seven days.
  private static let ttl = "604800s"

  /// A snapshot, by its id, when it is READY. Asked for again while one is being taken, it is that one.
  package func savepoint(_ target: JobTarget, path: String?, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    if path != nil {
      throw .invalid(
        field: "savepoint_path", problem: "is not for Dataflow, which keeps snapshots itself: leave it out")
    }
    try await requireStreaming(target, DataflowActions.noBatchSnapshot, instead: "submit it again")
    let place = try await place(of: target.nativeID)
    let id: String
    if let begun = snapshots[place.id] { id = begun } else { id = try await begin(place, target) }
    snapshots[place.id] = id
    return try await ready(id, of: place, deadline: deadline)
  }

  private func begin(_ place: DataflowPlace, _ target: JobTarget) async throws(RunnerError) -> String {
    // By this a snapshot is found whose answer was lost.
    let mark = "beamtop \(target.jobID) \(Instant.text(now()))"
    let body: JSONValue = ["ttl": .string(DataflowRunner.ttl), "snapshotSources": true, "description": .string(mark)]
    do throws(RunnerError) {
      let snapshot = try await rest.act("POST", DataflowPath.job(place) + ":snapshot", [], body)
      guard let id = snapshot["id"]?.string else { throw .malformed("Dataflow began a snapshot and did not name it") }
      return id
    } catch {
      guard case .unreachable(let words) = error else { throw error }
      let list = try? await rest.get(DataflowPath.job(place) + "/snapshots", [], .action)
      let mine = (list?["snapshots"]?.array ?? []).first { $0["description"]?.string == mark }
      guard let id = mine?["id"]?.string else {
        throw .unreachable("\(words); it is not known whether the snapshot was begun")
      }
      return id
    }
  }

  private func ready(_ id: String, of place: DataflowPlace, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> String
  {
    var delay = Duration.milliseconds(500)
    while true {
      let answer = await attempt { () async throws(RunnerError) in
        try await rest.get(DataflowPath.snapshot(id, in: place.region), [], .action)
      }
      switch answer {
      case .failure(.unreachable): break
      case .failure(let error):
        snapshots[place.id] = nil
        throw error
      case .success(let snapshot):
        let state = DataflowWord(snapshot["state"], DataflowWord.snapshots)?.name ?? ""
        if state == "READY" || state == "FAILED" || state == "DELETED" { snapshots[place.id] = nil }
        if state == "READY" { return id }
        if state == "FAILED" || state == "DELETED" { throw .refused("the snapshot \(id) is \(state)") }
      }
      if ContinuousClock.now >= deadline { throw .pending("the snapshot is still going on (\(id))") }
      try await wait(delay)
      delay = min(delay * 3 / 2, .seconds(5))
    }
  }
}
