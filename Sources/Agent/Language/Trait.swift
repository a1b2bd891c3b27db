import Jobs

/// What an adjective says of a job: `failed`, `lagging`, `streaming`.
enum Trait: Sendable, Hashable {
  case state([JobState])
  case type(JobType)
  case health([Health])
  case figure(Figure, FilterComparison, Double)

  private static let words: [String: Trait] = {
    let groups: [(Trait, String)] = [
      (.state([.failed]), "failed crashed dead died broken errored fail fallen"),
      (.state([.failed, .restarting]), "failing crashing"),
      (.state([.restarting]), "restarting looping crash-looping flapping crashlooping"),
      (.state([.running, .restarting, .draining, .cancelling, .pending]), "live active"),
      (.state([.running]), "running up-and-running"),
      (.state([.finished]), "finished completed done succeeded"),
      (.state([.canceled]), "cancelled canceled stopped killed"),
      (.state([.pending]), "pending queued waiting"),
      (.state([.draining]), "draining"),
      (.type(.streaming), "streaming stream streams"),
      (.type(.batch), "batch batches"),
      (.health([.warn, .critical]), "unhealthy sick troubled problematic slow stuck bad degraded"),
      (.health([.critical]), "critical criticals worst fire burning"),
      (.health([.warn]), "warn-health"),
      (.health([.ok]), "healthy fine good"),
      (.figure(.lag, .above, 60), "lagging behind delayed late"),
      (.figure(.backpressure, .above, 0.1), "backpressured back-pressured"),
    ]
    var table: [String: Trait] = [:]
    for (trait, list) in groups { for word in list.split(separator: " ") { table[String(word)] = trait } }
    return table
  }()

  static func word(_ word: String) -> Trait? { words[word] }

  /// Both at once as one of them, where they are of a kind: `running or restarting`.
  func merged(with other: Trait) -> Trait? {
    switch (self, other) {
    case (.state(let some), .state(let more)): .state(some + more.filter { !some.contains($0) })
    case (.health(let some), .health(let more)): .health(some + more.filter { !some.contains($0) })
    default: nil
    }
  }

  /// Both say the same kind of thing, so that one takes the place of the other.
  func isOfKind(of other: Trait) -> Bool {
    switch (self, other) {
    case (.type, .type): return true
    case (.figure(let some, let bound, _), .figure(let other, let limit, _)): return some == other && bound == limit
    default: break
    }
    return merged(with: other) != nil
  }

  func holds(for job: Job) -> Bool {
    switch self {
    case .state(let states): states.contains(job.state)
    case .type(let type): job.type == type
    case .health(let healths): healths.contains(job.health)
    case .figure(let figure, let bound, let limit): figure.value(of: job).map { bound.holds($0, limit) } ?? false
    }
  }
}
