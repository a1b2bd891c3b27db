import Jobs

/// Spark's words for a job's state in ours. The driver's state is the truth: an application of a driver that failed or was
/// killed mostly says FINISHED.
enum SparkState {
  /// A driver says RUNNING as soon as its process lives; until its application has executors, the job is on its way.
  /// `isAgain`: its process ended, and its worker has started it again, which the master does not tell.
  static func state(of driver: MasterReply.Driver, app: MasterReply.App?, isStarting: Bool, isAgain: Bool) -> JobState {
    switch driver.state {
    case "SUBMITTED": .pending
    case "RUNNING" where isAgain && app?.hasEnded != false: .restarting
    case "RUNNING": app.map { $0.state == "WAITING" ? .pending : .running } ?? (isStarting ? .pending : .running)
    case "FINISHED": .finished
    case "KILLED": .canceled
    case "FAILED", "ERROR": .failed
    default: .unknown
    }
  }

  /// Of an application whose driver runs elsewhere.
  static func state(of app: MasterReply.App) -> JobState {
    switch app.state {
    case "WAITING": .pending
    case "RUNNING": .running
    case "FINISHED": .finished
    case "KILLED": .canceled
    case "FAILED": .failed
    default: .unknown
    }
  }

  static func native(_ driver: MasterReply.Driver, _ app: MasterReply.App?) -> String {
    guard driver.state == "RUNNING", let app, app.state != "RUNNING" else { return driver.state }
    return "RUNNING, application \(app.state)"
  }
}
