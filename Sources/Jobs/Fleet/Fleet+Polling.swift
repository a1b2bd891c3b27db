/// What pollers ask of the fleet.
extension Fleet {
  /// Polls a runner at once, and quickly for some seconds, so that an action's effect shows.
  package func nudge(_ runner: String) {
    bells[runner, default: PollerBells()].ring(.survey)
    bells[runner, default: PollerBells()].ring(.detail)
  }

  /// A survey has been under way for so many seconds: its jobs are stale until it answers.
  func overdue(_ runner: String, after seconds: Double) {
    write { [now] in $0.overdue(runner, after: seconds, at: now()) }
  }

  /// The jobs whose detail is to be read now; each is answered by `apply` or by `detailFailed`.
  func due(_ runner: String, limit: Int) -> [JobTarget] { write { [now] in $0.due(runner, limit: limit, at: now()) } }

  /// Someone looks at a job of this runner.
  func isWatched(_ runner: String) -> Bool { state.isWatched(runner) }

  func bell(_ bell: PollerBells.Bell, of runner: String) -> AsyncStream<Void> {
    bells[runner, default: PollerBells()].wait(for: bell)
  }
}
