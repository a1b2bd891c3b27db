import Jobs

/// The place of a job in the order that shows what is worst at the top.
enum WorstRank {
  static func of(_ job: Job) -> Int {
    switch Grade(job) {
    case .failed: job.state.isTerminal ? 1 : 0
    case .slow: 2
    case .unknown: 3
    case .ok: 4
    case .ended: 5
    }
  }
}
