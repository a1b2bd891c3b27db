import FoundationEssentials
import JSON
import Jobs

/// What the failed tasks of a stage threw, which were tried again.
struct StageFailures: Sendable, Hashable {
  /// Failed tasks that are read of a stage.
  static let sample = 20

  /// How many of its tasks had failed then.
  let count: Int
  /// Each kind once, as the newest of it says it.
  let kinds: [JobFailure]

  /// `tasks` are those of its `taskList` that failed.
  init(_ tasks: JSONValue, of row: StageRow) {
    count = row.failedTasks
    var kinds = StageFailures.joined((tasks.array ?? []).compactMap { StageFailures.failure($0, row) })
    // Where all that were read are of one kind, the others are taken for it too.
    if kinds.count == 1 { kinds[0].retried = max(count, kinds[0].retried ?? 1) }
    self.kinds = kinds
  }

  private static func failure(_ task: JSONValue, _ row: StageRow) -> JobFailure? {
    guard let text = task["errorMessage"]?.string, !text.isEmpty else { return nil }
    let reason = FailureReason(text)
    let end = (task["launchTime"]?.sparkTime ?? 0) + (task["duration"]?.double ?? 0) / 1000
    var failure = JobFailure(
      time: Date(timeIntervalSince1970: end), exception: reason.exception, message: reason.message, trace: reason.trace)
    failure.retried = 1
    failure.task = "stage \(row.key) (\(row.name))" + (task["index"]?.int.map { ", task \($0)" } ?? "")
    if let host = task["host"]?.string { failure.location = host + (executor(task).map { " executor \($0)" } ?? "") }
    return failure
  }

  private static func executor(_ task: JSONValue) -> String? { task["executorId"]?.string }

  /// Each kind once, the newest of it with the number of all.
  static func joined(_ failures: [JobFailure]) -> [JobFailure] {
    var kinds: [String: JobFailure] = [:]
    for failure in failures {
      let key = failure.fingerprint ?? "\(failure.exception): \(failure.message)"
      guard let known = kinds[key] else {
        kinds[key] = failure
        continue
      }
      var newest = known.time < failure.time ? failure : known
      newest.retried = (known.retried ?? 1) + (failure.retried ?? 1)
      kinds[key] = newest
    }
    return kinds.values.sorted { $0.time > $1.time }
  }
}
