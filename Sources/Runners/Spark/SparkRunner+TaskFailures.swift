import Jobs

extension SparkRunner {
  /// Failing stages of which it is known what their tasks threw, and of these that are read in one go.
  private static let failingStages = 16
  private static let readAtOnce = 2

  /// Asked anew when more tasks of a stage have failed since. A stage that failed itself says what its last try died of,
  /// which need not be what the tries before threw: an executor that is gone, where its memory was full.
  func readTaskFailures(_ place: Place, _ memory: inout SparkMemory) async {
    let failing = (memory.stages?.value ?? []).filter { $0.failedTasks > 0 }
      .sorted { ($0.id, $0.attempt) > ($1.id, $1.attempt) }.prefix(SparkRunner.failingStages)
    let kept = Set(failing.map(\.key))
    memory.taskFailures = memory.taskFailures.filter { kept.contains($0.key) }
    let known = memory.taskFailures
    let due = Array(failing.filter { known[$0.key]?.count != $0.failedTasks }.prefix(SparkRunner.readAtOnce))
    let rest = self.rest
    let app = place.app
    let read = await forEach(due) { (row) async throws(RunnerError) in
      let query = "status=failed&length=\(StageFailures.sample)"
      return StageFailures(try await rest.json(app.tasks(stage: row.id, attempt: row.attempt, query)), of: row)
    }
    for (row, result) in zip(due, read) { memory.taskFailures[row.key] = result.value ?? memory.taskFailures[row.key] }
  }
}
