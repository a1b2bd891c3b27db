import Jobs

/// What an adjective says of a job: `failed`, `lagging`, `streaming`.
enum Trait: Sendable, Hashable {
  case state([JobState])
  case type(JobType)
  case health([Health])
  case lagging(over: Double)
  case backpressured(over: Double)
  case stale

  private static let words: [String: Trait] = {
    let groups: [(Trait, String)] = [
      (.state([.failed]), "failed crashed dead broken errored"),
      (.state([.failed, .restarting]), "failing crashing"),
      (.state([.restarting]), "restarting looping crash-looping flapping crashlooping"),
      (.state([.running, .restarting, .draining, .cancelling, .pending]), "live active"),
      (.state([.running]), "running"),
      (.state([.finished]), "finished completed done succeeded"),
      (.state([.canceled]), "cancelled canceled stopped killed"),
      (.state([.pending]), "pending queued waiting"),
      (.state([.draining]), "draining"),
      (.type(.streaming), "streaming stream"),
      (.type(.batch), "batch"),
      (.health([.warn, .critical]), "unhealthy sick troubled problematic slow stuck bad degraded"),
      (.health([.critical]), "critical worst"),
      (.health([.ok]), "healthy fine good"),
      (.lagging(over: 60), "lagging behind delayed late"),
      (.backpressured(over: 0.1), "backpressured back-pressured"),
      (.stale, "stale unreachable"),
    ]
    var table: [String: Trait] = [:]
    for (trait, list) in groups { for word in list.split(separator: " ") { table[String(word)] = trait } }
    return table
  }()

  static func word(_ word: String) -> Trait? { words[word] }

  func holds(for job: Job) -> Bool {
    switch self {
    case .state(let states): states.contains(job.state)
    case .type(let type): job.type == type
    case .health(let healths): healths.contains(job.health)
    case .lagging(let seconds): (job.metrics.watermarkLag ?? 0) > seconds
    case .backpressured(let share): (job.metrics.backpressure ?? 0) > share
    case .stale: job.stale
    }
  }
}
