import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  static let mask = "runtimeUpdatableParams.minNumWorkers,runtimeUpdatableParams.maxNumWorkers"

  /// Both bounds of the autoscaling become the number that is asked for: Dataflow takes bounds and no count.
  package func scale(_ target: JobTarget, to parallelism: Int, deadline: ContinuousClock.Instant)
    async throws(RunnerError) -> Scaled
  {
    try await requireScalable(target, parallelism)
    let place = try await place(of: target.nativeID)
    var messages = details[place.id]?.messages ?? DataflowMessages(from: target.startTime, at: now())
    messages = try await messages.readOn(rest, place, "WARNING", at: now())
    let previous = messages.scalings.last { $0.current != nil }?.current ?? target.parallelism
    do throws(RunnerError) {
      _ = try await rest.act(
        "PUT", DataflowPath.job(place), [("updateMask", DataflowRunner.mask)],
        ["runtimeUpdatableParams": ["minNumWorkers": .int(parallelism), "maxNumWorkers": .int(parallelism)]])
    } catch {
      guard case .refused(let words) = error else { throw error }
      throw .refused("\(words); Dataflow changes workers of streaming jobs with Streaming Engine and autoscaling alone")
    }
    details[place.id]?.job = nil
    let workers = try await workers(of: place, become: parallelism, &messages, deadline: deadline)
    let isThere = workers == parallelism
    return Scaled(
      previous: previous, parallelism: parallelism, effective: isThere, runningWith: workers,
      message: isThere
        ? "\(parallelism) workers run"
        : "Dataflow has taken the bounds; workers come and go within minutes (\(workers.map { "\($0)" } ?? "?") now)")
  }

  func requireScalable(_ target: JobTarget, _ parallelism: Int) async throws(RunnerError) {
    guard (1...4000).contains(parallelism) else {
      throw .invalid(
        field: "parallelism", problem: "must lie between 1 and 4000, the most workers of a job on Dataflow")
    }
    try await requireStreaming(
      target, DataflowActions.noBatchScaling, instead: "restart it with max_num_workers, or let Dataflow scale it")
  }

  /// Asks the autoscaling's events until that many workers run; the last number that it told.
  private func workers(
    of place: DataflowPlace, become wanted: Int, _ messages: inout DataflowMessages, deadline: ContinuousClock.Instant
  ) async throws(RunnerError) -> Int? {
    var delay = Duration.seconds(1)
    while true {
      messages = try await messages.readOn(rest, place, "WARNING", at: now())
      let last = messages.scalings.last { $0.current != nil }?.current ?? details[place.id]?.workers
      if last == wanted {
        details[place.id]?.workers = wanted
        return last
      }
      if ContinuousClock.now >= deadline { return last }
      try await wait(delay)
      delay = min(delay * 3 / 2, .seconds(10))
    }
  }
}
