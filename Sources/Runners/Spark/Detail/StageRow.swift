import FoundationEssentials
import JSON
import Jobs

/// One attempt of a stage, of `/stages`. Spark's times are milliseconds.
struct StageRow: Sendable, Hashable {
  let id: Int
  let attempt: Int
  let status: String
  let name: String
  let row: JSONValue

  init?(_ row: JSONValue) {
    guard let id = row["stageId"]?.int, let attempt = row["attemptId"]?.int, let status = row["status"]?.string else {
      return nil
    }
    (self.id, self.attempt, self.status, self.row) = (id, attempt, status, row)
    name = row["name"]?.string ?? ""
  }

  var key: String { attempt == 0 ? "\(id)" : "\(id).\(attempt)" }
  var isActive: Bool { status == "ACTIVE" }
  var hasRun: Bool { status != "SKIPPED" && status != "PENDING" }
  var tasks: Int { count("numTasks") }
  var finished: Int { count("numCompleteTasks") }
  /// Each of them was tried again, but for the last of a stage that failed itself.
  var failedTasks: Int { count("numFailedTasks") }
  var end: Double? { row["completionTime"]?.sparkTime }
  var read: Double { number("inputRecords") + number("shuffleReadRecords") }
  var written: Double { number("outputRecords") + number("shuffleWriteRecords") }

  func count(_ name: String) -> Int { row[name]?.int ?? 0 }
  func number(_ name: String) -> Double { row[name]?.double ?? 0 }

  func figures(_ spread: StageSpread?) -> StageFigures {
    var ours = StageFigures(id: key, name: name, isActive: isActive, tasks: tasks, finishedTasks: finished)
    ours.runSeconds = number("executorRunTime") / 1000
    ours.gcSeconds = number("jvmGcTime") / 1000
    ours.shuffleWaitSeconds = number("shuffleFetchWaitTime") / 1000
    ours.spilledToDisk = number("diskBytesSpilled")
    ours.spilledMemory = number("memoryBytesSpilled")
    ours.failedTasks = failedTasks
    ours.endedAt = isActive ? nil : end.map { Date(timeIntervalSince1970: $0) }
    spread?.fill(&ours)
    return ours
  }

  /// Its number stands first, by which all else calls it: what follows is the same of many stages, and may be cut.
  func vertex(_ spread: StageSpread?) -> JobGraph.Vertex {
    var ours = JobGraph.Vertex(id: key, name: "\(key) \(name)")
    ours.parallelism = tasks
    ours.state = isActive ? "\(status) \(finished)/\(tasks)" : status
    ours.subtasks = spread?.subtasks ?? []
    ours.recordsIn = hasRun ? read : nil
    ours.recordsOut = hasRun ? written : nil
    return ours
  }

  var failure: JobFailure? {
    // What a driver that ends does to its stages is no reason of its end.
    guard let text = row["failureReason"]?.string, !text.isEmpty, !text.hasSuffix("because SparkContext was shut down")
    else { return nil }
    let reason = FailureReason(text)
    var failure = JobFailure(
      time: Date(timeIntervalSince1970: end ?? row["submissionTime"]?.sparkTime ?? 0), exception: reason.exception,
      message: reason.message, trace: reason.trace)
    failure.task = reason.task.map { "\(name), task \($0)" } ?? name
    failure.location = reason.location
    return failure
  }
}
