import FoundationEssentials
import HTTP
import JSON
import Jobs

/// The submission gateway of a standalone master (`spark.master.rest.enabled`). It answers 200 to what it could not do,
/// with `success: false`.
struct SparkGateway: Sendable {
  let base: String
  let rest: SparkREST

  struct Status: Sendable {
    /// Nil where the master knows no such driver.
    var state: String?
    /// What an ERROR came from.
    var message: String?
  }

  /// `4.3.0`: told in every answer, also in that to a question about a driver that there is not.
  func version() async throws(RunnerError) -> String? {
    try await call("GET", "status/driver-none")["serverSparkVersion"]?.string
  }

  func create(_ body: JSONValue) async throws(RunnerError) -> String {
    let reply = try await call("POST", "create", body)
    guard reply["success"]?.bool == true, let id = reply["submissionId"]?.string else {
      throw .refused(reply["message"]?.string.map(SparkProblem.words) ?? "the gateway gave no reason")
    }
    return id
  }

  func status(_ driver: String) async throws(RunnerError) -> Status {
    let reply = try await call("GET", "status/\(PercentEncoding.encode(driver))")
    return Status(
      state: reply["driverState"]?.string, message: reply["message"]?.string.map(SparkProblem.words))
  }

  /// Accepted: the driver is KILLED a moment later. False where it has ended, or is not known.
  func kill(_ driver: String) async throws(RunnerError) -> Bool {
    try await call("POST", "kill/\(PercentEncoding.encode(driver))")["success"]?.bool == true
  }

  private func call(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws(RunnerError) -> JSONValue {
    let url = "\(base)/v1/submissions/\(path)"
    var request = HTTPRequest(method, url, timeout: method == "GET" ? .seconds(5) : .seconds(20), bodyLimit: 1 << 20)
    if let body {
      request.headers["Content-Type"] = "application/json;charset=UTF-8"
      request.body = body.data
    }
    let value = try SparkREST.value(of: try await rest.send(request), from: url)
    guard value["action"]?.string != nil else {
      throw .malformed("\(url) answered something else than a submission gateway does")
    }
    return value
  }
}
