package import Jobs

extension DataflowRunner {
  /// Google runs the workers and tells of none by itself, only how many a job has.
  package func processes() async throws(RunnerError) -> RunnerProcesses {
    let counts = live.compactMap { job in details[job.place.id]?.workers.map { (job.observation.name, $0) } }
    guard !counts.isEmpty else { return RunnerProcesses(note: DataflowRunner.words) }
    let told = counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(12).map { "\($0.1) of \($0.0)" }
    return RunnerProcesses(
      note: "\(DataflowRunner.words): \(counts.reduce(0) { $0 + $1.1 }) now, \(told.joined(separator: ", "))")
  }

  private static let words = "Dataflow tells how many workers a job has, and nothing of each"
}
