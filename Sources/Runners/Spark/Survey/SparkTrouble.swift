import FoundationEssentials
import Jobs

/// Trouble that the master's answer already shows: what waits, and for what.
enum SparkTrouble {
  /// A driver or an executor is placed in less than this many seconds where there is room.
  private static let patience = 8.0
  /// Until a driver has begun its application.
  static let starting = 120.0

  static func of(
    _ driver: MasterReply.Driver, _ app: MasterReply.App?, isAlone: Bool, isAgain: Bool, _ master: MasterReply,
    at now: Date
  ) -> Observation.Trouble? {
    let age = now.timeIntervalSince1970 - driver.start
    switch driver.state {
    case "SUBMITTED" where age >= patience: return waits("its driver", driver.cores, driver.memory, master)
    case "RELAUNCHING":
      return .init(.critical, "its worker was lost; the master starts it again as another driver (supervise)")
    case "ERROR": return master.lostWorker(of: driver).map { .init(.critical, lost($0), cure: again) }
    case "UNKNOWN": return .init(.warn, "the master has lost the worker that runs its driver")
    case "RUNNING" where app?.hasEnded != false && isAgain:
      return .init(.critical, "its driver's process ended, and its worker has started it again (supervise)")
    case "RUNNING":
      if let app { return app.hasEnded ? lingers(app, at: now) : of(app, master, at: now) }
      guard isAlone, age >= starting else { return nil }
      return .init(.warn, "its driver runs, but has begun no application on this cluster")
    default: return nil
    }
  }

  static let startWorker = "start a worker"
  private static let again =
    "Start a worker, look why this one went (its log, its host), then start the job again."

  static func lost(_ worker: String) -> String { "its worker \(worker) was lost, and its driver with it" }

  /// A program may begin one application after another.
  private static func lingers(_ app: MasterReply.App, at now: Date) -> Observation.Trouble? {
    guard now.timeIntervalSince1970 - app.start - app.duration >= starting else { return nil }
    return .init(.warn, "its application has ended (\(app.state)), and its driver runs on")
  }

  static func of(_ app: MasterReply.App, _ master: MasterReply, at now: Date) -> Observation.Trouble? {
    if app.state == "RUNNING", app.cores == 0, master.hasLostAll {
      return .init(
        .critical, "waits for executors: they were lost with their worker, and no worker is alive",
        cure: "Start a worker: the job goes on with executors of that one.")
    }
    guard app.state == "WAITING", now.timeIntervalSince1970 - app.start >= patience else { return nil }
    return waits("each executor", 1, app.memoryPerExecutor, master)
  }

  private static func waits(_ who: String, _ cores: Int, _ memory: Int, _ master: MasterReply) -> Observation.Trouble {
    let alive = master.workers.filter(\.isAlive)
    guard !alive.isEmpty else {
      return .init(.critical, "waits for cores: no worker is alive", cure: "Start a worker.")
    }
    let needs = "\(who) needs \(cores) \(cores == 1 ? "core" : "cores") and \(memory) MB"
    let fits = alive.contains { $0.coresFree >= cores && $0.memoryFree >= memory }
    if fits { return .init(.warn, "waits for executors: \(needs), and a worker has them") }
    let most = alive.map(\.memoryFree).max() ?? 0
    let free = alive.map { max(0, $0.coresFree) }.total
    let what = alive.contains { $0.coresFree >= cores } ? "memory" : "cores"
    return .init(
      .critical, "waits for \(what): \(needs); \(free) cores are free, and \(most) MB on one worker at the most")
  }
}
