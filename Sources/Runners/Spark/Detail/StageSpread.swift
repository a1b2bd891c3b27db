import JSON
import Jobs

/// How even the tasks of a stage are: the quantiles of those that have finished, and the longest of those that run.
struct StageSpread: Sendable, Hashable {
  /// Milliseconds and records at 0, 25, 50, 75 and 100 %; empty where none has finished.
  var times: [Double] = []
  var records: [Double] = []
  /// Of the longest that runs: milliseconds, and its index.
  var running: (duration: Double, index: Int)? {
    get { runningDuration.map { ($0, runningIndex) } }
    set { (runningDuration, runningIndex) = (newValue?.duration, newValue?.index ?? 0) }
  }
  private var runningDuration: Double?
  private var runningIndex = 0
  /// Its tasks, where it has few.
  private(set) var subtasks: [JobGraph.Subtask] = []

  mutating func take(summary: JSONValue) {
    times = StageSpread.numbers(summary["executorRunTime"])
    let input = StageSpread.numbers(summary["inputMetrics"]?["recordsRead"])
    let shuffled = StageSpread.numbers(summary["shuffleReadMetrics"]?["readRecords"])
    records = (input.last ?? 0) >= (shuffled.last ?? 0) ? input : shuffled
  }

  mutating func take(tasks: JSONValue) {
    running = tasks.array?.compactMap { task in
      guard task["status"]?.string ?? "RUNNING" == "RUNNING" else { return nil }
      guard let duration = task["duration"]?.double, let index = task["index"]?.int else { return nil }
      return (duration, index)
    }.max { $0.0 < $1.0 }
  }

  /// Of each task its last attempt.
  mutating func take(subtasks tasks: JSONValue) {
    var newest: [Int: JobGraph.Subtask] = [:]
    for task in (tasks.array ?? []).compactMap(JobGraph.Subtask.init(spark:))
    where newest[task.index]?.attempt ?? -1 < task.attempt ?? 0 {
      newest[task.index] = task
    }
    subtasks = newest.values.sorted { $0.index < $1.index }
  }

  private static func numbers(_ value: JSONValue?) -> [Double] {
    let numbers = (value?.array ?? []).compactMap(\.double)
    return numbers.count == 5 ? numbers : []
  }

  func fill(_ stage: inout StageFigures) {
    guard times.count == 5 else { return }
    stage.medianTask = times[2] / 1000
    stage.longestTask = times[4] / 1000
    if let running, running.duration > times[4] {
      stage.longestTask = running.duration / 1000
      stage.longestIndex = running.index
      stage.longestIsRunning = true
    }
    guard records.count == 5 else { return }
    (stage.medianRecords, stage.mostRecords) = (records[2], records[4])
  }
}

extension JobGraph.Subtask {
  /// A task of a stage, of `taskList`.
  fileprivate init?(spark task: JSONValue) {
    guard let index = task["index"]?.int else { return nil }
    self.init(index: index)
    state = task["status"]?.string ?? ""
    (attempt, host, process) = (task["attempt"]?.int, task["host"]?.string, task["executorId"]?.string)
    guard let metrics = task["taskMetrics"] else { return }
    let input = metrics["inputMetrics"]?["recordsRead"]?.double ?? 0
    recordsIn = input + (metrics["shuffleReadMetrics"]?["recordsRead"]?.double ?? 0)
    let output = metrics["outputMetrics"]?["recordsWritten"]?.double ?? 0
    recordsOut = output + (metrics["shuffleWriteMetrics"]?["recordsWritten"]?.double ?? 0)
  }
}
