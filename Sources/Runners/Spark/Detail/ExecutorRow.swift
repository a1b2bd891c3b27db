import FoundationEssentials
import JSON
import Jobs

/// One executor, of `/allexecutors`; the driver is one among them.
struct ExecutorRow: Sendable, Hashable {
  let id: String
  let host: String
  let isActive: Bool
  let cores: Int
  let activeTasks: Int
  let maxTasks: Int
  let failedTasks: Int
  /// Bytes: of what it stores, and of what it wrote and read for shuffles.
  let memoryUsed: Double?
  let memoryMax: Double?
  let diskUsed: Double?
  let shuffleRead: Double?
  let shuffleWritten: Double?
  /// Seconds.
  let work: Double
  let collecting: Double
  let removed: Double?
  let reason: String
  /// Addresses of its output at its worker.
  let logs: [String]

  init?(_ row: JSONValue) {
    guard let id = row["id"]?.string else { return nil }
    self.id = id
    host = row["hostPort"]?.string ?? ""
    isActive = row["isActive"]?.bool ?? true
    cores = row["totalCores"]?.int ?? 0
    activeTasks = row["activeTasks"]?.int ?? 0
    maxTasks = row["maxTasks"]?.int ?? 0
    failedTasks = row["failedTasks"]?.int ?? 0
    memoryUsed = row["memoryUsed"]?.double
    memoryMax = row["maxMemory"]?.double
    diskUsed = row["diskUsed"]?.double
    shuffleRead = row["totalShuffleRead"]?.double
    shuffleWritten = row["totalShuffleWrite"]?.double
    work = (row["totalDuration"]?.double ?? 0) / 1000
    collecting = (row["totalGCTime"]?.double ?? 0) / 1000
    removed = row["removeTime"]?.sparkTime
    reason = row["removeReason"]?.string ?? ""
    logs = (row["executorLogs"]?.object ?? [:]).sorted { $0.key < $1.key }.compactMap(\.value.string)
  }

  var isDriver: Bool { id == "driver" }

  /// What was let go on purpose, by dynamic allocation or at the application's end, is no loss.
  var loss: ExecutorLoss? {
    let letGo = ["killed by driver", "idle", "decommission", "executor killed", "finished"]
    guard !isDriver, !isActive, let removed, !reason.isEmpty,
      !letGo.contains(where: { reason.lowercased().contains($0) })
    else { return nil }
    return ExecutorLoss(id: id, host: host, at: Date(timeIntervalSince1970: removed), reason: reason.firstLine)
  }
}
