import FoundationEssentials
import HTTP
import Jobs

extension FlinkREST {
  func config() async throws(RunnerError) -> FlinkClusterConfig { try await get("/config", timeout: .seconds(3)) }
  func overview() async throws(RunnerError) -> FlinkOverview { try await get("/overview") }
  func taskManagers(timeout: Duration = .seconds(5)) async throws(RunnerError) -> FlinkTaskManagers {
    try await get("/taskmanagers", timeout: timeout)
  }
  func taskManager(_ id: String) async throws(RunnerError) -> FlinkTaskManager {
    try await get("/taskmanagers/\(PercentEncoding.encode(id))")
  }
  func jobManagerOptions() async throws(RunnerError) -> [FlinkOption] { try await get("/jobmanager/config") }

  /// The bytes of `/jobs/overview`, 300 a job: they are read without decoding what did not change.
  func jobsOverview() async throws(RunnerError) -> HTTPResponse {
    try await send("GET", "/jobs/overview", limit: 64 << 20)
  }

  func taskManagerMetrics(
    _ id: String, _ names: [String], timeout: Duration = .seconds(5)
  ) async throws(RunnerError) -> [FlinkMetric] {
    let path = "/taskmanagers/\(PercentEncoding.encode(id))/metrics?get=\(names.joined(separator: ","))"
    return try await get(path, timeout: timeout)
  }

  /// The files of one process; `process` is `jobmanager` or `taskmanagers/ID`.
  func logs(of process: String) async throws(RunnerError) -> FlinkLogList { try await get("/\(process)/logs") }

  /// A whole file: Flink knows neither ranges nor a tail, so the size is asked first.
  func log(_ name: String, of process: String, limit: Int) async throws(RunnerError) -> Data {
    let path = "/\(process)/logs/\(PercentEncoding.encode(name))"
    return try await send("GET", path, timeout: .seconds(15), limit: limit).body
  }
}
