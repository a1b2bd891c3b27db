import JSON
import Jobs

/// The master's `/json/`: all that it tells of its cluster, in one answer.
struct MasterReply: Sendable {
  struct Worker: Sendable, Hashable {
    var id: String
    var host: String
    var web: String
    var isAlive: Bool
    var coresFree: Int
    var memoryFree: Int
    var cores = 0
    var memory = 0
    /// Seconds since 1970, by the master's clock.
    var heard: Double?
  }

  struct Driver: Sendable, Hashable {
    var id: String
    var state: String
    /// Seconds since 1970, of its submission.
    var start: Double
    var cores: Int
    var memory: Int
    /// Nil while it has none.
    var worker: String?
    var mainClass: String

    /// One that was lost with its worker, and that the master starts again as another driver (`supervise`).
    var isRelaunched: Bool { state == "RELAUNCHING" }
    var hasEnded: Bool { isRelaunched || ["FINISHED", "FAILED", "KILLED", "ERROR"].contains(state) }
  }

  struct App: Sendable, Hashable {
    var id: String
    var name: String
    var state: String
    var start: Double
    /// Seconds.
    var duration: Double
    var cores: Int
    var memoryPerExecutor: Int

    var hasEnded: Bool { ["FINISHED", "FAILED", "KILLED"].contains(state) }
  }

  /// `spark://host:7077`.
  var url: String
  /// `ALIVE`, `STANDBY`, `RECOVERING`, `COMPLETING_RECOVERY`.
  var status: String
  var cores: Int
  var coresUsed: Int
  var workers: [Worker]
  var drivers: [Driver]
  var apps: [App]
  /// Rows that are none: one that cannot be read must not hide the others.
  var lost = 0

  /// What stands beside the rows; nil where it is not what a master answers.
  init?(frame: JSONValue) {
    guard let url = frame["url"]?.string, let status = frame["status"]?.string, frame["workers"]?.array != nil,
      frame["activeapps"]?.array != nil
    else { return nil }
    (self.url, self.status) = (url, status)
    (cores, coresUsed) = (frame["cores"]?.int ?? 0, frame["coresused"]?.int ?? 0)
    (workers, drivers, apps) = ([], [], [])
  }

  /// A row of one of its lists, read.
  enum Row: Sendable {
    case worker(Worker)
    case driver(Driver)
    case app(App)
    /// Of another list.
    case other
    case unreadable

    init(_ section: Substring, _ row: JSONValue?) {
      let read: Row? =
        switch section {
        case "workers": row.flatMap(Worker.init).map(Row.worker)
        case "activedrivers", "completeddrivers": row.flatMap(Driver.init).map(Row.driver)
        case "activeapps", "completedapps": row.flatMap(App.init).map(Row.app)
        default: .other
        }
      self = read ?? .unreadable
    }
  }

  mutating func append(_ row: Row) {
    switch row {
    case .worker(let worker): workers.append(worker)
    case .driver(let driver): drivers.append(driver)
    case .app(let app): apps.append(app)
    case .other: break
    case .unreadable: lost += 1
    }
  }

  /// It has given up all that it had.
  var hasLostAll: Bool { !workers.isEmpty && !workers.contains(where: \.isAlive) }

  /// The worker that a driver ran on, and that the master has given up with it: ERROR is its word for that too.
  func lostWorker(of driver: Driver) -> String? {
    guard driver.state == "ERROR", let id = driver.worker else { return nil }
    return workers.contains { $0.id == id && $0.isAlive } ? nil : id
  }

  /// A worker that was started again at its place has another id, and the old one's logs.
  func worker(_ id: String?) -> Worker? {
    guard let id else { return nil }
    return workers.first { $0.id == id } ?? workers.last { Worker.place($0.id) == Worker.place(id) }
  }
}

extension MasterReply.Worker {
  /// `10.0.0.7-7078` of `worker-20261123085131-10.0.0.7-7078`.
  fileprivate static func place(_ id: String) -> Substring? {
    id.split(separator: "-", maxSplits: 2).dropFirst(2).first
  }

  init?(_ row: JSONValue) {
    guard let id = row["id"]?.string, let web = row["webuiaddress"]?.string else { return nil }
    self.init(
      id: id, host: row["host"]?.string ?? "", web: SparkREST.base(web), isAlive: row["state"]?.string == "ALIVE",
      coresFree: row["coresfree"]?.int ?? 0, memoryFree: row["memoryfree"]?.int ?? 0,
      cores: row["cores"]?.int ?? 0, memory: row["memory"]?.int ?? 0,
      heard: (row["lastheartbeat"]?.double ?? 0) > 0 ? row["lastheartbeat"]?.double.map { $0 / 1000 } : nil)
  }
}

extension MasterReply.Driver {
  init?(_ row: JSONValue) {
    guard let id = row["id"]?.string, let state = row["state"]?.string, isUsable(id),
      // A text, where an application's is a number.
      let start = row["starttime"]?.double ?? row["starttime"]?.string.flatMap({ Double($0) })
    else { return nil }
    let worker = row["worker"]?.string
    self.init(
      id: id, state: state, start: start / 1000, cores: row["cores"]?.int ?? 0, memory: row["memory"]?.int ?? 0,
      worker: worker == "None" ? nil : worker, mainClass: row["mainclass"]?.string ?? "")
  }
}

extension MasterReply.App {
  init?(_ row: JSONValue) {
    guard let id = row["id"]?.string, let state = row["state"]?.string, isUsable(id),
      let start = row["starttime"]?.double ?? row["starttime"]?.string.flatMap({ Double($0) })
    else { return nil }
    self.init(
      id: id, name: row["name"]?.string ?? "", state: state, start: start / 1000,
      duration: (row["duration"]?.double ?? 0) / 1000, cores: row["cores"]?.int ?? 0,
      memoryPerExecutor: row["memoryperexecutor"]?.int ?? 0)
  }
}

/// Whether an id can stand in an address.
private func isUsable(_ id: String) -> Bool {
  (1...128).contains(id.utf8.count) && PercentEncoding.encode(id) == id && !id.contains(",") && !id.hasPrefix(".")
}
