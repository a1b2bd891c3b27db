package import FoundationEssentials

/// One stage of a job of an engine that works in stages of tasks, as Spark does. Times are seconds.
package struct StageFigures: Sendable, Hashable {
  package var id: String
  package var name: String
  package var isActive: Bool
  package var tasks: Int
  package var finishedTasks: Int
  /// Tasks that failed, each of which is another try.
  package var failedTasks = 0
  /// Nil while it runs.
  package var endedAt: Date?
  /// The median of the tasks that have finished, and the longest of all, with its index; nil where too few have.
  package var medianTask: Double?
  package var longestTask: Double?
  package var longestIndex: Int?
  package var longestIsRunning = false
  /// Records that the median task and the largest one read.
  package var medianRecords: Double?
  package var mostRecords: Double?
  /// Of all tasks together: at work, of it collecting garbage, and waiting for blocks of others.
  package var runSeconds: Double
  package var gcSeconds: Double
  package var shuffleWaitSeconds: Double
  package var spilledToDisk: Double
  package var spilledMemory: Double

  package init(id: String, name: String, isActive: Bool, tasks: Int, finishedTasks: Int) {
    (self.id, self.name, self.isActive) = (id, name, isActive)
    (self.tasks, self.finishedTasks) = (tasks, finishedTasks)
    (runSeconds, gcSeconds, shuffleWaitSeconds, spilledToDisk, spilledMemory) = (0, 0, 0, 0, 0)
  }
}
